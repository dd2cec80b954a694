"""Dates in EDTF (ISO 8601-2), levels 0 and 1, as far as a timeline needs them.

    1990-03-11  1990-03  1990            day, month, year
    199X  19XX  -04XX                    decade, century, century BC (-0499 to -0400 are 500 to 401 BC)
    1990-21 … 1990-24                    spring, summer, autumn, winter (that begins in December 1990)
    -0043  Y-39999                       44 BC (the year 0000 is 1 BC), 40,000 BC
    1860~  1860?  1860%                  circa, uncertain, both
    1940/1990  1940/..  ../1940          range, open end, open beginning; either end of any kind above

Source: Library of Congress, Extended Date/Time Format, https://www.loc.gov/standards/datetime/
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass

_POINT = re.compile(
    r"(?:(?P<sign>-?)(?P<year>\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?|Y(?P<far>-?[1-9]\d{3,8}))"
    r"(?P<qualifier>[~?%]?)",
    re.ASCII,
)
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_SEASON_STARTS = {21: 3, 22: 6, 23: 9, 24: 12}
_FAR_PAST, _FAR_FUTURE = (-(10**12), 1, 1), (10**12, 12, 31)

Day = tuple[int, int, int]
"""Year (astronomical: 0 is 1 BC), month and day of the proleptic Gregorian calendar."""


class DateMistake(ValueError):
    """What is wrong with a date, for a teacher; `fix` says what to write instead, where that is plain."""

    def __init__(self, message: str, fix: str = "") -> None:
        super().__init__(message)
        self.fix = fix


@dataclass(frozen=True)
class Point:
    """A day, month, season, year, decade or century.

    `span` is 1, 10 or 100 years, of which `year` is the earliest; month 21–24 is a season.
    """

    year: int
    month: int | None = None
    day: int | None = None
    span: int = 1
    circa: bool = False
    uncertain: bool = False

    @property
    def first(self) -> Day:
        month = _SEASON_STARTS.get(self.month or 1, self.month or 1)
        return (self.year, month, self.day or 1)

    @property
    def last(self) -> Day:
        year, month = self.year + self.span - 1, self.month or 12
        if month in _SEASON_STARTS:
            month = _SEASON_STARTS[month] + 2
            year, month = (year + 1, month - 12) if month > 12 else (year, month)
        return (year, month, self.day or _days_in(year, month))

    @property
    def is_vague(self) -> bool:
        return self.circa or self.uncertain

    @property
    def leeway(self) -> int:
        """How many years a date that is only about right may be off: ten, its own span, or a tenth of its age."""
        return max(10, self.span, -self.year // 10) if self.is_vague else 0


@dataclass(frozen=True)
class HistoricDate:
    """One point, or a range of two of which one may be open (None)."""

    begin: Point | None
    end: Point | None
    is_range: bool = False

    @property
    def sort_key(self) -> tuple[Day, Day]:
        """Earlier beginnings first; of those that begin together the shorter (finer) first."""
        return (self.begin.first if self.begin else _FAR_PAST, self.end.last if self.end else _FAR_FUTURE)

    def excludes(self, other: HistoricDate) -> bool:
        """Whether no day belongs to both, however wide “about” is taken."""
        (first, last), (others_first, others_last) = self._at_widest(), other._at_widest()
        return last < others_first or others_last < first

    def _at_widest(self) -> tuple[Day, Day]:
        (year, month, day), (last_year, last_month, last_day) = self.sort_key
        before, after = (point.leeway if point else 0 for point in (self.begin, self.end))
        return (year - before, month, day), (last_year + after, last_month, last_day)


def parse_date(text: str) -> HistoricDate:
    """Read a date as above. Raises DateMistake."""
    parts = text.split("/")
    if len(parts) == 1:
        point = _parse_point(text)
        return HistoricDate(point, point)
    if len(parts) > 2:
        raise DateMistake(f"“{text}” has more than two ends")
    begin, end = (None if part in ("", "..") else _parse_point(part) for part in parts)
    if begin is None and end is None:
        raise DateMistake("a range needs at least one date", "write `1940/..` (since 1940) or `../1940` (until 1940)")
    if begin and end and end.last < begin.first:
        raise DateMistake(f"the range {text} ends before it begins", f"did you mean `{parts[1]}/{parts[0]}`?")
    return HistoricDate(begin, end, is_range=True)


def _parse_point(text: str) -> Point:
    match = _POINT.fullmatch(text)
    if not match:
        raise _refusal(text)
    marks = {"circa": match["qualifier"] in tuple("~%"), "uncertain": match["qualifier"] in tuple("?%")}
    if match["far"]:
        return Point(int(match["far"]), **marks)
    digits, before_christ = match["year"], bool(match["sign"])
    span = 10 ** digits.count("X")
    year = int(digits.replace("X", "0"))
    if span > 1 and match["month"]:
        raise DateMistake(f"“{text}”: a decade or century takes no month", f"write `{match['sign']}{digits}` alone")
    if before_christ and span == 10:
        raise _decade_before_christ(text, year)
    if before_christ and digits == "0000":
        raise DateMistake("there is no year -0000", "write `0000` for 1 BC, and `-0001` for 2 BC")
    if before_christ:
        year = -year - span + 1
    month = int(match["month"]) if match["month"] else None
    day = int(match["day"]) if match["day"] else None
    if month is not None and not (1 <= month <= 12 or (month in SEASONS and day is None)):
        raise DateMistake(f"there is no month {match['month']}")
    if month and day is not None and not 1 <= day <= _days_in(year, month):
        raise DateMistake(f"there is no day {match['day']} in that month")
    return Point(year, month, day, span, **marks)


def _decade_before_christ(text: str, year: int) -> DateMistake:
    """-019X would be 200 to 191 BC, which is nobody's decade: the 190s BC are 199 to 190 BC."""
    meant = f"-{year + 8:04d}/-{year - 1:04d}" if year else "-0008/0000"
    return DateMistake(
        f"“{text}”: the years before Christ have no decades (these ten are {year + 10}–{year + 1} BC)",
        f"write a range: the {year}s BC are `{meant}`",
    )


