"""Paragraph numbers, sections, and the lines and pages inside a passage."""

from __future__ import annotations

from guidegen.source.model import Passage, numbered, title_of


def test_headings_have_no_number_and_begin_a_section() -> None:
    passages = numbered(
        [
            Passage("Before.", 1, "paragraph"),
            Passage("The  vote", 3, "heading"),
            Passage("It passed.", 5, "paragraph"),
            Passage(" ", 6, "paragraph"),
            Passage("Unanimously", 7, "list-item"),
        ]
    )
    assert [(passage.number, passage.section) for passage in passages] == [
        (1, ""),
        (None, ""),
        (2, "The vote"),
        (3, "The vote"),
    ]
    assert title_of(passages) == "The vote"


def test_lines_are_those_of_the_text_unless_told() -> None:
    assert [Passage("a\nb", 4, "code").line_at(offset) for offset in (0, 2)] == [4, 5]
    told = Passage("a b c", 4, "paragraph", lines=((0, 4), (2, 9)))
    assert [told.line_at(offset) for offset in (0, 1, 2, 4)] == [4, 4, 9, 9]


def test_a_passage_may_run_over_a_page() -> None:
    passage = Passage("The vote passed.", 4, "paragraph", page=2, pages=((0, 2), (9, 3)))
    assert (passage.page_at(0), passage.page_at(8), passage.page_at(9)) == (2, 2, 3)
    assert Passage("x", 1, "paragraph").page_at(0) is None
