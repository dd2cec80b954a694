"""The paragraphs of a shape on a slide."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from guidegen.readers._office.blocks import Block, Writing
from guidegen.readers._office.equations import linear
from guidegen.readers._office.parts import MC, A, M
from guidegen.readers._office.walk import Handler, Leave, alternative, skip, skipped, walk
from guidegen.readers.pptx.inherited import Lineage, Placeholder, at_level, has_bullet

if TYPE_CHECKING:
    from lxml.etree import _Element

_RUNNING = ("slidenum", "datetime", "footer", "header")


class Paragraphs:
    """Reads the texts of one slide, `number`."""

    def __init__(self, lineage: Lineage, number: int) -> None:
        self._lineage, self._number = lineage, number
        self._writing = Writing()
        self._bold = self._italic = self._raised = False
        self._handlers: Mapping[str, Handler] = {
            f"{A}pPr": skipped,
            f"{A}r": self._run,
            f"{A}t": self._text,
            f"{A}br": self._break,
            f"{A}fld": self._field,
            f"{M}oMath": self._equation,
            f"{MC}Choice": alternative,
            f"{MC}Fallback": alternative,
        }

    def blocks(self, body: _Element, key: Placeholder | None) -> Iterator[Block]:
        """The paragraphs of a text body; `key` is the placeholder that it fills."""
        styles = body.find(f"{A}lstStyle")
        for node in body.iterfind(f"{A}p"):
            self._writing = Writing()
            walk(node, self._handlers)
            properties = node.find(f"{A}pPr")
            level = _level(properties)
            listed = has_bullet(properties)
            listed = at_level(styles, level) if listed is None else listed
            listed = self._lineage.has_bullet(key, level) if listed is None else listed
            yield Block("list-item" if listed else "paragraph", self._writing.text().stripped(), level if listed else 1)

    def _run(self, node: _Element) -> None:
        properties = node.find(f"{A}rPr")
        self._bold, self._italic = (
            properties is not None and properties.get(name) in ("1", "true") for name in ("b", "i")
        )
        self._raised = properties is not None and properties.get("baseline", "0")[0:1] in list("123456789")

    def _text(self, node: _Element) -> Leave:
        self._write(node.text or "", self._bold, self._italic, self._raised)
        return skip

    def _break(self, _: _Element) -> Leave:
        self._write("\n")
        return skip

    def _field(self, node: _Element) -> Leave | None:
        """The slide's number and the day are no part of what it says."""
        self._bold = self._italic = self._raised = False
        return skip if node.get("type", "").rstrip("0123456789").lower() in _RUNNING else None

    def _equation(self, node: _Element) -> Leave:
        self._write(linear(node))
        return skip

    def _write(self, text: str, bold: bool = False, italic: bool = False, raised: bool = False) -> None:
        self._writing.add(text.replace("\x0b", "\n"), bold, italic, self._number, raised)


def _level(properties: _Element | None) -> int:
    stated = "0" if properties is None else properties.get("lvl", "0")
    return int(stated) + 1 if stated in list("012345678") else 1
