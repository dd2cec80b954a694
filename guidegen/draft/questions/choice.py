"""Which questions a draft asks: the best first, spread over sections, types and levels, none twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from guidegen.draft.statements import Question

_ASKING = frozenset(("what", "which", "when", "does", "term", "mean", "year", "that", "with", "from"))
_MOST_OF_A_SENTENCE = 2
_MOST_OF_AN_ANSWER = 2
_TYPE, _MAKER, _SECTION = 0.35, 0.45, 0.25
"""What every item of the same type, maker or section that is already chosen takes from the worth of the next."""
_TELLS = 0.4
"""The share of an item's telling words that must stand beside its answer to give it away."""
_FAMILIES = {"year": "date", "when": "date", "date-gap": "date", "true-date": "date", "false-date": "date"}
_FAMILIES |= {"meaning": "term", "which": "term", "name-the-term": "term"}
_FAMILIES |= {"term-gap": "term", "fact-gap": "term"}
_FAMILIES |= dict.fromkeys(("says", "when-does", "what-if", "how", "what-does", "role", "why"), "idea")
_ONCE = ("date", "term", "idea", "name-gap")
"""Families of which no two ask for the same answer, or of the same sentence."""
_EXPLAINED = ("meaning", "which", "name-the-term")
"""Makers whose question a matching item asks too."""
_AT_MOST = {"compare": 2, "section": 2}
_FEWEST_TYPES, _LEAST_OF_A_TYPE = 3, 3


def choose(found: Iterable[Question], most: int, per_section: int | None = None) -> list[Question]:
    """At most so many, in the order of the document; `per_section` caps those of one section."""
    left = list(found)
    chosen: list[Question] = []
    sentences: Counter[int] = Counter()
    answers: Counter[str] = Counter()
    asked: set[tuple[str, str]] = set()
    counted = _Counted()
    of_a_type = most if len({one.type for one in left}) < _FEWEST_TYPES else max(_LEAST_OF_A_TYPE, (most + 1) // 2)
    while left and len(chosen) < most:
        best = max(left, key=lambda one: (one.worth - counted.cost(one), -one.quotes[0].sentence.number, one.maker))
        left.remove(best)
        key = best.answer.casefold()
        family = _FAMILIES.get(best.maker, best.maker)
        first = best.quotes[0].sentence
        if sentences[first.number] >= _MOST_OF_A_SENTENCE or answers[key] >= _MOST_OF_AN_ANSWER:
            continue
        if counted.types[best.type] >= of_a_type or counted.makers[best.maker] >= _AT_MOST.get(best.maker, most):
            continue
        if family in _ONCE and {(family, key), (family, _event_of(best))} & asked:
            continue
        if best.maker in _EXPLAINED and ("explained", key) in asked:
            continue
        if per_section is not None and counted.sections[first.section] >= per_section:
            continue
        if any(gives_away(one, best) or gives_away(best, one) for one in chosen):
            continue
        chosen.append(best)
        counted.add(best)
        sentences[first.number] += 1
        answers[key] += 1
        asked |= {(family, key), (family, _event_of(best))} | {("explained", pair) for pair in _matched_in(best)}
    return sorted(chosen, key=lambda one: (one.quotes[0].sentence.number, one.type, one.maker))


class _Counted:
    def __init__(self) -> None:
        self.types: Counter[str] = Counter()
        self.makers: Counter[str] = Counter()
        self.sections: Counter[int] = Counter()

    def add(self, one: Question) -> None:
        self.types[one.type] += 1
        self.makers[one.maker] += 1
        self.sections[one.quotes[0].sentence.section] += 1

    def cost(self, one: Question) -> float:
        section = one.quotes[0].sentence.section
        return _TYPE * self.types[one.type] + _MAKER * self.makers[one.maker] + _SECTION * self.sections[section]


def _matched_in(question: Question) -> list[str]:
    return [str(pair["stem"]).casefold() for pair in question.body.get("pairs", ())]


def _event_of(question: Question) -> str:
    return f"sentence {question.quotes[0].sentence.number}"


def stem_of(question: Question) -> str:
    """What is asked, as a student reads it."""
    body = question.body
    return str(body.get("stem") or body.get("statement") or re.sub(r"\[\[.*?\]\]", "____", str(body.get("text", ""))))


def printed(question: Question) -> str:
    """All that a student reads of it beside the options of a choice."""
    things: Sequence[object] = question.body.get("things", ())
    pairs = [pair["option"] for pair in question.body.get("pairs", ())]
    return " ".join([stem_of(question), *map(str, things), *map(str, pairs)])


def gives_away(one: Question, other: Question) -> bool:
    """Whether the words of one item tell the answer of another, that is no item on the order of events."""
    answer = other.answer.casefold()
    if other.type in ("ordering", "matching", "long-answer") or len(answer) < 3:
        return False
    said = printed(one).casefold()
    if re.search(rf"(?<!\w){re.escape(answer)}(?!\w)", said) is None:
        return False
    return _shared(one, other) >= _TELLS


def _shared(one: Question, other: Question) -> float:
    """The share of the telling words of the second in the first."""
    words = set(re.findall(r"\w{4,}", printed(other).casefold())) - _ASKING
    there = set(re.findall(r"\w{4,}", printed(one).casefold()))
    return len(words & there) / max(1, len(words))
