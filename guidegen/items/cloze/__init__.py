"""cloze: a text with gaps, `In [[1940]] the [[Soviet Union|USSR]] took over.`, with or without a word bank."""

from __future__ import annotations

import re
from typing import Any, ClassVar, Literal

from pydantic import Field, model_validator

from guidegen.fields import Text, mistake
from guidegen.interactions import FillGaps
from guidegen.items import Item
from guidegen.languages import Language

_GAP = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)


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
        texts, gaps = split_gaps(self.text)
        written = ["|".join(gap) for gap in gaps]
        if not gaps:
            raise mistake("this text has no gap", "put each answer into double brackets: In [[1940]] …", at="text")
        if any(not answer for gap in gaps for answer in gap):
            raise mistake("a gap has an empty answer", "write the answer between the brackets: [[1940]]", at="text")
        if any("[[" in text or "]]" in text for text in texts) or any("[" in gap or "]" in gap for gap in written):
            raise mistake("double brackets do not match", "a gap begins with [[ and ends with ]]", at="text")
        taken = {answer.casefold() for gap in gaps for answer in gap}
        for word in self.distractors:
            if word.strip().casefold() in taken:
                raise mistake(
                    f"the distractor “{word}” is the answer of a gap",
                    "take it out, or write another word",
                    at="distractors",
                )
        return self

    @classmethod
    def without_answers(cls, stem: str) -> str:
        return _GAP.sub(" ", stem)

    @property
    def default_points(self) -> int:
        return len(split_gaps(self.text)[1])

    def lower(self, language: Language) -> FillGaps:
        texts, gaps = split_gaps(self.text)
        bank = tuple(gap[0] for gap in gaps) + self.distractors if self.word_bank or self.distractors else None
        return FillGaps("", texts, gaps, bank)


def split_gaps(text: str) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The texts around the gaps (one more than gaps), and for each gap the answers it takes."""
    pieces: list[Any] = _GAP.split(text)
    gaps = tuple(tuple(answer.strip() for answer in piece.split("|")) for piece in pieces[1::2])
    return tuple(pieces[0::2]), gaps


ITEM = Cloze
