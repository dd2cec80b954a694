"""Merging is measured on pairs: one event told twice, and neighbours of it."""

from __future__ import annotations

import pytest

from benchmarks.merge_pairs import PAIRS, judge, read_pairs, scores
from guidegen.dates import parse_date
from guidegen.draft.analysis import analyser_for


def test_few_neighbours_are_merged_and_most_twins_are() -> None:
    if trouble := analyser_for("en")[1]:
        pytest.skip(trouble)
    judged = list(judge(read_pairs(PAIRS)))
    precision, recall, *_ = scores(judged)
    assert len(judged) >= 150
    assert sum(one.pair.same for one in judged) < 0.55 * len(judged)
    assert precision >= 0.95
    assert recall >= 0.85


def test_the_dates_of_the_pairs_are_dates() -> None:
    for pair in read_pairs(PAIRS):
        for date in pair.dates:
            parse_date(date)
