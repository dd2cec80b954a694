"""A date in the words of a language.

Month names, their cases and the order of the parts are CLDR's, by its pattern for a whole date (uk “3 травня 1990 р.”)
and for a month (uk “травень 1990 р.”). Ranges are put together from the same patterns and not from CLDR's for
intervals, of which half abbreviate (pt “3 – 7 de mai. de 1990”) and some lose the year's word (lt “1990 gegužės 3–7”).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from guidegen.dates.edtf import SEASONS, HistoricDate, Point
from guidegen.languages import Language

_FIRST_OF_MONTH = {"fr": "1er", "it": "1º", "pt": "1º", "pt_PT": "1"}
"""How languages write the first day of a month, which CLDR does not know."""

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def show_date(date: HistoricDate, language: Language) -> str:
    """“11 March 1990”, “3–7 May 1990”, “c. 1860”, “1940–1990”, “44–31 BC”, “since 1940”."""
    begin, end = date.begin, date.end
    if begin is None or end is None:
        return _show_open(begin, end, language)
    if begin == end:
        return _show_point(begin, language)
    if shared := _show_together(begin, end, language):
        return shared
    era = begin.year <= 0 < end.year
    return f"{_show_point(begin, language)} – {_show_point(end, language, era=era)}"


def _show_open(begin: Point | None, end: Point | None, language: Language) -> str:
    """In words where a number stands; else with a dash: a word before “15. Jahrhundert” asks for article and case, and
    “jusqu’en vers 1860” is no French."""
    point = begin or end
    assert point
    if point.span > 1 or point.circa or point.month in SEASONS:
        shown = _show_point(point, language)
        return f"{shown} –" if begin else f"– {shown}"
    word = (
        f"{'since' if begin else 'until'}{'_day' if point.day else ''}"  # a day may ask for an article: “depuis le 3”
    )
    return language.say(f"dates.{word}", date=_show_point(point, language, inflected=True))


def _show_together(begin: Point, end: Point, language: Language) -> str:
    """A range whose ends share a year, month or era, with that said once; "" where they share nothing."""
    if begin.is_vague or end.is_vague or begin.span > 1 or end.span > 1:
        return ""
    if begin.month is None and end.month is None:
        return _show_years(begin.year, end.year, language)
    if begin.year != end.year or not _are_months(begin, end) or (begin.day is None) != (end.day is None):
        return ""
    if begin.day is None:
        return _fill(_pattern(language), begin, language, until=end)
    if begin.month == end.month:
        return _fill(_pattern(language, begin), begin, language, until=end)
    whole, short = _pattern(language, begin), _skeleton("MMMMd", language)
    first, second = (whole, short) if whole.index("y") < whole.index("M") else (short, whole)
    return f"{_fill(first, begin, language)} – {_fill(second, end, language)}"


def _are_months(*points: Point) -> bool:
    return all(point.month is not None and point.month <= 12 for point in points)


def _show_years(begin: int, end: int, language: Language) -> str:
    if begin <= 0 < end:
        return ""
    if begin > 0:
        return f"{_digits(begin, language)}–{_digits(end, language)}"
    years = f"{_digits(1 - begin, language)}–{_digits(1 - end, language)}"
    return language.say("dates.bce", year=years)


def _show_point(point: Point, language: Language, inflected: bool = False, era: bool = False) -> str:
    shown = _show_certain(point, language, inflected or point.circa, era)
    if point.circa:
        shown = language.say("dates.circa", date=shown)
    return language.say("dates.uncertain", date=shown) if point.uncertain else shown


def _show_certain(point: Point, language: Language, inflected: bool, era: bool) -> str:
    if point.span == 10:
        century, short = _roman(point.year // 100 + 1), f"{point.year % 100:02d}"
        return language.say("dates.decade", year=point.year, short=short, roman=century)
    if point.span == 100:
        return _show_century(point, language)
    if point.month is None:
        return _show_year(point.year, language, era=era)
    if point.month in SEASONS:
        year = _show_year(point.year, language, era=era)
        shown = language.say(f"dates.{SEASONS[point.month]}", year=year)
        return shown if year.isdecimal() else _without_unit_after(year, shown, language)
    return _fill(_pattern(language, point), point, language, inflected=inflected, era=era)


def _show_century(point: Point, language: Language) -> str:
    """The words may take the number as `{number}` or as `{roman}`."""
    from babel import Locale

    number = abs(point.year) // 100 + 1
    forms = language.words("dates.century")
    form = str(Locale.parse(language.babel_tag).ordinal_form(number))
    shown = str(forms.get(form, forms["other"])).format(number=number, roman=_roman(number))
    if point.year >= 0:
        return shown
    return _without_unit_after(shown, language.say("dates.bce", year=shown), language)


def _without_unit_after(words: str, shown: str, language: Language) -> str:
    """“V a. pr. Kr.” and not “V a. m. pr. Kr.”, where words for years write the year's word after whatever they get."""
    unit = re.escape(_year_unit(_pattern(language)).strip())
    return re.sub(rf"(?<={re.escape(words)})\s*{unit}(?!\w)", "", shown) if unit else shown


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        written += letters * (number // value)
        number %= value
    return written


def _show_year(year: int, language: Language, unit: str = "", era: bool = False) -> str:
    """`unit`: what the language writes after a year (lt “ m.”), which stands before “BC”; `era`: say AD too."""
    if year > 0:
        shown = _digits(year, language)
        return _in_our_era(shown, language) if era else shown + unit
    shown = _digits(1 - year, language)
    before_christ = language.say("dates.bce", year=shown)
    said = before_christ.partition(shown)[2].lstrip().startswith(unit.strip())
    return before_christ if said else language.say("dates.bce", year=shown + unit)


def _in_our_era(year: str, language: Language) -> str:
    from babel.dates import get_era_names

    name = get_era_names("abbreviated", locale=language.babel_tag)[1]
    return "".join({"y": year, "G": name}.get(part, part) for part, _ in _tokens(_skeleton("Gy", language)))


def _digits(year: int, language: Language) -> str:
    """Years of five digits and more are grouped as the language groups numbers."""
    if year < 10_000:
        return str(year)
    from babel.numbers import format_decimal

    return format_decimal(year, locale=language.babel_tag)


def _pattern(language: Language, point: Point | None = None) -> str:
    """CLDR's pattern for a whole date, or (without a day) for a month of a year."""
    if point is None or point.day is None:
        return _skeleton("yMMMM", language)
    from babel.dates import get_date_format

    return str(get_date_format("long", locale=language.babel_tag).pattern)


def _skeleton(name: str, language: Language) -> str:
    from babel import Locale

    return str(Locale.parse(language.babel_tag).datetime_skeletons[name].pattern)


def _tokens(pattern: str) -> Sequence[tuple[str, bool]]:
    """The pattern in pieces: fields by their letter (True), and what stands between them (False)."""
    from babel.dates import tokenize_pattern

    pieces: list[tuple[str, bool]] = []
    for kind, value in tokenize_pattern(pattern):
        if kind == "field":
            pieces.append((value[0], True))
        elif pieces and not pieces[-1][1]:  # Babel parts what is quoted from what is not
            pieces[-1] = (pieces[-1][0] + str(value), False)
        else:
            pieces.append((str(value), False))
    return pieces


def _year_unit(pattern: str) -> str:
    """The word that follows the year in a pattern: “ m.” in Lithuanian, “ р.” in Ukrainian."""
    pieces = _tokens(pattern)
    after = [text for (letter, is_field), (text, _) in pairwise(pieces) if is_field and letter == "y"]
    unit = re.match(r"\s*[^\W\d_]+\.?", after[0]) if after else None
    return unit[0] if unit else ""


def _fill(
    pattern: str,
    point: Point,
    language: Language,
    until: Point | None = None,
    inflected: bool = False,
    era: bool = False,
) -> str:
    """Fill in a pattern of year, month and day. `until`: the end of a range that shares all but the finest of them.
    `inflected`: the month as in a whole date (“od maja 1990”), and not as it stands alone (“maj 1990”)."""
    unit = _year_unit(pattern)
    shown = ""
    past_year = False
    for text, is_field in _tokens(pattern):
        if not is_field:
            shown += text.removeprefix(unit) if past_year else text
            past_year = False
        elif text == "y":
            shown += _show_year(point.year, language, unit, era)
            past_year = True
        elif text in "ML":
            shown += _show_month(point, language, "format" if inflected or text == "M" else "stand-alone")
            if until and until.day is None:
                shown += "–" + _show_month(until, language, "format" if text == "M" else "stand-alone")
        elif text == "d":
            shown += _show_days(point, until, pattern, language)
    return shown


def _show_month(point: Point, language: Language, context: str) -> str:
    from babel.dates import get_month_names

    assert point.month
    names = get_month_names("wide", "format" if context == "format" else "stand-alone", locale=language.babel_tag)
    return str(names[point.month])


def _show_days(point: Point, until: Point | None, pattern: str, language: Language) -> str:
    tag = language.babel_tag
    day = str(point.day)
    if point.day == 1:
        day = _FIRST_OF_MONTH.get(tag) or _FIRST_OF_MONTH.get(tag.split("_")[0]) or day
    if until is None:
        return day
    point_after = "." if "d." in pattern else ""  # “3.–7. Mai”
    return f"{day}{point_after}–{until.day}"
