"""Edits keep everything else of a teacher's file, byte for byte."""

from __future__ import annotations

import difflib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guidegen.errors import InternalError
from guidegen.guide.edit import apply, delete_key, insert_key, reorder, set_value
from guidegen.guide.yaml_text import read_yaml

CELLS = """\
# yaml-language-server: $schema=../guide.schema.json
title: Biology   # the first lesson
grade:
questions:

  - stem: "What makes ATP?"
    # two options are enough
    options:
      - {text: the nucleus, feedback: 'No.'}
      - key: mitochondria
    evidence: |
      Mitochondria make ATP.

      They are small.

  - id: wall
    review: new  # by the program
    stem: >-
      Which cells
      have a wall?
    answer: plant
      cells
"""


def edited(text: str, *edits: tuple[Any, ...]) -> str:
    document = read_yaml(text, "guide.yaml")
    assert not document.problems
    make = {"insert": insert_key, "set": set_value, "delete": delete_key}
    return apply(document, [make[action](document, *rest) for action, *rest in edits])


def changes(before: str, after: str) -> list[str]:
    """The lines that went and came."""
    lines = list(difflib.unified_diff(before.splitlines(keepends=True), after.splitlines(keepends=True), n=0))
    return [f"{line[0]} {line[1:]}" for line in lines[2:] if line[0] in "-+"]


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        pytest.param(
            ("insert", ("questions", 0), "id", "atp"),
            ['-   - stem: "What makes ATP?"\n', "+   - id: atp\n", '+     stem: "What makes ATP?"\n'],
            id="first key behind a dash",
        ),
        pytest.param(
            ("insert", (), "id", "cells"),
            ["+ id: cells\n"],
            id="first key of the guide",
        ),
        pytest.param(
            ("insert", ("questions", 0, "options", 0), "id", "a, b"),
            [
                "-       - {text: the nucleus, feedback: 'No.'}\n",
                "+       - {id: \"a, b\", text: the nucleus, feedback: 'No.'}\n",
            ],
            id="in braces",
        ),
        pytest.param(
            ("set", ("title",), "Cells: an introduction"),
            ["- title: Biology   # the first lesson\n", '+ title: "Cells: an introduction"   # the first lesson\n'],
            id="plain becomes quoted",
        ),
        pytest.param(
            ("set", ("title",), "Cells\nand tissues"),
            [
                "- title: Biology   # the first lesson\n",
                "+ title: |-   # the first lesson\n",
                "+   Cells\n",
                "+   and tissues\n",
            ],
            id="plain becomes a block, the comment stays",
        ),
        pytest.param(("set", ("grade",), "8"), ["- grade:\n", "+ grade: 8\n"], id="nothing becomes a text"),
        pytest.param(
            ("set", ("questions", 0, "stem"), 'Who said "cell"?'),
            ['-   - stem: "What makes ATP?"\n', '+   - stem: "Who said \\"cell\\"?"\n'],
            id="double quotes stay",
        ),
        pytest.param(
            ("set", ("questions", 0, "options", 0, "feedback"), "It's not."),
            [
                "-       - {text: the nucleus, feedback: 'No.'}\n",
                "+       - {text: the nucleus, feedback: 'It''s not.'}\n",
            ],
            id="single quotes stay",
        ),
        pytest.param(
            ("set", ("questions", 0, "evidence"), "Mitochondria make ATP.\n"),
            ["-       They are small.\n", "- \n"],
            id="a block stays a block",
        ),
        pytest.param(
            ("set", ("questions", 1, "stem"), "Which?"),
            ["-       Which cells\n", "-       have a wall?\n", "+       Which?\n"],
            id="a folded block stays folded",
        ),
        pytest.param(
            ("set", ("questions", 1, "answer"), "plants"),
            ["-     answer: plant\n", "-       cells\n", "+     answer: plants\n"],
            id="a text over two lines",
        ),
        pytest.param(
            ("delete", ("questions", 1, "review")),
            ["-     review: new  # by the program\n"],
            id="a line with its comment",
        ),
        pytest.param(
            ("delete", ("questions", 1, "id")),
            ["-   - id: wall\n", "-     review: new  # by the program\n", "+   - review: new  # by the program\n"],
            id="the first key behind a dash",
        ),
        pytest.param(
            ("delete", ("questions", 0, "stem")),
            ['-   - stem: "What makes ATP?"\n', "-     # two options are enough\n", "+   - # two options are enough\n"],
            id="the comment below stays",
        ),
        pytest.param(
            ("delete", ("questions", 0, "options")),
            [
                "-     options:\n",
                "-       - {text: the nucleus, feedback: 'No.'}\n",
                "-       - key: mitochondria\n",
            ],
            id="a list",
        ),
        pytest.param(
            ("delete", ("questions", 0, "options", 1, "key")),
            ["-       - key: mitochondria\n", "+       - {}\n"],
            id="the only key",
        ),
        pytest.param(
            ("delete", ("questions", 0, "options", 0, "text")),
            [
                "-       - {text: the nucleus, feedback: 'No.'}\n",
                "+       - {feedback: 'No.'}\n",
            ],
            id="the first of braces",
        ),
        pytest.param(
            ("delete", ("questions", 0, "options", 0, "feedback")),
            ["-       - {text: the nucleus, feedback: 'No.'}\n", "+       - {text: the nucleus}\n"],
            id="the last of braces",
        ),
        pytest.param(
            ("delete", ("questions", 0, "evidence")),
            ["-     evidence: |\n", "-       Mitochondria make ATP.\n", "- \n", "-       They are small.\n"],
            id="a block, but not the empty line after it",
        ),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_only_these_lines_change(edit: tuple[Any, ...], expected: list[str], end: str, mark: str) -> None:
    text = mark + CELLS.replace("\n", end)
    after = edited(text, edit)
    assert after.startswith(mark)
    assert after.count("\n") == (after.count("\r\n") if end == "\r\n" else after.count("\n"))
    assert changes(CELLS, after.removeprefix("\ufeff").replace(end, "\n")) == expected


