"""Words → lines, in the order in which the page was painted, as far as no wide gap parts them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from guidegen.readers.pdf.page import MARKERS, Line, Word

_WIDE = 1.6
"""Ems that part columns and cells; spaces between justified words stay below that."""
_AFTER_MARKER = 4.5
_TOUCHING = 0.6
_LONGEST_MARK = 3
_RAISED = 0.85
"""Type smaller than this share of its neighbours may be raised or lowered: note marks, exponents, formulas."""


def lines_of(words: Sequence[Word]) -> tuple[Line, ...]:
    painted = [Line(_spaced(line), order) for order, line in enumerate(_painted(words))]
    return tuple(_with_drop_caps(list(_joined(painted))))


def _painted(words: Sequence[Word]) -> Iterator[list[Word]]:
    line: list[Word] = []
    for word in words:
        if line and not _continues(line, word):
            yield line
            line = []
        line.append(word)
    if line:
        yield line


def _continues(line: list[Word], word: Word) -> bool:
    last = line[-1]
    main = line[-2] if len(line) > 1 and line[-2].size > last.size else last
    larger = max(main.size, word.size)
    drop = abs(word.base - main.base)
    if min(word.size, main.size) < (_RAISED if len(word.text) > _LONGEST_MARK else 1) * larger:
        if drop > 0.65 * larger:
            return False
    elif drop > 0.3 * larger:
        return False
    gap = (word.left - last.right) / larger
    return -0.4 <= gap <= _WIDE or (_WIDE < gap <= _AFTER_MARKER and is_marker(line))


def is_marker(words: Sequence[Word]) -> bool:
    """Whether this is what stands before the text of a list item: a bullet or a number."""
    if len(words) > 3:
        return False
    text = "".join(word.text for word in words)
    return text in MARKERS or (len(text) < 6 and text.rstrip(".)").lstrip("(").isalnum() and text[-1] in ".)")


def _spaced(words: Sequence[Word]) -> tuple[Word, ...]:
    """Set by what is seen where pdfium is wrong: it misses spaces made by moving the pen, and finds some beside
    small type."""
    spaced = [replace(words[0], spaced=True)]
    for word in words[1:]:
        gap = (word.left - spaced[-1].right) / max(word.size, spaced[-1].size)
        is_spaced = gap > 0.18 or (word.spaced and (gap > 0.06 or word.size == spaced[-1].size))
        spaced.append(word if word.spaced == is_spaced else replace(word, spaced=is_spaced))
    return tuple(spaced)


def _with_drop_caps(lines: list[Line]) -> Iterator[Line]:
    """A large first letter stands on the baseline of a later line, but is read with the line beside its head."""
    index = 0
    while index < len(lines):
        line, following = lines[index], lines[index + 1] if index + 1 < len(lines) else None
        if following and _is_drop_cap(line, following):
            rest = (replace(following.words[0], spaced=False), *following.words[1:])
            yield Line(line.words + rest, line.order)
            index += 1
        else:
            yield line
        index += 1


def _is_drop_cap(line: Line, following: Line) -> bool:
    if len(line.words) > 2 or len(line.text) > 2 or line.size < 1.6 * following.size:
        return False
    beside = line.base - 0.9 * line.size < following.base < line.base + 0.2 * following.size
    return beside and -0.3 < (following.left - line.right) / following.size < 1.2


def _joined(lines: list[Line]) -> Iterator[Line]:
    """Join parts of a line that were painted apart, such as all bold words after all others."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (line.base, line.left)):
        if rows and abs(line.base - rows[-1][0].base) < 0.15 * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    columns = {line.order for one, two in pairwise(lines) if abs(one.left - two.left) < 1 for line in (one, two)}
    found = [line for row in rows for line in _joined_row(sorted(row, key=lambda line: line.left), columns)]
    yield from sorted(found, key=lambda line: line.order)


def _joined_row(row: list[Line], columns: Set[int]) -> Iterator[Line]:
    """`columns`: the lines that begin under one another as they were painted, so are lines of their own."""
    current = row[0]
    for line in row[1:]:
        gap, size = line.left - current.right, max(line.size, current.size)
        reach = _AFTER_MARKER if is_marker(current.words) else _TOUCHING
        if line.order not in columns and -0.2 * size < gap < reach * size:
            following = (replace(line.words[0], spaced=gap > 0.12 * size), *line.words[1:])
            current = Line(current.words + following, min(current.order, line.order))
        else:
            yield current
            current = line
    yield current
