"""Key terms and what they mean."""

from __future__ import annotations

from guidegen.draft.material import Material, whole
from guidegen.draft.statements import Term


def find_terms(material: Material, most: int) -> list[Term]:
    """At most so many terms, the best first."""
    found: dict[str, Term] = {}
    for sentence in material.sentences:
        for mark in sentence.marks:
            if mark.style == "bold":
                term = sentence.text[mark.start : mark.end]
                found.setdefault(term, Term(term, sentence.text, (whole(sentence),), 1, from_markup=True))
    return list(found.values())[:most]
