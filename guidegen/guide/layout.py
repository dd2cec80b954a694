"""Slips of layout: tabs, indentation, dashes, and lines that have neither a key nor a dash.

Each function takes what stopped the scanner and says what the teacher did, or None if it was something else. Where many
lines in a row are wrong in the same way, they are one slip, shown by its first line.
"""

from __future__ import annotations

import re

from guidegen.guide.lines import Lines, Slip
from guidegen.guide.quoting import KEY, safe, split
from guidegen.guide.trouble import Spot, Trouble

_KEY_LINE = re.compile(r"([ ]*)((?:-[ \t]+)*)([^\s\"'#&*!|>%@`\[\]{},?:-][^:]*|\"[^\"]*\"|'[^']*'):(?:[ \t]|$)")
_DASH_LINE = re.compile(r"([ ]*)-(?:[ \t]|$)")
_NO_SPACE = re.compile(rf"([ \t]*(?:-[ \t]+)*)({KEY}):(?!//)(?=\S)(.*)$")
_LIKE_DASH = re.compile(r"([ \t]*)([–—−•·*]|-(?=\S))[ \t]*(.*)$")
_TEXT_BELOW = re.compile(r"[|>][-+0-9]*[ \t]*(?:#.*)?$")


def tab(trouble: Trouble, page: Lines) -> Slip:
    row, column = trouble.at
    line = page.now[row]
    if line[:column].strip(" \t"):  # behind a dash
        lead = line[:column].rstrip(" \t")
        return page.slip(
            trouble.at, "a tab stands after the dash", "use a space", "yaml-tab", {row: f"{lead} {line[column:]}"}
        )
    repairs: dict[int, str] = {}
    for number in range(row, len(page.now)):
        space = page.now[number][: len(page.now[number]) - len(page.now[number].lstrip(" \t"))]
        if "\t" not in space and page.now[number].strip(" \t"):
            break
        if "\t" in space:
            page.repair({number: _without_tabs(page, number, space)})
            repairs[number] = page.now[number]
    lines = _lines(repairs)
    message = f"{lines} indented with a tab, where YAML takes only spaces"
    return _first_of(page, (row, 0), message, "use spaces; most editors can turn tabs into spaces", "yaml-tab", repairs)


def _without_tabs(page: Lines, row: int, space: str) -> str:
    """The line with as many spaces for a tab as fit what stands above it."""
    text = page.now[row][len(space) :]
    columns = [column for column, _ in _open(page, row, dashes=text.startswith("-"))]
    for width in (2, 4, 8):
        if len(space.replace("\t", " " * width)) in columns:
            return space.replace("\t", " " * width) + text
    return space.replace("\t", "  ") + text


def like_dash(trouble: Trouble, page: Lines) -> Slip | None:
    """`– Paris`, `• Paris`, `-Paris`"""
    row = trouble.at[0]
    if not (found := _LIKE_DASH.match(page.now[row])) or len(found.group(1)) != trouble.at[1]:
        return None
    mark = found.group(2)
    repairs: dict[int, str] = {}
    while found and found.group(2) == mark:
        space, _, text = found.groups()
        repairs[row] = f"{space}- {text if _KEY_LINE.match(text) else safe(text)}"
        row += 1
        found = _LIKE_DASH.match(page.now[row]) if row < len(page.now) else None
    message = (
        "there is no space after the dash"
        if mark == "-"
        else f"a list needs a hyphen and a space; {mark} is not a hyphen"
    )
    return _first_of(page, trouble.at, message + _also(repairs), "begin each entry with `- `", "yaml-dash", repairs)


def bullet(trouble: Trouble, page: Lines) -> Slip | None:
    """`* Paris`, which the scanner takes for a reference."""
    line = page.now[trouble.at[0]]
    return like_dash(trouble, page) if trouble.kind == "alias" and re.match(r"[ \t]*\*[ \t]", line) else None


