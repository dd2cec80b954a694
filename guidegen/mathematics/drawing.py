"""A tree of MathML as SVG, by ziamath: outlines only, black, no ids, no fonts needed to show it."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from contextlib import contextmanager
from xml.etree.ElementTree import Element, SubElement, tostring

from guidegen.mathematics.structure import Unreadable

_SIZE = 12.0
"""Type size in units of the drawing; its lengths in points are meant for about this size."""

_MARGIN = 0.04
"""em around the drawing: letters reach a little over their boxes."""

_SMALLEST = 0.6 * _SIZE / 24
"""Of ziamath's own size, 24: 0.6 em, so that a subscript's subscript can still be read on a copy of a copy."""

_EM = 0.75
"""What ziamath's em has to be multiplied with: it takes sizes for pixels and lengths for points, 4/3 of a pixel."""

_SPACES = {"veryverythin": 1, "verythin": 2, "thin": 3, "medium": 4, "thick": 5, "verythick": 6, "veryverythick": 7}
_SIGNS = "+-−±∓"
_BEFORE_A_SIGN = "([{=<>≤≥≠≈,;+-−±×·→⇒∈|"

_THINNEST = 0.055
"""em of a fraction bar: 0.6 pt in text of 11 pt, 0.5 in notes."""

_LARGEST = 80.0
"""em: twice what a page can hold; between one and two pages a formula is printed smaller."""


def picture(tree: Element) -> tuple[str, float, float, float]:
    """The SVG, and its width, height and depth in em. Raises Unreadable where the font lacks a letter."""
    from ziamath.zmath import Math

    with _settings():
        try:
            drawn = Math(_spaced(tree), size=_SIZE, margin=0)
        except (AssertionError, IndexError, ValueError) as error:  # so it answers a part that has nothing in it
            raise Unreadable("a part of the formula is empty", "fill it, or take it out") from error
        if missing := sorted(set(_missing(drawn.node))):
            shown = " ".join(missing)
            raise Unreadable(f"the font for formulas has no “{shown}”", "write these words outside of the formula")
        box = drawn.node.bbox
        left, width = box.xmin - _MARGIN * _SIZE, box.xmax - box.xmin + 2 * _MARGIN * _SIZE
        top, height = -box.ymax - _MARGIN * _SIZE, box.ymax - box.ymin + 2 * _MARGIN * _SIZE
        if max(width, height) > _LARGEST * _SIZE and min(width, height) > 0:
            fix = r"part it into lines: `\begin{aligned} a &= b \\ &= c \end{aligned}`"
            raise Unreadable("the formula is larger than a page", fix)
        if min(width, height) <= 0 or height > _LARGEST * _SIZE:
            raise Unreadable("there is nothing to print in the formula", "write it between the dollar signs")
        svg = Element("svg", xmlns="http://www.w3.org/2000/svg")
        view = tuple(round(value, 3) for value in (left, top, width, height))
        svg.set("viewBox", " ".join(f"{value:g}" for value in view))
        drawn.node.draw(0, 0, svg)
    shapes = _one_outline(svg)
    em = [round(value / _SIZE, 3) for value in (width, height, top + height)]
    return tostring(shapes, encoding="unicode"), em[0], em[1], em[2]


def _spaced(tree: Element) -> Element:
    """A copy whose operators and spaces are as wide as TeX makes them; a sign after a relation is no operator: = −2."""
    spaced = copy.deepcopy(tree)
    for row in spaced.iter():
        for index, part in enumerate(row):
            if part.tag == "mo":
                _space_operator(row, index, part)
            elif part.tag == "mspace" and part.get("width"):
                part.set("width", _narrowed(part.get("width", "")))
    return spaced


def _space_operator(row: Element, index: int, operator: Element) -> None:
    from ziamath.operators import get_params

    text = (operator.text or "").strip()
    before = row[index - 1] if index else None
    if before is not None and text in _SIGNS and before.tag == "mo" and (before.text or "?") in _BEFORE_A_SIGN:
        operator.set("form", "prefix")
    standard = get_params(text, operator.get("form") or _form(row, index))
    for side in ("lspace", "rspace"):
        if space := operator.get(side) or standard.get(side):
            operator.set(side, _narrowed(space))


def _form(row: Element, index: int) -> str:
    """How an operator stands among its row, by the rules of ziamath."""
    if len(row) == 1:
        return "none"
    if index == 0 or row.tag in ("msub", "msup", "msubsup"):
        return "prefix"
    return "postfix" if index == len(row) - 1 else "infix"


def _narrowed(space: str) -> str:
    """A space of MathML, by name or in em, in ziamath's em."""
    name = space.removeprefix("negative").removesuffix("mathspace")
    if name in _SPACES:
        return f"{'-' if space.startswith('neg') else ''}{_EM * _SPACES[name] / 18:.4f}em"
    return f"{_EM * float(space[:-2]):.4f}em" if re.fullmatch(r"-?[0-9.]+em", space) else space


@contextmanager
def _settings() -> Iterator[None]:
    """ziamath's settings are global: outlines in place of <symbol> and <use>, whose ids would depend on the order."""
    from ziafont.config import config as glyphs
    from ziamath.config import config as formulas

    kept = glyphs.svg2, glyphs.precision, formulas.minsizefraction
    glyphs.svg2, glyphs.precision, formulas.minsizefraction = False, 2, _SMALLEST
    try:
        yield
    finally:
        glyphs.svg2, glyphs.precision, formulas.minsizefraction = kept


def _missing(node: object) -> Iterator[str]:
    """Characters for which the font has no glyph: it would draw a box."""
    waiting = [node]
    while waiting:
        part = waiting.pop()
        waiting.extend(getattr(part, "nodes", ()))
        glyph = getattr(part, "glyph", None)
        if glyph is not None and glyph.index == 0:
            yield str(getattr(part, "char", ""))


def _one_outline(svg: Element) -> Element:
    """The drawing with all letters in one path: a third of the bytes, and no seams. Bars are kept thick enough."""
    slim = Element("svg", svg.attrib)
    outlines = []
    for shape in svg:
        if shape.tag == "path" and shape.get("stroke") is None:
            outlines.append(shape.get("d", "").strip())
            continue
        if shape.tag == "rect" and 0.0 in (float(shape.get("height", "0")), float(shape.get("width", "0"))):
            continue  # the bar that a binomial does not have
        kept = SubElement(slim, shape.tag, {name: value for name, value in shape.attrib.items() if value != "black"})
        if shape.get("stroke") == "black":
            kept.set("stroke", "black")
        if shape.tag == "rect" and shape.get("stroke") is None:
            _thicken(kept)
    if outlines:
        slim.insert(0, Element("path", d=" ".join(outlines)))
    return slim


def _thicken(bar: Element) -> None:
    thin = _THINNEST * _SIZE
    for side, start in (("height", "y"), ("width", "x")):
        length = float(bar.get(side, "0"))
        if length < thin:
            bar.set(start, f"{float(bar.get(start, '0')) - (thin - length) / 2:.2f}")
            bar.set(side, f"{thin:.2f}")
