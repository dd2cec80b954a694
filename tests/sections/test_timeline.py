from __future__ import annotations

import pytest

from guidegen.errors import Problem
from guidegen.guide.load import load_guide


def said_of(date: str) -> Problem:
    text = f"title: x\ntimeline:\n  - date: {date}\n    event: It happens.\n    evidence: own\n"
    (problem,) = load_guide(text, "guide.yaml").problems
    return problem


@pytest.mark.parametrize(
    ("date", "fix"),
    [
        ("24 de julio de 1911", "did you mean `1911-07-24` (24 July 1911)? dates are written"),
        ("11/03/1990", "did you mean `1990-03-11` (11 March 1990) or `1990-11-03` (3 November 1990)?"),
        ("siglo V a. C.", "did you mean `-04XX` (5th century BC)?"),
        ("1990-02-30", "dates are written 1990-03-11"),
        ("-019X", "write a range: the 190s BC are `-0198/-0189`"),
    ],
)
def test_a_date_that_cannot_be_read_is_answered_with_the_one_that_was_meant(date: str, fix: str) -> None:
    problem = said_of(date)
    assert (problem.where.line, problem.is_error) == (3, True)
    assert problem.fix.startswith(fix)
