"""Every sentence as a statement, whole or shortened, or the rule that refuses it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from guidegen.draft.analysis import Sentence
from guidegen.draft.facts.cuts import cuts
from guidegen.draft.facts.doubts import GRAVE, doubts
from guidegen.draft.facts.judgement import judged
from guidegen.draft.facts.worth import LEAST, THIN, Worth
from guidegen.draft.material import Material
from guidegen.draft.standing import Standing, for_strangers, stand_alone
from guidegen.draft.statements import Fact

_SHORTEST, _SHORTEST_PART, _LONGEST = 7, 9, 36
"""Words of a statement; what was cut out of a sentence has to say more to be complete."""

_WHATEVER_IS_CUT = ("question", "exclamation", "command")
"""Refusals that no shortening mends."""


@dataclass(frozen=True)
class Candidate:
    """A fact that could be told, and the words by which it is told apart from others."""

    sentence: Sentence
    fact: Fact
    stems: dict[str, float]


def candidates(material: Material) -> Iterator[Candidate]:
    worth = Worth(material)
    for sentence in material.sentences:
        standing = statement_of(sentence, material)
        if isinstance(standing, str):
            material.ledger.refuse(sentence, "fact", standing)
            continue
        found = list(doubts(standing, material))
        weight = sum(doubt.weight for doubt in found)
        if weight >= GRAVE:
            material.ledger.refuse(sentence, "fact", max(found, key=lambda doubt: doubt.weight).code)
            continue
        value = worth.of(sentence, standing) - weight
        if value < (0 if material.words < THIN else LEAST):
            material.ledger.refuse(sentence, "fact", "says-little")
            continue
        yield Candidate(sentence, Fact(standing.text, standing.quotes, value), worth.stems(sentence, standing))


def statement_of(sentence: Sentence, material: Material) -> Standing | str:
    """The sentence as a fact, with the mildest cut after which it stands alone, or the code of the first refusal."""
    refused = ""
    for without in cuts(sentence):
        standing = stand_alone(sentence, material, without)
        if not isinstance(standing, str):
            standing = for_strangers(standing, material)
        if isinstance(standing, str):
            refused = refused or standing
            if standing in _WHATEVER_IS_CUT:
                break
            continue
        words = len(standing.text.split())
        if not (_SHORTEST_PART if without else _SHORTEST) <= words <= _LONGEST:
            refused = refused or ("too-long" if words > _LONGEST else "no-full-sentence")
            continue
        code = judged(standing, material)
        if not code:
            return standing
        refused = refused or code
    return refused or "no-full-sentence"
