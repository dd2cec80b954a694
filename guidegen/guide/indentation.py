"""Slips of indentation: a key or dash that is not in line with those that it belongs to.

Each function takes what stopped the scanner and says what the teacher did, or None if it was something else.
"""

from __future__ import annotations

from guidegen.guide.lines import DASH_LINE, KEY_LINE, Lines, Slip, also_lines, indent_of
from guidegen.guide.trouble import Spot, Trouble


def deeper_key(trouble: Trouble, page: Lines) -> Slip | None:
    """A key that is indented deeper than its siblings, and so was read as part of the text above it."""
    row, column = trouble.at
    key = page.key_of(row)
    if not key or page.now[row][:column].strip(" \t") != key:
        return None
    if slip := _fallen_out(page, row):
        return slip
    sibling = next((spot for spot in page.open_columns(row, dashes=False) if spot[0] == trouble.indent), None)
    return _aligned(page, row, key, sibling) if sibling else None


def out_of_line(trouble: Trouble, page: Lines) -> Slip | None:
    """A key or dash that begins in a column in which none of those above it begins."""
    row, column = trouble.at
    line = page.now[row]
    dash, found = DASH_LINE.match(line), KEY_LINE.match(line)
    if line[:column].strip(" \t") or trouble.bracket or not (dash or found):
        return None
    name = "-" if dash or not found else found.group(3)
    if slip := _fallen_out(page, row) or (None if name == "-" else _beside_dash(page, row, name)):
        return slip
    if column == 0 and (slip := _indented_top(page, row)):
        return slip
    target = _nearest(page, row, page.open_columns(row, dashes=name == "-"))
    return _aligned(page, row, name, target) if target and target[0] != column else None


def _nearest(page: Lines, row: int, columns: list[Spot]) -> Spot | None:
    """The column for a line: that of the line below it if it is one of these, else the nearest."""
    below = next((number for number in range(row + 1, len(page.now)) if not page.is_empty(number)), row)
    agreed = [spot for spot in columns if spot[0] == indent_of(page.now[below]) and below != row]
    column = indent_of(page.now[row])
    return min(agreed or columns, key=lambda spot: (abs(spot[0] - column), -spot[1]), default=None)


def _fallen_out(page: Lines, row: int) -> Slip | None:
    """The line fits what stands further up; the one between, which is indented less than both, is out of line."""
    column = indent_of(page.now[row])
    between = page.above(row)
    while between >= 0 and indent_of(page.now[between]) >= column:
        between = page.above(between)
    if between < 0 or DASH_LINE.match(page.now[between]):
        return None
    dashes = bool(DASH_LINE.match(page.now[row]))
    if all(spot[0] != column for spot in page.open_columns(between, dashes=dashes)):
        return None
    line = page.now[between].lstrip(" ")
    spot = (between, indent_of(page.now[between]))
    message = f"this line begins in column {spot[1] + 1}, between lines that begin in column {column + 1}"
    mended = " " * column + line if KEY_LINE.match(line) and not dashes else ""
    problem = page.problem(spot, message, "indent it like the lines around it", "yaml-indent", mended=mended)
    return Slip(problem, {between: mended})


def _beside_dash(page: Lines, row: int, name: str) -> Slip | None:
    """A key in the column of dashes: it belongs to the entry above it, or its own dash is missing."""
    column = indent_of(page.now[row])
    above = next((number for there, number in page.open_columns(row, dashes=True) if there == column), None)
    if above is None:
        return None
    first = KEY_LINE.match(page.now[above])
    keys = [found.group(3) for number in range(above, row) if (found := KEY_LINE.match(page.now[number]))]
    if first and name not in keys:
        return _aligned(page, row, name, (first.start(3), above))
    repairs = {number: f"  {line}" for number, line in _shifted(page, row, 0).items()}
    repairs[row] = f"{' ' * column}- {page.now[row][column:]}"
    message = f"`{name}` stands in a list, but has no dash"
    return page.run((row, column), message, "begin the entry with `- `", "yaml-dash", repairs)


def _aligned(page: Lines, row: int, name: str, target: Spot) -> Slip:
    column, above = target
    shown = "this dash" if name == "-" else f"`{name}`"
    found = KEY_LINE.match(page.now[above])
    other = "the dash" if name == "-" else f"`{found.group(3)}`" if found else "the key"
    repairs = _shifted(page, row, column - indent_of(page.now[row]))
    message = f"{shown} is not in line with {other} in line {above + 1}{also_lines(repairs)}"
    spot = (row, indent_of(page.now[row]))
    return page.run(spot, message, f"begin it in column {column + 1}, under {other}", "yaml-indent", repairs)


def _indented_top(page: Lines, row: int) -> Slip | None:
    """The first keys of a guide are indented, a later one is not."""
    first = next((number for number in range(row) if not page.is_empty(number)), row)
    by = indent_of(page.now[first])
    if not by:
        return None
    repairs = {number: page.now[number][by:] for number in range(first, row) if indent_of(page.now[number]) >= by}
    message = f"this line begins with {by} spaces, and the key in line {row + 1} with none{also_lines(repairs)}"
    return page.run((first, 0), message, "let all keys of the guide begin in column 1", "yaml-indent", repairs)


def _shifted(page: Lines, row: int, by: int) -> dict[int, str]:
    """The line moved by some columns, with those after it that stand at least as deep and fit nothing above it."""
    indent = indent_of(page.now[row])
    places = {dashes: {column for column, _ in page.open_columns(row, dashes=dashes)} for dashes in (True, False)}
    repairs = {row: " " * (indent + by) + page.now[row].lstrip(" ")}
    for number in range(row + 1, len(page.now)):
        line = page.now[number]
        if not line.strip(" \t"):
            continue
        if indent_of(line) < indent or indent_of(line) in places[bool(DASH_LINE.match(line))]:
            break
        repairs[number] = " " * max(indent_of(line) + by, 0) + line.lstrip(" ")
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
