"""Keys of sheets that have other things to fill in than questions."""

from __future__ import annotations

from pathlib import Path

import pytest

from guidegen.languages import load_language
from guidegen.proof.handed_out import PARTS, HandedOut, Statement, prove_part
from guidegen.proof.paper import BREAK
from tests.conftest import PROJECT
from tests.proof.test_prove import misprints, override_each, printed

FACTS = [Statement("giants", "The four outer planets are giants."), Statement("sun", "The Sun is a star.")]
GUIDE = HandedOut(
    load_language("en"),
    facts=FACTS,
    events=[Statement("moons", "Galileo sees moons.", "1610"), Statement("landing", "People land.", "1969")],
)


def proved(part: str, sheet: list[str], key: list[str]) -> list[str]:
    proof = prove_part(part, GUIDE, BREAK.join(sheet), BREAK.join(key))
    assert proof.misprints or proof.proved == proof.asked
    return [misprint.said for misprint in proof.misprints]


def test_facts_stand_whole_on_the_key() -> None:
    sheet = ["1 The four planets are .", "2 The is a star."]
    assert proved("gapped-facts", sheet, ["1 The four outer planets are giants.", "2 The Sun is a star."]) == []
    assert proved("gapped-facts", sheet, ["1 The four outer planets are dwarfs.", "2 The Sun is a star."])
    assert proved("gapped-facts", sheet, ["2 The four outer planets are giants.", "1 The Sun is a star."])


def test_facts_stand_on_the_sheet_behind_their_numbers() -> None:
    sheet = ["3 The four planets are .", "2 The is a star."]
    key = ["1 The four outer planets are giants.", "2 The Sun is a star."]
    assert proved("gapped-facts", sheet, key) == ["fact 1 of the guide is not on the sheet behind its number"]


def test_letters_beside_dates_are_those_of_the_box() -> None:
    sheet = ["A People land.", "B Galileo sees moons.", "1610", "1969"]
    axis = ["B 1610", "A 1969"]
    assert proved("time-blanks", sheet, [*axis, "1610", "B", "Galileo sees moons.", "1969", "A", "People land."]) == []
    assert proved("time-blanks", sheet, [*axis, "1610", "A", "Galileo sees moons.", "1969", "B", "People land."])
    assert proved("time-blanks", sheet, ["A 1610", *axis[1:], "1610", "B", "Galileo sees moons."])


def test_an_event_on_the_sheet_may_lack_its_year() -> None:
    event = Statement("census", "The census of 2001 is taken.", "2001", asked="The census of … is taken.")
    guide = HandedOut(GUIDE.language, events=[event])
    sheet = BREAK.join(["A The census of … is taken.", "2001"])
    key = ["A 2001", "2001", "A", "The census of 2001 is taken."]
    assert prove_part("time-blanks", guide, sheet, BREAK.join(key)).proved == 1
    assert prove_part("time-blanks", guide, sheet, BREAK.join([*key[:-1], "The census of … is taken."])).misprints


PLANTED: dict[str, tuple[str, str, tuple[str, str]]] = {
    "gapped-facts": (
        "guided-notes",
        "handouts/guided-notes.html.j2",
        ("{{ answers[fact.index].gaps[loop.index0 - 1]|inline }}", "nothing"),
    ),
    "time-blanks": (
        "timeline-blanks",
        "handouts/timeline-blanks.html.j2",
        ("{{ rows[place.number - 1].letter }}", "{{ rows[0].letter }}"),
    ),
    "frames": ("vocabulary-frames", "handouts/vocabulary-frames.html.j2", ("[found.definition]", "['nothing']")),
    "cues": (
        "cornell-notes",
        "handouts/cornell-notes.html.j2",
        ("{% for text in found.texts %}", "{% for text in ['nothing'] %}"),
    ),
}


def test_there_is_a_fault_for_each_part_that_is_proved() -> None:
    assert set(PLANTED) == set(PARTS)


@pytest.mark.parametrize("formats", [("html",), pytest.param(("pdf",), marks=pytest.mark.sweep)])
@pytest.mark.parametrize("part", PLANTED)
def test_a_fault_in_a_template_is_caught(part: str, formats: tuple[str, ...], tmp_path: Path) -> None:
    handout, template, change = PLANTED[part]
    right = printed(tmp_path, handout=handout, formats=formats)
    assert misprints(right) == []
    assert right.proved > 0
    assert right.unread == 0
    override_each(tmp_path, template, change)
    wrong = printed(tmp_path, handout=handout, formats=formats)
    assert misprints(wrong)
    assert wrong.written == []


def test_every_handout_that_has_a_key_is_proved() -> None:
    """A new part with answers needs its comparison."""
    from guidegen.handout.catalogue import read_handouts
    from guidegen.handout.parts import PARTS as ALL

    handouts = read_handouts([PROJECT / "templates"]).values()
    answered = {part for handout in handouts if handout.key for part in handout.parts if ALL[part].answer}
    assert answered <= set(PARTS)
