"""numeric: a question whose answer is a number, with a tolerance and a unit."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from guidegen.fields import RubricLine, Text, mistake
from guidegen.interactions import Criterion, Number, ShortText
from guidegen.items import Item, adds_up
from guidegen.languages import Language
from guidegen.numbers import parse_number, show_number


def _is_number(text: str) -> str:
    try:
        parse_number(text)
    except ValueError as error:
        said = str(error)
        fix = "what it is measured in goes under `unit:`" if "a unit" in said else ""
        raise mistake(said, fix) from error
    return text.strip()


def _is_tolerance(text: str) -> str:
    number = text.strip().removesuffix("%").strip()
    how = "write by how much an answer may differ: 0.05, or 5 %"
    try:
        value = parse_number(number)
    except ValueError as error:
        raise mistake(f"“{text.strip()}” is no tolerance", how) from error
    if value <= 0:
        raise mistake("a tolerance is more than 0", how)
    return f"{number} %" if text.strip().endswith("%") else number


WrittenNumber = Annotated[Text, AfterValidator(_is_number)]
"""A number as YAML has it: 12, -0.5, 6.02e23, 3/4."""

Tolerance = Annotated[Text, AfterValidator(_is_tolerance)]


class Numeric(Item):
    """A question that is answered by a number."""

    type: Literal["numeric"]
    stem: Text = Field(description="The question.", examples=["How long does light take from the Sun to the Earth?"])
    answer: WrittenNumber = Field(
        description="The number, with a decimal point; the sheet writes it as its language does.", examples=["8.3"]
    )
    unit: Text | None = Field(None, description="What it is measured in; printed after the gap.", examples=["m/s²"])
    tolerance: Tolerance | None = Field(
        None, description="By how much an answer may differ: a number, or percent.", examples=["0.05", "5 %"]
    )
    accept: tuple[WrittenNumber, ...] = Field(
        (), description="Other numbers that count, such as one rounded otherwise."
    )
    working: Annotated[int, Field(ge=0, le=20)] | None = Field(
        None, description="Lines of room to work it out; without it they follow from the points."
    )
    rubric: tuple[RubricLine, ...] = Field((), description="For what the points are given, one part a line.")

    _rubric_adds_up = adds_up()

    @model_validator(mode="after")
    def _differ(self) -> Numeric:
        if any(parse_number(other) == parse_number(self.answer) for other in self.accept):
            raise mistake("a number under `accept` is the answer itself", "take it out", at="accept")
        return self

    def lower(self, language: Language) -> ShortText:
        number = Number(self.answer, self.tolerance, self.unit, self.accept)
        return ShortText(
            self.stem,
            tuple(show_number(value, language) for value in (self.answer, *self.accept)),
            number=number,
            working=_room(self.worth) if self.working is None else self.working,
            rubric=tuple(Criterion(line.text, line.points) for line in self.rubric),
        )


def _room(points: int) -> int:
    """One point is for the number alone; each further one is for a step that is written down."""
    return 0 if points == 1 else 2 * points


ITEM = Numeric
