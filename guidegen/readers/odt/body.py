"""The walk through an OpenDocument text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from guidegen.packed.archive import Archive
from guidegen.readers._office.blocks import Block, Writing
from guidegen.readers._office.pages import Pages
from guidegen.readers._office.pictured import LeftOut
from guidegen.readers._office.walk import Handler, Leave, skip, skipped, walk
from guidegen.readers.odt.names import DRAW, OFFICE, SVG, TABLE, TEXT
from guidegen.readers.odt.objects import equation_or_title
from guidegen.readers.odt.styles import Look, Style, Styles
from guidegen.readers.odt.tables import Tables
from guidegen.source.model import Kind

if TYPE_CHECKING:
    from lxml.etree import _Element

_SPACE = re.compile(r"[ \t\r\n]+")
_MOST_SPACES = 200
_SKIPPED = (
    *(f"{TEXT}{name}" for name in ("tracked-changes", "note-citation", "ruby-text", "placeholder", "script")),
    *(f"{TEXT}{name}-index" for name in ("illustration", "table", "object", "user", "alphabetical")),
    f"{TEXT}table-of-content",
    f"{OFFICE}annotation",
    f"{OFFICE}forms",
    f"{SVG}title",
    f"{SVG}desc",
)


@dataclass
class _Paragraph:
    """An open paragraph; `spaced`: white space here adds nothing, for the text begins or has some."""

    kind: Kind
    level: int
    style: Style
    writing: Writing = field(default_factory=Writing)
    after: list[Block] = field(default_factory=list)
    spaced: bool = True
    hidden: bool = False


class Body:
    def __init__(self, archive: Archive, file: str, styles: Styles, root: _Element) -> None:
        self._archive, self._file, self._styles, self._root = archive, file, styles, root
        self.pages = Pages()
        self.left_out = LeftOut()
        self._found: list[Block] = []
        self._endnotes: list[Block] = []
        self._sinks: list[list[Block]] = [self._found]
        self._paragraphs: list[_Paragraph] = []
        self._look = Look()
        self._depth = 0
        self._tables = Tables(self._sinks, self._apart)

    def blocks(self) -> list[Block]:
        walk(self._root, self._handlers(), self._text)
        return [*self._found, *self._endnotes]

    def _handlers(self) -> Mapping[str, Handler]:
        return {
            **dict.fromkeys(_SKIPPED, skipped),
            f"{TEXT}p": self._paragraph,
            f"{TEXT}h": self._paragraph,
            f"{TEXT}span": self._span,
            f"{TEXT}s": self._spaces,
            f"{TEXT}tab": lambda _: self._write("\t"),
            f"{TEXT}line-break": lambda _: self._write("\n"),
            f"{TEXT}soft-page-break": self._page_break,
            f"{TEXT}list": self._list,
            f"{TEXT}note": self._note,
            f"{TEXT}section": lambda node: skip if node.get(f"{TEXT}display") == "none" else None,
            f"{TEXT}hidden-text": lambda node: skip if node.get(f"{TEXT}is-hidden") != "false" else None,
            f"{TEXT}hidden-paragraph": self._hidden_paragraph,
            f"{TABLE}table": self._table,
            f"{TABLE}table-header-rows": self._tables.header_rows,
            f"{TABLE}table-row": self._tables.row,
            f"{TABLE}table-cell": self._tables.cell,
            f"{TABLE}covered-table-cell": self._tables.cell,
            f"{DRAW}text-box": lambda _: self._apart(self._sinks[-1]),
            f"{DRAW}object": self._object,
            f"{DRAW}object-ole": self._embedded,
        }

    # Paragraphs

    def _paragraph(self, node: _Element) -> Leave:
        style = self._styles.style("paragraph", node.get(f"{TEXT}style-name", ""))
        kind, level = self._kind(node, style)
        if style.break_before:
            self.pages.before()
        paragraph = _Paragraph(kind, level, style, hidden=style.named.dropped)
        self._paragraphs.append(paragraph)
        self._sinks.append(paragraph.after)
        outer, self._look = self._look, style.look

        def leave() -> None:
            self._look = outer
            self._paragraphs.pop()
            self._sinks.pop()
            if not paragraph.hidden:
                text = paragraph.writing.text().stripped(code=kind == "code")
                self._sinks[-1] += [Block(kind, text, level, bool(style.look.bold)), *paragraph.after]
            if style.break_after:
                self.pages.made()

        return leave

    def _kind(self, node: _Element, style: Style) -> tuple[Kind, int]:
        named = style.named
        if node.tag == f"{TEXT}h" and named.level:
            level = node.get(f"{TEXT}outline-level", "1")
            return "heading", int(level) if level in list("123456789") else 9
        if named.kind not in (None, "list-item"):
            return named.kind or "paragraph", named.level
        if self._depth:
            return "list-item", self._depth
        return named.kind or "paragraph", named.level

    def _span(self, node: _Element) -> Leave:
        outer = self._look
        self._look = self._styles.style("text", node.get(f"{TEXT}style-name", "")).look.over(outer)

        def leave() -> None:
            self._look = outer

        return leave

    def _text(self, text: str) -> None:
        """Character data, in which white space of any length is one space (part 3, 6.1.2)."""
        if self._paragraphs:
            text = _SPACE.sub(" ", text)
            self._write(text[1:] if self._paragraphs[-1].spaced and text.startswith(" ") else text)

    def _write(self, text: str) -> Leave:
        if text and self._paragraphs and not self._look.hidden:
            paragraph, look, usual = self._paragraphs[-1], self._look, self._paragraphs[-1].style.look
            bold, italic = bool(look.bold and not usual.bold), bool(look.italic and not usual.italic)
            paragraph.writing.add(text, bold, italic, self.pages.number, bool(look.raised))
            paragraph.spaced = text.endswith((" ", "\n", "\t"))
            if not text.isspace():
                self.pages.text(len(text))
        return skip

    def _spaces(self, node: _Element) -> Leave:
        count = node.get(f"{TEXT}c", "1")
        return self._write(" " * min(int(count) if count.isdecimal() and len(count) < 9 else 1, _MOST_SPACES))

    def _page_break(self, _: _Element) -> Leave:
        self.pages.rendered()
        return skip

    def _hidden_paragraph(self, node: _Element) -> Leave:
        if self._paragraphs and node.get(f"{TEXT}is-hidden") == "true":
            self._paragraphs[-1].hidden = True
        return skip

    # Lists, notes, boxes

    def _list(self, _: _Element) -> Leave:
        self._depth += 1

        def leave() -> None:
            self._depth -= 1

        return leave

    def _apart(self, sink: list[Block]) -> Leave:
        """What follows goes into `sink` and is in none of the lists around it."""
        depth, look = self._depth, self._look
        self._depth, self._look = 0, Look(hidden=look.hidden)
        self._sinks.append(sink)

        def leave() -> None:
            self._sinks.pop()
            self._depth, self._look = depth, look

        return leave

    def _note(self, node: _Element) -> Leave:
        target = self._endnotes if node.get(f"{TEXT}note-class") == "endnote" else self._sinks[-1]
        found: list[Block] = []
        back = self._apart(found)

        def leave() -> None:
            back()
            if not self._look.hidden:
                target.extend(replace(block, kind="footnote", level=1) for block in found)

        return leave

    def _table(self, node: _Element) -> Leave:
        if self._styles.style("table", node.get(f"{TABLE}style-name", "")).break_before:
            self.pages.before()
        return self._tables.table(node)

    # Objects

    def _object(self, node: _Element) -> Leave | None:
        found = equation_or_title(self._archive, self._file, node)
        if found.equation:
            return self._write(found.equation)
        self._sinks[-1].extend(found.blocks(self.pages.number))
        self.left_out.add(found.name)
        return skip

    def _embedded(self, _: _Element) -> Leave:
        self.left_out.add("embedded object")
        return skip
