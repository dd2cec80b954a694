"""What handouts show beside a guide's sections as they are and its questions: one file each, `PART` in it.

A handout names its parts at the head of its template (`parts: [cards]`); the template sees each under its name with
`_` for `-`. Like an item, a part is asked first, without its answers; what a key shows more comes beside it, under
`answers`, on the teacher's sheet alone. A part that has answers must not let them into what it asks: the proof
(tests/test_invariance.py) wants to know by name what other answers are for it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from guidegen.guide.model import Guide, Paper
from guidegen.handout.grounds import Grounds
from guidegen.languages import Language
from guidegen.registry import Family

Flip = Literal["long-edge", "short-edge"]
"""How the printer turns the paper to print its back."""


@dataclass(frozen=True)
class Material:
    """What a part is made from."""

    guide: Guide
    language: Language
    grounds: Grounds
    paper: Paper
    flip: Flip = "long-edge"


@dataclass(frozen=True)
class Part:
    """`ask`: plain data for the student's sheet, empty where the guide has nothing for it.

    `answer`: plain data that the key shows beside it; None for parts in which nothing is filled in.
    """

    ask: Callable[[Material], dict[str, Any]]
    answer: Callable[[Material], dict[str, Any]] | None = None


PARTS: Family[Part] = Family("guidegen.handout.parts", "PART")
