"""What can be read, but not as it was meant: a key that stands twice, a text cut by braces, a comment that was none."""

from __future__ import annotations

import re
from collections.abc import Callable

from guidegen.errors import Problem, Severity
from guidegen.guide.bracket_slips import cut_by_braces
from guidegen.guide.lines import Lines
from guidegen.guide.quoting import quoted
from guidegen.guide.text_slips import QUOTES, escape, shown
from guidegen.guide.trouble import Trouble

_TO_COLON = re.compile(r"[^:]*")


def remark(note: Trouble, page: Lines) -> Problem:
    """The problem of what the scanner noted."""
    return _REMARKS[note.kind](note, page)


def _duplicate(note: Trouble, page: Lines) -> Problem:
    found = _TO_COLON.match(page.now[note.at[0]], note.at[1])
    key = found.group().strip(" \t'\"") if found else ""
    message = f"`{key}` stands twice here; the first is in line {note.since[0] + 1}"
    return page.problem(note.at, message, "keep one of them, or begin a new entry with `- `", "duplicate-key")


def _key(note: Trouble, page: Lines) -> Problem:
    line = page.now[note.at[0]]
    if page.sign(note.at) in ("[", "{"):
        message = "a list in brackets stands where a key should"
        return page.problem(note.at, message, QUOTES, "yaml-key", mended=quoted(line, note.at[1] + 1))
    return page.problem(
        note.at, "there is no key before this colon", "write the key, or put the text in quotes", "yaml-key"
    )


def _hash(note: Trouble, page: Lines) -> Problem:
    line = page.now[note.at[0]]
    comment = line[note.at[1] :].strip(" \t")
    message = f"{shown(comment)} is taken for a comment and left out of the text"
    fix = "put the text in quotes; if it is a comment, put a space after the #"
    return page.problem(
        note.at,
        message,
        fix,
        "yaml-comment",
        mended="" if page.is_long(note.at[0]) else quoted(line),
        severity=Severity.WARNING,
    )


def _dash(note: Trouble, page: Lines) -> Problem:
    message = "this line begins with a dash, but continues the text above it"
    fix = "line its dash up with the list it belongs to; if it is text, put the whole text in quotes"
    return page.problem(note.at, message, fix, "yaml-dash", severity=Severity.WARNING)


_SINGLE = "use single quotes, in which a backslash is a backslash"


def _control(note: Trouble, page: Lines) -> Problem:
    message = "a backslash in this text stands for a control character, which cannot be printed"
    return page.problem(note.at, message, _SINGLE, "control-character", mended=_with_single(note, page))


def _control_code(note: Trouble, page: Lines) -> Problem:
    message = "a code in this text stands for a control character, which cannot be printed"
    return page.problem(note.at, message, "delete the backslash and what belongs to it", "control-character")


def _formula(note: Trouble, page: Lines) -> Problem:
    message = "inside double quotes \\t and \\n are a tab and a new line, also in a formula"
    return page.problem(
        note.at, message, _SINGLE, "yaml-escape", mended=_with_single(note, page), severity=Severity.WARNING
    )


def _with_single(note: Trouble, page: Lines) -> str:
    slip = None if page.is_long(note.at[0]) else escape(note, page)
    return slip.problem.mended if slip and len(slip.repairs) == 1 else ""


_REMARKS: dict[str, Callable[[Trouble, Lines], Problem]] = {
    "duplicate": _duplicate,
    "key": _key,
    "braces": cut_by_braces,
    "hash": _hash,
    "dash": _dash,
    "control": _control,
    "control-code": _control_code,
    "formula": _formula,
}
