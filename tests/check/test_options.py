"""What rules on options hand to `check --fix`, and which mistakes of loading have a rule's code."""

from __future__ import annotations

from functools import reduce
from typing import Any

import pytest

from guidegen.check.rule import Reorder, SetText
from guidegen.check.run import Selection
from guidegen.errors import Severity
from tests.check.cases import judged, loaded, raw_guide, view

LETTERED = (
    "type: single-choice\nstem: What is the capital of Peru?\noptions: [a) Quito, {key: b) *Lima*}, {text: c) Cuzco}]"
)
JUMBLED = "type: single-choice\nstem: How far is it?\noptions: [20 km, {key: 5 km}, 40 km]"


def only(code: str) -> Selection:
    return Selection(frozenset([code]))


def at(data: Any, path: tuple[str | int, ...]) -> Any:
    return reduce(lambda value, step: value[step], path, data)


def test_letters_are_taken_from_where_each_text_stands() -> None:
    edits = judged(raw_guide(LETTERED), selection=only("lettered-options")).edits
    place = ("questions", 0, "options")
    assert edits == (
        SetText((*place, 0), "Quito"),
        SetText((*place, 1, "key"), "*Lima*"),
        SetText((*place, 2, "text"), "Cuzco"),
    )


def test_the_path_of_a_text_is_where_it_stands() -> None:
    guide = loaded(raw_guide(LETTERED))
    for choice in view(guide).items[0].choices:
        assert at(guide.document.data, choice.text_path) == choice.written


def test_letters_that_are_in_no_order_are_not_taken_away() -> None:
    text = LETTERED.replace("b)", "d)")
    found = judged(raw_guide(text), selection=only("lettered-options"))
    assert found.problems
    assert not found.edits


def test_numbers_are_put_in_ascending_order() -> None:
    edits = judged(raw_guide(JUMBLED), selection=only("numbers-out-of-order")).edits
    assert edits == (Reorder(("questions", 0, "options"), (1, 0, 2)),)


def test_a_jumble_is_told_with_where_it_prints() -> None:
    fixed = judged(raw_guide(JUMBLED + "\nfixed: true"), selection=only("numbers-out-of-order")).problems
    assert "`fixed: true` prints them so" in fixed[0].message


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ("[Lima, Quito]", "no-key"),
        ("[{key: Lima}, {key: Quito}]", "several-keys"),
        ("[{key: Lima}, Quito, Quito]", "duplicate-options"),
    ],
)
def test_a_mistake_of_loading_has_the_code_of_its_rule(options: str, code: str) -> None:
    guide = loaded(raw_guide(f"type: single-choice\nstem: What is the capital of Peru?\noptions: {options}"))
    assert guide.guide is None
    assert [(problem.code, problem.severity) for problem in guide.problems] == [(code, Severity.ERROR)]
