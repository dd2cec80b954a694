"""The text of PDFs by their tags."""

from __future__ import annotations

import pytest

from guidegen.proof.paper import read_paper
from guidegen.proof.pdf import _from_right, read_pdf


def words(html: str) -> list[str]:
    from weasyprint import HTML

    return [block.words for block in read_paper(read_pdf(HTML(string=html).write_pdf(pdf_tags=True))).blocks]


@pytest.mark.slow
def test_columns_and_cells_are_read_one_after_another() -> None:
    page = """<html lang=en><title>t</title><p>Above</p><table><tr><td>1</td><td>What shines on all of the planets?
        <td>the Sun</td></tr></table><p>x <img alt="y²" src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>"></p>"""
    assert words(page) == ["Above", "1", "What shines on all of the planets?", "the Sun", "x y²"]


@pytest.mark.slow
def test_what_runs_over_two_pages_has_no_foot_in_its_midst() -> None:
    style = "<style>@page { size: 60mm 40mm; margin: 10mm; @bottom-left { content: 'the foot' } }</style>"
    text = " ".join(["word"] * 60)
    paper = read_paper(read_pdf(_pdf(f"<html lang=en><title>t</title>{style}<p>{text}</p>")))
    assert paper.letters == "word" * 60
    assert paper.running.count("the foot") > 1
    assert paper.runs_on


def _pdf(html: str) -> bytes:
    from weasyprint import HTML

    return bytes(HTML(string=html).write_pdf(pdf_tags=True))


def test_lines_from_the_right_are_put_in_order() -> None:
    assert _from_right([".", "الضوء", "3 2 1"]) == "1 2 3الضوء."
    assert _from_right(["/ 1"]) == "1 /"
    assert _from_right(["ضوء ", "CC ", "BY ", "من "]) == "من CC BY ضوء "


def test_vowel_signs_of_their_own_are_left_out() -> None:
    assert _from_right(["بع", "\u064fأ", "ط"]) == "طبع"
