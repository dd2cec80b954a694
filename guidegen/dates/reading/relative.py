"""What is meant by a date told by another: “that year”, “the following spring”, “two years later”, “on the 28th”."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace

from guidegen.dates.edtf import SEASONS
from guidegen.dates.reading.narration import BACKWARDS, first_month, in_year_of
from guidegen.dates.reading.stated import Stated

DAY_OF_MONTH = "day of the month"
_FINE_WEEKS, _FINE_MONTHS, _FINE_YEARS, _FINE_DECADES = 3, 12, 25, 2
"""More than that many are rounded: “six weeks later” is no day."""

VAGUE = "the text itself says it vaguely"
NO_DAY = "the date that it leans on has no day"
NO_MONTH = "the date that it leans on has no month"
UNSURE = "it may be in the year of the date that it leans on or in the next"
NO_COUNT = "weeks and decades are not counted from a date"


@dataclass(frozen=True)
class Relative:
    """`steps`: how many units from the other date; 0 for “that year”. `unit` is day, month, year …

    `month` and `day` are said before it (“in November of that year”).
    `name` is the number of the month or season (“that autumn”: 23), else 0.
    """

    start: int
    end: int
    steps: int
    unit: str
    name: int = 0
    is_vague: bool = False
    month: int = 0
    day: int = 0


def resolve(relative: Relative, anchor: Stated) -> Stated | str:
    """The date that is meant, from the one that it leans on; or why it is not certain."""
    if relative.is_vague:
        return VAGUE
    if relative.name:
        return _named(relative, anchor)
    if relative.unit == DAY_OF_MONTH:
        return _on_day(relative, anchor)
    meant = _COUNTED[relative.unit](anchor, relative.steps)
    if not relative.month or isinstance(meant, str):
        return meant
    if relative.unit != "year":
        return VAGUE
    return replace(meant, month=relative.month, day=relative.day or None)


def _named(relative: Relative, anchor: Stated) -> Stated | str:
    """“that autumn” is in the same year; “the following spring” in the next, unless this year's may yet come."""
    if relative.steps == 0:
        return in_year_of(anchor, relative.name, None)
    begins = {21: 3, 22: 6, 23: 9, 24: 12}.get(relative.name, relative.name)
    told = first_month(anchor)
    if told is not None and (begins > told if relative.steps > 0 else begins < told):
        return UNSURE
    return Stated(0, 0, _years_on(anchor, relative.steps), relative.name, era=anchor.era)


def _years_on(anchor: Stated, steps: int) -> int:
    assert anchor.year is not None
    return anchor.year + (steps if anchor.era >= 0 else -steps)


def _by_years(anchor: Stated, steps: int) -> Stated | str:
    if abs(steps) > _FINE_YEARS and steps % 10 == 0:
        return VAGUE
    year = _years_on(anchor, steps)
    return Stated(0, 0, year, era=anchor.era) if year > 0 else VAGUE


def _by_decades(anchor: Stated, steps: int) -> Stated | str:
    if abs(steps) > _FINE_DECADES:
        return VAGUE
    return _by_years(anchor, 10 * steps) if steps else NO_COUNT


def _by_months(anchor: Stated, steps: int) -> Stated | str:
    if anchor.month is None or anchor.month in SEASONS or anchor.era < 0:
        return NO_MONTH
    if abs(steps) > _FINE_MONTHS:
        return VAGUE
    assert anchor.year is not None
    months = anchor.year * 12 + anchor.month - 1 + steps
    return Stated(0, 0, months // 12, months % 12 + 1, era=anchor.era)


def _on_day(relative: Relative, anchor: Stated) -> Stated | str:
    if anchor.day is None:
        return NO_DAY
    return replace(anchor, day=relative.day) if relative.day > anchor.day else BACKWARDS


def _by_days(anchor: Stated, steps: int) -> Stated | str:
    if anchor.day is None or anchor.era < 0:
        return NO_DAY
    assert anchor.year is not None
    assert anchor.month is not None
    try:
        day = datetime.date(anchor.year, anchor.month, anchor.day) + datetime.timedelta(days=steps)
    except (ValueError, OverflowError):
        return NO_DAY
    return replace(anchor, year=day.year, month=day.month, day=day.day)


def _by_weeks(anchor: Stated, steps: int) -> Stated | str:
    if abs(steps) > _FINE_WEEKS:
        return VAGUE
    return _by_days(anchor, 7 * steps) if steps else NO_COUNT


_COUNTED = {"year": _by_years, "decade": _by_decades, "month": _by_months, "week": _by_weeks, "day": _by_days}
