"""Which of the numbers and month names of a sentence are surely dates, each with the words before it."""

from __future__ import annotations

import re
from dataclasses import replace

from guidegen.dates.edtf import SEASONS
from guidegen.dates.reading.bare import counts_things, dates_an_event, is_pair_of_years, is_year
from guidegen.dates.reading.context import Context, read_context
from guidegen.dates.reading.joined import Placed, joins
from guidegen.dates.reading.lasting import lasts_until
from guidegen.dates.reading.lexicon import Lexicon
from guidegen.dates.reading.scan import stated_dates
from guidegen.dates.reading.stated import Stated

_ADDRESS = re.compile(r"https?:|www\.|@|\w/\w+/|\.\w+/")
_LONG = 1000
_LONGEST_WORD = 24
_WORD_BEFORE = re.compile(r"([^\W\d_][\w’'-]*)\s$")
_NEXT_WORD = re.compile(r"[\s-]([^\W\d_]+)")


def surely_dates(text: str, lexicon: Lexicon) -> list[Placed]:
    """In order; a month or decade without its year is kept, a number that may be none is not."""
    kept: list[Placed] = []
    pair: bool | None = None
    stated = stated_dates(text, lexicon)
    for index, date in enumerate(stated):
        following = stated[index + 1] if index + 1 < len(stated) else None
        if date.is_bare and not date.is_paired:
            date = _with_later_era(date, following, text, lexicon)
        placed = Placed(date, read_context(text, date.start, lexicon))
        if _ADDRESS.search(placed.context.glued):
            continue
        if date.month is not None and date.year is not None and _is_named(date, text, lexicon):
            date = _year_alone(date, text)
            placed = Placed(date, read_context(text, date.start, lexicon))
        if date.is_paired:
            if pair is None:
                pair = is_pair_of_years(date, stated[index + 1], placed.context, text, lexicon)
                if pair:
                    kept.append(placed)
            else:
                if pair:
                    kept.append(placed)
                pair = None
        elif date.is_bare:
            _take_number(placed, kept, text, lexicon)
        elif _is_date(date, placed.context, text, lexicon) or _leads_to_a_month(placed, following, text, lexicon):
            kept.append(_without_count(placed, text, lexicon))
    return kept


def _with_later_era(date: Stated, following: Stated | None, text: str, lexicon: Lexicon) -> Stated:
    """“c. 2600 – c. 1900 BCE”: the era at the end is that of both."""
    if following and following.era < 0 and following.span == 1 and (date.year or 0) > (following.year or 0):
        begin = Placed(date, read_context(text, date.start, lexicon))
        if joins(text[date.end : following.start], begin, lexicon):
            return replace(date, era=-1, is_bare=False)
    return date


def _take_number(placed: Placed, kept: list[Placed], text: str, lexicon: Lexicon) -> None:
    """A number is a year by itself, or as the end of a range or the next of a list that a year begins."""
    last = kept[-1] if kept and kept[-1].date.year is not None else None
    between = text[last.date.end : placed.date.start] if last else ""
    is_end = last is not None and (
        joins(between, last, lexicon) or lasts_until(last.date, last.context, placed.date, text, lexicon)
    )
    continues = is_end or (last is not None and lexicon.has("lists", between.strip(" ").lower() or between))
    if is_year(placed.date, placed.context, text, lexicon, last.date if last and continues else None):
        kept.append(placed)
    elif is_end and last and last.date.is_bare and counts_things(placed.date, placed.context, text, lexicon):
        kept.pop()  # “from 1500 to 2000 calories”


def _is_date(date: Stated, context: Context, text: str, lexicon: Lexicon) -> bool:
    if context.glued == "(" and context.nearest.isdigit() and text[date.end : date.end + 1] == ")":
        return False  # the issue of a journal: “51, no. 4 (September 1997)”
    if date.month is not None and date.year is None and _names_something(date, text, lexicon):
        return False
    if date.is_feast and date.year is None:
        return lexicon.has("on", context.nearest) and not lexicon.has("articles", context.nearest)
    if date.month is not None and date.year is None and date.day is None:
        return _is_month(date, context, text, lexicon)
    if date.month is not None and date.year is not None and lexicon.has("indefinite", context.nearest):
        return bool(context.glued) or dates_an_event(date.end, text, lexicon)  # “an April 1945 letter”
    if date.span > 1:
        return bool(context.glued) or not lexicon.has("indefinite", context.nearest)
    return True


def _is_named(date: Stated, text: str, lexicon: Lexicon) -> bool:
    """Whether season or month belong to a name: “the Prague Spring of 1968”, “Black September 1970”."""
    before = _WORD_BEFORE.search(text, max(0, date.start - _LONGEST_WORD), date.start)
    if date.day or not before or not text[date.start].isupper():
        return False
    if lexicon.has("names_before", before[1].lower()):
        return True
    begins = not text[: before.start()].strip(' *_#“"(')
    is_season = date.month in SEASONS and lexicon.states("capital_names")
    return is_season and not begins and before[1][0].isupper() and not lexicon.before.get(before[1].lower())


def _year_alone(date: Stated, text: str) -> Stated:
    digits = re.search(r"\d", text[date.start : date.end])
    return replace(date, start=date.start + digits.start(), month=None) if digits else date


def _leads_to_a_month(placed: Placed, following: Stated | None, text: str, lexicon: Lexicon) -> bool:
    """“March to May 1848”, “July/August 1914”, “March and April 1848”."""
    if not following or placed.date.month is None or following.month is None or following.year is None:
        return False
    between = text[placed.date.end : following.start]
    return joins(between, placed, lexicon) or lexicon.has("lists", between.strip(" ").lower())


def _names_something(date: Stated, text: str, lexicon: Lexicon) -> bool:
    """“May Day”, “the July Revolution”, “the Fourth of July”."""
    if lexicon.has("holidays", text[date.start : date.end].lower()):
        return True
    follows = _NEXT_WORD.match(text, date.end)
    return bool(follows) and lexicon.has("not_after_month", follows[1].lower())  # type: ignore[index]


def _is_month(date: Stated, context: Context, text: str, lexicon: Lexicon) -> bool:
    """A month alone stands behind “in”; “by May” and “of March” are months only where the name is no other word."""
    before = context.glued.lower().rstrip("-") if context.glued.endswith("-") else context.nearest
    if lexicon.has("in_month", before):
        return True
    name = text[date.start : date.end].lower().rstrip(".")
    return lexicon.has("near_month", before) and not lexicon.has("month_words", name)


def _is_surely_a_year(date: Stated) -> bool:
    """Of “on Christmas Eve 1914 soldiers sang” and “in May 1982 ships sailed”: nobody counts 1982 ships."""
    return (date.year or 0) >= _LONG and (date.is_feast or (date.year or 0) % 10 > 0)


def _without_count(placed: Placed, text: str, lexicon: Lexicon) -> Placed:
    """“In March 1500 soldiers landed”: the number is no year."""
    date = placed.date
    if date.month is None or date.year is None or not text[date.start : date.end].endswith(str(date.year)):
        return placed
    if not counts_things(date, placed.context, text, lexicon) or _is_surely_a_year(date):
        return placed
    end = date.start + len(text[date.start : date.end].removesuffix(str(date.year)).rstrip(" ,"))
    return replace(placed, date=replace(date, year=None, era=0, end=end))
