"""Each way of spoiling an item spoils it, and its explanation does not tell."""

from __future__ import annotations

import random
from typing import Any

import pytest

from benchmarks import spoiled_items
from benchmarks.spoiled_items import Draft, Kind
from guidegen.draft.material import Material, whole
from guidegen.draft.statements import Question
from tests.draft.passages import material as read

_TEXT = (
    "Marie Curie discovered radium in 1898. Marie Curie moved to Paris in 1891. In 1903, Marie Curie won a prize. "
    "Radium is a metal that glows. Osmosis is the movement of water through a membrane."
)


@pytest.fixture(scope="module")
def material() -> Material:
    return read(_TEXT)


@pytest.fixture
def drafted(material: Material) -> Draft:
    quotes = (whole(material.sentences[0]),)

    def item(type: str, maker: str, answer: str, explanation: str = "", /, **body: Any) -> Question:
        return Question(type, body, "remember", explanation, quotes, 1.0, maker, answer)

    options = [{"text": "1891"}, {"key": "1898"}, {"text": "1903"}, {"text": "1911"}]
    told = "Marie Curie discovered radium in 1898."
    stem = "In which year did Marie Curie discover radium?"
    pairs = [{"stem": "osmosis", "option": "the movement of water"}, {"stem": "radium", "option": "a metal that glows"}]
    left = [
        item("single-choice", "year", "1898", told, stem=stem, options=options),
        item("cloze", "date-gap", "1898", told, text="Marie Curie discovered radium in [[1898]]."),
        item("short-answer", "when", "1891", "Marie Curie moved to Paris in 1891.",
             stem="In which year did Marie Curie move to Paris?", answer="1891"),
        item("short-answer", "meaning", "diffusion",
             stem="What does the term “diffusion” mean?", answer="the spreading of a gas"),
        item("matching", "match", "matching: osmosis, radium", stem="Match.", pairs=pairs),
        item("ordering", "order", "order of events", stem="Put in order.", things=["one", "two", "three"]),
    ]  # fmt: skip
    return Draft(left, material)


@pytest.mark.parametrize("kind", spoiled_items.KINDS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("seed", range(4))
def test_what_is_spoiled_is_another_item_of_the_same_type(kind: Kind, seed: int, drafted: Draft) -> None:
    spoiled = kind(drafted, random.Random(seed))
    assert spoiled is not None
    assert spoiled.question in drafted.left
    assert spoiled.body != spoiled.question.body
    assert set(spoiled.body) == set(spoiled.question.body)


@pytest.mark.parametrize("kind", spoiled_items.KINDS, ids=lambda kind: kind.__name__)
def test_where_nothing_can_be_spoiled_nothing_is(kind: Kind, material: Material) -> None:
    assert kind(Draft([], material), random.Random(1)) is None


def test_another_key_is_one_of_the_distractors_and_is_explained(drafted: Draft) -> None:
    spoiled = spoiled_items.other_key(drafted, random.Random(1))
    assert spoiled is not None
    (key,) = [option["key"] for option in spoiled.body["options"] if "key" in option]
    assert key in ("1891", "1903", "1911")
    assert {"text": "1898"} in spoiled.body["options"]
    assert spoiled.explanation == f"Marie Curie discovered radium in {key}."


@pytest.mark.parametrize("seed", range(6))
def test_another_year_is_in_key_and_explanation_alike(seed: int, drafted: Draft) -> None:
    spoiled = spoiled_items.other_year(drafted, random.Random(seed))
    assert spoiled is not None
    assert str(spoiled.question.answer) not in f"{spoiled.body} {spoiled.explanation}"


def test_a_second_right_option_stands_beside_the_key(drafted: Draft) -> None:
    spoiled = spoiled_items.second_right_option(drafted, random.Random(1))
    assert spoiled is not None
    assert {"key": "1898"} in spoiled.body["options"]
    assert {"text": "in the 1890s"} in spoiled.body["options"]
    assert len(spoiled.body["options"]) == 4


@pytest.mark.parametrize("seed", range(4))
def test_the_answer_is_told_by_the_stem(seed: int, drafted: Draft) -> None:
    spoiled = spoiled_items.answer_in_stem(drafted, random.Random(seed))
    assert spoiled is not None
    assert f"({spoiled.question.answer})?" in spoiled.body["stem"]


@pytest.mark.parametrize("seed", range(4))
def test_a_pronoun_stands_for_the_person(seed: int, drafted: Draft) -> None:
    spoiled = spoiled_items.pronoun(drafted, random.Random(seed))
    assert spoiled is not None
    (name,) = {"stem", "text"} & set(spoiled.body)
    assert spoiled.body[name].startswith(("In which year did she ", "She discovered "))


def test_a_trivial_word_is_the_gap(drafted: Draft) -> None:
    drafted.left[:] = [one for one in drafted.left if one.type == "cloze"]
    spoiled = spoiled_items.trivial_gap(drafted, random.Random(1))
    assert spoiled is not None
    assert spoiled.body["text"] == "Marie Curie discovered radium [[in]] 1898."


def test_a_term_gets_another_terms_meaning(drafted: Draft) -> None:
    drafted.left[:] = [one for one in drafted.left if one.maker in ("meaning", "match")]
    found = {spoiled.how for seed in range(8) if (spoiled := spoiled_items.other_meaning(drafted, random.Random(seed)))}
    assert found == {"another term's meaning is the key", "two pairs have changed"}
