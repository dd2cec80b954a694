"""Where questions stand on a page."""

from __future__ import annotations

from guidegen.interactions import FillGaps, ShortText
from guidegen.proof.paper import BREAK, ROW, read_paper
from guidegen.proof.parts import Parts, Posed, copies

FIRST = Posed(1, "sun", ShortText("What shines?", ("the Sun",)), 2)
SECOND = Posed(2, "moon", ShortText("12 months have how many full moons?", ("12 or 13",)))


def parted(*blocks: str) -> Parts:
    return Parts([FIRST, SECOND], read_paper(BREAK.join(blocks)))


def test_a_question_goes_up_to_the_next_one() -> None:
    parts = parted("Quiz", "1", "What shines?", "the Sun", "because", "2", "12 months have how many full moons?", "13")
    first, second = parts.part(FIRST), parts.part(SECOND)
    assert first
    assert second
    assert first.paper.letters == "theSunbecause"
    assert second.paper.letters == "13"
    assert parts.head.letters == "Quiz"


def test_points_beside_the_number_are_read() -> None:
    first = parted("1 / 2 What shines?").part(FIRST)
    assert first
    assert first.points == 2


def test_points_do_not_run_into_a_stem_that_begins_with_a_number() -> None:
    second = parted("2 / 1 12 months have how many full moons?").part(SECOND)
    assert second
    assert second.points == 1


def test_a_row_of_a_table_ends_a_part() -> None:
    paper = read_paper(f"{ROW}1{BREAK}What shines?{BREAK}the Sun{ROW}{ROW}Total{BREAK}3{ROW}")
    first = Parts([FIRST], paper).part(FIRST)
    assert first
    assert first.paper.letters == "theSun"


def test_questions_in_another_order_are_found() -> None:
    parts = parted("2", "12 months have how many full moons?", "13", "1", "What shines?", "the Sun")
    first = parts.part(FIRST)
    assert first
    assert first.paper.letters == "theSun"


def test_what_is_not_there_is_not_found() -> None:
    assert parted("1", "What shines?", "the Sun").part(SECOND) is None
    assert len(parted("11 What shines?")) == 0


def test_a_text_with_gaps_is_found_by_its_number_and_its_words() -> None:
    cloze = Posed(3, "poles", FillGaps("", ("", " melts at 0 degrees, so says ", "."), (("Ice",), ("Celsius",))))
    for blocks in ("3 melts at 0 degrees, so says .", f"3{BREAK}Ice melts at 0 degrees, so says Celsius."):
        part = Parts([cloze], read_paper(blocks)).part(cloze)
        assert part
        assert "meltsat0degrees" in part.paper.letters


def test_each_copy_is_found() -> None:
    ticket = BREAK.join(["1 What shines?", "A line", "2 12 months have how many full moons?", "Code ABCD"])
    found = copies([FIRST, SECOND], read_paper(BREAK.join([ticket] * 4)))
    assert len(found) == 4
    assert all(parts.part(FIRST) and parts.part(SECOND) for parts in found)
