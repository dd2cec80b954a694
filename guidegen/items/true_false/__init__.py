"""true-false: a statement to judge; a false one may be corrected by the student."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field, model_validator

from guidegen.fields import Text, mistake
from guidegen.interactions import ChooseOne, Option
from guidegen.items import Item
from guidegen.languages import Language


class TrueFalse(Item):
    """A statement that is true or false."""

    stem_field: ClassVar[str] = "statement"

    type: Literal["true-false"]
    statement: Text = Field(description="What to judge.", examples=["Estonia was the first to declare independence."])
    answer: bool = Field(description="true or false")
    correct_the_statement: bool = Field(
        False,
        description="true: ask the student to write it correctly if it is false (the lines are printed in any case).",
    )
    correction: Text | None = Field(None, description="The statement, corrected; for the answer key.")

    @model_validator(mode="after")
    def _correction_fits(self) -> TrueFalse:
        if self.answer and self.correction:
            raise mistake(
                "a true statement needs no correction", "take `correction` out, or set `answer: false`", at="correction"
            )
        if self.correct_the_statement and not self.answer and not self.correction:
            raise mistake(
                "the student is to correct this statement, but the key does not say how",
                "add `correction: …` with the correct statement",
            )
        return self

    @property
    def default_points(self) -> int:
        return 2 if self.correct_the_statement else 1

    def lower(self, language: Language) -> ChooseOne:
        return ChooseOne(
            self.statement,
            (Option(language.say("true_word")), Option(language.say("false_word"))),
            key=0 if self.answer else 1,
            fixed=True,
            as_words=True,
            asks_correction=self.correct_the_statement,
            correction=self.correction,
        )


ITEM = TrueFalse
