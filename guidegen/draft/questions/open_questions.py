"""Open questions with the points that a good answer holds: terms compared, a section told."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations

from guidegen.draft.questions.context import Context
from guidegen.draft.questions.statements import Statement
from guidegen.draft.questions.terms import meanings_of
from guidegen.draft.statements import Question, Term

_FEWEST_POINTS, _MOST_POINTS, _MOST_TOLD = 3, 5, 2
_SHARE_TOLD = 0.3
"""Of the sentences of a section, so that a student who has read it names what the rubric holds."""


def ask(context: Context) -> Iterator[Question]:
    yield from _compared(context)
    yield from _told(context)


_CONTRAST = re.compile(
    r"\b(?:while|whereas|unlike|in contrast|by contrast|however|but|instead|other hand|rather than|as opposed to"
    r"|the opposite|distinguish\w*|differ\w*|unlike)\b",
    re.IGNORECASE,
)
_MOST_COMPARED = 2
_LONGEST_POINT = 30


def _compared(context: Context) -> Iterator[Question]:
    """Two terms that the document itself sets against each other, or two kinds of one thing in neighbouring words."""
    meant = meanings_of(context)
    known = [term for term in context.terms if meant.said_of(term)]
    found = []
    for one, other in combinations(known, 2):
        said, told = meant.said_of(one), meant.said_of(other)
        if _names_another(one, told) or _names_another(other, said) or said == told:
            continue
        if max(len(said.split()), len(told.split())) > _LONGEST_POINT or not _set_against(one, other, context):
            continue
        found.append((one, other))
    found.sort(key=lambda pair: -pair[0].worth - pair[1].worth)
    for one, other in found[:_MOST_COMPARED]:
        rubric = [{"text": _point(term, meant.said_of(term)), "points": 2} for term in (one, other)]
        stem = f"How does “{one.term}” differ from “{other.term}”?"
        body = {"stem": stem, "rubric": rubric, "points": 4}
        quotes = tuple(dict.fromkeys((*one.quotes, *other.quotes)))
        worth = (one.worth + other.worth) * 0.15 + 0.8
        yield Question("long-answer", body, "analyse", "", quotes, worth, "compare", f"{one.term} / {other.term}")


def _point(term: Term, said: str) -> str:
    """A line of the rubric: a meaning that is a sentence names its term itself."""
    return said.rstrip(".") if said.endswith(".") else f"{term.term}: {said}"


def _set_against(one: Term, other: Term, context: Context) -> bool:
    first, second = sorted((one.quotes[0].sentence, other.quotes[0].sentence), key=lambda sentence: sentence.number)
    if second.passage != first.passage or second.number - first.number > 1:
        return False
    words, others = one.term.casefold().split(), other.term.casefold().split()
    are_kinds = len(words) > 1 and len(others) > 1 and words[-1] == others[-1]
    between = second.text if second is not first else first.text
    return are_kinds or _CONTRAST.search(between) is not None


def _names_another(one: Term, meaning: str) -> bool:
    """Whether another term is explained by this one, so that it is a kind of it and no other kind."""
    return one.term.casefold() in meaning.casefold()


def _told(context: Context) -> Iterator[Question]:
    """What a section says, where the draft knows three points of it."""
    by_section: dict[int, list[Statement]] = defaultdict(list)
    for fact in context.facts:
        if len(fact.text.split()) > _LONGEST_POINT - 4 or ";" in fact.text:
            continue
        by_section[fact.section].append(fact)
    lengths = Counter(sentence.section for sentence in context.material.sentences)
    made = []
    for section, facts in by_section.items():
        title = context.material.sections[section].title
        if (
            len(facts) < max(_FEWEST_POINTS, lengths[section] * _SHARE_TOLD)
            or not title
            or title == context.material.title
        ):
            continue
        best = sorted(facts, key=lambda one: -one.worth)[:_MOST_POINTS]
        best.sort(key=lambda one: one.quotes[0].sentence.number)
        rubric = [{"text": fact.text.rstrip("."), "points": 1} for fact in best]
        stem = f"Summarise what the text says under “{title}”. Name at least {len(best)} points."
        body = {"stem": stem, "rubric": rubric, "points": len(best)}
        quotes = tuple(dict.fromkeys(quote for fact in best for quote in fact.quotes))
        worth = sum(fact.worth for fact in best) / len(best) - 0.8
        made.append(Question("long-answer", body, "understand", "", quotes, worth, "section", title))
    yield from sorted(made, key=lambda one: -one.worth)[:_MOST_TOLD]
