"""What kind of passage an element holds, where it says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from guidegen.readers.html.names import classes_of, style_of, tag_of, types_of
from guidegen.source.model import Kind

if TYPE_CHECKING:
    from lxml.etree import _Element

Container = tuple[Kind, int]
"""The kind and level of the passages inside an element."""

NOTE: Container = ("footnote", 1)

KEPT = frozenset(["pre", "listing", "xmp", "plaintext"])
"""Elements whose white space stands as it is."""

_KINDS: dict[str, Kind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "list-item"),
    **dict.fromkeys(KEPT, "code"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
    "blockquote": "quotation",
}
_WORD_LIST = re.compile(r"mso-list:l\d+level(\d)")


def container(element: _Element, around: Sequence[Container], lists: int) -> Container | None:
    """Of the element itself; None if it is as what is `around` it. `lists`: how many lists it stands in."""
    tag = tag_of(element)
    kind = _KINDS.get(tag)
    if kind == "heading":
        return kind, int(tag[1])
    if "heading" in types_of(element):
        level = str(element.get("aria-level", "2"))
        return "heading", int(level) if level in set("123456") else 2
    if NOTE in around and kind in (None, "list-item"):
        return NOTE if kind else None
    if kind == "list-item":
        return kind, max(1, lists) + (tag == "dd")
    return (kind, 1) if kind else _of_class(element, tag)


def _of_class(element: _Element, tag: str) -> Container | None:
    """Of a paragraph in a page that a word processor has saved: its lists and titles are paragraphs with a class."""
    if tag != "p":
        return None
    classes = classes_of(element)
    if "msotitle" in classes or "title" in classes:
        return "heading", 1
    if "msocaption" in classes or "caption" in classes:
        return "caption", 1
    if found := _WORD_LIST.search(style_of(element)):
        return "list-item", int(found[1])
    return ("list-item", 1) if any(name.startswith("msolistparagraph") for name in classes) else None