def test_many_edits_at_once() -> None:
    after = edited(
        CELLS,
        ("set", ("grade",), "7"),
        ("insert", ("questions", 0), "id", "atp"),
        ("delete", ("questions", 1, "review")),
        ("delete", ("questions", 1, "id")),
        ("set", ("questions", 1, "answer"), "plants"),
        ("insert", ("questions", 1), "points", "2"),
    )
    data = read_yaml(after, "guide.yaml").data
    assert isinstance(data, dict)
    assert data["grade"] == "7"
    assert list(data["questions"][0])[:2] == ["id", "stem"]
    assert list(data["questions"][1]) == ["points", "stem", "answer"]
    assert "# two options are enough" in after


def test_a_file_without_a_last_line_end_gets_none() -> None:
    assert edited("a: 1\nb: 2", ("delete", ("b",))) == "a: 1\n"
    assert edited("a: 1\nb: 2", ("set", ("b",), "3")) == "a: 1\nb: 3"
    assert edited("a: 1\nb: 2", ("insert", (), "c", "3")) == "c: 3\na: 1\nb: 2"
    assert edited("a: 1\nb: |-\n  x", ("set", ("b",), "y\n")) == 'a: 1\nb: "y\\n"'


def test_what_cannot_be_edited_is_a_defect_of_ours() -> None:
    document = read_yaml("a: 1\nb: [x]\n", "guide.yaml")
    for make in (
        lambda: insert_key(document, (), "a", "2"),
        lambda: insert_key(document, ("b",), "a", "2"),
        lambda: set_value(document, ("b",), "2"),
        lambda: set_value(document, ("c",), "2"),
        lambda: delete_key(document, ("b", 0)),
    ):
        with pytest.raises(InternalError):
            make()
    broken = read_yaml("a: b: c\n", "guide.yaml")
    with pytest.raises(InternalError):
        apply(broken, [set_value(broken, ("a",), "2")])


# A guide in some hand: each text in one of the ways in which people write it, comments and empty lines anywhere.

words = st.text(st.sampled_from("abc é:#'\"-,[]{}\\|>&*!%@`?~0\t"), max_size=12) | st.sampled_from(
    [
        "012",
        "No",
        "~",
        "",
        "a\nb",
        "a\n\nb\n",
        " a",
        "a ",
        "\x85",
        "\u2028",
        "a\n",
        "\n",
        "- a\n- b",
        "x: y",
        "$\\theta$",
    ]
)


