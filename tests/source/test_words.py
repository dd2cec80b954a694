"""A quote may not begin or end inside a word, a number, or a letter's accent."""

from __future__ import annotations

import pytest

from guidegen.source.words import cuts_word


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("p", "arty"),
        ("199", "0"),
        ("1990", "s"),
        ("1", ".5 million"),
        ("1.", "5 million"),
        ("3,", "000"),
        ("cafe", "\u0301"),
        ("par\xad", "ty"),
        ("литв", "а"),
        ("서울", "은"),
        ("กำ", "\u0e48"),  # a tone mark never stands alone
    ],
)
def test_a_word_is_cut(before: str, after: str) -> None:
    assert cuts_word(before + after, len(before))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "Lithuania"),
        ("Lithuania", ""),
        ("Lithuania", "’s parliament"),
        ("in 1990", ". Moscow"),
        ("(", "1990)"),
        ("立陶", "宛"),
        ("1990", "年"),
        ("ประ", "เทศ"),
        ("well-", "known"),
    ],
)
def test_no_word_is_cut(before: str, after: str) -> None:
    assert not cuts_word(before + after, len(before))
