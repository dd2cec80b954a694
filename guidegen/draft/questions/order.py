"""In which order things happened."""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.draft.questions.context import Context
from guidegen.draft.questions.statements import Statement
from guidegen.draft.questions.telling import is_specific
from guidegen.draft.statements import Question

_FEWEST, _MOST = 4, 6
_LONGEST = 18


def ask(context: Context) -> Iterator[Question]:
    """The most telling events of different years, as one item."""
    things = _apart(context)
    if len(things) < _FEWEST:
        return
    best = sorted(sorted(things, key=lambda one: -one.worth)[:_MOST], key=lambda one: one.when.sort_key)
    body = {
        "stem": context.language.say("drafting.order"),
        "things": [one.text for one in best],
    }
    quotes = tuple(dict.fromkeys(quote for one in best for quote in one.quotes))
    worth = sum(one.worth for one in best) / len(best) + 0.5
    yield Question("ordering", body, "understand", "", quotes, worth, "order", "order of events")


def _apart(context: Context) -> list[Statement]:
    """Events without a date in their words, no two of which could fall together."""
    found: list[Statement] = []
    for event in sorted(context.events, key=lambda one: -one.worth):
        if any(map(str.isdigit, event.text)) or len(event.text.split()) > _LONGEST or event.when.is_range:
            continue
        if event.clause is None or not is_specific(event.clause):
            continue
        if all(event.when.excludes(other.when) and _years_apart(event, other) for other in found):
            found.append(event)
    return found


def _years_apart(one: Statement, other: Statement) -> bool:
    return one.when.sort_key[0][0] != other.when.sort_key[0][0]
