"""A timeline without grammar: sentences of moderate length with exactly one date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidegen.draft.analysis import Sentence
from guidegen.draft.material import Material, whole
from guidegen.draft.timeline.dated import DatedStatement
from guidegen.draft.timeline.dates import dates_of
from guidegen.draft.timeline.happened import is_aside, is_quoted
from guidegen.draft.timeline.merge import Candidate
from guidegen.draft.timeline.telling import clean

_FEWEST, _MOST = 5, 25
_YEAR = re.compile(r"(?<!\d)\d{3,4}(?!\d|[.,]\d)")


def plain_candidates(material: Material) -> Iterator[Candidate]:
    for sentence, dates in dates_of(material):
        code = _refusal(sentence, len(dates))
        found = dates[0]
        if not code and (found.kind != "explicit" or found.role in ("until", "by", "since")):
            code = "no-point-in-time"
        if not code and _may_be_another_year(sentence.text, found.start, found.end):
            code = "several-dates"
        if not code and is_quoted(sentence.text, found.start):
            code = "quoted"
        if not code and is_aside(sentence.text, found.start):
            code = "date-in-brackets"
        if code:
            material.ledger.refuse(sentence, "event", code)
            continue
        statement = DatedStatement(sentence, found.edtf, found.start, found.end)
        worth = 1 / (1 + sentence.place) + min(1.0, sentence.length / 15)
        yield Candidate(statement, found.edtf, clean(sentence.text), (whole(sentence),), worth)


def _refusal(sentence: Sentence, dates: int) -> str:
    if dates != 1:
        return "several-dates"
    if not sentence.text.rstrip().endswith("."):
        return "no-statement"
    return "" if _FEWEST <= sentence.length <= _MOST else "no-moderate-length"


def _may_be_another_year(text: str, start: int, end: int) -> bool:
    """Whether a number stands beside the date that could be a year: the lists of a language may not know its words for
    “from … to”, and the one that was read would then be half of a range."""
    return bool(_YEAR.search(text[:start]) or _YEAR.search(text[end:]))
