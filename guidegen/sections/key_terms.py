"""Key terms and what they mean."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from guidegen.fields import Evidence, Id, Model, Text
from guidegen.languages import Language


class KeyTerm(Model):
    """A word to know, and its meaning in this document."""

    id: Id = Field(description="A name for this term.")
    term: Text = Field(description="The word.")
    definition: Text = Field(description="What it means, in your words.")
    evidence: Evidence = Field(description="The words of the source that prove it; or `own`.")

    def view(self, language: Language) -> dict[str, Any]:
        return {"term": self.term, "definition": self.definition}
