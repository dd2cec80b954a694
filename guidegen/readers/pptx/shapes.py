"""What stands on a slide, in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from guidegen.readers._office.blocks import Block, joined, on_page
from guidegen.readers._office.parts import CHART, DIAGRAM, MC, A, P, Package, Part
from guidegen.readers._office.pictured import LeftOut, chart_title, smart_art
from guidegen.readers._office.tables import row_blocks
from guidegen.readers.pptx.inherited import Lineage, Placeholder, placeholder
from guidegen.readers.pptx.writing import Paragraphs

if TYPE_CHECKING:
    from lxml.etree import _Element

Place = tuple[int, ...]
Placed = tuple[Block, bool]
"""A block, and whether it stands loose on the slide: in no placeholder and no table."""

_DROPPED = ("dt", "ftr", "hdr", "sldNum", "sldImg")
_BAND = 300_000
"""EMU, some 8 mm: shapes whose tops differ less stand beside each other."""
_NEWER_CHART = "{http://schemas.microsoft.com/office/drawing/2014/chartex}chart"


class Shapes:
    """The shapes of one slide, `number`."""

    def __init__(self, package: Package, part: Part, lineage: Lineage, number: int, left_out: LeftOut) -> None:
        self._package, self._part, self._number, self._left_out = package, part, number, left_out
        self._paragraphs = Paragraphs(lineage, number)

    def blocks(self, tree: _Element | None) -> Iterator[Placed]:
        for shape in _in_order(tree):
            if shape.tag == f"{P}graphicFrame":
                yield from ((block, False) for block in self._framed(shape))
            else:
                yield from self._written(shape)

    def notes(self, tree: _Element | None) -> Iterator[Placed]:
        """What the speaker says; the page of notes also shows the slide and its number."""
        for shape in _in_order(tree):
            key, body = placeholder(shape), shape.find(f"{P}txBody")
            if key and key.type == "body" and body is not None:
                yield from ((Block("paragraph", block.text), False) for block in self._paragraphs.blocks(body, key))

    def _written(self, shape: _Element) -> Iterator[Placed]:
        key, body = placeholder(shape), shape.find(f"{P}txBody")
        if body is None or (key and key.type in _DROPPED):
            return
        blocks = [block for block in self._paragraphs.blocks(body, key) if block.text.text]
        if key and key.is_title:
            yield Block("heading", joined([block.text for block in blocks], "\n")), False
        else:
            yield from ((block, key is None) for block in blocks)

    def _framed(self, frame: _Element) -> Iterator[Block]:
        """A table, chart, SmartArt or embedded object."""
        for node in frame.iterfind(f"{A}graphic/{A}graphicData//*"):
            if node.tag == f"{A}tbl":
                yield from self._table(node)
            elif node.tag == f"{CHART}chart":
                yield Block("caption", on_page(chart_title(self._package, self._part, node), self._number))
                self._left_out.add("chart")
            elif node.tag == f"{DIAGRAM}relIds":
                yield from self._smart_art(node)
            elif node.tag == _NEWER_CHART:
                self._left_out.add("chart")

        if next(frame.iter(f"{P}oleObj"), None) is not None:  # the file may have it twice
            self._left_out.add("embedded object")

    def _smart_art(self, ids: _Element) -> Iterator[Block]:
        texts = smart_art(self._package, self._part, ids)
        yield from (Block("list-item", on_page(text, self._number)) for text in texts)
        if not texts:
            self._left_out.add("drawing of SmartArt")

    def _table(self, table: _Element) -> Iterator[Block]:
        properties = table.find(f"{A}tblPr")
        has_header = properties is not None and properties.get("firstRow") in ("1", "true")
        for index, row in enumerate(table.iterfind(f"{A}tr")):
            cells = [self._cell(cell) for cell in row.iterfind(f"{A}tc")]
            yield from row_blocks(cells, header=has_header and not index)

    def _cell(self, cell: _Element) -> list[Block]:
        """One that a merged cell covers may still have a text in the file, which is not shown."""
        body = cell.find(f"{A}txBody")
        if body is None or cell.get("hMerge") in ("1", "true") or cell.get("vMerge") in ("1", "true"):
            return []
        return [block for block in self._paragraphs.blocks(body, None) if block.text.text]


def _in_order(tree: _Element | None) -> list[_Element]:
    """The shapes of a slide: the title, other placeholders, then what stands loose, by lines from the top left.

    The shapes of a group keep together, at the place of the group.
    """
    found: list[tuple[Place, int, _Element]] = []
    open_groups: list[tuple[Place, _Element]] = [] if tree is None else [((), tree)]
    while open_groups:
        before, group = open_groups.pop()
        shapes = [(shape, *_corner(shape)) for shape in _shapes(group)]
        lines = _lines(top for _, top, _ in shapes)
        for shape, top, left in shapes:
            key = placeholder(shape)
            place = (*before, *(_rank(key) if key else (2, lines[top], left)))
            if shape.tag == f"{P}grpSp":
                open_groups.append((place, shape))
            else:
                found.append((place, len(found), shape))
    return [shape for _, _, shape in sorted(found, key=lambda entry: entry[:2])]


def _shapes(group: _Element) -> Iterator[_Element]:
    for node in group:
        if node.tag == f"{MC}AlternateContent":  # the same in several ways, the newest first
            chosen = next(node.iterchildren(f"{MC}Choice", f"{MC}Fallback"), None)
            yield from () if chosen is None else (shape for shape in chosen if not _is_hidden(shape))
        elif not _is_hidden(node):
            yield node


def _is_hidden(shape: _Element) -> bool:
    return any(node.get("hidden") in ("1", "true") for node in shape.iterfind(f"*/{P}cNvPr"))


def _lines(tops: Iterable[int]) -> Mapping[int, int]:
    """On which line, from 0, shapes with these tops stand."""
    lines: dict[int, int] = {}
    number, first = -1, 0
    for top in sorted(set(tops)):
        if number < 0 or top - first > _BAND:
            number, first = number + 1, top
        lines[top] = number
    return lines


def _corner(shape: _Element) -> tuple[int, int]:
    """The top and the left."""
    offset = next(shape.iterfind(f"*/{A}xfrm/{A}off"), None)
    if offset is None:
        offset = shape.find(f"{P}xfrm/{A}off")
    return _number(offset, "y"), _number(offset, "x")


def _rank(key: Placeholder) -> Place:
    return (0, 0, 0) if key.is_title else (1, key.index, 0)


def _number(offset: _Element | None, name: str) -> int:
    stated = "0" if offset is None else offset.get(name, "0")
    try:
        return int(stated) if len(stated) < 20 else 0
    except ValueError:
        return 0
