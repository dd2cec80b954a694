"""Dates of a text, from days to centuries, and which date of the evidence carries which.

A finer date carries a coarser one (11 March 1990 proves March 1990, 1990, the 1990s and the 20th century), never the
other way round; only a day without its year is carried together with a year that stands elsewhere in the evidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from guidegen.check.grounding.numbers import in_western_digits
from guidegen.check.grounding.units import units_of
from guidegen.check.words import load_words
from guidegen.dates import Point, month_names, parse_date, show_date
from guidegen.dates.edtf import SEASONS, HistoricDate
from guidegen.dates.in_words import before_christ
from guidegen.languages import Language, load_language

_ROMANS = {"I": 1, "V": 5, "X": 10}
_DASH = r"\s?[–—/-]\s?"
_ORDINAL_MARK = r"(?:st|nd|rd|th|er|º|ª)?"
_NO_MONTH_ALONE = ("lt", "pl", "uk", "ar")
"""Languages in which month names are words of their own (liepa is July and a lime tree)."""


@dataclass(frozen=True)
class Stated:
    """A date of a text. `year` is counted as people do (44 for 44 BC, with era -1; era 0: it is not said).

    `span`: 10 and 100 for a decade or century, of which `year` is the earliest (for a century BC: 400 for 500–401 BC).
    `month` and `season` exclude each other. `swapped`: it may also be read with day and month the other way round.
    `is_round`: “the 1900s”, which are ten years or a hundred. `is_bare_year`: four digits that might be a number of
    something. `leeway`: by how many years it may be off.
    """

    text: str
    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None
    span: int = 1
    era: int = 0
    swapped: bool = False
    is_bare_year: bool = False
    leeway: int = 0
    is_round: bool = False

    @property
    def needs_century(self) -> bool:
        """“The nineties”: a decade of any century; `year` is then 90."""
        return self.span == 10 and self.year is not None and self.year < 100 and not self.era

    def readings(self) -> Iterator[Stated]:
        yield self
        if self.is_round:
            yield replace(self, span=10, is_round=False)
        if self.swapped:
            yield replace(self, month=self.day, day=self.month, swapped=False)


def stated(text: str, language: Language) -> tuple[Stated, ...]:
    """All dates of a text, in order."""
    return _stated(text, language.tag)


@lru_cache(maxsize=4096)
def _stated(text: str, tag: str) -> tuple[Stated, ...]:
    """Kept, since one quote often proves several statements."""
    plain = in_western_digits(text)
    language = load_language(tag)
    return tuple(_Reader(language).read(plain)) if _hints(tag).search(plain) else ()


def stated_by_edtf(written: str, language: Language) -> list[Stated]:
    """The date of a timeline entry: one, or the two ends of a range."""
    date = parse_date(written)
    points = [point for point in dict.fromkeys((date.begin, date.end)) if point]
    return [_of_point(point, language) for point in points]


def _of_point(point: Point, language: Language) -> Stated:
    shown = show_date(HistoricDate(point, point), language)
    is_season = point.month is not None and point.month > 12
    era = -1 if point.year <= 0 else 0
    year = point.year if point.year > 0 else 1 - point.year
    if era and point.span == 100:
        year = abs(point.year) // 100 * 100  # -0499 to -0400: the 5th century BC
    return Stated(
        shown,
        0,
        len(shown),
        year,
        None if is_season else point.month,
        point.day,
        point.month if is_season else None,
        point.span,
        era,
        leeway=point.leeway,
    )


def carried(date: Stated, held: Sequence[Stated]) -> bool:
    """Whether the dates of the evidence, taken together, prove this one."""
    return any(_carried(reading, held) for reading in date.readings())


def _carried(date: Stated, held: Sequence[Stated]) -> bool:
    others = [reading for other in held for reading in other.readings()]
    if any(_holds(other, date) for other in others):
        return True
    if date.year is None or (date.month is None and date.season is None):
        return False
    year_stands = any(_same_year(other, date) for other in others)
    without_year = replace(date, year=None)
    return year_stands and any(other.year is None and _holds(other, without_year) for other in others)


def _holds(other: Stated, date: Stated) -> bool:
    """Whether one date of the evidence says all that the date says."""
    if date.year is not None and not _same_year(other, date):
        return False
    if date.season is not None:
        return other.season == date.season or (other.month is not None and _season_of(other.month) == date.season)
    if date.leeway and other.month is None:
        return True
    return (date.month is None or other.month == date.month) and (date.day is None or other.day == date.day)


def _same_year(other: Stated, date: Stated) -> bool:
    """Whether the other's year is the date's, or one of its decade or century."""
    if other.year is None or date.year is None or other.era * date.era < 0:
        return False
    if other.needs_century or date.needs_century:
        return other.year // 10 % 10 == date.year // 10 % 10 and other.span <= date.span
    if date.leeway:
        return abs(other.year - date.year) <= date.leeway + other.span
    if date.span == 1:
        return other.span == 1 and other.year == date.year
    if other.span >= date.span:
        return other.span == date.span and other.year == date.year
    first = date.year + (1 if date.span == 100 and (date.era or other.era) < 0 else 0)
    # The year 1900 belongs, strictly, to the 19th century; most texts mean the 20th: both count.
    last = first + date.span - 1 + (1 if date.span == 100 else 0)
    return first <= other.year <= last


def _season_of(month: int) -> int:
    return 24 if month in (12, 1, 2) else 21 + (month - 3) // 3


def lacking(date: Stated, held: Sequence[Stated]) -> str:
    """What the dates of the evidence leave open of a date that they else agree with: “year”, “day”, “month” or ""."""
    without_year = any(other.year is None and other.month == date.month for other in held)
    if date.year is not None and without_year and carried(replace(date, year=None), held):
        return "year"
    if date.day is not None and carried(replace(date, day=None), held):
        return "" if any(other.day and other.month == date.month for other in held) else "day"
    of_year = [other for other in held if _same_year(other, date)]
    if (date.month or date.season) and of_year:
        return "" if any(other.month or other.season for other in of_year) else "month"
    return ""


# --- Reading ----------------------------------------------------------------------------------------------------------


@dataclass
class _Reader:
    """Reads one text: the surest forms first, each taking its place."""

    language: Language
    found: list[Stated] = field(default_factory=list)

    def read(self, text: str) -> list[Stated]:
        known = _patterns(self.language.tag, self.language.babel_tag, str(self.language.words("dates")["bce"]))
        for step in (_numeric, _months, _decades, _centuries, _seasons, _eras, _ranges, _years, _months_alone):
            for date in step(text, known):
                self._take(date)
        return _with_later_years(text, sorted(self.found, key=lambda date: date.start))

    def _take(self, date: Stated) -> None:
        """Both ends of “3–7 May 1990” stand at one place; any other overlap is another reading of what is read."""
        place = (date.start, date.end)
        if all(
            (other.start, other.end) == place or date.end <= other.start or other.end <= date.start
            for other in self.found
        ):
            self.found.append(date)


def _with_later_years(text: str, dates: list[Stated]) -> list[Stated]:
    """“Between 3 May and 7 June 1990”, “500–400 BC”: what stands first has the year or era of what follows at once."""
    for index in range(len(dates) - 2, -1, -1):
        one, other = dates[index], dates[index + 1]
        between = text[one.end : other.start]
        if len(between) > 7 or not re.fullmatch(r"\s?(?:[–—/-]|[^\W\d]{1,5})\s?(?:the\s|de\s)?", between):
            continue
        if one.year is None and one.month and other.month and other.year is not None:
            dates[index] = replace(one, year=other.year, era=other.era)
        elif one.year is not None and not one.era and other.era < 0 and one.span == other.span:
            dates[index] = replace(one, era=other.era)
    return dates


@dataclass(frozen=True)
class _Patterns:
    """The date words of a language, as patterns."""

    tag: str
    language: str
    months: Mapping[str, int]
    month: re.Pattern[str]
    day_before: re.Pattern[str]
    day_behind: re.Pattern[str]
    year_behind: re.Pattern[str]
    year_before: re.Pattern[str]
    era_behind: re.Pattern[str]
    era_year: re.Pattern[str]
    bce: str
    century: re.Pattern[str]
    ordinals: Mapping[str, int]
    decade: re.Pattern[str]
    decade_word: re.Pattern[str]
    decade_words: Mapping[str, int]
    season: re.Pattern[str]
    seasons: Mapping[str, int]
    year_word: re.Pattern[str]
    year_before_word: re.Pattern[str]
    month_before_word: re.Pattern[str]
    day_first: bool


@cache
def _patterns(tag: str, babel_tag: str, bce_template: str) -> _Patterns:
    base = tag.split("-")[0]
    listed = load_words(tag).lists
    months = {name: number for name, number in month_names(babel_tag).items() if len(name) > 2 or base == "ar"}
    names = _either(months)
    bce = "|".join([before_christ(bce_template.casefold()), *map(_points, listed.get("before-christ", ()))])
    ce = "|".join(map(_points, listed.get("our-era", ()))) or "(?!)"
    gap = r"(?:[\s.,]+(?:(?:de|of|the|del|di|do|d|l’)\s+)?|-)"
    joint = r"(?:\s?[–—-]\s?|\s(?:and|y|et|und|to|bis|au|al|a|e|or|o|ou|oder)\s(?:the\s)?)"
    day = rf"\d{{1,2}}{_ORDINAL_MARK}"
    unit = r"(?:\s?(?:m|р|r)\.)?"
    ordinals = {form: int(n) for n, *forms in map(str.split, listed.get("ordinals", ())) for form in forms}
    seasons = {form: int(n) for n, *forms in map(str.split, listed.get("seasons", ())) for form in forms}
    decades = {form: int(n) for n, *forms in map(str.split, listed.get("decades", ())) for form in forms}
    own_seasons = _season_words(tag)
    order = "" if base != "en" else tag
    return _Patterns(
        tag,
        base,
        months,
        re.compile(rf"(?<!\w)(?:{names})(?!\w)\.?", re.IGNORECASE),
        re.compile(rf"(?<![\w.,/])(?:(?P<first>{day})\.?{joint})?(?P<day>{day}){gap}$"),
        re.compile(rf"[\s.]+(?:the\s)?(?P<first>{day})(?:{joint}(?P<day>{day}))?(?![\w%/]|[.,:]\d|\s?(?:%|°))"),
        re.compile(rf"{gap}(?P<year>\d{{3,4}})(?!\w|[.,:]\d)"),
        re.compile(rf"(?<![\w.,])(?P<year>\d{{3,4}}){unit}\s$"),
        re.compile(rf"\s?(?:(?P<bce>{bce})|(?P<ce>{ce}))(?!\w)", re.IGNORECASE),
        re.compile(
            rf"(?<![\w.,])(?P<first>\d{{1,3}}(?:[,.\s]\d{{3}})|\d{{1,5}})(?:{unit})(?:\s?(?:(?P<bce>{bce})|(?P<ce>{ce}))(?!\w))"
            rf"|(?<!\w)(?:(?P<bce2>{bce})|(?P<ce2>AD|A\.D\.))\s(?P<second>\d{{1,4}})(?!\w)",
            re.IGNORECASE if base != "en" else 0,
        )
        if base != "en"
        else re.compile(
            rf"(?<![\w.,])(?P<first>\d{{1,3}}(?:[,.\s]\d{{3}})|\d{{1,5}})(?:\s?(?:(?P<bce>(?i:{bce}))|(?P<ce>(?i:{ce})))(?!\w))"
            rf"|(?<!\w)(?:(?P<bce2>BC|BCE)|(?P<ce2>AD|A\.D\.|CE))\s(?P<second>\d{{1,4}})(?!\w)"
        ),
        bce,
        _century_pattern(tag, listed.get("centuries", ()), ordinals),
        ordinals,
        _decade_pattern(tag, listed.get("decade-marks", ())),
        re.compile(
            rf"(?<!\w)(?P<century>\d\d)?(?P<word>{_either(decades)})(?P<behind>\s(?:jahre[n]?))?(?!\w)"
            if base in ("en", "de")
            else rf"(?<!\w)(?:años|années|décennie\s(?:des\s)?)\s(?P<century>(?!))?(?P<word>{_either(decades)})(?!\w)",
            re.IGNORECASE,
        ),
        decades,
        re.compile(rf"(?<!\w)(?P<word>{_either({**own_seasons, **seasons})})(?!\w)", re.IGNORECASE),
        {**own_seasons, **seasons},
        re.compile(rf"(?<!\w)(?:{_either(listed.get('year-words', ()))})\s$", re.IGNORECASE),
        re.compile(
            rf"(?<!\w)(?:{_either(listed.get('before-year', ()))})\s(?:the\s|el\s|los\s|dem\s|l['’])?$", re.IGNORECASE
        ),
        re.compile(rf"(?<!\w)(?:{_either(listed.get('month-before', ()))})\s$", re.IGNORECASE),
        order in ("", "en-GB", "en-AU", "en-NZ", "en-IE", "en-IN", "en-ZA"),
    )


def _either(forms: Sequence[str] | Mapping[str, object]) -> str:
    return "|".join(re.escape(form).replace(r"\ ", r"\s") for form in sorted(forms, key=len, reverse=True)) or "(?!)"


def _points(mark: str) -> str:
    """A mark of an era with any points and spaces: “a. C.”, “a.C.”, “av. J.-C.”"""
    return r"[\W_]{0,2}".join(map(re.escape, re.findall(r"\w+", mark))) + r"(?!\w)\.?"


@cache
def _hints(tag: str) -> re.Pattern[str]:
    """What a text without a date has nowhere: a digit, a month, the words for decades and centuries."""
    lists = load_words(tag).lists
    decades = [form for entry in lists.get("decades", ()) for form in entry.split()[1:]]
    months = month_names(load_language(tag).babel_tag)
    words = _either([*months, *decades, *_century_words(tag), *lists.get("centuries", ())])
    return re.compile(rf"\d|(?:{words})", re.IGNORECASE)


@cache
def _season_words(tag: str) -> Mapping[str, int]:
    dates = load_language(tag).words("dates")
    found = {}
    for number, name in SEASONS.items():
        template = re.sub(r"\{year\}\s?(?:m\.)?|\sde\b", "", str(dates.get(name, "")))
        if word := template.strip().casefold():
            found[word] = number
    return found


@cache
def _century_words(tag: str) -> list[str]:
    forms = load_language(tag).words("dates.century").values()
    bare = {re.sub(r"^(?:st|nd|rd|th|er|e|\.)\s|\.$", "", re.sub(r"\{\w+\}", "", str(form)).strip()) for form in forms}
    return [word.casefold().strip(" .") for word in bare if word]


def _century_pattern(tag: str, listed: Sequence[str], ordinals: Mapping[str, int]) -> re.Pattern[str]:
    """A number or ordinal before or behind the word for a century, and perhaps the first of two centuries."""
    words = _either([*_century_words(tag), *(word.strip(".") for word in listed)])
    number = rf"(?:\d{{1,2}}(?:st|nd|rd|th|\.|e|er|ème)?|[IVX]+(?:er|e|ème)?|(?i:{_either(ordinals)}))"
    joint = r"\s?(?:[–—-]|(?:and|to|or|und|bis|y|al|a|et|au|oder)\s(?:the\s|el\s|le\s)?)\s?"
    before = rf"(?P<first1>{number}){joint}" + rf"(?P<last1>{number})[\s-](?i:{words})"
    single = rf"(?P<last2>{number})[\s-](?i:{words})"
    behind = rf"(?i:{words})\s?(?P<first3>{number})(?:{joint}(?P<last3>{number}))?"
    return re.compile(rf"(?<!\w)(?:{before}|{single}|{behind})(?!\w)")


def _decade_pattern(tag: str, marks: Sequence[str]) -> re.Pattern[str]:
    before = (
        r"(?:(?:de\s)?los\saños|años|años\sde|década\sde(?:\slos)?|décennie|années|anni|anos|lata|década\sde|عقد)\s"
    )
    behind = rf"(?:{'|'.join(map(re.escape, marks))})" if marks else r"(?:er|-ieji|-ті|-х)"
    century = r"(?:\s(?:del|\.)?\s?(?P<roman>[IVX]+)\s\w+)?"
    return re.compile(
        rf"(?<![\w.,])(?:(?i:{before})(?:’|')?(?P<one>\d{{1,3}}0)(?!\d)\.?{century}|(?:’|')?(?P<two>\d{{1,3}}0)['’]?{behind}(?!\w))"
    )


def _made(match_start: int, match_end: int, text: str, **parts: object) -> Stated:
    return Stated(text[match_start:match_end].strip(" ,.-"), match_start, match_end, **parts)  # type: ignore[arg-type]


_NUMERIC = re.compile(r"(?<![\w.,/-])(\d{1,4})([./-])\s?(\d{1,2})\2\s?(\d{1,4})(?![\w/-]|[.,]\d)")


def _numeric(text: str, known: _Patterns) -> Iterator[Stated]:
    for match in _NUMERIC.finditer(text):
        one, two, three = int(match[1]), int(match[3]), int(match[4])
        if len(match[1]) == 4 and 1 <= two <= 12 and 1 <= three <= 31:
            yield _made(*match.span(), text, year=one, month=two, day=three)
        elif len(match[4]) == 4 and 1 <= one <= 31 and 1 <= two <= 31 and min(one, two) <= 12:
            day_first = known.day_first or match[2] == "."
            day, month = (one, two) if (day_first and two <= 12) or one > 12 else (two, one)
            yield _made(*match.span(), text, year=three, month=month, day=day, swapped=day <= 12 and match[2] != ".")


def _months(text: str, known: _Patterns) -> Iterator[Stated]:
    """Months with a day or a year: in any order that a language writes."""
    for match in known.month.finditer(text):
        if known.language in ("en", "de") and not match[0][0].isupper():
            continue
        start, end = match.span()
        days: list[int] = []
        if before := known.day_before.search(text[max(0, start - 28) : start]):
            days = [int(re.match(r"\d+", part)[0]) for part in (before["first"], before["day"]) if part]  # type: ignore[index]
            start -= len(before[0])
        elif (behind := known.day_behind.match(text, end)) and not _is_time_of_day(text, behind.end()):
            days = [int(re.match(r"\d+", part)[0]) for part in (behind["first"], behind["day"]) if part]  # type: ignore[index]
            end = behind.end()
        year, era = None, 0
        if follows := known.year_behind.match(text, end):
            year, end = int(follows["year"]), follows.end()
        elif precedes := known.year_before.search(text[max(0, start - 12) : start]):
            year, start = int(precedes["year"]), start - len(precedes[0])
        elif (short := re.compile(r"[\s,.]+(\d{1,4})(?!\w)").match(text, end)) and known.era_behind.match(
            text, short.end()
        ):
            year, end = int(short[1]), short.end()
        if year is not None and (marked := known.era_behind.match(text, end)):
            era, end = (-1 if marked["bce"] else 1), marked.end()
        if year is None and not days:
            continue
        month = known.months[match[0].casefold().rstrip(".")]
        for day in days or [None]:  # type: ignore[list-item]
            if day is None or 1 <= day <= 31:
                yield _made(start, end, text, year=year, month=month, day=day, era=era)


def _is_time_of_day(text: str, end: int) -> bool:
    return text[end : end + 1] == ":"


def _decades(text: str, known: _Patterns) -> Iterator[Stated]:
    for match in known.decade.finditer(text):
        year = int(match["one"] or match["two"])
        if match["one"] and match["roman"]:
            year += (_roman(match["roman"]) - 1) * 100
        if year < 100 and year % 10 == 0:
            yield _made(*match.span(), text, year=year, span=10)
        elif year >= 1000 or year % 10 == 0:
            is_round = year % 100 == 0
            yield _made(*match.span(), text, year=year, span=100 if is_round else 10, is_round=is_round)
    for match in known.decade_word.finditer(text):
        year = known.decade_words[re.sub(r"\s", " ", match["word"].casefold())] % 100
        if century := match["century"]:
            yield _made(*match.span(), text, year=int(century) * 100 + year, span=10)
        elif known.language != "de" or match["behind"]:
            yield _made(*match.span(), text, year=year, span=10)


def _centuries(text: str, known: _Patterns) -> Iterator[Stated]:
    for match in known.century.finditer(text):
        part = {name.rstrip("123"): value for name, value in match.groupdict().items() if value}
        numbers = [_ordinal(part[name], known) for name in ("first", "last") if name in part]
        end, era = match.end(), 0
        if marked := known.era_behind.match(text, end):
            era, end = (-1 if marked["bce"] else 1), marked.end()
        start = match.start()
        for number in numbers:
            if 1 <= number <= 40:
                yield _made(start, end, text, year=(number - 1) * 100, span=100, era=era)


def _ordinal(word: str, known: _Patterns) -> int:
    if digits := re.match(r"\d+", word):
        return int(digits[0])
    if (named := known.ordinals.get(word.casefold())) is not None:
        return named
    return _roman(re.sub(r"[^IVX]", "", word))


def _roman(letters: str) -> int:
    values = [_ROMANS[letter] for letter in letters]
    return sum(-one if one < other else one for one, other in zip(values, [*values[1:], 0], strict=True))


def _seasons(text: str, known: _Patterns) -> Iterator[Stated]:
    for match in known.season.finditer(text):
        start, end = match.span()
        season = known.seasons[match["word"].casefold()]
        if follows := re.compile(r"\s(?:(?:of|de|del|d[e’]|des\sJahres)\s)?(\d{4})(?!\w|[.,]\d)").match(text, end):
            yield _made(start, follows.end(), text, year=int(follows[1]), season=season)
        elif precedes := re.search(r"(?<!\w)(\d{4})(?:\s(?:m\.|р\.))?\s$", text[max(0, start - 9) : start]):
            yield _made(start - len(precedes[0]), end, text, year=int(precedes[1]), season=season)


def _eras(text: str, known: _Patterns) -> Iterator[Stated]:
    for match in known.era_year.finditer(text):
        digits = match["first"] or match["second"]
        era = -1 if match["bce"] or match["bce2"] else 1
        if before := re.search(rf"(?<![\w.,])(\d{{1,4}}){_DASH}$", text[max(0, match.start() - 9) : match.start()]):
            start = match.start() - len(before[0])
            yield _made(start, match.start(), text, year=int(before[1]), era=era)
        yield _made(*match.span(), text, year=int(re.sub(r"\D", "", digits)), era=era)


def _ranges(text: str, known: _Patterns) -> Iterator[Stated]:
    for match in re.finditer(rf"(?<![\w.,/-])(\d{{4}}){_DASH}(\d{{2}}|\d{{4}})(?![\w%/]|[.,-]?\d)", text):
        first = int(match[1])
        last = int(match[1][:2] + match[2]) if len(match[2]) == 2 else int(match[2])
        if (
            first < last
            and first >= 1000
            and last <= 2100
            and (len(match[2]) == 4 or "/" in match[0] or match[1][:2] != "10")
        ):
            yield _made(match.start(1), match.end(1), text, year=first)
            yield _made(match.start(2), match.end(2), text, year=last)


_YEAR_UNIT = re.compile(r"\s(?:m|r|р)\.|\s(?:roku|року)(?!\w)")
"""What some languages write behind a year: 1990 m., 1990 r., 1990 р."""


def _years(text: str, known: _Patterns) -> Iterator[Stated]:
    """Four digits, which are a year where nothing is counted; fewer only behind the word “year”."""
    for match in re.finditer(r"(?<![\w.,:/$€£°^-])(?<!\$ )\d{1,4}(?![\w%°/]|[.,:]\d|[\s\u00a0]\d{3}(?!\d))", text):
        before = text[max(0, match.start() - 16) : match.start()]
        year = int(match[0])
        if known.year_word.search(before) or _YEAR_UNIT.match(text, match.end()):
            yield _made(*match.span(), text, year=year)
        elif 1000 <= year <= 2100 and not units_of(known.tag).after(text, match.end()):
            named = bool(known.year_before_word.search(before)) or before.endswith("(")
            yield _made(*match.span(), text, year=year, is_bare_year=not named)


def _months_alone(text: str, known: _Patterns) -> Iterator[Stated]:
    if known.language in _NO_MONTH_ALONE:
        return
    for match in known.month.finditer(text):
        name = match[0].rstrip(".")
        before = text[max(0, match.start() - 16) : match.start()]
        if (len(name) <= 3 and name.casefold() not in ("may", "mai")) or (
            known.language in ("en", "de") and not name[0].isupper()
        ):
            continue
        if known.month_before_word.pattern.find("(?!)") < 0 and not known.month_before_word.search(before):
            continue
        if name.casefold() in ("mar", "dec", "sept"):
            continue
        yield _made(*match.span(), text, month=known.months[name.casefold()])
