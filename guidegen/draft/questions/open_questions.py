"""Open questions with the points that a good answer holds: terms compared, a section told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from guidegen.draft.questions.context import Context
from guidegen.draft.questions.statements import Statement
from guidegen.draft.questions.terms import explains
from guidegen.draft.statements import Question, Term

_FEWEST_POINTS, _MOST_POINTS = 3, 5


def ask(context: Context) -> Iterator[Question]:
    yield from _compared(context)
    yield from _told(context)


def _compared(context: Context) -> Iterator[Question]:
    """Two kinds of one thing: “primary group” and “secondary group”."""
    for one, other in combinations(context.terms, 2):
        if not _are_kinds_of_one(one, other) or _names_another(one, other) or one.definition == other.definition:
            continue
        rubric = [{"text": _point(term), "points": 2} for term in (one, other)]
        stem = f"How does “{one.term}” differ from “{other.term}”?"
        body = {"stem": stem, "rubric": rubric, "points": 4}
        quotes = tuple(dict.fromkeys((*one.quotes, *other.quotes)))
        worth = (one.worth + other.worth) * 0.15 + 0.8
        yield Question("long-answer", body, "analyse", "", quotes, worth, "compare", f"{one.term} / {other.term}")


def _point(term: Term) -> str:
    """A line of the rubric: a meaning that is a sentence names its term itself."""
    is_sentence = term.definition.endswith(".")
    return term.definition.rstrip(".") if is_sentence else f"{term.term}: {term.definition}"


def _are_kinds_of_one(one: Term, other: Term) -> bool:
    first, second = one.term.casefold().split(), other.term.casefold().split()
    same_section = one.quotes[0].sentence.section == other.quotes[0].sentence.section
    is_kind = len(first) == len(second) == 2 and first[-1] == second[-1] and first != second
    return is_kind and same_section and all(map(explains, (one, other)))


def _names_another(one: Term, other: Term) -> bool:
    """Whether one is explained by the other, so that it is a kind of it and no other kind."""
    return one.term.casefold() in other.definition.casefold() or other.term.casefold() in one.definition.casefold()


def _told(context: Context) -> Iterator[Question]:
    """What a section says, where the draft knows three points of it."""
    by_section: dict[int, list[Statement]] = defaultdict(list)
    for fact in context.facts:
        by_section[fact.section].append(fact)
    for section, facts in by_section.items():
        title = context.material.sections[section].title
        if len(facts) < _FEWEST_POINTS or not title or title == context.material.title:
            continue
        best = sorted(facts, key=lambda one: -one.worth)[:_MOST_POINTS]
        best.sort(key=lambda one: one.quotes[0].sentence.number)
        rubric = [{"text": fact.text.rstrip("."), "points": 1} for fact in best]
        stem = f"Summarise what the text says under “{title}”. Name at least {len(best)} points."
        body = {"stem": stem, "rubric": rubric, "points": len(best)}
        quotes = tuple(dict.fromkeys(quote for fact in best for quote in fact.quotes))
        worth = sum(fact.worth for fact in best) / len(best) + 0.5
        yield Question("long-answer", body, "understand", "", quotes, worth, "section", title)
