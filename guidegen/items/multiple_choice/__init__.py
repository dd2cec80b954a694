"""multiple-choice: a stem and options of which any number is right."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from guidegen.fields import Text, mistake
from guidegen.interactions import ChooseMany, Option
from guidegen.items import Item
from guidegen.items._options import WrittenOption, no_option_twice
from guidegen.languages import Language


class MultipleChoice(Item):
    """A question with options of which several may be right."""

    type: Literal["multiple-choice"]
    stem: Text = Field(description="The question.", examples=["Which of these are noble gases?"])
    options: Annotated[tuple[WrittenOption, ...], Field(min_length=2, max_length=10)] = Field(
        description="Two to ten options; each right one is written as `key:`."
    )
    fixed: bool = Field(False, description="true: print the options in the order in which they are written.")

    @model_validator(mode="after")
    def _keys(self) -> MultipleChoice:
        if not any(option.is_key for option in self.options):
            fix = "write each right option as `- key: …`"
            raise mistake("no option is marked as a key", fix, at="options", code="no-key")
        no_option_twice(self.options)
        return self

    @property
    def default_points(self) -> int:
        return 2

    def lower(self, language: Language) -> ChooseMany:
        options = tuple(Option(option.text, option.feedback) for option in self.options)
        keys = frozenset(index for index, option in enumerate(self.options) if option.is_key)
        return ChooseMany(self.stem, options, keys, fixed=self.fixed)


ITEM = MultipleChoice
