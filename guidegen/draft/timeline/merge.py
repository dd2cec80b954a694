"""One event that is told twice is one entry, at its finest date, with both quotes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property

from guidegen.dates.edtf import HistoricDate
from guidegen.draft.material import Quote
from guidegen.draft.timeline.account import Account
from guidegen.draft.timeline.aliases import Aliases
from guidegen.draft.timeline.dated import DatedStatement
from guidegen.draft.timeline.same import likeness

_MOST_COMPARED = 200
"""Entries of one year that an entry is compared with: a list of thousands would take for ever."""


@dataclass(frozen=True)
class Candidate:
    """An entry that may stand on the timeline; `statement` is where its text is from."""

    statement: DatedStatement
    date: str
    text: str
    quotes: tuple[Quote, ...]
    worth: float
    aliases: Aliases = field(default_factory=Aliases, compare=False)

    @cached_property
    def account(self) -> Account:
        return Account(self.statement, self.aliases)


def merge(candidates: Iterable[Candidate], aliases: Aliases | None = None) -> list[Candidate]:
    """Entries of one event made one; finer dates come first, and a coarse one joins the finer that it is most like."""
    by_year: dict[object, list[Candidate]] = defaultdict(list)
    known = aliases or Aliases()
    named = [replace(one, aliases=known) for one in candidates]
    ordered = sorted(named, key=lambda one: (-_fineness(one), one.statement.sentence.number))
    for candidate in ordered:
        kept = by_year[_bucket(candidate.statement.when)]
        near = max(0, len(kept) - _MOST_COMPARED)
        alike = [(_likeness(candidate, other), -place) for place, other in enumerate(kept[near:], near)]
        most, place = max(alike, default=(-1.0, 0))
        if most < 0:
            kept.append(candidate)
        else:
            kept[-place] = _together(kept[-place], candidate)
    return sorted((one for kept in by_year.values() for one in kept), key=lambda one: one.statement.sentence.number)


def _likeness(one: Candidate, other: Candidate) -> float:
    """From 0 on both tell one event; a sentence that gives two dates tells of two."""
    is_other_sentence = one.statement.sentence.number != other.statement.sentence.number
    return likeness(one.account, other.account) if is_other_sentence else -1.0


def _fineness(candidate: Candidate) -> int:
    point = candidate.statement.when.begin
    return 0 if point is None else (point.month is not None) + (point.day is not None) - (point.span > 1)


def _bucket(when: HistoricDate) -> object:
    point = when.begin or when.end
    assert point
    return (when.is_range, point.year)


def _together(one: Candidate, other: Candidate) -> Candidate:
    """`one` has the finer date; the text is the one that tells more; both prove it."""
    better = max(one, other, key=lambda each: each.worth)
    quotes = tuple(dict.fromkeys((*one.quotes, *other.quotes)))
    worth = max(one.worth, other.worth) + 0.3
    return replace(better, date=one.date, quotes=quotes, worth=worth)
