"""A passage's text under construction, with the lines on which its parts stand and what is set in bold or italic."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from guidegen.source.decoding import Line
from guidegen.source.model import Kind, Mark, Passage, Turns

Style = Literal["bold", "italic"]


@dataclass
class Prose:
    """`line` counts the document's lines from 0 and moves as text is added."""

    line: int
    parts: list[str] = field(default_factory=list)
    length: int = 0
    turns: list[tuple[int, int]] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    _open: list[tuple[int, Style]] = field(default_factory=list)

    def add(self, text: str, breaks: bool = False) -> None:
        """Add text; with `breaks`, its line breaks are the document's."""
        for number, piece in enumerate(text.split("\n") if breaks else [text]):
            if number:
                self.line += 1
                self._append("\n")
            if piece and (not self.turns or self.turns[-1][1] != self.line):
                self.turns.append((self.length, self.line))
            self._append(piece)

    def _append(self, piece: str) -> None:
        self.parts.append(piece)
        self.length += len(piece)

    def open(self, style: Style) -> None:
        self._open.append((self.length, style))

    def close(self) -> None:
        start, style = self._open.pop()
        if start < self.length:
            self.marks.append(Mark(start, self.length, style))

    def passage(self, kind: Kind, level: int, lines: tuple[Line, ...]) -> Passage:
        """What was built, without the white space around it; code keeps its indentation."""
        whole = "".join(self.parts)
        text = whole.rstrip()
        trimmed = text.lstrip("\n") if kind == "code" else text.lstrip()
        cut = len(text) - len(trimmed)
        turns = _shifted(self.turns, cut, len(trimmed))
        first = turns[0][1] if turns else min(self.line, len(lines) - 1)  # an open fence may be the last line
        pages = tuple((offset, lines[line].page or 0) for offset, line in turns) if lines[first].page else ()
        return Passage(
            text=trimmed,
            line=lines[first].number,
            kind=kind,
            page=lines[first].page,
            level=level,
            marks=tuple(_trimmed(self.marks, cut, len(trimmed))),
            lines=tuple((offset, lines[line].number) for offset, line in turns if len(turns) > 1),
            pages=_changes(pages),
        )


def _shifted(turns: list[tuple[int, int]], cut: int, length: int) -> Turns:
    """The turns of a text of which `length` characters remain after the first `cut`."""
    moved = {max(0, offset - cut): line for offset, line in turns if offset - cut < length}  # of several at 0, the last
    return tuple(moved.items())


def _trimmed(marks: Iterable[Mark], cut: int, length: int) -> Iterable[Mark]:
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        start, end = max(0, mark.start - cut), min(length, mark.end - cut)
        if start < end:
            yield Mark(start, end, mark.style)


def _changes(turns: Turns) -> Turns:
    return tuple(turn for index, turn in enumerate(turns) if not index or turn[1] != turns[index - 1][1])
