"""short-answer: a question that is answered in a few words or one sentence."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from guidegen.fields import RubricLine, Text
from guidegen.interactions import Criterion, ShortText
from guidegen.items import Item, adds_up
from guidegen.languages import Language


class ShortAnswer(Item):
    """A question with lines to write on."""

    type: Literal["short-answer"]
    stem: Text = Field(description="The question.", examples=["Why did Moscow cut off the oil?"])
    answer: Text = Field(description="The model answer.")
    accept: tuple[Text, ...] = Field((), description="Other answers to accept.")
    lines: Annotated[int, Field(ge=1, le=40)] | None = Field(
        None, description="Lines to write on; without it they follow from the points."
    )

    rubric: tuple[RubricLine, ...] = Field((), description="For what the points are given, one part a line.")

    _rubric_adds_up = adds_up()

    @property
    def default_points(self) -> int:
        return 2

    def lower(self, language: Language) -> ShortText:
        rubric = tuple(Criterion(line.text, line.points) for line in self.rubric)
        return ShortText(self.stem, (self.answer, *self.accept), lines=self.lines, rubric=rubric)


ITEM = ShortAnswer
