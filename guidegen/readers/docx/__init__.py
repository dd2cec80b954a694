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

from collections.abc import Iterator

from guidegen.errors import Problem, Severity
from guidegen.packed.xml import parse_xml
from guidegen.readers import LARGEST_WITH_PICTURES, Reader
from guidegen.readers._office.blocks import Block
from guidegen.readers._office.opening import Wanted, open_package
from guidegen.readers._office.parts import Package, Part, W
from guidegen.readers._office.passages import passages_of
from guidegen.readers.docx.body import Body, Notes
from guidegen.readers.docx.styles import Styles
from guidegen.source.model import Source, title_of
from guidegen.spans import Place

_WORD = Wanted("a Word document", ".docx", ("document",))
_PROPERTIES = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"


def read(data: bytes, file: str, id: str) -> Source:
    package = open_package(data, file, _WORD)
    main = package.main()
    styles = Styles(package.related(main, "styles"))
    notes = {kind: _notes(package, main, kind, styles) for kind in ("footnote", "endnote")}
    body = Body(package, main, styles, notes)
    blocks = body.blocks()  # the walk also counts the pages
    passages = passages_of(blocks, paged=_is_paged(body, package, file))
    pictures = () if passages else _pictures(main, file)
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


def _is_paged(body: Body, package: Package, file: str) -> bool:
    """Not without breaks, nor when the document says that it has more pages than its breaks make: then some are
    missing, and a wrong page is worse than none."""
    return body.pages.breaks > 0 and _stated_pages(package, file) <= body.pages.number


def _stated_pages(package: Package, file: str) -> int:
    name = "docProps/app.xml"
    if name not in package:
        return 0
    stated = parse_xml(package.archive.read(name), file, name).findtext(f"{_PROPERTIES}Pages") or ""
    return int(stated) if stated.isdecimal() and len(stated) < 9 else 0


def _pictures(main: Part, file: str) -> Iterator[Problem]:
    """Why there may be no text."""
    pictures = sum(1 for _ in main.root.iter(f"{W}drawing", f"{W}pict"))
    if pictures:
        message = f"all that this document holds is {pictures} picture{'s' * (pictures > 1)}"
        fix = "scanned pages need text recognition first: scan them again with it, or type the text"
        yield Problem(Place(file), message, fix, severity=Severity.WARNING)
