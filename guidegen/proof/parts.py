"""Where each question stands on printed pages: from its number and its stem to the next question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from guidegen import blocks
from guidegen.inline import GAP
from guidegen.interactions import FillGaps, Interaction
from guidegen.proof.paper import Paper, beginning, printed

_TELLING = 40
"""So many letters of a text with gaps tell where it stands."""


@dataclass(frozen=True)
class Posed:
    """A question of a sheet: its printed number, its item's id, the way to answer it, and its points."""

    number: int
    item: str
    interaction: Interaction
    points: int = 1


@dataclass(frozen=True)
class Part:
    """What is printed of a question after its stem; `points` as they stand beside its number (None: they don't)."""

    paper: Paper
    points: int | None = None


@dataclass(frozen=True)
class _Anchor:
    begin: int
    end: int
    points: int | None


class Parts:
    """A printed text in parts: the head before the first question, and each question up to the next one."""

    def __init__(self, posed: Sequence[Posed], paper: Paper) -> None:
        self._paper = paper
        self._anchors: dict[int, _Anchor] = {}
        reached = 0
        for question in posed:
            # A template of one's own may print them in another order.
            if found := _find(question, paper, reached) or (_find(question, paper, 0) if reached else None):
                self._anchors[question.number] = found
                reached = max(reached, found.end)
        self.head = paper.part(0, min((anchor.begin for anchor in self._anchors.values()), default=0))

    def __len__(self) -> int:
        return len(self._anchors)

    def part(self, question: Posed) -> Part | None:
        anchor = self._anchors.get(question.number)
        if anchor is None:
            return None
        after = [other.begin for other in self._anchors.values() if other.begin > anchor.begin]
        ends = [*after, *(row for row in self._paper.rows if row > anchor.begin), len(self._paper.letters)]
        return Part(self._paper.part(anchor.end, max(anchor.end, min(ends))), anchor.points)

    def has_row(self, number: int) -> bool:
        """Whether a row of a table begins with a number."""
        return any(block.words == str(number) for block in self._paper.blocks if block.begin in self._paper.rows)


def copies(posed: Sequence[Posed], paper: Paper) -> list[Parts]:
    """The parts of each copy of a sheet on its pages: where tickets are cut apart, there are several."""
    whole = Parts(posed, paper)
    first = next((question for question in posed if whole.part(question)), None)
    if first is None:
        return [whole]
    starts, at = [0], _end(first, paper, 0)
    while found := _find(first, paper, at):
        starts.append(found.begin)
        at = found.end
    return [
        Parts(posed, paper.part(begin, end))
        for begin, end in zip(starts, [*starts[1:], len(paper.letters)], strict=True)
    ]


def _end(question: Posed, paper: Paper, start: int) -> int:
    found = _find(question, paper, start)
    assert found
    return found.end


def _find(question: Posed, paper: Paper, start: int) -> _Anchor | None:
    """Where a question begins, and where what it asks ends."""
    stem = question.interaction.stem
    if isinstance(question.interaction, FillGaps) and not stem:
        return _unstemmed(question, question.interaction, paper, start)
    lead = blocks.split(stem)[0]
    whole, first = printed(lead), beginning(stem)
    if whole and (found := _at_border(question.number, whole, paper, start)):
        return found
    if first and (found := _at_border(question.number, first, paper, start)):
        return _Anchor(found.begin, next(border for border in paper.borders if border >= found.end), found.points)
    return None if first else _bare(question.number, paper, start)


def _at_border(number: int, words: str, paper: Paper, start: int) -> _Anchor | None:
    pattern = re.compile(rf"{number}(?:/(?P<points>\d+?))?{re.escape(words)}")
    matches = (pattern.match(paper.letters, border) for border in paper.borders if border >= start)
    return next((_anchor(match) for match in matches if match), None)


def _bare(number: int, paper: Paper, start: int) -> _Anchor | None:
    """Of a stem that begins with a list or a table, the number stands alone."""
    pattern = re.compile(rf"{number}(?:/(?P<points>\d+))?")
    matches = (
        pattern.fullmatch(paper.letters, block.begin, block.end) for block in paper.blocks if block.begin >= start
    )
    return next((_anchor(match) for match in matches if match), None)


def _anchor(match: re.Match[str]) -> _Anchor:
    points = match["points"]
    return _Anchor(match.start(), match.end(), int(points) if points else None)


def _unstemmed(question: Posed, asked: FillGaps, paper: Paper, start: int) -> _Anchor | None:
    """The number before a text with gaps; the text, which may begin with a gap, belongs to what is looked at."""
    texts = (printed(GAP.join(asked.texts)) or "").split(GAP)  # as a whole: emphasis may reach over a gap
    first = max(texts, key=len)[:_TELLING]
    at = paper.letters.find(first, start) if len(first) > 2 else -1
    pattern = re.compile(rf"{question.number}(?:/(?P<points>{question.points}|\d+))?")
    matches = (pattern.match(paper.letters, border) for border in paper.borders if start <= border < at)
    found = [match for match in matches if match]
    alone = [match for match in found if match.end() in paper.borders]
    return _anchor((alone or found)[-1]) if found else None
