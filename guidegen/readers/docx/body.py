"""The walk through the text of a Word document, or of one of its notes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from guidegen.readers._office.blocks import Block, Text, on_page
from guidegen.readers._office.equations import linear
from guidegen.readers._office.pages import Pages
from guidegen.readers._office.parts import CHART, DIAGRAM, MC, M, Package, Part, W
from guidegen.readers._office.pictured import LeftOut, chart_title, smart_art
from guidegen.readers._office.walk import Handler, Leave, alternative, skip, skipped, walk
from guidegen.readers.docx.fields import Fields, is_list
from guidegen.readers.docx.paragraphs import Paragraph, is_mark_deleted, is_passed_over, style_of
from guidegen.readers.docx.runs import LETTERED, Look, letters, look_of
from guidegen.readers.docx.styles import ParagraphStyle, Styles
from guidegen.readers.docx.tables import Tables
from guidegen.source.model import Kind

if TYPE_CHECKING:
    from lxml.etree import _Element

Notes = Mapping[str, tuple[Block, ...]]

_SAME_PAGE = ("continuous", "nextColumn")
_VML = "{urn:schemas-microsoft-com:vml}"
_OLE = "{urn:schemas-microsoft-com:office:office}OLEObject"
_NEWER_CHART = "{http://schemas.microsoft.com/office/drawing/2014/chartex}chart"
_SKIPPED = (
    *(f"{W}{name}" for name in ("pPr", "rPr", "tblPr", "tcPr", "sdtPr", "del", "moveFrom", "delText", "rt")),
    *(f"{W}{name}" for name in ("delInstrText", "tblPrEx", "numberingChange", "ffData")),
)


class Body:
    """`root` is the element whose text is read: the whole part, or a note in it."""

    def __init__(
        self, package: Package, part: Part, styles: Styles, notes: Mapping[str, Notes], root: _Element | None = None
    ) -> None:
        self._package, self._part, self._styles, self._notes = package, part, styles, notes
        self._root = part.root if root is None else root
        self.pages = Pages()
        self.left_out = LeftOut()
        self._fields = Fields()
        self._look = Look()
        self._found: list[Block] = []
        self._endnotes: list[Block] = []
        self._sinks: list[list[Block]] = [self._found]
        self._paragraphs: list[Paragraph] = []
        self._tables = Tables(styles, self._sinks)
        self._sections = [node.find(f"{W}type") for node in self._root.iter(f"{W}sectPr")]
        self._section = 0
        self._read: set[tuple[str, str]] = set()

    def blocks(self) -> list[Block]:
        walk(self._root, self._handlers())
        return [*self._found, *self._endnotes]

    def _handlers(self) -> Mapping[str, Handler]:
        return {
            **dict.fromkeys(_SKIPPED, skipped),
            **dict.fromkeys(LETTERED, self._letters),
            f"{W}p": self._paragraph,
            f"{W}r": self._run,
            f"{W}br": self._break,
            f"{W}lastRenderedPageBreak": self._rendered_break,
            f"{W}fldChar": self._field_character,
            f"{W}instrText": self._field_code,
            f"{W}fldSimple": lambda node: skip if is_list(node.get(f"{W}instr", "")) else None,
            f"{W}tbl": self._tables.table,
            f"{W}tr": self._tables.row,
            f"{W}tc": self._tables.cell,
            f"{W}sdt": lambda node: skip if is_passed_over(node) else None,
            f"{W}footnoteReference": self._footnote,
            f"{W}endnoteReference": self._endnote,
            f"{W}altChunk": lambda _: self._leave_out("embedded document"),
            f"{W}subDoc": lambda _: self._leave_out("subdocument"),
            f"{M}oMath": self._equation,
            f"{MC}Choice": alternative,
            f"{MC}Fallback": alternative,
            f"{_VML}textpath": self._word_art,
            f"{CHART}chart": self._chart,
            _NEWER_CHART: lambda _: self._leave_out("chart"),
            f"{DIAGRAM}relIds": self._diagram,
            _OLE: self._embedded,
        }

    # Paragraphs

    def _paragraph(self, node: _Element) -> Leave:
        style = style_of(node, self._styles)
        paragraph = Paragraph(style)
        if style.kind == "heading" and not style.dropped:
            self._fields.begin_heading()
        if style.new_page:
            self.pages.before()
        self._paragraphs.append(paragraph)
        self._sinks.append(paragraph.after)
        return lambda: self._end_paragraph(node)

    def _end_paragraph(self, node: _Element) -> None:
        paragraph = self._paragraphs.pop()
        self._sinks.pop()
        self._fields.end_paragraph()
        paragraph.end(self._sinks[-1], is_mark_deleted(node))
        if node.find(f"{W}pPr/{W}sectPr") is not None:
            self._end_section()

    def _end_section(self) -> None:
        """How the next section begins is said at its own end."""
        self._section += 1
        begins = self._sections[self._section] if self._section < len(self._sections) else None
        if begins is None or begins.get(f"{W}val") not in _SAME_PAGE:
            self.pages.made()

    def _run(self, node: _Element) -> Leave:
        before = self._look
        style = self._paragraphs[-1].style if self._paragraphs else ParagraphStyle()
        self._look = look_of(node, style, self._styles)

        def leave() -> None:
            self._look = before

        return leave

    def _letters(self, node: _Element) -> Leave:
        self._write(letters(node))
        return skip

    def _write(self, text: str) -> None:
        if not text or self._look.hidden or self._fields.hide or not self._paragraphs:
            return
        look = self._look
        self._paragraphs[-1].writing.add(text, look.bold, look.italic, self.pages.number, look.raised)
        if not text.isspace():
            self.pages.text(len(text))

    def _break(self, node: _Element) -> Leave:
        self._write("\n")
        if node.get(f"{W}type") == "page":
            self.pages.made()
        return skip

    def _rendered_break(self, _: _Element) -> Leave:
        self.pages.rendered()
        return skip

    def _field_character(self, node: _Element) -> Leave:
        self._fields.character(node.get(f"{W}fldCharType", ""))
        return skip

    def _field_code(self, node: _Element) -> Leave:
        self._fields.code(node.text or "")
        return skip

    def _equation(self, node: _Element) -> Leave:
        self._write(linear(node))
        return skip

    # Notes and drawings

    def _footnote(self, node: _Element) -> Leave:
        self._sinks[-1] += self._note("footnote", node)
        return skip

    def _endnote(self, node: _Element) -> Leave:
        self._endnotes += self._note("endnote", node)
        return skip

    def _note(self, kind: str, node: _Element) -> list[Block]:
        if self._look.hidden:
            return []
        if node.get(f"{W}customMarkFollows") in ("1", "true", "on"):
            self._look = Look(hidden=True)  # to the run's end: the mark stands behind its reference
        key = kind, node.get(f"{W}id", "")
        if key in self._read:  # a note has one mark, but a hostile file could swell by naming it often
            return []
        self._read.add(key)
        found = self._notes.get(kind, {}).get(key[1], ())
        return [Block("footnote", _from_page(block.text, self.pages.number)) for block in found]

    def _word_art(self, node: _Element) -> Leave:
        self._anchor("paragraph", node.get("string", ""))
        return skip

    def _chart(self, node: _Element) -> Leave:
        self._anchor("caption", chart_title(self._package, self._part, node))
        return self._leave_out("chart")

    def _diagram(self, node: _Element) -> Leave:
        texts = smart_art(self._package, self._part, node)
        for text in texts:
            self._anchor("list-item", text)
        return skip if texts else self._leave_out("drawing of SmartArt")

    def _anchor(self, kind: Kind, text: str) -> None:
        self._sinks[-1].append(Block(kind, on_page(text, self.pages.number)))

    def _embedded(self, node: _Element) -> Leave:
        program = node.get("ProgID", "").lower()
        return self._leave_out("equation of an old kind" if "equation" in program else "embedded object")

    def _leave_out(self, name: str) -> Leave:
        self.left_out.add(name)
        return skip


def _from_page(text: Text, page: int) -> Text:
    """A note's text stands where its mark does; the notes' part knows no pages."""
    return replace(text, pages=((0, page),) if text.text else ())