@st.composite
def values(draw: st.DrawFn, indent: int) -> str:
    pad = " " * indent
    return draw(
        st.sampled_from(
            [
                "word",
                "two words  # comment",
                "'single ''quoted'' text'",
                '"double \\"quoted\\"\\t"',
                f"over\n{pad}  two lines",
                f"|\n{pad}  block\n\n{pad}   of lines",
                f">-  # folded\n{pad}  block\n{pad}  folded",
                f"|+\n{pad}  kept\n",
                f'"quoted\n\n{pad}  over lines"  # c',
                "",
                "  # nothing",
                f"\n{pad}  # below\n{pad}  the key",
                "[a, 'b, c', {d: e}]",
                "{a: b, c: }",
                f"\n{pad}  - one\n{pad}  - k: v\n{pad}    l: w",
                f"\n{pad}- same column",
                f"\n{pad}    inner: 1\n{pad}    deep: |\n{pad}      x",
            ]
        )
    )


@st.composite
def guides(draw: st.DrawFn) -> str:
    lines = []
    layout = st.sampled_from(["", "", "\n", "# comment\n", "  # deeper\n", "\n# c\n\n"])
    for key in ("title", "text"):
        lines.append(f"{draw(layout)}{key}: {draw(values(0))}\n")
    lines.append("items:\n")
    for _ in range(draw(st.integers(1, 3))):
        lead = draw(st.sampled_from(["  - ", "  - - ", "  -   ", "  -\n    ", "  - # c\n    "]))
        indent = len(lead.split("\n")[-1])
        for key in ("id", "stem", "more")[: draw(st.integers(1, 3))]:
            lines.append(f"{lead}{key}: {draw(values(indent))}\n")
            lead = draw(layout) + " " * indent
    text = "".join(lines)
    text = text.removesuffix("\n") if draw(st.booleans()) else text
    return draw(st.sampled_from(["", "\ufeff"])) + text.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))


def paths(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[tuple[Any, ...], Any]]:
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [(path, data), *(found for step, value in inner for found in paths(value, (*path, step)))]


@st.composite
def edits(draw: st.DrawFn, data: Any) -> tuple[Any, ...]:
    path, value = draw(
        st.sampled_from([(path, value) for path, value in paths(data) if path or isinstance(value, dict)])
    )
    actions = []
    if isinstance(value, dict):
        actions.append(("insert", path, draw(st.sampled_from(["new", "on", "a key"])), draw(words)))
    if value is None or isinstance(value, str):
        actions.append(("set", path, draw(words)))
    if path and isinstance(path[-1], str):
        actions.append(("delete", path))
    return draw(st.sampled_from(actions)) if actions else ("insert", (), "new", draw(words))


def comments(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("#")]


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_any_edit_of_any_guide(choices: st.DataObject) -> None:
    text = choices.draw(guides())
    document = read_yaml(text, "guide.yaml")
    assert not document.problems
    edit = choices.draw(edits(document.data))
    after = edited(text, edit)  # proves by itself that the data are as asked
    if edit[0] != "delete":
        assert comments(after) == comments(text)
    if edit[0] == "insert" and isinstance(document.data, dict):
        assert edited(after, ("delete", (*edit[1], edit[2]))) == text


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_several_edits_of_any_guide(choices: st.DataObject) -> None:
    text = choices.draw(guides())
    data = read_yaml(text, "guide.yaml").data
    asked = choices.draw(st.lists(edits(data), max_size=6))
    chosen: list[tuple[Any, ...]] = []
    for edit in asked:  # nothing inside what goes, nothing twice
        path = edit[1]
        overlaps = any(path[: len(other[1])] == other[1] or other[1][: len(path)] == path for other in chosen)
        if not overlaps:
            chosen.append(edit)
    edited(text, *chosen)


REORDERED = [
    (
        "options:\n  # how many\n  - 30  # most\n\n  # the least\n  - 10\n  - key: 20\n    feedback: yes\nnext: 1\n",
        [1, 2, 0],
        "options:\n  # how many\n  # the least\n  - 10\n\n  - key: 20\n    feedback: yes\n  - 30  # most\nnext: 1\n",
    ),
    ("options: [30, {key: 10}, 20] # three\n", [1, 2, 0], "options: [{key: 10}, 20, 30] # three\n"),
    ("options:\r\n- c\r\n- a\r\n- b", [1, 2, 0], "options:\r\n- a\r\n- b\r\n- c"),
    ("options:\n-\n  c\n- >\n  a\n  b\n- b\n", [1, 2, 0], "options:\n- >\n  a\n  b\n- b\n-\n  c\n"),
]


@pytest.mark.parametrize(("text", "order", "expected"), REORDERED)
def test_entries_of_a_list_change_places_with_their_comments(text: str, order: list[int], expected: str) -> None:
    document = read_yaml(text, "guide.yaml")
    assert apply(document, [reorder(document, ("options",), order)]) == expected
