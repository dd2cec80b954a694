"""What a placeholder has from its slide's layout and master (ECMA-376, part 1, 19.3.1.36)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidegen.readers._office.parts import A, P, Package, Part

if TYPE_CHECKING:
    from lxml.etree import _Element

_LISTS = (f"{A}buChar", f"{A}buAutoNum", f"{A}buBlip")
_TITLES = ("title", "ctrTitle")
_MASTER_TYPES = {"ctrTitle": "title", "subTitle": "body", "obj": "body"}


@dataclass(frozen=True)
class Placeholder:
    """`type` is “obj” where none is written; `index` tells those of one type apart."""

    type: str
    index: int

    @property
    def is_title(self) -> bool:
        return self.type in _TITLES


def placeholder(shape: _Element) -> Placeholder | None:
    node = next(shape.iterfind(f"*/{P}nvPr/{P}ph"), None)
    if node is None:
        return None
    index = node.get("idx", "0")
    return Placeholder(node.get("type", "obj"), int(index) if index.isdecimal() and len(index) < 12 else 0)


def has_bullet(properties: _Element | None) -> bool | None:
    """What the properties of a paragraph or of a level say; None where they do not."""
    if properties is None:
        return None
    for child in properties:
        if child.tag == f"{A}buNone":
            return False
        if child.tag in _LISTS:
            return True
    return None


def at_level(styles: _Element | None, level: int) -> bool | None:
    """What a list of styles says of a level, from 1."""
    return None if styles is None else has_bullet(styles.find(f"{A}lvl{level}pPr"))


class Lineage:
    """The layout and the master of one slide; either may be missing."""

    def __init__(self, layout: Part | None, master: Part | None) -> None:
        self._by_index = {key.index: shape for key, shape in _placeholders(layout)}
        self._by_type = {key.type: shape for key, shape in _placeholders(master)}
        styles = None if master is None else master.root.find(f"{P}txStyles")
        self._styles: Mapping[str, _Element] = {} if styles is None else {node.tag: node for node in styles}

    def has_bullet(self, key: Placeholder | None, level: int) -> bool:
        """Whether paragraphs of this level have a bullet where the slide does not say."""
        if key is None:
            return False
        kind = _MASTER_TYPES.get(key.type, key.type)
        name = {"title": "title", "body": "body"}.get(kind, "other")
        for shape in (self._by_index.get(key.index), self._by_type.get(kind)):
            said = None if shape is None else at_level(shape.find(f"{P}txBody/{A}lstStyle"), level)
            if said is not None:
                return said
        return bool(at_level(self._styles.get(f"{P}{name}Style"), level))


class Ancestry:
    """The lineages of a presentation's slides; a layout serves many of them."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._found: dict[str, Lineage] = {}

    def of(self, slide: Part) -> Lineage:
        name = slide.related("slideLayout") or slide.related("notesMaster")
        if name not in self._found:
            layout = self._package.part(name) if name and name in self._package else None
            master = None if layout is None else self._package.related(layout, "slideMaster")
            self._found[name] = Lineage(layout, master)
        return self._found[name]


def _placeholders(part: Part | None) -> Iterator[tuple[Placeholder, _Element]]:
    for shape in [] if part is None else part.root.iter(f"{P}sp"):
        if key := placeholder(shape):
            yield key, shape
