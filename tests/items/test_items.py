"""What the item types take and refuse, in a teacher's words; and what they lower to."""

from __future__ import annotations

from typing import Any

import pytest

from guidegen.guide.load import load_guide
from guidegen.inline import GAP
from guidegen.items import ITEMS
from guidegen.languages import load_language
from tests.specimens import specimens

ENGLISH, SPANISH = load_language("en-GB"), load_language("es")


def said(item: str) -> list[str]:
    """The messages for a question, each with its remedy."""
    lines = "".join(f"    {line}\n" for line in item.strip().splitlines())
    loaded = load_guide(f"title: x\nquestions:\n  -{lines[3:]}    evidence: own\n", "guide.yaml")
    return [f"{problem.message} | {problem.fix}" for problem in loaded.problems]


def lowered(kind: str, index: int = 0, language: Any = ENGLISH) -> Any:
    return ITEMS[kind].model_validate(specimens(kind)[index]).lower(language)


NUMERIC = "type: numeric\nstem: How far?\nanswer: {answer}\n"


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ("answer: about 5", "“about 5” is no number"),
        ("answer: 9,81", "write 9.81 with a point"),
        ("answer: 5 km", "not a number alone"),
        ("answer: 5\ntolerance: 0", "a tolerance is more than 0"),
        ("answer: 5\ntolerance: +/- 5 percent", "write by how much an answer may differ: 0.05, or 5 %"),
        ("answer: 5\naccept:\n  - 5.0", "is the answer itself"),
        ("answer: 5\npoints: 3\nrubric:\n  - the number", "the rubric adds up to 1"),
    ],
)
def test_a_number_that_cannot_be(lines: str, message: str) -> None:
    messages = said(f"type: numeric\nstem: How far?\n{lines}")
    assert len(messages) == 1
    assert message in messages[0]


@pytest.mark.parametrize("answer", ["5", "-0.25", "6.02e23", "3/4", "1 1/2", "12000"])
def test_numbers_as_they_are_written(answer: str) -> None:
    assert said(f"type: numeric\nstem: How far?\nanswer: {answer}\ntolerance: 5 %") == []


def test_a_number_is_said_in_the_language_and_kept_as_a_number() -> None:
    asked = lowered("numeric", 2, SPANISH)
    assert asked.answers == ("11,21", "11")
    assert (asked.number.value, asked.number.tolerance, asked.working) == ("11.21", "0.05", 2)
    assert lowered("numeric").working == 6  # three points: room for the steps
    assert lowered("numeric", 1).working == 0


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ("  - Mars | 2", "no cell to complete"),
        ("  - Mars | [[2]] | thin", "row 1 has 3 cells, but there are 2 columns"),
        ("  - Mars | [[]]", "a gap has an empty answer"),
        ("  - Mars | [[2", "no cell to complete"),
        ("  - Mars | [[2]] or 3]]", "double brackets do not match"),
        ("  - Mars | [[2]]\ndistractors:\n  - 2", "the distractor “2” is the answer of a gap"),
    ],
)
def test_a_table_that_cannot_be(rows: str, message: str) -> None:
    messages = said(f"type: table\nstem: Complete it.\ncolumns: Planet | Moons\nrows:\n{rows}")
    assert len(messages) == 1, messages
    assert message in messages[0]


def test_a_table_lowers_to_gaps_in_cells_and_in_words() -> None:
    asked = lowered("table")
    assert asked.gaps == (("none", "0"), ("almost none",), ("thick",), ("Mars",))
    assert asked.table.columns == ("Planet", "Moons", "Air")
    assert asked.table.rows[1] == ("Venus", "none", f"{GAP}, mostly of carbon dioxide")
    assert not asked.table.row_heads  # the name of the last row is asked for
    assert lowered("table", 1).table.row_heads
    assert GAP.join(asked.texts).startswith(f"Planet: Mercury; Moons: {GAP}; Air: {GAP}. Planet: Venus;")
    assert len(asked.texts) == len(asked.gaps) + 1


@pytest.mark.parametrize(
    ("labels", "message"),
    [
        ("  - at: 30, 140\n    label: sea\n  - at: 3, 4\n    label: sky", "“30, 140” is no place on the picture"),
        ("  - at: left\n    label: sea\n  - at: 3, 4\n    label: sky", "“left” is no place on the picture"),
        ("  - at: 30, 40\n    label: sea", "needs at least 2"),
        ("  - at: 30, 40\n    label: sea\n  - at: 30, 40\n    label: sky", "two labels stand at 30, 40"),
        (
            "  - at: 30, 40\n    label: sea\n  - at: 3, 4\n    label: sky\ndistractors:\n  - Sea",
            "the distractor “Sea” belongs to a place",
        ),
    ],
)
def test_labels_that_cannot_be(labels: str, message: str) -> None:
    picture = "image:\n  path: a.png\n  alt: the sea"
    messages = said(f"type: label-picture\nstem: Label it.\n{picture}\nlabels:\n{labels}")
    assert len(messages) == 1, messages
    assert message in messages[0]


def test_places_may_be_written_as_lists_and_with_percent() -> None:
    picture = "image:\n  path: a.png\n  alt: the sea"
    labels = "labels:\n  - at: [30, 40.5]\n    label: sea\n  - at: 3 %, 4 %\n    label: sky"
    assert said(f"type: label-picture\nstem: Label it.\n{picture}\n{labels}") == []


def test_a_cell_may_be_in_quotes_as_texts_of_yaml_are() -> None:
    from guidegen.items.table import TableItem

    table = {"id": "x", "type": "table", "stem": "x", "evidence": "own", "columns": "a | b"}
    rows = TableItem.model_validate({**table, "rows": ['birth | "about [[1371]]"', '"so" and "so" | [[x]]']}).rows
    assert rows == (("birth", "about [[1371]]"), ('"so" and "so"', "[[x]]"))


def test_labels_lower_to_a_match_of_numbers() -> None:
    asked = lowered("label-picture")
    assert asked.stems == ("1", "2", "3", "4")
    assert asked.options == ("Mercury", "Venus", "Earth", "Mars", "Jupiter")
    assert asked.marks.points[0] == (59.5, 42.7)
    assert not asked.marks.lines
    assert lowered("label-picture", 1).marks.lines


def test_what_is_meant_by_other_words_for_the_key() -> None:
    (message,) = said("type: single-choice\nstem: Which?\noptions:\n  - one\n  - correct: two")
    assert "write the right option as `- key: two`" in message


def test_a_pair_in_one_text() -> None:
    messages = said("type: matching\nstem: Match.\npairs:\n  - Saturn - rings\n  - Mars: dust")
    assert any("`- Saturn: its wide rings`" in message for message in messages)
