"""A forgotten colon or dash, by which all lines below would look wrong: found before lines are mended one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from guidegen.guide.lines import Lines, Slip

# Possessive, so that a line of a million spaces takes no longer than it must.
_WORD_ALONE = re.compile(r"([A-Za-z][A-Za-z_-]*+)[ \t]*+$")
_NO_DASH = re.compile(r"( ++)([^\s\-#|>&*!%@`{}\[\],?:\"'][^#]*+)$")
_HOLDS_TEXT = re.compile(r"( *+).*[|>][-+0-9]*+[ \t]*+$")


def forgotten(page: Lines) -> list[Slip]:
    """Looked for only when a file cannot be read: a text of several lines may look like this and be right."""
    return [*_colons(page), *_dashes(page)]


def _rows(page: Lines) -> Iterator[tuple[int, str]]:
    """The lines that are neither blank, comments, nor in a text that stands below its key (`text: |`)."""
    deeper_than: int | None = None
    for row, line in enumerate(page.now):
        indent = len(line) - len(line.lstrip(" "))
        if page.is_empty(row) or (deeper_than is not None and indent > deeper_than):
            continue
        deeper_than = None
        yield row, line
        if below := _HOLDS_TEXT.match(line):
            deeper_than = len(below[1])


def _colons(page: Lines) -> Iterator[Slip]:
    """`questions` on a line of its own, and its entries below it."""
    rows = list(_rows(page))
    for (row, line), (_, below) in pairwise(rows):
        found = _WORD_ALONE.match(line)
        if found and page.is_known(found[1]) and re.match(r" *- |  +\S", below):
            message = f"`{found[1]}` has no colon after it, so nothing below belongs to it"
            yield page.slip((row, 0), message, f"write `{found[1]}:`", "yaml-colon", {row: f"{found[1]}:"})


def _dashes(page: Lines) -> Iterator[Slip]:
    """A text between the entries of a list, in line with their dashes."""
    rows = list(_rows(page))
    for (_, above), (row, line) in pairwise(rows):
        found = _NO_DASH.match(line.rstrip(" \t"))
        if not found or not above.startswith(f"{found[1]}- ") or ": " in found[2] or found[2].endswith(":"):
            continue
        mended = f"{found[1]}- {found[2]}"
        yield page.slip(
            (row, len(found[1])), "this entry of the list has no dash", "begin it with `- `", "yaml-dash", {row: mended}
        )
