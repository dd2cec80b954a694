"""Encodings, and characters that cannot be printed."""

from __future__ import annotations

import pytest

from guidegen.guide import characters
from guidegen.guide.yaml_text import read_yaml


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_encodings_that_say_what_they_are(encoding: str) -> None:
    document = read_yaml("title: Ląstelės – 😀\n".encode(encoding), "guide.yaml")
    assert document.data == {"title": "Ląstelės – 😀"}
    assert not document.problems


def test_a_byte_order_mark_stays_in_the_text_and_counts_for_no_column() -> None:
    document = read_yaml(b"\xef\xbb\xbftitle: x\n", "guide.yaml")
    assert document.text == "\ufefftitle: x\n"
    assert document.place(("title",)).column == 8


def test_bytes_that_are_not_utf8() -> None:
    text = "title: x\nauthor: Žemaitė\nstem: fine\nanswer: ąžuolas\n".encode("cp1257")
    (problem,) = read_yaml(text, "guide.yaml").problems
    assert str(problem.where) == "guide.yaml:2"
    assert problem.message == "the file is not UTF-8: letters in lines 2, 4 cannot be read"
    assert problem.fix == "in your editor, save the file with the encoding UTF-8"
    assert problem.line == "author: \ufffdemait\ufffd"


def test_utf16_without_its_mark() -> None:
    (problem,) = read_yaml("title: a longer text\n".encode("utf-16-le"), "guide.yaml").problems
    assert problem.code == "encoding"


@pytest.mark.parametrize(
    "code",
    [0, 8, 0x0C, 0x1B, 0x7F, 0x80, 0x9F, 0xFEFF, 0xD800, 0xDFFF, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF],
)
def test_forbidden_characters(code: int) -> None:
    character = chr(code)
    document = read_yaml(f"title: x\nstem: one{character}two\nanswer: y\n", "guide.yaml")
    (problem,) = document.problems
    assert problem.code == "control-character"
    assert str(problem.where) == "guide.yaml:2:10"
    assert problem.mended == "stem: onetwo"
    assert character not in problem.line
    assert f"U+{code:04X}" in problem.message
    assert document.data == {"title": "x", "stem": "one\ufffdtwo", "answer": "y"}


@pytest.mark.parametrize("escape", ["\\0", "\\e", "\\x07", "\\u0000", "\\uD800", "\\U0000FFFF", "\\uFEFF", "\\r"])
def test_forbidden_characters_by_escape(escape: str) -> None:
    document = read_yaml(f'stem: "one{escape}two"\n', "guide.yaml")
    assert [problem.code for problem in document.problems] == ["control-character"]


@pytest.mark.parametrize(
    "character", ["\x85", "\u2028", "\u2029", "\xa0", "\u200b", "\u202e", "\ue000", "😀", "\ufffd"]
)
def test_all_other_characters_are_text(character: str) -> None:
    for text in (
        f"stem: one{character}two\nid: x",
        f'stem: "one{character}two"\nid: x',
        f"stem: |-\n  one{character}two\nid: x",
    ):
        document = read_yaml(text, "guide.yaml")
        assert document.data == {"stem": f"one{character}two", "id": "x"}
        assert not document.problems
        assert document.place(("id",)).line == text.count("\n") + 1


def test_a_file_full_of_them_is_told_once_for_a_hundred_lines() -> None:
    problems = read_yaml("".join(f"k{n}: \x01\n" for n in range(500)), "guide.yaml").problems
    assert len(problems) == 101
    assert problems[-1].message == "there are more of them from here on"


def test_too_large() -> None:
    (problem,) = read_yaml("a" * (characters.MAX_BYTES + 1), "guide.yaml").problems
    assert problem.message == "the file has 5.0 MiB; guidegen reads guides of up to 5 MiB"
    (problem,) = read_yaml("\n" * (characters.MAX_LINES + 1), "guide.yaml").problems
    assert problem.message == "the file has 200,001 lines; guidegen reads guides of up to 200,000"
