"""Dates that stand in a text, in the words of its language: month names, and how years before Christ are marked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from guidegen.dates.edtf import DateMistake, HistoricDate, parse_date
from guidegen.languages import Language

_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th|er|º|ª)?", re.IGNORECASE)
SMALL_WORDS = frozenset(
    ["de", "of", "the", "m", "mėn", "d", "r", "roku", "р", "г", "року", "al", "del", "di", "عام", "سنة", "م"]
)
"""What stands between the parts of a date and says nothing."""


_COUNTRIES = {"ar": ("ar", "ar_SY", "ar_MA", "ar_DZ")}
"""Where one language has several sets of names for the months (آذار, مارس), a text may have those of any country."""


@cache
def month_names(babel_tag: str) -> dict[str, int]:
    """The months by their names and abbreviations, in every case, folded and without the point."""
    from babel.dates import get_month_names

    return {
        name.casefold().strip("."): number
        for tag in (*_COUNTRIES.get(babel_tag.split("_")[0], ()), babel_tag)
        for width in ("abbreviated", "wide")
        for context in ("format", "stand-alone")
        for number, name in get_month_names(width, context, locale=tag).items()
    }


@cache
def before_christ(template: str) -> str:
    """A pattern for what marks a year before Christ, from `dates.bce` of a language: with any points and spaces."""
    words = re.findall(r"\w+", template.partition("{year}")[2])
    return r"[\W_]*".join(map(re.escape, words)) + r"(?!\w)\.?" if words else r"(?!)"


def date_value(text: str, language: Language) -> tuple[int, int, int] | None:
    """A date in the language's words (“11 March 1990”, “44 BC”) as year, month, day; 0 for what is not said.

    None where the text says anything else; years before Christ are negative and as they are counted (44 BC: -44).
    """
    months = month_names(language.babel_tag)
    text = text.casefold()
    marked = re.search(rf"(?<=\d)\s+(?:{_before_christ(language)}|bce?)$", text.strip(), re.IGNORECASE)
    if marked:
        text = text[: marked.start()]
    for name in months:
        if " " in name:  # “كانون الثاني”
            text = text.replace(name, name.replace(" ", "_"))
    month = 0
    numbers: list[str] = []
    for word in re.findall(r"\w+", text):
        number = _ORDINAL.fullmatch(word)
        if word.replace("_", " ") in months and not month:
            month = months[word.replace("_", " ")]
        elif number:
            numbers.append(number[1])
        elif word not in SMALL_WORDS:
            return None
    if marked and numbers:
        numbers[-1] = numbers[-1].zfill(4)  # “44 BC”: a year, however short
    years = [int(digits) for digits in numbers if len(digits) in (3, 4)]
    days = [int(digits) for digits in numbers if len(digits) <= 2 and 1 <= int(digits) <= 31]
    if len(years) != 1 or len(days) > 1 or len(years) + len(days) != len(numbers) or (days and not month):
        return None
    return (-years[0] if marked else years[0], month, days[0] if days else 0)


def _before_christ(language: Language) -> str:
    return before_christ(str(language.words("dates")["bce"]).casefold())


def stated_dates(text: str, language: Language) -> Iterator[tuple[int, HistoricDate]]:
    """The days and months of a year that a text states (“on 11 March 1990”), with where each begins.

    Years alone are left out: “the census of 1897” dates nothing. So are days that there are not.
    """
    for match in _stated(language.babel_tag, _before_christ(language)).finditer(text):
        part = {name.rstrip("0123"): value for name, value in match.groupdict().items() if value}
        year = int(part["year"]) * (-1 if part.get("bce") else 1)
        if len(part["year"]) < (3 if "day" in part else 4) and year > 0:
            continue
        month = month_names(language.babel_tag)[part["month"].casefold()]
        written = f"{year:04d}" if year > 0 else f"-{-year - 1:04d}".replace("-0000", "0000")
        written += f"-{month:02d}" + (f"-{int(part['day']):02d}" if "day" in part else "")
        try:
            yield match.start(), parse_date(written)
        except DateMistake:
            continue


@cache
def _stated(babel_tag: str, bce: str) -> re.Pattern[str]:
    """Day month year, month day year, year month day; and month year, year month. The longer are tried first."""
    names = sorted((name for name in month_names(babel_tag) if len(name) > 2), key=len, reverse=True)
    month = rf"(?P<month#>{'|'.join(map(re.escape, names))})(?!\w)\.?"
    day = r"(?P<day#>\d{1,2})(?:st|nd|rd|th|er|º)?(?!\w)"
    year = rf"(?P<year#>\d{{1,4}})(?!\w)(?P<bce#>\s+(?:{bce}))?"
    gap = r"[\s,.]+(?:(?:de|of|del|di)\s+)?"
    unit = r"(?:\s+(?:m|р)\.)?"
    ways = [f"{day}{gap}{month}{gap}{year}", f"{month}{gap}{day}{gap}{year}", f"{month}{gap}{year}"]
    if babel_tag.startswith("lt"):
        ways = [f"{year}{unit}{gap}{month}{gap}{day}", f"{year}{unit}{gap}{month}"]
    numbered = "|".join(way.replace("#", str(number)) for number, way in enumerate(ways))
    return re.compile(rf"(?<![\w.,])(?:{numbered})", re.IGNORECASE)
