"""Bytes → an archive of the kind that the file's name says, or a plain word on what it is instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NoReturn

from guidegen.errors import SourceError
from guidegen.packed.archive import Archive
from guidegen.readers._office.parts import Package


@dataclass(frozen=True)
class Wanted:
    """`what` the reader reads, “a Word document”; `suffix` its files' ending; `roots` its main part's root."""

    what: str
    suffix: str
    roots: tuple[str, ...]


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BEGINNINGS = (
    (b"%PDF-", "a PDF document", "give it the ending .pdf"),
    (b"{\\rtf", "an RTF document", "open it in Word or LibreOffice and save it as {}"),
    (b"<!doctype html", "a web page", "give it the ending .html"),
    (b"<html", "a web page", "give it the ending .html"),
)
_OLE_STREAMS = (
    ("WordDocument", "a document of an old Word (.doc)"),
    ("PowerPoint Document", "a presentation of an old PowerPoint (.ppt)"),
    ("Workbook", "a workbook of an old Excel (.xls)"),
)
_ROOTS = {
    "document": ("a Word document", ".docx"),
    "presentation": ("a PowerPoint presentation", ".pptx"),
    "workbook": ("an Excel workbook", ""),
}
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument."
_MIME_TYPES = (
    (_OPEN_DOCUMENT + b"text", "an OpenDocument text", ".odt"),
    (_OPEN_DOCUMENT + b"presentation", "an OpenDocument presentation", ""),
    (_OPEN_DOCUMENT + b"spreadsheet", "an OpenDocument spreadsheet", ""),
    (_OPEN_DOCUMENT, "an OpenDocument file of another kind", ""),
    (b"application/epub+zip", "an EPUB book", ".epub"),
)
_PASSWORD = "take the password away (in the program it comes from) and save it again"


def open_archive(data: bytes, file: str, wanted: Wanted) -> Archive:
    """Raises SourceError for what is no archive, is locked, or is an archive of another kind."""
    if data.startswith(_OLE):
        _refuse_ole(data, file, wanted)
    beginning = data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for start, what, fix in _BEGINNINGS:
        if beginning.startswith(start.lower()):
            _refuse(file, what, wanted, fix.format(wanted.suffix))
    if b"office:document" in data[:4000] and beginning.startswith(b"<?xml"):
        _refuse(file, "a flat OpenDocument file (.fodt)", wanted, "open it in LibreOffice and save it as .odt")
    archive = Archive(data, file, wanted.what)
    if any(name.endswith(".iwa") for name in archive.names()):
        _refuse(file, "a document of Apple's Pages or Keynote", wanted, f"export it from there as {wanted.suffix}")
    return archive


def open_package(data: bytes, file: str, wanted: Wanted) -> Package:
    """An Office Open XML package whose main part is of the wanted kind."""
    archive = open_archive(data, file, wanted)
    _refuse_mime_type(archive, file, wanted)
    package = Package(archive, file)
    root = package.main().root.tag.rpartition("}")[2]
    if root not in wanted.roots:
        what, suffix = _ROOTS.get(root, ("a packed document of another kind", ""))
        _refuse(file, what, wanted, _ending(suffix, wanted))
    return package


def open_open_document(data: bytes, file: str, wanted: Wanted) -> Archive:
    """An OpenDocument archive of the wanted kind whose parts are not locked."""
    archive = open_archive(data, file, wanted)
    if "mimetype" in archive:
        _refuse_mime_type(archive, file, wanted)
    elif "_rels/.rels" in archive:
        what, suffix = _ROOTS.get(Package(archive, file).main().root.tag.rpartition("}")[2], ("no text", ""))
        _refuse(file, what, wanted, _ending(suffix, wanted))
    manifest = "META-INF/manifest.xml"
    if manifest in archive and b"encryption-data" in archive.read(manifest):
        raise SourceError.at(file, "this document is protected by a password", _PASSWORD)
    return archive


def _refuse_ole(data: bytes, file: str, wanted: Wanted) -> NoReturn:
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise SourceError.at(file, "this document is protected by a password", _PASSWORD)
    what = next((what for name, what in _OLE_STREAMS if name.encode("utf-16-le") in data), "a file of an old program")
    _refuse(file, what, wanted, f"open it in Word, PowerPoint or LibreOffice and save it as {wanted.suffix}")


def _refuse_mime_type(archive: Archive, file: str, wanted: Wanted) -> None:
    stated = archive.read("mimetype").strip() if "mimetype" in archive else b""
    for mime_type, what, suffix in _MIME_TYPES:
        if stated.startswith(mime_type):
            if suffix != wanted.suffix:
                _refuse(file, what, wanted, _ending(suffix, wanted))
            return


def _ending(suffix: str, wanted: Wanted) -> str:
    return f"give it the ending {suffix}" if suffix else f"save it as {wanted.suffix}, or use another document"


def _refuse(file: str, what: str, wanted: Wanted, fix: str) -> NoReturn:
    raise SourceError.at(file, f"this is {what}, not {wanted.what} as its name says", fix)
