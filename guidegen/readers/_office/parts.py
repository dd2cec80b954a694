"""The parts of an Office Open XML package (ECMA-376, part 2) and how they are related."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from guidegen.errors import SourceError
from guidegen.packed.archive import Archive, resolve
from guidegen.packed.xml import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
# The strict variant of the standard names everything anew; one set of names is enough for us.
_STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    b"http://purl.oclc.org/ooxml/presentationml/main": b"http://schemas.openxmlformats.org/presentationml/2006/main",
    b"http://purl.oclc.org/ooxml/drawingml/": b"http://schemas.openxmlformats.org/drawingml/2006/",
    b"http://purl.oclc.org/ooxml/officeDocument/": _OFFICE.encode() + b"/",
}

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
P: Final = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
M: Final = f"{{{_OFFICE}/math}}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
CHART: Final = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DIAGRAM: Final = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"


@dataclass(frozen=True)
class Relation:
    """`kind` is the last word of its type (“footnotes”); `target` a part's name, "" outside of the package."""

    kind: str
    target: str


@dataclass(frozen=True, eq=False)
class Part:
    """One XML part and what it refers to, by id."""

    name: str
    root: _Element
    relations: Mapping[str, Relation]

    def related(self, kind: str) -> str:
        """The first part of a kind that this one refers to, "" if there is none."""
        return next((to.target for to in self.relations.values() if to.kind == kind and to.target), "")


class Package:
    """Parts are read when they are asked for. Raises SourceError where one is missing that must be there."""

    def __init__(self, archive: Archive, file: str) -> None:
        self.archive, self.file = archive, file
        self._names = {name.lower(): name for name in archive.names()}  # parts' names do not tell case

    def main(self) -> Part:
        return self._main

    @cached_property
    def _main(self) -> Part:
        package = self._relations("")
        target = next((to.target for to in package.values() if to.kind == "officeDocument"), "")
        if not target:
            fix = "open the document in the program it comes from and save it again"
            raise SourceError.at(self.file, "this document is damaged: it does not say where its text is", fix)
        return self.part(target)

    def part(self, name: str) -> Part:
        return Part(name, self._parsed(name), self._relations(name))

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._names

    def related(self, part: Part, kind: str) -> Part | None:
        """The first part of a kind, None where there is none or it is missing."""
        name = part.related(kind)
        return self.part(name) if name and name in self else None

    def _parsed(self, name: str) -> _Element:
        data = self.archive.read(self._names.get(name.lower(), name))
        if b"purl.oclc.org/ooxml" in data:
            for strict, transitional in _STRICT.items():
                data = data.replace(strict, transitional)
        return parse_xml(data, self.file, name)

    def _relations(self, name: str) -> Mapping[str, Relation]:
        path = PurePosixPath(name)
        beside = str(path.parent / "_rels" / f"{path.name}.rels") if name else "_rels/.rels"
        if name and beside not in self:
            return {}
        found = {}
        for node in self._parsed(beside):
            kind = str(node.get("Type", "")).rpartition("/")[2]
            outside = node.get("TargetMode") == "External"
            found[str(node.get("Id"))] = Relation(kind, "" if outside else resolve(name, str(node.get("Target", ""))))
        return found


def is_on(node: _Element | None, attribute: str) -> bool | None:
    """What a toggle element says; None where it is not there."""
    return None if node is None else node.get(attribute, "1") not in ("0", "false", "off", "none")
