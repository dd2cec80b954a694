"""Dated statements → the entries of a timeline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from guidegen.dates.edtf import parse_date
from guidegen.dates.reading import FoundDate
from guidegen.draft.analysis import Sentence
from guidegen.draft.material import Material, Quote, whole
from guidegen.draft.statements import Event
from guidegen.draft.timeline.aliases import aliases_of
from guidegen.draft.timeline.attached import find_clause
from guidegen.draft.timeline.broader import bracketed_clause, broad_clause, is_not_until, when_clause
from guidegen.draft.timeline.clauses import Clause, main_clause
from guidegen.draft.timeline.dated import DatedStatement
from guidegen.draft.timeline.dates import anchor_of, dates_of, find_in
from guidegen.draft.timeline.happened import is_aside, is_quoted, is_too_wide, refusal
from guidegen.draft.timeline.listed import of_its_own
from guidegen.draft.timeline.lives import life_event
from guidegen.draft.timeline.merge import Candidate, merge
from guidegen.draft.timeline.named import named_event
from guidegen.draft.timeline.nouns import dated_noun, noun_of, tell_noun
from guidegen.draft.timeline.opening import Opened, is_cleft, opens_with, without_openings
from guidegen.draft.timeline.plain import plain_candidates
from guidegen.draft.timeline.rows import row_candidates
from guidegen.draft.timeline.standalone import Alone, told_alone, told_whole, told_words
from guidegen.draft.timeline.worth import Weigher, choose


def find_events(material: Material, most: int) -> list[Event]:
    """At most so many events, the earliest first; one event that is told twice is one entry."""
    found = _candidates(material) if material.has_grammar else list(plain_candidates(material))
    rows = row_candidates(material)
    listed = {candidate.statement.sentence.number for candidate in rows}
    found = [*(one for one in found if one.statement.sentence.number not in listed), *rows]
    chosen = choose(merge(found, aliases_of(material.sentences)), material, most)
    for candidate in chosen:
        material.ledger.made(candidate.statement.sentence, "event", f"{candidate.date}: {candidate.text}")
    chosen.sort(key=lambda one: (parse_date(one.date).sort_key, one.statement.sentence.number))
    return [Event(one.date, one.text, one.quotes, one.worth) for one in chosen]


def _candidates(material: Material) -> list[Candidate]:
    weigher = Weigher(material)
    made: list[Candidate] = []
    again: list[tuple[Sentence, FoundDate]] = []
    left: list[_Left] = []
    for sentence, dates in dates_of(material):
        told: set[str] = set()
        for found in dates:
            one = _candidate(sentence, found, dates, material, weigher)
            extra = _when_candidate(sentence, found, dates, material, weigher)
            if extra and not (isinstance(one, Candidate) and extra.text[1:-1] in one.text):
                made.append(extra)
                told.add(extra.text)
            if isinstance(one, Candidate):
                made += [] if one.text in told else [one]
                told.add(one.text)
            elif opens_with(sentence, found) and (one in _MISREAD or is_cleft(sentence, found)):
                again.append((sentence, found))
            else:
                left.append(_Left(sentence, found, one))
    for opened in without_openings(again, material.language):
        one = _opened_candidate(opened, material, weigher)
        if isinstance(one, Candidate):
            made.append(one)
        else:
            left.append(_Left(opened.sentence, opened.found, one))
    return [*made, *_from_what_is_left(left, made, material, weigher)]


class _Left(NamedTuple):
    """A date that no clause of its own tells, and the rule that says so."""

    sentence: Sentence
    found: FoundDate
    code: str


def _from_what_is_left(
    left: Sequence[_Left], made: Sequence[Candidate], material: Material, weigher: Weigher
) -> Iterator[Candidate]:
    """Sentences told as a whole, where no clause of them is told; then happenings that they name."""
    told = {candidate.statement.sentence.number for candidate in made}
    said = [(candidate.date[:4], candidate.text.casefold()) for candidate in made]
    for one in sorted(left, key=lambda each: (each.sentence.number, each.found.start)):
        if is_quoted(one.sentence.text, one.found.start):
            material.ledger.refuse(one.sentence, "event", one.code)
            continue
        candidate = _listed_candidate(one, material, weigher)
        if candidate is None and one.sentence.number not in told:
            candidate = _broad_candidate(one, material, weigher)
        if candidate is not None:
            told.add(one.sentence.number)
        else:
            candidate = _named_candidate(one, said, weigher)
        if candidate is None:
            material.ledger.refuse(one.sentence, "event", one.code)
        else:
            said.append((candidate.date[:4], candidate.text.casefold()))
            yield candidate


_ENTANGLED = frozenset(
    ["entangled", "date-of-a-thing", "planned", "no-clause",
     "several-dates", "date-in-brackets", "reported", "too-short"]
)  # fmt: skip
"""Refusals of a clause that the sentence as a whole may mend."""


def _broad_candidate(left: _Left, material: Material, weigher: Weigher) -> Candidate | None:
    sentence, found = left.sentence, left.found
    if left.code not in _ENTANGLED:
        return None
    in_brackets = left.code == "date-in-brackets"
    clause = bracketed_clause(sentence, found) if in_brackets else broad_clause(sentence, found)
    if clause is None:
        return None
    dated = frozenset(t.number for t in sentence.tokens if t.start < found.end and t.end > found.start and t.is_word)
    told = told_whole(clause, dated, material)
    if isinstance(told, str) or not (in_brackets or sentence.text[found.start : found.end] in told.text):
        return None
    if len(set(_YEAR.findall(told.text))) > 1:  # “dropped from 1.85 million in 1950 to under 700,000 in 2019”
        return None
    if left.code == "too-short" and len(told.text.split()) < _ENOUGH_WORDS:
        return None
    statement = DatedStatement(sentence, found.edtf, found.start, found.end, clause)
    return Candidate(statement, found.edtf, told.text, told.quotes, weigher.worth(statement, told.text) - _BROAD)


_YEAR = re.compile(r"(?<![\d,.])[12]\d{3}(?![\d,])")
_ENOUGH_WORDS = 8


def _listed_candidate(left: _Left, material: Material, weigher: Weigher) -> Candidate | None:
    sentence, found = left.sentence, left.found
    clause = main_clause(sentence) if left.code == "several-dates" and found.kind == "explicit" else ""
    if isinstance(clause, str) or refusal(clause, found.role):
        return None
    words = of_its_own(clause, found, find_in(sentence.text, material.language))
    told = told_words(clause, words, material) if words else ""
    if isinstance(told, str):
        return None
    statement = DatedStatement(sentence, found.edtf, found.start, found.end, clause)
    return Candidate(statement, found.edtf, told.text, told.quotes, weigher.worth(statement, told.text))


_BROAD, _NAMED = 0.4, 0.8
"""A sentence of which the date is a detail gives way to one that it dates, and a bare name to both."""


def _named_candidate(left: _Left, said: Sequence[tuple[str, str]], weigher: Weigher) -> Candidate | None:
    sentence, found = left.sentence, left.found
    if found.kind != "explicit" or found.role not in ("at", "range"):
        return None
    life = life_event(sentence, found) if left.code == "date-in-brackets" else None
    named = life or named_event(sentence, found)
    if named is None:
        return None
    clause, text = named
    bare = re.sub(r"^the ", "", text.casefold()).rstrip(".")
    if any(year == found.edtf[:4] and bare in other for year, other in said):
        return None
    statement = DatedStatement(sentence, found.edtf, found.start, found.end, clause)
    return Candidate(
        statement, found.edtf, text, (whole(sentence),), weigher.worth(statement, text) - (0 if life else _NAMED)
    )


_MISREAD = ("no-clause", "date-of-a-thing", "entangled", "reported", "not-past", "no-full-sentence")
"""What a sentence that opens with a date is refused for where the parser misread it."""


def _opened_candidate(opened: Opened, material: Material, weigher: Weigher) -> Candidate | str:
    found, rest = opened.found, opened.rest
    clause = main_clause(rest)
    others = find_in(rest.text, material.language)
    told = clause if isinstance(clause, str) else _told(clause, found, _words_of(rest, found, others), material)
    anchor = anchor_of(found, opened.sentence, material)
    if isinstance(told, str) or isinstance(anchor, str) or isinstance(clause, str):
        return anchor if isinstance(anchor, str) else str(told)
    statement = DatedStatement(rest, found.edtf, 0, 0, clause)
    quotes = [whole(opened.sentence) if quote.sentence == rest else quote for quote in told.quotes]
    evidence = _evidence(quotes, anchor)
    worth = weigher.worth(statement, told.text) - _less_sure(found)
    return Candidate(statement, found.edtf, told.text, evidence, worth)


def _less_sure(found: FoundDate) -> float:
    """“Two years later”, “by 1625” and “until 1807” give way to dates that are said."""
    return (0.4 if found.kind == "relative" else 0.0) + (0.3 if found.role in ("by", "until") else 0.0)


def _candidate(
    sentence: Sentence, found: FoundDate, dates: list[FoundDate], material: Material, weigher: Weigher
) -> Candidate | str:
    """The entry of one date, or the code of the rule that refuses it."""
    if is_quoted(sentence.text, found.start):
        return "quoted"
    if is_aside(sentence.text, found.start):
        return "date-in-brackets"
    anchor = anchor_of(found, sentence, material)
    if isinstance(anchor, str):
        return anchor
    clause = _with_twin(find_clause(sentence, found.start, found.end), found)
    others = _words_of(sentence, found, dates)
    told = clause if isinstance(clause, str) else _told(clause, found, others, material)
    if isinstance(told, str):
        named = _noun(sentence, clause, found)
        if named is None:
            return told
        clause, told = named, Alone(tell_noun(named), (whole(sentence),))
    assert isinstance(clause, Clause)
    statement = DatedStatement(sentence, found.edtf, found.start, found.end, clause)
    quotes = _evidence(told.quotes, anchor)
    worth = weigher.worth(statement, told.text) - _less_sure(found)
    return Candidate(statement, found.edtf, told.text, quotes, worth)


def _when_candidate(
    sentence: Sentence, found: FoundDate, dates: list[FoundDate], material: Material, weigher: Weigher
) -> Candidate | None:
    """“… its height in 1832, when Jackson won the election”: what happened when."""
    if found.kind != "explicit" or found.role != "at" or is_quoted(sentence.text, found.start):
        return None
    clause = when_clause(sentence, found)
    if clause is None:
        return None
    told = _told(clause, found, _words_of(sentence, found, dates), material)
    if isinstance(told, str):
        return None
    statement = DatedStatement(sentence, found.edtf, found.start, found.end, clause)
    return Candidate(statement, found.edtf, told.text, told.quotes, weigher.worth(statement, told.text))


def _evidence(quotes: Sequence[Quote], anchor: Sequence[Sentence]) -> tuple[Quote, ...]:
    """The event's sentence first; in the order of the text where its date is worked out from sentences before it."""
    found = dict.fromkeys((*quotes, *map(whole, anchor)))
    return tuple(sorted(found, key=lambda one: one.sentence.number) if len(anchor) else found)


