"""Key facts: the sentences that say most of the document, each to be read alone.

    candidates  every sentence as a statement, whole or shortened, or the rule that refuses it
    cuts        the few cuts after which a sentence still makes its full point
    judgement   praise, opinion, exhortation, generality: what is no fact
    empty       announcements, differences that are not named, figures of speech
    illustrating  suppositions and single cases by which a text explains
    doubts      what a strict reader could miss in what no rule refuses: less worth, or refused
    worth       how central and how specific a statement is
    passing     what a sentence of the past tells only by the way, which is worth less
    general     what a kind of thing is like and how a school of thought sees it, which is worth more
    choice      the best over the whole document, every section heard, nothing twice

Decisions:

- A statement is a sentence of the document or a part of it; words change only where something that pointed back is
  named (draft/standing). Nothing is said in other words, so nothing can be said wrongly.
- Certainty before number: a fact with doubts is told only where little speaks against it, and a section may go without.
- A sentence stays whole where it can. Only a bracket, what follows a semicolon or a loose clause at its end may go, and
  a fact that would need another cut is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from guidegen.draft.facts.choice import choose
from guidegen.draft.material import Material
from guidegen.draft.statements import Fact

if TYPE_CHECKING:
    from guidegen.draft.facts.candidates import Candidate

__all__ = ["find_facts", "sound_facts"]


def sound_facts(material: Material) -> list[Candidate]:
    """Every fact that could be told; what refused a sentence goes into the ledger, so ask once a draft."""
    from guidegen.draft.facts.candidates import candidates

    return list(candidates(material))


def find_facts(material: Material, most: int, sound: Sequence[Candidate] | None = None) -> list[Fact]:
    """At most so many of the facts that could be told (`sound`, where they are known), in the order of the document."""
    chosen = choose(sound_facts(material) if sound is None else list(sound), material, most)
    for candidate in chosen:
        material.ledger.made(candidate.sentence, "fact", candidate.fact.text)
    return [candidate.fact for candidate in chosen]
