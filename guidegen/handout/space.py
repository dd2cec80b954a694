"""Room to answer in, fitted to what the student sees: points, item type, grade; never to the answer itself.

The amounts follow printed exams: 1.5 lines a short-answer point, about 10 for an essay of 6 points.
"""

from __future__ import annotations

import math
import textwrap
import unicodedata
from collections.abc import Sequence

from guidegen.guide.model import Guide
from guidegen.handout.measure import LEADING, MM_A_POINT, text_height
from guidegen.inline import to_text

LAST_PRIMARY_GRADE = 6
"""ISCED 2011: primary education (level 1) is as a rule six years."""

LINE_HEIGHT_MM = 9.0
PRIMARY_LINE_HEIGHT_MM = 11.0
GAP_WIDTH_MM = 32
PRIMARY_GAP_WIDTH_MM = 40

TEXT_SIZE_PT, PRIMARY_TEXT_SIZE_PT = 11.0, 12.5
PAGE_WIDTH_MM = {"a4": 174.0, "letter": 179.9}
"""Between the margins, as templates/themes and templates/style/page.css set them."""
FIRST_PAGE_MM = {"a4": 267.0, "letter": 249.4}
NEXT_PAGE_MM = {"a4": 251.0, "letter": 233.4}
"""From the first line to the foot, on sheet and key, in the theme that leaves least."""

_CHARACTERS_A_LINE = 70
_FOUR_COLUMNS, _TWO_COLUMNS = 13, 31  # characters beside the circle in a quarter and in half of the line
_NARROW_FOUR_COLUMNS, _NARROW_TWO_COLUMNS = 3, 11  # the same on a ticket, whose lines are half as long
_SHORT_FACT = 150
_MOST_ACROSS, _CHARACTERS_ACROSS, _LINES_ACROSS = 6, 95, 7


def is_primary(grade: int | None) -> bool:
    return grade is not None and grade <= LAST_PRIMARY_GRADE


def text_size_pt(grade: int | None) -> float:
    return PRIMARY_TEXT_SIZE_PT if is_primary(grade) else TEXT_SIZE_PT


def short_lines(points: int) -> int:
    return math.ceil(1.5 * points)


def long_lines(points: int) -> int:
    return max(4, math.ceil(1.6 * points))


def correction_lines(statement: str, narrow: bool = False) -> int:
    """Room to write the statement anew by hand, which takes about twice the width of print."""
    return max(1, math.ceil((4 if narrow else 2) * width(statement) / _CHARACTERS_A_LINE))


def width(text: str) -> int:
    """In characters of print; those of Chinese, Japanese and Korean count twice."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in to_text(text))


def columns(options: Sequence[str], narrow: bool = False) -> int:
    """In how many columns the options stand: as many as the longest of them allows."""
    longest = max(width(option) for option in options)
    four, two = (_NARROW_FOUR_COLUMNS, _NARROW_TWO_COLUMNS) if narrow else (_FOUR_COLUMNS, _TWO_COLUMNS)
    if longest <= four and len(options) >= 3:
        return 4
    return 2 if longest <= two else 1


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


def masthead_mm(guide: Guide, directions: Sequence[str] = ()) -> float:
    """How high the top of a first page is at most, with the lines for name, class and date if there are directions."""
    titles = [guide.title, *(options.title for options in guide.handouts.values() if options.title)]
    told = [*directions, *(options.instructions for options in guide.handouts.values() if options.instructions)]
    room, size = PAGE_WIDTH_MM["a4"], text_size_pt(guide.grade)
    height = 15.5 + max(text_height(title, 0.95 * room, 27) for title in titles) * 1.1 / LEADING
    if guide.subtitle:
        height += 1.2 + text_height(guide.subtitle, room, 1.15 * size)
    if directions:
        height += 15
    return height + max((text_height(words, room, size) for words in told), default=0)


def answer_box_mm(grade: int | None) -> float:
    """The side of a box for a letter, as the tokens of the theme have it."""
    return 7.5 if is_primary(grade) else 6.5


def answer_line_mm(grade: int | None) -> float:
    """From one line to write on to the next."""
    return PRIMARY_LINE_HEIGHT_MM if is_primary(grade) else LINE_HEIGHT_MM


def line_mm(grade: int | None) -> float:
    """The height of a line of text."""
    return text_size_pt(grade) * LEADING * MM_A_POINT
