"""Key terms and what they mean."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from guidegen.fields import Evidence, Id, IgnoredRules, Image, Model, Review, Text, ignored_rules, review_mark
from guidegen.languages import Language


class KeyTerm(Model):
    """A word to know, and its meaning in this document."""

    id: Id = Field(description="A name for this term.")
    term: Text = Field(description="The word.")
    definition: Text = Field(description="What it means, in your words.")
    evidence: Evidence = Field(description="The words of the source that prove it; or `own`.")
    image: Image | None = Field(None, description="A picture of it.")
    characteristics: tuple[Text, ...] = Field((), description="What marks it; for the key of vocabulary frames.")
    examples: tuple[Text, ...] = Field((), description="Things that it is; for the key of vocabulary frames.")
    non_examples: tuple[Text, ...] = Field(
        (), description="Things that it is not, though one might think so; for the key of vocabulary frames."
    )
    review: Review | None = review_mark()
    ignore: IgnoredRules = ignored_rules()

    def view(self, language: Language) -> dict[str, Any]:
        image = self.image.model_dump() if self.image else None
        return {"term": self.term, "definition": self.definition, "image": image}
