"""Statements as questions: the helping verb before the subject, the main verb in its base form, nothing lost."""

from __future__ import annotations

import pytest

from guidegen.draft.analysis import analyser_for
from guidegen.draft.questions.clause import Clause, clause_of

pytestmark = pytest.mark.skipif(bool(analyser_for("en")[1]), reason="the English model is not installed")

_CAPITALS = frozenset({"Parliament", "Japan", "Lithuania"})


def clause(text: str) -> Clause | None:
    analyse, _ = analyser_for("en")
    (words,) = analyse([text])
    return clause_of(text, words, _CAPITALS)


@pytest.mark.parametrize(
    ("statement", "asked"),
    [
        ("Lithuania declared its independence.", "did Lithuania declare its independence"),
        ("British ships bombarded Kagoshima.", "did British ships bombard Kagoshima"),
        ("The emperor granted a constitution.", "did the emperor grant a constitution"),
        ("The treaty was signed in Paris.", "was the treaty signed in Paris"),
        (
            "The first railway, from Tokyo to Yokohama, was opened.",
            "was the first railway, from Tokyo to Yokohama, opened",
        ),
        ("Parliament repealed the act and passed a new law.", "did Parliament repeal the act and pass a new law"),
        (
            "At Toba a small army routed the shogun's larger one.",
            "did a small army rout the shogun's larger one at Toba",
        ),
        ("New York University opened a school of law.", "did New York University open a school of law"),
        ("The king finally abolished serfdom.", "did the king abolish serfdom"),
    ],
)
def test_inverted(statement: str, asked: str) -> None:
    found = clause(statement)
    assert found is not None
    assert found.inverted() == asked


@pytest.mark.parametrize(
    "statement",
    [
        "The king did not sign the treaty.",
        "There were three kings in the land.",
        "The war ended; the soldiers went home.",
        "The soldiers went home and the war ended.",
        "What the king said pleased the people.",
    ],
)
def test_no_simple_clause(statement: str) -> None:
    assert clause(statement) is None


@pytest.mark.parametrize("statement", ["The army had left the town.", "As for money, the bank lent it to the king."])
def test_not_asked(statement: str) -> None:
    found = clause(statement)
    assert found is None or found.inverted() is None