def space_after_colon(page: Lines, row: int) -> Slip | None:
    """`stem:What is it?`"""
    if not (found := _NO_SPACE.match(page.now[row])):
        return None
    lead, key, text = found.groups()
    message = f"there is no space after `{key}:`, so the line is a text and not a key"
    spot = (row, len(lead) + len(key))
    return page.slip(spot, message, "put a space after the colon", "yaml-space", {row: f"{lead}{key}: {safe(text)}"})


def deeper_key(trouble: Trouble, page: Lines) -> Slip | None:
    """A key that is indented deeper than its siblings, and so was read as part of the text above it."""
    row, column = trouble.at
    key = page.key_of(row)
    if not key or page.now[row][:column].strip(" \t") != key:
        return None
    sibling = next((spot for spot in _open(page, row, dashes=False) if spot[0] == trouble.indent), None)
    return _aligned(page, row, key, sibling) if sibling else None


def out_of_line(trouble: Trouble, page: Lines) -> Slip | None:
    """A key or dash that begins in a column in which none of those above it begins."""
    row, column = trouble.at
    line = page.now[row]
    dash, found = _DASH_LINE.match(line), _KEY_LINE.match(line)
    if line[:column].strip(" \t") or trouble.bracket or not (dash or found):
        return None
    name = "-" if dash or not found else found.group(3)
    if name != "-" and (slip := _beside_dash(page, row, name)):
        return slip
    if column == 0:
        return _indented_top(page, row)
    nearest = min(
        _open(page, row, dashes=name == "-"), key=lambda spot: (abs(spot[0] - column), -spot[1]), default=None
    )
    return _aligned(page, row, name, nearest) if nearest and nearest[0] != column else None


def _beside_dash(page: Lines, row: int, name: str) -> Slip | None:
    """A key in the column of dashes: it belongs to the entry above it, or its own dash is missing."""
    column = _indent(page.now[row])
    above = next((number for there, number in _open(page, row, dashes=True) if there == column), None)
    if above is None:
        return None
    first = _KEY_LINE.match(page.now[above])
    keys = [found.group(3) for number in range(above, row) if (found := _KEY_LINE.match(page.now[number]))]
    if first and name not in keys:
        return _aligned(page, row, name, (first.start(3), above))
    repairs = _shifted(page, row, 2, deeper=True)
    repairs[row] = f"{' ' * column}- {page.now[row][column:]}"
    message = f"`{name}` stands in a list, but has no dash"
    return _first_of(page, (row, column), message, "begin the entry with `- `", "yaml-dash", repairs)


def _aligned(page: Lines, row: int, name: str, target: Spot) -> Slip:
    column, above = target
    shown = "this dash" if name == "-" else f"`{name}`"
    found = _KEY_LINE.match(page.now[above])
    other = "the dash" if name == "-" else f"`{found.group(3)}`" if found else "the key"
    repairs = _shifted(page, row, column - _indent(page.now[row]))
    message = f"{shown} is not in line with {other} in line {above + 1}{_also(repairs)}"
    spot = (row, _indent(page.now[row]))
    return _first_of(page, spot, message, f"begin it in column {column + 1}, under {other}", "yaml-indent", repairs)


def _indented_top(page: Lines, row: int) -> Slip | None:
    """The first keys of a guide are indented, a later one is not."""
    first = next((number for number in range(row) if not page.is_empty(number)), row)
    by = _indent(page.now[first])
    if not by:
        return None
    repairs = {number: page.now[number][by:] for number in range(first, row) if _indent(page.now[number]) >= by}
    message = f"this line begins with {by} spaces, and the key in line {row + 1} with none"
    return _first_of(page, (first, 0), message, "let all keys of the guide begin in column 1", "yaml-indent", repairs)


def _shifted(page: Lines, row: int, by: int, *, deeper: bool = False) -> dict[int, str]:
    """The line and those after it that are indented at least as deep (or `deeper`), moved by some columns."""
    least = _indent(page.now[row]) + deeper
    repairs = {}
    for number in range(row, len(page.now)):
        line = page.now[number]
        if not line.strip(" \t"):
            continue
        if number > row and _indent(line) < least:
            break
        repairs[number] = " " * (_indent(line) + by) + line.lstrip(" ")
    return repairs


