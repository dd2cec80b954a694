"""What a timeline's drawing shows of dates."""

from __future__ import annotations

from typing import Any

import pytest

from guidegen.dates import parse_date
from guidegen.handout.time_drawing import lanes, pieces
from guidegen.languages import load_language

ENGLISH = load_language("en-GB")


def drawn(*dates: str, tag: str = "en-GB", rooms: tuple[float, float] = (220, 240)) -> list[dict[str, Any]]:
    return pieces([parse_date(date) for date in dates], [10.0] * len(dates), 2.5, rooms, load_language(tag))


def marks(*dates: str) -> list[tuple[str, bool, list[str]]]:
    return [(place["shape"], place["exact"], place["opens"]) for place in drawn(*dates)[0]["places"]]


def test_moments_are_dots_and_ranges_bars() -> None:
    assert marks("1900", "1914-06-28", "1914/1918") == [("dot", True, []), ("dot", True, []), ("bar", True, [])]


def test_what_is_not_sure_is_hollow() -> None:
    assert marks("1860~", "1870/1880?", "1890?") == [("dot", False, []), ("bar", False, []), ("dot", False, [])]


def test_what_is_known_too_roughly_for_the_scale_is_a_hollow_bar() -> None:
    assert marks("1990", "1990-03-11", "1990-04", "1991-09-06")[0] == ("bar", False, [])


def test_open_ends_have_arrows_and_reach_the_end_of_the_axis() -> None:
    places = drawn("../1900", "1950", "1990/..")[0]["places"]
    assert [place["opens"] for place in places] == [["before"], [], ["after"]]
    assert places[0]["y"] < places[0]["end"]
    assert places[2]["end"] > places[2]["y"] > places[1]["y"]


def test_bars_of_one_time_stand_side_by_side() -> None:
    times = ("1900/1950", "1910/1920", "1930/1940")
    first, second, third = drawn(*times)[0]["places"]
    assert first["x"] < second["x"] == third["x"]
    assert lanes([parse_date(time) for time in times]) == 2


def test_ticks_and_breaks_are_in_the_language() -> None:
    (piece,) = drawn("1500", *[f"1990-{month:02d}" for month in range(1, 13)], tag="de")
    assert any(tick["label"].startswith("Jan") for tick in piece["ticks"])
    assert [left["left_out"] for left in piece["breaks"]] == ["ausgelassen: 489\u00a0Jahre"]


def test_years_before_christ_are_on_the_axis() -> None:
    labels = [tick["label"] for tick in drawn("-0999", "-0499", "0500", "1000")[0]["ticks"]]
    assert {"1000 BC", "200 BC", "1", "200", "1000"} <= {label.replace(",", "") for label in labels}


def test_many_entries_go_on_over_pages_and_a_range_leaves_its_page_with_an_arrow() -> None:
    made = drawn("1900/1999", *[str(year) for year in range(1901, 1940)])
    assert [len(piece["places"]) for piece in made] == [19, 21] or len(made) > 1
    assert sum(len(piece["places"]) for piece in made) == 40
    assert made[0]["places"][0]["opens"] == ["after"]
    assert all(place["top"] + 10 <= piece["height"] for piece in made for place in piece["places"])


def test_a_label_that_is_higher_than_a_page_cannot_be_drawn() -> None:
    with pytest.raises(ValueError, match="higher than a page"):
        pieces([parse_date("1900")], [400.0], 2.5, (220, 240), ENGLISH)
