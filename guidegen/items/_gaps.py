"""Texts whose gaps hold their answers, `In [[1940]] the [[Soviet Union|USSR]] took over.`, for types that have them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from guidegen.fields import mistake

GAP_PATTERN = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)


def split_gaps(text: str) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The texts around the gaps (one more than gaps), and for each gap the answers it takes."""
    pieces: list[Any] = GAP_PATTERN.split(text)
    gaps = tuple(tuple(answer.strip() for answer in piece.split("|")) for piece in pieces[1::2])
    return tuple(pieces[0::2]), gaps


def check_gaps(text: str, at: str) -> None:
    """Raises a mistake at the field `at` where a gap is empty or its brackets do not match."""
    texts, gaps = split_gaps(text)
    written = ["|".join(gap) for gap in gaps]
    if any(not answer for gap in gaps for answer in gap):
        raise mistake("a gap has an empty answer", "write the answer between the brackets: [[1940]]", at=at)
    if any("[[" in piece or "]]" in piece for piece in texts) or any("[" in gap or "]" in gap for gap in written):
        raise mistake("double brackets do not match", "a gap begins with [[ and ends with ]]", at=at)


def check_distractors(distractors: Sequence[str], gaps: Sequence[tuple[str, ...]]) -> None:
    """Raises a mistake where a distractor is what some gap takes."""
    taken = {answer.casefold() for gap in gaps for answer in gap}
    for word in distractors:
        if word.strip().casefold() in taken:
            said = f"the distractor “{word}” is the answer of a gap"
            raise mistake(said, "take it out, or write another word", at="distractors")
