"""Questions of every kind that a text bears, each true to its text and with one right answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from guidegen.draft.analysis import analyser_for
from guidegen.draft.draft import Drafted, draft
from guidegen.draft.questions import AS_FITS, DRAFTED_TYPES, Wanted
from guidegen.draft.questions.choice import choose, gives_away, stem_of
from guidegen.draft.statements import Question
from guidegen.readers import read_source

pytestmark = pytest.mark.skipif(bool(analyser_for("en")[1]), reason="the English model is not installed")

_MEIJI = Path(__file__).parents[3] / "benchmarks" / "texts" / "meiji-restoration.md"
_SYSTEMS = _MEIJI.with_name("electoral-systems.md")


@pytest.fixture(scope="module")
def meiji() -> Drafted:
    return draft([read_source(_MEIJI, _MEIJI.name, "a")], "en")


@pytest.fixture(scope="module")
def systems() -> Drafted:
    return draft([read_source(_SYSTEMS, _SYSTEMS.name, "a")], "en")


def test_history_bears_several_types(meiji: Drafted) -> None:
    types = {question.type for question in meiji.questions}
    assert len(meiji.questions) >= 6
    assert len(types) >= 3
    assert types <= DRAFTED_TYPES


def test_concepts_bear_questions_on_terms(systems: Drafted) -> None:
    assert len(systems.questions) >= 5
    assert any(question.maker in ("meaning", "which", "name-the-term", "match") for question in systems.questions)


def test_dates_are_those_of_the_timeline(meiji: Drafted) -> None:
    years = {event.date[:4] for event in meiji.events}
    for question in _of(meiji, "year", "date-gap"):
        assert question.answer in years


def test_a_false_date_is_false_and_corrected(meiji: Drafted) -> None:
    wanted = Wanted(most=40, types=frozenset({"true-false"}))
    found = draft([read_source(_MEIJI, _MEIJI.name, "a")], "en", wanted=wanted)
    false = [question for question in found.questions if question.body["answer"] is False]
    assert false
    for question in false:
        assert question.answer in question.body["correction"]
        assert question.answer not in question.body["statement"]


def test_one_option_is_the_key_and_numbers_ascend(meiji: Drafted) -> None:
    for question in _of(meiji, "year"):
        options = question.body["options"]
        assert [option.get("key") for option in options].count(question.answer) == 1
        texts = [next(iter(option.values())) for option in options]
        assert texts == sorted(texts)
        assert len(set(texts)) == 4


def test_stems_never_hold_their_answers(meiji: Drafted, systems: Drafted) -> None:
    for question in (*meiji.questions, *systems.questions):
        if question.type in ("cloze", "short-answer", "single-choice") and question.maker not in (
            "meaning",
            "why",
            "list",
        ):
            assert re.search(rf"\b{re.escape(question.answer)}\b", stem_of(question)) is None


def test_what_is_asked_for_is_given() -> None:
    source = read_source(_MEIJI, _MEIJI.name, "a")
    few = draft([source], "en", wanted=Wanted(most=3))
    assert len(few.questions) == 3
    one_each = draft([source], "en", wanted=Wanted(per_section=1))
    sections = [question.quotes[0].sentence.section for question in one_each.questions]
    assert len(sections) == len(set(sections))
    none = draft([source], "en", wanted=Wanted(most=0))
    assert none.questions == []


def test_the_same_text_gives_the_same_questions(meiji: Drafted) -> None:
    again = draft([read_source(_MEIJI, _MEIJI.name, "a")], "en", wanted=AS_FITS)
    assert [stem_of(question) for question in again.questions] == [stem_of(question) for question in meiji.questions]


def test_no_item_tells_the_answer_of_another(meiji: Drafted) -> None:
    for one in meiji.questions:
        assert not any(gives_away(one, other) for other in meiji.questions if other is not one)


def test_the_choice_spreads_over_types(meiji: Drafted) -> None:
    quotes = meiji.events[0].quotes

    def item(maker: str, type: str, number: int) -> Question:
        body = {"stem": f"{maker} {number}"}
        return Question(
            type, body, "remember", "", meiji.events[number].quotes, 5.0 - number / 100, maker, f"a{number}"
        )

    found = [*(item("why", "short-answer", number) for number in range(6)), item("match", "matching", 7)]
    chosen = choose(found, 3)
    assert quotes
    assert "matching" in {one.type for one in chosen}


def _of(drafted: Drafted, *makers: str) -> Iterator[Question]:
    return (question for question in drafted.questions if question.maker in makers)
