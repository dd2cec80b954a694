"""The grammar of dates in texts: what it finds on the probes, and its promises."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from guidegen.dates import parse_date
from guidegen.dates.reading import FoundDate, find_dates, read_dates
from guidegen.languages import Language, load_language
from tests.dates.reading.probe_set import Tally, found_in, judge, read_probes

PROBES = list(read_probes(Path(__file__).parent / "probes"))
ENGLISH = load_language("en")


def dates(*sentences: str, breaks: tuple[int, ...] = ()) -> list[FoundDate]:
    return [date for found in find_dates(sentences, ENGLISH, breaks) for date in found]


def test_the_probes_are_many_and_a_third_of_them_hold_no_date() -> None:
    assert len(PROBES) >= 250
    assert sum(not probe.dates for probe in PROBES) * 3 >= len(PROBES)


def test_the_dates_of_the_probes_are_found() -> None:
    total = Tally()
    for probe in PROBES:
        total.add(judge(probe))
    assert total.recall >= 0.95, total
    assert total.precision >= 0.97, total
    assert total.value >= 0.95, total


@pytest.mark.parametrize("language", sorted({probe.language for probe in PROBES}))
def test_no_language_is_much_worse(language: str) -> None:
    total = Tally()
    for probe in PROBES:
        if probe.language == language:
            total.add(judge(probe))
    assert (total.missed, total.false, total.found - total.right) <= (1, 1, 1), total


def test_what_is_reported_is_edtf_and_stands_in_the_text() -> None:
    for probe in PROBES:
        for at, date in found_in(probe.text, probe.language):
            parse_date(date.edtf)
            assert probe.text[at + date.start : at + date.end] == date.text


@pytest.mark.parametrize(
    ("text", "edtf", "role"),
    [
        ("It opened in 1896.", "1896", "at"),
        ("By 1896 it was open.", "1896", "by"),
        ("It stayed open until 1896.", "../1896", "until"),
        ("It did not open until 1896.", "1896", "at"),
        ("It has been open since 1896.", "1896/..", "since"),
        ("It was open from 1896 to 1900.", "1896/1900", "range"),
        ("Before 1896 it was closed.", "../1896", "until"),
    ],
)
def test_the_role_tells_what_the_date_is_to_the_event(text: str, edtf: str, role: str) -> None:
    assert [(date.edtf, date.role) for date in dates(text)] == [(edtf, role)]


def test_the_kind_tells_how_the_year_is_known() -> None:
    found = dates(
        "Congress met in 1776.", "On 4 July it declared independence.", "Two years later France joined the war."
    )
    assert [date.kind for date in found] == ["explicit", "yearless", "relative"]


def test_nothing_leans_across_a_break() -> None:
    told = ("Congress met in 1776.", "On 4 July it declared independence.")
    assert len(dates(*told)) == 2
    assert len(dates(*told, breaks=(1,))) == 1


@pytest.mark.parametrize(
    ("sentences", "reason"),
    [
        (["On 4 July the fleet sailed."], "no date stands before it in its paragraph"),
        (
            ["The war lasted from 1914 to 1918.", "Two years later it was over."],
            "what stands before it is no single year",
        ),
        (
            ["He came in 1801 and left in 1815.", "That year he died."],
            "the sentence that it leans on has several years",
        ),
        (["It was 1848, in May 1848.", "In March he fled."], "it stands before the last date in the calendar"),
        (["It was founded in 1848.", "About two years later it closed."], "the text itself says it vaguely"),
        (["It was founded in 1848.", "Every year on 4 July they dance."], "the sentence tells what is always so"),
    ],
)
def test_what_is_not_certain_is_told_with_its_reason(sentences: list[str], reason: str) -> None:
    unresolved = [one for read in read_dates(sentences, ENGLISH) for one in read.unresolved]
    assert len(unresolved) == 1
    assert unresolved[0].reason.startswith(reason)


def test_a_language_without_a_word_list_has_its_days_still() -> None:
    swedish = Language("sv", {})
    found = find_dates(["Den 6 juni 1523 valdes Gustav Vasa, 2000 kronor, 1990-03-11."], swedish)
    assert [date.edtf for date in found[0]] == ["1523-06-06", "1990-03-11"]


@pytest.mark.parametrize(
    "text",
    [
        "in 1990, " * 2000,
        "that year in 1990 " * 1000,
        "1 " * 9000,
        "12 " + " " * 40000 + "May",
        "March " * 3000,
        "(" * 30000 + "1990",
    ],
)
def test_long_odd_texts_take_no_longer_than_their_length(text: str) -> None:
    started = time.process_time()
    read_dates([text], ENGLISH)
    assert time.process_time() - started < 2
