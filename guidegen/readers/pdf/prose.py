"""Lines → one text with its marks and pages: words whole again, note marks dropped, exponents kept."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from guidegen.readers.pdf.page import TAB, Line, Page, Word
from guidegen.readers.pdf.paragraphs import MARKER, Paragraph
from guidegen.source.model import Kind, Mark, Passage, Turns

_HYPHENS = "-\u2010\xad"
_BROKEN = re.compile(rf"([^\W\d_]+(?:[{_HYPHENS}'’][^\W\d_]+)*)[{_HYPHENS}]$")
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010'’][^\W\d_]+)*")
_NOTE_MARK = re.compile(r"[\d,–\-]{1,9}|[*†‡§¶#]{1,3}|\[?\d{1,3}\]?|\(\d{1,3}\)|[a-z]")
_LOOSE_MARK = re.compile(r"[\d*†‡§¶]{1,3}[.)]?\s*")
# What may stand before an exponent: a number, a unit, a variable of one letter.
_EXPONENT_AFTER = re.compile(r"(?:\d|(?<![^\W\d_])(?:[kcmdµn]?m|[a-zA-Z]|in|ft|mi|yd|sec|[)\]]))$")
_RAISED = str.maketrans("0123456789+-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻")


@dataclass
class Vocabulary:
    """The words of the document that stand whole on a line, and its compounds: they tell what a broken word was."""

    words: set[str] = field(default_factory=set)
    compounds: set[str] = field(default_factory=set)

    def __init__(self, pages: Sequence[Page]) -> None:
        self.words, self.compounds = set(), set()
        for page in pages:
            for line in page.lines:
                self._learn(line.text)

    def _learn(self, text: str) -> None:
        for found in _WORD.finditer(text):
            word = found[0].replace("\u2010", "-").casefold()
            (self.compounds if "-" in word else self.words).add(word)

    def joins(self, before: str, after: str) -> bool:
        """Whether the hyphen between the parts of a word was only put there to break it."""
        one, two = before.casefold().replace("\u2010", "-"), after.casefold()
        if f"{one}-{two}" in self.compounds:
            return False
        if one + two in self.words:
            return True
        return after[:1].islower() and not before.isupper()


@dataclass
class _Prose:
    """A text under construction; `styles` are open marks by their style, `turns` where a page begins."""

    vocabulary: Vocabulary
    parts: list[str] = field(default_factory=list)
    length: int = 0
    marks: list[Mark] = field(default_factory=list)
    turns: list[tuple[int, int]] = field(default_factory=list)

    def add(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def add_line(self, line: Line, following: bool, own: bool) -> None:
        """`own`: the author broke the line before this one."""
        words = list(_without_note_marks(line))
        if not words:
            return
        if following:
            self._link(words, own)
        for index, word in enumerate(words):
            if index and word.spaced and self.parts and self.parts[-1] != TAB:
                self.add(" ")
            self._add_word(word)

    def _link(self, words: Sequence[Word], own: bool) -> None:
        """The end of a line: a space, a break, or nothing within a word."""
        tail = "".join(self.parts[-8:])
        broken = _BROKEN.search(tail)
        after = _WORD.match("".join(word.text for word in words[:4]))
        if broken and after and not tail.endswith(("--", " -")):
            if self.vocabulary.joins(broken[1], after[0]):
                self._drop_last()
            return
        if tail.endswith(("—", "/")) or (tail.endswith("–") and tail[-2:-1].isalnum()):
            return
        self.add("\n" if own else " ")

    def _drop_last(self) -> None:
        self.parts[-1] = self.parts[-1][:-1]
        self.length -= 1
        if self.marks and self.marks[-1].end > self.length:
            last = self.marks.pop()
            if last.start < self.length:
                self.marks.append(Mark(last.start, self.length, last.style))

    def _add_word(self, word: Word) -> None:
        start = self.length
        self.add(word.text)
        if word.text != TAB:
            for style in ("bold", "italic"):
                if getattr(word, style):
                    self._mark(start, style)

    def _mark(self, start: int, style: Literal["bold", "italic"]) -> None:
        """Words of one style next to one another are one mark."""
        for index in range(len(self.marks) - 1, max(-1, len(self.marks) - 3), -1):
            last = self.marks[index]
            if last.style == style and last.end >= start - 1:
                self.marks[index] = Mark(last.start, self.length, style)
                return
        self.marks.append(Mark(start, self.length, style))


def passage_of(paragraph: Paragraph, index: int, vocabulary: Vocabulary) -> Passage:
    prose = _Prose(vocabulary)
    for at, (line, page) in enumerate(zip(paragraph.lines, paragraph.pages, strict=True)):
        heading = paragraph.kind in ("heading", "caption")
        before = prose.length
        prose.add_line(line, following=bool(at and prose.length), own=at in paragraph.breaks and not heading)
        if not prose.turns or page != prose.turns[-1][1]:
            prose.turns.append((before and before + 1, page))
    text, taken = _without_marker("".join(prose.parts), paragraph.kind)
    marks = tuple(
        Mark(max(0, mark.start - taken), mark.end - taken, mark.style) for mark in prose.marks if mark.end > taken
    )
    turns = tuple((max(0, offset - taken), page) for offset, page in prose.turns)
    return Passage(
        text,
        index,
        paragraph.kind,
        page=paragraph.pages[0],
        level=paragraph.level,
        marks=() if paragraph.kind == "heading" else marks,
        pages=turns if len(turns) > 1 else (),
    )


def _without_marker(text: str, kind: Kind) -> tuple[str, int]:
    """The text of a list item or footnote without what counts it, and how many letters that took."""
    pattern = {"list-item": MARKER, "footnote": _LOOSE_MARK}.get(kind)
    found = pattern.match(text) if pattern else None
    shown = text[found.end() :] if found else text
    trimmed = shown.lstrip()
    return trimmed.rstrip(), len(text) - len(trimmed)


def _without_note_marks(line: Line) -> Iterator[Word]:
    before = ""
    for word in line.words:
        if line.row or word.size >= 0.85 * line.size or word.text == TAB:
            yield word
        elif word.base < line.base - 0.15 * line.size:
            if not _NOTE_MARK.fullmatch(word.text) or word.text.isalpha() and before[-1:].isdigit():
                yield word
            elif _EXPONENT_AFTER.search(before):
                yield Word(
                    word.text.translate(_RAISED),
                    word.left,
                    word.right,
                    word.base,
                    word.size,
                    word.bold,
                    word.italic,
                    False,
                )
        else:
            yield word
        before = (before + (" " if word.spaced else "") + word.text)[-12:]
