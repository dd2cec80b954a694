"""What a sheet's data is: the docs name all of it, and a student's has no answers."""

from __future__ import annotations

import re
from typing import Any

import pytest

from guidegen.guide.model import HandoutOptions
from guidegen.handout.catalogue import read_handouts
from guidegen.handout.grounds import Grounds
from guidegen.handout.sheet import Printing, make_sheets
from guidegen.languages import load_language
from guidegen.resources import templates_folder
from tests.conftest import PROJECT
from tests.specimens import specimen_guide

HANDOUTS = read_handouts([templates_folder()])
DOCS = (PROJECT / "docs" / "templates.md").read_text(encoding="utf-8")


def sheets(handout: str, **changes: Any) -> list[Any]:
    guide = specimen_guide().model_copy(update=changes)
    return make_sheets(guide, "solar", HANDOUTS[handout], load_language("en-GB"), Printing(), Grounds())


def names(data: Any) -> set[str]:
    """The keys of nested plain data."""
    if isinstance(data, dict):
        return set(data).union(*(names(part) for part in data.values()))
    return set().union(*(names(part) for part in data)) if isinstance(data, list) else set()


@pytest.mark.parametrize("handout", list(HANDOUTS))
def test_the_docs_name_everything_that_a_template_sees(handout: str) -> None:
    for sheet in sheets(handout):
        assert [name for name in sheet.data if f"`{name}`" not in DOCS] == []
        for part in HANDOUTS[handout].parts:
            assert [name for name in names(sheet.data.get(part.replace("-", "_"))) if f"`{name}`" not in DOCS] == []
        for group in sheet.data["groups"]:
            assert [name for name in group if f"`{name}`" not in DOCS] == []
            for member in group["members"]:
                parts = [*member, *member["ask"], *member.get("answer", ())]
                assert [name for name in parts if not re.search(rf"`(?:ask\.)?{name}`", DOCS)] == []


def test_the_students_sheet_has_no_answers_and_the_key_has_them_all() -> None:
    student, teacher = sheets("quiz")
    members = [member for group in student.data["groups"] for member in group["members"]]
    assert members
    assert not any("answer" in member for member in members)
    answers = [member["answer"] for group in teacher.data["groups"] for member in group["members"]]
    assert all(answer["short"] or answer["texts"] or answer["gaps"] or answer["criteria"] for answer in answers)


def test_sheet_and_key_have_one_code_that_changes_with_what_the_student_sees() -> None:
    student, teacher = sheets("quiz")
    assert student.data["code"] == teacher.data["code"]
    assert sheets("quiz", seed="another")[0].data["code"] != student.data["code"]
    assert sheets("quiz", title="Another")[0].data["code"] != student.data["code"]


def test_a_quiz_sees_no_statement_of_the_guide() -> None:
    for sheet in sheets("quiz"):
        assert not {"key_facts", "timeline", "key_terms", "people_and_places", "overview"} & set(sheet.data)


def test_numbers_run_through_and_points_add_up() -> None:
    data = sheets("quiz")[0].data
    members = [member for group in data["groups"] for member in group["members"]]
    assert [member["number"] for member in members] == list(range(1, len(members) + 1))
    assert sum(member["points"] for member in members) == data["total"]


def test_a_handout_may_choose_its_questions() -> None:
    def ids(**options: Any) -> int:
        chosen = sheets("quiz", handouts={"quiz": HandoutOptions(**options)})
        return chosen[0].data["questions"] if chosen else 0

    assert ids(count=3) == 3
    assert ids(types=("true-false",)) == 3
    assert ids(items=("moon-landing", "phases")) == 2
    assert ids(sections=("nowhere",)) == 0


def test_questions_about_a_stimulus_stand_together_under_it_in_the_order_of_the_file() -> None:
    groups = sheets("quiz")[0].data["groups"]
    about = [group for group in groups if group["stimulus"] or group["continues"]]
    assert [group["type"] for group in about] == ["single-choice", "short-answer"]
    assert [bool(group["stimulus"]) for group in about] == [True, False]
    last = groups[-1]["members"][-1]["number"]
    assert about[0]["stimulus"]["about"] == f"Questions {last - 1}–{last} are about this."
    chosen = HandoutOptions(items=("what-had-changed", "moon-landing"))
    groups = sheets("quiz", handouts={"quiz": chosen})[0].data["groups"]
    assert [group["stimulus"] and group["stimulus"]["about"] for group in groups] == [None, "Question 2 is about this."]


def test_hints_stand_where_no_points_are_given_and_in_the_key() -> None:
    def hints(handout: str, audience: int) -> list[Any]:
        members = [member for group in sheets(handout)[audience].data["groups"] for member in group["members"]]
        return [member["answer"]["hint"] if audience else member["hint"] for member in members]

    hint = "Think of what stays near a planet."
    assert hint in hints("study-guide", 0)
    assert set(hints("quiz", 0)) == {None}
    assert hint in hints("quiz", 1)
