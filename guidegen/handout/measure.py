"""How much paper a text takes, estimated without laying it out: rather too much than too little.

The widths are those of the packaged bold fonts, by kind of letter; other scripts are taken as wide. Whoever places
words in a box that cannot grow asks here first.
"""

from __future__ import annotations

import math
import unicodedata
from functools import cache

from guidegen.inline import to_text

MM_A_POINT = 25.4 / 72
LEADING = 1.3
"""The height of a line by the size of its type, as the style sheet has it."""

_SPACE = 0.22
_SPARE = 0.97
"""What of a line's length is counted on: a last short word is tied to the one before it."""
_WIDTHS = {
    **dict.fromkeys("fijlrtI.,;:'!|()[]-’‘“”·", 0.34),
    **dict.fromkeys("abcdeghknopqsuvxyz", 0.56),
    **dict.fromkeys("0123456789", 0.54),
    **dict.fromkeys("ABCDEFGHJKLNOPQRSTUVXYZ", 0.66),
    **dict.fromkeys("mwMWжмшщыюфЖМШЩЫЮФ@%—…", 0.9),
}


def line_count(text: str, room_mm: float, size_pt: float) -> int:
    """How many lines a text of the guide takes in a column."""
    room = _SPARE * room_mm / MM_A_POINT / size_pt
    lines, used = 1, 0.0
    for word in to_text(text).split():
        width = sum(map(_width, word))
        if used and used + _SPACE + width > room:
            lines, used = lines + 1, 0.0
        if width > room:  # broken anywhere, by a letter too early at most
            lines += math.ceil(width / max(1.0, room - 1)) - 1
            used = room
        else:
            used += width + (_SPACE if used else 0.0)
    return lines


def text_height(text: str, room_mm: float, size_pt: float) -> float:
    """In mm, at the usual leading."""
    return line_count(text, room_mm, size_pt) * size_pt * LEADING * MM_A_POINT


@cache
def _width(character: str) -> float:
    """By the size of the type."""
    known = _WIDTHS.get(character) or _WIDTHS.get(unicodedata.normalize("NFD", character)[0])
    if known:
        return known
    if unicodedata.combining(character):
        return 0.0
    return 1.0 if unicodedata.east_asian_width(character) in "WF" else 0.66
