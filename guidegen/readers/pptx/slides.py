"""The slides of a presentation in the order in which they are shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from guidegen.readers._office.blocks import Block
from guidegen.readers._office.parts import P, Package, Part, R
from guidegen.readers._office.pictured import LeftOut
from guidegen.readers.pptx.inherited import Ancestry
from guidegen.readers.pptx.shapes import Shapes

if TYPE_CHECKING:
    from lxml.etree import _Element

_FEWEST = 3
_NEARLY_ALL = 0.8


@dataclass(frozen=True)
class _Slide:
    """`loose` are the texts that stand in no placeholder and no table."""

    blocks: tuple[Block, ...]
    loose: frozenset[str]


class Slides:
    """`hidden` are the numbers of the slides that are not shown; PowerPoint counts them as well."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._ancestry = Ancestry(package)
        self.hidden: list[int] = []
        self.left_out = LeftOut()
        self.pictures: list[_Element] = []

    def blocks(self) -> Iterator[Block]:
        slides = [self._slide(number, part) for number, part in self._shown()]
        counts = Counter(text for slide in slides for text in slide.loose)
        fewest = max(_FEWEST, _NEARLY_ALL * len(slides))
        for index, slide in enumerate(slides):
            for block in slide.blocks:
                if block.kind == "heading":
                    yield replace(block, level=2 if index else 1)
                elif block.text.text not in slide.loose or counts[block.text.text] < fewest:
                    yield block

    def _shown(self) -> Iterator[tuple[int, Part]]:
        """Each slide once, however often a hostile file names it."""
        main, seen = self._package.main(), set()
        for number, node in enumerate(main.root.iterfind(f"{P}sldIdLst/{P}sldId"), 1):
            relation = main.relations.get(node.get(f"{R}id", ""))
            if relation is None or not relation.target or relation.target in seen:
                continue
            seen.add(relation.target)
            part = self._package.part(relation.target)
            if part.root.get("show") in ("0", "false"):
                self.hidden.append(number)
            else:
                yield number, part

    def _slide(self, number: int, part: Part) -> _Slide:
        shapes = Shapes(self._package, part, self._ancestry.of(part), number, self.left_out)
        blocks = list(shapes.blocks(_tree(part)))
        self.pictures += part.root.iter(f"{P}pic")
        notes = self._package.related(part, "notesSlide")
        if notes is not None:
            shapes = Shapes(self._package, notes, self._ancestry.of(notes), number, self.left_out)
            blocks += shapes.notes(_tree(notes))
        return _Slide(
            tuple(block for block, _ in blocks), frozenset(block.text.text for block, loose in blocks if loose)
        )


def _tree(part: Part) -> _Element | None:
    return part.root.find(f"{P}cSld/{P}spTree")
