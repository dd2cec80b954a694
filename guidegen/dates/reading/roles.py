"""Whether something happened at a date, since it, until it, by it.

Decided here: “after 1600” has the role of “since”, “before 1800” that of “until” (an open range, no point); “soon
after 1945” and “years before 1492” date nothing. “Not until 1920” is a point: it happened in 1920. “From 1933” is
“since” at the head of a sentence or with “on”, else a point (“a letter from 1914”).
"""

from __future__ import annotations

import re
from functools import cache

from guidegen.dates.reading.context import Context, is_denied
from guidegen.dates.reading.found import Role
from guidegen.dates.reading.lexicon import Lexicon, load_lexicon
from guidegen.dates.reading.pieces import either

_ALSO_BEFORE_A_NOUN = ("on", "an")
_NEXT_WORD = re.compile(r"\s([^\W\d_]+)")
_OPEN_END = re.compile(r"\s?[–—-]\s?\)")


def role_of(context: Context, text: str, end: int, lexicon: Lexicon, span: int = 1) -> Role | None:
    """The role of a point; None for what is too vague to date anything."""
    tells = context.tells
    if tells == "turn":
        return None
    if tells in ("before", "after") and (_is_vague(context, lexicon) or lexicon.has("not", "".join(context.rest[-1:]))):
        return None
    if tells == "until" and span > 1 and lexicon.has("throughout", context.phrase):
        return "at"  # “through the 1980s” is during them
    if tells in ("since", "after") or until_now_pattern(lexicon.tag).match(text, end) or _OPEN_END.match(text, end):
        return "since"
    if tells in ("until", "before"):
        return "at" if tells == "until" and is_denied(context, lexicon) else "until"
    if tells == "by":
        return "by"
    if tells == "from" or (tells in ("in", "") and _goes_on(text, end, lexicon)):
        return "since" if context.is_first or _goes_on(text, end, lexicon) else "at"
    return "at"


def open_range(edtf: str, role: Role) -> str:
    """A point as EDTF in its role."""
    if "/" in edtf:
        return edtf
    return f"{edtf}/.." if role == "since" else f"../{edtf}" if role == "until" else edtf


@cache
def until_now_pattern(tag: str) -> re.Pattern[str]:
    """“1990–present”, “from 1945 to the present day”."""
    lexicon = load_lexicon(tag)
    joint = rf"(?:\s?[–—-]\s?|,?\s{either([*lexicon.words('joints'), *lexicon.words('and')])}\s)"
    return re.compile(rf"{joint}{either(lexicon.words('until_now'))}(?!\w)")


def _is_vague(context: Context, lexicon: Lexicon) -> bool:
    return bool(context.rest) and lexicon.has("vague_before", context.rest[-1])


def _goes_on(text: str, end: int, lexicon: Lexicon) -> bool:
    follows = _NEXT_WORD.match(text, end)
    if not follows or not lexicon.has("onwards", follows[1].lower()):
        return False
    # “From 1933 on” goes on, “in 1933 on the island” does not.
    rest = text[follows.end() : follows.end() + 1]
    return follows[1].lower() not in _ALSO_BEFORE_A_NOUN or rest in ("", ",", ".", ";", ")")
