"""Which people, places and organisations a guide lists."""

from __future__ import annotations

from math import log2

from guidegen.draft.material import Material
from guidegen.draft.names.about import About, about
from guidegen.draft.names.index import Entity
from guidegen.draft.names.known import names_of
from guidegen.draft.statements import Named
from guidegen.draft.tables import place_called

_TELLING = 2.4
"""What says who or what something is, and not only what was done, is worth this at least."""
_TRIED = 8


def find_names(material: Material, most: int) -> list[Named]:
    """At most so many people, places and organisations, the best first; each kind has two witnesses."""
    if not material.has_grammar:
        return []
    by_number = {sentence.number: sentence for sentence in material.sentences}
    entities = [entity for entity in names_of(material).entities if entity.kind][: _TRIED * most]
    found: list[Named] = []
    for entity in entities:
        said = about(entity, by_number, material)
        if said is not None and entity.kind and _matters(entity, said, material):
            found.append(Named(entity.name, entity.kind, said.text, said.quotes, _worth(entity, said, material)))
    found.sort(key=lambda named: (-named.worth, named.quotes[0].sentence.number, named.name))
    for named in found[:most]:
        material.ledger.made(named.quotes[0].sentence, "name", f"{named.name}: {named.about}")
    return found[:most]


def _matters(entity: Entity, said: About, material: Material) -> bool:
    often = len(entity.numbers)
    if place_called(entity.name) is not None:
        # Everybody knows what France is; a guide tells of it where the document does.
        return said.worth >= _TELLING and (often >= 3 or _in_titles(entity, material))
    if entity.kind != "person" and said.worth < _TELLING:
        return False
    return often >= 2 or _in_titles(entity, material) or said.worth >= _TELLING + 0.7


def _worth(entity: Entity, said: About, material: Material) -> float:
    return log2(1 + len(entity.numbers)) + 0.6 * said.worth + 1.0 * _in_titles(entity, material)


def _in_titles(entity: Entity, material: Material) -> bool:
    titles = [material.title, *(section.title for section in material.sections)]
    return any(writing in title for writing in entity.writings for title in titles if len(writing) > 3)
