"""Tickets: a few questions on a piece of paper, the same several times on a page, to be cut apart.

Which questions and how many tickets a page is decided from an estimate of their height, so from what the student sees
and nothing else. Four to a page if two questions or as many as asked for fit, else two; a page of its own is only for
what fits nothing smaller. Questions that are too long are passed over, unless the guide names them: those decide how
large their ticket is.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from guidegen import blocks
from guidegen.guide.model import HandoutOptions, Paper
from guidegen.handout import space
from guidegen.handout.measure import LEADING, MM_A_POINT, text_height
from guidegen.handout.student import Asked
from guidegen.inline import GAP
from guidegen.items import Item

_PAPER_MM = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}
_SIDE_MM, _FOOT_MM = 12.0, 17.5
"""The margins; the foot is higher for the running text."""
_BESIDE_CUT_MM, _ABOVE_CUT_MM = 7.0, 6.0
_FIELDS_MM, _CODE_MM, _BETWEEN_ITEMS_MM = 13.0, 5.0, 4.0
_TITLE_PT, _TEXT_PT, _PRIMARY_PT, _SMALL_PT = 12.5, 11.0, 12.5, 9.5
_NUMBER_MM, _CIRCLE_MM, _BOX_MM = 7.4, 7.7, 10.5
_READING_MM = 144.0
_PICTURE_MM = {4: 35.0, 2: 45.0, 1: 75.0}
_USUAL_LEAST = 2
"""So many questions a ticket has if it can: one alone says little about a lesson."""


@dataclass(frozen=True)
class Blank:
    """What the questions are to be put on. `above`: the title, and what else stands above them. `ask`: how an item is
    asked, in narrow lines or not. `instruct`: what the student is told to do with it."""

    paper: Paper
    young: bool
    above: Sequence[str]
    ask: Callable[[Item, bool], Asked]
    instruct: Callable[[Item], str]


@dataclass(frozen=True)
class _Need:
    """The height of a question in mm, and that of the instruction above it, which stands once for all of its kind."""

    kind: str
    height: float
    instruction: float


@dataclass(frozen=True)
class Tickets:
    """How a page is divided: so many tickets, with the size of what is printed on each."""

    copies: int
    width: float
    height: float
    paper: Paper

    @property
    def narrow(self) -> bool:
        return self.copies == 4

    def view(self) -> dict[str, Any]:
        """Plain data: where each ticket begins and where the cuts go, in mm inside the margins."""
        width, height = _PAPER_MM[self.paper]
        across, down = round(width / 2 - _SIDE_MM, 2), round(height / 2 - _SIDE_MM, 2)
        lefts = [0.0, across + _BESIDE_CUT_MM] if self.narrow else [0.0]
        tops = [0.0, down + _ABOVE_CUT_MM] if self.copies > 1 else [0.0]
        return {
            "copies": self.copies,
            "width_mm": self.width,
            "height_mm": self.height,
            "picture_mm": _PICTURE_MM[self.copies],
            "places": [{"left_mm": left, "top_mm": top} for top in tops for left in lefts],
            "cut_down_mm": across if self.narrow else None,
            "cut_across_mm": down if self.copies > 1 else None,
            "inner_width_mm": round(width - 2 * _SIDE_MM, 2),
            "inner_height_mm": round(height - _SIDE_MM - _FOOT_MM, 2),
        }


def divide(paper: Paper, copies: int) -> Tickets:
    width, height = _PAPER_MM[paper]
    if copies == 1:
        return Tickets(1, width - 2 * _SIDE_MM, height - _SIDE_MM - _FOOT_MM, paper)
    half = round(height / 2 - _FOOT_MM - _ABOVE_CUT_MM, 2)
    across = width / 2 - _SIDE_MM - _BESIDE_CUT_MM if copies == 4 else width - 2 * _SIDE_MM
    return Tickets(copies, round(across, 2), half, paper)


def choose(
    candidates: Sequence[Item], options: HandoutOptions, limit: int | None, blank: Blank
) -> tuple[list[Item], Tickets]:
    """The questions, in file order and at most `limit`, and the tickets on which they fit."""
    limit = limit or len(candidates)
    layouts = [divide(blank.paper, copies) for copies in (4, 2, 1)]
    rooms = [_room(layout, blank) for layout in layouts]
    needs = [[_need(item, layout, blank) for item in candidates] for layout in layouts]
    if options.items is not None:
        fitting = (at for at in range(3) if _total(needs[at][:limit]) <= rooms[at])
        return list(candidates[:limit]), layouts[next(fitting, 2)]
    found = [_fitting(needs[at], rooms[at], limit) for at in range(3)]
    best = _best([len(chosen) for chosen in found], options.count, len(candidates))
    if not found[best]:  # each is taller than a page
        shortest = min(range(len(candidates)), key=lambda index: needs[2][index].height)
        return [candidates[shortest]], layouts[2]
    return [candidates[index] for index in found[best]], layouts[best]


def _best(counts: Sequence[int], asked_for: int | None, available: int) -> int:
    """Which of the layouts, from the smallest to the largest, by how many questions fit on each. Nobody is given a page
    of questions who did not ask for so many."""
    if asked_for:
        wanted = min(asked_for, available)
        return next((at for at, count in enumerate(counts) if count >= wanted), counts.index(max(counts)))
    wanted = min(_USUAL_LEAST, available)
    small = (at for at, count in enumerate(counts[:-1]) if count >= wanted)
    any_size = (at for at, count in enumerate(counts) if count)
    return next(small, next(any_size, len(counts) - 1))


def _fitting(needs: Sequence[_Need], room: float, limit: int) -> list[int]:
    """As many as fit, by their indices; of these the first in the file."""
    most = _as_many_as_fit(needs, [], 0, room, limit)
    chosen: list[int] = []
    for index in range(len(needs)):
        if len(chosen) == len(most):
            break
        if len(_as_many_as_fit(needs, [*chosen, index], index + 1, room, len(most))) == len(most):
            chosen.append(index)
    return chosen if len(chosen) == len(most) else sorted(most)


def _as_many_as_fit(needs: Sequence[_Need], chosen: list[int], start: int, room: float, limit: int) -> list[int]:
    """The chosen ones and the lowest of those from `start` on; none if the chosen ones alone are too high."""
    taken, used = list(chosen), _total([needs[index] for index in chosen])
    kinds = {needs[index].kind for index in chosen}
    left = set(range(start, len(needs)))
    while left and len(taken) < limit and used <= room:
        added = {index: _added(needs[index], kinds) for index in left}
        lowest = min(left, key=lambda index: (added[index], index))
        if used + added[lowest] > room:
            break
        used += added[lowest]
        taken.append(lowest)
        kinds.add(needs[lowest].kind)
        left.discard(lowest)
    return taken if used <= room else []


def _added(need: _Need, kinds: set[str]) -> float:
    return need.height + (0.0 if need.kind in kinds else need.instruction)


def _total(needs: Sequence[_Need]) -> float:
    instructions = {need.kind: need.instruction for need in needs}
    return sum(need.height for need in needs) + sum(instructions.values())


def _room(layout: Tickets, blank: Blank) -> float:
    title, *others = blank.above
    above = text_height(title, layout.width, _TITLE_PT) + sum(
        text_height(text, layout.width, _PRIMARY_PT) for text in others
    )
    return layout.height - above - _FIELDS_MM - _CODE_MM


# --- The height of a question ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Column:
    """What an item is printed in: its width and type, and the distance of answer lines, in mm and pt."""

    width: float
    size: float
    line: float
    gap: float

    def height(self, text: str, beside: float = 0.0, columns: int = 1) -> float:
        return text_height(text, self.width / columns - beside, self.size)


def _need(item: Item, layout: Tickets, blank: Blank) -> _Need:
    """Infinite for what only a page of its own can hold."""
    data = blank.ask(item, layout.narrow).data
    has_blocks = bool(data["stem"] and blocks.split(data["stem"])[1])
    if layout.copies > 1 and (item.stimulus or data.get("marks") or has_blocks):
        return _Need(item.type, math.inf, 0.0)
    size, line, gap = (_TEXT_PT, space.LINE_HEIGHT_MM, space.GAP_WIDTH_MM)
    if blank.young:
        size, line, gap = (_PRIMARY_PT, space.PRIMARY_LINE_HEIGHT_MM, space.PRIMARY_GAP_WIDTH_MM)
    column = _Column(min(layout.width, _READING_MM) - _NUMBER_MM, size, line, gap)
    height = _BETWEEN_ITEMS_MM + (column.height(data["stem"]) if data["stem"] else 0)
    height += _KINDS[data["kind"]](data, column)
    if item.image:
        captions = [text for text in (item.image.caption, item.image.credit) if text]
        height += _PICTURE_MM[layout.copies] + 6 + sum(text_height(text, column.width, _SMALL_PT) for text in captions)
    if item.hint:
        height += text_height(item.hint, column.width, _SMALL_PT) + 6
    if data.get("bank"):  # the instruction of its group says what to do with the box, which may take another line
        height += size * LEADING * MM_A_POINT
    return _Need(item.type, height, column.height(blank.instruct(item)) + 1)


def _options(data: dict[str, Any], column: _Column) -> float:
    count, texts = data["columns"], [option["text"] for option in data["options"]]
    heights = [max(column.height(text, _CIRCLE_MM + 4, count), 6) + 1 for text in texts]
    return 1.2 + sum(max(heights[start : start + count]) for start in range(0, len(heights), count))


def _choose_one(data: dict[str, Any], column: _Column) -> float:
    lines = data["correction_lines"]
    answered = 9.0 if data["as_words"] else _options(data, column)
    return answered + (lines * column.line + 2 * column.size * LEADING * MM_A_POINT + 3 if lines else 0)


def _fill_gaps(data: dict[str, Any], column: _Column) -> float:
    gap = f" {'0' * math.ceil(column.gap / (0.5 * column.size * MM_A_POINT))} "
    bank = data["bank"] or ()
    height = column.height(" mm ".join(bank), 8) + column.size * LEADING * MM_A_POINT + 6 if bank else 0.0
    if not data["table"]:
        lines = column.height(data["text"].replace(GAP, gap)) / (column.size * LEADING * MM_A_POINT)
        return height + lines * column.line + 2
    names, rows = data["table"]["columns"], data["table"]["rows"]
    texts = [list(names), *([cell["text"].replace(GAP, gap) for cell in row] for row in rows)]
    return height + 3 + sum(max(column.line, *(column.height(t, 5, len(names)) + 3 for t in row)) for row in texts)


def _short_text(data: dict[str, Any], column: _Column) -> float:
    if data["number"]:
        return float(data["working"] * column.line + (4 if data["working"] else 0) + 12)
    return float(data["lines"] * column.line + 2)


def _long_text(data: dict[str, Any], column: _Column) -> float:
    return float(data["lines"] * column.line + 2)


def _order(data: dict[str, Any], column: _Column) -> float:
    return 2 + sum(max(8.4, column.height(thing, _BOX_MM + 4) + 2) for thing in data["things"])


def _match(data: dict[str, Any], column: _Column) -> float:
    left = _Column(0.45 * column.width, column.size, column.line, column.gap)
    right = _Column(0.55 * column.width, column.size, column.line, column.gap)
    stems = sum(max(8.4, left.height(stem, _BOX_MM + 4) + 2) for stem in data["stems"])
    options = sum(max(8.4, right.height(option["text"], 8) + 2) for option in data["options"])
    return 2 + max(stems, options)


_KINDS: dict[str, Callable[[dict[str, Any], _Column], float]] = {
    "choose-one": _choose_one,
    "choose-many": _options,
    "fill-gaps": _fill_gaps,
    "short-text": _short_text,
    "long-text": _long_text,
    "order": _order,
    "match": _match,
}
