"""What a PDF makes of a formula: outlines on the baseline, and a figure with its text for those who cannot see it."""

from __future__ import annotations

import io
from typing import Any

import pikepdf
import pytest

from guidegen.blocks import to_html

TEXT = "The energy is $E=mc^2$.\n\n$$x=\\frac{a}{b}$$\n\nWater is $\\ce{H2O}$."


@pytest.fixture(scope="module")
def pdf() -> pikepdf.Pdf:
    from weasyprint import HTML

    return pikepdf.open(
        io.BytesIO(HTML(string=f"<html lang=en><title>t</title>{to_html(TEXT)}").write_pdf(pdf_tags=True))
    )


def figures(node: Any) -> list[str]:
    if isinstance(node, pikepdf.Array):
        return [text for part in node for text in figures(part)]
    if not isinstance(node, pikepdf.Dictionary):
        return []
    own = [str(node.Alt)] if node.get("/S") == "/Figure" else []
    return [*own, *figures(node.get("/K", pikepdf.Array()))]


def test_formulas_are_tagged_with_their_text(pdf: pikepdf.Pdf) -> None:
    assert figures(pdf.Root.StructTreeRoot) == ["E = m c²", "x = a/b", "H₂O"]


def test_formulas_are_outlines_and_no_pixels(pdf: pikepdf.Pdf) -> None:
    objects = [o for o in pdf.objects if isinstance(o, pikepdf.Stream) and o.get("/Subtype") == "/Image"]
    assert objects == []