def _told(clause: Clause, found: FoundDate, others: frozenset[int], material: Material) -> Alone | str:
    code = refusal(clause, found.role)
    if code == "did-not-happen" and is_not_until(clause, found):
        dated = clause.dating
        return told_whole(replace(clause, dating=frozenset()), dated, material)
    if code:
        return code
    if is_too_wide(clause, parse_date(found.edtf)):
        return "too-wide-a-date"
    return told_alone(clause, found.role, others, material)


def _noun(sentence: Sentence, clause: Clause | str, found: FoundDate) -> Clause | None:
    """The happening that a noun beside the date names, where the clause itself is no event."""
    if found.role != "at":
        return None
    named = dated_noun(sentence, found.start, found.end)
    return named or (None if isinstance(clause, str) else noun_of(clause))


def _with_twin(clause: Clause | str, found: FoundDate) -> Clause | str:
    """“In the same year, 1765, Parliament …”: the year beside it is left out with it."""
    if isinstance(clause, str) or not clause.dating:
        return clause
    twin = re.match(rf"\W*{re.escape(found.edtf[:4])}\b", clause.sentence.text[found.end :])
    if twin is None:
        return clause
    beside = {t.number for t in clause.sentence.tokens if found.end <= t.start < found.end + twin.end()}
    return replace(clause, dating=clause.dating | beside)


def _words_of(sentence: Sentence, found: FoundDate, dates: list[FoundDate]) -> frozenset[int]:
    """The numbers of the words of a sentence's other dates."""
    others = [date for date in dates if date != found]
    return frozenset(
        token.number
        for token in sentence.tokens
        if any(token.start < other.end and token.end > other.start for other in others)
    )
