"""A printed key is compared with the guide, and every fault that could be planted in it is caught."""

from __future__ import annotations

import itertools
import random
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
from guidegen.guide.dump import dump_guide
from guidegen.guide.model import Guide
from guidegen.handout.answers import answer
from guidegen.handout.catalogue import read_handouts
from guidegen.items import ITEMS
from tests.conftest import PROJECT
from tests.specimens import ITEMS_FOLDER, STATEMENTS, specimen_guide, specimens, with_other_answers

Data = dict[str, Any]


def printed(root: Path, *kinds: str, handout: str = "quiz", formats: tuple[str, ...] = ("pdf",)) -> Outcome:
    """What comes of building the specimens of some item types."""
    folder = root / "content" / "specimens"
    folder.mkdir(parents=True, exist_ok=True)
    for kind in kinds or list(ITEMS):
        name = kind.replace("-", "_")
        shutil.copytree(ITEMS_FOLDER / name, folder / name, dirs_exist_ok=True)
    (folder / "guide.yaml").write_text(dump_guide(specimen_guide(*kinds)), encoding="utf-8")
    workspace = Workspace(root)
    request = Request(handouts=[handout], formats=formats)
    return build(workspace, find_guides(workspace, []), request, Settings())


def misprints(outcome: Outcome) -> list[str]:
    return [problem.message for problem in outcome.problems if problem.code == "key-proof"]


@pytest.mark.slow
@pytest.mark.parametrize("handout", ["quiz", "study-guide", "exit-ticket"])
def test_the_specimens_of_all_item_types_are_proved(handout: str, tmp_path: Path) -> None:
    outcome = printed(tmp_path, handout=handout, formats=("pdf", "html"))
    assert misprints(outcome) == []
    assert outcome.proved > (2 if handout == "exit-ticket" else 25)
    assert outcome.unread == 0
    assert len(outcome.written) == 4


@pytest.mark.sweep
@pytest.mark.parametrize("theme", ["classic", "modern"])
def test_the_samples_are_proved(theme: str, tmp_path: Path) -> None:
    workspace = Workspace(PROJECT)
    handouts = [name for name, handout in read_handouts(workspace.template_folders).items() if handout.key]
    request = Request(handouts=handouts, output=tmp_path, formats=("pdf", "html"), theme=theme, paper="letter")
    outcome = build(workspace, workspace.guides(), request, Settings())
    assert misprints(outcome) == []
    assert outcome.proved > 140
    assert outcome.unread == 0


@pytest.mark.slow
@pytest.mark.parametrize("tag", ["ar", *(pytest.param(tag, marks=pytest.mark.sweep) for tag in ("fr", "uk"))])
def test_other_answers_in_other_languages_are_proved(tag: str, tmp_path: Path) -> None:
    """No key is called wrong that is right; in Arabic pages with English words some answers are unread."""
    printed(tmp_path, formats=())
    chance = random.Random(tag)
    questions = [with_other_answers(item, chance) for kind in ITEMS for item in specimens(kind)]
    guide = Guide.model_validate({**STATEMENTS, "language": tag, "questions": questions})
    (tmp_path / "content" / "specimens" / "guide.yaml").write_text(dump_guide(guide), encoding="utf-8")
    workspace = Workspace(tmp_path)
    request = Request(handouts=["quiz"], formats=("pdf", "html"), print_anyway=True)
    outcome = build(workspace, find_guides(workspace, []), request, Settings())
    assert misprints(outcome) == []
    assert outcome.unread == 0 or (tag == "ar" and outcome.proved > 3 * outcome.unread)
    assert len(outcome.written) == 4


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


IN_SHORT = ("single-choice", "true-false", "cloze", "matching")
LONG = pytest.mark.sweep


def test_there_is_a_fault_for_each_item_type() -> None:
    assert set(FAULTS) == set(ITEMS)


@pytest.mark.parametrize("kind", [kind if kind in IN_SHORT else pytest.param(kind, marks=LONG) for kind in FAULTS])
def test_a_planted_fault_is_caught_and_nothing_is_written(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheet_room, "answer", lambda *arguments: FAULTS[kind](answer(*arguments)))
    outcome = printed(tmp_path, kind)
    assert misprints(outcome)
    assert outcome.written == []
    assert not list((tmp_path / "output").rglob("*.pdf"))
    assert all(problem.where.line > 1 for problem in outcome.problems if problem.code == "key-proof")


