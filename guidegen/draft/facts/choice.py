"""The best facts over the whole document: every section heard, nothing twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from guidegen.draft.facts.worth import ENOUGH, THIN
from guidegen.draft.material import Material

if TYPE_CHECKING:
    from guidegen.draft.facts.candidates import Candidate

_SAME = 0.6
"""The share of the shorter statement's stems in another one from which both say the same."""
_NEIGHBOUR = 0.5


def choose(found: list[Candidate], material: Material, most: int) -> list[Candidate]:
    """At most so many, in the order of the document."""
    ranked = sorted(found, key=lambda candidate: (-candidate.fact.worth, candidate.sentence.number))
    chosen: list[Candidate] = []
    first_of: set[int] = set()
    for candidate in ranked:
        if len(chosen) < most and candidate.sentence.section not in first_of and not _is_told(candidate, chosen):
            chosen.append(candidate)
            first_of.add(candidate.sentence.section)
    _fill(ranked, chosen, material, most)
    _tell_refused(found, chosen, material)
    return sorted(chosen, key=lambda candidate: candidate.sentence.number)


def _fill(ranked: list[Candidate], chosen: list[Candidate], material: Material, most: int) -> None:
    """The rest by worth, each section as many as its share of the words, neighbours last."""
    words = Counter(sentence.section for sentence in material.sentences for _ in range(sentence.length))
    total = sum(words.values()) or 1
    worthy = [candidate for candidate in ranked if candidate.fact.worth >= (0 if material.words < THIN else ENOUGH)]
    for strict in (True, False):
        for candidate in worthy:
            if len(chosen) >= most:
                return
            section = candidate.sentence.section
            told = sum(1 for other in chosen if other.sentence.section == section)
            if candidate in chosen or _is_told(candidate, chosen):
                continue
            if strict and (told >= 1 + most * words[section] / total or _has_neighbour(candidate, chosen)):
                continue
            chosen.append(candidate)


def _is_told(candidate: Candidate, chosen: list[Candidate]) -> bool:
    return any(_overlap(candidate.stems, other.stems) >= _SAME for other in chosen)


def _overlap(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    shorter = min(sum(one.values()), sum(other.values()))
    return sum(weight for stem, weight in one.items() if stem in other) / max(0.1, shorter)


def _has_neighbour(candidate: Candidate, chosen: list[Candidate]) -> bool:
    return any(abs(candidate.sentence.number - other.sentence.number) == 1 for other in chosen)


def _tell_refused(found: list[Candidate], chosen: list[Candidate], material: Material) -> None:
    kept = {candidate.sentence.number for candidate in chosen}
    for candidate in found:
        if candidate.sentence.number not in kept:
            code = "told-already" if _is_told(candidate, chosen) else "not-chosen"
            material.ledger.refuse(candidate.sentence, "fact", code)
