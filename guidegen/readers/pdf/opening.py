"""Bytes → an open document, or a teacher's reason why there is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn

from guidegen.errors import SourceError

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfiumError

MOST_PAGES = 2000
_START = 1024
"""Readers have always taken files with some bytes before the header; so do we (ISO 32000-1, annex H.3.4)."""
_MASKED = (
    (b"PK\x03\x04", "a packed document (such as DOCX, PPTX, ODT or EPUB)"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word, Excel or PowerPoint document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"%!PS", "a PostScript document"),
)
_MARKUP = re.compile(rb"\s*<(?:!doctype|html|\?xml)", re.IGNORECASE)

Outline = dict[str, int]
"""The bookmarks, reduced by `bare`, and how deep each stands, from 1."""


@contextmanager
def open_pdf(data: bytes, file: str) -> Iterator[PdfDocument]:
    from pypdfium2 import PdfDocument, PdfiumError

    if b"%PDF-" not in data[:_START]:
        _refuse_other(data, file)
    try:
        document = PdfDocument(data)
    except PdfiumError as error:
        _refuse_unopened(error, file)
    try:
        if len(document) > MOST_PAGES:
            message = f"this PDF has {len(document):,} pages, more than {MOST_PAGES:,}"
            raise SourceError.at(file, message, "use a part of it, such as one chapter, as the source")
        if not len(document):
            raise SourceError.at(file, "this PDF has no pages that can be read", _SAVE_ANEW)
        yield document
    finally:
        document.close()


_SAVE_ANEW = "open it in a program that shows PDF, save or print it as a new PDF, and use that"


def _refuse_other(data: bytes, file: str) -> NoReturn:
    for start, name in _MASKED:
        if data.startswith(start):
            raise SourceError.at(file, f"this is {name}, not a PDF as its name says", "give the file its true ending")
    if _MARKUP.match(data):
        message = "this is a web page, not a PDF as its name says"
        raise SourceError.at(file, message, "download the document itself, or save the page with the ending “.html”")
    message = "this is not a PDF, though its name says so" if data.strip(b"\0\n\r\t ") else "this file is empty"
    raise SourceError.at(file, message, "check that the right file was saved, and that the download was complete")


def _refuse_unopened(error: PdfiumError, file: str) -> NoReturn:
    import pypdfium2.raw as pdfium

    if error.err_code == pdfium.FPDF_ERR_PASSWORD:
        message = "this PDF is locked with a password"
        fix = "open it with its password and print it as a new PDF without one"
        raise SourceError.at(file, message, fix) from error
    if error.err_code == pdfium.FPDF_ERR_SECURITY:
        message = "this PDF is locked in a way that cannot be read"
        raise SourceError.at(file, message, "ask its publisher for a copy that is not protected") from error
    message = "this PDF is damaged, or was not saved whole"
    raise SourceError.at(file, message, f"download or export it again; or {_SAVE_ANEW}") from error


def outline_of(document: PdfDocument) -> Outline:
    """Most documents have none; a broken one is none."""
    from pypdfium2 import PdfiumError

    found: Outline = {}
    try:
        for bookmark in document.get_toc(max_depth=6):
            title = bare(bookmark.get_title() or "")
            if title:
                found.setdefault(title, bookmark.level + 1)
    except (PdfiumError, UnicodeDecodeError, RecursionError):
        return found
    return found


def bare(title: str) -> str:
    """A title without what differs between a heading and its bookmark: number, case, marks, spaces."""
    letters = "".join(character for character in title.casefold() if character.isalnum())
    return letters.lstrip("0123456789") or letters