def block_indent(trouble: Trouble, page: Lines) -> Slip | None:
    """Spaces in the empty lines before the first line of a text below `|`."""
    row = trouble.at[0]
    above = row - 1
    repairs: dict[int, str] = {}
    while above >= 0 and not page.now[above].strip(" "):
        repairs[above] = ""
        above -= 1
    if not repairs:
        return None
    message = "an empty line above this text has more spaces than the text"
    return Slip(page.problem(trouble.at, message, "delete the spaces in the empty lines", "yaml-indent"), repairs)


def on_its_own(trouble: Trouble, page: Lines) -> Slip | None:
    """A line of text where a key or a dash should be."""
    row, column = trouble.at
    line = page.now[row]
    if line[:column].strip(" \t") or trouble.bracket:
        return None
    if slip := space_after_colon(page, row) or like_dash(trouble, page):
        return slip
    word, _, rest = line.strip(" \t").partition(" ")
    rest = rest.lstrip(" \t")
    if page.is_key(word) and rest:
        mended = f"{line[:column]}{word}: {safe(rest)}"
        return page.slip(
            trouble.at, f"there is no colon after `{word}`", f"write `{word}: `", "yaml-space", {row: mended}
        )
    return _continued(trouble.at, page)


def _continued(spot: Spot, page: Lines) -> Slip | None:
    """The text of the line above goes on, but is not indented."""
    row = spot[0]
    above = page.above(row)
    if above < 0:
        return None
    lead, text, _ = split(page.now[above])
    below = bool(_TEXT_BELOW.match(text))
    if not lead.strip(" \t") or (text[:1] in "\"'[{" and text) or (text[:1] in "|>" and text and not below):
        return None
    target = len(lead) - len(lead.lstrip(" -")) + 2
    repairs = {}
    while (
        row < len(page.now)
        and page.now[row].strip(" \t")
        and (below or not (_KEY_LINE.match(page.now[row]) or _DASH_LINE.match(page.now[row])))
    ):
        if page.key_of(row):
            break
        repairs[row] = " " * target + page.now[row].strip(" \t")
        row += 1
    if not repairs:
        return None
    message = f"{_lines(repairs)} neither a key nor a list entry; a text that goes on must be indented"
    return _first_of(page, spot, message, f"indent it by {target} spaces", "yaml-indent", repairs)


def _open(page: Lines, row: int, *, dashes: bool) -> list[Spot]:
    """The columns of the keys (or dashes) above a line to which it could belong, each with its line, nearest first."""
    found: list[Spot] = []
    limit = 10_000
    for number in range(row - 1, max(row - 500, -1), -1):
        if page.is_empty(number) or not (
            parts := _KEY_LINE.match(page.now[number]) or _DASH_LINE.match(page.now[number])
        ):
            continue
        indent = len(parts.group(1))
        places = [
            at
            for at, sign in enumerate(page.now[number][: parts.end()])
            if sign == "-" and dashes and not page.now[number][:at].strip(" -")
        ]
        if parts.re is _KEY_LINE and not dashes:
            places = [parts.start(3)]
        found += [(place, number) for place in reversed(places) if place < limit]
        limit = min(limit, indent)
        if limit == 0:
            break
    return found


def _first_of(page: Lines, spot: Spot, message: str, fix: str, code: str, repairs: dict[int, str]) -> Slip:
    """One slip of many lines, shown by the first."""
    first = min(repairs)
    return Slip(page.problem(spot, message, fix, code, mended=repairs[first], rows=[first]), repairs)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _lines(rows: dict[int, str]) -> str:
    return "this line is" if len(rows) == 1 else f"lines {min(rows) + 1} to {max(rows) + 1} are"


def _also(rows: dict[int, str]) -> str:
    return "" if len(rows) == 1 else f" (lines {min(rows) + 1} to {max(rows) + 1})"
