"""Texts of pages, squeezed, and their blocks."""

from __future__ import annotations

from guidegen.proof.paper import BREAK, PAGE_END, ROW, RUNNING, printed, read_paper, squeeze


def test_what_a_page_may_change_is_not_seen() -> None:
    assert squeeze("The “well-\nknown” moons of Jupi\xadter.") == squeeze("The well‐known moons of Jupiter")


def test_a_minus_and_a_decimal_point_are_seen() -> None:
    assert squeeze("-3") == squeeze("−3") != squeeze("3")
    assert squeeze("0.5") != squeeze("05")
    assert squeeze("5.") == squeeze("5")
    assert squeeze("1990-1991") == squeeze("1990\n1991")


def test_a_formula_is_read_in_signs() -> None:
    assert printed("The area is $x^2$.") == squeeze("The area is x².")


def test_a_text_with_a_picture_cannot_be_read() -> None:
    assert printed("") is None


def test_blocks_rows_and_feet_are_told_apart() -> None:
    paper = read_paper(
        f"{ROW}{BREAK}1{BREAK}{BREAK}B the Sun{BREAK}{ROW}{RUNNING}Page 1{PAGE_END}end{RUNNING}{PAGE_END}"
    )
    assert [block.words for block in paper.blocks] == ["1", "B the Sun", "end"]
    assert paper.letters == "1BtheSunend"
    assert paper.rows == (0, 8)
    assert paper.cuts == (8, 11)
    assert "Page 1" in paper.running
    assert paper.runs_on


def test_a_text_is_found_only_where_blocks_begin_and_end() -> None:
    paper = read_paper(f"15{BREAK}5{BREAK}the Sun and the Moon{BREAK}the Moon")
    assert paper.find("5") == 2
    assert paper.find("theMoon") == len("155theSunandtheMoon")
    assert paper.find("Sun") == -1


def test_texts_are_placed_apart() -> None:
    paper = read_paper(f"the Moon{BREAK}Sun{BREAK}Sun and Moon")
    assert paper.places(["Sun", "SunandMoon", "theMoon"]) == [7, 10, 0]
    assert paper.places(["Sun", "Mars"]) is None
    assert paper.places(["Sun", "Sun"]) is None
