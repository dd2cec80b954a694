"""Word documents (ECMA-376, WordprocessingML), transitional and strict.

    styles  what a paragraph's and a run's style say
    fields  codes dropped, results kept
    body    the walk through the document's and the notes' text
    runs    the letters

Decisions: tracked insertions are read, deletions are not. Footnotes stand after their paragraph, endnotes at the end;
their marks are in neither text. The text of a box stands after the paragraph that it is anchored to, read once,
though the file has it twice for old programs. A macro is never looked at.
"""

from __future__ import annotations

from guidegen.packed.xml import parse_xml
from guidegen.readers import LARGEST_WITH_PICTURES, Reader
from guidegen.readers._office.blocks import Block
from guidegen.readers._office.opening import Wanted, open_package
from guidegen.readers._office.parts import Package, Part, W
from guidegen.readers._office.passages import passages_of
from guidegen.readers._office.pictured import only_pictures
from guidegen.readers.docx.body import Body, Notes
from guidegen.readers.docx.styles import Styles
from guidegen.source.model import Source, title_of

_WORD = Wanted("a Word document", ".docx", ("document",))
_PROPERTIES = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"


def read(data: bytes, file: str, id: str) -> Source:
    package = open_package(data, file, _WORD)
    main = package.main()
    styles = Styles(package.related(main, "styles"))
    notes = {kind: _notes(package, main, kind, styles) for kind in ("footnote", "endnote")}
    body = Body(package, main, styles, notes)
    blocks = body.blocks()  # the walk also counts the pages
    passages = passages_of(blocks, paged=body.pages.are_known(_stated_pages(package, file)))
    pictures = () if passages else only_pictures(main.root.iter(f"{W}drawing", f"{W}pict"), file)
    warnings = (*body.left_out.warnings(file), *pictures)
    return Source(id, file, passages, title_of(passages), warnings=warnings)


READER = Reader((".docx",), read, largest=LARGEST_WITH_PICTURES)


def _notes(package: Package, main: Part, kind: str, styles: Styles) -> Notes:
    """The blocks of each note by its id; the lines above the notes are in the file as notes of a type."""
    part = package.related(main, f"{kind}s")
    if part is None:
        return {}
    notes = (node for node in part.root.iter(f"{W}{kind}") if node.get(f"{W}type", "normal") == "normal")
    found: dict[str, tuple[Block, ...]] = {}
    for note in notes:
        blocks = Body(package, part, styles, {}, note).blocks()
        found[note.get(f"{W}id", "")] = tuple(Block("footnote", block.text) for block in blocks)
    return found


def _stated_pages(package: Package, file: str) -> int:
    """How many pages the document has by its own account, 0 if it does not say."""
    name = "docProps/app.xml"
    if name not in package:
        return 0
    stated = parse_xml(package.archive.read(name), file, name).findtext(f"{_PROPERTIES}Pages") or ""
    return int(stated) if stated.isdecimal() and len(stated) < 9 else 0
