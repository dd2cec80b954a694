"""E-books: EPUB 2 and 3. Chapters are read as pages of the web are, in the order of the spine.

    package     the archive's parts: container, package file, spine, copy protection
    navigation  titles, page numbers and kinds of files

Decisions: covers, title pages, tables of contents, copyright pages and indexes are left out, and so is what does not
stand in the line of reading (unless it holds the notes); all are named. A book is called what its package file calls
it; one without a name by its first heading. Lines count the passages, since no teacher sees the lines of a packed file.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import count
from typing import TYPE_CHECKING

from guidegen.errors import Problem, Severity, SourceError
from guidegen.packed.archive import Archive
from guidegen.readers import LARGEST_WITH_PICTURES, Reader
from guidegen.readers.epub.navigation import Navigation, page_text, read_navigation
from guidegen.readers.epub.package import Item, Package, part_name, read_package
from guidegen.readers.html.bold_lines import with_bold_headings
from guidegen.readers.html.measures import measure
from guidegen.readers.html.names import tag_of, types_of
from guidegen.readers.html.notes import NOTE_TYPES
from guidegen.readers.html.styles import read_sheets
from guidegen.readers.html.tree import parse_xhtml
from guidegen.readers.html.walk import Walker
from guidegen.source.model import Passage, Source, numbered, title_of
from guidegen.spans import Place

if TYPE_CHECKING:
    from lxml.etree import _Element

_FEWEST_LINKS = 5
_NEARLY_ALL = 0.9
_COMPARE = "compare with the book; what is wanted can be copied into a document of its own"


def read(data: bytes, file: str, id: str) -> Source:
    if data[60:68] == b"BOOKMOBI":
        fix = "turn it into EPUB, for instance with the program Calibre"
        raise SourceError.at(file, "this is a Kindle book, not an EPUB as its name says", fix)
    archive = Archive(data, file, "an e-book (EPUB)")
    package = read_package(archive, file)
    book = _Book(archive, file, package, read_navigation(archive, package, file))
    book.walker.sheet = read_sheets(page_text(archive, name, file) for name in package.sheets if name in archive)
    for item in package.spine:
        book.read(item)
    passages = numbered(map(_on_line, with_bold_headings(book.walker.passages, book.titled), count(1)))
    return Source(id, file, passages, _title(package, passages), warnings=book.warnings())


READER = Reader((".epub",), read, largest=LARGEST_WITH_PICTURES)


@dataclass
class _Book:
    archive: Archive
    file: str
    package: Package
    navigation: Navigation
    walker: Walker = field(default_factory=Walker)
    left_out: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    titled: int = 0

    def read(self, item: Item) -> None:
        """Add the passages of one file, or note why it has none."""
        if item.name not in self.archive:
            self.missing.append(self._called(item))
            return
        if not item.is_page:
            self._leave_out(item, "a picture or the like")
            return
        root = parse_xhtml(page_text(self.archive, item.name, self.file), self.file, item.name)
        if root is None:
            return
        if why := self._why_not(item, root):
            self._leave_out(item, why)
            return
        first = len(self.walker.passages)
        self.walker.pages = self.navigation.pages.get(item.name, {})
        self.walker.walk(root, self._parts_left_out(root))
        self._add_title(item, first)

    def warnings(self) -> tuple[Problem, ...]:
        found = []
        if self.missing:
            message = f"parts of this e-book are missing in its file: {', '.join(self.missing)}"
            found.append(Problem(Place(self.file), message, "download the book again", severity=Severity.WARNING))
        if self.left_out:
            message = f"left out of this e-book: {', '.join(dict.fromkeys(self.left_out))}"
            found.append(Problem(Place(self.file), message, _COMPARE, severity=Severity.NOTE))
        return tuple(found)

    def _why_not(self, item: Item, root: _Element) -> str:
        kinds = _types_of_page(root)
        if item.name == self.package.navigation:
            return "table of contents"
        named = self.navigation.parts.get(item.name) or self.package.parts.get(item.name) or part_name(kinds)
        if named:
            return named
        if not item.linear and not kinds & NOTE_TYPES:
            return "beside the line of reading"
        size = measure(root)[root]
        if size.links >= _FEWEST_LINKS and size.is_linked(_NEARLY_ALL):
            return "table of contents"
        return ""

    def _parts_left_out(self, root: _Element) -> set[_Element]:
        found = set()
        for element in root.iter():
            name = "table of contents" if tag_of(element) == "nav" else part_name(types_of(element) - {"index"})
            if name and tag_of(element) not in ("a", "html", "body"):
                found.add(element)
                self.left_out.append(name)
        return found

    def _leave_out(self, item: Item, why: str) -> None:
        called = self._called(item)
        self.left_out.append(why if called.casefold() == why else f"{called} ({why})")

    def _called(self, item: Item) -> str:
        title, _ = self.navigation.titles.get(item.name, (item.name.rpartition("/")[2], 1))
        return title

    def _add_title(self, item: Item, first: int) -> None:
        """Give a chapter without a heading the title that the table of contents has for it."""
        added = self.walker.passages[first:]
        title, level = self.navigation.titles.get(item.name, ("", 1))
        if not added or not title or any(passage.kind == "heading" for passage in added):
            return
        self.titled += 1
        if " ".join(added[0].text.split()).casefold() == title.casefold():
            self.walker.passages[first] = replace(added[0], kind="heading", level=level, marks=())
        else:
            heading = Passage(title, added[0].line, "heading", page=added[0].page, level=level)
            self.walker.passages.insert(first, heading)


def _types_of_page(root: _Element) -> set[str]:
    """What the whole page is, by its <body> or by the one <section> in it."""
    body = next(root.iter("body"), root)
    kinds = types_of(root) | types_of(body)
    parts = [child for child in body if isinstance(child.tag, str)]
    return kinds | types_of(parts[0]) if len(parts) == 1 else kinds


def _title(package: Package, passages: tuple[Passage, ...]) -> str:
    tops = [passage for passage in passages if passage.kind == "heading" and passage.level == 1]
    if len(tops) == 1 and tops[0] is next(passage for passage in passages if passage.kind == "heading"):
        return title_of(passages)
    return package.title or title_of(passages)


def _on_line(passage: Passage, line: int) -> Passage:
    return replace(passage, line=line, lines=((0, line),))
