from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidegen.dates import DateMistake, parse_date, show_date
from guidegen.languages import load_language


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
        ("1940/1945/1990", "two ends"),
        ("1990-25", "no month 25"),
        ("-0000", "no year -0000"),
        ("-019X", "no decades"),
        ("-04XX-03", "no month"),
        ("199X-03", "no month"),
        ("1990-21-03", "no month 21"),
        ("١٩٩٠", "not a date"),
    ],
)
def test_a_date_that_cannot_be_is_said(wrong: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        parse_date(wrong)


@pytest.mark.parametrize(
    ("wrong", "fix"),
    [
        ("1990/1940", "`1940/1990`"),
        ("-0000", "`0000` for 1 BC"),
        ("-019X", "the 190s BC are `-0198/-0189`"),
        ("-000X", "`-0008/0000`"),
        ("?1990-03", "`1990-03?`"),
        ("1990?-03", "`1990-03?`"),
        ("1990-~03-11?", "`1990-03-11%`"),
        ("1990-XX", "without it"),
        ("1990-03-XX", "without it"),
        ("1990-03-11T10:00", "from the T on"),
        ("[1667,1668]", "write a range"),
        ("Y17E7", "all its digits"),
        ("1950S2", "all its digits"),
        ("1XXX", "19XX"),
        ("19X0", "199X"),
    ],
)
def test_what_edtf_has_and_a_timeline_has_not_is_refused_with_the_form_to_write(wrong: str, fix: str) -> None:
    with pytest.raises(DateMistake) as caught:
        parse_date(wrong)
    assert fix in caught.value.fix


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("1990", (1990, 1, 1), (1990, 12, 31)),
        ("1992-02", (1992, 2, 1), (1992, 2, 29)),
        ("199X", (1990, 1, 1), (1999, 12, 31)),
        ("18XX", (1800, 1, 1), (1899, 12, 31)),
        ("-04XX", (-499, 1, 1), (-400, 12, 31)),
        ("-00XX", (-99, 1, 1), (0, 12, 31)),
        ("1990-21", (1990, 3, 1), (1990, 5, 31)),
        ("1990-23", (1990, 9, 1), (1990, 11, 30)),
        ("1991-24", (1991, 12, 1), (1992, 2, 29)),
        ("-0043-24", (-43, 12, 1), (-42, 2, 28)),
        ("Y-39999~", (-39999, 1, 1), (-39999, 12, 31)),
        ("-04XX/0014", (-499, 1, 1), (14, 12, 31)),
        ("1990-24/1992-21", (1990, 12, 1), (1992, 5, 31)),
        ("192X/193X?", (1920, 1, 1), (1939, 12, 31)),
    ],
)
def test_a_date_reaches_from_its_first_day_to_its_last(edtf: str, first: object, last: object) -> None:
    assert parse_date(edtf).sort_key == (first, last)


@pytest.mark.parametrize("same", [("1940/..", "1940/"), ("../1940", "/1940")])
def test_an_unknown_end_is_an_open_one(same: tuple[str, str]) -> None:
    assert parse_date(same[0]) == parse_date(same[1])


IN_TIME = [
    "../-0999",
    "Y-39999~",
    "-9999",
    "-04XX",
    "-0498/-0450",
    "-0043",
    "-0043-21",
    "-0043-03-15",
    "0000",
    "0476",
    "1940",
    "1940/1990",
    "1940/..",
    "1990",
    "199X",
    "1990-03",
    "1990-21",
    "1990-03-11",
    "1990-12",
    "1990-24",
    "1990-12-24/1991-01-06",
    "1991-01",
]


def test_dates_sort_from_the_earliest_the_finer_of_those_that_begin_together_first() -> None:
    backwards = IN_TIME[::-1]
    assert sorted(backwards, key=lambda text: parse_date(text).sort_key) == IN_TIME


points = st.one_of(
    st.dates().map(str),
    st.integers(0, 9999).map("{:04d}".format),
    st.integers(1, 9999).map("-{:04d}".format),
    st.integers(-(10**8), -10_000).map("Y{}".format),
    st.tuples(st.integers(0, 9999), st.integers(1, 12) | st.integers(21, 24)).map(lambda t: "{:04d}-{:02d}".format(*t)),
    st.integers(0, 999).map("{:03d}X".format),
    st.tuples(st.sampled_from(["", "-"]), st.integers(0, 99)).map(lambda t: "{}{:02d}XX".format(*t)),
).flatmap(lambda text: st.sampled_from([text, f"{text}~", f"{text}?", f"{text}%"]))


@given(points)
def test_a_date_ends_no_sooner_than_it_begins(text: str) -> None:
    first, last = parse_date(text).sort_key
    assert first <= last
    assert not parse_date(text).excludes(parse_date(text))


@given(points, points)
def test_the_order_of_two_dates_is_that_of_their_days_and_never_both_ways(one: str, other: str) -> None:
    here, there = parse_date(one), parse_date(other)
    assert (here.sort_key < there.sort_key) + (there.sort_key < here.sort_key) + (here.sort_key == there.sort_key) == 1
    assert here.excludes(there) == there.excludes(here)
    if here.begin and there.begin and here.begin.last < there.begin.first:
        assert here.sort_key < there.sort_key


@given(points, points)
def test_a_range_of_any_two_dates_reaches_from_one_to_the_other_or_is_refused(one: str, other: str) -> None:
    begin, end = parse_date(one).begin, parse_date(other).end
    assert begin is not None
    assert end is not None
    if end.last < begin.first:
        with pytest.raises(DateMistake, match="ends before it begins"):
            parse_date(f"{one}/{other}")
    else:
        assert parse_date(f"{one}/{other}").sort_key == (begin.first, end.last)


@pytest.mark.parametrize(
    ("one", "other", "exclude"),
    [
        ("1990", "1990-03-11", False),
        ("1990", "1991", True),
        ("1860~", "1868", False),
        ("1860~", "1990", True),
        ("14XX", "1507", True),
        ("14XX~", "1507", False),
        ("Y-39999~", "Y-37999", False),
        ("1940/..", "1990", False),
        ("1940/..", "1939", True),
        ("1940/1945", "1944/1950", False),
        ("1990-24", "1991-01", False),
    ],
)
def test_dates_exclude_each_other_when_no_day_is_in_both_however_wide_about_is(
    one: str, other: str, exclude: bool
) -> None:
    assert parse_date(one).excludes(parse_date(other)) is exclude


@given(st.dates())
def test_every_day_of_the_calendar_is_a_date_that_sorts_at_itself(day: object) -> None:
    date = parse_date(str(day))
    assert date.begin is not None
    assert date.begin.first == date.begin.last
    assert date.sort_key[0] <= date.sort_key[1]


@given(st.text(max_size=12) | st.text("0123456789-/.XY~?%[]T", max_size=14))
def test_any_text_is_a_date_or_a_plain_refusal(text: str) -> None:
    try:
        date = parse_date(text)
    except DateMistake:
        return
    assert show_date(date, load_language("en"))
