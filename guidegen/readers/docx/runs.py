"""How a run's letters are set, and which letters stand for its elements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidegen.readers._office.parts import W
from guidegen.readers._office.symbols import in_unicode, symbol
from guidegen.readers.docx.styles import ParagraphStyle, RunStyle, Styles, run_style

if TYPE_CHECKING:
    from lxml.etree import _Element

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(frozen=True)
class Look:
    """How a run looks beside its paragraph."""

    bold: bool = False
    italic: bool = False
    hidden: bool = False
    raised: bool = False


def look_of(run: _Element, paragraph: ParagraphStyle, styles: Styles) -> Look:
    """Its own properties come first; those of its styles switch each other over (17.7.3)."""
    properties = run.find(f"{W}rPr")
    if properties is None:
        return Look(hidden=bool(paragraph.run.hidden))
    named = properties.find(f"{W}rStyle")
    character = RunStyle() if named is None else styles.character(named.get(f"{W}val", ""))
    own = run_style(properties)
    return Look(
        bold=_is_set(own.bold, character.bold, paragraph.run.bold) and not paragraph.run.bold,
        italic=_is_set(own.italic, character.italic, paragraph.run.italic) and not paragraph.run.italic,
        hidden=_is_set(own.hidden, character.hidden, paragraph.run.hidden),
        raised=bool(character.raised if own.raised is None else own.raised),
    )


def _is_set(own: bool | None, character: bool | None, paragraph: bool | None) -> bool:
    return bool(character) != bool(paragraph) if own is None else own


def letters(node: _Element) -> str:
    """The text of an element in a run; Word trims a w:t that does not say that its spaces count."""
    if node.tag == f"{W}t":
        text = (node.text or "").replace("\n", " ").replace("\t", " ")
        text = text if node.get(_SPACE) == "preserve" else text.strip(" ")
        return text if text.isascii() else in_unicode(text)
    if node.tag == f"{W}sym":
        return symbol(node.get(f"{W}font", ""), node.get(f"{W}char", ""))
    return _LETTERS[node.tag]


_LETTERS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\u2011",
    f"{W}softHyphen": "",
}
LETTERED = (f"{W}t", f"{W}sym", *_LETTERS)
