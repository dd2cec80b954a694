"""Options that speak of the other options: “all of the above”, “none of these”."""

from __future__ import annotations

from guidegen.check.labels import are_listed
from guidegen.check.view import Choice, ItemView

_LONGEST = 8
"""Words: what is longer says more than that all are right."""


def catch_all(item: ItemView, sure: str, by_itself: str) -> Choice | None:
    """The option that begins with an entry of the list `sure`, or is one of `by_itself` among no other quantities."""
    for choice in reversed(item.choices):
        text = choice.text.strip(" .!()")
        if item.words.pattern(sure).match(text) and len(text.split()) <= _LONGEST:
            return choice
        if item.words.pattern(by_itself).fullmatch(text) and not _are_quantities(item, choice, by_itself):
            return choice
    return None


def is_catch_all(choice: Choice, item: ItemView) -> bool:
    """Whether an option speaks of the others, so that it has no length, form or kind to be compared."""
    text = choice.text.strip(" .!()")
    return bool(item.words.pattern("all_of_the_above", "none_of_the_above").match(text)) or bool(
        item.words.pattern("all_of_them", "none_of_them").fullmatch(text)
    )


def _are_quantities(item: ItemView, one: Choice, by_itself: str) -> bool:
    """Whether the other options are quantities too: “all of them” beside “half of them” is an answer like others."""
    if item.words.pattern("how_many").search(item.stem) or are_listed(item.stem):
        return True
    others = [choice.text for choice in item.choices if choice is not one and not is_catch_all(choice, item)]
    return any(text[:1].isdigit() or item.words.pattern("quantity_words").match(text) for text in others)
