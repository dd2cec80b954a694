"""Sheet against key, question by question, in the texts of both as they were printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from guidegen.interactions import FillGaps, Interaction
from guidegen.languages import Language
from guidegen.proof.expected import Paper, Says, Unread, says
from guidegen.proof.paper import PAGE_END, beginning, printed, squeeze

_SHOWN = 60


@dataclass(frozen=True)
class Posed:
    """A question of a sheet: its printed number, its item's id and the way to answer it."""

    number: int
    item: str
    interaction: Interaction


@dataclass(frozen=True)
class Misprint:
    """An item whose key says another thing than the guide; `said` in words."""

    item: str
    said: str


@dataclass
class Proof:
    """What came of it: how many questions there are, were found on paper, and were proved; the items that could not be
    read; and the misprints."""

    asked: int = 0
    found: int = 0
    proved: int = 0
    unread: list[str] = field(default_factory=list)
    misprints: list[Misprint] = field(default_factory=list)


def prove(posed: Sequence[Posed], student: str, key: str, language: Language) -> Proof:
    """`student` and `key` are the texts of the printed pages."""
    sheet, answers = _Pages(posed, squeeze(student)), _Pages(posed, squeeze(key))
    proof = Proof(len(posed))
    shorts: list[tuple[Posed, str]] = []
    for question in posed:
        on_sheet, on_key = sheet.part(question), answers.part(question)
        if on_sheet is None and on_key is None:
            proof.unread.append(question.item)
        elif on_sheet is None or on_key is None:
            where = "sheet" if on_sheet is None else "key"
            proof.misprints.append(Misprint(question.item, f"question {question.number} is not on the {where}"))
        else:
            proof.found += 1
            try:
                expected = says(question.interaction, Paper(on_sheet, language))
            except Unread:
                proof.unread.append(question.item)
                continue
            wrong = _wrong(expected, on_key, language.direction == "ltr")
            if wrong is None:
                proof.unread.append(question.item)
            elif wrong:
                proof.misprints.append(Misprint(question.item, f"under question {question.number} {wrong}"))
            else:
                proof.proved += 1
                shorts += [(question, expected.short)] if expected.short else []
    proof.misprints += _overview(shorts, answers.head)
    return proof


class _Pages:
    """A printed text in parts: the head before the first question, and each question up to the next one."""

    def __init__(self, posed: Sequence[Posed], text: str) -> None:
        starts: dict[int, tuple[int, int]] = {}
        reached = 0
        for question in posed:
            found = _find(question, text, reached)
            if found:
                starts[question.number] = found
                reached = found[1]
        borders = [*(begin for begin, _ in starts.values()), len(text)]
        self._parts = {
            number: text[end:after] for (number, (_, end)), after in zip(starts.items(), borders[1:], strict=True)
        }
        self.head = text[: borders[0]] if starts else ""

    def part(self, question: Posed) -> str | None:
        return self._parts.get(question.number)


def _find(question: Posed, text: str, start: int) -> tuple[int, int] | None:
    """Where a question begins, and where what it asks ends (the whole stem, if it can be read)."""
    asked = question.interaction
    if isinstance(asked, FillGaps) and not asked.stem:
        first = max((beginning(part) for part in asked.texts), key=len)
        at = text.find(first, start) if len(first) > 2 else -1
        # Its text begins before its longest part, and belongs to what is looked at.
        number = text.rfind(str(question.number), start, at + 1) if at >= 0 else -1
        return (number, number + len(str(question.number))) if number >= 0 else None
    words = beginning(asked.stem)
    anchor = f"{question.number}{words}"
    at = text.find(anchor, start) if words else -1
    if at < 0:
        return None
    whole = printed(asked.stem)
    end = at + len(anchor) - len(words) + len(whole) if whole else 0
    return (at, end) if whole and text[end - len(whole) : end] == whole else (at, at + len(anchor))


def _wrong(expected: Says, part: str, in_order: bool) -> str | None:
    """What is wrong with a part of the key; "" if it says what it must, None if it cannot be read.

    `in_order`: text comes out of the PDF as it is read (text from right to left does not always).
    """
    at = 0
    for number, pattern in enumerate(expected.patterns):
        match = re.compile(pattern).search(part, at)
        if number == 0 and (said := _rival(expected, part, match.start() if match else len(part))):
            return f"the key says “{said[:_SHOWN]}” where “{_shown(pattern)}” is right"
        if not match:
            runs_on = PAGE_END in part.rstrip(PAGE_END)
            said = f"the key does not say “{_shown(pattern)}”; it begins “{part[:_SHOWN]}”"
            return said if in_order and not runs_on else None
        at = match.end()
    return ""


def _rival(expected: Says, part: str, before: int) -> str:
    """Another option with its letter that stands before the right one."""
    found = [match for rival in expected.rivals if (match := re.compile(rival).search(part, 0, before))]
    return min(found, key=lambda match: match.start())[0] if found else ""


def _shown(pattern: str) -> str:
    return re.sub(r"\\(.)", r"\1", pattern).replace(".{0,300}?", " … ")[:_SHOWN]


def _overview(shorts: Sequence[tuple[Posed, str]], head: str) -> list[Misprint]:
    """The short answers at the head of a key, in the order of their numbers; a key without them is whole, too."""
    at, found, missing = 0, 0, []
    for question, short in shorts:
        place = head.find(f"{question.number}{short}", at)
        if place < 0:
            missing.append(question)
        else:
            at, found = place + 1, found + 1
    if not found:
        return []
    return [
        Misprint(question.item, f"the overview of the key has another answer to question {question.number}")
        for question in missing
    ]
