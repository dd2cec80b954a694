"""The waist: seven ways to answer, to which every item type lowers, and which printing and exporting alone know.

Named after QTI's interactions. An item type is what a teacher writes; what it lowers to says what a student does.
All texts hold inline Markdown. Options stand as the teacher wrote them: their printed order is the sheet's affair.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class Option:
    text: str
    feedback: str | None = None


@dataclass(frozen=True)
class Criterion:
    """One line of a rubric: what an answer must hold, and its points."""

    text: str
    points: int


@dataclass(frozen=True)
class ChooseOne:
    """Exactly one option is right; `key` is its index.

    `asks_correction`: who calls the stem false writes it correctly; `correction` is that correct statement.
    `fixed`: the options print in the written order. `as_words`: they stand beside the stem as words to circle.
    """

    kind: ClassVar[str] = "choose-one"
    stem: str
    options: tuple[Option, ...]
    key: int
    fixed: bool = False
    as_words: bool = False
    asks_correction: bool = False
    correction: str | None = None


@dataclass(frozen=True)
class ChooseMany:
    """Any number of options is right; `keys` are their indices."""

    kind: ClassVar[str] = "choose-many"
    stem: str
    options: tuple[Option, ...]
    keys: frozenset[int]
    fixed: bool = False


@dataclass(frozen=True)
class Order:
    """Things to put in order; they stand here in the right one."""

    kind: ClassVar[str] = "order"
    stem: str
    things: tuple[str, ...]


@dataclass(frozen=True)
class Marks:
    """Numbered places on an item's picture: each in percent of its width from the left and of its height from the top.

    `lines`: lines lead from the places to boxes beside the picture; else the numbers stand on the picture itself.
    """

    points: tuple[tuple[float, float], ...]
    lines: bool = False


@dataclass(frozen=True)
class Match:
    """`pairs[i]` is the index of the option that belongs to `stems[i]`; there may be more options than stems.

    With `marks` the stems are the numbers of places on the item's picture.
    """

    kind: ClassVar[str] = "match"
    stem: str
    stems: tuple[str, ...]
    options: tuple[str, ...]
    pairs: tuple[int, ...]
    marks: Marks | None = None


@dataclass(frozen=True)
class Table:
    """How a text with gaps stands in cells; each GAP (inline.py) in a cell is the next gap, row by row.

    `row_heads`: the first cell of each row names it.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    row_heads: bool = False


@dataclass(frozen=True)
class FillGaps:
    """A text with gaps: `texts` alternate with `gaps`, starting and ending with a text (which may be empty).

    Each gap holds the answers that are taken, the best first. `bank`: the words to choose from, or None.
    `table`: the same in cells; `texts` then says it in words, for what has no tables.
    """

    kind: ClassVar[str] = "fill-gaps"
    stem: str
    texts: tuple[str, ...]
    gaps: tuple[tuple[str, ...], ...]
    bank: tuple[str, ...] | None = None
    table: Table | None = None


@dataclass(frozen=True)
class Number:
    """A number that is asked for, as it is written in YAML: “9.81”, “6.02e23”, “3/4”.

    `tolerance`: by how much an answer may differ, as a number or in percent (“5 %”); `accept`: other numbers taken.
    """

    value: str
    tolerance: str | None = None
    unit: str | None = None
    accept: tuple[str, ...] = ()


@dataclass(frozen=True)
class ShortText:
    """An answer of a few words or a number; `answers` are those that are taken, the best first.

    `number`: the answer as a number (its `answers` say it in the guide's language). `working`: lines of room for it.
    `rubric`: for what the points are given, where the answer has parts.
    """

    kind: ClassVar[str] = "short-text"
    stem: str
    answers: tuple[str, ...]
    lines: int | None = None
    number: Number | None = None
    working: int = 0
    rubric: tuple[Criterion, ...] = ()


@dataclass(frozen=True)
class LongText:
    """An answer in sentences, marked by a rubric."""

    kind: ClassVar[str] = "long-text"
    stem: str
    answer: str | None = None
    rubric: tuple[Criterion, ...] = ()
    lines: int | None = None


Interaction = ChooseOne | ChooseMany | Order | Match | FillGaps | ShortText | LongText
