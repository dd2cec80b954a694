"""Tables that hold data, and tables that only put the parts of a page in their places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidegen.readers.html.names import tag_of, words

if TYPE_CHECKING:
    from lxml.etree import _Element

_LONGEST_CELL = 1_000
_MOST_PARAGRAPHS = 2


@dataclass
class _Table:
    element: _Element
    layout: bool
    cells: int = 0
    row: int = 0
    widest: int = 0
    paragraphs: int = 0


def layout_tables(root: _Element) -> set[_Element]:
    """The tables whose rows are not rows of data: they say so, hold what no cell of data holds, or have one column."""
    from lxml import etree

    found: set[_Element] = set()
    if next(root.iter("table"), None) is None:
        return found
    tables: list[_Table] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = tag_of(element)
        if event == "start":
            _enter(element, tag, tables)
        elif tag == "table":
            table = tables.pop()
            if table.layout or max(table.widest, table.row) < 2:
                found.add(table.element)
        elif tag in ("td", "th") and tables and tables[-1].cells > _LONGEST_CELL:
            tables[-1].layout = True
        if event == "end" and tables and element.tail:
            tables[-1].cells += len(element.tail)
    return found


def _enter(element: _Element, tag: str, tables: list[_Table]) -> None:
    if tables:
        _look(tables[-1], element, tag)
    if tag == "table":
        tables.append(_Table(element, element.get("role") in ("presentation", "none")))


def _look(table: _Table, element: _Element, tag: str) -> None:
    """Note what an element inside a table tells of it; `cells` counts the characters of the cell that is open."""
    table.layout |= tag in words()["not_in_data"]
    if tag == "tr":
        table.widest, table.row = max(table.widest, table.row), 0
    elif tag in ("td", "th"):
        table.row += 1
        table.cells = table.paragraphs = 0
    elif tag == "br":
        before = element.getprevious()  # two breaks make a paragraph
        table.layout |= before is not None and tag_of(before) == "br" and not (before.tail or "").strip()
    elif tag == "p":
        table.paragraphs += 1
        table.layout |= table.paragraphs > _MOST_PARAGRAPHS
    table.cells += len(element.text or "")
