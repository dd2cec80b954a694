"""A paragraph of an office document under construction: its text, what is bold or italic in it, and its pages."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from guidegen.source.model import Kind, Mark, Turns

_AS_SEEN = {
    **dict.fromkeys(
        map(ord, "\xad\u200b\ufeff\ufffc")
    ),  # no reader of the page sees soft hyphens, anchors of objects …
    **dict.fromkeys(map(ord, "\r\x85\u2028\u2029"), "\n"),
}

_NOTE_MARK = re.compile(r"\[\w{1,3}\]")
_NOTE_NUMBER = re.compile(r"[\d*†‡§]{1,3}(?:, ?\d{1,3})*")
_BEFORE_NOTES = frozenset('.,;:!?…”’"»')

Style = Literal["bold", "italic"]
_STYLES: tuple[Style, ...] = ("bold", "italic")


@dataclass(frozen=True)
class Text:
    """`pages` are all turns, the first at 0; empty in a text of no characters."""

    text: str
    marks: tuple[Mark, ...] = ()
    pages: Turns = ()

    def cut(self, start: int, end: int) -> Text:
        """The text from `start` to `end` with what is set apart in it."""
        return self.parted([(start, end)])[0]

    def parted(self, spans: Sequence[tuple[int, int]]) -> list[Text]:
        """Several cuts that follow each other, in one pass over the marks."""
        starts = [start for start, _ in spans]
        marks: list[list[Mark]] = [[] for _ in spans]
        for mark in self.marks:
            index = max(0, bisect_right(starts, mark.start) - 1)
            while index < len(spans) and starts[index] < mark.end:
                start, end = max(mark.start, starts[index]), min(mark.end, spans[index][1])
                if start < end:
                    marks[index].append(Mark(start - starts[index], end - starts[index], mark.style))
                index += 1
        return [
            Text(self.text[start:end], tuple(kept), self._pages(start, end))
            for (start, end), kept in zip(spans, marks, strict=True)
        ]

    def _pages(self, start: int, end: int) -> Turns:
        if start >= end:
            return ()
        first = max(0, bisect_right(self.pages, start, key=lambda turn: turn[0]) - 1)
        last = bisect_left(self.pages, end, key=lambda turn: turn[0])
        return tuple((max(0, offset - start), page) for offset, page in self.pages[first:last])

    def stripped(self, code: bool = False) -> Text:
        """Without the white space around it, but code keeps its indentation; marks do not begin or end with any."""
        text = self.text
        if text == text.strip() and not any(_is_loose(text, mark) for mark in self.marks):
            return self
        start = len(text) - len(text.lstrip("\n" if code else None))
        cut = self.cut(start, max(start, len(text.rstrip())))
        return Text(cut.text, tuple(_tight(cut.text, cut.marks)), cut.pages)

    def wholly(self, style: Style) -> bool:
        """Whether every word is set in this style."""
        rest, start = [], 0
        for mark in sorted((mark for mark in self.marks if mark.style == style), key=lambda mark: mark.start):
            rest.append(self.text[start : mark.start])
            start = max(start, mark.end)
        return bool(self.text.strip()) and not "".join([*rest, self.text[start:]]).strip()


def joined(texts: Iterable[Text], separator: str) -> Text:
    parts: list[str] = []
    marks: list[Mark] = []
    pages: list[tuple[int, int]] = []
    length = 0
    for text in texts:
        parts.append(text.text)
        marks += [Mark(mark.start + length, mark.end + length, mark.style) for mark in text.marks]
        pages += [(offset + length, page) for offset, page in text.pages if not pages or page != pages[-1][1]]
        length += len(text.text) + len(separator)
    return Text(separator.join(parts), tuple(marks), tuple(pages))


@dataclass(frozen=True)
class Block:
    """`level` 0 is the document's title. `strong`: its style sets all of it in bold.

    `open`: the next block goes on where this one ends, for the break between them was deleted.
    """

    kind: Kind
    text: Text
    level: int = 1
    strong: bool = False
    open: bool = False


@dataclass
class Writing:
    """A text to which pieces are added; stretches of one style become one mark."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    _marks: list[Mark] = field(default_factory=list)
    _pages: list[tuple[int, int]] = field(default_factory=list)
    _open: dict[Style, int] = field(default_factory=dict)

    def add(self, text: str, bold: bool = False, italic: bool = False, page: int = 1, raised: bool = False) -> None:
        """What is `raised` may be the mark of a note that was typed by hand, which is left out as others are."""
        text = text if text.isascii() and "\r" not in text else text.translate(_AS_SEEN)
        if not text or (raised and self._is_note_mark(text.strip())):
            return
        for style, is_set in zip(_STYLES, (bold, italic), strict=True):
            if is_set:
                self._open.setdefault(style, self.length)
            elif style in self._open:
                self._marks.append(Mark(self._open.pop(style), self.length, style))
        if not self._pages or self._pages[-1][1] != page:
            self._pages.append((self.length, page))
        self.parts.append(text)
        self.length += len(text)

    def _is_note_mark(self, text: str) -> bool:
        """After a sentence or a comma a raised number is no power: “in 1990.¹”, but “10 m²”."""
        ends = bool(self.parts) and self.parts[-1][-1] in _BEFORE_NOTES
        return bool(_NOTE_MARK.fullmatch(text) or (ends and _NOTE_NUMBER.fullmatch(text)))

    def text(self) -> Text:
        """With the white space around it."""
        open_marks = [Mark(start, self.length, style) for style, start in self._open.items()]
        marks = sorted([*self._marks, *open_marks], key=lambda mark: (mark.start, -mark.end, mark.style))
        return Text("".join(self.parts), tuple(marks), tuple(self._pages))


def on_page(text: str, page: int) -> Text:
    """A text that stands on one page as a whole."""
    return Text(text.strip(), pages=((0, page),) if text.strip() else ())


def _is_loose(text: str, mark: Mark) -> bool:
    return text[mark.start].isspace() or text[mark.end - 1].isspace()


def _tight(text: str, marks: Iterable[Mark]) -> Iterator[Mark]:
    for mark in marks:
        inside = text[mark.start : mark.end]
        if inside.strip():
            start = mark.start + len(inside) - len(inside.lstrip())
            yield Mark(start, mark.end - len(inside) + len(inside.rstrip()), mark.style)
