"""From a page's own space to one in which its text is upright, y goes down, and lines run rightwards."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from guidegen.readers.pdf.page import Box


@dataclass(frozen=True)
class Frame:
    """`turn` is the direction of the text in quarters of a circle; `low` and `high` are corners of the page.

    What is written from right to left is seen in a mirror, so that everything after this need not know.
    """

    turn: int
    low: tuple[float, float]
    high: tuple[float, float]
    mirrored: bool

    @cached_property
    def width(self) -> float:
        return self.high[self.turn % 2] - self.low[self.turn % 2]

    @cached_property
    def height(self) -> float:
        return self.high[1 - self.turn % 2] - self.low[1 - self.turn % 2]

    def point(self, x: float, y: float) -> tuple[float, float]:
        across, down = (
            (x - self.low[0], self.high[1] - y),
            (y - self.low[1], x - self.low[0]),
            (self.high[0] - x, y - self.low[1]),
            (self.high[1] - y, self.high[0] - x),
        )[self.turn]
        return (self.width - across if self.mirrored else across), down

    def box(self, low: tuple[float, float], high: tuple[float, float]) -> Box:
        (left, top), (right, bottom) = self.point(*low), self.point(*high)
        return Box(min(left, right), min(top, bottom), max(left, right), max(top, bottom))
