"""What each maker asks of a statement, and of which it asks nothing."""

from __future__ import annotations

import pytest

from guidegen.draft.analysis import analyser_for
from guidegen.draft.material import whole
from guidegen.draft.questions import causes, lists, numbers
from guidegen.draft.questions.context import Context
from guidegen.draft.questions.statements import statements_of
from guidegen.draft.statements import Fact
from guidegen.languages import load_language
from tests.draft.passages import material

pytestmark = pytest.mark.skipif(bool(analyser_for("en")[1]), reason="the English model is not installed")


def context(*statements: str) -> Context:
    analyse, _ = analyser_for("en")
    read = material(" ".join(statements))
    facts = [Fact(text, (whole(read.sentences[0]),), 1.0) for text in statements]
    told, _ = statements_of(facts, [], read, analyse)
    return Context(read, told, [], [], load_language("en"))


@pytest.mark.parametrize(
    ("statement", "stem", "answer"),
    [
        (
            "Many Irish families left for America because the potato harvest failed.",
            "Why did many Irish families leave for America?",
            "Because the potato harvest failed.",
        ),
        (
            "The city of Hamburg grew because of its trade with England.",
            "Why did the city of Hamburg grow?",
            "Because of its trade with England.",
        ),
        (
            "To keep very small parties out, Germany set a threshold.",
            "Why did Germany set a threshold?",
            "To keep very small parties out.",
        ),
    ],
)
def test_why(statement: str, stem: str, answer: str) -> None:
    (question,) = causes.ask(context(statement))
    assert question.body["stem"] == stem
    assert question.body["answer"] == answer


@pytest.mark.parametrize(
    "statement",
    ["Because it rained, the match was cancelled.", "The king fled because he feared the crowd because it was armed."],
)
def test_no_single_reason(statement: str) -> None:
    assert list(causes.ask(context(statement))) == []


@pytest.mark.parametrize(
    ("statement", "stem", "answer"),
    [
        (
            "The Great Famine of Ireland killed about one million people.",
            "How many people did the Great Famine of Ireland kill?",
            "about one million",
        ),
        ("Merian painted sixty plates in Suriname.", "How many plates did Merian paint in Suriname?", "sixty"),
    ],
)
def test_how_many(statement: str, stem: str, answer: str) -> None:
    (question,) = numbers.ask(context(statement))
    assert question.body["stem"] == stem
    assert question.body["answer"] == answer


def test_a_year_is_no_number() -> None:
    assert list(numbers.ask(context("The Hanse held its last diet in Lübeck in 1669."))) == []


@pytest.mark.parametrize(
    ("statement", "stem", "answer"),
    [
        (
            "Common symptoms of malaria include fever, chills and headache.",
            "Name three common symptoms of malaria.",
            "fever; chills; headache",
        ),
        (
            "The three branches of government are the legislature, the executive and the judiciary.",
            "Name the three branches of government.",
            "the legislature; the executive; the judiciary",
        ),
    ],
)
def test_name_three(statement: str, stem: str, answer: str) -> None:
    (question,) = lists.ask(context(statement))
    assert question.body["stem"] == stem
    assert question.body["answer"] == answer


def test_a_list_of_its_own_parts_only() -> None:
    assert list(lists.ask(context("The three brothers are rich, old and ill."))) == []
