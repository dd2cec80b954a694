"""How much paper a text takes, estimated without laying it out: rather too much than too little.

The widths are those of the packaged bold fonts, by kind of letter; other scripts are taken as wide. Whoever places
words in a box that cannot grow asks here first.
"""

from __future__ import annotations

import math
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from guidegen.inline import parse, words_of
from guidegen.mathematics import Unreadable, draw

if TYPE_CHECKING:
    from markdown_it.token import Token

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


def text_height(text: str, room_mm: float, size_pt: float) -> float:
    """In mm, at the usual leading, of a text of the guide in a column."""
    room = _SPARE * room_mm / MM_A_POINT / size_pt
    tokens = parse(text)
    lines = _line_count(words_of(tokens), room)
    height = lines * LEADING + sum(_more(child, room) for token in tokens for child in token.children or [])
    return height * size_pt * MM_A_POINT


def _line_count(words: str, room: float) -> int:
    """`room` and the widths of letters by the size of the type."""
    lines, used = 1, 0.0
    for word in words.split():
        width = sum(map(_width, word))
        if used and used + _SPACE + width > room:
            lines, used = lines + 1, 0.0
        if width > room:  # broken anywhere, by a letter too early at most
            lines += math.ceil(width / max(1.0, room - 1)) - 1
            used = room
        else:
            used += width + (_SPACE if used else 0.0)
    return lines


def _more(token: Token, room: float) -> float:
    """What a formula or a break in a text adds to the height of its words. A formula may be wider than its words are
    and need another line."""
    if token.type == "hardbreak":
        return LEADING
    if token.type != "formula":
        return 0.0
    try:
        formula = draw(token.content, bool(token.meta["display"]))
    except Unreadable:
        return 0.0
    wider = max(0.0, formula.width_em - sum(map(_width, formula.text)))
    own_line = 2 * LEADING if token.meta["display"] else 0.0
    return max(0.0, formula.height_em - 1) + math.ceil(wider / room) * LEADING + own_line


@cache
def _width(character: str) -> float:
    """By the size of the type."""
    known = _WIDTHS.get(character) or _WIDTHS.get(unicodedata.normalize("NFD", character)[0])
    if known:
        return known
    if unicodedata.combining(character):
        return 0.0
    return 1.0 if unicodedata.east_asian_width(character) in "WF" else 0.66
