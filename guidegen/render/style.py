"""The style sheet of a sheet, in four parts: fonts, tokens, page, elements; and what one sheet adds (paper, words).

A theme brings the tokens, and may bring fonts of its own.

PDF and HTML use the same parts. WeasyPrint gets them as parsed objects that are shared by all sheets; the HTML carries
them as text, with the fonts inside.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from guidegen.handout.themes import CLASSIC
from guidegen.render.environment import FolderLoader
from guidegen.render.resources import Gate, Refused

FONTS = "fonts.css"
SCREEN = "style/screen.css"
_PAPER_SIZES = {"a4": "A4", "letter": "letter"}
_FONT_URL = re.compile(r"url\(\s*[\"']?(?P<file>[\w./-]+\.woff2)[\"']?\s*\)")
_FONT_FACE = re.compile(r"@font-face\s*\{[^}]*\}")
_FORMULA = re.compile(r"<img class=\"formula[^>]*>")
_UNICODE_RANGE = re.compile(r"unicode-range:(?P<ranges>[^;}]*)")
_RANGE = re.compile(r"U\+(?P<first>[0-9A-F]+)(?:-(?P<last>[0-9A-F]+))?", re.IGNORECASE)
_SIDES = re.compile(r"@(?P<edge>top|bottom)-(?P<side>left|right)(?!-corner)\b")


def files(loader: FolderLoader, theme: str = CLASSIC, screen: bool = False) -> list[Path]:
    """The parts' files; a workspace's own part comes in the place of the packaged one."""
    own_fonts = f"themes/{theme}/{FONTS}"
    names = [
        f"fonts/{FONTS}",
        *([own_fonts] if loader.find(own_fonts) else []),
        f"themes/{theme}/tokens.css",
        "style/page.css",
        "style/elements.css",
        *([SCREEN] if screen else []),
    ]
    found = [(name, loader.find(name)) for name in names]
    missing = [name for name, file in found if file is None]
    if missing:
        raise FileNotFoundError(f"the style sheet {missing[0]} is missing")
    return [file for _, file in found if file]


def sheet_rules(data: Mapping[str, Any], words: Mapping[str, Any]) -> str:
    """What differs from sheet to sheet: the paper, and the page number in the guide's words."""
    number = " ".join(
        {"{page}": "counter(page)", "{pages}": "counter(pages)"}.get(part, css_string(part))
        for part in re.split(r"(\{pages?\})", words["sheet"]["page"])
        if part
    )
    paper, direction = _PAPER_SIZES[data["paper"]], data["direction"]
    rules = f"@page {{ size: {paper}; direction: {direction}; @bottom-right {{ content: {number} }} }}"
    return mirrored(rules, direction)


def mirrored(css: str, direction: str) -> str:
    """The rules for a page that is read from the right: its margin boxes change sides, which no logical name does."""
    if direction == "ltr":
        return css
    return _SIDES.sub(lambda box: f"@{box['edge']}-{'right' if box['side'] == 'left' else 'left'}", css)


def css_string(text: str) -> str:
    """A text as a CSS string, whatever characters it holds (https://www.w3.org/TR/css-syntax-3/#escaping)."""
    return '"' + "".join(c if c.isalnum() or c in " .,-" else f"\\{ord(c):06x}" for c in text) + '"'


def inlined(loader: FolderLoader, html: str, gate: Gate, direction: str, theme: str = CLASSIC) -> str:
    """The whole style sheet as text with the fonts as data: URLs; those of one script, and for code, where needed."""
    return "\n".join(
        _embedded_fonts(part, html, gate)
        if part.name == FONTS
        else mirrored(part.read_text(encoding="utf-8"), direction)
        for part in files(loader, theme, screen=True)
    )


def _embedded_fonts(sheet: Path, html: str, gate: Gate) -> str:
    faces = _FONT_FACE.findall(sheet.read_text(encoding="utf-8"))
    characters = {ord(character) for character in set(_FORMULA.sub("", html))}
    wanted = [face for face in faces if _is_written(face, characters) and ("Code" not in face or "<code" in html)]
    return "\n".join(
        _FONT_URL.sub(lambda match: _data_url(sheet.parent / match["file"], gate), face) for face in wanted
    )


def _is_written(face: str, characters: set[int]) -> bool:
    """Whether one of the characters is in the face's unicode-range; a face without one is for all of them."""
    ranges = _UNICODE_RANGE.search(face)
    return ranges is None or any(
        int(one["first"], 16) <= character <= int(one["last"] or one["first"], 16)
        for one in _RANGE.finditer(ranges["ranges"])
        for character in characters
    )


def _data_url(font: Path, gate: Gate) -> str:
    try:
        content = gate.open(font)
    except Refused as refusal:
        gate.refused.append(str(refusal))
        return "none"
    return f"url(data:font/woff2;base64,{base64.b64encode(content).decode()})"
