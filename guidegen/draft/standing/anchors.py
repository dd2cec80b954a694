"""What ties a statement to a place, a people, a person or a year, as far as its own words say."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from guidegen.draft.analysis import Token
from guidegen.draft.material import Material, Section
from guidegen.draft.standing.part import Part
from guidegen.draft.tables import demonyms, place_called, places_listed
from guidegen.draft.wordlists import word_list

_CAPITAL = re.compile(r"(?<![\w’'])[A-Z][\w.’'-]*(?: (?:of )?[A-Z][\w.’'-]*)*")
_OWNING = re.compile(r"[’']s?$")
_YEAR = re.compile(r"\b(?:1\d|20)\d\ds?\b|\bcentur|\b\d+ (?:bce?|ce|ad)\b", re.IGNORECASE)


def has_year(part: Part) -> bool:
    return bool(_YEAR.search(part.text))


def has_place(part: Part) -> bool:
    """Whether a country, city, region or people is named; what was put in for a pronoun counts too."""
    return bool(places_in(part.text)) or any(_is_of_a_place(token) for token in part.tokens)


def has_name(part: Part) -> bool:
    """Whether anything at all is named: a place, a person, a body, a law, an event."""
    if has_place(part) or part.changes:
        return True
    return any(token.pos == "PROPN" and _is_telling(token) for token in part.tokens)


def places_in(text: str) -> frozenset[str]:
    """The places and peoples of a text by the tables, each as the place."""
    found: set[str] = set()
    for match in _CAPITAL.finditer(text):
        words = match[0].split()
        for size in (3, 2, 1):
            for at in range(len(words) - size + 1):
                place = _place_of(_OWNING.sub("", " ".join(words[at : at + size])))
                if place:
                    found.add(place)
    return frozenset(found)


def countries_in(text: str) -> frozenset[str]:
    """The countries and states of old that a text names, by themselves or by their people."""
    return places_in(text) & (places_listed("countries") | places_listed("historic"))


@cache
def _place_of(name: str) -> str:
    bare = name.rstrip(".,") if "." in name[:-1] else name.rstrip(".,-")
    return place_called(name) or place_called(bare) or demonyms().get(bare) or demonyms().get(bare.split("-")[-1]) or ""


def _is_of_a_place(token: Token) -> bool:
    return token.name in ("GPE", "LOC", "NORP", "FAC") and token.text[:1].isupper() and _is_telling(token)


def _is_telling(token: Token) -> bool:
    word = token.text.casefold()
    return token.text[:1].isupper() and word not in word_list("standing_owned", "en", "naming_nothing")


@lru_cache(maxsize=64)
def _places_of_titles(titles: tuple[str, ...]) -> frozenset[str]:
    """Countries and cities that headings name by their own names, not by their peoples'."""
    ruled = places_listed("countries") | places_listed("historic") | places_listed("cities")
    found: set[str] = set()
    for title in titles:
        found.update(place for place in places_in(title) if place in ruled)
        if any(word in demonyms() and not place_called(word) for word in re.findall(r"[\w’-]+", title)):
            # "German Settlers in Brazil": two countries
            found.add("")
    return frozenset(found)


def place_of_titles(material: Material, section: Section) -> str:
    """The one country or city that the title and the headings above a sentence name; "" if none or several."""
    found = _places_of_titles((material.title, *section.path))
    return next(iter(found)) if len(found) == 1 else ""
