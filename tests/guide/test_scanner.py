"""The strict scanner reads what ruamel.yaml reads, wherever it takes it at all."""

from __future__ import annotations

import warnings
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from guidegen.guide.yaml_text import read_yaml

SIGNS = [*"abc1:-#,[]{}\"'*!|>%@?`\\ é–", "x y", '"q"', "'s'", ": ", "- ", "  ", " # c", "? ", "\r\n"]
LINES = [
    "\n",
    "\n  ",
    "\n    ",
    "|-\n",
    "|\n  ",
    ">+\n   ",
    "---\n",
    "...\n",
    "key: v\n",
    "- a\n",
    "stem: x\n  ",
    "k:\n  - ",
]


@settings(max_examples=500)
@given(st.lists(st.sampled_from(SIGNS + LINES), max_size=30).map("".join))
def test_the_same_data_as_ruamel(text: str) -> None:
    document = read_yaml(text, "guide.yaml")
    if any(problem.is_error for problem in document.problems):
        return
    yaml = YAML(typ="base", pure=True)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            theirs = yaml.load(text)
        except Exception:
            return  # it takes an empty line above a block for an error where the specification does not
    assert _without_none(document.data) == theirs


def _without_none(data: Any) -> Any:
    if isinstance(data, dict):
        return {name: _without_none(value) for name, value in data.items()}
    if isinstance(data, list):
        return [_without_none(value) for value in data]
    return "" if data is None else data
