"""A quote that was copied from a file together with the file's marks: the same words as a reader of the document sees.

The result is only a proposal, searched like any other quote. Marks are taken off where a reader takes them off: in
pairs, or at the edge of a word where the quote was cut; `2 * 3` and `snake_case` stay. A bare `[name]` stays as well,
because only the whole document tells whether it is a link.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import Literal

# What opens a line: quotation signs, bullets, numbers, a heading's signs; several where they are nested.
_MARKDOWN_START = re.compile(
    r"^[ \t]*(?:(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)|#{1,6}(?=\s)|\[\^[^\]\s]+\]:)[ \t]*)+", re.M
)
TEXT_BULLET = re.compile(r"^[ \t]*(?:[-*•‣◦▪●]|\d{1,3}[.)])[ \t]+(?=\S)", re.M)
_LINE_END = re.compile(r"(?<=\S)(?:[ \t]+#+|\\)[ \t]*$", re.M)
_TABLE_RULE = re.compile(r"^[ \t]*\|?[ \t]*:?-+[-:| \t]*$", re.M)
_BAR = re.compile(r"[ \t]*\|[ \t]*")
_LITERAL = re.compile(r"\\([!-/:-@\[-`{-~])|(?<!`)(`+)(?!`)(.+?)(?<!`)\2(?!`)", re.S)
_ADDRESS = r"(?:\((?:[^()]|\([^()]*\))*\)|\[[^\[\]]*\])"
_INLINE = (
    (re.compile(r"<!--.*?-->", re.S), ""),
    (re.compile(r"<([a-z][a-z0-9+.-]*:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>", re.I), r"\1"),
    (re.compile(r"</?[a-z][^<>]*>", re.I), ""),
    (re.compile(r"!\[[^\[\]]*\]" + _ADDRESS), ""),
    (re.compile(r"\[\^[^\]\s]+\]"), ""),
    (re.compile(r"\[([^\[\]]*)\]" + _ADDRESS), r"\1"),
    (re.compile(r"(\*{1,3})(?=\S)(.+?)(?<=\S)\1", re.S), r"\2"),
    (re.compile(r"(?<!\w)\*+(?=\S)|(?<=\S)\*+(?!\w)"), ""),
    (re.compile(r"(?<![^\W_])_+(?=\S)|(?<=\S)_+(?![^\W_])"), ""),
    (re.compile(r"~~(?=\S)(.+?)(?<=\S)~~", re.S), r"\1"),
    (re.compile(r"~([^~\s]+)~"), r"\1"),
    (re.compile(r"\^([^^\s]+)\^"), r"\1"),
    (re.compile(r"(?<!`)`+(?!`)"), ""),
)
_PRIVATE = 0xF0000
"""Escaped characters and code wait in a private plane of Unicode until the marks around them are gone."""


@dataclass(frozen=True)
class Copy:
    """The quote without marks; `starts_line` when it began with what only stands at the start of a line."""

    text: str
    starts_line: bool


def without_marks(quote: str, markup: Literal["", "markdown"]) -> Copy:
    quote = quote.strip()
    if not markup:
        return Copy(TEXT_BULLET.sub("", quote), bool(TEXT_BULLET.match(quote)))
    text = _LINE_END.sub("", _MARKDOWN_START.sub("", _TABLE_RULE.sub("", quote)))
    text = _LITERAL.sub(lambda found: _hidden(found[1] or found[3]), text)
    for pattern, replacement in _INLINE:
        text = pattern.sub(replacement, text)
    text = html.unescape(_BAR.sub("\t", text))
    return Copy(_shown(text).strip(), bool(_MARKDOWN_START.match(quote)))


def _hidden(text: str) -> str:
    return "".join(chr(_PRIVATE + ord(character)) if character < "\x80" else character for character in text)


def _shown(text: str) -> str:
    return re.sub("[\U000f0000-\U000f007f]", lambda found: chr(ord(found[0]) - _PRIVATE), text)
