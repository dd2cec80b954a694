"""What the tables of names know, as the rules ask it; for a model's label alone is never trusted."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from guidegen.draft.tables import first_name, place_called, places_listed

_NOUNS = {
    "countries": ("country", "nation", "state", "republic", "kingdom", "empire"),
    "historic": ("country", "nation", "state", "republic", "kingdom", "empire", "colony"),
    "cities": ("city", "town", "port", "capital"),
    "waters": ("river",),
    "regions": ("region", "area", "province", "state", "island", "colony"),
}
"""The nouns for what stands in each list of places."""


def is_first_name(word: str) -> bool:
    return bool(first_name(word))


def gender(name: str) -> str:
    """By its first word ("Edmond-Charles" too): female, male, either; "" where that is no first name."""
    first = name.split()[0]
    return first_name(first) or first_name(first.split("-")[0])


def is_place(name: str) -> bool:
    return place_called(name) is not None


def may_be_called(name: str, noun: str, texts: Iterable[str]) -> bool:
    """Whether a place is "the town", "the country": by the tables, or because the text calls it so itself.

    Of a place that no table has and that the text calls nothing, nobody can say.
    """
    if is_place(name):
        return noun in _nouns_of(name)
    named = re.escape(name)
    said = rf"\b{named}(?:,| (?:is|was|became)) (?:an?|the) (?:[\w-]+ ){{0,3}}{noun}\b"
    called = re.compile(rf"\b{noun} of {named}\b|{said}", re.IGNORECASE)
    return any(called.search(text) for text in texts)


@cache
def _nouns_of(name: str) -> frozenset[str]:
    usual = place_called(name) or name
    return frozenset(noun for part, nouns in _NOUNS.items() if usual in places_listed(part) for noun in nouns)
