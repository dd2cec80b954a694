"""Lines → one text with its marks and pages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from guidegen.readers.pdf.hyphens import Vocabulary
from guidegen.readers.pdf.page import BREAK, TAB, Line, Word
from guidegen.readers.pdf.paragraphs import ENTRY, MARKER, Paragraph
from guidegen.readers.pdf.raised import without_note_marks
from guidegen.source.model import Kind, Mark, Passage

_LOOSE_MARK = re.compile(r"\[?\d{1,3}[.)\]]?\s+(?=\D)|[*†‡§¶]{1,3}\s*")
_TAIL = 8


def passage_of(paragraph: Paragraph, index: int, vocabulary: Vocabulary) -> Passage:
    prose = _Prose(vocabulary)
    keeps = paragraph.kind not in ("heading", "caption")
    for at, (line, page) in enumerate(zip(paragraph.lines, paragraph.pages, strict=True)):
        prose.add_line(line, page, own=keeps and at in paragraph.breaks)
    text, taken = _without_marker("".join(prose.parts), paragraph.kind)
    marks: Sequence[Mark] = () if paragraph.kind == "heading" else prose.marks
    if entry := ENTRY.search(text):
        text = TAB.join((text[: entry.start()], text[entry.start() :].strip(" .·…_")))
        marks = [mark for mark in marks if mark.end <= entry.start()]
    turns = tuple((max(0, offset - taken), page) for offset, page in prose.turns)
    return Passage(
        text,
        index,
        paragraph.kind,
        page=paragraph.pages[0],
        level=paragraph.level,
        marks=tuple(_moved(mark, taken, len(text)) for mark in marks if taken < mark.end and mark.start < mark.end),
        pages=turns if len(turns) > 1 else (),
    )


def _moved(mark: Mark, taken: int, length: int) -> Mark:
    return Mark(max(0, mark.start - taken), min(length, mark.end - taken), mark.style)


def _without_marker(text: str, kind: Kind) -> tuple[str, int]:
    """The text of a list item or footnote without what counts it, and how many letters that took."""
    pattern = {"list-item": MARKER, "footnote": _LOOSE_MARK}.get(kind)
    found = pattern.match(text) if pattern else None
    shown = (text[found.end() :] if found else text).lstrip()
    return shown.rstrip(), len(text) - len(shown)


@dataclass
class _Prose:
    """A text under construction; `turns` is where pages begin."""

    vocabulary: Vocabulary
    parts: list[str] = field(default_factory=list)
    length: int = 0
    marks: list[Mark] = field(default_factory=list)
    turns: list[tuple[int, int]] = field(default_factory=list)

    def add_line(self, line: Line, page: int, own: bool) -> None:
        """`own`: the author broke the line before this one."""
        words = list(without_note_marks(line))
        if not words:
            return
        if self.length:
            self._link(words, "\n" if own else " ")
        if not self.turns or page != self.turns[-1][1]:
            self.turns.append((self.length, page))
        follows = False
        for index, word in enumerate(words):
            if word.text == BREAK:
                self._link(words[index + 1 :], " ")
            elif follows and word.spaced:
                self._add(" ")
            follows = word.text not in (TAB, BREAK)
            if word.text != BREAK:
                self._add_word(word)

    def _add(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def _link(self, words: Sequence[Word], space: str) -> None:
        """The end of a line: a space, a break, or nothing within a word."""
        end = next((index for index, word in enumerate(words) if index and word.spaced), len(words))
        link = self.vocabulary.link("".join(self.parts[-_TAIL:]), "".join(word.text for word in words[:end]))
        if link is None:
            self._drop_last()
        elif link:
            self._add(space)

    def _drop_last(self) -> None:
        while not self.parts[-1]:
            self.parts.pop()
        self.parts[-1] = self.parts[-1][:-1]
        self.length -= 1
        self.marks = [Mark(mark.start, min(mark.end, self.length), mark.style) for mark in self.marks]

    def _add_word(self, word: Word) -> None:
        start = self.length
        self._add(word.text)
        if word.bold and word.text != TAB:
            self._mark(start, "bold")
        if word.italic and word.text != TAB:
            self._mark(start, "italic")

    def _mark(self, start: int, style: Literal["bold", "italic"]) -> None:
        """Words of one style next to one another are one mark, but not over the edge of a cell."""
        for index in range(len(self.marks) - 1, max(-1, len(self.marks) - 3), -1):
            last = self.marks[index]
            if last.style == style and last.end >= start - 1 and TAB not in self.parts[-2:]:
                self.marks[index] = Mark(last.start, self.length, style)
                return
        self.marks.append(Mark(start, self.length, style))
