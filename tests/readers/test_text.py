"""Plain text → passages."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidegen.errors import SourceError
from guidegen.readers.text import read
from guidegen.source.model import Source
from guidegen.source.quotes import Found, QuoteFinder
from tests.conftest import SHARED

LONG = "Lithuania was the first republic of the fifteen to declare itself independent, and did so in March 1990."
LONGER = f"{LONG} Moscow did not agree."


def source(text: str) -> Source:
    return read(text.encode(), "article.txt", "article")


def shape(text: str) -> list[tuple[str, str]]:
    return [(passage.kind, passage.text) for passage in source(text).passages]


def test_blank_lines_part_paragraphs_and_lines_broken_by_hand_stay() -> None:
    found = source("The vote\n\nIt was held on\n  11 March.\n\n\nIt passed.\n")
    assert found.title == "The vote"
    assert [(passage.kind, passage.text, passage.line, passage.number) for passage in found.passages] == [
        ("heading", "The vote", 1, None),
        ("paragraph", "It was held on\n11 March.", 3, 1),
        ("paragraph", "It passed.", 7, 2),
    ]
    assert found.passages[1].line_at(15) == 4


def test_in_an_export_each_line_is_a_paragraph() -> None:
    assert shape(f"{LONGER}\nIt passed.\n{LONGER}") == [
        ("paragraph", LONGER),
        ("paragraph", "It passed."),
        ("paragraph", LONGER),
    ]


@pytest.mark.parametrize("title", ["Which country was first?", "The vote", "Cells (chapter 2)", LONG[:100]])
def test_a_first_line_is_the_title(title: str) -> None:
    assert shape(f"{title}\n\nIt passed.")[0] == ("heading", title)


@pytest.mark.parametrize(
    "line", ["It was held at noon.", "Dear all,", "Remember:", "1990", "The vote\nof March", LONGER[:-1]]
)
def test_a_first_block_may_be_a_paragraph(line: str) -> None:
    assert shape(f"{line}\n\nIt passed.")[0] == ("paragraph", line)


def test_a_text_of_one_line_has_no_title() -> None:
    assert shape("The vote passed") == [("paragraph", "The vote passed")]


def test_headings_stand_alone_above_a_paragraph() -> None:
    found = source("The vote\n\nIt passed.\n\nAfterwards\n\nCrowds gathered.\n\n– the end –")
    assert [(passage.kind, passage.section) for passage in found.passages] == [
        ("heading", ""),
        ("paragraph", "The vote"),
        ("heading", "The vote"),
        ("paragraph", "Afterwards"),
        ("paragraph", "Afterwards"),
    ]


def test_headings_in_an_export() -> None:
    kinds = [kind for kind, _ in shape(f"The vote\n{LONGER}\nAfterwards\n{LONGER}\nWas it legal?\n{LONGER}")]
    assert kinds == ["heading", "paragraph", "heading", "paragraph", "paragraph", "paragraph"]


def test_what_goes_on_in_small_letters_is_no_heading() -> None:
    assert shape("It passed.\n\nand so on\n\nThe end.")[1][0] == "paragraph"


def test_underlined_lines_are_headings() -> None:
    assert shape(
        "Cells\n=====\nAll life has them.\n\nAnimals\n-------\nThey move.\nSo they do.\n-----\nPlants too."
    ) == [
        ("heading", "Cells"),
        ("paragraph", "All life has them."),
        ("heading", "Animals"),
        ("paragraph", "They move.\nSo they do."),
        ("paragraph", "Plants too."),
    ]


def test_a_rule_below_a_sentence_is_no_underline() -> None:
    assert shape("They moved.\n-----\nThey stayed.") == [("paragraph", "They moved."), ("paragraph", "They stayed.")]


def test_lines_in_capitals_are_headings() -> None:
    assert shape("It began.\n\nTHE VOTE\nIt passed.\n\nAFTERWARDS\n\nCrowds gathered.\nThey sang.") == [
        ("paragraph", "It began."),
        ("heading", "THE VOTE"),
        ("paragraph", "It passed."),
        ("heading", "AFTERWARDS"),
        ("paragraph", "Crowds gathered.\nThey sang."),
    ]


def test_a_text_all_in_capitals_has_paragraphs() -> None:
    assert [kind for kind, _ in shape("THE VOTE PASSED.\n\nIT WAS\nHELD AT NOON\n\nCROWDS GATHERED.")] == [
        "paragraph"
    ] * 3


def test_an_opening_in_capitals_goes_on() -> None:
    assert shape("THE CROWDS THAT GATHERED\nsang all night.\nThen they left.")[0][0] == "paragraph"


def test_bullets_are_no_part_of_list_items() -> None:
    assert shape("You need:\n- a cell\n  and a dish\n• light\n1. time\n\n* patience") == [
        ("paragraph", "You need:"),
        ("list-item", "a cell\nand a dish"),
        ("list-item", "light"),
        ("list-item", "time"),
        ("list-item", "patience"),
    ]


def test_a_dash_that_came_to_the_start_of_a_line_is_no_bullet() -> None:
    text = "They voted for it\n- all of them but six\n- at noon".replace("\n- at noon", " at noon")
    assert shape(text) == [("paragraph", text)]
    assert shape("It was held on page\n12. And so on.") == [("paragraph", "It was held on page\n12. And so on.")]


@pytest.mark.parametrize("rule", ["* * *", "-----", "___", "~~~~", "=====", "• • •"])
def test_rules_are_dropped(rule: str) -> None:
    assert shape(f"One went.\nTwo came.\n{rule}\nThree stayed.") == [
        ("paragraph", "One went.\nTwo came."),
        ("paragraph", "Three stayed."),
    ]


def test_form_feeds_number_pages() -> None:
    found = source("It was held\non 11\n\fMarch.\n\n\fIt passed.")
    assert [(passage.text, passage.page) for passage in found.passages] == [
        ("It was held\non 11\nMarch.", 1),
        ("It passed.", 3),
    ]
    location = QuoteFinder([found]).find("on 11 March.")
    assert isinstance(location, Found)
    assert (location.location.page, location.location.last_page) == (1, 2)


def test_line_separators_break_lines_but_do_not_count() -> None:
    passage = source("It was held\u2028at noon\r\nand passed.").passages[0]
    assert passage.text == "It was held\nat noon\nand passed."
    assert [passage.line_at(offset) for offset in (0, 12, 20)] == [1, 1, 2]


@given(st.text(st.sampled_from("Aa1 .-*=•\n\n\r\f\u2028\x85")) | st.text())
def test_any_text_is_read(text: str) -> None:
    try:
        found = source(text)
    except SourceError:  # controls
        return
    for passage in found.passages:
        assert passage.text == passage.text.strip()
        assert passage.text
        assert passage.line >= 1


def test_the_document_that_a_guide_was_asked_for() -> None:
    files = sorted((SHARED / "source").glob("*.txt")) if SHARED.is_dir() else []
    if not files:
        pytest.skip("needs the folder shared/source beside the project, which is not there")
    data = files[0].read_bytes()
    article = read(data, files[0].name, "article")
    lines = data.decode("utf-8").split("\n")
    written = [(number, line) for number, line in enumerate(lines, 1) if line.strip()]
    assert (article.passages[0].kind, article.title) == ("heading", lines[0])
    assert [(passage.number, passage.line, passage.text) for passage in article.passages[1:]] == [
        (index, number, line) for index, (number, line) in enumerate(written[1:], 1)
    ]
    finder = QuoteFinder([article])
    sentences = [
        (index, text) for index, (_, line) in enumerate(written[1:], 1) for text in re.split(r"(?<=[.]) ", line)
    ]
    assert len(sentences) >= 15
    for number, sentence in sentences:
        for quote in (sentence, re.sub("[“”]+", '"', sentence).replace("’", "'")):
            outcome = finder.find(quote)
            assert isinstance(outcome, Found), quote
            assert (outcome.location.number, outcome.location.text) == (number, sentence)
