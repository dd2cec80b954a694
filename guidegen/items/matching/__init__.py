"""matching: stems, each of which belongs to one of the options; there may be more options than stems."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from guidegen.fields import Model, Text, mistake, short_form
from guidegen.interactions import Match
from guidegen.items import Item
from guidegen.languages import Language


class Pair(Model):
    """A stem and the option that belongs to it. Short form: `stem text: option text`."""

    stem: Text = Field(description="What is asked.")
    option: Text = Field(description="What belongs to it.")

    @model_validator(mode="before")
    @classmethod
    def _widen(cls, value: Any) -> Any:
        if isinstance(value, dict) and len(value) == 1 and not set(value) & {"stem", "option"}:
            (stem, option), *_ = value.items()
            return {"stem": stem, "option": option}
        if isinstance(value, str):
            fix = "write what belongs together with a colon between: `- Saturn: its wide rings`"
            raise mistake(f"“{value}” is one text, and a pair is two", fix)
        return value

    __get_pydantic_json_schema__ = classmethod(
        short_form(
            {"type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": {"type": "string"}}
        )
    )


class Matching(Item):
    """Two lists of which each entry of the first belongs to one of the second."""

    type: Literal["matching"]
    stem: Text = Field(description="What belongs together.", examples=["Match each planet with what it is known for."])
    pairs: Annotated[tuple[Pair, ...], Field(min_length=2, max_length=12)] = Field(
        description="Two to twelve pairs, each written as `stem text: option text`."
    )
    distractors: tuple[Text, ...] = Field((), description="Options that belong to no stem.")

    @model_validator(mode="after")
    def _differ(self) -> Matching:
        stems = [pair.stem for pair in self.pairs]
        for stem in stems:
            if stems.count(stem) > 1:
                raise mistake(f"“{stem}” stands twice", "make the stems differ", at="pairs")
        for word in self.distractors:
            if word in [pair.option for pair in self.pairs]:
                raise mistake(f"the distractor “{word}” belongs to a stem", "take it out", at="distractors")
        return self

    @property
    def default_points(self) -> int:
        return len(self.pairs)

    def lower(self, language: Language) -> Match:
        # An option that belongs to two stems is printed once.
        options = tuple(dict.fromkeys([*(pair.option for pair in self.pairs), *self.distractors]))
        stems = tuple(pair.stem for pair in self.pairs)
        return Match(self.stem, stems, options, tuple(options.index(pair.option) for pair in self.pairs))


ITEM = Matching
