from __future__ import annotations

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidegen.languages import load_language
from guidegen.numbers import parse_number, show_number


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("9.81", Fraction(981, 100)),
        ("-3", Fraction(-3)),
        ("−3", Fraction(-3)),
        ("+3", Fraction(3)),
        ("12000", Fraction(12000)),
        (".5", Fraction(1, 2)),
        ("6.02e23", Fraction(602) * 10**21),
        ("1E-3", Fraction(1, 1000)),
        ("3/4", Fraction(3, 4)),
        ("-1 1/2", Fraction(-3, 2)),
        (" 007 ", Fraction(7)),
    ],
)
def test_a_typed_number_is_read_exactly(typed: str, value: Fraction) -> None:
    assert parse_number(typed) == value


@pytest.mark.parametrize(
    ("typed", "tag", "shown"),
    [
        ("9.81", "en", "9.81"),
        ("9.81", "es", "9,81"),
        ("2.50", "es", "2,50"),
        ("-3", "de", "−3"),
        ("1234", "en", "1234"),
        ("12000", "en", "12,000"),
        ("12000", "de", "12.000"),
        ("12000", "fr", "12\u202f000"),
        ("1234567.891", "fr", "1\u202f234\u202f567,891"),
        (".5", "fr", "0,5"),
        ("6.02e23", "en", "6.02 × 10^23^"),
        ("6.02e+23", "en", "6.02 × 10^23^"),
        ("1.6E-19", "de", "1,6 × 10^−19^"),
        ("1" * 40, "de", "1." + ".".join(["111"] * 13)),
        ("3/4", "fr", "3/4"),
        ("-1 1/2", "en", "−1\u00a01/2"),
        ("0", "en", "0"),
    ],
)
def test_a_number_is_shown_as_the_language_writes_it(typed: str, tag: str, shown: str) -> None:
    assert show_number(typed, load_language(tag)) == shown


@pytest.mark.parametrize(
    ("typed", "tag", "said"),
    [
        ("9,81", None, "write 9.81 with a point"),
        ("-0,5", "de", "write -0.5 with a point"),
        ("12,000", "en", "write 12000 without a comma"),
        ("12,000", "de", "write 12.000 with a point (or 12000"),
        ("12,000", None, "can be read in two ways"),
        ("1.234.567", "de", "write 1234567 without"),
        ("12 000", "fr", "write 12000 without"),
        ("1.234,5", "de", "write 1234.5"),
        ("6.02 × 10^23", None, "write 6.02e23"),
        ("2½", None, "write 2 1/2"),
        ("50 %", None, "write 50, and a unit"),
        ("9.81 m/s²", None, "write 9.81, and a unit"),
        ("1/0", None, "divides by zero"),
        ("1e999999999", None, "out of reach"),
        ("1e500", None, "out of reach"),
        ("9" * 100, None, "100 characters"),
        ("", None, "no number"),
        ("many", None, "no number"),
        ("٣", None, "no number"),
        (".", None, "no number"),
    ],
)
def test_what_is_no_number_is_answered_with_how_to_write_it(typed: str, tag: str | None, said: str) -> None:
    with pytest.raises(ValueError, match=re.escape(said)):
        parse_number(typed, load_language(tag) if tag else None)


@given(st.text(alphabet="0123456789.,/eE+−-× ½^", max_size=70))
def test_any_text_is_a_number_or_a_value_error(text: str) -> None:
    try:
        value = parse_number(text)
    except ValueError:
        return
    assert isinstance(value, Fraction)
    assert show_number(text, load_language("es"))