_REFUSED = (
    (r"\d{4}-\d\d-\d\dT.*", "a time of day stands on no timeline", "leave it out, from the T on"),
    (
        r"-?\d{4}-(?:XX|\d\d-XX|XX-XX)[~?%]?",
        "a month or day that is not known is left out",
        "write the date without it",
    ),
    (
        r"[\[{].*[\]}]",
        "a choice of several dates is not known here",
        "write a range, `1940/1942`, or an entry for each",
    ),
    (r"Y?-?\d+[ES].*", "a year in powers or with counted digits is not known here", "write all its digits, with `~`"),
    (r".*[?~%].+", "{marks} stands at the end of a date, for all of it", "write `{moved}`"),
    (r"-?[\dX]*X[\dX]*(?:-.*)?", "`X` stands only for the last digit or the last two", "write 199X or 19XX"),
)
"""What EDTF has (times, level 2) and a sheet cannot say: pattern, what is wrong, what to write."""


def _refusal(text: str) -> DateMistake:
    marks = "".join(dict.fromkeys(re.findall(r"[?~%]", text)))
    mark = "%" if len(marks) > 1 else marks
    for pattern, said, fix in _REFUSED:
        if re.fullmatch(pattern, text, re.ASCII):
            moved = re.sub(r"[?~%]", "", text) + mark
            quoted = " or ".join(f"`{mark}`" for mark in marks)
            return DateMistake(f"“{text}”: {said.format(marks=quoted)}", fix.format(moved=moved))
    return DateMistake(f"“{text}” is not a date that guidegen knows")


def _days_in(year: int, month: int) -> int:
    # The Gregorian leap rule repeats every 400 years, which carries `calendar` (years 1–9999) to all others.
    return calendar.monthrange(year % 400 + 400, month)[1]
