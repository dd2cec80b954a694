"""The tables that are open where the walk through a Word document is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from guidegen.readers._office.blocks import Block
from guidegen.readers._office.parts import W, is_on
from guidegen.readers._office.tables import row_blocks
from guidegen.readers._office.walk import Leave, skip
from guidegen.readers.docx.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

_FIRST_ROW = 0x20


@dataclass
class _Table:
    bold_header: bool
    rows: int = 0
    cells: list[list[Block]] = field(default_factory=list)


class Tables:
    """`sinks`: where blocks are put at present, the innermost last."""

    def __init__(self, styles: Styles, sinks: list[list[Block]]) -> None:
        self._styles, self._sinks = styles, sinks
        self._open: list[_Table] = []

    def table(self, node: _Element) -> Leave:
        style = node.find(f"{W}tblPr/{W}tblStyle")
        named = "" if style is None else style.get(f"{W}val", "")
        self._open.append(_Table(_has_first_row(node) and self._styles.has_bold_header(named)))

        def leave() -> None:
            self._open.pop()

        return leave

    def row(self, node: _Element) -> Leave | None:
        if node.find(f"{W}trPr/{W}del") is not None:
            return skip
        if not self._open:
            return None
        table = self._open[-1]
        table.cells = []

        def leave() -> None:
            is_header = is_on(node.find(f"{W}trPr/{W}tblHeader"), f"{W}val") or (table.bold_header and not table.rows)
            self._sinks[-1] += row_blocks(table.cells, header=bool(is_header))
            table.rows += 1

        return leave

    def cell(self, _: _Element) -> Leave | None:
        """One that only continues the cell above it is empty in the file as well."""
        if not self._open:
            return None
        self._sinks.append([])
        self._open[-1].cells.append(self._sinks[-1])

        def leave() -> None:
            self._sinks.pop()

        return leave


def _has_first_row(table: _Element) -> bool:
    """Whether the table uses what its style says of a first row."""
    look = table.find(f"{W}tblPr/{W}tblLook")
    if look is None:
        return False
    if (first := look.get(f"{W}firstRow")) is not None:
        return first in ("1", "true", "on")
    try:
        return bool(int(look.get(f"{W}val", "0"), 16) & _FIRST_ROW)
    except ValueError:
        return False
