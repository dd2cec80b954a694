"""Running heads, feet and page numbers: what stands at the edge of page after page, but for its numbers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from guidegen.readers.pdf.page import Line, Page
from guidegen.readers.pdf.raised import is_raised

_EDGE = 0.15
_LEAST = 60
"""Where heads and feet stand: in this share of a page's height, or this far from its edge (points)."""
_ROWS = 3
_LONGEST = 150
_DIGITS = re.compile(r"\d+|\b[ivxlc]+\b")
_NUMBER = re.compile(
    r"\W*(?:\w{1,8}\.?\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:/|\||of|von|de|di|z|iš|з)\s*\d{1,4})?\W*", re.IGNORECASE
)
_NOTE = re.compile(r"(?:\d{1,3}[.)]?|[*†‡§])\s*[^\W\d]")
_BARE_NUMBER = re.compile(r"\W*(?:\d{1,4}|[ivxlc]{1,7})\W*", re.IGNORECASE)
_LARGE, _SMALL = 1.15, 0.95
_CLEAR = 1.35
"""Ems of white between furniture and text."""
_NEAR = 20
_WIDE = 999.0


@dataclass(frozen=True)
class _AtEdge:
    """A line near the upper or lower edge; `inward` are the lines between it and the middle of the page."""

    line: Line
    page: int
    top: bool
    large: bool
    small: bool
    inward: tuple[Line, ...]

    @property
    def key(self) -> tuple[bool, str]:
        return self.top, "".join(_DIGITS.sub("#", self.line.text.casefold()).split())

    @property
    def at(self) -> tuple[bool, int, float]:
        return self.top, round(self.line.base / 3), round(self.line.size)

    def clear(self, but: Set[int]) -> float:
        """Ems of white before the next line inwards, except those named by their ids."""
        others = [abs(other.base - self.line.base) for other in self.inward if id(other) not in but]
        return min(others, default=_WIDE) / max(1.0, self.line.size)


def without_furniture(pages: Sequence[Page]) -> list[Page]:
    dropped = _furniture([edge for page in pages for edge in _edges(page)])
    return [replace(page, lines=tuple(line for line in page.lines if id(line) not in dropped)) for page in pages]


def _edges(page: Page) -> Iterator[_AtEdge]:
    size = _usual_size(page.lines)
    edge = max(_EDGE * page.height, min(_LEAST, 0.25 * page.height))
    for top in (True, False):
        lines = sorted(page.lines, key=lambda line: line.base, reverse=not top)
        for index, (row, line) in enumerate(_rows(lines)):
            inside = line.base < edge if top else line.base > page.height - edge
            if row >= _ROWS or not inside or len(line.text) > _LONGEST:
                break
            if not top and _is_note(line, lines[index + 1 :]):
                continue
            inward = tuple(other for other in lines[index:][:_NEAR] if _is_beyond(line, other, top))
            yield _AtEdge(line, page.number, top, line.size > _LARGE * size, line.size < _SMALL * size, inward)


def _is_note(line: Line, inward: Sequence[Line]) -> bool:
    """Whether a line at the foot belongs to a footnote, which may well be the same on many pages (“Ibid.”)."""
    first = line
    for other in inward:
        if abs(first.base - other.base) > _CLEAR * line.size or abs(other.size - line.size) > 0.5:
            break
        first = other
    return is_raised(first.words[0], first) or bool(_NOTE.match(first.text) and line.text.endswith("."))


def _rows(lines: Sequence[Line]) -> Iterator[tuple[int, Line]]:
    row = 0
    for index, line in enumerate(lines):
        row += 1 if index and abs(line.base - lines[index - 1].base) > 0.5 * line.size else 0
        yield row, line


def _is_beyond(line: Line, other: Line, top: bool) -> bool:
    return (other.base - line.base if top else line.base - other.base) > 0.5 * line.size


def _usual_size(lines: Sequence[Line]) -> float:
    sizes = Counter[float]()
    for line in lines:
        sizes[line.size] += len(line.text)
    return max(sizes, key=lambda size: sizes[size], default=0)


def _furniture(edges: Sequence[_AtEdge]) -> set[int]:
    """The ids of lines that repeat, are a page's number, or stand where on other pages such lines stand (as the title
    of a chapter with few pages does)."""
    pages: defaultdict[tuple[bool, str], set[int]] = defaultdict(set)
    exact: defaultdict[tuple[bool, str], set[int]] = defaultdict(set)
    for edge in edges:
        pages[edge.key].add(edge.page)
        exact[edge.top, edge.line.text].add(edge.page)
    repeated = {
        id(edge.line)
        for edge in edges
        if (len(pages[edge.key]) > 1 and not edge.large)
        or (len(exact[edge.top, edge.line.text]) > 2 and any(map(str.isalpha, edge.line.text)))
    }
    numbers = {id(edge.line) for edge in edges if _is_page_number(edge)} | _numbered(edges)
    known = {
        id(edge.line)
        for edge in edges
        if id(edge.line) in repeated | numbers and edge.clear(repeated | numbers) > _CLEAR
    }
    places = Counter(edge.at for edge in edges if id(edge.line) in known)
    return known | {
        id(edge.line) for edge in edges if places[edge.at] > 2 and not edge.large and edge.clear(known) > 1.6
    }


def _numbered(edges: Sequence[_AtEdge]) -> set[int]:
    """Heads and feet that begin or end with the number of their page: “2  The French Revolution”, even where no two
    are alike. What shows it is that the numbers go with the pages, and the gap before them or the small type."""
    found: list[tuple[_AtEdge, int]] = []
    for edge in edges:
        words = edge.line.words
        for number, gap in ((words[0], words[1:2]), (words[-1], words[-2:-1])):
            if gap and number.text.isdecimal() and len(number.text) < 5 and not edge.large:
                apart = max(gap[0].left - number.right, number.left - gap[0].right)
                if apart > 0.8 * edge.line.size or edge.small:
                    found.append((edge, int(number.text) - edge.page))
    offsets = Counter(offset for _, offset in found)
    return {id(edge.line) for edge, offset in found if offset == 0 or offsets[offset] > 1}


def _is_page_number(edge: _AtEdge) -> bool:
    if edge.large:
        return False
    text = edge.line.text
    return bool(_BARE_NUMBER.fullmatch(text)) or (bool(_NUMBER.fullmatch(text)) and str(edge.page) in text)
