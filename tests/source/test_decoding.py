"""Bytes → lines of text."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidegen.errors import SourceError
from guidegen.source.decoding import Line, decode

TEXT = "Žalgiris beat “Élan”\nin 1999"


def texts(data: bytes) -> list[str]:
    return [line.text for line in decode(data, "a.txt").lines]


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
        codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
    ],
)
def test_unicode_in_every_dress(data: bytes) -> None:
    decoded = decode(data, "a.txt")
    assert [line.text for line in decoded.lines] == TEXT.split("\n")
    assert decoded.warnings == ()


def test_russian_utf16_without_a_mark_has_few_zeros() -> None:
    text = "Литва первой из республик объявила о своей независимости, и это признали."
    assert texts(text.encode("utf-16-le")) == [text]


def test_windows_text_is_read_with_a_warning_that_names_the_line() -> None:
    decoded = decode("First line\nÉlan – “quoted” …".encode("cp1252"), "a.txt")
    assert decoded.lines[1].text == "Élan – “quoted” …"
    assert str(decoded.warnings[0].where) == "a.txt:2"


def test_one_damaged_byte_does_not_change_the_encoding() -> None:
    decoded = decode("Élan, Žalgiris, Ōsaka\n".encode() + b"bad \xff byte", "a.txt")
    assert [line.text for line in decoded.lines] == ["Élan, Žalgiris, Ōsaka", "bad \ufffd byte"]
    assert str(decoded.warnings[0].where) == "a.txt:2"


def test_windows_punctuation_that_was_passed_on_as_latin_1() -> None:
    assert texts("the people\x92s will".encode()) == ["the people’s will"]


def test_lines_are_counted_as_editors_count_them() -> None:
    lines = decode("one\r\ntwo\rthree\u2028still three\x85and still\nfour\u2029four again".encode(), "a.txt").lines
    assert lines == (
        Line("one", 1),
        Line("two", 2),
        Line("three", 3),
        Line("still three", 3),
        Line("and still", 3),
        Line("four", 4),
        Line("", 4),
        Line("four again", 4),
    )


def test_form_feeds_begin_pages_and_no_paragraphs() -> None:
    lines = decode(b"one\nand\n\fmore\n\n\ftwo", "a.txt").lines
    assert [(line.text, line.number, line.page) for line in lines] == [
        ("one", 1, 1),
        ("and", 2, 1),
        ("more", 3, 2),
        ("", 4, 2),
        ("two", 5, 3),
    ]


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 20,
        b"text\0" * 50,
        b"%PDF-1.7\n1 0 obj",
        b"PK\x03\x04 word/document.xml",
        b"{\\rtf1\\ansi text}",
        b"\n" * 1_000_001,
    ],
    ids=["noise", "zeros", "pdf", "docx", "rtf", "lines"],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(SourceError) as caught:
        decode(data, "notes.txt")
    problem = caught.value.problems[0]
    assert problem.where.file == "notes.txt"
    assert problem.fix


def test_a_few_stray_controls_are_dropped() -> None:
    assert texts(b"x" * 500 + b"\x07\x1b") == ["x" * 500]


@given(st.binary(max_size=300) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        lines = decode(data, "a.txt").lines
    except SourceError:
        return
    assert [line.number for line in lines] == sorted(line.number for line in lines)
    "".join(line.text for line in lines).encode("utf-8")  # no surrogates
