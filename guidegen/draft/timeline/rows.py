"""Lists and tables that are timelines themselves: “1765: Parliament passed the Stamp Act”, a row of year and event."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from guidegen.dates.reading import FoundDate
from guidegen.draft.analysis import Sentence, Words, analyser_for
from guidegen.draft.material import Material, whole
from guidegen.draft.timeline.clauses import main_clause
from guidegen.draft.timeline.dated import DatedStatement
from guidegen.draft.timeline.dates import find_in, has_months
from guidegen.draft.timeline.merge import Candidate
from guidegen.draft.timeline.telling import MOST_WORDS, clean

_WORTH = 2.4
"""Who writes a list of dates has chosen what belongs on a timeline."""
_SEPARATOR = re.compile(r"\s*(?:[:–—|]|-(?=\s))\s*")
_WORD = re.compile(r"[^\W\d_]{2,}")
_POINTING = re.compile(
    r"\b(?:he|she|it|they|him|her|his|its|their|them|this|these|those|we|our|I|you)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class _Row:
    sentence: Sentence
    found: FoundDate
    event: str


def row_candidates(material: Material) -> list[Candidate]:
    """The entries of list items and table rows that begin with a date and a sign between it and what happened."""
    rows = [*_of_tables(material), *_of_lists(material)] if has_months(material.language) else []
    if not rows:
        return []
    analyse, _ = analyser_for(material.language)
    return [_candidate(row, words, material) for row, words in zip(rows, analyse(r.event for r in rows), strict=True)]


def _candidate(row: _Row, words: Words, material: Material) -> Candidate:
    event = Sentence(row.event, row.sentence.number, 0, 0, 0, "list-item", row.sentence.section, 0, words)
    clause = main_clause(event) if material.has_grammar else ""
    statement = DatedStatement(event, row.found.edtf, 0, 0, None if isinstance(clause, str) else clause)
    return Candidate(statement, row.found.edtf, clean(row.event), (whole(row.sentence),), _WORTH)


def _of_lists(material: Material) -> Iterator[_Row]:
    for sentence in material.sentences:
        if (
            sentence.place == 0
            and sentence.kind in ("list-item", "paragraph")
            and re.match(r"\W*\w+[^a-z]*", sentence.text)
        ):
            found = _leading(sentence.text, material.language)
            sign = _SEPARATOR.match(sentence.text, found.end) if found else None
            if found and sign and sign.group().strip() and (event := _event(sentence.text[sign.end() :], material)):
                yield _Row(sentence, found, event)


def _of_tables(material: Material) -> Iterator[_Row]:
    number = len(material.sentences)
    section = -1
    for index, source in enumerate(material.sources):
        section += 1
        for place, passage in enumerate(source.passages):
            section += passage.kind == "heading"
            cells = passage.text.split("\t")
            if passage.kind != "table-row" or len(cells) < 2:
                continue
            found = _leading(cells[0], material.language)
            is_whole = found is not None and not _WORD.search(cells[0][found.end :])
            if found and is_whole and (event := _event(cells[1], material)):
                text = passage.text
                row = Sentence(text, number, index, place, 0, passage.kind, section, 0, Words(()), (), text)
                number += 1
                yield _Row(row, found, event)


def _leading(text: str, language: str) -> FoundDate | None:
    """The date that a text begins with."""
    dates = find_in(text, language) or [_shift(one, 3) for one in find_in(f"In {text}", language)]
    first = next(iter(dates), None)
    is_first = first is not None and not _WORD.search(text[: max(0, first.start)])
    return first if first and is_first and first.kind == "explicit" and first.role in ("at", "range") else None


def _shift(found: FoundDate, by: int) -> FoundDate:
    return replace(found, start=found.start - by, end=found.end - by)


def _event(text: str, material: Material) -> str:
    """What happened, where it can be read alone: a few words, nobody who is named elsewhere, no other date."""
    words = _WORD.findall(text)
    if not 2 <= len(words) <= MOST_WORDS or _POINTING.search(text) or find_in(text, material.language):
        return ""
    return text.strip()
