"""Room to answer in, fitted to what the student sees: points, item type, grade; never to the answer itself.

The amounts follow printed exams: 1.5 lines a short-answer point, about 10 for an essay of 6 points.
"""

from __future__ import annotations

import math
import textwrap
import unicodedata
from collections.abc import Sequence

from guidegen.inline import to_text

LAST_PRIMARY_GRADE = 6
"""ISCED 2011: primary education (level 1) is as a rule six years."""

LINE_HEIGHT_MM = 9.0
PRIMARY_LINE_HEIGHT_MM = 11.0
GAP_WIDTH_MM = 32
PRIMARY_GAP_WIDTH_MM = 40

_CHARACTERS_A_LINE = 70
_FOUR_COLUMNS, _TWO_COLUMNS = 13, 31  # characters beside the circle in a quarter and in half of the line
_SHORT_FACT = 150
_MOST_ACROSS, _CHARACTERS_ACROSS, _LINES_ACROSS = 6, 95, 7


def is_primary(grade: int | None) -> bool:
    return grade is not None and grade <= LAST_PRIMARY_GRADE


def short_lines(points: int) -> int:
    return math.ceil(1.5 * points)


def long_lines(points: int) -> int:
    return max(4, math.ceil(1.6 * points))


def correction_lines(statement: str) -> int:
    """Room to write the statement anew by hand, which takes about twice the width of print."""
    return max(1, math.ceil(2 * width(statement) / _CHARACTERS_A_LINE))


def width(text: str) -> int:
    """In characters of print; those of Chinese, Japanese and Korean count twice."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in to_text(text))


def columns(options: Sequence[str]) -> int:
    """In how many columns the options stand: as many as the longest of them allows."""
    longest = max(width(option) for option in options)
    if longest <= _FOUR_COLUMNS and len(options) >= 3:
        return 4
    return 2 if longest <= _TWO_COLUMNS else 1


def fact_columns(facts: Sequence[str]) -> int:
    """In how many columns the key facts stand: two where each of them is short."""
    return 2 if len(facts) > 1 and max(width(fact) for fact in facts) <= _SHORT_FACT else 1


def runs_across(entries: Sequence[tuple[str, str]]) -> bool:
    """Whether a timeline of dates and events lies across the page: few of them, of short words, each in a few lines."""
    if not 2 <= len(entries) <= _MOST_ACROSS:
        return False
    room = _room_across(len(entries))
    longest_word = max(width(word) for entry in entries for text in entry for word in to_text(text).split())
    most_lines = max(len(textwrap.wrap(to_text(event), room)) for _, event in entries)
    return longest_word <= room and most_lines <= _LINES_ACROSS


def date_lines(dates: Sequence[str]) -> int:
    """How many lines the dates of a timeline across the page need, so that all events begin at one height."""
    return 2 if max(width(date) for date in dates) > _room_across(len(dates)) else 1


def _room_across(entries: int) -> int:
    return _CHARACTERS_ACROSS // entries - 2
