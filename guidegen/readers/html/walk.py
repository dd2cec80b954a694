"""Elements → passages, for pages of the web and chapters of e-books alike.

The tree is walked with a stack of our own, never by recursion: 2,000 levels of <div> are a page like any other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from guidegen.readers.html.flow import Flow
from guidegen.readers.html.names import SEPARATORS, classes_of, is_hidden, style_of, tag_of, types_of, words
from guidegen.readers.html.notes import is_note, is_note_mark, note_targets
from guidegen.readers.html.tables import layout_tables
from guidegen.source.model import Kind, Passage

if TYPE_CHECKING:
    from lxml.etree import _Element

_KINDS: dict[str, Kind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "list-item"),
    **dict.fromkeys(("pre", "listing", "xmp", "plaintext"), "code"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
    "blockquote": "quotation",
}
_LISTS = frozenset(["ul", "ol", "dl", "dir", "menu"])
_STYLES = {
    **dict.fromkeys(("b", "strong", "dfn", "th", "dt"), "bold"),
    **dict.fromkeys(("i", "em", "cite"), "italic"),
}
_AFTER_MARK = re.compile(r"^\s*[.:)\]](?=\s)")
_WORD_LIST = re.compile(r"mso-list:l\d+level(\d)")
_BOLD = re.compile(r"font-weight:(?:bold|[6-9]00)|font:[^;]*\bbold\b")
_NOT_BOLD = re.compile(r"font-weight:(?:normal|[1-5]00)")
_ITALIC = re.compile(r"font-style:(?:italic|oblique)|font:[^;]*\bitalic\b")


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

    `number` gives the line to print for a line of the tree, `pages` the page that begins at an id.
    """

    number: Callable[[int], int] = int
    pages: Mapping[str, int] = field(default_factory=dict)
    page: int | None = None
    passages: list[Passage] = field(default_factory=list)
    targets: set[str] = field(default_factory=set)

    def walk(self, root: _Element, left_out: Collection[_Element] = ()) -> None:
        from lxml import etree

        self._flow = Flow(page=self.page)
        self._stack: list[_Open] = []
        self._containers: list[tuple[Kind, int]] = []
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
        if 0 < (element.sourceline or 0) < 65_535:  # where libxml2 stops counting; from there we count ourselves
            self._flow.line = element.sourceline
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
        return is_note_mark(element, self._flow.is_empty and ("footnote", 1) in self._containers)

    def _opened_block(self, element: _Element) -> _Open:
        """For what is passed over: the text before and after it is not one."""
        opened = _Open(block=tag_of(element) in words()["blocks"])
        if opened.block:
            self._part()
        return opened

    def _opened(self, element: _Element, tag: str) -> _Open:
        style = style_of(element)
        opened = _Open(block=self._is_block(element, tag, style), keeps=tag in ("pre", "listing", "xmp", "plaintext"))
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
            if container := self._container(element, tag, style):
                self._containers.append(container)
                opened.contains = True
        if tag == "q":
            self._flow.add("“")
            opened.closing = "”"
        self._keeping += opened.keeps
        opened.styles = _styles(element, tag, style, self._in_row)
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
        table = next(row.iterancestors("table", "{*}table"), None)
        return table is None or table in self._layout

    def _container(self, element: _Element, tag: str, style: str) -> tuple[Kind, int] | None:
        """The kind and level of the passages in the element, if it is one that says so."""
        if is_note(element, self.targets):
            return "footnote", 1
        if "footnote" in (kind for kind, _ in self._containers[-1:]) and tag not in _KINDS:
            return None
        kind = _KINDS.get(tag)
        if kind == "heading":
            return kind, int(tag[1])
        if "heading" in types_of(element):
            level = str(element.get("aria-level", "2"))
            return "heading", int(level) if level in set("123456") else 2
        if kind == "list-item":
            depth = max(1, self._lists) + (tag == "dd")
            return ("footnote", 1) if ("footnote", 1) in self._containers else (kind, depth)
        return (kind, 1) if kind else _word_kind(element, tag, style)

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
        if self._flow.is_empty and ("footnote", 1) in self._containers:
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
            self.passages.append(self._numbered(passage))

    def _numbered(self, passage: Passage) -> Passage:
        """With the lines that people count; one turn suffices where the passage stands on one line."""
        from dataclasses import replace

        lines = tuple((offset, self.number(line)) for offset, line in passage.lines)
        return replace(passage, line=self.number(passage.line), lines=lines)


def _is_menu(element: _Element, left_out: Collection[_Element]) -> bool:
    """Whether what follows a link that is left out is but the stroke between it and the next."""
    return element in left_out and tag_of(element) == "a" and bool(SEPARATORS.fullmatch(element.tail or ""))


def page_number(element: _Element) -> int | None:
    """The number that a mark of a page break names; None for Roman numerals, of which a book has another series."""
    for named in (element.get("aria-label"), element.get("title"), element.text, element.get("id")):
        if found := re.search(r"\d{1,6}$", (named or "").strip().rstrip(".")):
            return int(found[0])
    return None


def _styles(element: _Element, tag: str, style: str, in_row: bool) -> list[str]:
    found = [_STYLES[tag]] if tag in _STYLES and (tag != "th" or in_row) else []
    if tag in ("b", "strong", "span", "p", "div", "td", "font", "i", "em", "a", "code"):
        classes = classes_of(element)
        if "bold" not in found and (_BOLD.search(style) or not words()["bold"].isdisjoint(classes)):
            found.append("bold")
        if "italic" not in found and (_ITALIC.search(style) or not words()["italic"].isdisjoint(classes)):
            found.append("italic")
        if "bold" in found and _NOT_BOLD.search(style):  # Google Docs puts a <b> that is not bold around everything
            found.remove("bold")
    return found


def _word_kind(element: _Element, tag: str, style: str) -> tuple[Kind, int] | None:
    """What a paragraph is in pages that Word has saved: its lists are paragraphs with a class."""
    if tag != "p":
        return None
    classes = classes_of(element)
    if "msotitle" in classes:
        return "heading", 1
    if "msocaption" in classes or "caption" in classes:
        return "caption", 1
    if found := _WORD_LIST.search(style):
        return "list-item", int(found[1])
    return ("list-item", 1) if any(name.startswith("msolistparagraph") for name in classes) else None