def _leaves(found: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The paths of all texts and numbers in an answer."""
    if isinstance(found, dict | list):
        inner = found.items() if isinstance(found, dict) else enumerate(found)
        return [leaf for name, value in inner for leaf in _leaves(value, (*path, name))]
    return [path] if found != "" else []


def _altered(found: Any, path: tuple[Any, ...]) -> Any:
    """An answer in which one text or number is another one."""
    if not path:
        return found + 1 if isinstance(found, int) else "B" if found == "A" else f"{found} B"
    changed = dict(found) if isinstance(found, dict) else list(found)
    changed[path[0]] = _altered(found[path[0]], path[1:])
    return changed


def _is_an_answer(kind: str, path: tuple[Any, ...]) -> bool:
    """Not the words of feedback; and of a table the cells are printed, not the gaps."""
    if kind == "table":
        return str(path[0]) != "gaps"
    return str(path[0]) != "notes" or str(path[-1]) == "letter"


@pytest.mark.sweep
@pytest.mark.parametrize("kind", FAULTS)
def test_every_letter_answer_and_number_is_compared(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of them is changed by itself, and the change is caught."""
    answers: list[Data] = []

    def listening(*arguments: Any) -> Data:
        answers.append(answer(*arguments))
        return answers[-1]

    monkeypatch.setattr(sheet_room, "answer", listening)
    assert printed(tmp_path, kind, formats=("html",)).written
    assert answers
    for number, found in enumerate(answers.copy()):
        for path in _leaves(found):
            asked = itertools.count()

            def faulty(*arguments: Any, number: int = number, path: Any = path, asked: Any = asked) -> Data:
                right = answer(*arguments)
                return _altered(right, path) if next(asked) == number else right

            monkeypatch.setattr(sheet_room, "answer", faulty)
            if _is_an_answer(kind, path):
                assert misprints(printed(tmp_path, kind, formats=("html",))), (kind, number, path)


def override(root: Path, template: str, old: str, new: str) -> None:
    text = (PROJECT / "templates" / template).read_text(encoding="utf-8")
    assert old in text
    target = root / "templates" / template
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text.replace(old, new), encoding="utf-8")


def override_each(root: Path, template: str, *changes: tuple[str, str]) -> None:
    for old, new in changes:
        if (root / "templates" / template).exists():
            file = root / "templates" / template
            text = file.read_text(encoding="utf-8")
            assert old in text
            file.write_text(text.replace(old, new), encoding="utf-8")
        else:
            override(root, template, old, new)


PARTS = "interactions/_parts.html.j2"
OPTIONS = "{%- for option in item.ask.options -%}"
LETTER = '<span class="letter">{{ option.letter }}'
OTHER_LETTER = '<span class="letter">{{ item.ask.options[-loop.index].letter }}'

PLANTED: dict[str, tuple[str, str, str, list[tuple[str, str]], str]] = {
    "another letter in the key": (
        "single-choice",
        "quiz",
        "key/answer.html.j2",
        [("{{ answer.short|inline }}", "{{ 'B' if answer.short == 'A' else 'A' }}")],
        "is right",
    ),
    "another letter in the overview": (
        "single-choice",
        "quiz",
        "key/glance.html.j2",
        [("{{ item.answer.short|inline }}", "{{ 'B' if item.answer.short == 'A' else 'A' }}")],
        "the overview of the key has another answer",
    ),
    "options lettered otherwise on the sheet": ("single-choice", "quiz", PARTS, [(LETTER, OTHER_LETTER)], "is right"),
    "two options behind one letter": (
        "single-choice",
        "quiz",
        PARTS,
        [(LETTER, '<span class="letter">A')],
        "two options stand on the sheet behind A",
    ),
    "an option that is missing on the sheet": (
        "multiple-choice",
        "quiz",
        PARTS,
        [(OPTIONS, "{%- for option in item.ask.options[1:] -%}")],
        "without a letter, or not at all",
    ),
    "things in another order on the sheet": (
        "ordering",
        "quiz",
        PARTS,
        [("{% for thing in things %}", "{% for thing in things|reverse %}")],
        "is right",
    ),
    "another word in a gap": (
        "cloze",
        "quiz",
        "key/filled.html.j2",
        [("{{ answer.gaps[loop.index0 - 1]|inline }}", "{{ answer.gaps[0]|inline }}")],
        "is right",
    ),
    "a question missing in the key": (
        "short-answer",
        "quiz",
        "key/answers.html.j2",
        [("{% for item in group.members %}", "{% for item in group.members[1:] %}")],
        "question 1 is not on the key",
    ),
    "a question missing on the sheet": (
        "short-answer",
        "quiz",
        "sections/questions.html.j2",
        [("{% for item in group.members %}", "{% for item in group.members[:1] %}")],
        "is not on the sheet",
    ),
    "an answer to no question": (
        "short-answer",
        "quiz",
        "key/answers.html.j2",
        [("</table>", "<tr><td>99</td><td>What is this?</td></tr></table>")],
        "answers a question 99",
    ),
    "other points on the sheet": (
        "numeric",
        "quiz",
        PARTS,
        [("{{ item.points }}", "{{ item.points + 1 }}")],
        "points on the sheet",
    ),
    "other points on the key": (
        "numeric",
        "quiz",
        "key/answers.html.j2",
        [("{{ item.points }}", "{{ item.points + 1 }}")],
        "points on the key",
    ),
    "another sum of points": (
        "numeric",
        "quiz",
        "sections/masthead.html.j2",
        [("/ {{ total }}", "/ {{ total + 1 }}")],
        "points in all",
    ),
    "another code on the key": (
        "numeric",
        "quiz",
        "base.html.j2",
        [("{{ words.sheet.code }} {{ code }}", "{{ words.sheet.code }} {{ 'ABCD' if is_key else code }}")],
        "on the key ABCD",
    ),
    "another letter on one of the tickets": (
        "single-choice",
        "exit-ticket",
        PARTS,
        [
            (
                LETTER,
                '<span class="letter">{{ item.ask.options[(-loop.index) if copy == 1 else loop.index0].letter }}',
            )
        ],
        "the copies of the sheet differ",
    ),
    "a word missing in the box": (
        "cloze",
        "quiz",
        "interactions/fill-gaps.html.j2",
        [("{%- for word in item.ask.bank %}", "{%- for word in item.ask.bank[1:] %}")],
        "the box of words on the sheet has no",
    ),
}


