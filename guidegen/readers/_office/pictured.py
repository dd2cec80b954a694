"""What office documents show as drawings: the texts of SmartArt, the titles of charts, and what was left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from guidegen.errors import Problem, Severity
from guidegen.readers._office.parts import CHART, DIAGRAM, A, Package, Part, R
from guidegen.spans import Place

if TYPE_CHECKING:
    from lxml.etree import _Element


class LeftOut:
    """Counts what a reader cannot read, by name: “chart”, “embedded object”."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def add(self, name: str) -> None:
        self._counts[name] += 1

    def warnings(self, file: str) -> Iterator[Problem]:
        if self._counts:
            things = [f"{number} {name}{'s' * (number > 1)}" for name, number in self._counts.items()]
            message = f"not read were: {', '.join(things)}"
            fix = "if the guide needs what they say, write it into the document as text"
            yield Problem(Place(file), message, fix, severity=Severity.WARNING)


def only_pictures(pictures: Iterable[_Element], file: str) -> Iterator[Problem]:
    """Why there is no text in a document: all that it holds are these."""
    number = sum(1 for _ in pictures)
    if number:
        message = f"all that this document holds is {number} picture{'s' * (number > 1)}"
        fix = "scanned pages need text recognition first: scan them again with it, or type the text"
        yield Problem(Place(file), message, fix, severity=Severity.WARNING)


def smart_art(package: Package, part: Part, ids: _Element) -> list[str]:
    """The texts of a SmartArt drawing in the order of its model; `ids` is its dgm:relIds."""
    relation = part.relations.get(ids.get(f"{R}dm", ""))
    if relation is None or relation.target not in package:
        return []
    texts = package.part(relation.target).root.iter(f"{DIAGRAM}t")
    paragraphs = [paragraph for text in texts for paragraph in text.iter(f"{A}p")]
    return [text for text in map(drawn_text, paragraphs) if text.strip()]


def chart_title(package: Package, part: Part, chart: _Element) -> str:
    """The title of a chart, "" where it has none; `chart` is its c:chart."""
    relation = part.relations.get(chart.get(f"{R}id", ""))
    if relation is None or relation.target not in package:
        return ""
    title = package.part(relation.target).root.find(f"{CHART}chart/{CHART}title")
    if title is None:
        return ""
    return " ".join(text for text in map(drawn_text, title.iter(f"{A}p")) if text)


def drawn_text(paragraph: _Element) -> str:
    """The text of a paragraph of DrawingML, without its styles."""
    return "".join("\n" if node.tag == f"{A}br" else node.text or "" for node in paragraph.iter(f"{A}t", f"{A}br"))
