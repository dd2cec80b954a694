"""single-choice: a stem and options of which exactly one is the key."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from guidegen.fields import Text, mistake
from guidegen.interactions import ChooseOne, Option
from guidegen.items import Item
from guidegen.items._options import WrittenOption, no_option_twice
from guidegen.languages import Language


class SingleChoice(Item):
    """A question with options of which exactly one is right (multiple choice with one answer)."""

    type: Literal["single-choice"]
    stem: Text = Field(description="The question.", examples=["When did Lithuania declare its independence?"])
    options: Annotated[tuple[WrittenOption, ...], Field(min_length=2, max_length=8)] = Field(
        description="Two to eight options; the right one is written as `key:`."
    )
    fixed: bool = Field(False, description="true: print the options in the order in which they are written.")

    @model_validator(mode="after")
    def _one_key(self) -> SingleChoice:
        keys = sum(option.is_key for option in self.options)
        if keys != 1:
            said = "no option is marked as the key" if keys == 0 else f"{keys} options are marked as the key"
            code = "no-key" if keys == 0 else "several-keys"
            raise mistake(said, "write exactly one option as `- key: …`", at="options", code=code)
        no_option_twice(self.options)
        return self

    def lower(self, language: Language) -> ChooseOne:
        options = tuple(Option(option.text, option.feedback) for option in self.options)
        key = next(index for index, option in enumerate(self.options) if option.is_key)
        return ChooseOne(self.stem, options, key, fixed=self.fixed)


ITEM = SingleChoice
