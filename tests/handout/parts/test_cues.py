"""Cornell notes: which questions are cues, and how the lines fill the page."""

from __future__ import annotations

from typing import Any

import pytest

from guidegen.guide.model import Guide
from guidegen.handout.grounds import Grounds
from guidegen.handout.parts import Material
from guidegen.handout.parts.cues import answer, ask
from guidegen.languages import load_language
from tests.specimens import STATEMENTS, specimen_guide
from tests.test_pages import jobs, layout


def material(guide: Guide) -> Material:
    return Material(guide, load_language(guide.language), Grounds(), "a4")


def guide(questions: int, terms: int = 0, stem: str = "Why does the Moon have phases?", **more: Any) -> Guide:
    asked = [
        {"id": f"q{n}", "type": "short-answer", "stem": stem, "answer": "It turns.", "evidence": "own"}
        for n in range(questions)
    ]
    known = [{"id": f"t{n}", "term": f"orbit {n}", "definition": "a way", "evidence": "own"} for n in range(terms)]
    return Guide.model_validate({"title": "The Moon", "questions": asked, "key_terms": known, **more})


def test_cues_are_questions_that_are_answered_in_words_and_then_terms() -> None:
    specimens = specimen_guide()
    rows = [row for page in ask(material(specimens))["pages"] for row in page["rows"]]
    kinds = {item.stem: item.type for item in specimens.questions if hasattr(item, "stem") and not item.stimulus}
    assert {kinds[row["text"]] for row in rows if not row["is_term"]} == {"short-answer", "long-answer"}
    assert [row["text"] for row in rows if row["is_term"]] == [term["term"] for term in STATEMENTS["key_terms"]]
    assert len(answer(material(specimens))["rows"]) == len(rows)


def test_a_guide_without_such_questions_and_terms_has_no_cornell_notes() -> None:
    assert ask(material(Guide.model_validate({"title": "The Moon"}))) == {}


def test_all_pages_are_filled_with_lines() -> None:
    pages = ask(material(guide(12, 6)))["pages"]
    lines = [sum(row["lines"] for row in page["rows"]) for page in pages]
    assert len(pages) == 3
    assert len(set(lines[1:])) == 1
    assert all(row["lines"] >= (2 if row["is_term"] else 3) for page in pages for row in page["rows"])


@pytest.mark.parametrize(
    ("questions", "terms", "more"),
    [
        (1, 0, {}),
        (3, 3, {"grade": 3}),
        (12, 9, {}),
        (5, 0, {"stem": "Why is it " + "so very late at night " * 14 + "?"}),
    ],
)
def test_a_page_of_notes_is_a_page_of_paper(questions: int, terms: int, more: dict[str, Any]) -> None:
    some = guide(questions, terms, **more)
    for paper in ("a4", "letter"):
        job = jobs(some, paper)["cornell-notes", "student"]
        assert len(layout(job).pages) == len(job.data["cues"]["pages"])
