"""Merging is measured on pairs: one event told twice, and neighbours of it."""

from __future__ import annotations

import pytest

from benchmarks.merge_pairs import PAIRS, Judged, judge, read_pairs, scores
from guidegen.dates import parse_date
from guidegen.draft.analysis import analyser_for

BLIND = "blind-"
"""Sets written without sight of the rules, opened since: most of their twins share no name, and are harder to see."""


@pytest.fixture(scope="module")
def judged() -> list[Judged]:
    if trouble := analyser_for("en")[1]:
        pytest.skip(trouble)
    return list(judge(read_pairs(PAIRS)))


def _of(judged: list[Judged], was_blind: bool) -> list[Judged]:
    return [one for one in judged if one.pair.file.startswith(BLIND) == was_blind]


def test_few_neighbours_are_merged_and_most_twins_are(judged: list[Judged]) -> None:
    own = _of(judged, was_blind=False)
    precision, recall, *_ = scores(own)
    assert len(own) >= 300
    assert sum(one.pair.same for one in own) < 0.55 * len(own)
    assert precision >= 0.95
    assert recall >= 0.85


def test_in_pairs_once_blind_as_few_neighbours_are_merged(judged: list[Judged]) -> None:
    precision, recall, *_ = scores(_of(judged, was_blind=True))
    assert precision >= 0.95
    assert recall >= 0.55


def test_the_dates_of_the_pairs_are_dates() -> None:
    for pair in read_pairs(PAIRS):
        for date in pair.dates:
            parse_date(date)
