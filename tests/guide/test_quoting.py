"""The laws of quoting: what is put in quotes is read back as it was."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from guidegen.guide.characters import FORBIDDEN
from guidegen.guide.quoting import is_plain, quote, quoted, scalar, words
from guidegen.guide.yaml_text import read_yaml

signs = [*"\"'\\ \t\n:#-?[]{},&*!|>%@`~=<.0123eExXab–\x85\u2028\u2029é", ": ", " #", "012", "No", "null", "$\\theta$"]
tricky = st.lists(st.sampled_from(signs), max_size=12).map("".join)
texts = (tricky | st.text(max_size=40)).map(lambda text: FORBIDDEN.sub("", text).replace("\r", ""))
lines = texts.map(lambda text: text.replace("\n", ""))


@given(lines)
def test_a_line_in_quotes_is_read_as_it_was_typed(text: str) -> None:
    assert read_yaml(f"stem: {quote(text)}", "guide.yaml").data == {"stem": text}


@example("-²")
@given(texts)
def test_a_scalar_is_read_as_it_was(text: str) -> None:
    for yaml, data in (
        (f"k: {scalar(text, indent=2)}\n", {"k": text}),
        (
            f"k:\n  - a: {scalar(text, indent=6)}\n\n# c\n  - {scalar(text, indent=4)}\n\nz: 1\n",
            {"k": [{"a": text}, text], "z": "1"},
        ),
        (
            f"k: [a, {scalar(text, indent=2, flow=True)}, {{b: {scalar(text, indent=2, flow=True)}}}]\n",
            {"k": ["a", text, {"b": text}]},
        ),
    ):
        document = read_yaml(yaml, "guide.yaml")
        assert document.data == data
        assert not document.problems


@given(texts)
def test_other_programs_read_a_scalar_as_the_same_characters(text: str) -> None:
    value = YAML(typ="safe", pure=True).load(f"k: {scalar(text, indent=2)}\n")["k"]
    assert str(value) == text


@pytest.mark.parametrize(
    "text", ["Lithuania", "8", "-5", "3.5", "1990-03-11", "What is it?", "50 %", "http://x.org", "it's", "a#b"]
)
def test_plain_where_that_is_safe(text: str) -> None:
    assert scalar(text, indent=2) == text


@pytest.mark.parametrize(
    "text",
    ["", "~", "No", "null", "True", "012", "3.10", "1_000", "1:30", "1e3", ".5", "0x1F", "=", "<<", "@home", "# of"],
)
def test_quoted_where_another_reader_would_see_something_else(text: str) -> None:
    assert scalar(text, indent=2) == f'"{text}"'
    assert not is_plain(text)


@pytest.mark.parametrize(
    "text",
    [
        "When? Answer: Y",
        "Name three:",
        "“a”: b",
        "a #b",
        " a",
        "a ",
        "- a",
        "*a*",
        "'tis",
        "[1940]",
        "– a",
        "stem:What",
    ],
)
def test_quoted_where_some_reader_might_stumble(text: str) -> None:
    assert scalar(text, indent=2) == f'"{text}"'
    assert not is_plain(text)


def test_lines_as_a_block() -> None:
    assert scalar("a\nb", indent=4) == "|-\n    a\n    b"
    assert scalar("a\n\n  b\n", indent=2) == "|\n  a\n\n    b"
    assert scalar(" a\nb", indent=2) == '" a\\nb"'
    assert scalar("a \nb", indent=2) == '"a \\nb"'
    assert scalar("a\n\n", indent=2) == '"a\\n\\n"'


@pytest.mark.parametrize(
    ("line", "column", "expected"),
    [
        ("- # of states", None, '- "# of states"'),
        ("    stem: When? Answer: Y", None, '    stem: "When? Answer: Y"'),
        ("  - text: Paris, France  # the city", None, '  - text: "Paris, France"  # the city'),
        ("title: Lesson #3", None, 'title: "Lesson #3"'),
        ('- "Yes", said Ann', None, "- '\"Yes\", said Ann'"),
        ("stem: 'What's that?'", None, 'stem: "What\'s that?"'),
        ("- When? Answer: Y", None, '- "When? Answer: Y"'),
        ("- note: this", None, '- note: "this"'),
        ("- note: this", 3, '- "note: this"'),
        ("stem: it's 5 \\ 6", None, "stem: 'it''s 5 \\ 6'"),
        ("stem:", None, 'stem: ""'),
        ("-", None, '- ""'),
    ],
)
def test_quoted_lines(line: str, column: int | None, expected: str) -> None:
    assert quoted(line, column) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Yes" or "No"', '"Yes" or "No"'),
        ('"He said "no" to me"', 'He said "no" to me'),
        ("'What's that?'", "What's that?"),
        ('"Yes", said Ann', '"Yes", said Ann'),
        ("'tis", "'tis"),
    ],
)
def test_words_without_the_quotes_that_were_meant_as_such(text: str, expected: str) -> None:
    assert words(text) == expected
