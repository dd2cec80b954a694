"""From bytes to text: the encoding, and the characters that no guide may hold.

Refused are what no reader can see and no printer can print: control characters, lone halves of surrogate pairs, the
noncharacters U+FDD0-U+FDEF, U+FFFE and U+FFFF, and a byte order mark in the middle. U+0085 (next line) stays: it is
text in YAML 1.2, though some editors break the line there.
"""

from __future__ import annotations

import codecs
import re

from guidegen.errors import Problem
from guidegen.spans import Place

MAX_BYTES = 5 * 1024 * 1024

MAX_LINES = 200_000

_MAX_NAMED = 100
"""How many lines with forbidden characters are named one by one."""

LINE_END = re.compile(r"\r\n|\r|\n")
"""What ends a line, here as in ruamel.yaml and in editors (U+2028 and U+0085 do not, unlike in str.splitlines)."""

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")

REPLACEMENT = "\ufffd"
_BOM = "\ufeff"
_ENCODINGS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NAMES = {
    "\x00": "NUL",
    "\x08": "a backspace",
    "\x0b": "a vertical tab",
    "\x0c": "a page break",
    "\x1b": "Escape",
    _BOM: "a byte order mark",
}


def decode(source: str | bytes, file: str) -> tuple[str, list[Problem]]:
    """The text of a file; a byte that cannot be read becomes U+FFFD and is a problem."""
    size = len(source) if isinstance(source, bytes) else len(source.encode("utf-8", "surrogatepass"))
    if size > MAX_BYTES:
        return "", [_too_large(file, f"{size / 1024 / 1024:.1f} MiB", f"{MAX_BYTES // 1024 // 1024} MiB")]
    text, problems = (source, []) if isinstance(source, str) else _decoded(source, file)
    lines = text.count("\n") + text.count("\r") - text.count("\r\n")
    if lines > MAX_LINES:
        return "", [_too_large(file, f"{lines:,} lines", f"{MAX_LINES:,}")]
    return text, problems


def _too_large(file: str, size: str, limit: str) -> Problem:
    message = f"the file has {size}; guidegen reads guides of up to {limit}"
    return Problem(Place(file), message, "split it into several guides", "too-large")


def _decoded(source: bytes, file: str) -> tuple[str, list[Problem]]:
    encoding = next((name for mark, name in _ENCODINGS if source.startswith(mark)), "")
    if not encoding and len(source) > 20 and source.count(0) * 100 > len(source):
        message = "this is not a text file, or it is UTF-16 without its mark"
        return "", [Problem(Place(file), message, _SAVE_AS, "encoding")]
    encoding = encoding or "utf-8"
    try:
        return source.decode(encoding), []
    except UnicodeDecodeError:
        return source.decode(encoding, "replace"), [_not_utf8(source, encoding, file)]


def clean(text: str, file: str) -> tuple[str, list[Problem]]:
    """The text with U+FFFD for each forbidden character (places stay true), and one problem per line that has any."""
    start = 1 if text.startswith(_BOM) else 0
    if not FORBIDDEN.search(text, start):
        return text, []
    problems: list[Problem] = []
    for number, line in enumerate(LINE_END.split(text), 1):
        found = FORBIDDEN.search(line, start if number == 1 else 0)
        if found and len(problems) == _MAX_NAMED:
            problems.append(
                Problem(Place(file, number), "there are more of them from here on", "", "control-character")
            )
            break
        if found:
            column = found.start() + (0 if start and number == 1 else 1)
            problems.append(_forbidden(line, found, Place(file, number, column)))
    return text[:start] + FORBIDDEN.sub(REPLACEMENT, text[start:]), problems


def name(character: str) -> str:
    """How messages call a character that cannot be shown: “U+000C, a page break”."""
    code = f"U+{ord(character):04X}"
    return f"{code}, {_NAMES[character]}" if character in _NAMES else code


def _forbidden(line: str, found: re.Match[str], where: Place) -> Problem:
    count = len(FORBIDDEN.findall(line))
    more = f" and {count - 1} more" if count > 1 else ""
    return Problem(
        where,
        f"an invisible control character stands here ({name(found.group())}){more}",
        "delete it; it often comes with text that was copied from a PDF",
        "control-character",
        line=FORBIDDEN.sub(REPLACEMENT, line),
        mended=FORBIDDEN.sub("", line),
    )


_SAVE_AS = "in your editor, save the file with the encoding UTF-8"


def _not_utf8(source: bytes, encoding: str, file: str) -> Problem:
    if encoding != "utf-8":
        return Problem(Place(file), f"the file says that it is {encoding.upper()}, and is not", _SAVE_AS, "encoding")
    bad = [number for number, line in enumerate(re.split(rb"\r\n|\r|\n", source), 1) if not _is_utf8(line)]
    shown = ", ".join(map(str, bad[:10])) + (" …" if len(bad) > 10 else "")
    message = f"the file is not UTF-8: letters in line{'s' if len(bad) > 1 else ''} {shown} cannot be read"
    line = LINE_END.split(source.decode(encoding, "replace"))[bad[0] - 1]
    return Problem(Place(file, bad[0]), message, _SAVE_AS, "encoding", line=FORBIDDEN.sub(REPLACEMENT, line))


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
