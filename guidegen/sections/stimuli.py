"""Stimuli: passages, pictures and tables that several questions are about."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field, model_validator

from guidegen.fields import Id, IgnoredRules, Image, Model, Text, ignored_rules, mistake


class Stimulus(Model):
    """A passage, a picture or a table to which questions belong."""

    id: Id = Field(description="A name for it; questions name it under `stimulus:`.", examples=["letter"])
    title: Text | None = Field(None, description="Its title, printed above it.", examples=["A letter home"])
    text: Text | None = Field(
        None,
        description="The passage in Markdown, with paragraphs, lists, tables and code; write `|` and indent it.",
    )
    numbered: Literal["lines", "paragraphs"] | None = Field(
        None,
        description="lines: printed line by line as written, every fifth with its number (poems, programs); "
        "paragraphs: each with its number.",
    )
    image: Image | None = Field(None, description="A picture, above the text if there is one.")
    credit: Text | None = Field(None, description="Who wrote it and where it is from, printed under it.")
    ignore: IgnoredRules = ignored_rules()

    @model_validator(mode="after")
    def _holds_something(self) -> Stimulus:
        if self.text is None and self.image is None:
            raise mistake("this stimulus has neither a text nor a picture", "add `text:` or `image:`")
        if self.numbered and self.text is None:
            raise mistake("there is no text whose lines could be numbered", "take `numbered` out", at="numbered")
        return self

    def view(self) -> dict[str, Any]:
        """Plain data for a template; `lines` are those of a text that is printed line by line, else empty.

        They are counted as readers of poems do: empty lines between stanzas have no number.
        """
        text = (self.text or "").strip("\n")
        lines, number = [], 0
        for line in text.split("\n") if self.numbered == "lines" else ():
            number += bool(line.strip())
            lines.append({"text": line, "number": number if line.strip() else None})
        return {
            "title": self.title,
            "text": text,
            "lines": lines,
            "numbered": self.numbered,
            "image": self.image.model_dump() if self.image else None,
            "credit": self.credit,
        }
