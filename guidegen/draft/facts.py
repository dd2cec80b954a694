"""Key facts: the sentences that say most of the document."""

from __future__ import annotations

from guidegen.draft.material import Material
from guidegen.draft.standing import stand_alone
from guidegen.draft.statements import Fact


def find_facts(material: Material, most: int) -> list[Fact]:
    """At most so many facts, in the order of the document; what refused a sentence goes into the ledger."""
    found = []
    for sentence in material.sentences:
        standing = stand_alone(sentence, material)
        if isinstance(standing, str):
            material.ledger.refuse(sentence, "fact", standing)
        else:
            found.append(Fact(standing.text, standing.quotes, 1 / (1 + sentence.place)))
    best = sorted(found, key=lambda fact: -fact.worth)[:most]
    return sorted(best, key=lambda fact: fact.quotes[0].sentence.number)
