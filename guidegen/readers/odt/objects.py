"""Objects inside an OpenDocument text: equations are read, charts have a title, others are left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidegen.packed.archive import Archive, resolve
from guidegen.packed.xml import parse_xml
from guidegen.readers._office.blocks import Block, on_page
from guidegen.readers._office.equations import MATHML, linear
from guidegen.readers.odt.names import CHART, XLINK

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass(frozen=True)
class Embedded:
    """`name` says what was left out where there is no equation."""

    equation: str = ""
    title: str = ""
    name: str = "embedded object"

    def blocks(self, page: int) -> list[Block]:
        return [Block("caption", on_page(self.title, page))] if self.title else []


def equation_or_title(archive: Archive, file: str, node: _Element) -> Embedded:
    """What a draw:object holds: in itself, or in a folder of the archive that it names."""
    math = node.find(f"{MATHML}math")
    if math is not None:
        return Embedded(equation=linear(math))
    name = resolve("content.xml", f"{node.get(f'{XLINK}href', '')}/content.xml")
    if name not in archive:
        return Embedded()
    root = parse_xml(archive.read(name), file, name, allow_doctype=True)
    if root.tag == f"{MATHML}math":
        return Embedded(equation=linear(root))
    chart = next(root.iter(f"{CHART}chart"), None)
    if chart is None:
        return Embedded()
    title = chart.find(f"{CHART}title")
    return Embedded(title="" if title is None else " ".join("".join(title.itertext()).split()), name="chart")
