"""Slips inside a text: quotes, backslashes, a first character that YAML keeps for itself, and colons."""

from __future__ import annotations

import re

from guidegen.guide import indentation, layout
from guidegen.guide.lines import Lines, Slip
from guidegen.guide.quoting import quote, single, split
from guidegen.guide.trouble import Spot, Trouble

QUOTES = "put quotes around the whole text"

_APOSTROPHE = re.compile(r"'(?:tis|twas|twere|twill|til|till|em|cause|cos|bout|round|n|s|\d+s?)\b", re.IGNORECASE)
_DOUBLE_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*+)"', re.DOTALL)
_ITEM = re.compile(r"[^,\[\]{}]*")


def requoted(page: Lines, spot: Spot, indent: int, message: str, code: str, fix: str = QUOTES) -> Slip:
    """The slip of a text that begins at the spot and needs quotes."""
    return page.slip(spot, message, fix, code, page.in_quotes(spot, indent))


def shown(text: str) -> str:
    return f"“{text if len(text) <= 40 else text[:39] + '…'}”"


def open_quote(trouble: Trouble, page: Lines) -> Slip | None:
    row, column = trouble.since
    line = page.now[row]
    if trouble.bracket:
        return _open_in_list(trouble, page)
    if _APOSTROPHE.match(line, column):
        message = "an apostrophe at the start of a text looks like an opening quote"
        return requoted(page, trouble.since, trouble.indent, message, "yaml-quotes")
    message = f"the quote {line[column]} that opens here is never closed"
    repairs = page.in_quotes(trouble.since, trouble.indent, opened=True)
    return page.slip(trouble.since, message, "close it at the end of the text", "yaml-quotes", repairs)


def _open_in_list(trouble: Trouble, page: Lines) -> Slip | None:
    """`[Paris, "Rome]`: the quote should close before the bracket does, if that is in this line."""
    row, column = trouble.since
    lead, text, comment = split(page.now[row], column + 1)
    inner = text[1:].rstrip("] ")
    if not _in_list_of_line(trouble, page, row) or not inner or len(inner) == len(text) - 1:
        return None
    repairs = {row: f"{lead}{quote(inner)}{text[1 + len(inner) :]}{comment}"}
    message = f"the quote {text[0]} that opens here is never closed"
    return page.slip(trouble.since, message, "close it before the bracket", "yaml-quotes", repairs)


def _in_list_of_line(trouble: Trouble, page: Lines, row: int) -> bool:
    return trouble.bracket is not None and trouble.bracket[0] == row and page.sign(trouble.bracket) == "["


def quoted_word(trouble: Trouble, page: Lines) -> Slip | None:
    """`"Yes" or "No"?`"""
    if page.sign(trouble.since) not in ("'", '"'):
        return None
    message = "the text begins with a quote, but goes on after the closing one"
    return requoted(page, trouble.since, trouble.indent, message, "yaml-quotes")


def escape(trouble: Trouble, page: Lines) -> Slip | None:
    """`"C:\\dir"`"""
    row, column = trouble.at
    ahead = "\n".join(page.now[row : row + 200])
    if not (closed := _DOUBLE_QUOTED.match(ahead, column)):
        return None
    body = closed.group(1).replace('\\"', '"').replace("\\\\", "\\")
    mended = (ahead[:column] + single(body) + ahead[closed.end() :]).split("\n")
    repairs = {row + number: line for number, line in enumerate(mended) if line != page.now[row + number]}
    return page.slip(
        trouble.at, "inside double quotes a backslash begins a code", "use single quotes", "yaml-escape", repairs
    )


_REFERENCE = "YAML takes it for a reference, which guides do not have"
_KEPT = "YAML keeps this character for itself"
_BELOW = "YAML expects the text on the lines below it"
_BRACKET = "YAML takes it for a part of a list in brackets"
_STARTS = {
    "*": (_REFERENCE, "yaml-alias"),
    "&": (_REFERENCE, "yaml-alias"),
    "!": ("YAML takes it for the name of a type, which guides do not have", "yaml-tag"),
    "|": (_BELOW, "yaml-start"),
    ">": (_BELOW, "yaml-start"),
    "?": ("YAML takes it for the start of a key", "yaml-start"),
    "-": ("YAML takes it for the start of a list", "yaml-start"),
    "#": ("YAML takes it for a comment", "yaml-start"),
    "@": (_KEPT, "yaml-start"),
    "`": (_KEPT, "yaml-start"),
    "%": (_KEPT, "yaml-start"),
    ",": (_BRACKET, "yaml-start"),
    "]": (_BRACKET, "yaml-start"),
    "}": (_BRACKET, "yaml-start"),
}


def start(trouble: Trouble, page: Lines) -> Slip | None:
    """`@home`, `*Photosynthesis* is …`"""
    row, column = trouble.at
    line = page.now[row]
    if page.sign(trouble.at) not in _STARTS:
        return None
    why, code = _STARTS[line[column]]
    message = f"a text that begins with {line[column]} needs quotes: {why}"
    if not trouble.bracket:
        fix = f"{QUOTES}, or begin the list in the line below" if page.sign(trouble.at) == "-" else QUOTES
        return requoted(page, trouble.at, trouble.indent, message, code, fix)
    found = _ITEM.match(line, column)
    text = found.group().rstrip(" \t") if found else ""
    if not text or not _in_list_of_line(trouble, page, row):
        return None
    return page.slip(trouble.at, message, QUOTES, code, {row: line[:column] + quote(text) + line[column + len(text) :]})


def colon(trouble: Trouble, page: Lines) -> Slip | None:
    """`stem: When? Answer: Y`"""
    row, column = trouble.at
    if page.sign(trouble.at) != ":":
        return None
    if trouble.since[0] == row:
        after_key = len(split(page.now[row])[0])
        return _colon_in_text(trouble, page, (row, after_key if after_key <= column else trouble.since[1]))
    slip = layout.space_after_colon(page, trouble.since[0]) or indentation.deeper_key(trouble, page)
    return slip or _colon_in_text(trouble, page, trouble.since)


def _colon_in_text(trouble: Trouble, page: Lines, spot: Spot) -> Slip:
    row, column = trouble.at
    in_one_line = row == spot[0]
    before = page.now[row][spot[1] if in_one_line else 0 : column].strip(" \t")
    line = "" if in_one_line else f" in line {row + 1}"
    message = f"the colon after {shown(before)}{line} makes it look like a key"
    repairs = page.in_quotes(spot, trouble.indent)
    return page.slip(trouble.at if in_one_line else spot, message, QUOTES, "yaml-colon", repairs)
