"""What two judgements come to: agreement, planted entries caught, bounds."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from benchmarks.judged import Entry, Sheet, Verdicts, plant, wilson, with_other_year, write_sheets


def test_the_lower_bound_is_wilsons() -> None:
    assert wilson(90, 100) == pytest.approx(0.8256, abs=0.0005)  # Newcombe (1998), method 3
    assert wilson(10, 10) == pytest.approx(0.7225, abs=0.0005)
    assert wilson(0, 10) == 0
    assert wilson(0, 0) == 0


def test_judges_see_no_secret(tmp_path: Path) -> None:
    sheets = [Sheet("Rome fell.", [Entry({"fact": "Rome fell."}), Entry({"fact": "Rome rose."}, "another verb")])]
    line = write_sheets(tmp_path, sheets, "facts", random.Random(1))
    assert line == "1 sources, 2 facts, 1 of them planted"
    (shown,) = json.loads((tmp_path / "sheets.json").read_text())
    assert shown["source"] == "Rome fell."
    assert {tuple(fact) for fact in shown["facts"]} == {("id", "fact")}
    secret = json.loads((tmp_path / "secret.json").read_text())
    (planted,) = [name for name, entry in secret.items() if entry["how"]]
    assert next(fact["fact"] for fact in shown["facts"] if fact["id"] == planted) == "Rome rose."


def test_a_disagreement_is_bad_and_planted_entries_are_counted_apart() -> None:
    secret = {name: {"how": ""} for name in "abcd"} | {"x": {"how": "another year"}, "y": {"how": "another name"}}
    one = {name: {"good": name in "abcx"} for name in secret}
    two = {name: {"good": name in "abd", "why": "untrue"} for name in secret}
    verdicts = Verdicts(secret, (one, two), "good")
    said = list(verdicts.lines("facts"))
    assert said == [
        "facts: 4; agreement 0.500 (2); each judge's own share: 0.750, 0.750",
        "good by both: 0.500 (2 of 4), lower 95 % bound 0.150",
        "planted: 1 of 2 caught by the first judge",
        "planted: 2 of 2 caught by the second judge",
        "planted: 2 of 2 caught by one of them at least",
    ]
    assert list(verdicts.reasons()) == ["  c: good | untrue", "  d: not good | good"]


def test_what_one_judge_left_out_is_said_and_not_counted() -> None:
    verdicts = Verdicts({"a": {"how": ""}, "b": {"how": ""}}, ({"a": {"good": True}}, {"a": {"good": True}}), "good")
    assert verdicts.missing == ["b"]
    assert next(verdicts.lines("facts")) == "not judged by both: b"
    assert verdicts.own == ["a"]


def test_kinds_take_turns_and_one_that_finds_nothing_leaves_its_own() -> None:
    def spoils(place: str, chance: random.Random) -> str | None:
        return f"{place} spoiled"

    def finds_nothing(place: str, chance: random.Random) -> str | None:
        return None

    assert list(plant(3, [spoils, finds_nothing], ["a"], random.Random(1))) == [("a", "a spoiled")] * 3
    assert list(plant(3, [finds_nothing], ["a"], random.Random(1))) == []
    assert list(plant(3, [spoils], [], random.Random(1))) == []


def test_another_year_is_near_and_other() -> None:
    year, put = with_other_year("Rome was founded in 1871, not 1870.", random.Random(3)) or ("", "")
    assert year == "1871"
    assert put != year
    assert abs(int(put) - 1871) < 10
    assert with_other_year("It has 20 rooms.", random.Random(3)) is None
