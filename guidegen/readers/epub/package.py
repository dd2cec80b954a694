"""What an e-book says of itself: where its chapters are, in which order, and which of them are no text.

EPUB 3.3 (https://www.w3.org/TR/epub-33/), with what EPUB 2 wrote instead.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import unquote

from guidegen.errors import SourceError
from guidegen.packed.archive import Archive, resolve
from guidegen.packed.xml import parse_xml
from guidegen.readers.html.names import words

if TYPE_CHECKING:
    from lxml.etree import _Element

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_HARMLESS = frozenset(["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"])
"""Fonts are scrambled with these, never text."""
_FONTS = (".otf", ".ttf", ".woff", ".woff2")
_AGAIN = "download the book again, or save it again in the program it comes from"


@dataclass(frozen=True)
class Item:
    """A file of the book; `linear` is False for one that stands beside the text."""

    name: str
    kind: str
    properties: frozenset[str] = frozenset()
    linear: bool = True

    @property
    def is_page(self) -> bool:
        return self.kind in ("application/xhtml+xml", "text/html", "text/x-oeb1-document", "application/xml")


@dataclass(frozen=True)
class Package:
    """`spine`: the files in reading order; `parts`: those that the book calls a cover, a table of contents …"""

    title: str
    spine: tuple[Item, ...]
    navigation: str = ""
    ncx: str = ""
    sheets: tuple[str, ...] = ()
    parts: dict[str, str] = field(default_factory=dict)


def read_package(archive: Archive, file: str) -> Package:
    """Raises SourceError for what is no e-book or is protected against copying."""
    if _CONTAINER not in archive:
        what = "an office document" if "[Content_Types].xml" in archive else "a packed file"
        raise SourceError.at(file, f"this is {what}, not an e-book as its name says", _AGAIN)
    _refuse_locked(archive, file)
    name = _package_name(archive, file)
    root = parse_xml(archive.read(name), file, name, allow_doctype=True)
    items = {str(item.get("id")): _item(item, name) for item in root.iter("{*}item")}
    spine = next(root.iter("{*}spine"), None)
    references = list(root.iter("{*}itemref"))
    if spine is None or not references:
        raise SourceError.at(file, f"{name} in this e-book does not say which chapters it has", _AGAIN)
    return Package(
        title=_title(root),
        spine=tuple(dict.fromkeys(_in_spine(reference, items) for reference in references if _known(reference, items))),
        navigation=next((item.name for item in items.values() if "nav" in item.properties), ""),
        ncx=_ncx(spine, items),
        sheets=tuple(dict.fromkeys(item.name for item in items.values() if item.kind == "text/css")),
        parts=_parts(root, name),
    )


def part_name(kinds: set[str]) -> str:
    """What people call a part of these epub:types, if it is one that is not read."""
    return next((words()["parts"][kind] for kind in sorted(kinds) if kind in words()["parts"]), "")


def target(base: str, href: str) -> tuple[str, str]:
    """The file that an address leads to as seen from the file `base`, and the id in it."""
    path, _, fragment = href.partition("#")
    return (resolve(base, unquote(path)) if path else base), unquote(fragment)


def _refuse_locked(archive: Archive, file: str) -> None:
    if _ENCRYPTION not in archive:
        return
    root = parse_xml(archive.read(_ENCRYPTION), file, _ENCRYPTION)
    for locked in root.iter("{*}EncryptedData"):
        methods = {method.get("Algorithm") for method in locked.findall("{*}EncryptionMethod")}
        names = [str(reference.get("URI", "")).lower() for reference in locked.iter("{*}CipherReference")]
        if not (methods and methods <= _HARMLESS) and not all(name.endswith(_FONTS) for name in names or [""]):
            fix = "ask the publisher or the library for a file without protection; we do not break it"
            raise SourceError.at(file, "this book is protected against copying (DRM) and cannot be read", fix)


def _package_name(archive: Archive, file: str) -> str:
    root = parse_xml(archive.read(_CONTAINER), file, _CONTAINER)
    name = next((str(entry.get("full-path", "")) for entry in root.iter("{*}rootfile")), "")
    if not name:
        raise SourceError.at(file, f"{_CONTAINER} in this e-book does not say where the book is", _AGAIN)
    return unquote(name) if name not in archive else name


def _item(element: _Element, base: str) -> Item:
    name, _ = target(base, str(element.get("href", "")))
    properties = frozenset(str(element.get("properties", "")).split())
    return Item(name, str(element.get("media-type", "")).lower(), properties)


def _known(reference: _Element, items: dict[str, Item]) -> bool:
    return reference.get("idref") in items


def _in_spine(reference: _Element, items: dict[str, Item]) -> Item:
    item = items[str(reference.get("idref"))]
    return Item(item.name, item.kind, item.properties, reference.get("linear") != "no")


def _ncx(spine: _Element, items: dict[str, Item]) -> str:
    named = items.get(str(spine.get("toc")))
    kinds = (item for item in items.values() if item.kind == "application/x-dtbncx+xml")
    found = named or next(kinds, None)
    return found.name if found else ""


def _title(root: _Element) -> str:
    return next((" ".join((title.text or "").split()) for title in root.iter("{*}title") if title.text), "")


def _parts(root: _Element, base: str) -> dict[str, str]:
    """From EPUB 2's <guide>."""
    found: dict[str, str] = {}
    for guide in root.iter("{*}guide"):
        for reference in guide.findall("{*}reference"):
            if name := part_name({str(reference.get("type", "")).lower()}):
                path, fragment = target(base, str(reference.get("href", "")))
                if not fragment:  # a fragment names a part of a file that may hold much else
                    found[path] = name
    return found
