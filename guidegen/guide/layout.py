"""Slips of layout: tabs, things that look like dashes, and lines that have neither a key nor a dash.

Each function takes what stopped the scanner and says what the teacher did, or None if it was something else. Where many
lines in a row are wrong in the same way, they are one slip, shown by its first line.
"""

from __future__ import annotations

import re

from guidegen.guide.lines import DASH_LINE, KEY_LINE, Lines, Slip, also_lines, indent_of, these_lines
from guidegen.guide.quoting import KEY, safe, split
from guidegen.guide.trouble import Spot, Trouble

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
    width = _tab_width(page, row)
    repairs: dict[int, str] = {}
    for number in range(row, len(page.now)):
        text = page.now[number].lstrip(" \t")
        space = page.now[number][: len(page.now[number]) - len(text)]
        if "\t" in space:
            repairs[number] = space.replace("\t", " " * width) + text
        elif text:
            break
    message = f"{these_lines(repairs)} indented with a tab, where YAML takes only spaces"
    return page.run((row, 0), message, "use spaces; most editors can turn tabs into spaces", "yaml-tab", repairs)


def _tab_width(page: Lines, row: int) -> int:
    """How many spaces a tab stands for, so that the line fits what stands above it."""
    text = page.now[row].lstrip(" \t")
    space = page.now[row][: len(page.now[row]) - len(text)]
    columns = [column for column, _ in page.open_columns(row, dashes=text.startswith("-"))]
    return next((width for width in (2, 4, 8) if len(space.replace("\t", " " * width)) in columns), 2)


def like_dash(trouble: Trouble, page: Lines) -> Slip | None:
    """`– Paris`, `• Paris`, `-Paris`"""
    row = trouble.at[0]
    if not (found := _LIKE_DASH.match(page.now[row])) or len(found.group(1)) != trouble.at[1]:
        return None
    above = page.now[page.above(row)]
    if not above.endswith(":") and all(spot[0] != trouble.at[1] for spot in page.open_columns(row, dashes=True)):
        return None  # no list is here
    mark = found.group(2)
    repairs: dict[int, str] = {}
    while found and found.group(2) == mark:
        space, _, text = found.groups()
        repairs[row] = f"{space}- {text if KEY_LINE.match(text) else safe(text)}"
        row += 1
        found = _LIKE_DASH.match(page.now[row]) if row < len(page.now) else None
    message = (
        "there is no space after the dash"
        if mark == "-"
        else f"a list needs a hyphen and a space; {mark} is not a hyphen"
    )
    return page.run(trouble.at, message + also_lines(repairs), "begin each entry with `- `", "yaml-dash", repairs)


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
    """The text of the lines above goes on, but is not indented as far."""
    row, above = spot[0], page.above(spot[0])
    start = above
    while start >= 0 and not (KEY_LINE.match(page.now[start]) or DASH_LINE.match(page.now[start])):
        start = page.above(start)
    if start < 0:
        return None
    lead, text, _ = split(page.now[start])
    below = bool(_TEXT_BELOW.match(text))
    if text and text[0] in "\"'[{|>" and not below:
        return None
    target = indent_of(page.now[above]) if start != above else len(lead) - len(lead.lstrip(" -")) + 2
    repairs = {}
    while row < len(page.now) and page.now[row].strip(" \t") and not _is_entry(page, row, known=below):
        repairs[row] = " " * target + page.now[row].strip(" \t")
        row += 1
    if not repairs:
        return None
    message = f"{these_lines(repairs)} neither a key nor a list entry; a text that goes on must be indented"
    return page.run(spot, message, f"indent it by {target} spaces", "yaml-indent", repairs)


def _is_entry(page: Lines, row: int, *, known: bool) -> bool:
    """Whether a line begins with a key or dash; below `|`, where a text may do so too, with a `known` key."""
    return bool(page.key_of(row)) or (
        not known and bool(KEY_LINE.match(page.now[row]) or DASH_LINE.match(page.now[row]))
    )
