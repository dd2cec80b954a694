"""Rows of tables: cells that were painted side by side, again and again, under one another.

Columns of prose stand side by side as well, but are painted one after the other, so the order of painting tells the
two apart: in a table the pen goes back to the left for each row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from guidegen.readers.pdf.page import BREAK, TAB, Line, Word

_CELL_LINES = 8
_FEWEST_ROWS = 2

Cell = list[Line]
Row = list[Cell]


def with_rows(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page, in painted order, those of a table made into one line a row."""
    found: list[Line] = []
    rows = list(_rows(list(_cells(sorted(lines, key=lambda line: line.order)))))
    for many, group in groupby(rows, key=lambda row: len(row) > 1):
        run = list(group)
        if many and _is_table(run):
            starts = _starts(run)
            found += [_row_line([part for cell in row for part in _parted(cell, starts)]) for row in run]
        else:
            found += [line for row in run for cell in row for line in cell]
    return found


def _cells(lines: Sequence[Line]) -> Iterator[Cell]:
    cell: Cell = []
    for line in lines:
        if cell and not _is_under(cell[-1], line):
            yield cell
            cell = []
        cell.append(line)
    if cell:
        yield cell


def _is_under(above: Line, line: Line) -> bool:
    apart = line.base - above.base
    return 0 < apart < 1.45 * line.size and line.left < above.right and above.left < line.right


def _rows(cells: Sequence[Cell]) -> Iterator[Row]:
    row: Row = []
    for cell in cells:
        if row and not _is_beside(row, cell):
            yield row
            row = []
        row.append(cell)
    if row:
        yield row


def _is_beside(row: Row, cell: Cell) -> bool:
    """Whether a cell goes on a row: right of it, and at its height."""
    right = max(line.right for line in row[-1])
    top = min(other[0].base for other in row)
    bottom = max(other[-1].base for other in row)
    if max(len(cell), *map(len, row)) > _CELL_LINES:
        return False
    size = cell[0].size
    level = top - 0.4 * size <= cell[0].base <= bottom + 0.4 * size or cell[0].base <= top <= cell[-1].base
    return level and cell[0].left > right + 0.3 * size


def _is_table(rows: Sequence[Row]) -> bool:
    """Rows enough, whose cells begin, end or are centred where those of the row above or below do."""
    if len(rows) < _FEWEST_ROWS:
        return False
    if len(rows) == _FEWEST_ROWS and max(len(cell) for row in rows for cell in row) > 3:
        return False
    aligned = sum(_is_aligned(cell, other) for row, other in pairwise(rows) for cell in row[1:])
    total = sum(len(row) - 1 for row in rows[:-1])
    return aligned >= 0.6 * total


def _is_aligned(cell: Cell, row: Row) -> bool:
    return any(
        any(abs(one - two) < 3 for one, two in zip(_edges(cell), _edges(other), strict=True)) for other in row[1:]
    )


def _edges(cell: Cell) -> tuple[float, float, float]:
    left, right = min(line.left for line in cell), max(line.right for line in cell)
    return left, right, (left + right) / 2


def _starts(rows: Sequence[Row]) -> list[float]:
    """Where the cells of several rows begin, from the second cell on."""
    lefts = [min(line.left for line in cell) for row in rows for cell in row[1:]]
    return [left for left in lefts if sum(abs(left - other) < 1.5 for other in lefts) > 1]


def _parted(cell: Cell, starts: Sequence[float]) -> Iterator[Cell]:
    """A cell with little space before the next one looks like one with it; the other rows show where that begins."""
    line = cell[0]
    for index, word in enumerate(line.words):
        gap = word.left - line.words[index - 1].right if index else 0
        if gap > 0.5 * word.size and len(cell) == 1 and any(abs(word.left - start) < 1.5 for start in starts):
            yield [Line(line.words[:index], line.order)]
            yield from _parted([Line(line.words[index:], line.order)], starts)
            return
    yield cell


def _row_line(row: Row) -> Line:
    words: list[Word] = []
    for cell in row:
        if words:
            words.append(_between(TAB, words[-1]))
        for line in cell:
            if line is not cell[0]:
                words.append(_between(BREAK, words[-1]))
            words += line.words
    return Line(tuple(words), row[0][0].order, row=True)


def _between(text: str, last: Word) -> Word:
    return Word(text, last.right, last.right, last.base, last.size, spaced=False)
