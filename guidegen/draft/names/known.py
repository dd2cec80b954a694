"""The names of a material, worked out once and kept as long as the material is."""

from __future__ import annotations

import weakref

from guidegen.draft.material import Material
from guidegen.draft.names.index import Entity, Mention, Names, grouped, mentions_of
from guidegen.draft.names.kinds import gender_of, kind_of
from guidegen.draft.tables import is_in_tables

_KNOWN: weakref.WeakKeyDictionary[Material, Names] = weakref.WeakKeyDictionary()


def names_of(material: Material) -> Names:
    """Its names, most often mentioned first."""
    kept = _KNOWN.get(material)
    if kept is None:
        kept = _KNOWN[material] = _names(material)
    return kept


def _names(material: Material) -> Names:
    by_number = {sentence.number: sentence for sentence in material.sentences}
    mentions = mentions_of(material.sentences)
    if not material.has_grammar:
        mentions = (mention for mention in mentions if is_in_tables(mention.text) or mention.title)
    entities = []
    for name, mentions_of_one in grouped(material.sentences, mentions):
        kind, leaning = kind_of(name, mentions_of_one, by_number)
        gender = gender_of(name, mentions_of_one) if kind == "person" else ""
        name = _written(name, mentions_of_one)
        entities.append(Entity(name, _aliases(name, mentions_of_one), tuple(mentions_of_one), kind, gender, leaning))
    return Names(tuple(entities))


def _written(name: str, mentions: list[Mention]) -> str:
    """The table's name of a place only where the document has it: “US” is not shown as “United States”."""
    texts = {mention.text for mention in mentions}
    return name if name in texts else max(sorted(texts), key=len)


def _aliases(name: str, mentions: list[Mention]) -> tuple[str, ...]:
    texts = dict.fromkeys(mention.text for mention in mentions)
    titled = dict.fromkeys(f"{mention.title} {mention.text}" for mention in mentions if mention.title)
    return tuple(text for text in (*texts, *titled) if text != name)
