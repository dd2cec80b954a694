from __future__ import annotations

import pytest

from guidegen.check.prose import own_words
from guidegen.check.run import Selection, judge
from guidegen.check.view import GuideView
from guidegen.errors import Problem
from guidegen.guide.load import load_guide
from tests.check.cases import judged, whole

GUIDE = """\
title: Circles
language: en
key_facts:
  - text: {text}
    evidence: own
questions:
  - type: cloze
    text: {cloze}
    evidence: own
"""


def problems(text: str, cloze: str = "a [[gap]]") -> list[Problem]:
    loaded = load_guide(GUIDE.format(text=text, cloze=cloze), "guide.yaml")
    assert loaded.guide, loaded.problems
    return list(judge(GuideView(loaded), Selection(frozenset(["formula", "half-formula"]))).problems)


def test_readable_formulas_and_prices_are_well() -> None:
    assert problems(r"the area $\pi r^2$ for $5 or US$ 10; \$x_1", "the area is $A =$ [[$\\pi r^2$]]") == []


def test_an_unreadable_formula_is_an_error_at_its_line() -> None:
    (problem,) = problems(r"the area $\foo r^2$")
    assert (problem.where.line, problem.code, problem.is_error) == (4, "formula", True)
    assert r"`\foo` is not known" in problem.message


def test_a_formula_in_code_is_code() -> None:
    assert problems(r"the code `$\foo$`") == []


def test_a_gap_inside_a_formula_is_an_error() -> None:
    (problem,) = problems("fine", "the area is $A = [[5]]$ here")
    assert (problem.where.line, problem.is_error) == (8, True)
    assert "outside" in problem.fix


@pytest.mark.parametrize(
    "text",
    [
        r"the area $\pi r^2 of it",
        "so $x^2 = 4",
        "with $a_1 in it",
        "with $$x^2 in it",
        r"What is $Q = \frac{a}{b?",
        r"What is $Q = f \cdot V? Explain.",
        "The force is $F = ma and nothing else.",
    ],
)
def test_half_a_formula_is_a_warning(text: str) -> None:
    (problem,) = problems(f"'{text}'")
    assert (problem.code, problem.is_error) == ("half-formula", False)
    assert "second $ is missing" in problem.message


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A loaf cost $5 in the town.", "In 1902 the town paid $5 a loaf, or 7$ in winter."),
        ("A loaf cost $5 in the town.", "In 1902 a loaf cost $5 (7$) in the town, and a bun $2."),
        ("In the morning a loaf cost $5 and a bun $7.", "In the morning a loaf cost $5 and a bun $7."),
        ("It has $3 \\times 10^8$ parts.", "It has $3 \\times 10^8$ parts."),
    ],
)
def test_prices_of_a_source_are_no_formulas(text: str, source: str) -> None:
    quote = {"text": text, "evidence": source}
    found = judged(whole({"key_facts": [{**quote, "id": "a"}]}), source)
    assert not [problem for problem in found.problems if "number" in problem.code or problem.is_error]


def test_what_stands_between_two_prices_is_judged() -> None:
    text = "He paid $5 for what is recently called a $7 loaf."
    assert own_words(text) == text
    assert own_words("so $x + 1$ is") == "so         is"
