"""A document as a list of passages, each with the place where it stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from guidegen.errors import Problem

Kind = Literal["paragraph", "heading", "list-item", "quotation", "table-row", "code", "caption", "footnote"]

Turns = tuple[tuple[int, int], ...]
"""Where a number changes inside a text: (offset, the number from there on), in order of the offsets."""


@dataclass(frozen=True)
class Mark:
    """A stretch of a passage's text that the document sets apart; authors mark their terms so."""

    start: int
    end: int
    style: Literal["bold", "italic"]


@dataclass(frozen=True)
class Passage:
    """One paragraph, heading, list item, table row (cells parted by a tab) … of a document.

    `text` has no marks, and a line break wherever the file breaks the line; `line` is where its first character stands
    in the file, from 1. `number` is the ¶ that people count: over everything but headings, which have none. `section`
    is the nearest heading above, "" before the first. `page` is the page on which the passage starts, None where the
    document has no pages. `level` is the depth of a heading or list item, from 1.
    """

    text: str
    line: int
    kind: Kind
    number: int | None = None
    section: str = ""
    page: int | None = None
    level: int = 1
    marks: tuple[Mark, ...] = ()
    lines: Turns = ()
    pages: Turns = ()

    def line_at(self, offset: int) -> int:
        """The file's line of the character at `offset`; without `lines`, the text's lines are the file's."""
        return _at(self.lines, offset, self.line) if self.lines else self.line + self.text.count("\n", 0, offset)

    def page_at(self, offset: int) -> int | None:
        return self.page if self.page is None else _at(self.pages, offset, self.page)


@dataclass(frozen=True)
class Source:
    """What one document says. `file` is its name for people; `warnings` tell what was not understood in reading it.

    `markup` names the notation in which the file is written, if people who copy from it copy marks along.
    """

    id: str
    file: str
    passages: tuple[Passage, ...]
    title: str = ""
    markup: Literal["", "markdown"] = ""
    warnings: tuple[Problem, ...] = ()


def numbered(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """The passages of a document, in order, with their ¶ numbers and sections; those without text are left out."""
    found: list[Passage] = []
    section, number = "", 0
    for passage in passages:
        if not passage.text.strip():
            continue
        if passage.kind == "heading":
            found.append(replace(passage, number=None, section=section))
            section = " ".join(passage.text.split())
        else:
            number += 1
            found.append(replace(passage, number=number, section=section))
    return tuple(found)


def title_of(passages: Iterable[Passage]) -> str:
    """The first heading, which is what most documents are called; "" if there is none."""
    return next((" ".join(passage.text.split()) for passage in passages if passage.kind == "heading"), "")


def _at(turns: Turns, offset: int, first: int) -> int:
    index = bisect_right(turns, offset, key=lambda turn: turn[0])
    return turns[index - 1][1] if index else first
