"""The cells of a table's row → blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from guidegen.readers._office.blocks import Block, Text, joined
from guidegen.source.model import Mark

_PROSE = 160
"""Characters of a paragraph that is more than an entry of a table."""


def row_blocks(cells: Sequence[Sequence[Block]], header: bool) -> Iterator[Block]:
    """One row with its cells parted by tabs, its footnotes after it; or what the cells hold, where they are layout."""
    if _is_layout(cells):
        for cell in cells:
            yield from cell
        return
    header = header or all(block.strong for cell in cells for block in cell if block.text.text)
    texts = [joined([_entry(block.text) for block in cell if block.kind != "footnote"], "\n") for cell in cells]
    row = joined(texts, "\t").stripped()
    yield Block("table-row", _in_bold(row) if header else row)
    for cell in cells:
        yield from (block for block in cell if block.kind == "footnote")


def _is_layout(cells: Sequence[Sequence[Block]]) -> bool:
    return len(cells) < 2 or any(map(_holds_prose, cells))


def _holds_prose(cell: Sequence[Block]) -> bool:
    """Whether a cell has a table of its own, a heading above something, or several whole paragraphs."""
    kinds = [block.kind for block in cell]
    long = sum(1 for block in cell if block.kind == "paragraph" and len(block.text.text) > _PROSE)
    return "table-row" in kinds or ("heading" in kinds and len(kinds) > 1) or long > 1


def _entry(text: Text) -> Text:
    return replace(text, text=text.text.replace("\t", " "))


def _in_bold(row: Text) -> Text:
    others = [mark for mark in row.marks if mark.style != "bold"]
    start, marks = 0, []
    for cell in row.text.split("\t"):
        if cell.strip():
            marks.append(Mark(start, start + len(cell), "bold"))
        start += len(cell) + 1
    return replace(row, marks=tuple(sorted([*others, *marks], key=lambda mark: (mark.start, -mark.end))))
