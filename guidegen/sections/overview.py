"""The overview: what the document is about, in a sentence or two."""

from __future__ import annotations

from typing import Any

from pydantic import Field, model_validator

from guidegen.fields import Evidence, IgnoredRules, Model, Review, Text, ignored_rules, mistake, review_mark


class Overview(Model):
    """The document in short."""

    text: Text = Field(description="One to three sentences.")
    evidence: Evidence = Field(description="The words of the source that prove it; or `own`.")
    review: Review | None = review_mark()
    ignore: IgnoredRules = ignored_rules()

    @model_validator(mode="before")
    @classmethod
    def _needs_evidence(cls, value: Any) -> Any:
        if isinstance(value, str):
            raise mistake(
                "the overview needs evidence, as every statement does",
                "write its words under `text:` and a quote of the source, or `own`, under `evidence:`",
            )
        return value
