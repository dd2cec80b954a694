"""Quotes that were copied from a file with its marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidegen.source.marks import without_marks


@pytest.mark.parametrize(
    ("copied", "seen"),
    [
        ("**Lithuania** was", "Lithuania was"),
        ("Lithuania** was the *first*", "Lithuania was the first"),
        ("__Lithuania__ was ***first***", "Lithuania was first"),
        ("un*believ*able", "unbelievable"),
        ('see [the act](https://example.org/a_(b) "title") of 1990', "see the act of 1990"),
        ("see [the act][1] of ![flag](flag.png) 1990[^2]", "see the act of 1990".replace("of 1990", "of  1990")),
        ("<https://example.org>", "https://example.org"),
        ("H~2~O, x^2^ and ~~gone~~", "H2O, x2 and gone"),
        ("`snake_case` and ``a`b``", "snake_case and a`b"),
        ("`**kept**`", "**kept**"),
        ("a \\*star\\* &amp; <b>more</b> <!-- note -->", "a *star* & more"),
        ("# The vote #", "The vote"),
        ("> 1. - the vote\n> passed", "the vote\npassed"),
        ("| Vilnius | 1990 |\n|---|---|\n| Riga | 1991 |", "Vilnius\t1990\t\n\n\tRiga\t1991"),
        ("a hard\\\nbreak", "a hard\nbreak"),
    ],
)
def test_marks_are_taken_off(copied: str, seen: str) -> None:
    assert without_marks(copied, "markdown").text == seen


@pytest.mark.parametrize(
    "text", ["2 * 3 = 6", "snake_case_name", "~5 and ~6", "[sic]", "a < b > c", "5 * 3", "-5 degrees"]
)
def test_what_is_no_mark_stays(text: str) -> None:
    assert without_marks(text, "markdown").text == text


def test_in_plain_text_only_the_bullets_are_marks() -> None:
    assert without_marks("• the **vote**\n2. passed", "").text == "the **vote**\npassed"


@pytest.mark.parametrize(("text", "starts"), [("- the vote", True), ("the vote\n- passed", False), ("> so", True)])
def test_a_bullet_stands_at_the_start_of_a_line(text: str, starts: bool) -> None:
    assert without_marks(text, "markdown").starts_line is starts


@given(st.text(st.sampled_from("ab *_~^`[]()<>!&;\\|#->\n1.")))
def test_any_text_can_be_tried(text: str) -> None:
    without_marks(text, "markdown")
    without_marks(text, "")
