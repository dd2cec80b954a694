"""What a paragraph of a Word document is, and what is passed over."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from guidegen.readers._office.blocks import Block, Writing, joined
from guidegen.readers._office.parts import W, is_on
from guidegen.readers.docx.styles import ParagraphStyle, Styles, list_level

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass
class Paragraph:
    """An open paragraph; `after` is what is anchored in it and stands behind it."""

    style: ParagraphStyle
    writing: Writing = field(default_factory=Writing)
    after: list[Block] = field(default_factory=list)

    def end(self, sink: list[Block], mark_deleted: bool) -> None:
        """Put it at the end of what was found so far, which it goes on where that ends in a deleted mark."""
        style, text = self.style, self.writing.text()
        if style.dropped:
            return
        if sink and sink[-1].open:
            text = joined([sink.pop().text, text], "")
        text = text if mark_deleted else text.stripped(code=style.kind == "code")
        block = Block(style.kind, text, style.level, bool(style.run.bold), mark_deleted)
        sink += [*self.after, block] if mark_deleted else [block, *self.after]


def style_of(node: _Element, styles: Styles) -> ParagraphStyle:
    """The style of a w:p with what its own properties change."""
    properties = node.find(f"{W}pPr")
    if properties is None:
        return styles.paragraph(None)
    named = properties.find(f"{W}pStyle")
    style = styles.paragraph(None if named is None else named.get(f"{W}val", ""))
    if is_on(properties.find(f"{W}pageBreakBefore"), f"{W}val"):
        style = replace(style, new_page=True)
    outline = properties.find(f"{W}outlineLvl")
    level = "" if outline is None else outline.get(f"{W}val", "")
    if level in list("012345678") and not style.dropped:
        return replace(style, kind="heading", level=int(level) + 1)
    numbering = properties.find(f"{W}numPr")
    return style if numbering is None else _listed(style, numbering)


def _listed(style: ParagraphStyle, numbering: _Element) -> ParagraphStyle:
    if style.kind not in ("paragraph", "list-item"):
        return style
    level = list_level(numbering)
    return replace(style, kind="paragraph", level=1) if level is None else replace(style, kind="list-item", level=level)


def is_mark_deleted(node: _Element) -> bool:
    """Whether a tracked change took the end of this paragraph away; or it is a large initial, a paragraph to Word."""
    frame = node.find(f"{W}pPr/{W}framePr")
    if frame is not None and frame.get(f"{W}dropCap", "none") != "none":
        return True
    mark = node.find(f"{W}pPr/{W}rPr")
    return mark is not None and any(mark.find(f"{W}{name}") is not None for name in ("del", "moveFrom"))


def is_passed_over(control: _Element) -> bool:
    """Whether a content control holds the table of contents, or only asks for its text."""
    properties = control.find(f"{W}sdtPr")
    if properties is None:
        return False
    gallery = (node.get(f"{W}val", "") for node in properties.iter(f"{W}docPartGallery"))
    return "Table of Contents" in gallery or bool(is_on(properties.find(f"{W}showingPlcHdr"), f"{W}val"))
