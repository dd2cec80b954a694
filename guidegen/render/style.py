"""The style sheet of a sheet, in four parts: fonts, tokens, page, elements; and what one sheet adds (paper, words).

PDF and HTML use the same parts. WeasyPrint gets them as parsed objects that are shared by all sheets; the HTML carries
them as text, with the fonts inside.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from guidegen.render.environment import FolderLoader

PARTS = ("fonts/fonts.css", "themes/classic/tokens.css", "style/page.css", "style/elements.css")
SCREEN = "style/screen.css"
_PAPER_SIZES = {"a4": "A4", "letter": "letter"}
_FONT_URL = re.compile(r"url\(\s*[\"']?(?P<file>[\w.-]+\.woff2)[\"']?\s*\)")
_FONT_FACE = re.compile(r"@font-face\s*\{[^}]*\}")
_SYMBOLS = re.compile("[\u2100-\u214f\u2190-\u2bff\U0001d400-\U0001d7ff]")
_FORMULA = re.compile(r"<img class=\"formula[^>]*>")


def files(loader: FolderLoader, names: tuple[str, ...] = PARTS) -> list[Path]:
    """The parts' files; a workspace's own part comes in the place of the packaged one."""
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


def inlined(loader: FolderLoader, html: str) -> str:
    """The whole style sheet as text with the fonts as data: URLs; those for symbols and code only where needed."""
    fonts, *rest = files(loader, (*PARTS, SCREEN))
    faces = _FONT_FACE.findall(fonts.read_text(encoding="utf-8"))
    needed = {"Math": bool(_SYMBOLS.search(_FORMULA.sub("", html))), "Code": "<code" in html}
    wanted = [face for face in faces if all(there or name not in face for name, there in needed.items())]
    embedded = [_FONT_URL.sub(lambda match: _data_url(fonts.parent / match["file"]), face) for face in wanted]
    return "\n".join([*embedded, *(file.read_text(encoding="utf-8") for file in rest)])


def _data_url(font: Path) -> str:
    return f"url(data:font/woff2;base64,{base64.b64encode(font.read_bytes()).decode()})"
