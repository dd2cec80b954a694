"""Key facts: what a student should know afterwards, one statement each."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from guidegen.fields import Evidence, Id, Image, Model, Text
from guidegen.languages import Language


class KeyFact(Model):
    """One statement of the source."""

    id: Id = Field(description="A name for this fact.")
    text: Text = Field(description="The statement, in your words.")
    evidence: Evidence = Field(description="The words of the source that prove it; or `own`.")
    image: Image | None = Field(None, description="A picture that belongs to it.")

    def view(self, language: Language) -> dict[str, Any]:
        return {"text": self.text, "image": self.image.model_dump() if self.image else None}
