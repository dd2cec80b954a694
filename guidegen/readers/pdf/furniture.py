"""Running heads, feet and page numbers: what stands at the edge of page after page, but for its numbers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from guidegen.readers.pdf.page import Line, Page

_EDGE = 0.15
"""The share of a page's height in which heads and feet stand."""
_ROWS = 3
_LONGEST = 150
_DIGITS = re.compile(r"\d+|\b[ivxlc]+\b")
_NUMBER = re.compile(
    r"\W*(?:\w{1,8}\.?\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:/|\||of|von|de|di|z|iš|з)\s*\d{1,4})?\W*", re.IGNORECASE
)
_BARE_NUMBER = re.compile(r"\W*(?:\d{1,4}|[ivxlc]{1,7})\W*", re.IGNORECASE)
_LARGE = 1.15


@dataclass(frozen=True)
class _AtEdge:
    """A line near the upper or lower edge; `clear` is the space between it and the nearest line towards the middle."""

    line: Line
    page: int
    top: bool
    clear: float
    large: bool

    @property
    def key(self) -> tuple[bool, str]:
        return self.top, "".join(_DIGITS.sub("#", self.line.text.casefold()).split())

    @property
    def at(self) -> tuple[bool, int, float]:
        return self.top, round(self.line.base / 3), round(self.line.size)


def without_furniture(pages: Sequence[Page]) -> list[Page]:
    edges = [edge for page in pages for edge in _edges(page)]
    dropped: defaultdict[int, set[int]] = defaultdict(set)
    for edge in _furniture(edges):
        dropped[edge.page].add(id(edge.line))
    return [
        replace(page, lines=tuple(line for line in page.lines if id(line) not in dropped[page.number]))
        for page in pages
    ]


def _edges(page: Page) -> Iterator[_AtEdge]:
    size = _usual_size(page.lines)
    for top in (True, False):
        lines = sorted(page.lines, key=lambda line: line.base, reverse=not top)
        for row, line in _rows(lines):
            inside = line.base < _EDGE * page.height if top else line.base > (1 - _EDGE) * page.height
            if row >= _ROWS or not inside or len(line.text) > _LONGEST:
                break
            clear = min(
                (abs(other.base - line.base) for other in lines[row:] if _beyond(line, other, top)), default=999
            )
            yield _AtEdge(line, page.number, top, clear / max(1.0, line.size), line.size > _LARGE * size)


def _rows(lines: Sequence[Line]) -> Iterator[tuple[int, Line]]:
    row = 0
    for index, line in enumerate(lines):
        row += 1 if index and abs(line.base - lines[index - 1].base) > 0.5 * line.size else 0
        yield row, line


def _beyond(line: Line, other: Line, top: bool) -> bool:
    return (other.base - line.base if top else line.base - other.base) > 0.5 * line.size


def _usual_size(lines: Sequence[Line]) -> float:
    sizes = Counter[float]()
    for line in lines:
        sizes[line.size] += len(line.text)
    return max(sizes, key=lambda size: sizes[size], default=0)


def _furniture(edges: Sequence[_AtEdge]) -> list[_AtEdge]:
    """What repeats; a page's number; and what stands where on other pages such things stand (a chapter's title)."""
    pages: defaultdict[tuple[bool, str], set[int]] = defaultdict(set)
    exact: defaultdict[tuple[bool, str], set[int]] = defaultdict(set)
    for edge in edges:
        pages[edge.key].add(edge.page)
        exact[edge.top, edge.line.text].add(edge.page)
    known = [
        edge
        for edge in edges
        if (len(pages[edge.key]) > 1 and not edge.large and edge.clear > 1.1)
        or (len(exact[edge.top, edge.line.text]) > 2 and not _BARE_NUMBER.fullmatch(edge.line.text))
        or (_is_page_number(edge) and (edge.clear > 1.5 or len(pages[edge.key]) > 2))
    ]
    places = Counter(edge.at for edge in known)
    done = {id(edge.line) for edge in known}
    return known + [
        edge
        for edge in edges
        if id(edge.line) not in done and not edge.large and edge.clear > 1.6 and places[edge.at] > 2
    ]


def _is_page_number(edge: _AtEdge) -> bool:
    if edge.large:
        return False
    if _BARE_NUMBER.fullmatch(edge.line.text):
        return True
    found = _NUMBER.fullmatch(edge.line.text)
    return bool(found) and str(edge.page) in edge.line.text and edge.clear > 1.8
