"""Plain text, in the habits of people who type it: paragraphs, headings, lists.

Blank lines part paragraphs. A block with a long line is an export of a word processor, in which each line is a
paragraph; in other blocks the lines were broken by hand, or are verse, and stay lines of one paragraph. What is
doubtful is a paragraph, because a paragraph has a number to point at and a heading has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from guidegen.readers import Reader
from guidegen.source.decoding import Line, decode
from guidegen.source.marks import TEXT_BULLET
from guidegen.source.model import Kind, Passage, Source, Turns, numbered, title_of

_LONG = 120
_SHORT = 80
_NO_TITLE = re.compile(r"[.!:;,]\W*$")
_NO_HEADING = re.compile(r"[.!?…:;,。！？]\W*$")
_RULE = re.compile(r"([-*_=~#•·—–])(?:[ \t]*\1){2,}$")
_UNDERLINE = re.compile(r"={3,}$|-{3,}$")


@dataclass(frozen=True)
class _Unit:
    """Lines that belong together; `level` is that of a heading."""

    lines: tuple[Line, ...]
    kind: Kind = "paragraph"
    level: int = 1

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)


def read(data: bytes, file: str, id: str) -> Source:
    decoded = decode(data, file)
    passages = numbered(map(_passage, _with_headings(list(_units(decoded.lines)))))
    return Source(id, file, passages, title_of(passages), warnings=decoded.warnings)


READER = Reader((".txt", ".text"), read, plain=True)


def _units(lines: Sequence[Line]) -> Iterator[_Unit]:
    lines = [Line(text.strip(), number, page) for text, number, page in lines]
    shouting = sum(map(_is_in_capitals, lines)) * 3 > sum(1 for line in lines if line.text)
    block: list[Line] = []
    for line in [*lines, Line("", 0)]:
        if line.text:
            block.append(line)
        elif block:
            yield from _Block(block, capitals=not shouting).units()
            block = []


@dataclass
class _Block:
    """What stands between two blank lines; with `capitals`, a line in capitals is a heading."""

    lines: list[Line]
    capitals: bool
    open: list[Line] = field(default_factory=list)
    kind: Kind = "paragraph"

    def units(self) -> Iterator[_Unit]:
        exported = any(len(line.text) > _LONG for line in self.lines)
        listed = sum(1 for line in self.lines if TEXT_BULLET.match(line.text)) > 1
        for line in self.lines:
            if _RULE.match(line.text):
                yield from self._rule(line)
            elif TEXT_BULLET.match(line.text) and (listed or self._may_end()):
                yield from self._closed()
                self.kind = "list-item"
                self.open = [line._replace(text=TEXT_BULLET.sub("", line.text))]
            else:
                if exported or self._is_heading_above(line):
                    yield from self._closed()
                self.open.append(line)
        yield from self._closed()

    def _closed(self) -> Iterator[_Unit]:
        if self.open:
            heading = self._is_in_capitals()
            yield _Unit(tuple(self.open), "heading" if heading else self.kind, 2 if heading else 1)
        self.open, self.kind = [], "paragraph"

    def _rule(self, line: Line) -> Iterator[_Unit]:
        """A rule is dropped, unless it underlines the one line above it."""
        unit = _Unit(tuple(self.open), self.kind)
        if _UNDERLINE.match(line.text) and _is_line(unit, _LONG, _NO_TITLE):
            yield replace(unit, kind="heading", level=1 if line.text[0] == "=" else 2)
            self.open = []
        yield from self._closed()

    def _may_end(self) -> bool:
        """Whether a line that looks like a list item may be one; a dash or a number may also just have come to the
        start of a line in a paragraph that was broken by hand."""
        return not self.open or self.kind == "list-item" or bool(_NO_HEADING.search(self.open[-1].text[-20:]))

    def _is_in_capitals(self) -> bool:
        return self.capitals and self.kind == "paragraph" and len(self.open) == 1 and _is_in_capitals(self.open[0])

    def _is_heading_above(self, line: Line) -> bool:
        return self._is_in_capitals() and not _is_in_capitals(line) and not line.text[0].islower()


def _is_in_capitals(line: Line) -> bool:
    return (
        line.text.isupper()
        and len(line.text) <= _SHORT
        and bool(re.search(r"[^\W\d_]{2}", line.text))
        and not _NO_TITLE.search(line.text)
    )


def _with_headings(units: list[_Unit]) -> Iterator[_Unit]:
    """Find the title and the headings that stand as a line of their own above a paragraph or list."""
    for index, (unit, following) in enumerate(pairwise(units)):
        if not index and _is_line(unit, _LONG, _NO_TITLE):
            yield replace(unit, kind="heading")
        elif _is_line(unit, _SHORT, _NO_HEADING) and _is_under_heading(following) and not unit.text[0].islower():
            yield replace(unit, kind="heading", level=2)
        else:
            yield unit
    yield from units[-1:]


def _is_line(unit: _Unit, longest: int, excluded: re.Pattern[str]) -> bool:
    alone = unit.kind == "paragraph" and len(unit.lines) == 1 and len(unit.text) <= longest
    return alone and any(character.isalpha() for character in unit.text) and not excluded.search(unit.text)


def _is_under_heading(unit: _Unit) -> bool:
    return unit.kind == "list-item" or (unit.kind == "paragraph" and not _is_line(unit, _SHORT, _NO_HEADING))


def _passage(unit: _Unit) -> Passage:
    first = unit.lines[0]
    lines = _turns(unit, [line.number for line in unit.lines])
    pages = () if first.page is None else _turns(unit, [line.page or 0 for line in unit.lines])
    return Passage(unit.text, first.number, unit.kind, page=first.page, level=unit.level, lines=lines, pages=pages)


def _turns(unit: _Unit, numbers: list[int]) -> Turns:
    """Where in the unit's text the numbers of its lines change."""
    offset, turns = 0, [(0, numbers[0])]
    for line, number in zip(unit.lines, numbers, strict=True):
        if number != turns[-1][1]:
            turns.append((offset, number))
        offset += len(line.text) + 1
    return tuple(turns) if len(turns) > 1 else ()
