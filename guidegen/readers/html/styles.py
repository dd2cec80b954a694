"""Which elements are set in bold or italic: by their tag, their style, their class or the style sheets.

Of style sheets only rules for one class (`.c7`, `span.c7`) are read, and of these only weight and slant: that is how
Google Docs, LibreOffice and InDesign write what other programs write as <b> and <i>, and authors mark their terms so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from guidegen.readers.html.names import classes_of, style_of, tag_of, words

if TYPE_CHECKING:
    from lxml.etree import _Element

Sheet = Mapping[str, frozenset[str]]
"""The styles that a class gives."""

_OF_TAGS = {
    **dict.fromkeys(("b", "strong", "dfn", "th", "dt"), "bold"),
    **dict.fromkeys(("i", "em", "cite"), "italic"),
}
_STYLED = frozenset(["b", "strong", "i", "em", "dfn", "cite", "span", "p", "div", "td", "font", "a", "code", "li"])
_BOLD = re.compile(r"font-weight:(?:bold|[6-9]00)|font:[^;]*\bbold\b")
_NOT_BOLD = re.compile(r"font-weight:(?:normal|[1-5]00)")
_ITALIC = re.compile(r"font-style:(?:italic|oblique)|font:[^;]*\bitalic\b")
_CLASS = re.compile(r"(?:[a-z]\w*)?\.([\w-]+)")
_COMMENT = re.compile(r"/\*.*?(?:\*/|$)", re.DOTALL)
_MOST = 2_000_000


def read_sheets(sheets: Iterable[str]) -> Sheet:
    """The classes that make text bold or italic."""
    found: dict[str, set[str]] = {}
    for block in _COMMENT.sub("", "".join(sheets)[:_MOST].lower()).split("}"):
        head, _, rules = block.rpartition("{")
        if styles := _styles_of("".join(rules.split())):
            for selector in head.rpartition("{")[2].split(","):
                if named := _CLASS.fullmatch(selector.strip()):
                    found.setdefault(named[1], set()).update(styles)
    return {name: frozenset(styles) for name, styles in found.items()}


def sheets_within(root: _Element) -> list[str]:
    """The style sheets that stand in the page itself."""
    return [element.text for element in root.iter("style") if element.text]


def styles_of(element: _Element, sheet: Sheet, in_row: bool) -> list[str]:
    """What the element adds to the style of its text; the head of a table's row or column is bold."""
    tag = tag_of(element)
    found = {_OF_TAGS[tag]} if tag in _OF_TAGS and (tag != "th" or in_row) else set()
    if tag in _STYLED:
        style, classes = style_of(element), classes_of(element)
        found |= _styles_of(style)
        for name in classes:
            found |= sheet.get(name, frozenset())
        found |= {name for name in ("bold", "italic") if not words()[name].isdisjoint(classes)}
        if _NOT_BOLD.search(style):  # Google Docs puts a <b> that is not bold around everything
            found.discard("bold")
    return sorted(found)


def _styles_of(style: str) -> set[str]:
    return {name for name, pattern in (("bold", _BOLD), ("italic", _ITALIC)) if pattern.search(style)}
