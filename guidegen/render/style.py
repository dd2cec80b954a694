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
_SYMBOLS = re.compile("[\u2100-\u214f\u2190-\u2bff\U0001d400-\U0001d7ff]")
_FORMULA = re.compile(r"<img class=\"formula[^>]*>")


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
    return f"@page {{ size: {_PAPER_SIZES[data['paper']]}; @bottom-right {{ content: {number} }} }}"


def css_string(text: str) -> str:
    """A text as a CSS string, whatever characters it holds (https://www.w3.org/TR/css-syntax-3/#escaping)."""
    return '"' + "".join(c if c.isalnum() or c in " .,-" else f"\\{ord(c):06x}" for c in text) + '"'


def inlined(loader: FolderLoader, html: str, gate: Gate, theme: str = CLASSIC) -> str:
    """The whole style sheet as text with the fonts as data: URLs; those for symbols and code only where needed."""
    parts = files(loader, theme, screen=True)
    return "\n".join(
        _embedded_fonts(part, html, gate) if part.name == FONTS else part.read_text(encoding="utf-8") for part in parts
    )


def _embedded_fonts(sheet: Path, html: str, gate: Gate) -> str:
    faces = _FONT_FACE.findall(sheet.read_text(encoding="utf-8"))
    needed = {"Math": bool(_SYMBOLS.search(_FORMULA.sub("", html))), "Code": "<code" in html}
    wanted = [face for face in faces if all(there or name not in face for name, there in needed.items())]
    return "\n".join(
        _FONT_URL.sub(lambda match: _data_url(sheet.parent / match["file"], gate), face) for face in wanted
    )


def _data_url(font: Path, gate: Gate) -> str:
    try:
        content = gate.open(font)
    except Refused as refusal:
        gate.refused.append(str(refusal))
        return "none"
    return f"url(data:font/woff2;base64,{base64.b64encode(content).decode()})"
