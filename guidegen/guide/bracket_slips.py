"""Brackets that begin a text, brackets left open, and braces, which cut a text at its commas."""

from __future__ import annotations

import re

from guidegen.errors import Problem
from guidegen.guide.lines import Lines, Slip
from guidegen.guide.quoting import KEY, quoted, safe, split
from guidegen.guide.text_slips import QUOTES, requoted
from guidegen.guide.trouble import Spot, Trouble

_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_BRACKET_SIGN = re.compile(r"[\[\]{}]")
_NEXT_KEY = re.compile(rf"(?:^|,[ \t]*)({KEY})[ \t]*:[ \t]+")


def open_bracket(trouble: Trouble, page: Lines) -> Slip:
    row, column = trouble.bracket or trouble.since
    lead, text, comment = split(page.now[row], column + 1)
    closing = _closing(text)
    if text.startswith("{"):
        return _keys_in_braces(trouble, page) or as_text(trouble, page)
    if not closing or "," not in text:
        return as_text(trouble, page)
    message = f"the bracket {text[0]} that opens here is never closed"
    fix = f"close it with {closing}"
    return page.slip((row, column), message, fix, "yaml-bracket", {row: f"{lead}{text}{closing}{comment}"})


def _closing(text: str) -> str:
    """The brackets that are missing at the end; "" if they do not match."""
    missing: list[str] = []
    for sign in _BRACKET_SIGN.findall(_QUOTED.sub("", text)):
        if sign in "[{":
            missing.append("]" if sign == "[" else "}")
        elif not missing or missing.pop() != sign:
            return ""
    return "".join(reversed(missing))


def behind_bracket(trouble: Trouble, page: Lines) -> Slip | None:
    """`[1940] was the year`"""
    return as_text(trouble, page) if page.sign(trouble.since) in ("[", "{") else None


def in_brackets(trouble: Trouble, page: Lines) -> Slip:
    """`{text: When? Answer: Y}`, `[a, b` …"""
    if trouble.at[0] != (trouble.bracket or trouble.since)[0]:
        return open_bracket(trouble, page)
    return _keys_in_braces(trouble, page) or as_text(trouble, page)


def _keys_in_braces(trouble: Trouble, page: Lines) -> Slip | None:
    row, column = trouble.bracket or trouble.since
    lead, text, comment = split(page.now[row], column + 1)
    if not text.startswith("{") or not (parts := _parts(text)):
        return None
    inside = ", ".join(f"{key}: {safe(words, flow=True)}" for key, words in parts)
    return Slip(_in_braces(page, (row, column), parts), {row: f"{lead}{{{inside}}}{comment}"})


def cut_by_braces(note: Trouble, page: Lines) -> Problem:
    """`{text: Paris, France}`, which can be read, but not as it was meant."""
    line = page.now[note.at[0]]
    if page.is_long(note.at[0]):
        return page.problem(note.at, _LOOKS["{"], QUOTES, "yaml-bracket")
    text = split(line, note.at[1] + 1)[1]
    if parts := _parts(text):
        return _in_braces(page, note.at, parts)
    mended = quoted(line, note.at[1] + 1) if text.endswith("}") else ""
    return page.problem(note.at, _LOOKS["{"], QUOTES, "yaml-bracket", mended=mended)


_LOOKS = {
    "[": "a text that begins with [ looks like a list in brackets",
    "{": "a text that begins with { looks like keys in braces",
}


def as_text(trouble: Trouble, page: Lines) -> Slip:
    """What begins with a bracket was a text."""
    spot = trouble.bracket or trouble.since
    return requoted(page, spot, trouble.indent, _LOOKS.get(page.sign(spot), _LOOKS["["]), "yaml-bracket")


def _parts(text: str) -> list[tuple[str, str]]:
    """`{text: Paris, France, feedback: No}` as its keys and texts; nothing if it does not look like keys."""
    pieces = _NEXT_KEY.split(text.removeprefix("{").removesuffix("}").strip(" \t"))
    return [] if pieces[0] else list(zip(pieces[1::2], (piece.strip(" \t") for piece in pieces[2::2]), strict=True))


def _in_braces(page: Lines, spot: Spot, parts: list[tuple[str, str]]) -> Problem:
    lead, _, comment = split(page.now[spot[0]], spot[1] + 1)
    column = len(lead)
    if lead.rstrip(" \t").endswith(":"):  # the keys go below, two columns deeper than the one that they belong to
        column = len(lead) - len(lead.lstrip(" -")) + 2
        lead = lead.rstrip(" \t") + comment + "\n" + " " * column
        comment = ""
    body = ("\n" + " " * column).join(f"{key}: {safe(words)}" for key, words in parts)
    message, fix = "braces cut a text at its commas and colons", "write each key on a line of its own, without braces"
    return page.problem(spot, message, fix, "yaml-braces", mended=f"{lead}{body}{comment}")
