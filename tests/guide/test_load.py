"""Loading: texts stay what was typed, short forms are widened, every mistake has its place."""

from __future__ import annotations

import pytest

from guidegen.errors import Problem
from guidegen.guide.load import load_guide
from guidegen.guide.model import Guide
from tests.conftest import SMALL


def load(text: str) -> Guide:
    loaded = load_guide(text, "guide.yaml")
    assert loaded.guide is not None, loaded.problems
    return loaded.guide


def problems(text: str) -> list[Problem]:
    return list(load_guide(text, "guide.yaml").problems)


@pytest.mark.parametrize(
    "typed",
    [
        "012",
        "3.10",
        "1_000",
        "~",
        "No",
        "yes",
        "null",
        "true",
        "1:30",
        "1990-03-11",
        "0x1F",
        "1e3",
        ".5",
        "=",
        "<<",
        "-0",
        "NaN",
    ],
)
def test_a_text_keeps_what_was_typed(typed: str) -> None:
    text = (
        SMALL.replace("title: Biology", f"title: {typed}")
        .replace("- an organ", f"- {typed}")
        .replace("a cell", f"x {typed}")
    )
    guide = load(text)
    assert guide.title == typed
    assert guide.questions[0].options[0].text == typed  # type: ignore[attr-defined]


def test_numbers_and_yes_or_no_are_read_where_they_are_meant() -> None:
    guide = load("grade: 8\n" + SMALL.replace("    stem:", "    points: 3\n    fixed: yes\n    stem:"))
    assert (guide.grade, guide.questions[0].points, guide.questions[0].fixed) == (8, 3, True)  # type: ignore[attr-defined]


EVIDENCE = [
    ("own", None),
    ("made of cells", ["made of cells"]),
    ("\n      quote: made of cells\n      nth: 2", ["made of cells"]),
    ("\n      - made\n      - quote: of cells\n        source: book", ["made", "of cells"]),
]


@pytest.mark.parametrize(("written", "quotes"), EVIDENCE)
def test_the_short_forms_of_evidence(written: str, quotes: list[str] | None) -> None:
    sources = "sources:\n  - id: book\n    path: book.txt\n"
    evidence = (
        load(sources + SMALL.replace("evidence: own\nquestions", f"evidence: {written}\nquestions"))
        .key_facts[0]
        .evidence
    )
    assert evidence.own is (quotes is None)
    assert [quote.quote for quote in evidence.quotes] == (quotes or [])


def test_ids_are_made_from_what_the_student_reads() -> None:
    text = SMALL.replace("  - id: smallest-part\n    type", "  - type")
    guide = load(text)
    assert guide.questions[0].id == "what-is-the-smallest-part-of"
    assert load(text.replace("- key: a cell", "- key: an atom")).questions[0].id == guide.questions[0].id


def test_two_entries_of_the_same_words_get_two_ids() -> None:
    text = SMALL.replace("questions:", "  - text: All living things are made of cells.\n    evidence: own\nquestions:")
    assert [fact.id for fact in load(text).key_facts] == [
        "all-living-things-are-made-of",
        "all-living-things-are-made-of-2",
    ]


def test_a_section_with_nothing_under_it_is_left_out() -> None:
    assert load(SMALL + "timeline:\nobjectives:\n").timeline == ()


@pytest.mark.parametrize(
    ("text", "line", "column", "said"),
    [
        (SMALL.replace("language: en-GB", "lenguage: en-GB"), 2, 1, "`lenguage`"),
        (SMALL.replace("type: single-choice", "type: 12"), 8, 11, "no item type “12”"),
        (SMALL.replace("- key: a cell", "- key: a cell\n        hint: x"), 13, 9, "`hint`"),
        (SMALL.replace("title: Biology", "title:"), 1, 1, "`title` has nothing after it"),
        (SMALL.replace("title: Biology", 'title: "  "'), 1, 8, "the text is empty"),
        (SMALL.replace("title: Biology", "title: [a, b]"), 1, 8, "should be a text"),
        (
            SMALL.replace("- text: All living things are made of cells.\n    evidence: own", "just a text"),
            4,
            3,
            "should be a list",
        ),
        (SMALL + "grade: 14\n", 16, 8, "at most 13"),
        (
            SMALL.replace("    evidence: own\nquestions", "    evidence: []\nquestions"),
            5,
            15,
            "the list of evidence is empty",
        ),
        (SMALL + "overview: In short.\n", 16, 11, "the overview needs evidence"),
        (SMALL + "handouts: 3\n", 16, 11, "handouts"),
        (SMALL + "title: Twice\n", 16, 1, ""),
    ],
)
def test_a_mistake_has_its_place(text: str, line: int, column: int, said: str) -> None:
    found = problems(text)
    assert [(problem.where.line, problem.where.column) for problem in found] == [(line, column)], found
    assert said in found[0].message
    assert found[0].fix
    assert found[0].line == text.split("\n")[line - 1]


@pytest.mark.parametrize(
    "text",
    ["", "# nothing\n", "just words", "- a\n- b\n", "title: a\n---\ntitle: b\n", "\x00", "%YAML 1.1\n---\ntitle: a\n"],
)
def test_what_is_no_guide_is_said(text: str) -> None:
    loaded = load_guide(text, "guide.yaml")
    assert loaded.guide is None
    assert any(problem.is_error for problem in loaded.problems)


def test_a_guide_that_does_not_parse_gets_its_schema_errors_too() -> None:
    found = problems(
        SMALL.replace("title: Biology", "title: Biology: an introduction").replace("- key: a cell", "- a cell")
    )
    assert {problem.where.line for problem in found} == {1, 11}


@pytest.mark.parametrize(
    ("right", "wrong", "line", "mended"),
    [
        ("questions:\n", "questions\n", 6, "questions:"),
        ("      - a tissue\n", "      a tissue\n", 13, "      - a tissue"),
        ("      - key: a cell\n", "      key: a cell\n", 12, "      - key: a cell"),
    ],
)
def test_a_forgotten_mark_is_one_problem(right: str, wrong: str, line: int, mended: str) -> None:
    text = SMALL.replace("      - a tissue\n", "      - a tissue\n      - an organism\n")
    found = problems(text.replace(right, wrong))
    assert [(problem.where.line, problem.mended) for problem in found] == [(line, mended)]


def test_a_text_of_several_lines_may_look_like_a_list() -> None:
    text = SMALL.replace("    stem: What", "    stem: |\n      - one\n      two\n      - three\n      What")
    assert "two\n- three" in load(text).questions[0].stem  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "said"), [("word " * 5000, "25000 characters"), ("e" + "\u0301" * 50, "thirty marks")]
)
def test_a_text_that_would_take_minutes_to_lay_out_is_refused(text: str, said: str) -> None:
    found = problems(SMALL.replace("an organ", f'"{text}"'))
    assert len(found) == 1
    assert said in found[0].message


def test_thousands_of_mistakes_are_answered_in_seconds() -> None:
    import time

    begun = time.monotonic()
    entries = "".join(f"  - txt: {number}\n    evidence: own\n" for number in range(15_000))
    loaded = load_guide(f"title: x\nkey_facts:\n{entries}", "guide.yaml")
    assert 100 < len(loaded.problems) <= 600
    assert time.monotonic() - begun < 20
