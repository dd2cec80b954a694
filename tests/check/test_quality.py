"""Rules that are on are right often enough on the labelled items, and the labels are words that there are."""

from __future__ import annotations

import pytest

from benchmarks.check_quality import Measured
from guidegen.check.rules import RULES
from tests.check.labelled_set import AUTHORS, flaws, read_labelled

FEWEST, PRECISION, RECALL = 8, 0.9, 0.6


def test_labels_name_flaws_that_there_are() -> None:
    unknown = {(entry.where, *entry.flaws - flaws()) for entry in read_labelled() if entry.flaws - flaws()}
    assert unknown == set()


def test_every_flaw_has_a_rule() -> None:
    assert flaws() <= set(RULES)


@pytest.mark.slow
def test_a_rule_that_is_on_is_right_often_enough() -> None:
    weak = {}
    for code, parts in Measured.of(AUTHORS).rows():
        together = parts[-1]
        enough = len(together.right) + len(together.missed) >= FEWEST
        good = (together.precision or 0) >= PRECISION and (together.recall or 0) >= RECALL
        if RULES[code].on and not (enough and good):
            weak[code] = (len(together.right), len(together.false), len(together.missed))
    assert weak == {}, "set `on=False`, or make them better"
