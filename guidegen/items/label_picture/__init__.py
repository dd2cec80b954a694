"""label-picture: numbered places on a picture, and the label that belongs to each."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import Field, WithJsonSchema, model_validator

from guidegen.fields import Image, Model, Text, mistake
from guidegen.interactions import Marks, Match
from guidegen.items import Item
from guidegen.languages import Language

_TWO_NUMBERS = {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2}
_POINT = re.compile(r"\s*(\d{1,3}(?:\.\d+)?)\s*%?\s*,\s*(\d{1,3}(?:\.\d+)?)\s*%?\s*")


class PlacedLabel(Model):
    """A place on the picture, and what it is called."""

    at: Annotated[Text, WithJsonSchema({"anyOf": [{"type": "string"}, _TWO_NUMBERS]})] = Field(
        description="Where: percent of the picture's width from the left, and of its height from the top.",
        examples=["30, 45"],
    )
    label: Text = Field(description="What it is called.", examples=["chloroplast"])

    @model_validator(mode="after")
    def _on_the_picture(self) -> PlacedLabel:
        match = _POINT.fullmatch(self.at)
        if not match or any(float(number) > 100 for number in match.groups()):
            fix = "write two numbers from 0 to 100, from the left and from the top: `at: 30, 45`"
            raise mistake(f"“{self.at}” is no place on the picture", fix, at="at")
        return self

    @property
    def point(self) -> tuple[float, float]:
        match = _POINT.fullmatch(self.at)
        assert match
        return (float(match[1]), float(match[2]))


class LabelPicture(Item):
    """A picture with numbered places to label."""

    type: Literal["label-picture"]
    stem: Text = Field(description="What to do.", examples=["Label the parts of the leaf."])
    image: Image = Field(description="The picture.")
    marks: Literal["numbers", "lines"] = Field(
        "numbers",
        description="numbers: they stand on the picture; lines: they lead from its places to boxes beside it.",
    )
    labels: Annotated[tuple[PlacedLabel, ...], Field(min_length=2, max_length=16)] = Field(
        description="Two to sixteen places, numbered in the order in which they are written."
    )
    distractors: tuple[Text, ...] = Field((), description="Labels that belong to no place.")

    @model_validator(mode="before")
    @classmethod
    def _at_as_list(cls, value: Any) -> Any:
        """`at: [30, 45]` is what many would write."""
        if not isinstance(value, dict) or not isinstance(value.get("labels"), list):
            return value
        labels = [
            {**entry, "at": ", ".join(map(str, entry["at"]))}
            if isinstance(entry, dict) and isinstance(entry.get("at"), list)
            else entry
            for entry in value["labels"]
        ]
        return {**value, "labels": labels}

    @model_validator(mode="after")
    def _differ(self) -> LabelPicture:
        points = [entry.point for entry in self.labels]
        if repeated := next((entry for entry in self.labels if points.count(entry.point) > 1), None):
            raise mistake(f"two labels stand at {repeated.at}", "give each its own place", at="labels")
        names = [entry.label.strip().casefold() for entry in self.labels]
        for word in self.distractors:
            if word.strip().casefold() in names:
                raise mistake(f"the distractor “{word}” belongs to a place", "take it out", at="distractors")
        return self

    @property
    def default_points(self) -> int:
        return len(self.labels)

    def lower(self, language: Language) -> Match:
        # A label that belongs to two places is printed once.
        options = tuple(dict.fromkeys([*(entry.label for entry in self.labels), *self.distractors]))
        return Match(
            self.stem,
            tuple(str(number) for number in range(1, len(self.labels) + 1)),
            options,
            tuple(options.index(entry.label) for entry in self.labels),
            Marks(tuple(entry.point for entry in self.labels), lines=self.marks == "lines"),
        )


ITEM = LabelPicture
