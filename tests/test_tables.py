"""The tables that ship with the program: both ways of reading them agree."""

from __future__ import annotations

import builtins
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from guidegen.tables import read_table

PACKAGE = Path(__file__).parent.parent / "guidegen"
GUIDES = {"items", "forms"}
"""Where YAML files are guides or parts of guides."""
TABLES = [file for file in sorted(PACKAGE.rglob("*.yaml")) if file.relative_to(PACKAGE).parts[0] not in GUIDES]


@pytest.fixture
def no_libyaml(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where PyYAML is missing or came without libyaml."""
    really = builtins.__import__

    def without(name: str, *more: Any, **named: Any) -> Any:
        if name == "yaml":
            raise ImportError(name)
        return really(name, *more, **named)

    monkeypatch.setattr(builtins, "__import__", without)


def leaves(tree: Any) -> Iterator[Any]:
    if isinstance(tree, dict):
        yield from tree
        tree = list(tree.values())
    if isinstance(tree, list):
        for branch in tree:
            yield from leaves(branch)
    else:
        yield tree


@pytest.mark.parametrize("file", TABLES, ids=lambda file: file.relative_to(PACKAGE).as_posix())
def test_a_table_is_the_same_by_libyaml_and_by_ruamel(file: Path, request: pytest.FixtureRequest) -> None:
    quickly = read_table(file)
    request.getfixturevalue("no_libyaml")
    assert read_table(file) == quickly  # ruamel.yaml stops at a key that stands twice, libyaml does not
    assert {type(leaf) for leaf in leaves(quickly)} == {str}


def test_no_word_is_taken_for_a_truth_or_a_number(tmp_path: Path) -> None:
    file = tmp_path / "words.yaml"
    file.write_text("answers: [no, on, true, ~, 1990, 0x10, 1_000, 12:30]\n", encoding="utf-8")
    assert read_table(file) == {"answers": ["no", "on", "true", "~", "1990", "0x10", "1_000", "12:30"]}
