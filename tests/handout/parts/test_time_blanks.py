from __future__ import annotations

from guidegen.guide.model import Guide
from guidegen.handout.grounds import Grounds
from guidegen.handout.parts import Material
from guidegen.handout.parts.time_blanks import answer, ask
from guidegen.languages import load_language


def material(entries: list[tuple[str, str]]) -> Material:
    timeline = [
        {"id": f"e{n}", "date": date, "event": event, "evidence": "own"} for n, (date, event) in enumerate(entries)
    ]
    return Material(Guide.model_validate({"title": "x", "timeline": timeline}), load_language("en"), Grounds(), "a4")


def test_events_of_one_date_may_stand_at_any_of_its_boxes() -> None:
    entries = [("1990", "A wall falls."), ("1990", "A vote is held."), ("1991", "A treaty is signed.")]
    rows = answer(material(entries))["rows"]
    alike = {row["letter"] for row in rows if row["date"] == "1990"}
    assert [set(row["any_of"]) for row in rows] == [alike, alike, set()]


def test_no_event_says_its_date() -> None:
    entries = [
        ("2001", "The Census of 2001 counts 1,028 million people."),
        ("1876-02-07", "The charter of 7 February 1876 takes effect; that of 1848 ends."),
        ("199X", "The 1990s begin with $1990$ votes."),
    ]
    others = [(date, event) for (date, _), (_, event) in zip(entries, entries[::-1], strict=True)]
    sheets = [ask(material(some))["events"] for some in (entries, others)]
    texts = {event["text"] for event in sheets[0]}
    assert texts == {
        "The Census of … counts 1,028 million people.",
        "The charter of … takes effect; that of 1848 ends.",
        "The … begin with $1990$ votes.",
    }
    assert sheets[0] == sheets[1]  # whichever event belongs to whichever date
    assert {row["event"] for row in answer(material(entries))["rows"]} == {event for _, event in entries}


def test_events_that_only_their_years_tell_apart_keep_them() -> None:
    entries = [("1991", "Census of 1991"), ("2001", "Census of 2001")]
    assert {event["text"] for event in ask(material(entries))["events"]} == {event for _, event in entries}
