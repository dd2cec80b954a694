"""cloze: a text with gaps, `In [[1940]] the [[Soviet Union|USSR]] took over.`, with or without a word bank."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field, model_validator

from guidegen.fields import Text, mistake
from guidegen.interactions import FillGaps
from guidegen.items import Item
from guidegen.items._gaps import GAP_PATTERN, check_distractors, check_gaps, split_gaps
from guidegen.languages import Language


class Cloze(Item):
    """A text whose gaps hold their answers: `[[best answer|another]]`."""

    stem_field: ClassVar[str] = "text"

    type: Literal["cloze"]
    text: Text = Field(
        description="The text with its answers in double brackets; `|` parts answers that are taken alike.",
        examples=["In [[1940]] the [[Soviet Union|USSR]] took over Lithuania."],
    )
    word_bank: bool = Field(False, description="true: print the answers in a box to choose from.")
    distractors: tuple[Text, ...] = Field(
        (), description="More words for the box, which fit no gap (they bring a box)."
    )

    @model_validator(mode="after")
    def _gaps(self) -> Cloze:
        _, gaps = split_gaps(self.text)
        if not gaps:
            raise mistake("this text has no gap", "put each answer into double brackets: In [[1940]] …", at="text")
        check_gaps(self.text, at="text")
        check_distractors(self.distractors, gaps)
        return self

    @classmethod
    def without_answers(cls, stem: str) -> str:
        return GAP_PATTERN.sub(" ", stem)

    @property
    def default_points(self) -> int:
        return len(split_gaps(self.text)[1])

    def lower(self, language: Language) -> FillGaps:
        texts, gaps = split_gaps(self.text)
        bank = tuple(gap[0] for gap in gaps) + self.distractors if self.word_bank or self.distractors else None
        return FillGaps("", texts, gaps, bank)


ITEM = Cloze
