"""The tables that are open where the walk through an OpenDocument text is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from guidegen.readers._office.blocks import Block
from guidegen.readers._office.tables import row_blocks
from guidegen.readers._office.walk import Leave, skip
from guidegen.readers.odt.names import TABLE

if TYPE_CHECKING:
    from lxml.etree import _Element


class Tables:
    """`sinks`: where blocks are put at present, the innermost last; `apart` opens another one until its end."""

    def __init__(self, sinks: list[list[Block]], apart: Callable[[list[Block]], Leave]) -> None:
        self._sinks, self._apart = sinks, apart
        self._rows: list[list[list[Block]]] = []
        self._in_header = False

    def table(self, _: _Element) -> Leave:
        """A table in a cell of a header row has its own."""
        outer, self._in_header = self._in_header, False

        def leave() -> None:
            self._in_header = outer

        return leave

    def header_rows(self, _: _Element) -> Leave:
        self._in_header = True

        def leave() -> None:
            self._in_header = False

        return leave

    def row(self, node: _Element) -> Leave:
        if node.get(f"{TABLE}visibility", "visible") != "visible":
            return skip
        cells: list[list[Block]] = []
        self._rows.append(cells)

        def leave() -> None:
            self._rows.pop()
            self._sinks[-1] += row_blocks(cells, self._in_header)

        return leave

    def cell(self, _: _Element) -> Leave | None:
        """Also one that another cell covers, which is empty."""
        if not self._rows:
            return None
        cell: list[Block] = []
        self._rows[-1].append(cell)
        return self._apart(cell)
