"""What the sources say of a guide's statements, as far as sheets show it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from guidegen.fields import Evidence
from guidegen.languages import Language
from guidegen.source.model import Source

OVERVIEW = ""


@dataclass(frozen=True)
class Proof:
    """One quote of a statement's evidence, and the label of its place: “¶ 4”, or "" where it was not found.

    `at` sorts places: which document, which paragraph.
    """

    quote: str
    place: str
    at: tuple[int, int] = (0, 0)


@dataclass(frozen=True)
class Grounds:
    """By the id of a statement: its quotes with their places, and the source's headings above them.

    The overview has no id; its proofs stand under OVERVIEW, which no id can be. `documents`: the sources themselves;
    `apart`: by their ids the indices of passages that are no text to read (references, notices).
    """

    proofs: Mapping[str, Sequence[Proof]] = field(default_factory=dict)
    sections: Mapping[str, frozenset[str]] = field(default_factory=dict)
    documents: Sequence[Source] = ()
    apart: Mapping[str, frozenset[int]] = field(default_factory=dict)

    def places(self, statement: str) -> list[str]:
        """The labels of a statement's places, each once, in the order of the documents."""
        placed = sorted((proof for proof in self.proofs.get(statement, ()) if proof.place), key=lambda proof: proof.at)
        return list(dict.fromkeys(proof.place for proof in placed))

    def where(self, statement: str, evidence: Evidence, language: Language) -> list[str]:
        """What a key says under “where”: the places, or that the teacher answers for it."""
        return [language.say("answers.own")] if evidence.own else self.places(statement)
