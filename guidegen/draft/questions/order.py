"""In which order things happened."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from guidegen.draft.questions.context import Context
from guidegen.draft.questions.courses import are_of_one_course
from guidegen.draft.questions.dating import has_date, is_dated_plainly, point_of
from guidegen.draft.questions.statements import Statement
from guidegen.draft.questions.telling import is_askable, is_specific, is_state
from guidegen.draft.statements import Question

_FEWEST, _MOST = 4, 5
_LONGEST = 14
_MONTHS_APART = 6
_FAR = 60
"""Years from the nearest of the others, from which a thing belongs to another story."""


class _Thing(NamedTuple):
    event: Statement
    text: str


def ask(context: Context) -> Iterator[Question]:
    """The most telling events of different years, as one item."""
    things = _apart(context)
    if len(things) < _FEWEST:
        return
    best = sorted(_near(things)[:_MOST], key=lambda one: one.event.when.sort_key)
    if len(best) < _FEWEST:
        return
    body = {"stem": context.language.say("drafting.order"), "things": [one.text for one in best]}
    quotes = tuple(dict.fromkeys(quote for one in best for quote in one.event.quotes))
    worth = sum(one.event.worth for one in best) / len(best) + 0.5
    yield Question("ordering", body, "understand", "", quotes, worth, "order", "order of events")


def _apart(context: Context) -> list[_Thing]:
    """Short statements of events, the best first, no two of which could fall together or are of one course."""
    found: list[_Thing] = []
    for event in sorted(context.events, key=lambda one: -one.worth):
        text = _told(event, context)
        if text and all(
            _years_apart(event, other.event) and not are_of_one_course(event, other.event) for other in found
        ):
            found.append(_Thing(event, text))
    return found


def _near(things: list[_Thing]) -> list[_Thing]:
    """Without the first or the last in time, where it lies farther from all others than those among each other."""
    years = sorted(one.event.when.sort_key[0][0] for one in things)
    far = set()
    if years[-1] - years[-2] > max(_FAR, years[-2] - years[0]):
        far.add(years[-1])
    if years[1] - years[0] > max(_FAR, years[-1] - years[1]):
        far.add(years[0])
    return [one for one in things if one.event.when.sort_key[0][0] not in far]


def _told(event: Statement, context: Context) -> str:
    """Its main clause, doer first, "" where that is no plain short statement with a sure date."""
    if event.clause is None or point_of(event.when) is None or not is_dated_plainly(event):
        return ""
    clause = event.clause.shortened
    if (clause.opening and not clause.opens_plainly) or not is_specific(clause) or not is_askable(clause, context):
        return ""
    first = clause.subject_words[0].number
    said = clause.said(token for token in clause.words.tokens[first:] if token.text != ".")
    place = f" {clause.inside(clause.opening)}" if clause.opening else ""
    if has_date(clause) or is_state(clause):
        return ""
    text = f"{said[:1].upper()}{said[1:]}{place}."
    return "" if len(text.split()) > _LONGEST else text


def _years_apart(one: Statement, other: Statement) -> bool:
    """Whether they are of different years, and half a year or more lies between them."""
    first, second = point_of(one.when), point_of(other.when)
    if first is None or second is None or first.year == second.year:
        return False
    if first.month is None or second.month is None:
        return True
    return abs((first.year - second.year) * 12 + first.month - second.month) >= _MONTHS_APART
