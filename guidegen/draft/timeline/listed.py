"""Several things with a date each: “founded Jamestown in 1607 and Plymouth in 1620” is two entries."""

from __future__ import annotations

import re
from itertools import pairwise

from guidegen.dates.reading import FoundDate
from guidegen.draft.analysis import Sentence
from guidegen.draft.timeline.clauses import Clause
from guidegen.draft.timeline.telling import Told

_BETWEEN = re.compile(
    r"^\s*(?:,|;|,? and|,? then|, and then)\s+(?P<thing>(?:in |at |for )?(?:the )?[A-Z][^,;.]{1,50}?)\s+in\s+$"
)
_LONGEST = 6


def of_its_own(clause: Clause, found: FoundDate, dates: list[FoundDate]) -> Told | None:
    """The words of the clause with the one thing that a date stands behind; None where they are no such list."""
    sentence = clause.sentence
    places = sorted(date.start for date in dates)
    at = places.index(found.start)
    ordered = sorted(dates, key=lambda date: date.start)
    if len(ordered) < 2 or any(not _names_a_thing(sentence, *pair) for pair in pairwise(ordered)):
        return None
    first = _first_thing(clause, ordered[0])
    if first is None:
        return None
    before = {t.number for t in sentence.words.subtree(clause.verb) if t.number < first[0]}
    if at == 0:
        return Told(frozenset(), frozenset(before | set(first)))
    words = [t for t in sentence.tokens if ordered[at - 1].end <= t.start < found.start and t.is_word]
    thing = [t.number for t in words if t.text not in ("and", "then")][:-1]
    has_own = sentence.tokens[thing[0]].pos == "ADP"
    if has_own != (sentence.tokens[first[0]].pos == "ADP"):
        return None
    return Told(frozenset(), frozenset(before | set(thing)))


def _names_a_thing(sentence: Sentence, one: FoundDate, other: FoundDate) -> bool:
    between = _BETWEEN.match(sentence.text[one.end : other.start])
    inside = [t for t in sentence.tokens if one.end <= t.start < other.start]
    return between is not None and len(inside) <= _LONGEST + 3 and not any(t.pos in ("VERB", "AUX") for t in inside)


def _first_thing(clause: Clause, found: FoundDate) -> list[int] | None:
    """The object, or the phrase behind the verb, right before “in 1607”."""
    sentence = clause.sentence
    last = next((t.number for t in reversed(sentence.tokens) if t.end <= found.start and t.is_word), 0) - 1
    first = next((t for t in sentence.words.children[clause.verb.number] if t.dep == "dobj"), None)
    start = min((t.number for t in sentence.words.subtree(first) if t.number <= last), default=None) if first else None
    if start is None or not clause.verb.number < start <= last or last - start >= _LONGEST:
        return None
    return list(range(start, last + 1))
