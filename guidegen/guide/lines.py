"""A guide's text as lines: as the teacher typed them, and as they were mended so far so that reading can go on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from guidegen.errors import Problem, Severity
from guidegen.guide.characters import LINE_END
from guidegen.guide.quoting import KEY, quote, quoted, split, words
from guidegen.guide.trouble import Spot
from guidegen.spans import Place

MAX_SHOWN = 10_000
"""Characters of a line that is shown with its problem."""

KEY_LINE = re.compile(r"([ ]*)((?:-[ \t]+)*)([^\s\"'#&*!|>%@`\[\]{},?:-][^:]*|\"[^\"]*\"|'[^']*'):(?:[ \t]|$)")
DASH_LINE = re.compile(r"([ ]*)-(?:[ \t]|$)")

_MAX_ABOVE = 500
"""How far above a line the keys are looked for that it might belong to."""

_KEYS = re.compile(rf"^[ \t]*(?:-[ \t]+)*({KEY})[ \t]*:(?=[ \t]|$)")
_ENDS_TEXT = re.compile(r"[ ]*#|(?:---|\.\.\.)(?:[ \t]|$)")
_COMMENT_LINE = re.compile(r"[ \t]*(?:#|$)")


@dataclass(frozen=True)
class Slip:
    """A mistake, and the lines (counted from 0) as they should be; without lines reading cannot go on."""

    problem: Problem
    repairs: Mapping[int, str] = field(default_factory=dict)


class Lines:
    """`keys` are the words that the guide's model has for keys; a word that stands as a key twice counts as one too."""

    def __init__(self, text: str, file: str, keys: frozenset[str] = frozenset()) -> None:
        self._bom = "\ufeff" if text.startswith("\ufeff") else ""
        self.typed = LINE_END.split(text.removeprefix("\ufeff"))
        self.now = list(self.typed)
        self.file = file
        self._ends = [*LINE_END.findall(text), ""]
        self._whole = [line + end for line, end in zip(self.now, self._ends, strict=True)]
        self._known = keys

    @property
    def text(self) -> str:
        """The text as mended so far."""
        return self._bom + "".join(self._whole)

    def repair(self, repairs: Mapping[int, str]) -> None:
        for number, line in repairs.items():
            if not line and number and self._ends[number - 1] == "\r":
                line = " "  # lest the end of the line above and that of this one become one
            self.now[number] = line
            self._whole[number] = line + self._ends[number]

    @cached_property
    def _keys(self) -> Counter[str]:
        return Counter(found.group(1) for line in self.typed if (found := _KEYS.match(line)))

    def sign(self, spot: Spot) -> str:
        """The character at a spot, "" at the end of its line."""
        return self.now[spot[0]][spot[1] : spot[1] + 1]

    def is_known(self, word: str) -> bool:
        """Whether guides have a key of this name."""
        return word in self._known

    def is_key(self, word: str) -> bool:
        return word in self._known or self._keys[word] > 1

    def key_of(self, number: int) -> str:
        """The key that a line begins with, if it is one that guides have."""
        found = _KEYS.match(self.now[number]) if 0 <= number < len(self.now) else None
        return found.group(1) if found and self.is_key(found.group(1)) else ""

    def is_empty(self, number: int) -> bool:
        """Whether a line is blank or a comment."""
        return bool(_COMMENT_LINE.match(self.now[number]))

    def above(self, number: int) -> int:
        """The nearest line above that is neither blank nor a comment; -1 if there is none."""
        return next((row for row in range(number - 1, -1, -1) if not self.is_empty(row)), -1)

    def open_columns(self, row: int, *, dashes: bool) -> list[Spot]:
        """The columns of keys (or dashes) above a line to which it could belong, each with its line, nearest first."""
        found: list[Spot] = []
        limit = MAX_SHOWN
        for number in range(row - 1, max(row - _MAX_ABOVE, -1), -1):
            line = self.now[number]
            parts = None if self.is_empty(number) else KEY_LINE.match(line) or DASH_LINE.match(line)
            if not parts:
                continue
            key = parts.start(3) if parts.re is KEY_LINE else -1
            lead = line[: parts.end() if key < 0 else key]
            places = [at for at, sign in enumerate(lead) if sign == "-"] if dashes else [key] if key >= 0 else []
            found += [(place, number) for place in reversed(places) if place < limit]
            limit = min(limit, len(parts.group(1)))
            if limit == 0:
                break
        return found

    def is_long(self, row: int) -> bool:
        """Whether a line is too long to be shown, let alone mended, again for each of its mistakes."""
        return len(self.now[row]) > MAX_SHOWN

    def place(self, spot: Spot) -> Place:
        return Place(self.file, spot[0] + 1, spot[1] + 1)

    def slip(self, spot: Spot, message: str, fix: str, code: str, repairs: Mapping[int, str]) -> Slip:
        """A slip whose repairs are also what the teacher should write."""
        rows = range(min(repairs), max(repairs) + 1)
        mended = "\n".join(repairs.get(row, self.now[row]) for row in rows)
        return Slip(self.problem(spot, message, fix, code, mended=mended), repairs)

    def run(self, spot: Spot, message: str, fix: str, code: str, repairs: Mapping[int, str]) -> Slip:
        """One slip of many lines that are wrong in the same way, shown by the first."""
        first = min(repairs)
        return Slip(self.problem(spot, message, fix, code, mended=repairs[first]), repairs)

    def problem(
        self,
        spot: Spot,
        message: str,
        fix: str,
        code: str,
        *,
        mended: str = "",
        severity: Severity = Severity.ERROR,
    ) -> Problem:
        """A problem with the line at the spot; `mended` are more lines where a text runs over several."""
        line = self.typed[spot[0]]
        if len(line) > MAX_SHOWN:
            line, mended = line[:MAX_SHOWN] + "…", ""
        return Problem(self.place(spot), message, fix, code, severity, line, "" if mended == line else mended)

    def in_quotes(self, spot: Spot, indent: int, *, opened: bool = False) -> dict[int, str]:
        """The repairs that put the text at the spot in quotes, with all lines over which it runs; where it is `opened`,
        the quote that it begins with is not part of it."""
        row, column = spot
        # What an earlier slip put behind the spot goes: the words are those that were typed.
        line = self.now[row] if self.now[row][:column] != self.typed[row][:column] else self.typed[row]
        line = line[:column] + line[column + opened :]
        last = self._last_row(row, indent)
        if last == row:
            return {row: quoted(line, column + 1)}
        lead, first, _ = split(line, column + 1)
        body, comment = split(self.now[last], 1)[1:]
        text = words("\n".join([first, *self.now[row + 1 : last], body]))
        return dict(enumerate(f"{lead}{quote(text)}{comment}".split("\n"), row))

    def _last_row(self, row: int, indent: int) -> int:
        """The last line of a text: the following ones belong to it that are indented deeper than what it stands in."""
        last = row
        for number in range(row + 1, len(self.now)):
            line = self.now[number]
            if not line.strip(" \t"):
                continue
            if indent_of(line) <= indent or _ENDS_TEXT.match(line) or self.key_of(number):
                break
            last = number
        return last


def indent_of(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def these_lines(rows: Mapping[int, str]) -> str:
    return "this line is" if len(rows) == 1 else f"lines {min(rows) + 1} to {max(rows) + 1} are"


def also_lines(rows: Mapping[int, str]) -> str:
    """For a message that speaks of the first of these lines."""
    return "" if len(rows) == 1 else f" (lines {min(rows) + 1} to {max(rows) + 1})"
