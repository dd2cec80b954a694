"""Ranges with words between: “from 1837 till her death in 1901”, “from its founding in 1922 to its end in 1991”.

Only where “from” governs the first date or the beginning that has it, and the words between are the end of something;
else they are two dates (“from a house built in 1837 to a flat built in 1901”).
"""

from __future__ import annotations

import re
from functools import cache

from guidegen.dates.reading.context import Context
from guidegen.dates.reading.lexicon import Lexicon, load_lexicon
from guidegen.dates.reading.pieces import either
from guidegen.dates.reading.stated import Stated

_WORDS = r"(?:[^\W\d_][\w’'-]*\s){1,6}?"
_LONGEST = 70
_FARTHEST = 7
_OPENINGS = ("from", "since", "between")


def lasts_until(one: Stated, context: Context, other: Stated, text: str, lexicon: Lexicon) -> bool:
    """Whether the second date is the end of what begins at the first, before which `context` stands."""
    between = text[one.end : other.start]
    if len(between) > _LONGEST or not (one.is_whole and other.is_whole):
        return False
    opening = _opening(context, lexicon)
    if not opening:
        return False
    ending = ending_pattern(lexicon.tag, opening).fullmatch(between)
    return ending is not None and any(_ends_something(word, lexicon) for word in ending["words"].lower().split())


def _opening(context: Context, lexicon: Lexicon) -> str:
    """“from” or “between” where it governs the date, or its beginning (“from its founding in”)."""
    if context.tells in _OPENINGS:
        return context.tells
    rest = context.rest[-_FARTHEST:] if context.tells == "in" else ()
    for at in range(len(rest) - 2, -1, -1):
        name = lexicon.before.get(rest[at], "")
        if name in _OPENINGS:
            return name if any(_begins_something(word, lexicon) for word in rest[at + 1 :]) else ""
    return ""


def _begins_something(noun: str, lexicon: Lexicon) -> bool:
    return lexicon.has("beginnings", noun) or _ends_something(noun, lexicon)


def _ends_something(noun: str, lexicon: Lexicon) -> bool:
    return any(lexicon.has(name, noun) for name in ("endings", "events", "dated_nouns"))


@cache
def ending_pattern(tag: str, opening: str) -> re.Pattern[str]:
    """“ till her death in ”, “ to its final end in ”; behind “between” “ and his death in ”."""
    lexicon = load_lexicon(tag)
    joints = either(lexicon.words("and" if opening == "between" else "lasting_joints"))
    of = either(lexicon.words("of_an_ending"))
    owners = either(lexicon.words("owners"))
    return re.compile(
        rf"(?:\sonwards)?,?\s{joints}\s(?:{owners}\s)?(?P<words>{_WORDS})(?:{of}\s(?:the\s)?)?",
        re.IGNORECASE,
    )
