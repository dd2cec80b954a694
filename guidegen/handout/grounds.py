"""What the sources say of a guide's statements, as far as sheets show it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from guidegen.source.model import Source


@dataclass(frozen=True)
class Proof:
    """One quote of a statement's evidence, and the label of its place: “¶ 4”, or "" where it was not found."""

    quote: str
    place: str


@dataclass(frozen=True)
class Grounds:
    """By the id of a statement: its quotes with their places, and the source's headings above them.

    `overview` has no id of its own; its proofs stand under "overview". `documents`: the sources themselves.
    """

    proofs: Mapping[str, Sequence[Proof]] = field(default_factory=dict)
    sections: Mapping[str, frozenset[str]] = field(default_factory=dict)
    documents: Sequence[Source] = ()

    def places(self, statement: str) -> list[str]:
        """The labels of a statement's places, each once."""
        return list(dict.fromkeys(proof.place for proof in self.proofs.get(statement, ()) if proof.place))
