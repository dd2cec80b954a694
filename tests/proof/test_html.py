"""The text of HTML pages, as it is marked for the proof."""

from __future__ import annotations

from guidegen.proof.html import read_html
from guidegen.proof.paper import read_paper


def blocks(html: str) -> list[str]:
    return [block.words for block in read_paper(read_html(html.encode())).blocks]


def test_blocks_are_parted_and_words_within_them_are_not() -> None:
    page = "<head><title>No</title></head><p>1 <b>The</b> Sun</p><ul><li>A star</li><li>B planet</li></ul><svg>x</svg>"
    assert blocks(page) == ["1 The Sun", "A star", "B planet"]


def test_pictures_are_read_by_what_stands_for_them() -> None:
    assert blocks('<p>so <img alt="x² = 4" src="data:,"> holds</p>') == ["so x² = 4 holds"]


def test_a_table_in_a_cell_parts_no_row() -> None:
    paper = read_paper(read_html(b"<table><tr><td>1<td><table><tr><td>a</td></tr></table></td></tr></table>"))
    assert paper.rows == (0, 2)
