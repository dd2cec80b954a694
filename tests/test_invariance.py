"""No student's sheet carries a key. The proof: other right answers, the same bytes.

Move the keys, flip the statements, put other answers of other lengths into gaps and lines, replace every explanation,
feedback and evidence; the student's PDF and HTML must not change by one byte, and the key must.
"""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from guidegen.guide.model import Guide
from guidegen.handout.catalogue import Handout, read_handouts
from guidegen.handout.grounds import Grounds, Proof
from guidegen.handout.parts import PARTS
from guidegen.handout.sheet import Printing, make_sheets
from guidegen.items import ITEMS
from guidegen.languages import load_language
from guidegen.render.render import Job, render
from guidegen.resources import templates_folder
from tests.specimens import _OTHER_ANSWERS, ITEMS_FOLDER, OTHER_STATEMENTS, STATEMENTS, specimens, with_other_answers

HANDOUTS = read_handouts([templates_folder()])
ASKING = {name: handout for name, handout in HANDOUTS.items() if handout.questions != "none" and handout.key}
"""The handouts for students on which questions stand."""


def sheets(raw: dict[str, Any], handout: Handout, language: str = "en-GB") -> dict[str, Any]:
    guide = Guide.model_validate(raw)
    places = {item.id: "¶ " + "9" * len(item.explanation or "") for item in guide.questions}
    grounds = Grounds({statement: [Proof("words", place)] for statement, place in places.items()})
    made = make_sheets(guide, "x", handout, load_language(language), Printing(), grounds)
    return {sheet.audience: sheet.data for sheet in made}


def files(data: Any, handout: Handout) -> dict[str, bytes]:
    words = load_language("en-GB").tree
    here = ITEMS_FOLDER
    done = render(Job("x", handout.template, data, words, here, (here,), (templates_folder(),), ("html", "pdf")))
    assert not done.problems, done.problems
    return done.files


def test_every_item_type_has_a_way_to_other_answers() -> None:
    assert set(_OTHER_ANSWERS) == set(ITEMS)


def test_every_part_with_answers_has_a_way_to_other_answers() -> None:
    assert set(OTHER_STATEMENTS) == {name for name, part in PARTS.items() if part.answer}


@pytest.mark.parametrize("part", sorted(OTHER_STATEMENTS))
@given(seed=st.integers(0, 2**32))
@settings(max_examples=100, deadline=None)
def test_what_the_student_sees_does_not_depend_on_what_a_part_leaves_open(part: str, seed: int) -> None:
    changed = OTHER_STATEMENTS[part](STATEMENTS, random.Random(seed))
    users = [handout for handout in HANDOUTS.values() if part in handout.parts and handout.key]
    assert users
    for handout in users:
        before, after = sheets(STATEMENTS, handout), sheets(changed, handout)
        assert before["student"] == after["student"]
        assert before["teacher"] != after["teacher"] or changed == STATEMENTS


@given(seed=st.integers(0, 2**32))
@settings(max_examples=20, deadline=None)
def test_what_the_student_sees_does_not_depend_on_the_answers_in_arabic(seed: int) -> None:
    items = [item for kind in ITEMS for item in specimens(kind)]
    changed = [with_other_answers(item, random.Random(seed + index)) for index, item in enumerate(items)]
    for handout in ASKING.values():
        before = sheets({**STATEMENTS, "questions": items}, handout, "ar")
        after = sheets({**STATEMENTS, "questions": changed}, handout, "ar")
        assert before["student"] == after["student"]


@pytest.mark.parametrize("kind", list(ITEMS))
@given(seed=st.integers(0, 2**32))
@settings(max_examples=50, deadline=None)
def test_what_the_student_sees_does_not_depend_on_the_answers(kind: str, seed: int) -> None:
    """On the data that the template gets: many examples, each type alone."""
    items = specimens(kind)
    changed = [with_other_answers(item, random.Random(seed + index)) for index, item in enumerate(items)]
    for handout in ASKING.values():
        before = sheets({**STATEMENTS, "questions": items}, handout)
        after = sheets({**STATEMENTS, "questions": changed}, handout)
        assert before["student"] == after["student"]


@pytest.mark.parametrize("handout", list(ASKING.values()), ids=list(ASKING))
@given(seed=st.integers(0, 2**32))
@settings(max_examples=2, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
def test_the_students_bytes_do_not_depend_on_the_answers(handout: Handout, seed: int) -> None:
    """On the PDF's and HTML's bytes: all types on one sheet."""
    items = [item for kind in ITEMS for item in specimens(kind)]
    changed = [with_other_answers(item, random.Random(seed + index)) for index, item in enumerate(items)]
    before = sheets({**STATEMENTS, "questions": items}, handout)
    after = sheets({**STATEMENTS, "questions": changed}, handout)
    assert files(before["student"], handout) == files(after["student"], handout)
    assert before["teacher"] != after["teacher"]


def test_ids_made_by_the_program_do_not_depend_on_the_answers() -> None:
    from guidegen.guide.ids import missing_ids

    chance = random.Random(1)
    items = [
        {name: value for name, value in item.items() if name != "id"} for kind in ITEMS for item in specimens(kind)
    ]
    changed = [with_other_answers(item, chance) for item in items]
    assert missing_ids({"questions": items}) == missing_ids({"questions": changed})
