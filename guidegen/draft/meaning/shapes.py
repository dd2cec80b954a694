"""The patterns by which a sentence says what something is, each with what it is worth."""

from __future__ import annotations

from guidegen.draft.analysis import Sentence
from guidegen.draft.meaning.around import announcer_before, named, occasion, relative
from guidegen.draft.meaning.beside import before, topic
from guidegen.draft.meaning.reading import Meaning, Reading
from guidegen.draft.meaning.signs import with_sign
from guidegen.draft.meaning.verbs import defined_as, held_by, inverted, made, states, with_verb
from guidegen.draft.wordlists import word_list

__all__ = ["Meaning", "announcer_before", "meanings"]


def meanings(sentence: Sentence, first: int, last: int, whole: bool = False) -> list[Meaning]:
    """What a sentence says of the term at tokens `first` to `last`, the strongest first.

    `whole`: the document itself shows where the term begins and ends, so that the tree need not be asked.
    """
    reading = Reading(sentence, first, last)
    if not whole and not reading.is_whole() and announcer_before(sentence, first) is None:
        return []
    found = [
        *with_sign(reading),
        *defined_as(reading),
        *named(reading),
        *occasion(reading),
        *before(reading),
        *states(reading),
        *held_by(reading),
    ]
    if reading.text(first - 1) not in word_list("meaning", "en", "pointing"):
        found += [*with_verb(reading), *inverted(reading), *relative(reading), *made(reading), *topic(reading)]
    return sorted(found, key=lambda meaning: -meaning.worth)
