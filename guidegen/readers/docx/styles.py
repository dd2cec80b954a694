"""What the styles of a Word document say (ECMA-376, part 1, 17.7)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from guidegen.readers._office.names import Named, meaning
from guidegen.readers._office.parts import Part, W, is_on
from guidegen.source.model import Kind

if TYPE_CHECKING:
    from lxml.etree import _Element

_DEEPEST = 12
"""Styles based on styles: no document of people has as many."""
_BODY_LEVEL = "9"
_TOGGLES = (f"{W}b", f"{W}i", f"{W}vanish")
_TABLE_HEADER = "firstRow"

Value = TypeVar("Value")


@dataclass(frozen=True)
class RunStyle:
    """What is set in a style; in a run's own properties None is “as the styles say”."""

    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    raised: bool | None = None


@dataclass(frozen=True)
class ParagraphStyle:
    kind: Kind = "paragraph"
    level: int = 1
    dropped: bool = False
    run: RunStyle = RunStyle()
    new_page: bool = False


class Styles:
    """Looked up by the styles' ids; what a document does not define says nothing."""

    def __init__(self, part: Part | None) -> None:
        nodes = [] if part is None else part.root.findall(f"{W}style")
        self._nodes = {node.get(f"{W}styleId", ""): node for node in nodes}
        defaults = (node for node in nodes if node.get(f"{W}type") == "paragraph" and is_on(node, f"{W}default"))
        self._default = next(
            (node.get(f"{W}styleId", "") for node in defaults if node.get(f"{W}default") is not None), ""
        )
        self._paragraphs: dict[str, ParagraphStyle] = {}
        self._characters: dict[str, RunStyle] = {}
        self._headers: dict[str, bool] = {}

    def paragraph(self, id: str | None) -> ParagraphStyle:
        id = self._default if id is None else id
        if id not in self._paragraphs:
            self._paragraphs[id] = self._paragraph(list(self._chain(id)) or [_undefined(id)])
        return self._paragraphs[id]

    def character(self, id: str) -> RunStyle:
        if id not in self._characters:
            self._characters[id] = _run_style(list(self._chain(id)))
        return self._characters[id]

    def has_bold_header(self, id: str) -> bool:
        """Whether a table style sets the first row in bold."""
        if id not in self._headers:
            parts = (part for node in self._chain(id) for part in node.findall(f"{W}tblStylePr"))
            headers = (part for part in parts if part.get(f"{W}type") == _TABLE_HEADER)
            self._headers[id] = any(is_on(part.find(f"{W}rPr/{W}b"), f"{W}val") for part in headers)
        return self._headers[id]

    def _chain(self, id: str) -> Iterator[_Element]:
        """The style and those that it is based on, nearest first."""
        for _ in range(_DEEPEST):
            node = self._nodes.get(id)
            if node is None:
                return
            yield node
            id = _value(node, f"{W}basedOn") or ""

    def _paragraph(self, chain: list[_Element]) -> ParagraphStyle:
        style = ParagraphStyle(
            run=_run_style(chain),
            new_page=bool(_first(chain, lambda node: is_on(node.find(f"{W}pPr/{W}pageBreakBefore"), f"{W}val"))),
        )
        named = _first(chain, lambda node: meaning(_value(node, f"{W}name") or ""))
        outline = _first(chain, lambda node: _value(node, f"{W}pPr/{W}outlineLvl"))
        if named and (named.dropped or named.level == 0):
            return _as_named(style, named)
        if outline and outline.isdecimal() and outline < _BODY_LEVEL:
            return replace(style, kind="heading", level=int(outline) + 1)
        if named and (named.kind != "heading" or outline != _BODY_LEVEL):
            return _as_named(style, named)
        numbering = _first(chain, lambda node: node.find(f"{W}pPr/{W}numPr"))
        return style if numbering is None else _as_listed(style, numbering)


def list_level(numbering: _Element) -> int | None:
    """The depth, from 1, that a w:numPr gives; None where it takes a paragraph out of its list (number 0)."""
    if _value(numbering, f"{W}numId") == "0":
        return None
    level = _value(numbering, f"{W}ilvl") or "0"
    return int(level) + 1 if level.isdecimal() and len(level) < 3 else 1


def run_style(properties: _Element | None) -> RunStyle:
    """What a w:rPr sets by itself."""
    if properties is None:
        return RunStyle()
    found = {node.tag: is_on(node, f"{W}val") for node in properties.iterchildren(*_TOGGLES)}
    position = properties.find(f"{W}vertAlign")
    raised = None if position is None else position.get(f"{W}val") == "superscript"
    bold, italic, hidden = (found.get(name) for name in _TOGGLES)
    return RunStyle(bold, italic, hidden, raised)


def _undefined(id: str) -> _Element:
    """A style that says no more than its name does, which in many documents is much like its id (“Heading2”)."""
    from lxml.etree import Element, SubElement

    style = Element(f"{W}style")
    SubElement(style, f"{W}name", {f"{W}val": id})
    return style


def _as_named(style: ParagraphStyle, named: Named) -> ParagraphStyle:
    return replace(style, kind=named.kind or "paragraph", level=named.level, dropped=named.dropped)


def _as_listed(style: ParagraphStyle, numbering: _Element) -> ParagraphStyle:
    level = list_level(numbering)
    return style if level is None else replace(style, kind="list-item", level=level)


def _run_style(chain: list[_Element]) -> RunStyle:
    """A property of the nearest style that has it."""
    found = [run_style(node.find(f"{W}rPr")) for node in chain]
    return RunStyle(
        bold=_first(found, lambda style: style.bold),
        italic=_first(found, lambda style: style.italic),
        hidden=_first(found, lambda style: style.hidden),
        raised=_first(found, lambda style: style.raised),
    )


Item = TypeVar("Item")


def _first(items: list[Item], look: Callable[[Item], Value | None]) -> Value | None:
    return next((value for value in map(look, items) if value is not None), None)


def _value(node: _Element, path: str) -> str | None:
    found = node.find(path)
    return None if found is None else found.get(f"{W}val")
