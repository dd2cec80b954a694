"""A book's table of contents, page list and landmarks: titles, pages and kinds by file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from guidegen.packed.archive import Archive
from guidegen.readers.epub.package import Package, part_name, target
from guidegen.readers.html.names import tag_of, types_of
from guidegen.readers.html.tree import parse_xhtml
from guidegen.source.decoding import decode

if TYPE_CHECKING:
    from lxml.etree import _Element

_DEEPEST = 6


@dataclass
class Navigation:
    """`titles`: what the contents call a file, and how deep; `pages`: by file and id, the page that begins there."""

    titles: dict[str, tuple[str, int]] = field(default_factory=dict)
    pages: dict[str, dict[str, int]] = field(default_factory=dict)
    parts: dict[str, str] = field(default_factory=dict)

    def add_title(self, name: str, title: str, depth: int) -> None:
        if title and name not in self.titles:
            self.titles[name] = (title, min(depth, _DEEPEST))

    def add_page(self, name: str, id: str, page: str) -> None:
        if page.isdecimal() and len(page) <= 6:
            self.pages.setdefault(name, {})[id] = int(page)


def read_navigation(archive: Archive, package: Package, file: str) -> Navigation:
    """From the navigation document, or else from EPUB 2's NCX; a book may have neither."""
    found = Navigation()
    if package.navigation in archive:
        _read_document(_root(archive, package.navigation, file), package.navigation, found)
    if package.ncx in archive:
        _read_ncx(_root(archive, package.ncx, file), package.ncx, found)
    return found


def page_text(archive: Archive, name: str, file: str) -> str:
    """The text of a file of the book, in whatever encoding it is."""
    from guidegen.readers.html.charset import declared_encoding

    data = archive.read(name)
    return "\n".join(line.text for line in decode(data, f"{file} ({name})", declared_encoding(data)).lines)


def _root(archive: Archive, name: str, file: str) -> _Element | None:
    return parse_xhtml(page_text(archive, name, file), file, name)


def _read_document(root: _Element | None, base: str, found: Navigation) -> None:
    for nav in root.iter("nav") if root is not None else ():
        kinds = types_of(nav)
        for link, depth in _links(nav):
            name, id = target(base, link.get("href", ""))
            text = " ".join("".join(link.itertext()).split())
            if "page-list" in kinds:
                found.add_page(name, id, text)
            elif "landmarks" in kinds:
                if not id and (part := part_name(types_of(link))):
                    found.parts[name] = part
            elif "toc" in kinds:
                found.add_title(name, text, depth)


def _links(nav: _Element) -> Iterator[tuple[_Element, int]]:
    """The links of a list with the depth of each, from 1."""
    from lxml import etree

    depth = 0
    for event, element in etree.iterwalk(nav, events=("start", "end")):
        tag = tag_of(element)
        if tag == "ol":
            depth += 1 if event == "start" else -1
        elif tag == "a" and event == "start":
            yield element, max(1, depth)


def _read_ncx(root: _Element | None, base: str, found: Navigation) -> None:
    from lxml import etree

    depth = 0
    for event, element in etree.iterwalk(root, events=("start", "end")) if root is not None else ():
        tag = tag_of(element)
        if tag == "navpoint":
            depth += 1 if event == "start" else -1
        if event == "start" and tag in ("navpoint", "pagetarget"):
            label, address = _label(element)
            name, id = target(base, address)
            if tag == "navpoint":
                found.add_title(name, label, depth)
            else:
                found.add_page(name, id, str(element.get("value") or label))


def _label(point: _Element) -> tuple[str, str]:
    """The text of an entry of the NCX, and where it leads."""
    label = address = ""
    for child in point:
        if tag_of(child) == "navlabel":
            label = " ".join("".join(child.itertext()).split())
        elif tag_of(child) == "content":
            address = str(child.get("src", ""))
    return label, address
