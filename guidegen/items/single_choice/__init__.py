"""single-choice: a stem and options of which exactly one is the key."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, GetJsonSchemaHandler, model_serializer, model_validator
from pydantic_core import CoreSchema

from guidegen.fields import Model, Text, mistake
from guidegen.interactions import ChooseOne, Option
from guidegen.items import Item
from guidegen.languages import Language


class WrittenOption(Model):
    """An option as it is written: a bare text, `text:`, or, for the right one, `key:`; `feedback:` may follow."""

    text: Text
    is_key: bool = False
    feedback: Text | None = None

    @model_validator(mode="before")
    @classmethod
    def _widen(cls, value: Any) -> Any:
        if isinstance(value, str):
            return {"text": value}
        if isinstance(value, dict) and "key" in value:
            if "text" in value:
                raise mistake(
                    "this option has both `text` and `key`",
                    "write the right option as `- key: …` and every other one as `- text: …`, or just its text",
                )
            rest = {name: part for name, part in value.items() if name != "key"}
            return {**rest, "text": value["key"], "is_key": True}
        return value

    @classmethod
    def written_keys(cls) -> list[str]:
        return ["key", "text", "feedback"]

    @model_serializer
    def _canonical(self) -> dict[str, str]:
        written = {"key" if self.is_key else "text": self.text}
        return {**written, "feedback": self.feedback} if self.feedback else written

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        text = {"type": "string", "minLength": 1}
        return {
            "anyOf": [
                {**text, "description": "A distractor."},
                {
                    "type": "object",
                    "properties": {
                        "key": {**text, "description": "The right option."},
                        "text": {**text, "description": "A distractor."},
                        "feedback": {**text, "description": "What to say to a student who chose it."},
                    },
                    "oneOf": [{"required": ["key"]}, {"required": ["text"]}],
                    "additionalProperties": False,
                },
            ]
        }


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
            raise mistake(said, "write exactly one option as `- key: …`", at="options")
        texts = [option.text.strip() for option in self.options]
        for text in texts:
            if texts.count(text) > 1:
                raise mistake(f"the option “{text}” stands twice", "make the options differ", at="options")
        return self

    def lower(self, language: Language) -> ChooseOne:
        options = tuple(Option(option.text, option.feedback) for option in self.options)
        key = next(index for index, option in enumerate(self.options) if option.is_key)
        return ChooseOne(self.stem, options, key, fixed=self.fixed)


ITEM = SingleChoice
