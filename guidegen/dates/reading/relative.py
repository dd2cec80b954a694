"""Dates told by another: “that year”, “the following spring”, “two years later”, “three days earlier”."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from guidegen.dates.edtf import SEASONS
from guidegen.dates.reading.lexicon import Lexicon, load_lexicon
from guidegen.dates.reading.narration import BACKWARDS, first_month, in_year_of
from guidegen.dates.reading.pieces import capital, either
from guidegen.dates.reading.stated import Stated

_KINDS = ("same", "next", "previous", "later", "earlier")
_CLOSED = r"(?=\s?(?:[,.;:)!?]|$))"
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


def relative_dates(text: str, lexicon: Lexicon) -> Iterator[Relative]:
    """All of a sentence, in order."""
    pattern = relative_pattern(lexicon.tag)
    if not pattern:
        return
    for match in pattern.finditer(text):
        kind, word = str(match.lastgroup).partition("_")[0], _part(match, "unit").lower()
        count = lexicon.counts.get(_part(match, "count").lower(), 0)
        steps = {"same": 0, "next": 1, "previous": -1, "later": count, "earlier": -count}[kind]
        if digits := re.fullmatch(r"\d+", _part(match, "count")):
            steps = int(digits[0]) * (1 if kind == "later" else -1)
        unit = lexicon.meanings("unit_words").get(word, "named")
        name = (lexicon.numbers("seasons").get(word) or lexicon.months.get(word, 0)) if unit == "named" else 0
        before = text[max(0, match.start() - 20) : match.start()].lower().split()
        vague = kind in ("later", "earlier") and bool(before) and lexicon.has("vague", before[-1])
        yield Relative(*match.span(), steps, unit, name, vague, *_within(match, lexicon))


def _within(match: re.Match[str], lexicon: Lexicon) -> tuple[int, int]:
    """Month (or season) and day of “12 May of that year”, “Christmas Day of the same year”; 0 for what is not said."""
    within = _part(match, "within")
    if within in lexicon.feasts:
        return lexicon.feasts[within]
    name = within.lower()
    month = lexicon.numbers("seasons").get(name) or lexicon.months.get(name.rstrip("."), 0)
    return month, int(_part(match, "day") or 0)


def _part(match: re.Match[str], part: str) -> str:
    number = str(match.lastgroup).partition("_")[2]
    return str(match[f"{part}{number}"] or "") if f"{part}{number}" in match.re.groupindex else ""


@cache
def relative_pattern(tag: str) -> re.Pattern[str] | None:
    """All forms of the language; None where it has none."""
    lexicon = load_lexicon(tag)
    units = lexicon.meanings("unit_words")
    names = [*lexicon.numbers("seasons"), *lexicon.months]
    counted = either(units)
    single = either([*(unit for unit in units if not lexicon.has("plural_units", unit)), *names, *map(capital, names)])
    ways: list[str] = []
    for kind in _KINDS:
        for form in lexicon.words(kind):
            number = len(ways)
            unit = counted if "{count}" in form else single
            pattern = re.escape(form.rstrip("|^")).replace(r"\ ", r"\s").replace("'", "['’]")
            pattern = pattern.replace(r"\{unit\}", f"(?P<unit{number}>{unit})(?!\\w)")
            pattern = pattern.replace(r"\{count\}", f"(?P<count{number}>{either(lexicon.counts)}|\\d{{1,2}})")
            closed = _end_of(form, lexicon)
            if "{count}" not in form and (of := lexicon.words("of_year")):
                within = f"(?P<within{number}>{either([*names, *map(capital, names), *lexicon.feasts])})"
                day = f"(?:\\s(?P<day{number}>\\d{{1,2}}),?)?"
                pattern = f"(?:{within}{day}\\s{either(of)}\\s)?{_any_case_first(pattern)}"
            else:
                pattern = _any_case_first(pattern)
            ways.append(f"(?P<{kind}_{number}>{pattern}{closed})")
    return re.compile(rf"(?<![\w-])(?=\w)(?:{'|'.join(ways)})") if ways else None


def _end_of(form: str, lexicon: Lexicon) -> str:
    """What may stand behind a form: of one with `|` no word, of one with `^` also “he” (but no “the war”)."""
    if form.endswith("|"):
        return _CLOSED
    if form.endswith("^"):
        return rf"(?:{_CLOSED}|(?=\s{either(lexicon.words('clause_begins'))}(?!\w)))"
    return rf"(?!\w)(?!\s{either(lexicon.words('not_behind'))}(?!\w))"


@cache
def day_pattern(tag: str) -> re.Pattern[str] | None:
    """“on the 28th”, and nothing behind it that it might be the 28th of."""
    lexicon = load_lexicon(tag)
    if not (before := lexicon.words("before_day")):
        return None
    marks = either(lexicon.words("ordinal_marks"))
    closed = rf"(?=\s?(?:[,.;:)!?]|$)|\s{either(lexicon.words('behind_day'))}(?!\w))"
    ahead = either([*before, *map(capital, before)])
    return re.compile(rf"(?<!\w){ahead}\s(?P<day>(?:[12]\d|3[01]|[1-9]){marks}){closed}")


def days_of_month(text: str, lexicon: Lexicon) -> Iterator[Relative]:
    """The days of a sentence that have their month from the sentence before."""
    pattern = day_pattern(lexicon.tag)
    for match in pattern.finditer(text) if pattern else ():
        yield Relative(*match.span("day"), 0, "day of the month", day=int(re.sub(r"\D", "", match["day"])))


@cache
def leaning_hint(tag: str) -> re.Pattern[str]:
    """What a sentence without a relative date and without passing time has nowhere."""
    lexicon = load_lexicon(tag)
    telling = set(lexicon.words("drifts"))
    for form in (form for kind in _KINDS for form in lexicon.words(kind)):
        telling.add(max(re.split(r"\s*\{\w+\}\s*|\s", form.strip("|^")), key=len))
    days = "|".join(
        rf"{re.escape(mark)}(?!\w)" for mark in lexicon.words("ordinal_marks") if lexicon.words("before_day")
    )
    return re.compile(either([*telling, *map(capital, telling)]) + (rf"|\d(?:{days})" if days else ""))


def _any_case_first(pattern: str) -> str:
    return f"[{pattern[0]}{pattern[0].upper()}]{pattern[1:]}" if pattern[0].isalpha() else f"(?i:{pattern})"


def resolve(relative: Relative, anchor: Stated) -> Stated | str:
    """The date that is meant, from the one that it leans on; or why it is not certain."""
    if relative.is_vague:
        return VAGUE
    if relative.name:
        return _named(relative, anchor)
    if relative.unit == "day of the month":
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
