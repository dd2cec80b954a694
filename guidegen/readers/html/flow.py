"""A passage's text under construction: white space collapsed as browsers do, with lines, pages and marks beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from guidegen.source.model import Kind, Mark, Passage

Style = str
_SPACES = re.compile(r"[ \t\r\f]+")
_UNSEEN = {ord("\xad"): None, ord("\ufeff"): None}
"""Soft hyphens and byte order marks. Joiners stay: Persian and Hindi are spelt with them."""


@dataclass
class Flow:
    """`line` is that of the file from 1 and moves as text is added; `gap` is the white space that the next text needs.

    `styles` counts how many elements around the text make it bold or italic, also those opened before it.
    """

    line: int = 1
    page: int | None = None
    styles: dict[Style, int] = field(default_factory=lambda: {"bold": 0, "italic": 0})
    gap: str = ""
    _parts: list[str] = field(default_factory=list)
    _length: int = 0
    _turns: list[tuple[int, int]] = field(default_factory=list)
    _pages: list[tuple[int, int]] = field(default_factory=list)
    _marks: list[Mark] = field(default_factory=list)
    _starts: dict[Style, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._starts = {style: 0 for style, count in self.styles.items() if count}

    @property
    def is_empty(self) -> bool:
        return not self._length

    def add(self, text: str) -> None:
        """Add text whose runs of white space, line breaks too, are one space to the reader."""
        for number, piece in enumerate(text.split("\n")):
            if number:
                self.line += 1
                self._space()
            shown = _SPACES.sub(" ", piece)
            if shown.startswith(" "):
                self._space()
            if core := shown.strip(" "):
                self._append(core)
                self.gap = " " if shown.endswith(" ") else ""

    def add_kept(self, text: str) -> None:
        """Add text whose white space stands as it is."""
        for number, piece in enumerate(text.replace("\r", "").split("\n")):
            if number:
                self.line += 1
                self._append("\n")
            if piece:
                self._append(piece)

    def break_line(self) -> None:
        """A break inside the passage; two of them, with nothing between, leave the gap of a paragraph."""
        if self._length:
            self.gap = "\n\n" if "\n" in self.gap else "\n"

    def soft_break(self) -> None:
        """Where blocks meet inside a cell: one break, however many blocks end there."""
        if self._length and self._parts[-1] != "\t":
            self.gap = "\n"

    def next_cell(self) -> None:
        self.gap = ""
        self._append("\t")

    def turn_page(self, page: int | None) -> None:
        self.page = page

    def open(self, style: Style) -> None:
        self.styles[style] += 1
        if self.styles[style] == 1:
            self._starts[style] = self._length

    def close(self, style: Style) -> None:
        self.styles[style] -= 1
        if not self.styles[style]:
            self._mark(style)

    def passage(self, kind: Kind, level: int) -> Passage:
        """What was built, without the white space around it; code keeps its indentation."""
        for style in tuple(self._starts):
            self._mark(style)
        whole = "".join(self._parts)
        text = whole.rstrip()
        trimmed = text.lstrip("\n") if kind == "code" else text.lstrip()
        cut = len(text) - len(trimmed)
        lines = _shifted(self._turns, cut, len(trimmed))
        pages = _shifted(self._pages, cut, len(trimmed))
        return Passage(
            text=trimmed,
            line=lines[0][1] if lines else self.line,
            kind=kind,
            page=pages[0][1] if pages else None,
            level=level,
            marks=tuple(_trimmed(self._marks, trimmed, cut)),
            lines=tuple(lines),
            pages=tuple(pages) if len(pages) > 1 else (),
        )

    def _space(self) -> None:
        if not self.gap and self._length and self._parts[-1] != "\t":
            self.gap = " "

    def _append(self, piece: str) -> None:
        piece = self.gap[:1] + piece.translate(_UNSEEN)
        self.gap = ""
        if not self._turns or self._turns[-1][1] != self.line:
            self._turns.append((self._length, self.line))
        if self.page is not None and (not self._pages or self._pages[-1][1] != self.page):
            self._pages.append((self._length, self.page))
        self._parts.append(piece)
        self._length += len(piece)

    def _mark(self, style: Style) -> None:
        start = self._starts.pop(style)
        if start < self._length:
            self._marks.append(Mark(start, self._length, "bold" if style == "bold" else "italic"))


def _shifted(turns: list[tuple[int, int]], cut: int, length: int) -> list[tuple[int, int]]:
    moved = {max(0, offset - cut): number for offset, number in turns if offset - cut < length}
    return list(moved.items())


def _trimmed(marks: list[Mark], text: str, cut: int) -> list[Mark]:
    """In order, without the white space at their ends; stretches with but spaces between them are one."""
    found: list[Mark] = []
    last: dict[Style, int] = {}
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        start, end = max(0, mark.start - cut), min(len(text), mark.end - cut)
        inner = text[start:end]
        start, end = start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip())
        before = found[last[mark.style]] if mark.style in last else None
        if start >= end or (before and end <= before.end):
            continue
        if before and not text[before.end : start].strip(" "):
            found[last[mark.style]] = replace(before, end=end)
        else:
            last[mark.style] = len(found)
            found.append(Mark(start, end, mark.style))
    return found
