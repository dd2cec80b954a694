"""What the shipped tables know of names."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from guidegen.tables import read_table

_PLACES = "places.yaml"
_PEOPLE = "people.yaml"
_WORDS = "words.en.yaml"


@cache
def _table(file: str) -> dict[str, Any]:
    return read_table(Path(__file__).parent / file)


@cache
def _words(file: str, part: str) -> frozenset[str]:
    """One list of a table; a folded block of text is a list of its words."""
    found = _table(file)[part]
    return frozenset(found.split() if isinstance(found, str) else found)


def plain(name: str) -> str:
    """One writing of a name for the tables: no article, one kind of apostrophe."""
    return name.removeprefix("the ").removeprefix("The ").replace("'", "’")


@cache
def _place_names() -> dict[str, str]:
    lists = _table(_PLACES)
    names = [*lists["countries"], *lists["historic"], *lists["regions"], *lists["waters"], *lists["cities"]]
    return {**{name: name for name in names}, **lists["also"]}


@cache
def places_listed(part: str) -> frozenset[str]:
    """One list of places: countries, historic, regions, waters, cities."""
    return frozenset(_table(_PLACES)[part])


def place_called(name: str) -> str | None:
    """The place by its usual name: “U.S.” → “United States”; None for what is in no table."""
    return _place_names().get(plain(name))


def is_sure_place(name: str) -> bool:
    """Whether a name is a place's and hardly ever anything else's."""
    found = place_called(name)
    return found is not None and plain(name) not in _words(_PLACES, "doubtful")


def is_in_tables(name: str) -> bool:
    """Whether a name is a place's, or begins with a first name: what can be told of it without grammar."""
    words = name.split()
    return place_called(name) is not None or (len(words) > 1 and bool(first_name(words[0])))


@cache
def demonyms() -> dict[str, str]:
    """Words for the people and things of a place → the place: “Lithuanian” → “Lithuania”."""
    lists = _table(_PLACES)
    found: dict[str, str] = {}
    for group in ("countries", "historic"):
        for place, words in lists[group].items():
            for word in filter(None, words.split(", ")):
                found.setdefault(word, place)
                if not word.endswith(("sh", "ch", "ese", "men", "man", "ss", "s")):
                    found.setdefault(word + "s", place)
    return found


@cache
def _first_names() -> dict[str, str]:
    both = _words(_PEOPLE, "female") & _words(_PEOPLE, "male") | _words(_PEOPLE, "either")
    found = dict.fromkeys(_words(_PEOPLE, "female"), "female")
    found |= dict.fromkeys(_words(_PEOPLE, "male"), "male")
    return found | dict.fromkeys(both, "either")


def first_name(word: str) -> str:
    """To whom a first name is given: “female”, “male”, “either”; "" for what is no first name."""
    return _first_names().get(word, "")


def listed(part: str) -> frozenset[str]:
    """One of the lists of words that stand in and around names."""
    return _words(_WORDS, part)
