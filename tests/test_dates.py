from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidegen.dates import parse_date, show_date
from guidegen.languages import load_language

SHOWN = [
    ("1990-03-11", "11 March 1990"),
    ("1990-03", "March 1990"),
    ("1990", "1990"),
    ("199X", "1990s"),
    ("18XX", "19th century"),
    ("20XX", "21st century"),
    ("1990-22", "summer 1990"),
    ("-0043", "44 BC"),
    ("0000", "1 BC"),
    ("-0043-03-15", "15 March 44 BC"),
    ("0476-09-04", "4 September 476"),
    ("1860~", "c. 1860"),
    ("1860?", "1860 (?)"),
    ("1860%", "c. 1860 (?)"),
    ("1940/1990", "1940–1990"),
    ("1940-06/1990-03-11", "June 1940 – 11 March 1990"),
    ("1940/..", "since 1940"),
    ("../1940", "until 1940"),
]


@pytest.mark.parametrize(("edtf", "shown"), SHOWN)
def test_a_date_is_shown_in_the_words_of_the_language(edtf: str, shown: str) -> None:
    assert show_date(parse_date(edtf), load_language("en-GB")) == shown


def test_the_region_decides_the_order_of_day_and_month() -> None:
    assert show_date(parse_date("1990-03-11"), load_language("en-US")) == "March 11, 1990"


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("1990-13", "no month 13"),
        ("1990-02-30", "no day 30"),
        ("1900-02-29", "no day 29"),
        ("March 1990", "not a date"),
        ("90", "not a date"),
        ("1990/1940", "ends before it begins"),
        ("../..", "at least one date"),
        ("199X-03", "no month"),
        ("1990-21-03", "no month 21"),
        ("١٩٩٠", "not a date"),
    ],
)
def test_a_date_that_cannot_be_is_said(wrong: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        parse_date(wrong)


def test_dates_sort_from_the_earliest_the_finer_first() -> None:
    written = ["1990", "-0043", "1990-03-11", "1940/1990", "../1000", "1990-03", "1940", "1940/.."]
    assert sorted(written, key=lambda text: parse_date(text).sort_key) == [
        "../1000",
        "-0043",
        "1940",
        "1940/1990",
        "1940/..",
        "1990",
        "1990-03",
        "1990-03-11",
    ]


@given(st.dates())
def test_every_day_of_the_calendar_is_a_date_that_sorts_at_itself(day: object) -> None:
    date = parse_date(str(day))
    assert date.begin is not None
    assert date.begin.first == date.begin.last
    assert date.sort_key[0] <= date.sort_key[1]


@given(st.text(max_size=12))
def test_any_text_is_a_date_or_a_plain_refusal(text: str) -> None:
    try:
        date = parse_date(text)
    except ValueError:
        return
    assert show_date(date, load_language("en"))
