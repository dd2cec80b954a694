"""Whom “he” or “she” means in an event: the person the paragraph told of last, or the one its section is about."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from guidegen.draft.analysis import Sentence, Token
from guidegen.draft.material import Material
from guidegen.draft.names import Entity, names_of

_GENDERS = {"he": "male", "his": "male", "him": "male", "she": "female", "her": "female"}
_SUBJECTS = ("nsubj", "nsubjpass")
_LEAST = 3


class Person(NamedTuple):
    """A name, and the sentences by which it is the pronoun's."""

    name: str
    sentences: tuple[Sentence, ...]


def person_of(pronoun: Token, sentence: Sentence, material: Material) -> Person | None:
    """The only person whom the pronoun can stand for; nobody where two could be meant."""
    gender = _GENDERS.get(pronoun.text.lower())
    if gender is None or any(_fits(entity, gender) for _, entity in names_of(material).within(sentence)):
        return None
    for other in material.before(sentence):
        fitting = {entity: None for _, entity in names_of(material).within(other) if _fits(entity, gender)}
        if len(fitting) > 1:
            return None
        if fitting:
            entity = next(iter(fitting))
            return _in_full(entity, other, material) if _is_told_of(other, entity, material) else None
        if not _goes_on(other, gender):
            break
    return _whom_the_section_is_about(sentence, gender, material)


def _fits(entity: Entity, gender: str) -> bool:
    """A person who may be meant, and for whom at least one witness speaks."""
    is_person = entity.kind == "person" or (entity.kind is None and entity.leaning == "person")
    return is_person and entity.gender in (gender, "")


def _is_told_of(sentence: Sentence, entity: Entity, material: Material) -> bool:
    """Whether a sentence has the person as a subject, or names nobody else."""
    places = {mention.last for mention, other in names_of(material).within(sentence) if other == entity}
    return any(sentence.tokens[place].dep in (*_SUBJECTS, "appos", "pobj", "dobj") for place in places)


def _goes_on(sentence: Sentence, gender: str) -> bool:
    """Whether a sentence between goes on about the same person."""
    return any(_GENDERS.get(token.text.lower()) == gender for token in sentence.tokens)


def _whom_the_section_is_about(sentence: Sentence, gender: str, material: Material) -> Person | None:
    names = names_of(material)
    said: Counter[Entity] = Counter()
    first: dict[Entity, Sentence] = {}
    for other in material.sentences[max(0, sentence.number - 80) : sentence.number + 80]:
        if other.section == sentence.section:
            for _, entity in names.within(other):
                if entity.kind == "person" and entity.gender in (gender, ""):
                    said[entity] += 1
                    first.setdefault(entity, other)
    ranked = said.most_common(2)
    if not ranked or ranked[0][1] < _LEAST or (len(ranked) > 1 and ranked[1][1] * 2 > ranked[0][1]):
        return None
    entity = ranked[0][0]
    return _in_full(entity, first[entity], material) if first[entity].number < sentence.number else None


def _in_full(entity: Entity, told: Sentence, material: Material) -> Person:
    """The fullest name, with the sentence that first has it where `told` has only a part of it."""
    if entity.name in told.text:
        return Person(entity.name, (told,))
    full = next((m.sentence for m in entity.mentions if m.text == entity.name), None)
    if full is None:
        said = max((m.text for m, other in names_of(material).within(told) if other == entity), key=len)
        return Person(said, (told,))
    return Person(entity.name, (told, material.sentences[full]))
