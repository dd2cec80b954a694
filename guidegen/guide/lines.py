"""A guide's text as lines: as the teacher typed them, and as they were mended so far so that reading can go on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from guidegen.errors import Problem, Severity
from guidegen.guide.characters import LINE_END
from guidegen.guide.quoting import KEY, quote, quoted, split, words
from guidegen.guide.trouble import Spot
from guidegen.spans import Place

_KEYS = re.compile(rf"^[ \t]*(?:-[ \t]+)*({KEY})[ \t]*:(?=[ \t]|$)")
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
        self._known = keys

    @property
    def text(self) -> str:
        """The text as mended so far."""
        return self._bom + "".join(line + end for line, end in zip(self.now, self._ends, strict=True))

    def repair(self, repairs: Mapping[int, str]) -> None:
        for number, line in repairs.items():
            self.now[number] = line

    @cached_property
    def _keys(self) -> Counter[str]:
        return Counter(found.group(1) for line in self.typed if (found := _KEYS.match(line)))

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

    def place(self, spot: Spot) -> Place:
        return Place(self.file, spot[0] + 1, spot[1] + 1)

    def slip(self, spot: Spot, message: str, fix: str, code: str, repairs: Mapping[int, str]) -> Slip:
        """A slip whose repairs are also what the teacher should write."""
        rows = range(min(repairs), max(repairs) + 1)
        mended = "\n".join(repairs.get(row, self.now[row]) for row in rows)
        return Slip(self.problem(spot, message, fix, code, mended=mended, rows=rows), repairs)

    def problem(
        self,
        spot: Spot,
        message: str,
        fix: str,
        code: str,
        *,
        mended: str = "",
        rows: Sequence[int] = (),
        severity: Severity = Severity.ERROR,
    ) -> Problem:
        """A problem with the line at the spot; `rows` where the text runs over several lines."""
        line = "\n".join(self.typed[row] for row in rows or [spot[0]])
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
            if len(line) - len(line.lstrip(" ")) <= indent or line.lstrip(" ").startswith("#") or self.key_of(number):
                break
            last = number
        return last
