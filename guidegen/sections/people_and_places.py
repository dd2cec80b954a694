"""People, places and organisations of the document."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from guidegen.fields import Evidence, Id, IgnoredRules, Model, Review, Text, ignored_rules, review_mark
from guidegen.languages import Language


class NamedThing(Model):
    """A person, place or organisation, and what it has to do with the subject."""

    id: Id = Field(description="A name for this entry.")
    name: Text = Field(description="The name as the document writes it.")
    kind: Literal["person", "place", "organisation"] = Field(description="person, place or organisation")
    about: Text = Field(description="Who or what that is, in a few words.")
    evidence: Evidence = Field(description="The words of the source that prove it; or `own`.")
    review: Review | None = review_mark()
    ignore: IgnoredRules = ignored_rules()

    def view(self, language: Language) -> dict[str, Any]:
        return {"name": self.name, "kind": language.say(f"kinds.{self.kind}"), "about": self.about}
