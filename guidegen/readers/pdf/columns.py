"""Lines → blocks in reading order: where a gutter runs down between lines, what is left of it is read first.

The longest gutter is looked for first. What crosses it (a title, a wide picture's caption) ends it, so that the part
above, the columns and the part below are read one after the other; each part is looked at again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from statistics import median

from guidegen.readers.pdf.page import Line
from guidegen.readers.pdf.tables import with_rows

_GUTTER = 0.7
"""Ems of white that part columns."""
_DEEPEST = 12
_MOST_GUTTERS = 16
_MOST_LINES = 1200
"""On a page; what has more is a map or a wall chart, and has no columns."""
_TITLE = 1.25
_HEADING_LINES = 3
_FEWEST = 4
"""Lines that must leave the gutter free where one side has a single line, such as a note in the margin."""


@dataclass(frozen=True)
class Block:
    """Lines of one column, from the top; `left` and `right` are the column's edges: most lines of justified text end
    at the right one, and what stands further right (a page number) does not count."""

    lines: tuple[Line, ...]

    @cached_property
    def left(self) -> float:
        return min(line.left for line in self.lines)

    @cached_property
    def right(self) -> float:
        ends = Counter(round(line.right) for line in self.lines)
        usual, count = max(ends.items(), key=lambda end: (end[1] + ends[end[0] + 1], end[0]))
        return usual + 1.0 if count >= 0.4 * len(self.lines) > 1 else max(line.right for line in self.lines)


def blocks_of(lines: Sequence[Line]) -> Iterator[Block]:
    yield from _blocks(sorted(with_rows(lines), key=lambda line: (line.base, line.left)), _DEEPEST)


def _blocks(lines: Sequence[Line], depth: int) -> Iterator[Block]:
    if not lines:
        return
    gutter = _gutter(lines) if depth and len(lines) <= _MOST_LINES else None
    if not gutter:
        yield Block(tuple(_in_rows(lines)))
        return
    first, last, at = gutter
    yield from _blocks(lines[:first], depth - 1)
    columns = lines[first:last]
    yield from _blocks([line for line in columns if line.left < at], depth - 1)
    yield from _blocks([line for line in columns if line.left >= at], depth - 1)
    yield from _blocks(lines[last:], depth - 1)


def _in_rows(lines: Sequence[Line]) -> Iterator[Line]:
    """What stands on one baseline in one column is one line, however wide its gaps."""
    current: Line | None = None
    for line in lines:
        if current and not (line.row or current.row) and abs(line.base - current.base) < 0.25 * line.size:
            one, two = sorted((current, line), key=lambda line: line.left)
            current = Line(one.words + two.words, min(one.order, two.order))
            continue
        if current:
            yield current
        current = line
    if current:
        yield current


def _gutter(lines: Sequence[Line]) -> tuple[int, int, float] | None:
    """The run of lines, as first and last index, that is parted at some x; the one with the most lines on its thinner
    side, and then the longest."""
    best: tuple[int, int, tuple[int, int, float]] | None = None
    title = _TITLE * median(line.size for line in lines)
    for at in _edges(lines):
        for first, last in _runs(lines, at, title):
            run = lines[first:last]
            right = sum(line.left >= at for line in run)
            rank = min(right, len(run) - right), len(run)
            if best is None or rank > best[:2]:
                best = (*rank, (first, last, at))
    return best[2] if best else None


def _edges(lines: Sequence[Line]) -> list[float]:
    """Left edges that several lines share, and those of lines that stand beside another."""
    shared: dict[int, list[float]] = {}
    for line in lines:
        shared.setdefault(round(line.left / 4), []).append(line.left)
    leftmost = min(line.left for line in lines)
    edges = sorted((group for group in shared.values() if min(group) > leftmost + 8), key=len, reverse=True)
    return sorted(min(group) - 0.5 for group in edges[:_MOST_GUTTERS])


def _runs(lines: Sequence[Line], at: float, title: float) -> Iterator[tuple[int, int]]:
    """The stretches of lines, as indices, that leave white to the left of `at` and have lines beside one another."""
    start = 0
    for index in range(len(lines) + 1):
        if (
            index < len(lines)
            and not _crosses(lines[index], at)
            and not (lines[index].size >= title and _spans(lines, index, at))
        ):
            continue
        if found := _side_by_side(lines, start, index, at):
            yield found
        start = index + 1


def _crosses(line: Line, at: float) -> bool:
    return line.left < at and line.right > at - _GUTTER * line.size


def _spans(lines: Sequence[Line], index: int, at: float) -> bool:
    """Whether a line is a short title over all columns: in large type, and the other column makes room for it."""
    line = lines[index]
    if line.left >= at:
        return False
    right = [other for other in lines if other.left >= at]
    near = [other for other in right if abs(other.base - line.base) < 1.2 * line.size]
    sizes = [other.size for other in right if other.base > line.base]
    above = right[0].base < line.base if right else False
    second = index > 0 and lines[index - 1].size == line.size and _crosses(lines[index - 1], at)
    resumes = bool(sizes) and (above or second) and line.size > _TITLE * max(sizes)
    return resumes and not near


def _side_by_side(lines: Sequence[Line], start: int, end: int, at: float) -> tuple[int, int] | None:
    """The part of a run that is two columns.

    Lines of the left side above the right one are read before it in any case, and lines of the right side below the
    left one after it. Those in the two other corners may belong to what stands above or below both.
    """
    left = [index for index in range(start, end) if lines[index].left < at]
    right = [index for index in range(start, end) if lines[index].left >= at]
    if not left or not right:
        return None
    first, last = start, end
    for index, following in pairwise(right):
        if index < left[0] and _is_gap(lines[index], lines[following]):
            first = following if following < left[0] else left[0]
    if end < len(lines):
        last = _heading_below(lines, [index for index in left if index > right[-1]], end)
    left, right = ([index for index in side if first <= index < last] for side in (left, right))
    if not left or not right or not _overlap(lines, left, right):
        return None
    thinner, all_rows = min(_rows(lines, left), _rows(lines, right)), _rows(lines, range(first, last))
    return (first, last) if thinner > 1 or all_rows >= _FEWEST else None


def _rows(lines: Sequence[Line], indices: Iterable[int]) -> int:
    """How many baselines there are; a line that was spaced out stands in several parts on one."""
    return len({round(lines[index].base / 3) for index in indices})


def _heading_below(lines: Sequence[Line], tail: Sequence[int], end: int) -> int:
    """Where what stands below both columns begins: with a short line that keeps closer to it than to its column."""
    for index in tail[-_HEADING_LINES:]:
        above = max((line.bottom for line in lines[:index]), default=0.0)
        if (
            _is_gap(lines[index - 1], lines[index])
            and lines[index].base - above > lines[end].base - lines[tail[-1]].base
        ):
            return index
    return end


def _is_gap(above: Line, below: Line) -> bool:
    return below.base - above.bottom > 2.2 * below.size


def _overlap(lines: Sequence[Line], left: Sequence[int], right: Sequence[int]) -> bool:
    top = max(lines[side[0]].base - 0.8 * lines[side[0]].size for side in (left, right))
    return min(lines[side[-1]].bottom for side in (left, right)) > top
