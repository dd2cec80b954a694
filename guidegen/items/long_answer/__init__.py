"""long-answer: a question that is answered in sentences and marked by a rubric."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from guidegen.fields import RubricLine, Text
from guidegen.interactions import Criterion, LongText
from guidegen.items import Item, adds_up
from guidegen.languages import Language


class LongAnswer(Item):
    """A question with room for several sentences."""

    type: Literal["long-answer"]
    stem: Text = Field(description="The question.", examples=["Explain why the Moon has phases."])
    answer: Text | None = Field(None, description="A model answer.")
    rubric: Annotated[tuple[RubricLine, ...], Field(min_length=1)] = Field(
        description="What a good answer holds, and the points for each part."
    )
    lines: Annotated[int, Field(ge=1, le=60)] | None = Field(
        None, description="Lines to write on; without it they follow from the points."
    )

    _rubric_adds_up = adds_up()

    @property
    def default_points(self) -> int:
        return 6

    def lower(self, language: Language) -> LongText:
        rubric = tuple(Criterion(line.text, line.points) for line in self.rubric)
        return LongText(self.stem, self.answer, rubric, lines=self.lines)


ITEM = LongAnswer
