from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guidegen.check.grounding.dates import carried, lacking, stated, stated_by_edtf
from guidegen.dates import parse_date, show_date
from guidegen.languages import language_tags, load_language


def holds(text: str, *evidence: str, tag: str = "en") -> bool:
    language = load_language(tag)
    dates = stated(text, language)
    assert dates, text
    return all(carried(date, [held for quote in evidence for held in stated(quote, language)]) for date in dates)


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("11 March 1990", "March 11, 1990"),
        ("11 March 1990", "11.3.1990"),
        ("11 March 1990", "1990-03-11"),
        ("11 March 1990", "11/03/1990"),
        ("in March 1990", "on 11 March 1990"),
        ("in 1990", "on 11 March 1990"),
        ("the 1990s", "in 1990"),
        ("the nineties", "in 1994"),
        ("the 20th century", "the 1990s"),
        ("the twentieth century", "in 1914"),
        ("44 BC", "44 BCE"),
        ("from 500 to 400 BC", "500–400 BC"),
        ("3–7 May 1990", "from 3 May to 7 May 1990"),
        ("in spring 1990", "in April 1990"),
        ("AD 79", "in the year 79"),
        ("1914 to 1918", "1914–18"),
    ],
)
def test_a_date_is_carried(text: str, evidence: str) -> None:
    assert holds(text, evidence)


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("11 March 1990", "in March 1990"),
        ("in March 1990", "in 1990"),
        ("in 1990", "the 1990s"),
        ("the 1990s", "the 20th century"),
        ("in 1991", "in 1990"),
        ("44 BC", "AD 44"),
        ("in autumn 1990", "in April 1990"),
        ("in March", "in April"),
        ("11 March", "12 March 1990"),
    ],
)
def test_a_date_is_not_carried(text: str, evidence: str) -> None:
    assert not holds(text, evidence)


def test_day_and_year_may_stand_in_two_quotes() -> None:
    assert holds("11 March 1990", "On 11 March it was declared.", "It happened in 1990.")
    assert not holds("11 March 1990", "In March 1990 it was declared.", "On 11 May 1990 it was known.")


def test_what_is_missing_is_named() -> None:
    english = load_language("en")
    (date,) = stated("11 March 1990", english)
    assert lacking(date, stated("on 11 March", english)) == "year"
    assert lacking(date, stated("in March 1990", english)) == "day"
    assert lacking(date, stated("in 1990", english)) == "month"
    assert lacking(date, stated("in 1989", english)) == ""


@pytest.mark.parametrize(
    "text", ["1200 km", "1990 %", "it costs $1500", "1,990 people", "They may march in.", "the 3.14 ratio"]
)
def test_no_date_is_read(text: str) -> None:
    assert not stated(text, load_language("en"))


YEARS = st.integers(1000, 2009)
EDTF = st.one_of(
    YEARS.map(lambda year: f"{year}"),
    st.tuples(YEARS, st.integers(1, 12)).map(lambda date: f"{date[0]}-{date[1]:02d}"),
    st.tuples(YEARS, st.integers(1, 12), st.integers(1, 28)).map(lambda date: f"{date[0]}-{date[1]:02d}-{date[2]:02d}"),
    st.tuples(YEARS, st.integers(21, 24)).map(lambda date: f"{date[0]}-{date[1]}"),
    st.integers(101, 199).map(lambda decade: f"{decade}X"),
    st.integers(1, 19).map(lambda century: f"{century:02d}XX"),
    st.integers(1, 3000).map(lambda year: f"-{year:04d}"),
    st.tuples(YEARS, st.integers(1, 90)).map(lambda date: f"{date[0]}/{date[0] + date[1]}"),
)


@pytest.mark.parametrize("tag", language_tags())
@settings(deadline=None)
@given(written=EDTF)
def test_a_date_as_any_language_shows_it_carries_itself(tag: str, written: str) -> None:
    language = load_language(tag)
    shown = show_date(parse_date(written), language)
    if written.endswith("X") and tag in ("ar",) and written[-2] == "X":
        return  # Arabic says centuries with a number that no text writes
    held = stated(f"({shown})", language)
    assert all(carried(date, held) for date in stated_by_edtf(written, language)), (shown, held)
