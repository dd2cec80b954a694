"""Which entries documents make, in what words, and which rule refuses a date."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from guidegen.draft.reasons import reasons
from guidegen.draft.timeline import find_events
from tests.conftest import SHARED
from tests.draft.timeline.material import material_of

HERE = Path(__file__).parent


def load(name: str) -> Any:
    return YAML(typ="safe", pure=True).load((HERE / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", load("events.yaml"), ids=lambda case: case["why"])
def test_a_document_makes_these_entries(case: dict[str, Any]) -> None:
    found = find_events(material_of(case["text"]), 15)
    assert [[event.date, event.text] for event in found] == case["events"]


@pytest.mark.parametrize(("code", "sentence"), load("refused.yaml"))
def test_a_date_that_makes_no_entry_is_refused_by_name(code: str, sentence: str) -> None:
    material = material_of(sentence)
    assert find_events(material, 15) == []
    assert (("event", code)) in material.ledger.refusals()
    assert code in reasons()


def test_every_quote_is_the_sentence_as_it_stands() -> None:
    text = "In June 1699 Merian, now fifty-two, sailed for Suriname. The ship’s owner  died on 3 May 1700 in “”Paris””."
    for event in find_events(material_of(text), 15):
        assert all(quote.text in text for quote in event.quotes)


def test_a_date_without_its_year_brings_the_sentence_that_has_it() -> None:
    material = material_of("In 1765 Boston rose against the Stamp Act. On August 15 Andrew Oliver resigned.")
    event = next(one for one in find_events(material, 15) if "Oliver" in one.text)
    assert event.date == "1765-08-15"
    assert [quote.sentence.place for quote in event.quotes] == [0, 1]


def test_a_year_that_was_worked_out_brings_the_sentence_that_it_is_counted_from() -> None:
    material = material_of("Mozart moved to Vienna in 1781. A year later Mozart married Constanze Weber.")
    last = find_events(material, 15)[-1]
    assert (last.date, last.text) == ("1782", "Mozart married Constanze Weber.")
    assert [quote.text for quote in last.quotes] == [sentence.text for sentence in material.sentences]


def test_lists_and_tables_of_dates_are_entries() -> None:
    from guidegen.draft.draft import draft
    from guidegen.readers import READERS

    text = (
        "# Road to independence\n\n- 1765: Parliament passed the Stamp Act.\n- 1773 – The Boston Tea Party\n\n"
        "| Year | Event |\n|---|---|\n| 1781 | Cornwallis surrenders at Yorktown |\n| 1790 | 3,929,214 |\n"
    )
    events = draft([READERS["markdown"].read(text.encode(), "road.md", "road")], "en").events
    assert [(event.date, event.text) for event in events] == [
        ("1765", "Parliament passed the Stamp Act."),
        ("1773", "The Boston Tea Party."),
        ("1781", "Cornwallis surrenders at Yorktown."),
    ]


def test_a_title_is_not_named_across_a_change_of_its_holder() -> None:
    material = material_of(
        "Emperor Komei of Japan died in January 1867, and Mutsuhito succeeded him. "
        "In 1868 the emperor opened a council in Kyoto."
    )
    assert not any("Komei opened" in event.text for event in find_events(material, 15))


def test_of_two_women_nobody_is_taken_for_her() -> None:
    material = material_of("Mary Lincoln met Elizabeth Keckley. In 1861 she moved to Washington.")
    assert not any(event.date == "1861" for event in find_events(material, 15))


def test_no_more_than_there_is_room_for_and_the_rest_is_named() -> None:
    material = material_of(*(f"In {year} King Louis of France invaded Flanders." for year in range(1661, 1671)))
    assert len(find_events(material, 4)) == 4
    assert material.ledger.refusals()[("event", "no-room")] == 6


def test_without_grammar_a_sentence_with_one_date_is_an_entry() -> None:
    material = material_of(
        "Am 9. November 1989 wurde die Grenze in Berlin geöffnet. Von 1961 und 1989 ist in vielen Büchern die Rede.",
        language="de",
    )
    assert [(event.date, event.text) for event in find_events(material, 15)] == [
        ("1989-11-09", "Am 9. November 1989 wurde die Grenze in Berlin geöffnet.")
    ]


def test_the_article_about_lithuania_gives_two_entries() -> None:
    file = SHARED / "source" / "first-country-to-declare-independence.txt"
    if not file.exists():
        pytest.skip("the article is not here")
    paragraphs = [line for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    found = find_events(material_of(*paragraphs), 15)
    assert [event.date for event in found] == ["1940/..", "1990-03-11"]
    assert ["March 1990" in quote.text or "March 11, 1990" in quote.text for quote in found[1].quotes] == [True, True]


def test_a_language_that_nobody_has_months_for_makes_no_entries() -> None:
    assert find_events(material_of("Zub lorak 1990-03-11 vintu sela.", language="qx"), 15) == []


def test_a_document_without_sentences_makes_no_entries() -> None:
    assert find_events(material_of("# Dates"), 15) == []


def test_without_grammar_half_of_a_range_is_no_date() -> None:
    from guidegen.draft.draft import draft
    from guidegen.readers import READERS

    text = "حكم الخليفة البلاد من عام 996 إلى عام 1021. وطُبعت الترجمة اللاتينية للكتاب في مدينة بازل عام 1572."
    source = READERS["text"].read(text.encode(), "kitab.txt", "kitab")
    assert [event.date for event in draft([source], "ar").events] == ["1572"]
