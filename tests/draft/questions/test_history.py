"""What is asked about events: by whom, when, where, in which order; and of which events nothing is asked."""

from __future__ import annotations

import pytest

from guidegen.draft.analysis import analyser_for
from guidegen.draft.material import whole
from guidegen.draft.questions import dates, deeds, numbers, order, persons, places, states
from guidegen.draft.questions.context import Context
from guidegen.draft.questions.statements import statements_of
from guidegen.draft.statements import Event, Question
from guidegen.languages import load_language
from tests.draft.passages import material

pytestmark = pytest.mark.skipif(bool(analyser_for("en")[1]), reason="the English model is not installed")

_OTHERS = (
    ("1707", "The Act of Union joined England and Scotland.", "In 1707 the Act of Union joined England and Scotland."),
    ("1713", "The Treaty of Utrecht was signed.", "The Treaty of Utrecht was signed in 1713."),
    (
        "1721",
        "Peter the Great proclaimed the Russian Empire.",
        "In 1721 Peter the Great proclaimed the Russian Empire.",
    ),
    ("1756", "Prussia invaded Saxony.", "Prussia invaded Saxony in 1756."),
)


def context(*events: tuple[str, str, str]) -> Context:
    """Events as (date, text, sentence of the document), the others before them."""
    analyse, _ = analyser_for("en")
    every = (*events, *_OTHERS)
    read = material("\n\n".join(sentence for _, _, sentence in every))
    by_text = {sentence.text: sentence for sentence in read.sentences}
    found = [Event(date, text, (whole(by_text[sentence]),), 2.0) for date, text, sentence in every]
    _, happened = statements_of([], found, read, analyse)
    return Context(read, [], happened, [], load_language("en"))


def of(found: list[Question], maker: str) -> Question:
    return next(question for question in found if question.maker == maker)


def of_answer(date: str, text: str, sentence: str) -> list[Question]:
    return [one for one in dates.ask(context((date, text, sentence))) if one.quotes[0].sentence.text == sentence]


def test_a_date_at_the_end_of_a_plain_clause() -> None:
    text = "Parliament repealed the Stamp Act."
    found = of_answer("1766-03-18", text, "Parliament repealed the Stamp Act on 18 March 1766.")
    assert of(found, "when").body["stem"] == "When did Parliament repeal the Stamp Act?"
    assert of(found, "date-gap").body["text"] == "Parliament repealed the Stamp Act in [[1766]]."
    assert of(found, "false-date").body["statement"] != of(found, "false-date").body["correction"]


def test_a_date_before_what_could_take_it() -> None:
    text = "A republic was proclaimed in Rome, with Mazzini as one of its leaders."
    found = of_answer("1749", text, "A republic was proclaimed in Rome in 1749, with Mazzini as one of its leaders.")
    assert str(of(found, "date-gap").body["text"]).startswith("In [[1749]], a republic was proclaimed in Rome, with")


def test_one_opening() -> None:
    text = "In Marseille Giuseppe Mazzini founded Young Italy."
    found = of_answer("1731", text, "Giuseppe Mazzini founded Young Italy in Marseille in 1731.")
    assert of(found, "date-gap").body["text"] == "Giuseppe Mazzini founded Young Italy in Marseille in [[1731]]."


def test_a_circumstance_and_an_aside_are_left_out() -> None:
    text = "Having lost the battle, the Austrian empress ceded the province of Silesia to Prussia, which was strong."
    found = of_answer("1740", text, f"In 1740 {text}")
    asked = "In which year did the Austrian empress cede the province of Silesia to Prussia?"
    assert of(found, "when").body["stem"] == asked


def test_other_years_lie_apart_and_are_of_other_events() -> None:
    text = "The Treaty of Hamburg was signed."
    found = of_answer("1712", text, "The Treaty of Hamburg was signed in 1712.")
    (question,) = [one for one in found if one.maker == "year"] or [None]
    years = {next(iter(option.values())) for option in question.body["options"]} if question else set()
    assert "1713" not in years


