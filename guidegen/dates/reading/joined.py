"""Two dates that are the ends of one: “from 1914 to 1918”, “12–14 March 1990”, “between 500 and 300 BC”.

What the one end does not say it has from the other: the year, the month, the era.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from guidegen.dates.reading.context import Context
from guidegen.dates.reading.lasting import lasts_until
from guidegen.dates.reading.lexicon import Lexicon
from guidegen.dates.reading.stated import Stated

_SIGN = re.compile(r"\??\s?[–—/-]\s?")
_SIGNS = ("–", "—", "-")
_LONGEST_JOINT = 32
_BETWEEN = ("passed", "leading", "circa")
"""What may stand behind the joint: “to the late …”, “– c. …”."""


@dataclass(frozen=True)
class Placed:
    """A date with the words before it."""

    date: Stated
    context: Context


@dataclass(frozen=True)
class Ends:
    """The two ends of a range."""

    begin: Placed
    end: Placed


def join_ends(placed: list[Placed], text: str, lexicon: Lexicon) -> list[Placed | Ends]:
    """Neighbours joined where the words between them join, each date once."""
    joined: list[Placed | Ends] = []
    index = 0
    while index < len(placed):
        one = placed[index]
        other = placed[index + 1] if index + 1 < len(placed) else None
        ends = _ends(one, other, text, lexicon) if other else None
        joined.append(ends or one)
        index += 2 if ends else 1
    return joined


def _ends(one: Placed, other: Placed, text: str, lexicon: Lexicon) -> Ends | None:
    between = text[one.date.end : other.date.start]
    if not joins(between, one, lexicon) and not lasts_until(one.date, one.context, other.date, text, lexicon):
        return None
    begin, end = _completed(one.date, other.date)
    if begin is None or end is None:
        return None
    return Ends(replace(one, date=begin), replace(other, date=end))


def joins(between: str, one: Placed, lexicon: Lexicon) -> bool:
    """Whether the words between two dates make them the ends of a range."""
    if len(between) > _LONGEST_JOINT:
        return False
    if _SIGN.fullmatch(between):
        return True
    words = between.strip(", .").lower().split()
    if words and words[0] in _SIGNS:
        return all(lexicon.before.get(word) in _BETWEEN for word in words[1:])
    for length in (2, 1):
        phrase = " ".join(words[:length])
        is_joint = phrase in lexicon.words("joints")
        if one.context.tells == "between":
            is_joint = phrase in lexicon.words("and")
        elif phrase in lexicon.words("and"):
            is_joint = False
        if is_joint and all(lexicon.before.get(word) in _BETWEEN for word in words[length:]):
            return True
    return False


def are_neighbours(one: Stated, other: Stated) -> bool:
    """Whether a decade or century is followed by the other: “the 13th or 12th century BCE”."""
    whole = one.is_whole and other.is_whole and one.span == other.span > 1
    return whole and other.first_year - one.first_year == one.span


def with_listed_years(placed: list[Placed], text: str, lexicon: Lexicon) -> list[Placed]:
    """“In March and April 1848”, “on 3 May and 7 June 1990”: each of a list has the year at its end."""
    completed = list(placed)
    for index in range(len(placed) - 2, -1, -1):
        one, other = completed[index].date, completed[index + 1].date
        between = text[one.end : other.start].strip(" ").lower()
        if one.year is None and one.month and other.year is not None and other.month and lexicon.has("lists", between):
            earlier, _ = _completed(one, other)
            completed[index] = replace(completed[index], date=earlier) if earlier else completed[index]
    return completed


def _completed(one: Stated, other: Stated) -> tuple[Stated | None, Stated | None]:
    """Both with year and era; None where they do not follow one another."""
    if one.is_short and other.span == 10 and not other.is_short and other.year is not None:
        one = replace(one, year=other.year // 100 * 100 + (one.year or 0), is_short=False)
    elif other.is_short and one.span == 10 and not one.is_short and one.year is not None:
        other = replace(other, year=one.year // 100 * 100 + (other.year or 0), is_short=False)
    if one.year is None and one.month and other.year is not None and other.month:
        earlier = (one.month, one.day or 0) <= (other.month, other.day or 31)
        one = replace(one, year=other.year if earlier else other.year - 1, era=other.era)
    elif one.year is not None and one.month and other.year is None and other.month:
        later = (one.month, one.day or 0) <= (other.month, other.day or 31)
        other = replace(other, year=one.year if later else one.year + 1, era=one.era)
    elif one.year is not None and other.year is not None and not one.era and other.era < 0 and one.year > other.year:
        one = replace(one, era=other.era)
    if (one.year is None) != (other.year is None) or one.is_short or other.is_short:
        return None, None
    if one.is_whole and one.first_year > other.first_year:
        return None, None
    return one, other
