"""Dated statements → the entries of a timeline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from guidegen.dates.edtf import parse_date
from guidegen.dates.reading import FoundDate
from guidegen.draft.analysis import Sentence
from guidegen.draft.material import Material, Quote, whole
from guidegen.draft.statements import Event
from guidegen.draft.timeline.aliases import aliases_of
from guidegen.draft.timeline.attached import find_clause
from guidegen.draft.timeline.clauses import Clause, main_clause
from guidegen.draft.timeline.dated import DatedStatement
from guidegen.draft.timeline.dates import anchor_of, dates_of, find_in
from guidegen.draft.timeline.happened import is_aside, is_quoted, is_too_wide, refusal
from guidegen.draft.timeline.merge import Candidate, merge
from guidegen.draft.timeline.nouns import dated_noun, noun_of, tell_noun
from guidegen.draft.timeline.opening import Opened, opens_with, without_openings
from guidegen.draft.timeline.plain import plain_candidates
from guidegen.draft.timeline.standalone import Alone, told_alone
from guidegen.draft.timeline.worth import Weigher, choose


def find_events(material: Material, most: int) -> list[Event]:
    """At most so many events, the earliest first; one event that is told twice is one entry."""
    found = list(_candidates(material) if material.has_grammar else plain_candidates(material))
    chosen = choose(merge(found, aliases_of(material.sentences)), material, most)
    for candidate in chosen:
        material.ledger.made(candidate.statement.sentence, "event", f"{candidate.date}: {candidate.text}")
    chosen.sort(key=lambda one: (parse_date(one.date).sort_key, one.statement.sentence.number))
    return [Event(one.date, one.text, one.quotes, one.worth) for one in chosen]


def _candidates(material: Material) -> Iterator[Candidate]:
    weigher = Weigher(material)
    again: list[tuple[Sentence, FoundDate]] = []
    for sentence, dates in dates_of(material):
        told: set[str] = set()
        for found in dates:
            made = _candidate(sentence, found, dates, material, weigher)
            if isinstance(made, Candidate) and made.text not in told:
                told.add(made.text)
                yield made
            elif isinstance(made, str) and made in _MISREAD and opens_with(sentence, found):
                again.append((sentence, found))
            elif isinstance(made, str):
                material.ledger.refuse(sentence, "event", made)
    for opened in without_openings(again, material.language):
        made = _opened_candidate(opened, material, weigher)
        if isinstance(made, str):
            material.ledger.refuse(opened.sentence, "event", made)
        else:
            yield made


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


def _evidence(quotes: Sequence[Quote], anchor: Sequence[Sentence]) -> tuple[Quote, ...]:
    """The event's sentence first; in the order of the text where its date is worked out from sentences before it."""
    found = dict.fromkeys((*quotes, *map(whole, anchor)))
    return tuple(sorted(found, key=lambda one: one.sentence.number) if len(anchor) else found)


def _told(clause: Clause, found: FoundDate, others: frozenset[int], material: Material) -> Alone | str:
    if code := refusal(clause, found.role):
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
