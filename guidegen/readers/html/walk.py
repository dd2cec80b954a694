"""Elements → passages, for pages of the web and chapters of e-books alike.

The tree is walked with a stack of our own, never by recursion: 2,000 levels of <div> are a page like any other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from guidegen.readers.html.flow import Flow
from guidegen.readers.html.kinds import KEPT, NOTE, Container, container
from guidegen.readers.html.names import SEPARATORS, is_hidden, style_of, tag_of, types_of, words
from guidegen.readers.html.notes import is_note, is_note_mark, note_targets
from guidegen.readers.html.styles import Sheet, styles_of
from guidegen.readers.html.tables import layout_tables
from guidegen.source.model import Kind, Passage

if TYPE_CHECKING:
    from lxml.etree import _Element

_LISTS = frozenset(["ul", "ol", "dl", "dir", "menu"])
_COUNTED = 65_535
"""Here libxml2 stops counting lines; from there we count ourselves."""
_AFTER_MARK = re.compile(r"^\s*[.:)\]](?=\s)")


@dataclass
class _Open:
    """What ends with an element."""

    block: bool = False
    contains: bool = False
    listed: bool = False
    keeps: bool = False
    row: bool = False
    styles: list[str] = field(default_factory=list)
    closing: str = ""


@dataclass
class Walker:
    """Makes the passages of trees; what is in `left_out` is passed over with all that it holds.

    `number` gives the line to print for a line of the tree, `sheet` the styles of classes, `pages` the page that begins
    at an id.
    """

    number: Callable[[int], int] = int
    sheet: Sheet = field(default_factory=dict)
    pages: Mapping[str, int] = field(default_factory=dict)
    page: int | None = None
    passages: list[Passage] = field(default_factory=list)
    targets: set[str] = field(default_factory=set)

    def walk(self, root: _Element, left_out: Collection[_Element] = ()) -> None:
        from lxml import etree

        self._flow = Flow(page=self.page)
        self._stack: list[_Open] = []
        self._containers: list[Container] = []
        self._lists = self._keeping = 0
        self._in_row, self._cells = False, 0
        self.targets |= note_targets(root)
        self._layout = layout_tables(root)
        walking = etree.iterwalk(root, events=("start", "end"))
        for event, element in walking:
            if event == "start":
                if element in left_out or not self._start(element):
                    walking.skip_subtree()
                    if element in left_out:
                        self._stack.append(self._opened_block(element))
            else:
                self._end(self._stack.pop())
                if element is not root and element.tail and not _is_menu(element, left_out):
                    self._text(element.tail)
        self._end_passage()
        self.page = self._flow.page

    def _start(self, element: _Element) -> bool:
        """Begin an element; False if what is in it is not read."""
        tag = tag_of(element)
        line = element.sourceline or 0
        self._flow.line = line if 0 < line < _COUNTED else max(line, self._flow.line)
        self._turn_page(element)
        if "pagebreak" in types_of(element) or is_hidden(element) or self._is_note_mark(element):
            self._stack.append(self._opened_block(element))
            return False
        if tag == "br":
            self._flow.break_line()
        self._stack.append(self._opened(element, tag))
        if element.text:
            self._text(element.text)
        return True

    def _is_note_mark(self, element: _Element) -> bool:
        return is_note_mark(element, self._flow.is_empty and NOTE in self._containers)

    def _opened_block(self, element: _Element) -> _Open:
        """For what is passed over: the text before and after it is not one."""
        opened = _Open(block=tag_of(element) in words()["blocks"])
        if opened.block:
            self._part()
        return opened

    def _opened(self, element: _Element, tag: str) -> _Open:
        style = style_of(element)
        opened = _Open(block=self._is_block(element, tag, style), keeps=tag in KEPT)
        if opened.block:
            self._part()
        if tag == "tr" and not self._in_row and not self._is_layout(element):
            opened.row = self._in_row = True
            self._cells = 0
        elif tag in ("td", "th") and self._in_row:
            if self._cells:
                self._flow.next_cell()
            self._cells += 1
        if not self._in_row:
            opened.listed = tag in _LISTS
            self._lists += opened.listed
            if held := self._container(element):
                self._containers.append(held)
                opened.contains = True
        if tag == "q":
            self._flow.add("“")
            opened.closing = "”"
        self._keeping += opened.keeps
        opened.styles = styles_of(element, self.sheet, self._in_row)
        for name in opened.styles:
            self._flow.open(name)
        return opened

    def _end(self, opened: _Open) -> None:
        if opened.closing:
            self._flow.add(opened.closing)
        if opened.row:
            self._end_passage("table-row")
            self._in_row = False
        elif opened.block:
            self._part()
        for name in opened.styles:
            self._flow.close(name)
        self._keeping -= opened.keeps
        self._lists -= opened.listed
        if opened.contains:
            self._containers.pop()

    def _is_block(self, element: _Element, tag: str, style: str) -> bool:
        return (tag in words()["blocks"] and "display:inline" not in style) or "display:block" in style

    def _is_layout(self, row: _Element) -> bool:
        table = next(row.iterancestors("table"), None)
        return table is None or table in self._layout

    def _container(self, element: _Element) -> Container | None:
        if is_note(element, self.targets):
            return NOTE
        return container(element, self._containers, self._lists)

    def _part(self) -> None:
        """Part what came from what comes: into two passages or, in a cell, two lines."""
        if self._in_row:
            self._flow.soft_break()
        else:
            self._end_passage()

    def _text(self, text: str) -> None:
        if self._keeping and not self._in_row:
            self._flow.add_kept(text)
            return
        if "\n" in self._flow.gap:
            if not text.strip():  # <br>&nbsp;<br> is an empty line, too
                self._flow.line += text.count("\n")
                return
            if self._flow.gap == "\n\n" and not self._in_row:
                self._end_passage()
        if self._flow.is_empty and NOTE in self._containers:
            text = _AFTER_MARK.sub("", text, count=1)
        self._flow.add(text)

    def _turn_page(self, element: _Element) -> None:
        page = self.pages.get(element.get("id") or "")
        if page is None and "pagebreak" in types_of(element):
            page = page_number(element)
        if page is not None:
            self._flow.turn_page(page)

    def _end_passage(self, kind: Kind | None = None) -> None:
        flow = self._flow
        self._flow = Flow(flow.line, flow.page, dict(flow.styles))
        if flow.is_empty:
            return
        held, level = self._containers[-1] if self._containers else ("paragraph", 1)
        passage = flow.passage(kind or held, level if kind is None else 1)
        if passage.text:
            self.passages.append(self._finished(passage))

    def _finished(self, passage: Passage) -> Passage:
        """With the lines that people count, and the marks that set words apart."""
        lines = tuple((offset, self.number(line)) for offset, line in passage.lines)
        marks = passage.marks
        if passage.kind == "heading":  # all of it is bold in some pages, which says nothing of its words
            marks = tuple(mark for mark in marks if mark.end - mark.start < len(passage.text))
        return replace(passage, line=self.number(passage.line), lines=lines, marks=marks)


def _is_menu(element: _Element, left_out: Collection[_Element]) -> bool:
    """Whether what follows a link that is left out is but the stroke between it and the next."""
    return element in left_out and tag_of(element) == "a" and bool(SEPARATORS.fullmatch(element.tail or ""))


def page_number(element: _Element) -> int | None:
    """The number that a mark of a page break names; None for Roman numerals, of which a book has another series."""
    for named in (element.get("aria-label"), element.get("title"), element.text, element.get("id")):
        if found := re.search(r"\d{1,6}$", (named or "").strip().rstrip(".")):
            return int(found[0])
    return None
