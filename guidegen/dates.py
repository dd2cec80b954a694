"""Dates as historians write them: the parts of EDTF (ISO 8601-2) that a timeline needs.

    1990-03-11  1990-03  1990            day, month, year
    199X  19XX                           decade, century
    1990-21 … 1990-24                    spring, summer, autumn, winter
    -0043                                44 BC (the year 0000 is 1 BC)
    1860~  1860?  1860%                  circa, uncertain, both
    1940/1990  1940/..  ../1940          range, open end, open beginning

Source: Library of Congress, Extended Date/Time Format, levels 0 and 1, https://www.loc.gov/standards/datetime/
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass

from guidegen.languages import Language

_POINT = re.compile(
    r"(?P<sign>-?)(?P<year>\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?P<qualifier>[~?%]?)", re.ASCII
)
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_SEASON_STARTS = {21: 3, 22: 6, 23: 9, 24: 12}
_FAR_PAST, _FAR_FUTURE = (-100_000, 1, 1), (100_000, 12, 31)

Day = tuple[int, int, int]
"""Year (astronomical: 0 is 1 BC), month and day of the proleptic Gregorian calendar."""


@dataclass(frozen=True)
class Point:
    """A day, month, season, year, decade or century; `span` is 1, 10 or 100 years; month 21–24 is a season."""

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
        year = self.year + self.span - 1
        if self.month in _SEASON_STARTS:
            month = _SEASON_STARTS[self.month] + 2
            return (year + 1, month - 12, 28) if month > 12 else (year, month, 30)
        month = self.month or 12
        return (year, month, self.day or _days_in(year, month))


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


def parse_date(text: str) -> HistoricDate:
    """Read a date as above. Raises ValueError that says, for a teacher, what is wrong with it."""
    if "/" not in text:
        point = _parse_point(text)
        return HistoricDate(point, point)
    begin, end = (None if part in ("", "..") else _parse_point(part) for part in text.split("/", 1))
    if begin is None and end is None:
        raise ValueError("a range needs at least one date")
    if begin and end and end.last < begin.first:
        raise ValueError(f"the range {text} ends before it begins")
    return HistoricDate(begin, end, is_range=True)


def _parse_point(text: str) -> Point:
    match = _POINT.fullmatch(text)
    if not match:
        raise ValueError(f"“{text}” is not a date that guidegen knows")
    digits = match["year"]
    span = 10 ** digits.count("X")
    year = int(digits.replace("X", "0")) * (-1 if match["sign"] else 1)
    month = int(match["month"]) if match["month"] else None
    day = int(match["day"]) if match["day"] else None
    if span > 1 and (month or match["sign"]):
        raise ValueError(f"“{text}”: a decade or century takes no month and no minus")
    if month is not None and not (1 <= month <= 12 or (month in _SEASONS and day is None)):
        raise ValueError(f"there is no month {match['month']}")
    if month and day is not None and not 1 <= day <= _days_in(year, month):
        raise ValueError(f"there is no day {match['day']} in that month")
    qualifier = match["qualifier"]
    return Point(year, month, day, span, circa=qualifier in tuple("~%"), uncertain=qualifier in tuple("?%"))


def _days_in(year: int, month: int) -> int:
    # The Gregorian leap rule repeats every 400 years, which carries `calendar` (years 1–9999) to the years before.
    return calendar.monthrange(year % 400 + 400, month)[1]


_BEFORE_CHRIST = re.compile(r"\s*\b(?:BCE?|B\.C\.(?:E\.)?)$", re.IGNORECASE)
_CIRCA = re.compile(r"^(?:c\.?|ca\.?|circa|about|around|~)\s*(?=\d)", re.IGNORECASE)
_CENTURY = re.compile(r"^(\d{1,2})(?:st|nd|rd|th) century$", re.IGNORECASE)
_DECADE = re.compile(r"^(\d{3})0s$")
_RANGE = re.compile(r"^(\d{1,4})\s*(?:-|–|—|to)\s*(\d{3,4})$")


def suggest_date(text: str) -> str:
    """The date that was probably meant by one that cannot be read, as EDTF; "" where that is not plain.

    “1200 BC” is -1199 (there is a year 0), “c. 1325” 1325~, “1325-1521” 1325/1521, “24 July 1911” 1911-07-24,
    “900” 0900.
    """
    text = " ".join(text.split())
    circa = _CIRCA.match(text)
    plain = text[circa.end() :] if circa else text
    meant = _meant(plain.rstrip("~?"))
    mark = "~" if circa else plain[len(plain.rstrip("~?")) :][:1]
    try:
        parse_date(meant + mark)
    except ValueError:
        return ""
    return meant + mark


def _meant(text: str) -> str:
    if before := _BEFORE_CHRIST.search(text):
        year = text[: before.start()]
        return f"-{int(year) - 1:04d}" if year.isdecimal() and int(year) > 0 else ""
    if century := _CENTURY.match(text):
        return f"{int(century[1]) - 1:02d}XX"
    if decade := _DECADE.match(text):
        return f"{decade[1]}X"
    if span := _RANGE.match(text):
        return f"{int(span[1]):04d}/{int(span[2]):04d}"
    if text.isdecimal() and text.isascii() and len(text) <= 4:
        return f"{int(text):04d}"
    return _day_in_words(text)


def _day_in_words(text: str) -> str:
    """An English date in words, or in numbers that can be read in one way only."""
    months = {name: number for number, name in enumerate(_MONTHS, 1)}
    words = re.findall(r"[A-Za-z]+|\d+", text)
    years = [word for word in words if word.isdecimal() and len(word) == 4]
    days = [word for word in words if word.isdecimal() and len(word) <= 2]
    named = [months[word[:3].lower()] for word in words if word[:3].lower() in months]
    if len(years) != 1 or len(days) > 1 or len(named) != 1:
        return ""
    return f"{years[0]}-{named[0]:02d}" + (f"-{int(days[0]):02d}" if days else "")


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def show_date(date: HistoricDate, language: Language) -> str:
    """The date in the words of the language: “11 March 1990”, “c. 1860”, “1940–1990”, “44 BC”."""
    if not date.is_range:
        assert date.begin
        return _show_point(date.begin, language)
    if date.begin is None:
        assert date.end
        return language.say("dates.until", date=_show_point(date.end, language))
    if date.end is None:
        return language.say("dates.since", date=_show_point(date.begin, language))
    begin, end = _show_point(date.begin, language), _show_point(date.end, language)
    dash = "–" if begin.isdigit() and end.isdigit() else " – "
    return f"{begin}{dash}{end}"


def _show_point(point: Point, language: Language) -> str:
    shown = _show_certain(point, language)
    if point.circa:
        shown = language.say("dates.circa", date=shown)
    return language.say("dates.uncertain", date=shown) if point.uncertain else shown


def _show_certain(point: Point, language: Language) -> str:
    if point.span == 10:
        return language.say("dates.decade", year=point.year)
    if point.span == 100:
        return language.say(f"dates.century.{_ordinal_kind(point, language)}", number=point.year // 100 + 1)
    year = str(point.year) if point.year > 0 else language.say("dates.bce", year=1 - point.year)
    if point.month is None:
        return year
    if point.month in _SEASONS:
        return language.say(f"dates.{_SEASONS[point.month]}", year=year)
    return _show_month(point, year, language)


def _ordinal_kind(point: Point, language: Language) -> str:
    from babel import Locale

    kinds = language.words("dates.century")
    kind = str(Locale.parse(language.babel_tag).ordinal_form(point.year // 100 + 1))
    return kind if kind in kinds else "other"


def _show_month(point: Point, year: str, language: Language) -> str:
    """By CLDR's pattern for the language; a year that `datetime` cannot hold goes in by a stand-in."""
    import datetime

    from babel.dates import format_date, format_skeleton

    assert point.month
    stand_in = 2400 + point.year % 400
    date = datetime.date(stand_in, point.month, point.day or 1)
    tag = language.babel_tag
    shown = format_date(date, "long", locale=tag) if point.day else format_skeleton("yMMMM", date, locale=tag)
    return shown.replace(str(stand_in), year)
