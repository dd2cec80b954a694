"""The test-wise bot never sees a key, and its chance is exact."""

from __future__ import annotations

import itertools
import random
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guidegen.check.bot import Score, at_least, guess, play
from guidegen.check.view import GuideView
from tests.check.cases import loaded, view, whole

WORDS = [
    "river",
    "treaty",
    "light",
    "poem",
    "usually",
    "never",
    "all",
    "the",
    "an",
    "of",
    "which",
    "1990",
    "12",
    "twelve",
]
TEXT = st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join)


def quiz(items: list[tuple[str, list[str], int]]) -> GuideView:
    questions: list[dict[str, Any]] = []
    for number, (stem, options, key) in enumerate(items):
        written = [{"key": text} if index == key else {"text": text} for index, text in enumerate(options)]
        questions.append({"id": f"item-{number}", "type": "single-choice", "stem": stem, "options": written})
    return view(loaded(whole({"questions": questions})))


@given(stem=TEXT, options=st.lists(TEXT, min_size=2, max_size=6, unique=True))
@settings(max_examples=60, deadline=None)
def test_the_guess_is_the_same_whoever_is_key(stem: str, options: list[str]) -> None:
    guesses = {guess(quiz([(stem, options, key)]).items[0]).chosen for key in range(len(options))}
    assert len(guesses) == 1


@pytest.mark.parametrize("seed", range(20))
def test_the_probability_is_exact(seed: int) -> None:
    chance = random.Random(seed)
    items = [(chance.randint(1, n), n) for n in (chance.randint(2, 5) for _ in range(chance.randint(1, 5)))]
    points = sum((Fraction(1, chosen) for chosen, _ in items if chance.random() < 0.6), Fraction(0))
    total = Fraction(0)
    for keys in itertools.product(*(range(n) for _, n in items)):
        got = sum(
            (Fraction(1, chosen) for key, (chosen, _) in zip(keys, items, strict=True) if key < chosen), Fraction(0)
        )
        weight = Fraction(1)
        for _, n in items:
            weight /= n
        total += weight * (got >= points)
    assert at_least(points, items) == pytest.approx(float(total))


def score(items: list[tuple[str, list[str], int]]) -> Score:
    (found,) = play(quiz(items))
    return found


def test_keys_that_are_longest_are_found_out() -> None:
    items = [
        (f"Which is number {n}?", ["iron", "gold", "a metal of great and lasting value", "tin"], 2) for n in range(8)
    ]
    found = score(items)
    assert found.points == 8
    assert found.p < 0.0001


def test_fair_quizzes_are_seldom_blamed() -> None:
    """Keys drawn by chance: at most some one in a hundred may have p < 0.01 (here: 400 quizzes, seed 1)."""
    chance = random.Random(1)
    blamed = 0
    for _ in range(400):
        items = []
        for _ in range(10):
            options = list({" ".join(chance.choices(WORDS, k=chance.randint(1, 6))) for _ in range(4)})
            if len(options) > 1:
                items.append((" ".join(chance.choices(WORDS, k=7)), options, chance.randrange(len(options))))
        blamed += score(items).p < 0.01
    assert blamed <= 8
