"""What an element is called and what it says of itself: tag, classes, roles, style."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from guidegen.tables import read_table

if TYPE_CHECKING:
    from lxml.etree import _Element

_EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
SEPARATORS = re.compile(r"[\s|·•»«/\[\]–—-]{0,40}")
"""What stands between the links of a menu."""
_HIDING = re.compile(r"display:none|visibility:hidden|mso-hide:all")


def tag_of(element: _Element) -> str:
    """The local name in lower case, as `tree` has made it."""
    return str(element.tag)


def classes_of(element: _Element) -> list[str]:
    return str(element.get("class", "")).lower().split()


def types_of(element: _Element) -> set[str]:
    """What the element is for, by its epub:type and its role, in one vocabulary."""
    kinds = element.get(_EPUB_TYPE) or element.get("epub:type") or ""
    if not kinds and not element.get("role"):
        return set()
    roles = str(element.get("role", "")).lower().split()
    return {*kinds.lower().split(), *(role.removeprefix("doc-") for role in roles)}


def style_of(element: _Element) -> str:
    """The inline style in lower case and without white space."""
    style = element.get("style")
    return "".join(style.lower().split()) if style else ""


def is_hidden(element: _Element) -> bool:
    """Whether a reader of the page sees nothing of the element.

    A caption is seen though it says otherwise: pandoc hides from screen readers a caption that repeats what a picture
    is described by. A formula that is hidden because a picture of it is shown instead is seen, too.
    """
    tag = tag_of(element)
    if tag in words()["unseen"] or (tag == "dialog" and element.get("open") is None):
        return True
    if element.get("hidden") is not None and element.get("hidden") != "until-found":
        return True
    if element.get("aria-hidden") == "true" and tag != "figcaption":
        return True
    return bool(_HIDING.search(style_of(element))) and "mwe-math-mathml-a11y" not in classes_of(element)


@cache
def words() -> dict[str, Any]:
    """The lists of words.yaml as frozensets; groups of them as a mapping from each word to what people call it."""
    tree = read_table(Path(__file__).with_name("words.yaml"))
    return {name: frozenset(value) if isinstance(value, list) else _inverted(value) for name, value in tree.items()}


def _inverted(groups: dict[str, list[str]]) -> dict[str, str]:
    return {word: name for name, members in groups.items() for word in members}
