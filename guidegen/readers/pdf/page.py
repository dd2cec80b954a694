"""What stands on a page, in points from its upper left corner, y downwards, after the page was turned upright."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

MARKERS = "-*•‣◦▪●○■□–—·∙➢➤►▶✓✔❖♦\uf0b7\uf0a7\uf0d8\uf0fc"


@dataclass(frozen=True, slots=True)
class Word:
    """Letters of one style without a space. `base` is where they stand on; `spaced` when white space comes before."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False
    italic: bool = False
    spaced: bool = True


TAB, BREAK = "\t", "\n"
"""Words that stand between the cells of a row, and between the lines of a cell."""


@dataclass(frozen=True)
class Line:
    """Words on one baseline, or a row of a table: its cells' words parted by a word that is a tab.

    `base` is the baseline of the first words, `bottom` that of the last ones, which differ only in a row.
    """

    words: tuple[Word, ...]
    order: int = 0
    row: bool = False

    @cached_property
    def text(self) -> str:
        return "".join((" " if word.spaced and index else "") + word.text for index, word in enumerate(self.words))

    @cached_property
    def left(self) -> float:
        return min(word.left for word in self.words)

    @cached_property
    def right(self) -> float:
        return max(word.right for word in self.words)

    @cached_property
    def size(self) -> float:
        """The size of most letters."""
        return self._most.size

    @cached_property
    def base(self) -> float:
        return self.words[0].base if self.row else self._most.base

    @cached_property
    def bottom(self) -> float:
        return max(word.base for word in self.words) if self.row else self.base

    @cached_property
    def bold(self) -> bool:
        return all(word.bold for word in self.words if any(map(str.isalnum, word.text)))

    @cached_property
    def first_width(self) -> float:
        """How much room the first word takes, with what is set to it in another style."""
        end = next((index for index, word in enumerate(self.words) if index and word.spaced), len(self.words))
        return self.words[end - 1].right - self.words[0].left

    @cached_property
    def _most(self) -> Word:
        total: dict[tuple[float, float], int] = {}
        for word in self.words:
            key = (round(word.size, 1), round(word.base))
            total[key] = total.get(key, 0) + len(word.text)
        best = max(total, key=lambda key: (total[key], key[0]))
        return next(word for word in self.words if (round(word.size, 1), round(word.base)) == best)


@dataclass(frozen=True, slots=True)
class Box:
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Page:
    """`number` is the page's place in the file, from 1. `unmapped` of the `letters` have no known character;
    `askew` letters stand at an angle and were left out; `pictured` is the share of the page that pictures cover."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    pictures: tuple[Box, ...] = ()
    letters: int = 0
    unmapped: int = 0
    askew: int = 0
    pictured: float = 0.0
    damaged: bool = False