@pytest.mark.parametrize("formats", [("html",), pytest.param(("pdf",), marks=pytest.mark.sweep)])
@pytest.mark.parametrize("fault", PLANTED)
def test_a_fault_in_a_template_is_caught(fault: str, formats: tuple[str, ...], tmp_path: Path) -> None:
    kind, handout, template, changes, said = PLANTED[fault]
    override_each(tmp_path, template, *changes)
    outcome = printed(tmp_path, kind, handout=handout, formats=formats)
    assert any(said in message for message in misprints(outcome)), misprints(outcome)
    assert outcome.written == []
    assert not list((tmp_path / "output").rglob("*.*"))


def test_options_in_another_order_that_keep_their_letters_are_right(tmp_path: Path) -> None:
    override_each(tmp_path, PARTS, (OPTIONS, "{%- for option in item.ask.options|reverse -%}"))
    outcome = printed(tmp_path, "single-choice", formats=("html",))
    assert misprints(outcome) == []
    assert outcome.proved > 1


def test_a_label_before_the_answer_is_no_fault(tmp_path: Path) -> None:
    label = "{{ words.answers.answer }}: "
    override_each(tmp_path, "key/answer.html.j2", ('<p class="key">', f'<p class="key">{label}'))
    outcome = printed(tmp_path, "short-answer", "single-choice", formats=("html",))
    assert misprints(outcome) == []
    assert outcome.unread == 0


def test_an_answer_behind_other_words_is_not_called_proved(tmp_path: Path) -> None:
    override_each(tmp_path, "key/answer.html.j2", ('<p class="key">', '<p>Look at this:</p><p class="key">'))
    outcome = printed(tmp_path, "short-answer", formats=("html",))
    assert misprints(outcome) == []
    assert outcome.proved == 0
    assert outcome.unread > 0
    assert outcome.written


def test_pages_on_which_no_question_is_found_are_written_with_a_warning(tmp_path: Path) -> None:
    """A template that counts with letters."""
    override_each(tmp_path, PARTS, ("{{ item.number }} </span>", "{{ 'abcdefgh'[item.number - 1] }}) </span>"))
    override_each(tmp_path, "key/answers.html.j2", ("{{ item.number }}", "{{ 'abcdefgh'[item.number - 1] }})"))
    outcome = printed(tmp_path, "short-answer", formats=("html",))
    assert [problem.code for problem in outcome.problems if problem.code.startswith("key-")] == ["key-not-proved"]
    assert outcome.proved == 0
    assert len(outcome.written) == 2


def test_what_is_printed_and_what_is_right_are_said_at_the_item(tmp_path: Path) -> None:
    override_each(tmp_path, "key/answer.html.j2", ("{{ answer.texts[0]|inline }}", "the Moon"))
    outcome = printed(tmp_path, "numeric", formats=("html",))
    problem = next(problem for problem in outcome.problems if problem.code == "key-proof")
    assert "the key says “the Moon” where “" in problem.message
    assert problem.is_error
    assert problem.line.strip().startswith("- id:")
    assert "nothing was written" in (problem.fix or "")


def test_options_that_are_letters_themselves_are_no_misprint(tmp_path: Path) -> None:
    folder = tmp_path / "content" / "letters"
    folder.mkdir(parents=True)
    pairs = "    pairs: [{A: B}, {B: A}, {C: B}]\n"
    text = (
        f"title: Letters\nquestions:\n  - type: matching\n    stem: Which one comes next?\n{pairs}    evidence: own\n"
    )
    (folder / "guide.yaml").write_text(text, encoding="utf-8")
    workspace = Workspace(tmp_path)
    outcome = build(workspace, find_guides(workspace, []), Request(formats=("html",), handouts=["quiz"]), Settings())
    assert misprints(outcome) == []
    assert len(outcome.written) == 2
