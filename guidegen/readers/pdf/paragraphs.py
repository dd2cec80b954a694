"""A block → paragraphs: by gaps, indents, markers, changes of type, and lines that end before they must."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from guidegen.readers.pdf.columns import Block
from guidegen.readers.pdf.page import MARKERS, Line
from guidegen.readers.pdf.typography import Typography
from guidegen.source.model import Kind

MARKER = re.compile(rf"(?:[{re.escape(MARKERS)}]|o(?=\s)|\(?(?:\d{{1,3}}|[a-z]|[ivx]{{1,4}})[.)])(?:\s+(?=\S)|$)")
_BULLET = re.compile(rf"[{re.escape(MARKERS.replace('–', '').replace('—', ''))}](?:\s|$)")
_NOTE_START = re.compile(r"(?:\d{1,3}|[*†‡§¶]{1,3})\s*[^\W\d_]")
ENTRY = re.compile(r"\s*(?:[.·…_]\s*){4,}\w{1,6}$")
"""The end of a line of a table of contents: a row of dots and a page."""
ENDS = re.compile(r"[.!?…:。！？]['\"”’»)\]]*(?:\d{1,3})?$")


_DROP_CAP = 1.5


@dataclass(frozen=True)
class Paragraph:
    """Lines that belong together, and on which page each stands; `breaks` are the indices of lines that the author
    began. `left`, `right`: the column's edges."""

    lines: tuple[Line, ...]
    pages: tuple[int, ...]
    left: float
    right: float
    breaks: frozenset[int] = frozenset()
    kind: Kind = "paragraph"
    level: int = 1

    @property
    def size(self) -> float:
        return max(self.lines, key=lambda line: len(line.text)).size

    @property
    def bold(self) -> bool:
        return all(line.bold for line in self.lines)

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)

    def ends_full(self, following: Line) -> bool:
        """Whether the last line had no room for the next one's first word."""
        size = self.size
        return self.lines[-1].right + 0.3 * size + min(following.first_width, 8 * size) > self.right - 0.5 * size

    def of_kind(self, kind: Kind, level: int = 1) -> Paragraph:
        return replace(self, kind=kind, level=level)


def paragraphs_of(block: Block, page: int, typography: Typography) -> Iterator[Paragraph]:
    yield from _Splitter(block, page, typography).paragraphs()


