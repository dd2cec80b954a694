"""Sentences made to stand alone: what points back is resolved, or the sentence is refused."""

from __future__ import annotations

from dataclasses import dataclass

from guidegen.draft.analysis import Sentence
from guidegen.draft.material import Material, Quote, whole


@dataclass(frozen=True)
class Standing:
    """A statement that can be read without its document, and the words that prove it.

    Where an antecedent was put in for a pronoun, the sentence in which that stands is evidence too.
    """

    text: str
    quotes: tuple[Quote, ...]


def stand_alone(sentence: Sentence, material: Material) -> Standing | str:
    """The sentence as a statement of its own, or the code of the rule that refuses it."""
    subject = next((token for token in sentence.tokens if token.dep in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.pos == "PRON":
        return "points-back"
    return Standing(sentence.text, (whole(sentence),))
