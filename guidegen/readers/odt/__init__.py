"""OpenDocument texts (OASIS OpenDocument 1.3, part 3), as LibreOffice writes them.

    styles  what the styles of paragraphs and of stretches of text say
    body    the walk through the text

Decisions: what tracked changes deleted stands in a list of its own and is not read. Footnotes stand after their
paragraph, endnotes at the end. A row or a cell that says it is repeated is read once, however often it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidegen.errors import SourceError
from guidegen.packed.archive import Archive
from guidegen.packed.xml import parse_xml
from guidegen.readers import LARGEST_WITH_PICTURES, Reader
from guidegen.readers._office.opening import Wanted, open_open_document
from guidegen.readers._office.passages import passages_of
from guidegen.readers._office.pictured import only_pictures
from guidegen.readers.odt.body import Body
from guidegen.readers.odt.names import DRAW, META, OFFICE
from guidegen.readers.odt.styles import Styles
from guidegen.source.model import Source, title_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_TEXT = Wanted("an OpenDocument text", ".odt", ())


def read(data: bytes, file: str, id: str) -> Source:
    archive = open_open_document(data, file, _TEXT)
    content = _part(archive, file, "content.xml")
    text = content.find(f"{OFFICE}body/{OFFICE}text")
    if text is None:
        fix = "open the document in LibreOffice and save it again"
        raise SourceError.at(file, "there is no text part in this document, so it is damaged", fix)
    roots = [_part(archive, file, "styles.xml")] if "styles.xml" in archive else []
    body = Body(archive, file, Styles([*roots, content]), text)
    blocks = body.blocks()
    passages = passages_of(blocks, paged=body.pages.are_known(_stated_pages(archive, file)))
    pictures = () if passages else only_pictures(text.iter(f"{DRAW}image"), file)
    warnings = (*body.left_out.warnings(file), *pictures)
    return Source(id, file, passages, title_of(passages), warnings=warnings)


READER = Reader((".odt",), read, largest=LARGEST_WITH_PICTURES)


def _part(archive: Archive, file: str, name: str) -> _Element:
    return parse_xml(archive.read(name), file, name, allow_doctype=True)


def _stated_pages(archive: Archive, file: str) -> int:
    """How many pages the document has by its own account, 0 if it does not say."""
    if "meta.xml" not in archive:
        return 0
    statistic = next(_part(archive, file, "meta.xml").iter(f"{META}document-statistic"), None)
    stated = "" if statistic is None else statistic.get(f"{META}page-count", "")
    return int(stated) if stated.isdecimal() and len(stated) < 9 else 0