@dataclass
class _Splitter:
    block: Block
    page: int
    typography: Typography
    open: list[Line] = field(default_factory=list)
    breaks: set[int] = field(default_factory=set)

    def paragraphs(self) -> Iterator[Paragraph]:
        for index, line in enumerate(self.block.lines):
            following = self.block.lines[index + 1] if index + 1 < len(self.block.lines) else None
            if self.open and self._begins(line, following):
                yield self._closed()
            elif self.open and self._has_room(self.open[-1], line):
                self.breaks.add(len(self.open))
            self.open.append(line)
        if self.open:
            yield self._closed()

    def _closed(self) -> Paragraph:
        lines, breaks = tuple(self.open), frozenset(self.breaks)
        self.open, self.breaks = [], set()
        return Paragraph(lines, (self.page,) * len(lines), self.block.left, self.block.right, breaks)

    def _begins(self, line: Line, following: Line | None) -> bool:
        """Whether a line begins another paragraph than the open one."""
        above = self.open[-1]
        if (
            line.row
            or above.row
            or ENTRY.search(above.text)
            or self._differs(above, line)
            or self._is_apart(above, line)
        ):
            return True
        if self._is_centred(above, line):
            return False
        if _BULLET.match(line.text) or (MARKER.match(line.text) and self._may_end(above, line)):
            return True
        if self.typography.is_small(line.size) and _starts_note(line) and ENDS.search(above.text):
            return True
        return self._is_indented(line, following) or (self._has_room(above, line) and self._parts_here(line))

    def _parts_here(self, line: Line) -> bool:
        """Whether a line that the author began begins a paragraph too, and not the next line of a verse or address."""
        first, above = self.open[0], self.open[-1]
        if first.words[0].bold and line.words[0].bold and not (first.bold or line.bold):  # entries of a glossary
            return True
        if len(self.open) == 1:
            return bool(ENDS.search(above.text)) or (above.text.isupper() and not line.text.isupper())
        goes_on = line.text[0].islower() or above.text.endswith(",")
        return (bool(ENDS.search(above.text)) and not self._is_verse()) or not (goes_on or self.breaks)

    def _is_verse(self) -> bool:
        """Whether the author broke every line so far, whatever they end with."""
        return len(self.breaks) == len(self.open) - 1

    def _differs(self, above: Line, line: Line) -> bool:
        if abs(above.size - line.size) > 0.08 * max(above.size, line.size):
            return True
        if above.bold == line.bold:
            return False
        # A term that fills a line of its paragraph is no heading: it goes on to the column's edge.
        return (len(self.open) == 1 and above.bold and self._has_room(above, line, 2)) or (
            line.bold and self._ends(above)
        )

    def _ends(self, line: Line) -> bool:
        return bool(ENDS.search(line.text)) and line.right < self.block.right - 2 * line.size

    def _is_apart(self, above: Line, line: Line) -> bool:
        usual = self.typography.leading(line.size)
        if len(self.open) > 1:  # this paragraph's own distance, where it is set tighter or wider than others
            usual = min(max(self.open[-1].base - self.open[-2].base, 0.9 * line.size), 1.5 * usual)
        apart = line.base - above.bottom
        if apart > 0 and self._runs_on(above, line):  # a raised note mark or a formula may have pushed the lines apart
            return apart > 1.7 * usual
        return apart > usual + max(0.22 * line.size, 0.15 * usual) or apart < 0

    def _runs_on(self, above: Line, line: Line) -> bool:
        """Whether it can be seen that a sentence goes on."""
        full = above.right > self.block.right - 0.5 * line.size and above.right - above.left > 12 * line.size
        return not ENDS.search(above.text) and (line.text[0].islower() or full)

    def _is_centred(self, above: Line, line: Line) -> bool:
        return abs(above.left - line.left) > 3 and self._is_in_middle(above) and self._is_in_middle(line)

    def _is_in_middle(self, line: Line) -> bool:
        return abs((line.left - self.block.left) - (self.block.right - line.right)) < 4

    def _may_end(self, above: Line, line: Line) -> bool:
        """A number with a full stop may also just have come to the start of a line."""
        listed = bool(MARKER.match(self.open[0].text))
        ends = bool(ENDS.search(above.text)) or self._has_room(above, line)
        return ends or (listed and abs(line.left - self.open[0].left) < 0.5 * line.size)

    def _is_indented(self, line: Line, following: Line | None) -> bool:
        """By its first line's indent, or by the lack of it where the others of a paragraph hang."""
        first, above = self.open[0], self.open[-1]
        if first.words[0].size > _DROP_CAP * first.size:
            return line.left > first.left + 0.5 * line.size and line.base > first.words[0].base + 0.5 * line.size
        step = line.left - above.left
        if abs(step) < 0.5 * line.size:
            return False
        if len(self.open) > 1:
            return step > 0 or line.left < first.left + 0.5 * line.size
        if step < 0:  # the open line is indented: the first of this paragraph, or all of its own (as if centred)
            return first.left - line.left > 6 * line.size or self._has_room(first, line)
        hangs = bool(MARKER.match(first.text)) or (following is not None and abs(following.left - line.left) < 1)
        return not hangs and (bool(ENDS.search(above.text)) or self._has_room(above, line))

    def _has_room(self, above: Line, line: Line, more: float = 0.5) -> bool:
        """Whether the first word of a line would have fitted on the line above: then the author broke it."""
        space = 0.3 * line.size
        return above.right + space + line.first_width < self.block.right - more * line.size


def _starts_note(line: Line) -> bool:
    first = line.words[0]
    raised = first.size < 0.85 * line.size and first.base < line.base - 0.1 * line.size
    return raised or bool(_NOTE_START.match(line.text))
