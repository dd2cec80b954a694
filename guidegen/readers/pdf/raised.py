"""Small type above the line: note marks, which are dropped, and exponents, which are kept as superscripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from guidegen.readers.pdf.page import Line, Word

_SMALL = 0.95
_NOTE_MARK = re.compile(r"[\d,–\-]{1,9}|[*†‡§¶#]{1,3}|[\[(]\d{1,3}(?:[,–-]\d{1,3})*[\])]|[a-z]")
# What may stand before an exponent: a number, a unit, a variable of one letter, a bracket.
_EXPONENT_AFTER = re.compile(r"(?:[\d⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺]|(?<![^\W\d_])(?:[kcmdµn]?m|[a-zA-Z]|in|ft|mi|yd|sec)|\))$")
_EXPONENT = str.maketrans("0123456789+-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻")


def is_raised(word: Word, line: Line) -> bool:
    return word.size < _SMALL * line.size and word.base < line.base - 0.15 * line.size


def without_note_marks(line: Line) -> Iterator[Word]:
    before = ""
    for word in line.words:
        if not line.row and is_raised(word, line) and _NOTE_MARK.fullmatch(word.text):
            if not _EXPONENT_AFTER.search(before):
                continue
            if not word.text.isalpha():  # else an ordinal
                word = replace(word, text=word.text.translate(_EXPONENT), spaced=False)
        yield word
        before = (before + (" " if word.spaced else "") + word.text)[-12:]
