"""What all makers of questions go by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from guidegen.draft.material import Material
from guidegen.draft.names import Names, names_of
from guidegen.draft.questions.ideas import Idea, ideas_of
from guidegen.draft.questions.statements import Statement
from guidegen.draft.statements import Term
from guidegen.languages import Language


@dataclass(frozen=True)
class Context:
    """The sound statements of a draft, and the document they are from."""

    material: Material
    facts: Sequence[Statement]
    events: Sequence[Statement]
    terms: Sequence[Term]
    language: Language

    @property
    def statements(self) -> tuple[Statement, ...]:
        return (*self.facts, *self.events)

    @cached_property
    def names(self) -> Names:
        return names_of(self.material)

    @cached_property
    def ideas(self) -> tuple[Idea, ...]:
        """Sentences of concept prose, less strictly chosen than facts."""
        return ideas_of(self.material)
