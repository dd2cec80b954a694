"""The item types: one folder each, named as teachers type it (`-` becomes `_`).

A folder holds `__init__.py`, whose `ITEM` is the model of what a teacher writes and how it lowers to an interaction,
and `specimen.yaml`, a list of good examples from which the tests print every type on every sheet.
"""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from pydantic import Field, model_validator

from guidegen.errors import InternalError
from guidegen.fields import (
    Bloom,
    Evidence,
    Id,
    IgnoredRules,
    Image,
    Model,
    Points,
    Review,
    Text,
    ignored_rules,
    mistake,
    review_mark,
)
from guidegen.interactions import Interaction
from guidegen.languages import Language
from guidegen.registry import Family


class Item(Model):
    """What every question has, whatever its type."""

    stem_field: ClassVar[str] = "stem"
    """The field whose words the student reads; an id that nobody wrote is made from them, never from an answer."""

    id: Id = Field(description="A name for this question; it stays when the text changes.", examples=["when-declared"])
    type: str
    use: Literal["review", "quiz", "both"] = Field(
        "both", description="Where it is asked: in the study guide (review), the quiz, or both."
    )
    points: Points | None = Field(None, description="Points for a full answer; each type has its own default.")
    bloom: Bloom | None = Field(None, description="The level of thinking that it asks for (Bloom).")
    stimulus: Id | None = Field(
        None, description="What it is about: the id of one of the guide's `stimuli`, printed above its questions."
    )
    image: Image | None = Field(None, description="A picture to look at.")
    hint: Text | None = Field(
        None, description="A hint; printed under the question in the study guide, and in every answer key."
    )
    evidence: Evidence = Field(description="The words of the source that prove the key; or `own`.")
    explanation: Text | None = Field(None, description="Why the key is right; printed in the answer key.")
    review: Review | None = review_mark()
    ignore: IgnoredRules = ignored_rules()

    @classmethod
    def without_answers(cls, stem: str) -> str:
        """The stem as a student sees it (a cloze holds its answers in the gaps)."""
        return stem

    def lower(self, language: Language) -> Interaction:
        """The way to answer it, with all words in the guide's language."""
        raise InternalError(f"{type(self).__name__} does not say how it lowers")

    @property
    def default_points(self) -> int:
        return 1

    @property
    def worth(self) -> int:
        return self.points or self.default_points


def adds_up() -> Any:
    """A validator for types with a rubric: its points are those of the question."""

    def check(item: Any) -> Any:
        total = sum(line.points for line in item.rubric)
        if item.rubric and total != item.worth:
            said = f"the rubric adds up to {total}, but the question has {item.worth} points"
            if item.points is None:
                said = f"the rubric adds up to {total}, but without `points:` this question has {item.worth}"
            fix = "write `points:` and the points of the rubric so that they agree"
            raise mistake(said, fix, at="rubric", code="points-do-not-add-up")
        return item

    return model_validator(mode="after")(check)


ITEMS: Family[type[Item]] = Family("guidegen.items", "ITEM")


def stem_words(raw: dict[str, Any]) -> str:
    """The words of an unvalidated item that a student reads, to make an id from; "" where there are none."""
    kind = raw.get("type")
    model = ITEMS[kind] if isinstance(kind, str) and kind in ITEMS else Item
    words = raw.get(model.stem_field)
    return model.without_answers(words) if isinstance(words, str) else ""
