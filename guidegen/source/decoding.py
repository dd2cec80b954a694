"""Bytes → lines of text, for every reader of a textual format: encodings, line breaks, form feeds, stray controls."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass
from typing import NamedTuple

from guidegen.errors import Problem, Severity, SourceError
from guidegen.spans import Place

# UTF-32 before UTF-16, whose little-endian mark is the beginning of its own.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FORMATS = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a packed document (such as DOCX, ODT or EPUB)"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word, Excel or PowerPoint document"),
)
_SAVE_AS_TEXT = "save it as plain text in UTF-8 (“Save as” in most programs) and use that file"
_MOST_CONTROLS = 0.01
_STRAY_CONTROLS = 2
"""So many a text may have however short it is."""
_MOST_LINES = 1_000_000
_FEWEST_ZEROS = 3
"""A stray NUL or two make no UTF-16."""
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
# Noncharacters, and byte order marks where files were joined.
_NO_CHARACTERS = re.compile("[\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")
# Windows' punctuation that some converter passed on as Latin-1 (0x85 is the ellipsis there but a line break here).
_C1 = re.compile("[\x80-\x84\x86-\x9f]")
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")
"""What no reader can see and no guide may hold."""
_LINE_END = re.compile("\r\n|[\n\r]")
_BREAK = re.compile("(\r\n|[\n\r])|[\x0b\x85\u2028]|(\u2029)|(\f)")


class Line(NamedTuple):
    """`number` counts as editors do, from 1; `page` is None in a text without form feeds."""

    text: str
    number: int
    page: int | None = None


@dataclass(frozen=True)
class Decoded:
    lines: tuple[Line, ...]
    warnings: tuple[Problem, ...] = ()


def decode(data: bytes, file: str, declared: str = "", fix: str = _SAVE_AS_TEXT) -> Decoded:
    """The lines of a text in whatever encoding it is; SourceError, with `fix`, when it is no text.

    `declared` is Python's name of the encoding that the text itself names; it is believed where the text is not UTF-8.
    """
    for start, name in _FORMATS:
        if data.startswith(start):
            raise SourceError.at(file, f"this is {name}, not a text as its name says", fix)
    text, warnings = _to_text(data, file, declared, fix)
    if len(_CONTROLS.findall(text)) > max(_STRAY_CONTROLS, _MOST_CONTROLS * len(text)):
        raise SourceError.at(file, "this is not a text file: it holds characters that no text has", fix)
    text = _C1.sub(lambda found: found[0].encode("latin-1").decode("cp1252", "ignore"), _CONTROLS.sub("", text))
    text = _NO_CHARACTERS.sub("", text)
    if text.count("\n") + text.count("\r") - text.count("\r\n") >= _MOST_LINES:
        raise SourceError.at(file, f"this text has more than {_MOST_LINES:,} lines", "use a part of it as the source")
    return Decoded(_split(text), warnings)


def _to_text(data: bytes, file: str, declared: str, fix: str) -> tuple[str, tuple[Problem, ...]]:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _repaired(data[len(mark) :], encoding, file)
    if utf16 := _utf16_by_zeros(data):
        return _repaired(data, utf16, file)
    if declared == "iso2022_jp" and b"\x1b$" in data:  # which is good ASCII, but only to a machine
        return _repaired(data, declared, file)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        line = len(_LINE_END.findall(data[: error.start].decode("latin-1"))) + 1
    if _is_damaged_utf8(data):
        return _repaired(data, "utf-8", file)
    if declared not in ("", "utf-8"):
        return _repaired(data, declared, file)
    message = "this text is not in UTF-8 and was read as Windows-1252 (Western European)"
    return data.decode("cp1252", "replace"), (_warning(Place(file, line), message, fix),)


def _repaired(data: bytes, encoding: str, file: str) -> tuple[str, tuple[Problem, ...]]:
    """For a text whose encoding is certain: what is damaged in it becomes U+FFFD and is told."""
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError as error:
        line = len(_LINE_END.findall(data[: error.start].decode(encoding, "replace"))) + 1
    message = f"some characters are damaged (not valid {encoding.upper()}) and could not be read"
    fix = "compare this line with the original and mend it"
    return data.decode(encoding, "replace"), (_warning(Place(file, line), message, fix),)


def _warning(where: Place, message: str, fix: str) -> Problem:
    return Problem(where, message, fix, severity=Severity.WARNING)


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether most of what is not ASCII is good UTF-8: one bad byte should not turn every é of the text into Ã©."""
    text = data.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    return damaged * 2 < sum(1 for character in text if character > "\x7f")


def _utf16_by_zeros(data: bytes) -> str | None:
    """Name the UTF-16 in which the text is that has no mark: spaces and Latin letters have a zero in one half."""
    even, odd = data[0:4000:2].count(0), data[1:4000:2].count(0)
    pairs = len(data[:4000]) // 2
    if not pairs or max(even, odd) < max(_FEWEST_ZEROS, 0.03 * pairs) or min(even, odd) * 10 > max(even, odd):
        return None
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    sample = data[:4000].decode(encoding, "ignore")
    unknown = sum(1 for character in sample if unicodedata.category(character) in ("Cn", "Co", "Cs"))
    return encoding if unknown <= _MOST_CONTROLS * len(sample) else None


def _split(text: str) -> tuple[Line, ...]:
    """Part the text at its breaks.

    Editors count CR LF, LF and CR as ends of lines; the other breaks make a line of ours, but its number stays. A
    paragraph separator leaves a blank line. Form feeds begin a page, as in what pdftotext and old printers' files have.
    """
    lines: list[Line] = []
    number, page, start = 1, 1 if "\f" in text else None, 0
    for found in _BREAK.finditer(text):
        ends_line, ends_paragraph, ends_page = found.groups()
        if found.start() > start or not ends_page:  # else a page would always end a paragraph
            lines.append(Line(text[start : found.start()], number, page))
        if ends_paragraph:
            lines.append(Line("", number, page))
        number += 1 if ends_line else 0
        page = page + 1 if ends_page and page else page
        start = found.end()
    lines.append(Line(text[start:], number, page))
    return tuple(lines)
