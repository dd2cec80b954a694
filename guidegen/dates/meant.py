"""What a teacher probably meant by a date that cannot be read: in words, in any language that guidegen knows.

The guide's language is not known where a date is validated, so words are looked up in all of them: month names in
CLDR, the rest in the language files (their templates for “c. …”, “… BC”, centuries, decades and seasons) and in the
lists below, which hold what people type besides. This runs only on a mistake.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product

from guidegen.dates.edtf import SEASONS, DateMistake, parse_date
from guidegen.dates.in_words import before_christ, month_names
from guidegen.languages import Language, language_tags, load_language

_CIRCA = (
    "c ca circa about around approx approximately hacia h aprox vers env environ um etwa gegen około ok cerca verso"
)
_BEFORE_CHRIST = (
    "BC",
    "BCE",
    "a. C.",
    "a. de C.",
    "av. J.-C.",
    "v. Chr.",
    "v. u. Z.",
    "p.n.e.",
    "pr. Kr.",
    "до н. е.",
    "ق.م",
)
_OUR_ERA = ("AD", "CE", "d. C.", "apr. J.-C.", "ap. J.-C.", "n. Chr.", "n.e.", "po Kr.", "н. е.", "م")
_CENTURIES = "century jahrhundert jh jhd siglo siècle século secolo wiek wieku amžius amžiaus століття ст القرن"
_ABBREVIATED_CENTURIES = {"w", "a", "s", "в"}  # beside a Roman number alone: one letter stands in too many other things
_DECADES = "s ies er decade jahre années années años anos anni lata década decennio дх ті тых роки"
_SEASON_WORDS = {21: "spring", 22: "summer", 23: "autumn fall", 24: "winter"}
_OPEN = "open present today now heute hoy presente aujourd’hui unknown"

_NUMBERS = re.compile(r"(\d{1,4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,4})")
_MONTH_AND_YEAR = re.compile(r"(\d{1,2})\s?[./-]\s?(\d{4})")
_YEAR_AND_MONTH = re.compile(r"(\d{4})\s?[./-]\s?(\d{1,2})")
_TWO_YEARS = re.compile(r"(\d{2})(\d{2})\s?[/–—-]\s?(\d{2})")
_DASH = re.compile(r"\s*(?:[–—/]|\s-\s|\s(?:to|bis|until)\s|(?<=\d)-(?=\d{3,4}\b))\s*")
_ORDINAL_ENDING = r"(?:st|nd|rd|th|er|re|ères?|ème|eme|e|º|ª|o|\.)?"


def dates_meant(text: str) -> tuple[str, ...]:
    """The dates that a text may have meant, as EDTF: none where it is not plain, two where it reads in two ways.

    “1200 BC” is -1199 (there is a year 0), “c. 1325” 1325~, “1325-1521” 1325/1521, “24 de julio de 1911” 1911-07-24,
    “siglo XV” 14XX, “900” 0900; “11/03/1990” is 1990-03-11 or 1990-11-03.
    """
    plain = _plain(text)
    if len(plain) > 80:
        return ()
    found = [*_points(plain)] or [*_ranges(plain)]
    return tuple(meant for meant in dict.fromkeys(found) if _is_date(meant) and meant != text)


def _plain(text: str) -> str:
    """On one line, folded, with Western digits (١٩٩٠) and with no sign between the thousands."""
    text = unicodedata.normalize("NFKC", " ".join(text.split())).casefold()
    text = "".join(str(unicodedata.digit(c)) if c.isdecimal() else c for c in text).replace("−", "-")
    return re.sub(r"(?<=\d)[,. ’'](?=000\b)", "", text)


def _is_date(text: str) -> bool:
    try:
        parse_date(text)
    except DateMistake:
        return False
    return True


def _ranges(text: str) -> Iterator[str]:
    """Two dates with a dash or word between: “1325 – c. 1521”, “1914-18”, “1990/91”; “500–400 BC” counts for both."""
    if years := _TWO_YEARS.fullmatch(text):
        yield f"{years[1]}{years[2]}/{years[1]}{years[3]}"
    parts = _DASH.split(text)
    if len(parts) != 2 or not all(parts):
        return
    begin, end = parts
    if end in _OPEN.split():
        begins = [begin] if _is_date(begin) else [*_points(begin)]
        yield from (f"{meant}/.." for meant in begins)
    if begin.isdecimal() and (era := _era(end)) and era[1]:
        begin = f"{begin} bc"
    elif not re.search(r"\d{3}", begin):
        yield from _within(begin, end)
        return
    for both in product(*([part] if _is_year(part) else [*_points(part)] for part in (begin, end))):
        yield "/".join(both)


def _within(begin: str, end: str) -> Iterator[str]:
    """A range whose beginning leaves out what its end says: “3–7 May 1990”, “3 May – 7 June 1990”, “March–May 1990”."""
    for last in _points(end):
        year, *month = last.split("-")[:2] if last[0].isdecimal() else ("",)
        if (day := begin.rstrip(".")).isdecimal() and month:
            yield f"{year}-{month[0]}-{int(day):02d}/{last}"
        elif year:
            yield from (f"{first}/{last}" for first in _points(f"{begin} {year}"))


def _is_year(text: str) -> bool:
    return bool(re.fullmatch(r"\d{4}", text))


def _points(text: str) -> Iterator[str]:
    text, mark = _without_marks(text)
    if era := _era(text):
        text, before = era
    else:
        before = False
    for meant in _certain(text, before):
        yield meant + mark


def _without_marks(text: str) -> tuple[str, str]:
    """Take off what says “about” (before the date) or “perhaps” (after it): `~`, `?` or `%`."""
    circa = re.match(
        rf"(?:~|(?:{'|'.join(map(re.escape, _circa_words()))})(?!\w)\.?(?:\s+(?:de|il|das|le|el|the)\b)?)\s*", text
    )
    text = text[circa.end() :] if circa else text
    asked = re.search(r"\s*(?:\(\?\)|[?~%])$", text)
    text = text[: asked.start()] if asked else text
    sign = (asked[0].strip(" ()") if asked else "").replace("~", "")
    about = bool(circa) or bool(asked and "~" in asked[0])
    return text, ("%" if about and sign else sign) or ("~" if about else "")


def _era(text: str) -> tuple[str, bool] | None:
    """The text without its era, and whether that is before Christ; None where it says none."""
    for marks, before in ((_marks_before_christ(), True), (_OUR_ERA, False)):
        for mark in marks:
            pattern = before_christ("{year}" + mark.casefold())
            if match := re.search(rf"(?:^|(?<=[\w.\s]))\s*(?<!\w)(?:{pattern})$", text) or re.match(
                rf"(?:{pattern})\s+(?=\d)", text
            ):
                return (text[: match.start()] + text[match.end() :]).strip(), before
    return None


def _certain(text: str, before: bool) -> Iterator[str]:
    if re.fullmatch(r"\d\dxx|\d{3}x", text):
        yield text.upper()
    elif re.fullmatch(r"-?\d{1,9}", text):
        yield _year(abs(int(text)), before or text.startswith("-"))
    elif not before and re.fullmatch(r"[\d\s./-]+", text):
        yield from _in_numbers(text)
    else:
        words = re.findall(r"[^\W_]+", text)
        yield from _century(words, before)
        if not before:
            yield from _decade(text, words)
        yield from _day_or_season(words, before)


def _year(year: int, before: bool) -> str:
    if before and year == 0:
        return ""
    year = 1 - year if before else year
    written = f"{'-' if year < 0 else ''}{abs(year):04d}"
    return f"Y{written}" if abs(year) > 9999 else written


def _in_numbers(text: str) -> Iterator[str]:
    """“11.3.1990” has the day first, as all have who write points; “11/03/1990” may have either first."""
    if match := _NUMBERS.fullmatch(text.strip()):
        first, sign, second, third = match[1], match[2], match[3], match[4]
        if len(first) == 4 and len(third) <= 2:
            yield f"{first}-{int(second):02d}-{int(third):02d}"
        elif len(third) == 4 and len(first) <= 2:
            yield f"{third}-{int(second):02d}-{int(first):02d}"
            if sign != ".":
                yield f"{third}-{int(first):02d}-{int(second):02d}"
    elif match := _MONTH_AND_YEAR.fullmatch(text):
        yield f"{match[2]}-{int(match[1]):02d}"
    elif (match := _YEAR_AND_MONTH.fullmatch(text)) and int(match[2]) <= 12:
        yield f"{match[1]}-{int(match[2]):02d}"


def _century(words: Sequence[str], before: bool) -> Iterator[str]:
    abbreviated = len(words) == 2 and any(word.isalpha() and _ordinal(word) for word in words)
    if not (_century_words() | (_ABBREVIATED_CENTURIES if abbreviated else set())) & set(words):
        return
    numbers = [number for word in words if (number := _ordinal(word))]
    if len(numbers) == 1 and numbers[0] <= 21:
        yield f"{'-' if before else ''}{numbers[0] - 1:02d}XX"


def _ordinal(word: str) -> int:
    """“15th”, “xv”, “xve”, “xviiie”; 0 for other words."""
    if arabic := re.fullmatch(rf"(\d{{1,2}}){_ORDINAL_ENDING}", word):
        return int(arabic[1])
    roman = re.fullmatch(rf"(x{{0,2}})(ix|iv|v?i{{0,3}}){_ORDINAL_ENDING}", word)
    if not roman or not (roman[1] or roman[2]):
        return 0
    ones = {"": 0, "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9}
    return 10 * len(roman[1]) + ones[roman[2]]


def _decade(text: str, words: Sequence[str]) -> Iterator[str]:
    decades = re.findall(r"(?<!\d)(\d{3})0(?!\d)(?:['’-]?([^\W\d_]+))?", text)
    if len(decades) == 1 and _decade_words() & {decades[0][1], *words}:
        yield f"{decades[0][0]}X"


def _day_or_season(words: Sequence[str], before: bool) -> Iterator[str]:
    """A month or season, a year, and perhaps a day, in any order and with other words between."""
    numbers = [match[1] for word in words if (match := re.fullmatch(rf"(\d{{1,4}}){_ORDINAL_ENDING}", word))]
    years = [number for number in numbers if len(number) > 2] or (numbers[-1:] if before else [])
    days = [number for number in numbers if number not in years]
    named = [_months()[word] for word in words if word in _months()]
    seasons = [number for number, known in _seasons().items() if known & set(words)]
    if len(years) != 1 or len(days) > 1 or len(named) > 1:
        return
    year = _year(int(years[0]), before)
    if named:
        for month in sorted(named[0]):
            yield f"{year}-{month:02d}" + (f"-{int(days[0]):02d}" if days else "")
    elif len(seasons) == 1 and not days:
        yield f"{year}-{seasons[0]}"


# --- The words of all languages --------------------------------------------------------------------------------------


@cache
def _languages() -> tuple[Language, ...]:
    return tuple(load_language(tag) for tag in language_tags())


def _templates(path: str) -> Iterator[str]:
    """What the languages write for one thing: a text, or several plural forms."""
    parent, _, name = path.rpartition(".")
    for language in _languages():
        written = language.words(parent).get(name, "")
        yield from (str(form).casefold() for form in (written.values() if isinstance(written, dict) else [written]))


def _words_of(path: str) -> set[str]:
    return {word for form in _templates(path) for word in re.findall(r"[^\W\d_]+", re.sub(r"\{\w+\}", "", form))}


@cache
def _circa_words() -> list[str]:
    stated = {form.partition("{")[0].strip(" .") for form in _templates("dates.circa")}
    return sorted((stated | set(_CIRCA.split())) - {""}, key=len, reverse=True)


@cache
def _marks_before_christ() -> list[str]:
    stated = {form.partition("{year}")[2].strip() for form in _templates("dates.bce")}
    return sorted((stated | set(_BEFORE_CHRIST)) - {""}, key=len, reverse=True)


@cache
def _century_words() -> set[str]:
    return {word for word in _words_of("dates.century") | set(_CENTURIES.split()) if len(word) > 1} - _endings()


def _endings() -> set[str]:
    return {"st", "nd", "rd", "th", "er", "e"}


@cache
def _decade_words() -> set[str]:
    return (_words_of("dates.decade") | set(_DECADES.split())) - {"de"}


@cache
def _seasons() -> dict[int, set[str]]:
    return {
        number: (_words_of(f"dates.{name}") | set(_SEASON_WORDS[number].split())) - {"de"}
        for number, name in SEASONS.items()
    }


@cache
def _months() -> dict[str, frozenset[int]]:
    """Month names of all languages; one that is two months in two languages has both. Also without their accents."""
    found: dict[str, set[int]] = {}
    for language in _languages():
        for name, number in month_names(language.babel_tag).items():
            for spelling in (name, _without_accents(name)):
                if spelling.isalpha() and len(spelling) > 2:
                    found.setdefault(spelling, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


def _without_accents(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