@pytest.mark.parametrize(
    "told",
    [
        "Charlotte Brown arrived in Paris with her sister",
        "George Brown presented the key to the visitor in Paris",
        "The two peasant leaders stormed Mexico City",
        "The old sultan led a campaign into Hungary",
        "The Parliament of Ireland was suspended when violence grew",
        "Austrian ministers predicted that it would ruin Bohemia",
        "A group of colonels, sent King Farouk into exile",
        "Johann Brown’s second daughter, Anna, was born in Vienna",
        "Edward Brown bestowed on her the Order of Merit in London",
        "By 1700, English merchants in Bristol shipped sugar from Barbados",
    ],
)
def test_not_asked_for_its_date(told: str) -> None:
    assert of_answer("1740", f"{told}.", f"{told} in 1740.") == []


def test_a_year_that_its_sentence_neither_has_nor_counts_is_not_asked_for() -> None:
    text = "British troops burned Washington."
    assert of_answer("1814", text, "On Christmas Eve British troops burned Washington.") == []


def test_one_of_two_years_is_not_asked_for() -> None:
    text = "The Shawnee and Miami attacked Fort Recovery."
    assert of_answer("1790", text, "In both 1790 and 1791, the Shawnee and Miami attacked Fort Recovery.") == []


def test_from_which_year() -> None:
    text = "The Soviet Union governed Lithuania."
    found = of_answer("1940/..", text, "Since 1940, the Soviet Union has governed Lithuania.")
    assert of(found, "since").body["stem"] == "From which year did the Soviet Union govern Lithuania?"


def test_order_has_things_of_different_years_without_their_dates() -> None:
    (question,) = order.ask(context())
    assert question.body["things"] == [text for _, text, _ in _OTHERS]


def test_order_leaves_out_what_lies_far_from_all_others() -> None:
    wreck = "British divers raised the Swedish flagship."
    (question,) = order.ask(context(("1961", wreck, "British divers raised the Swedish flagship in 1961.")))
    assert wreck not in question.body["things"]


def test_who() -> None:
    sentence = "George Washington crossed the Delaware in December 1776."
    (question,) = persons.ask(context(("1776-12", "George Washington crossed the Delaware River.", sentence)))
    assert question.body["stem"] == "Who crossed the Delaware River in December 1776?"
    assert question.body["accept"] == ["Washington"]


@pytest.mark.parametrize(
    "text",
    [
        "Thomas Jefferson was a farmer and a lawyer in Virginia.",
        "Edward Smith bestowed on her the Order of Merit in London.",
    ],
)
def test_not_asked_who(text: str) -> None:
    assert list(persons.ask(context(("1776", text, text)))) == []


def test_where() -> None:
    sentence = "The Great Exhibition was opened by Queen Victoria in London in 1751."
    found = list(
        places.ask(context(("1751", "The Great Exhibition was opened by Queen Victoria in London.", sentence)))
    )
    assert [one.body["answer"] for one in found] == ["In London"]
    assert found[0].body["stem"] == "Where was the Great Exhibition opened by Queen Victoria in 1751?"


def test_which_country() -> None:
    stems = {question.body["stem"]: question.answer for question in states.ask(context())}
    assert stems == {"Which country invaded Saxony in 1756?": "Prussia"}


def test_no_country_that_its_people_tell() -> None:
    text = "France sent French engineers to the Ottoman Empire."
    found = states.ask(context(("1740", text, f"In 1740 {text}")))
    assert all(question.answer != "France" for question in found)


def test_how_many_with_its_year() -> None:
    sentence = "Merian painted sixty plates in Suriname in 1701."
    (question,) = numbers.ask(context(("1701", "Merian painted sixty plates in Suriname.", sentence)))
    assert question.body["stem"] == "How many plates did Merian paint in Suriname in 1701?"


def test_which_treaty() -> None:
    stems = {question.body["stem"]: question.body["answer"] for question in deeds.ask(context())}
    assert stems == {"Which treaty was signed in 1713?": "Treaty of Utrecht"}


def test_not_which_of_two_treaties() -> None:
    second = ("1713", "The Treaty of Madrid was signed.", "The Treaty of Madrid was signed in 1713.")
    assert list(deeds.ask(context(second))) == []
