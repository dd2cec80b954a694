from __future__ import annotations

import pytest

from guidegen.check.run import Selection, judge
from guidegen.check.view import GuideView
from guidegen.errors import Problem
from guidegen.guide.load import load_guide

TIME = Selection(frozenset(["contradicting-dates", "told-twice", "date-in-text"]))


def found(*entries: tuple[str, str], language: str = "en-GB") -> list[Problem]:
    """What is said of a timeline of dates and events; entry n stands in lines 3n + 1 (date) to 3n + 3."""
    lines = [f"title: Lithuania\nlanguage: {language}\ntimeline:"]
    lines += [f"  - date: {date}\n    event: '{event}'\n    evidence: own" for date, event in entries]
    loaded = load_guide("\n".join(lines) + "\n", "guide.yaml")
    assert loaded.guide, loaded.problems
    return list(judge(GuideView(loaded), TIME).problems)


def test_one_event_with_two_dates_is_an_error_that_names_both() -> None:
    said = found(("1990-03-11", "Lithuania declares independence."), ("1991", "*lithuania*  declares independence"))
    assert [(problem.severity.value, problem.code, problem.where.line) for problem in said] == [
        ("error", "contradicting-dates", 7)
    ]
    assert said[0].message == "this event has two dates: “1991” here, “11 March 1990” in line 4"
    assert "more than once" in said[0].fix


@pytest.mark.parametrize("dates", [("1990", "1990-03-11"), ("1990-03-11", "1990-03-11"), ("1860~", "1865")])
def test_one_event_with_dates_that_may_both_be_right_is_told_twice(dates: tuple[str, str]) -> None:
    said = found((dates[0], "The museum opens"), (dates[1], "The museum opens."))
    assert [(problem.severity.value, problem.code) for problem in said] == [("warning", "told-twice")]


@pytest.mark.parametrize(
    ("language", "date", "event"),
    [
        ("en", "1990-03-12", "On 11 March 1990 Lithuania declares its independence."),
        ("en", "1991", "March 1990: Lithuania declares its independence."),
        ("en-US", "1990-03-12", "March 11, 1990, the parliament votes."),
        ("en", "-0042", "15 March 44 BC: Caesar is killed."),
        ("es", "1911-07-25", "El 24 de julio de 1911 Bingham llega a Machu Picchu."),
        ("fr", "1808-05-02", "Le 3 mai 1808, des habitants de Madrid sont fusillés."),
        ("de", "1990-03-12", "Am 11. März 1990 erklärt sich Litauen unabhängig."),
        ("de", "-0043-03-14", "15. März 44 v. Chr.: Caesar wird ermordet."),
    ],
)
def test_a_text_that_begins_with_another_date_is_an_error(language: str, date: str, event: str) -> None:
    said = found((date, event), language=language)
    assert [(problem.severity.value, problem.code, problem.where.line) for problem in said] == [
        ("error", "date-in-text", 5)
    ]


def test_another_date_further_on_may_be_that_of_another_event() -> None:
    said = found(("1989-12-24", "The parliament declares the treaty of 23 August 1939 void."))
    assert [(problem.severity.value, problem.message) for problem in said] == [
        ("warning", "the text says “23 August 1939”, its date is “24 December 1989”")
    ]


@pytest.mark.parametrize(
    ("date", "event"),
    [
        ("1990-03-11", "On 11 March 1990 Lithuania declares its independence."),
        ("1990", "On 11 March 1990 Lithuania declares its independence."),
        ("1990-03-11", "In March 1990 the parliament votes."),
        ("1990-03-11", "In 1918 a first republic was founded; now a second follows."),
        ("1990-03-11", "The act of 16 February 1918 is taken up by that of 11 March 1990."),
        ("1990-03-11", "In May 500 people stand there."),
        ("1990-03-11", "On 30 February 1890 nothing happened."),
    ],
)
def test_a_text_that_agrees_with_its_date_is_no_problem(date: str, event: str) -> None:
    assert found((date, event)) == []


def test_events_of_different_words_are_different() -> None:
    assert found(("1900", "The first Olympic Games in Paris"), ("1924", "The second Olympic Games in Paris")) == []
