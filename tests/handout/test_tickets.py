"""Tickets: whatever the questions, all that is printed on one stays on it, and the answers decide nothing."""

from __future__ import annotations

import random
from typing import Any

import pytest

from guidegen.guide.model import Guide, HandoutOptions
from guidegen.items import ITEMS
from tests.specimens import STATEMENTS, specimen_guide
from tests.test_pages import MM, boxes, jobs, layout, random_guide


def ticket_boxes(document: Any) -> list[Any]:
    return [
        box
        for page in document.pages
        for box in boxes(page)
        if box.element_tag == "section" and box.element.get("class") == "ticket"
    ]


def outside(ticket: Any) -> list[str]:
    """What reaches out of a ticket, or into the line of its code."""
    found = []
    code = next((box for box in ticket.descendants(placeholders=True) if "code" in classes(box)), None)
    if code is None:
        return ["the code, and what stands before it"]
    for box in ticket.descendants(placeholders=True):
        if not getattr(box, "children", ()) or classes(box) & {"line", "gap", "answer-box", "board", "to-complete"}:
            if box.element is None or box is code or box.element is code.element:
                continue
            if box.position_y + box.height > code.position_y + 0.5 or (
                box.position_x + box.width > ticket.position_x + ticket.width + 0.5
            ):
                found.append(getattr(box, "text", str(box.element.get("class"))))
    return found


def classes(box: Any) -> set[str]:
    return set((box.element.get("class") or "").split()) if box.element is not None else set()


def assert_fits(guide: Guide, paper: str) -> int:
    """That each ticket holds the same, whole; returns how many stand on the page."""
    job = jobs(guide, paper, ["exit-ticket"])["exit-ticket", "student"]
    document = layout(job)
    copies: int = job.data["tickets"]["copies"]
    found = ticket_boxes(document)
    if copies > 1:
        assert len(document.pages) == 1
        assert len(found) == copies
        assert [words for ticket in found for words in outside(ticket)] == []
        assert len({(round(t.width * MM), round(t.height * MM)) for t in found}) == 1
    return copies


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("seed", [0, 1, 2, *(pytest.param(seed, marks=pytest.mark.sweep) for seed in range(3, 40))])
def test_tickets_hold_what_is_on_them_whatever_the_questions(seed: int, paper: str) -> None:
    chance = random.Random(1000 + seed)
    guide = random_guide(chance)
    assert_fits(guide, paper)
    named = HandoutOptions(
        items=tuple(item.id for item in chance.sample(guide.questions, min(3, len(guide.questions))))
    )
    assert_fits(guide.model_copy(update={"handouts": {"exit-ticket": named}}), paper)


@pytest.mark.parametrize("grade", [pytest.param(3, marks=pytest.mark.sweep), 8])
@pytest.mark.parametrize("kind", list(ITEMS))
def test_every_item_type_that_is_named_is_printed_as_large_as_it_needs(kind: str, grade: int) -> None:
    for item in specimen_guide(kind).questions:
        alone = Guide.model_validate({**STATEMENTS, "grade": str(grade)}).model_copy(update={"questions": (item,)})
        chosen = alone.model_copy(update={"handouts": {"exit-ticket": HandoutOptions(items=(item.id,))}})
        assert jobs(chosen, only=["exit-ticket"])["exit-ticket", "student"].data["questions"] == 1
        assert_fits(chosen, "letter")


def guide_of(*questions: dict[str, Any], **options: Any) -> Guide:
    handouts = {"exit-ticket": HandoutOptions(**options)} if options else {}
    made = Guide.model_validate({"title": "Water", "questions": list(questions)})
    return made.model_copy(update={"handouts": handouts})


def true_or_false(name: str, statement: str = "Ice is water.") -> dict[str, Any]:
    return {"id": name, "type": "true-false", "statement": statement, "answer": "true", "evidence": "own"}


def essay(name: str) -> dict[str, Any]:
    rubric = [{"text": "all", "points": "6"}]
    return {
        "id": name, "type": "long-answer", "stem": "Explain.", "points": "6", "rubric": rubric, "evidence": "own",
    }  # fmt: skip


def on_ticket(guide: Guide) -> tuple[list[str], int]:
    data = jobs(guide, only=["exit-ticket"])["exit-ticket", "student"].data
    stems = [member["ask"]["stem"] for group in data["groups"] for member in group["members"]]
    return stems, data["tickets"]["copies"]


def test_long_questions_are_passed_over_and_the_first_short_ones_are_taken() -> None:
    statements = [f"Statement {number}." for number in range(5)]
    short = [true_or_false(f"s{number}", text) for number, text in enumerate(statements)]
    assert on_ticket(guide_of(essay("long"), *short)) == (statements[:3], 4)


def test_named_questions_are_all_printed_on_larger_tickets_if_need_be() -> None:
    assert on_ticket(guide_of(essay("long"), true_or_false("s"), items=("long",))) == (["Explain."], 1)
    wordy = "Tell in your own words what happens to the water of a lake in winter and in spring. " * 7
    stems, copies = on_ticket(guide_of({**essay("wordy"), "stem": wordy, "lines": "3"}, items=("wordy",)))
    assert (len(stems), copies) == (1, 2)
    four = [essay(f"long-{number}") for number in range(4)]
    stems, copies = on_ticket(guide_of(*four, items=tuple(question["id"] for question in four)))
    assert (len(stems), copies) == (4, 1)


def test_as_many_as_asked_for_take_larger_tickets() -> None:
    many = [true_or_false(f"s{number}", "A statement of some length about ice. " * 2) for number in range(9)]
    assert len(on_ticket(guide_of(*many))[0]) == 3
    stems, copies = on_ticket(guide_of(*many, count=8))
    assert (len(stems), copies) == (8, 1)


def test_the_only_question_is_printed_however_long_it_is() -> None:
    stems, copies = on_ticket(guide_of({**essay("endless"), "lines": "60"}))
    assert (stems, copies) == (["Explain."], 1)


def test_formulas_and_blocks_count_for_what_they_take() -> None:
    formula = r"What is $\frac{\frac{a}{b}}{\frac{c}{d}}$ if $\sqrt{\frac{x}{y}}$ is known? "
    for times in (1, 3, 6):
        asked = {**true_or_false("f", formula * times), "correct_the_statement": "true"}
        assert_fits(guide_of(asked, true_or_false("t"), true_or_false("u")), "letter")
    code = "What does it print?\n\n```\nfor x in range(3):\n    print(x)\n```"
    assert on_ticket(guide_of(true_or_false("t"), {**essay("code"), "stem": code, "lines": "2"}))[0] == [
        "Ice is water."
    ]


def test_a_guide_without_questions_has_no_ticket() -> None:
    assert ("exit-ticket", "student") not in jobs(Guide.model_validate({**STATEMENTS, "questions": []}))
