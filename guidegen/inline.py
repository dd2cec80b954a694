"""Inline Markdown in the texts of a guide: emphasis, sub- and superscript, links, code. Raw HTML is text."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

GAP = "\ufdd0"
"""Stands for a gap while a cloze is rendered: a noncharacter, which no text of a guide may hold."""

LINK_SCHEMES = ("http", "https", "mailto")
"""What a link on a sheet may be; `javascript:`, `file:` and the like stay text, for PDF readers follow them."""


_NO_BREAK = "\u00a0"
_LAST_SHORT_WORD = re.compile(rf"(?<=\S{{2}}) (?=[^\s{GAP}]{{1,4}}$)")
_NUMBER_AND_UNIT = re.compile(
    r"(?<=\d) (?=(?:[kcmµn]?m|[kmµ]?g|m?l|[kM]?W|[kM]?J|[kM]?Hz|°[CF]|[%‰€£$]|min|h|s)[²³]?(?!\w))"
)


def _is_safe_link(url: str) -> bool:
    try:
        return urlsplit(url).scheme.lower() in LINK_SCHEMES
    except ValueError:  # such as an unclosed bracket of an IPv6 address
        return False


@cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from mdit_py_plugins.subscript import sub_plugin
    from mdit_py_plugins.superscript import superscript_plugin

    markdown = MarkdownIt("zero", {"html": False, "maxNesting": 20})
    markdown.enable(["emphasis", "link", "backticks", "escape"])
    markdown.use(sub_plugin).use(superscript_plugin)
    markdown.validateLink = _is_safe_link  # type: ignore[method-assign]
    return markdown


def _prepared(text: str) -> str:
    """On one line; `2*3*4` is a product and no emphasis (CommonMark takes it for one)."""
    line = " ".join(text.split("\n")).strip()
    return line if "`" in line else re.sub(r"(?<=\d)\*(?=\d)", r"\*", line)


def to_html(text: str) -> str:
    """The text as HTML, safe to place in an element (not in an attribute)."""
    return str(_markdown().renderInline(_tied(_prepared(text))))


def _tied(line: str) -> str:
    """No short word alone on the last line (of texts that have several), no number parted from its unit.

    Never before a gap: WeasyPrint would move all that stands before it to the next line.
    """
    line = _NUMBER_AND_UNIT.sub(_NO_BREAK, line)
    return _LAST_SHORT_WORD.sub(_NO_BREAK, line) if len(line) > 60 else line


def to_text(text: str) -> str:
    """The text without its marks, for titles, names and comparisons."""
    tokens = _markdown().parseInline(_prepared(text))
    return "".join(
        child.content
        for token in tokens
        for child in token.children or []
        if child.type in ("text", "code_inline", "text_special")
    )


_WHOLE = re.compile(
    r"(?<!`)(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)"
    r"|(?<!\\)\$\$.+?\$\$"
    r"|(?<![\\\d])\$(?![\s$])(?:\\.|[^$\\])*?(?<!\s)\$(?!\d)"
    r"|(?<!\\)\[(?:\\.|[^\[\]\\])*\]\([^()]*\)",
    re.DOTALL,
)


def whole_parts(text: str) -> list[tuple[int, int]]:
    """Where code, formulas and links stand in a text: what may not be cut."""
    return [match.span() for match in _WHOLE.finditer(text)]
