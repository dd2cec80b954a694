"""A document whose title names one place: what it tells without that place or another one could be anywhere."""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.draft.facts.doubts.doubt import GRAVE, Doubt
from guidegen.draft.material import Material
from guidegen.draft.standing.anchors import places_in
from guidegen.draft.standing.definition import is_definition, is_past
from guidegen.draft.standing.part import Part
from guidegen.draft.tables import demonyms, places_listed

_LEAST = 4
"""How many sentences at least have to name the place of the title."""


def home(part: Part, material: Material) -> Iterator[Doubt]:
    place = home_of(material)
    if not place or place in part.text or any(word in part.text for word in _peoples(place)):
        return
    subject = part.subject
    told = is_past(part) or (subject is not None and any(c.text.casefold() == "the" for c in part.children(subject)))
    if told and not is_definition(part) and not places_in(part.text):
        yield Doubt("no-place", GRAVE)


def home_of(material: Material) -> str:
    """The one city that the title names by its own name and the text often; a country's history names many more."""
    names = places_in(material.title)
    name = next(iter(names)) if len(names) == 1 else ""
    if not name or name not in places_listed("cities") or name not in material.title:
        return ""
    said = sum(1 for sentence in material.sentences if name in sentence.text)
    return name if said >= min(_LEAST, len(material.sentences)) else ""


def _peoples(place: str) -> list[str]:
    return [people for people, of in demonyms().items() if of == place or of.startswith(place[:4])]
