"""Where the lines from the marks of a picture lead: to boxes beside it, spread evenly, without crossing each other.

It depends on the places alone, and so on nothing that an answer is.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from guidegen.interactions import Marks

Point = tuple[float, float]


def leaders(marks: Marks) -> dict[str, Any]:
    """Plain data: `lines` as in Marks, `places` of `number`, `x`, `y` (percent of the picture), and for lines `side`
    (left or right) and `box_y`, the height of the box's middle in percent of the picture's."""
    places: list[dict[str, Any]] = [{"number": number, "x": x, "y": y} for number, (x, y) in enumerate(marks.points, 1)]
    if not marks.lines:
        return {"lines": False, "places": places}
    sides = {side: _spread(members, marks.points) for side, members in _sides(marks.points).items()}
    for side, heights in sides.items():
        for index, height in heights.items():
            places[index] |= {"side": side, "box_y": height}
    return {"lines": True, "places": places}


def _sides(points: Sequence[Point]) -> dict[str, list[int]]:
    """The left half of the points goes to the left, so that both sides have as many boxes, give or take one."""
    across = sorted(range(len(points)), key=lambda index: (points[index], index))
    half = len(points) // 2
    return {"left": across[:half], "right": across[half:]}


def _spread(members: Sequence[int], points: Sequence[Point]) -> dict[int, float]:
    """Heights from top to bottom in the order of the points' own: lines to one side of one order hardly cross."""
    down = sorted(members, key=lambda index: (points[index][1], index))
    step = 100 / max(1, len(down))
    return {index: round(step * (rank + 0.5), 2) for rank, index in enumerate(down)}
