"""From a sentence to the dates that stand in it, each for itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from guidegen.dates.reading.lexicon import Lexicon
from guidegen.dates.reading.patterns import date_pattern
from guidegen.dates.reading.stated import Stated

_ROMANS = {"I": 1, "V": 5, "X": 10}
_MONTH_FIRST, _DAY_FIRST = ("en-US",), ("en-GB", "en-AU", "en-NZ", "en-IE", "en-IN", "en-ZA")

Parts = Mapping[str, str]
Places = Mapping[str, tuple[int, int]]


def stated_dates(text: str, lexicon: Lexicon) -> list[Stated]:
    """All dates and numbers that may be years, in order; none overlaps another."""
    return [date for match in date_pattern(lexicon.tag).finditer(text) for date in _read(match, lexicon)]


def _read(match: re.Match[str], lexicon: Lexicon) -> Iterator[Stated]:
    form = str(match.lastgroup)  # the form's own group is the last to close
    named = [(name, index) for name, index in _parts_by_form(lexicon.tag)[form] if match[index] is not None]
    parts = {name: match[index] for name, index in named}
    places = {name: match.span(index) for name, index in named}
    yield from _READERS[form.partition("_")[0]](match, parts, places, lexicon)


@cache
def _parts_by_form(tag: str) -> Mapping[str, list[tuple[str, int]]]:
    """The groups inside each form: the part's name without the number of its form, and the group's index."""
    groups = date_pattern(tag).groupindex
    found: dict[str, list[tuple[str, int]]] = {name: [] for name in groups if "_" in name}
    by_number = {name.partition("_")[2]: name for name in found}
    for name, index in groups.items():
        if "_" not in name:
            part, number = re.fullmatch(r"([a-z]+)(\d+)", name).groups()  # type: ignore[union-attr]
            found[by_number[number]].append((part, index))
    return found


def _era(parts: Parts) -> int:
    return -1 if "bce" in parts else 1 if "ce" in parts else 0


def _iso(match: re.Match[str], parts: Parts, places: Places, lexicon: Lexicon) -> Iterator[Stated]:
    yield Stated(*match.span(), int(parts["year"]), int(parts["month"]), int(parts["day"]))


def _numeric(match: re.Match[str], parts: Parts, places: Places, lexicon: Lexicon) -> Iterator[Stated]:
    """Day and month where their order is certain; else (3/11/1990 in English of no country) the year alone."""
    one, two, year = int(parts["one"]), int(parts["two"]), int(parts["year"])
    if not (1 <= min(one, two) <= 12 and max(one, two) <= 31) or not 1000 <= year <= 2100:
        return
    day_first = parts["sign"] == "." or lexicon.tag in _DAY_FIRST or not lexicon.tag.startswith("en")
    if one > 12 or (two <= 12 and (day_first or one == two)):
        yield Stated(*match.span(), year, two, one)
    elif two > 12 or lexicon.tag in _MONTH_FIRST:
        yield Stated(*match.span(), year, one, two)
    else:
        yield Stated(*match.span(), year)


def _month(match: re.Match[str], parts: Parts, places: Places, lexicon: Lexicon) -> Iterator[Stated]:
    month = lexicon.months[parts["month"].lower()]
    digits = parts.get("year") or parts.get("ad")
    year = int(digits) if digits else None
    day = _day(parts["day"], lexicon) if "day" in parts else None
    era = _era(parts) or (1 if year is not None else 0)
    start, end = match.span()
    if places["month"][1] + 1 == end:
        end -= 1  # the point behind a month may be that of the sentence
    if first := parts.get("first"):
        yield Stated(start, places["first"][1], year, month, int(first), era=era)
        start = places["day"][0]
    yield Stated(start, end, year, month, day, era=era)


def _day(written: str, lexicon: Lexicon) -> int:
    return lexicon.numbers("day_ordinals").get(written.lower()) or int(written)


def _season(match: re.Match[str], parts: Parts, places: Places, lexicon: Lexicon) -> Iterator[Stated]:
    seasons, start, era = lexicon.numbers("seasons"), match.start(), _era(parts)
    year = int(parts.get("year") or parts["ad"])
    if first := parts.get("first"):
        yield Stated(start, places["first"][1], year, seasons[first.lower()], era=era)
        start = places["season"][0]
    yield Stated(start, match.end(), year, seasons[parts["season"].lower()], era=era)


def _feast(match: re.Match[str], parts: Parts, places: Places, lexicon: Lexicon) -> Iterator[Stated]:
    month, day = lexicon.feasts[parts["feast"]]
    year = int(parts["year"]) if "year" in parts else None
    yield Stated(*match.span(), year, month, day, is_feast=True)


def _years(match: re.Match[str], parts: Parts, places: Places, lexicon: Lexicon) -> Iterator[Stated]:
    """“1914–18”, “1914-1918”, “768–814”: two years, of which the later may leave its century out."""
    one, two, era = int(parts["one"]), int(parts["two"]), _era(parts)
    if len(parts["two"]) == 2 and era >= 0:
        two += one // 100 * 100
    elif len(parts["two"]) == 3 and len(parts["one"]) == 4 and era >= 0:
        return
    if "/" in parts["joint"] and two != one + 1:
        return
    if era >= 0 and not one < two:
        return
    yield Stated(*places["one"], one, era=era, is_bare=not era, is_paired=not era)
    yield Stated(places["two"][0], match.end(), two, era=era, is_bare=not era, is_paired=not era)


def _eras(match: re.Match[str], parts: Parts, places: Places, lexicon: Lexicon) -> Iterator[Stated]:
    era = _era(parts)
    yield Stated(*places["one"], int(parts["one"]), era=era)
    yield Stated(places["two"][0], match.end(), int(parts["two"]), era=era)


def _year(match: re.Match[str], parts: Parts, places: Places, lexicon: Lexicon) -> Iterator[Stated]:
    year = int(re.sub(r"\D", "", parts["year"]))
    if year:
        yield Stated(*match.span(), year, era=_era(parts))


def _bare(match: re.Match[str], parts: Parts, places: Places, lexicon: Lexicon) -> Iterator[Stated]:
    yield Stated(*match.span(), int(parts["year"]), is_bare=True)


def _century(match: re.Match[str], parts: Parts, places: Places, lexicon: Lexicon) -> Iterator[Stated]:
    last = parts.get("ordinal") or parts.get("roman") or parts.get("number") or ""
    start, era = match.start(), _era(parts)
    for name, written in (("first", parts.get("first")), ("last", last)):
        number = _ordinal(written, lexicon) if written else 0
        if not 1 <= number <= 40:
            continue
        end = places["first"][1] if name == "first" else match.end()
        yield Stated(start, end, (number - 1) * 100, span=100, era=era)
        start = places["joint"][1] if name == "first" else start


def _millennium(match: re.Match[str], parts: Parts, places: Places, lexicon: Lexicon) -> Iterator[Stated]:
    number = _ordinal(parts.get("ordinal") or parts.get("roman") or "", lexicon)
    if 1 <= number <= 10 and (_era(parts) or number <= 2):
        yield Stated(*match.span(), (number - 1) * 1000, span=1000, era=_era(parts))


def _decade(match: re.Match[str], parts: Parts, places: Places, lexicon: Lexicon) -> Iterator[Stated]:
    if "two" in parts:
        yield Stated(*match.span(), (_ordinal(parts["roman"], lexicon) - 1) * 100 + int(parts["two"]), span=10)
        return
    year, era = int(parts["decade"]), _era(parts)
    if not era and not 1000 <= year <= 2100:
        return
    is_century = year % 100 == 0 and year != 2000 and lexicon.states("round_centuries")
    yield Stated(*match.span(), year, span=100 if is_century else 10, era=era)


def _decades(match: re.Match[str], parts: Parts, places: Places, lexicon: Lexicon) -> Iterator[Stated]:
    """“the 1950s and 60s”."""
    year, later = int(parts["decade"]), int(parts["two"])
    yield Stated(match.start(), places["joint"][0], year, span=10)
    yield Stated(places["joint"][1], match.end(), year // 100 * 100 + later, span=10)


def _first(match: re.Match[str], parts: Parts, places: Places, lexicon: Lexicon) -> Iterator[Stated]:
    """“the first decade of the 20th century”; before Christ only the century."""
    century = next(_century(match, parts, places, lexicon), None)
    if century is None or century.era < 0 or century.year is None:
        return
    offset = lexicon.numbers("decades_of_century")[parts["place"].lower()]
    yield replace(century, year=century.year + offset, span=10)


def _short(match: re.Match[str], parts: Parts, places: Places, lexicon: Lexicon) -> Iterator[Stated]:
    yield Stated(*match.span(), int(parts["two"]), span=10, is_short=True)


def _tens(match: re.Match[str], parts: Parts, places: Places, lexicon: Lexicon) -> Iterator[Stated]:
    year = lexicon.numbers("decades")[parts["tens"].lower()]
    if teens := parts.get("teens"):
        century = lexicon.numbers("teens")[teens.lower()] * 100
        yield Stated(*match.span(), century + year, span=10)
    else:
        yield Stated(*match.span(), year, span=10, is_short=True)


def _hundreds(match: re.Match[str], parts: Parts, places: Places, lexicon: Lexicon) -> Iterator[Stated]:
    yield Stated(*match.span(), lexicon.numbers("teens")[parts["teens"].lower()] * 100, span=100)


def _worded(match: re.Match[str], parts: Parts, places: Places, lexicon: Lexicon) -> Iterator[Stated]:
    year = lexicon.numbers("teens")[parts["teens"].lower()] * 100
    for name, table in (("tens", "tens"), ("teen", "teens"), ("small", "units"), ("unit", "units"), ("ones", "units")):
        if word := parts.get(name):
            year += lexicon.numbers(table)[word.lower()]
    yield Stated(*match.span(), year, is_bare=True)


def _ordinal(written: str, lexicon: Lexicon) -> int:
    if digits := re.match(r"\d+", written):
        return int(digits[0])
    if number := lexicon.numbers("ordinals").get(written.lower()):
        return number
    values = [_ROMANS.get(letter, 0) for letter in written]
    return sum(-one if one < other else one for one, other in zip(values, [*values[1:], 0], strict=True))


_READERS = {
    "iso": _iso,
    "numeric": _numeric,
    "month": _month,
    "season": _season,
    "feast": _feast,
    "years": _years,
    "eras": _eras,
    "year": _year,
    "century": _century,
    "millennium": _millennium,
    "decade": _decade,
    "decades": _decades,
    "first": _first,
    "short": _short,
    "tens": _tens,
    "hundreds": _hundreds,
    "worded": _worded,
    "bare": _bare,
}
