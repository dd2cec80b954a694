"""Key facts: what a student should know afterwards, one statement each."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from pydantic import Field, model_validator

from guidegen.fields import Evidence, Id, IgnoredRules, Image, Model, Review, Text, ignored_rules, mistake, review_mark
from guidegen.inline import whole_parts
from guidegen.languages import Language

Span = tuple[int, int]
"""The place of some words in a text: start and end."""


class KeyFact(Model):
    """One statement of the source."""

    id: Id = Field(description="A name for this fact.")
    text: Text = Field(description="The statement, in your words.")
    gaps: tuple[Text, ...] = Field(
        (),
        description="Words of the text that guided notes and flashcards leave blank; "
        "without it: numbers and dates, key terms, names.",
        examples=[["evaporation", "oceans"]],
    )
    evidence: Evidence = Field(description="The words of the source that prove it; or `own`.")
    image: Image | None = Field(None, description="A picture that belongs to it.")
    review: Review | None = review_mark()
    ignore: IgnoredRules = ignored_rules()

    @model_validator(mode="after")
    def _gaps_stand(self) -> KeyFact:
        self.named_gaps()
        return self

    def named_gaps(self) -> list[Span]:
        """Where the words stand that the teacher leaves blank, in its order. Raises a mistake for others."""
        taken = whole_parts(self.text)
        spans: list[Span] = []
        for words in self.gaps:
            span = place_of(words, self.text, [*taken, *spans], self._is_whole_word) or place_of(
                words, self.text, [*taken, *spans]
            )
            if span is None:
                said = f"the gap “{words}” does not stand in the text of this fact"
                fix = "write it as it stands there, outside of links, formulas and code; each word only once"
                raise mistake(said, fix, at="gaps")
            spans.append(span)
        return sorted(spans)

    def _is_whole_word(self, start: int, end: int) -> bool:
        return not re.search(r"\w$", self.text[:start]) and not re.match(r"\w", self.text[end:])

    def view(self, language: Language) -> dict[str, Any]:
        return {"text": self.text, "image": self.image.model_dump() if self.image else None}


def place_of(
    words: str, text: str, taken: Sequence[Span], fits: Callable[[int, int], bool] = lambda start, end: True
) -> Span | None:
    """The first place of some words that overlaps none of `taken`; capitals and the kind of space do not count."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    for match in re.finditer(pattern, text, re.IGNORECASE):
        start, end = match.span()
        if fits(start, end) and not any(start < last and first < end for first, last in taken):
            return start, end
    return None
