"""Options as they are written, for the types that have them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pydantic import GetJsonSchemaHandler, model_serializer, model_validator
from pydantic_core import CoreSchema

from guidegen.fields import Model, Text, mistake

_MEANT_AS_KEY = ("answer", "correct", "right", "solution", "true")


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
        if isinstance(value, dict) and len(value) == 1 and (word := next(iter(value))) in _MEANT_AS_KEY:
            raise mistake(f"`{word}` does not mark an option", f"write the right option as `- key: {value[word]}`")
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


def no_option_twice(options: Sequence[WrittenOption]) -> None:
    """Raises a mistake for two options of the same text."""
    texts = [option.text.strip() for option in options]
    for text in texts:
        if texts.count(text) > 1:
            said = f"the option “{text}” stands twice"
            raise mistake(said, "make the options differ", at="options", code="duplicate-options")
