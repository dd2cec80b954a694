"""Reading a guide's text: every scalar as typed, with its place, and all mistakes at once."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest
from ruamel.yaml import YAML

from guidegen.errors import Severity
from guidegen.guide.nodes import MAX_NODES, Scalar
from guidegen.guide.yaml_text import MAX_REPAIRS, read_yaml

GUIDE = """\
# yaml-language-server: $schema=../guide.schema.json
title: The first country
grade: 8
questions:
  - id: when
    type: single-choice
    stem: "When?"
    options:
      - 1989
      - key: 1990
      -
    evidence:
      - The declaration was passed.
      - quote: In March
  - type: cloze   # easy
    text:   # not written yet
    évidence: own
"""


def read(text: str) -> Any:
    document = read_yaml(text, "guide.yaml")
    assert not document.problems
    return document.data


@pytest.mark.parametrize(
    "typed",
    [
        "012",
        "3.10",
        "1_000",
        "~",
        "No",
        "yes",
        "1:30",
        "1990-03-11",
        "null",
        "true",
        "0x1F",
        ".5",
        "1e3",
        "=",
        "<<",
        "-5",
        "a:b",
    ],
)
def test_every_scalar_is_the_text_that_was_typed(typed: str) -> None:
    assert read(f"k: {typed}\nl: [{typed}]\n{typed}: x\n") == {"k": typed, "l": [typed], typed: "x"}


def test_texts_in_every_style() -> None:
    assert read("k: a\n  b\n\n  c\n") == {"k": "a b\nc"}
    assert read("k: 'it''s\n  a'\n") == {"k": "it's a"}
    assert read('k: "a\\tb\\u00e9\\\n   c\n\n  d"\n') == {"k": "a\tbéc\nd"}
    assert read("k: |\n  a\n   b\n\nl: >-\n  a\n  b\n") == {"k": "a\n b\n", "l": "a b"}
    assert read("k: a\tb\t\nl:\tc  # d\n") == {"k": "a\tb", "l": "c"}
    assert read("k: a#b 'c' \"d\" [e] {f} * & ! | > % @\n") == {"k": "a#b 'c' \"d\" [e] {f} * & ! | > % @"}
    assert read("k: “When? Answer”\n") == {"k": "“When? Answer”"}


def test_only_where_nothing_was_typed_is_none() -> None:
    assert read("a:\nb: ''\nc: [x, '']\nd:\n  -\n  - e:\n") == {
        "a": None,
        "b": "",
        "c": ["x", ""],
        "d": [None, {"e": None}],
    }
    assert read("a: {b: , c: d}\n") == {"a": {"b": None, "c": "d"}}


def test_the_start_of_a_document_may_be_marked() -> None:
    assert read("---\na: b\n...\n# end\n") == {"a": "b"}


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ((), "2:1"),
        (("title",), "2:8"),
        (("grade",), "3:8"),
        (("questions",), "5:3"),
        (("questions", 0), "5:5"),
        (("questions", 0, "id"), "5:9"),
        (("questions", 0, "stem"), "7:11"),
        (("questions", 0, "options", 0), "9:9"),
        (("questions", 0, "options", 1, "key"), "10:14"),
        (("questions", 1, "évidence"), "17:15"),
        # An empty value stands where its dash or key does.
        (("questions", 0, "options", 2), "11:7"),
        (("questions", 1, "text"), "16:5"),
        # Pydantic's locations: tags of unions, names of wide forms, keys that are missing.
        (("questions", 0, "single-choice", "stem"), "7:11"),
        (("questions", 0, "evidence", "quotes", 0, "quote"), "13:9"),
        (("questions", 0, "evidence", "quotes", 1, "quote"), "14:16"),
        (("questions", 1, "évidence", "quotes", 0, "quote"), "17:15"),
        (("questions", 0, "options", 0, "text"), "9:9"),
        (("questions", 1, "stem"), "15:5"),
        (("questions", 7, "stem"), "5:3"),
        (("nothing", 3), "2:1"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_places(path: tuple[str | int, ...], place: str, end: str, mark: str) -> None:
    document = read_yaml(mark + GUIDE.replace("\n", end), "guide.yaml")
    assert str(document.place(path)) == f"guide.yaml:{place}"


def test_places_of_keys() -> None:
    document = read_yaml(GUIDE, "guide.yaml")
    assert str(document.place(("questions", 0, "stem"), key=True)) == "guide.yaml:7:5"
    assert str(document.place(("questions", 1, "cloze", "type"), key=True)) == "guide.yaml:15:5"
    assert str(document.place(("questions", 0, "options", 0), key=True)) == "guide.yaml:9:9"
    assert str(document.place(("questions", 1, "stem"), key=True)) == "guide.yaml:15:5"


def test_places_count_characters() -> None:
    document = read_yaml("{a: 😀é, b: [x, {c: d}]}", "guide.yaml")
    assert document.place(("b", 1, "c")).column == 20


def test_nodes_know_their_part_of_the_text() -> None:
    document = read_yaml(GUIDE, "guide.yaml")
    node = document.node(("questions", 0, "stem"))
    assert isinstance(node, Scalar)
    assert document.text[node.start : node.end] == '"When?"'


def test_comments_on_the_line_of_a_value() -> None:
    document = read_yaml(GUIDE + "options:\n  - # of states\n  -   #\n  - x\nlast: # c", "guide.yaml")
    assert document.comment_after(("questions", 1, "type")) == "# easy"
    assert document.comment_after(("questions", 1, "text")) == "# not written yet"
    assert document.comment_after(("options", 0)) == "# of states"
    assert document.comment_after(("options", 1)) == "#"
    assert document.comment_after(("options", 2)) == ""
    assert document.comment_after(("last",)) == "# c"
    assert document.comment_after(("title",)) == ""
    assert document.comment_after(("questions",)) == ""


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a: 1\nb: 2\na: 3\n", "duplicate-key", 3),
        ("a: &x 1\n", "yaml-alias", 1),
        ("a: *x\n", "yaml-alias", 1),
        ("a: !x 1\n", "yaml-tag", 1),
        ("a: !!str 1\n", "yaml-tag", 1),
        ("a: !!python/object:os.system x\n", "yaml-tag", 1),
        ("%YAML 1.1\n---\na: 1\n", "yaml-directive", 1),
        ("%TAG ! x\n---\na: 1\n", "yaml-directive", 1),
        ("a: 1\n---\nb: 2\n", "yaml-documents", 2),
        ("a: 1\n...\nb: 2\n", "yaml-documents", 2),
        ("? a\n: b\n", "yaml-start", 1),
        ("a:\n  [b, c]: d\n", "yaml-key", 2),
        ("a:\n  {b: c}: d\n", "yaml-key", 2),
        ("a: {[b]: c}\n", "yaml-key", 1),
        (": a\n", "yaml-key", 1),
        ("", "yaml-empty", 1),
        ("# only\n", "yaml-empty", 1),
        ("---\n", "yaml-empty", 1),
        ("- a\n", "yaml-no-keys", 1),
        ("\nLithuania\n", "yaml-no-keys", 2),
        ("a:\n\tb: c\n", "yaml-tab", 2),
    ],
)
def test_what_guides_do_not_have(text: str, code: str, line: int) -> None:
    problems = read_yaml(text, "guide.yaml").problems
    assert (problems[0].code, problems[0].where.line) == (code, line)
    assert all(problem.severity is Severity.ERROR and problem.fix for problem in problems)


def test_all_mistakes_at_once() -> None:
    text = 'a: 1\na: &x 2\nb: \x00\nc: When? Answer: Y\nd: {e: f, g}\nh: \'tis\ni: "\\0"\nc: 3\n---\nj: k\n'
    document = read_yaml(text, "guide.yaml")
    assert [problem.where.line for problem in document.problems] == [2, 2, 3, 4, 5, 6, 7, 8, 9]
    assert document.data == {
        **{"a": "1", "b": "\ufffd", "c": "When? Answer: Y", "d": {"e": "f, g"}, "h": "'tis", "i": "\ufffd", "j": "k"}
    }


def test_a_duplicate_names_the_line_of_the_first() -> None:
    (problem,) = read_yaml(GUIDE + "title: x\n", "guide.yaml").problems
    assert problem.message == "`title` stands twice here; the first is in line 2"
    assert problem.line == "title: x"


# Hostile input. The limits are several times what is needed, so that a busy machine does not fail.

FLOW = ", ".join(["a" * 33] * 20_000)
HOSTILE: dict[str, Callable[[], str]] = {
    "brackets": lambda: "a: " + "[" * 500,
    "many brackets": lambda: "a: " + "[" * 1_000_000,
    "braces": lambda: "a: " + "{a: " * 500,
    "nested keys": lambda: "".join("  " * depth + "a:\n" for depth in range(500)),
    "nested dashes": lambda: "- " * 10_000,
    "entries in brackets": lambda: f"a: [{FLOW}]",
    "too many entries": lambda: "a: [" + "a," * (MAX_NODES // 2 + 10) + "]",
    "aliases": lambda: "a: &a [x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(1000)),
    "open quotes": lambda: "".join(f"a{n}: 'x\n" for n in range(20_000)),
    "open brackets": lambda: "".join(f"a{n}: [x, y\n" for n in range(20_000)),
    "a long line of quotes": lambda: "a: " + '"x" ' * 1_000_000,
    "a long line of colons": lambda: "a: " + "b: " * 1_000_000,
    "a long line of spaces": lambda: "a: b" + " " * 4_000_000 + "c: d",
    "a long line of escapes": lambda: 'a: "' + "\\q" * 1_000_000 + '"',
    "a formula without end": lambda: 'a: "$' + "\\theta" * 500_000 + '"',
    "a line of spaces": lambda: " " * 4_000_000 + "a: b: c",
    "a long line of bars": lambda: "a: b: c\n  d" + " |" * 1_000_000 + "x",
    "spaces above a block": lambda: "a: |\n" + " " * 4_000_000 + "\n  x",
    "duplicates": lambda: "a: b\n" * 10_000,
    "braces without keys": lambda: "a: [" + "{a, b}," * 5_000 + "]",
    "indentation": lambda: "".join(" " * (40 - n % 40) + "a: b\n" for n in range(20_000)),
    "documents": lambda: "---\na: b\n" * 20_000,
    "tabs": lambda: "a:\n" + "\t- b\n" * 20_000,
}


@pytest.mark.parametrize("make", [pytest.param(make, id=name) for name, make in HOSTILE.items()])
def test_hostile_input_is_done_with_in_time(make: Callable[[], str]) -> None:
    text = make()
    start = time.perf_counter()
    document = read_yaml(text, "guide.yaml")
    assert time.perf_counter() - start < 20
    assert len(document.problems) <= 3 * MAX_REPAIRS


def test_depth_is_bounded() -> None:
    assert not read_yaml("a: " + "[" * 48 + "]" * 48, "guide.yaml").problems
    for text in (
        "a: " + "[" * 50 + "]" * 50,
        "".join(" " * depth + "a:\n" for depth in range(60)),
        "a: " + "{a: " * 60 + "}" * 60,
    ):
        document = read_yaml(text, "guide.yaml")
        assert [problem.code for problem in document.problems] == ["too-deep"]
        assert document.data is None


def test_a_long_guide_is_read_as_fast_as_by_ruamel() -> None:
    item = GUIDE[GUIDE.index("  - id") :].replace("text:   # not written yet", "text: written")
    text = "questions:\n" + item * 60
    ours = min(_seconds(lambda: read_yaml(text, "guide.yaml")) for _ in range(3))
    theirs = min(_seconds(lambda: YAML(pure=True).load(text)) for _ in range(3))
    assert ours < 1.5 * theirs


def test_many_slips_cost_little() -> None:
    item = "  - id: x\n    stem: When? Answer: Y\n    evidence: The declaration was passed.\n" * 3
    filler = "  - id: x\n    stem: When?\n    evidence: The declaration was passed.\n" * 40
    text = "questions:\n" + (item + filler) * 20
    document = read_yaml(text, "guide.yaml")
    assert len(document.problems) == 60
    clean = text.replace("When? Answer: Y", "When")
    once = min(_seconds(lambda: read_yaml(clean, "guide.yaml")) for _ in range(3))
    assert _seconds(lambda: read_yaml(text, "guide.yaml")) < 10 * once


def _seconds(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return time.perf_counter() - start
