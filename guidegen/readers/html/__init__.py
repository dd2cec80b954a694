"""Pages of the web, also as saved from a browser, from Word or from a program that makes pages.

    charset    the encoding that a page names
    tree       text → elements; nothing is fetched, what would take for ever is cut down
    names      tags, classes, roles and styles; what is hidden; words.yaml
    measures   how much text the parts have, and how much of it is links
    content    which parts of a saved page are its document
    notes      marks of footnotes, and the notes they lead to
    tables     tables of data, and tables that only lay out a page
    styles     what is bold or italic, also by a class of a style sheet
    flow       the text of one passage under construction
    walk       elements → passages; the reader of e-books uses it, too
    bold_lines headings that are only bold, in pages without headings

Decisions: text is what a reader of the page sees, with white space collapsed and a line break for `<br>`; two of them
part paragraphs. Marks of notes are dropped, notes are read where they are written. Raised and lowered text stays as
plain letters (CO2, m2), struck text stays; what is hidden, and what a picture is described by, is dropped. A term of a
list of definitions is a bold list item, its definition an item one level below.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from guidegen.errors import Problem, Severity, SourceError
from guidegen.readers import Reader
from guidegen.readers.html.bold_lines import with_bold_headings
from guidegen.readers.html.charset import declared_encoding
from guidegen.readers.html.content import Content, content_of
from guidegen.readers.html.styles import read_sheets, sheets_within
from guidegen.readers.html.tree import parse_html, parse_xhtml
from guidegen.readers.html.walk import Walker
from guidegen.source.decoding import decode
from guidegen.source.model import Source, numbered, title_of
from guidegen.spans import Place

if TYPE_CHECKING:
    from lxml.etree import _Element

_SAVE_AS_PAGE = "save the page again from the browser, as “web page, HTML only”"
_ARCHIVE = re.compile(rb"(?:[\w-]+:[^\n]*\n\s*)*?Content-Type:\s*multipart/related|bplist00", re.IGNORECASE)
_XHTML = re.compile(r"\s*<\?xml|\s*<!DOCTYPE[^<>]*XHTML", re.IGNORECASE)


def read(data: bytes, file: str, id: str) -> Source:
    if _ARCHIVE.match(data[:4096]):
        message = "this is a web archive (MHTML or .webarchive), which packs a page with its pictures"
        raise SourceError.at(file, message, _SAVE_AS_PAGE)
    decoded = decode(data, file, declared_encoding(data), _SAVE_AS_PAGE)
    text = "\n".join(line.text for line in decoded.lines)
    root = parse_xhtml(text, file, file) if _XHTML.match(text) else parse_html(text, file)
    if root is None:
        return Source(id, file, (), warnings=decoded.warnings)
    content = content_of(root)
    sheet = read_sheets(sheets_within(root))
    walker = Walker(lambda line: decoded.lines[min(line, len(decoded.lines)) - 1].number, sheet)
    walker.walk(root, content.left_out)
    passages = numbered(with_bold_headings(walker.passages))
    if not passages:
        _refuse_empty(root, file)
    titled = any(passage.kind == "heading" and passage.level == 1 for passage in passages)
    title = title_of(passages) if titled else _title(root) or title_of(passages)
    return Source(id, file, passages, title, warnings=(*decoded.warnings, *_notes(content, file)))


READER = Reader((".html", ".htm", ".xhtml"), read)


def _title(root: _Element) -> str:
    """What the page calls itself, without the name of its site."""
    element = next(root.iter("title"), None)
    text = " ".join("".join(element.itertext()).split()) if element is not None else ""
    return text.rpartition(" | ")[0] or text


def _notes(content: Content, file: str) -> list[Problem]:
    if not content.names:
        return []
    parts = ", ".join(name if count == 1 else f"{name} ({count})" for name, count in sorted(content.names.items()))
    fix = "if the document itself is missing there, copy it from the browser into a word processor and save that"
    return [Problem(Place(file), f"left out of this web page: {parts}", fix, severity=Severity.NOTE)]


def _refuse_empty(root: _Element, file: str) -> None:
    """Say why a page has no text, where that can be known."""
    copy = "open it in the browser, copy its text into a word processor and save that as the source"
    if next(root.iter("frameset", "iframe"), None) is not None:
        raise SourceError.at(file, "this page is but a frame around other pages; it holds no text itself", copy)
    if next(root.iter("script"), None) is not None:
        raise SourceError.at(file, "this page is put together when it is opened; it holds no text itself", copy)
