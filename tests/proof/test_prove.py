"""A printed key is compared with the guide, and every fault that could be planted in it is caught."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import guidegen.handout.sheet as sheet_room
from guidegen.build.run import Outcome, build
from guidegen.build.settings import Settings
from guidegen.build.sheets import Request
from guidegen.build.workspace import Workspace, find_guides
from guidegen.errors import Problem
from guidegen.guide.dump import dump_guide
from guidegen.handout.catalogue import read_handouts
from guidegen.handout.select import groups, select
from guidegen.items import ITEMS
from guidegen.resources import templates_folder
from tests.conftest import PROJECT
from tests.specimens import ITEMS_FOLDER, specimen_guide

Data = dict[str, Any]
QUIZ = read_handouts((templates_folder(),))["quiz"]


def printed(root: Path, *kinds: str) -> Outcome:
    """What comes of building the specimens of some item types."""
    folder = root / "content" / "specimens"
    folder.mkdir(parents=True, exist_ok=True)
    for kind in kinds or list(ITEMS):
        name = kind.replace("-", "_")
        shutil.copytree(ITEMS_FOLDER / name, folder / name, dirs_exist_ok=True)
    (folder / "guide.yaml").write_text(dump_guide(specimen_guide(*kinds)), encoding="utf-8")
    workspace = Workspace(root)
    return build(workspace, find_guides(workspace, []), Request(handouts=["quiz"]), Settings())


def misprinted(outcome: Outcome) -> list[Problem]:
    return [problem for problem in outcome.problems if problem.code == "key-proof"]


def misprints(outcome: Outcome) -> list[str]:
    return [problem.message for problem in misprinted(outcome)]


@pytest.mark.slow
def test_the_specimens_of_all_item_types_are_proved(tmp_path: Path) -> None:
    outcome = printed(tmp_path)
    assert misprints(outcome) == []
    assert outcome.proved > 25
    assert outcome.unread == 1  # water on Mars: its formula leaves no text
    assert len(outcome.written) == 2


@pytest.mark.slow
def test_the_samples_are_proved(tmp_path: Path) -> None:
    workspace = Workspace(PROJECT)
    request = Request(handouts=["quiz"], output=tmp_path)
    outcome = build(workspace, workspace.guides(), request, Settings())
    assert misprints(outcome) == []
    assert outcome.proved > 5 * outcome.unread


def _swapped(found: Data) -> Data:
    """Another letter or number, in the overview and in the answer."""
    return {
        **found,
        "short": {"A": "B", "B": "C", "C": "A", "D": "A"}.get(found["short"][:1], "A") + found["short"][1:],
    }


def _turned(found: Data) -> Data:
    return {**found, "short": " ".join(reversed(found["short"].split()))}


def _other_word(found: Data) -> Data:
    return {**found, "short": {"True": "False", "False": "True"}[found["short"]]}


def _other_texts(found: Data) -> Data:
    return {**found, "texts": ["something else" for _ in found["texts"]], "criteria": []}


def _other_gaps(found: Data) -> Data:
    cells = [[["nonsense" for _ in cell] for cell in row] for row in found["cells"]]
    return {**found, "gaps": ["nonsense" for _ in found["gaps"]], "cells": cells}


def _other_pairs(found: Data) -> Data:
    return {**found, "texts": [*found["texts"][1:], found["texts"][0]]}


FAULTS: dict[str, Callable[[Data], Data]] = {
    "single-choice": _swapped,
    "true-false": _other_word,
    "multiple-choice": _turned,
    "ordering": _turned,
    "matching": _other_pairs,
    "label-picture": _turned,
    "cloze": _other_gaps,
    "table": _other_gaps,
    "short-answer": _other_texts,
    "numeric": _other_texts,
    "long-answer": _other_texts,
}


def test_there_is_a_fault_for_each_item_type() -> None:
    assert set(FAULTS) == set(ITEMS)


def test_a_fault_planted_in_each_item_type_is_caught_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = sheet_room._answered

    def planted(entry: Any, *rest: Any) -> Data:
        found = made(entry, *rest)
        return {**found, "answer": FAULTS[entry.item.type](found["answer"])}

    monkeypatch.setattr(sheet_room, "_answered", planted)
    outcome = printed(tmp_path)
    guide = specimen_guide()
    caught = {int(problem.message.split("question ")[1].split()[0].strip(":")) for problem in misprinted(outcome)}
    numbered = [item for group in groups(select(guide, QUIZ, {})) for item in group.items]
    assert {item.type for number, item in enumerate(numbered, 1) if number in caught} == set(ITEMS)
    assert outcome.written == []
    assert not list((tmp_path / "output").rglob("*.pdf"))
    assert all(problem.where.line > 1 for problem in misprinted(outcome))


def override(root: Path, template: str, old: str, new: str) -> None:
    text = (PROJECT / "templates" / template).read_text(encoding="utf-8")
    assert old in text
    target = root / "templates" / template
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text.replace(old, new), encoding="utf-8")


def test_a_template_that_letters_options_otherwise_is_caught(tmp_path: Path) -> None:
    """On the sheet A stands before what the key calls D."""
    template = "interactions/_parts.html.j2"
    options = "{%- for option in item.ask.options -%}"
    shown = "{%- for option in item.ask.options -%}{% set letter = item.ask.options[-loop.index].letter %}"
    text = (PROJECT / "templates" / template).read_text(encoding="utf-8")
    assert "option.letter" in text
    override(tmp_path, template, options, shown)
    file = tmp_path / "templates" / template
    file.write_text(file.read_text(encoding="utf-8").replace("option.letter", "letter"), encoding="utf-8")
    outcome = printed(tmp_path, "single-choice")
    assert len(misprints(outcome)) >= 2  # the letter in the middle stays
    assert outcome.written == []


def test_a_question_that_is_missing_in_the_key_is_caught(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = sheet_room._answered
    monkeypatch.setattr(sheet_room, "_answered", lambda entry, *rest: {**made(entry, *rest), "number": 99})
    outcome = printed(tmp_path, "short-answer")
    assert all("is not on the key" in said for said in misprints(outcome))
    assert outcome.written == []
