"""The forms of a date in a language, the longest first: each a name (how `scan` reads it) and a pattern."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from guidegen.dates.reading.lexicon import Lexicon
from guidegen.dates.reading.pieces import (
    DAY,
    JOINT_SIGN,
    cased,
    either,
    era_ahead,
    era_of,
    joint_of,
    marks,
    month_of,
    must,
    spaced,
    year_of,
)

_PLACES = {
    "{decade}": r"(?P<decade#>\d{2,3}0)",
    "{two}": r"(?P<two#>\d0)",
    "{roman}": r"(?P<roman#>[IVX]+)",
    "{number}": r"(?P<number#>\d{1,2})",
}
LONG_FORMS = {
    "century_forms": "century",
    "word_century_forms": "hundreds",
    "millennium_forms": "millennium",
    "decade_forms": "decade",
    "decade_in_century_forms": "decade",
    "short_decade_forms": "short",
    "word_decade_forms": "tens",
}


Form = tuple[str, str]


def forms_of(lexicon: Lexicon) -> Iterator[Form]:
    """All forms; without a word list only days."""
    yield from _numeric_forms()
    yield from _day_forms(lexicon)
    if not lexicon.has_words:
        return
    yield "month", rf"{month_of(lexicon)}{_gap(lexicon)}{year_of(lexicon)}"
    yield from _season_forms(lexicon)
    yield from _feast_forms(lexicon)
    yield from _year_forms(lexicon)
    yield from _long_forms(lexicon, era_of(lexicon))
    yield from _words_for_years(lexicon)
    yield "bare", r"(?P<year#>\d{3,4})(?![\w%°$€£]|[.,:/]\d|\s?%)"
    yield "month", month_of(lexicon)


def _numeric_forms() -> Iterator[Form]:
    sign, year, month = r"(?P<sign#>[-/.])", r"(?P<year#>\d{4})", r"(?P<month#>0[1-9]|1[0-2])"
    ends = r"(?:(?=T\d)|(?![\w/]|[-.]\d))"
    yield "iso", rf"{year}{sign}{month}(?P=sign#)(?P<day#>[0-3]\d){ends}"
    yield "numeric", rf"(?P<one#>\d{{1,2}}){sign}\s?(?P<two#>\d{{1,2}})(?P=sign#)\s?{year}(?!\w|[./,-]\d)"


def _gap(lexicon: Lexicon) -> str:
    return rf"(?:[\s.,-]{{1,4}}(?:{either(lexicon.words('inside'))}\s+)?|(?<=’))"


def _unit(lexicon: Lexicon) -> str:
    return rf"(?:\s?{either(lexicon.words('year_marks'))})?"


def _day_forms(lexicon: Lexicon) -> Iterator[Form]:
    """A day or two of a month, in the orders of the language; the year may be missing."""
    month, year, gap, mark = month_of(lexicon), year_of(lexicon), _gap(lexicon), either(lexicon.words("day_marks"))
    day = rf"(?P<day#>{DAY}){mark}?(?![\w%°])"
    pair = rf"(?:(?P<first#>{DAY}){mark}?(?P<joint#>/|{joint_of(lexicon)}))?"
    orders = lexicon.words("orders") or ("day-month",)
    if "day-month" in orders:
        yield "month", rf"{pair}{day}{gap}(?:the\s)?{month}(?:{gap}{year})?"
    if worded := cased(lexicon.numbers("day_ordinals")):
        yield "month", rf"(?P<day#>{either(worded)})\s{either(lexicon.words('inside'))}\s{month}(?:{gap}{year})?"
        yield "month", rf"{month}\s(?P<day#>{either(worded)})(?!\w)(?:{gap}{year})?"
    if "month-day" in orders:
        yield "month", rf"{month}\s(?:the\s)?{pair}{day}(?!:\d)(?:(?:[\s,.]{{1,4}}|\sof\s){year})?"
    if "year-month-day" in orders:
        yield "month", rf"(?P<year#>\d{{4}}){_unit(lexicon)}[\s,]{{1,3}}{month}(?:\s{pair}{day})?"


def _season_forms(lexicon: Lexicon) -> Iterator[Form]:
    """“winter of 1777–78” is the winter that begins in 1777; of three digits only “autumn of 378”, “autumn 202 BC”."""
    if not (seasons := lexicon.numbers("seasons")):
        return
    name, inside = rf"(?P<season#>{either(cased(seasons))})", either(lexicon.words("inside"))
    ahead = rf"(?:{marks(lexicon.words('era_before'))})\s(?P<ad#>\d{{1,4}})"
    digits = rf"\d{{4}}|(?<=of\s)\d{{3}}|\d{{1,3}}(?=(?:[–/-]\d{{1,3}})?{era_ahead(lexicon)})"
    winter = r"(?:[–/-]\d{1,4})?"
    year = rf"(?:{ahead}|(?P<year#>{digits}){winter})(?!\w|[.,]\d){era_of(lexicon)}"
    yield (
        "season",
        rf"(?:(?P<first#>{either(cased(seasons))})(?P<joint#>{joint_of(lexicon)}))?{name}\s(?:{inside}\s?)?{year}",
    )
    if "year-month-day" in lexicon.words("orders"):
        yield "season", rf"(?P<year#>\d{{4}})\s?{either(lexicon.words('year_marks'))}\s{name}(?!\w)"


def _feast_forms(lexicon: Lexicon) -> Iterator[Form]:
    """“Christmas Day, 800”, “May Day 1890”, “New Year’s Eve of 1879”; the year may be missing."""
    if lexicon.feasts:
        links = either([*lexicon.words("inside"), *lexicon.words("in_feast_year")])
        year = rf"(?:,?\s(?:{links}\s)?(?P<year#>\d{{3,4}})(?![\w%°]|[.,:/-]\d))?"
        yield "feast", rf"(?P<feast#>{either(lexicon.feasts)})(?!\w){year}"


def _year_forms(lexicon: Lexicon) -> Iterator[Form]:
    """Pairs of years, and years whose era or unit is said."""
    era, ahead = era_of(lexicon), rf"(?P<ce#>{marks(lexicon.words('era_before'))})"
    to = rf"(?:{JOINT_SIGN}|\s{either(lexicon.words('joints'))}\s)"
    sign = r"(?P<joint#>\??\s?[–—/-]\s?)"
    yield "years", rf"(?P<one#>\d{{3,4}}){sign}(?P<two#>\d{{2,4}})(?![\w%]|[–—/-]\d|[.,:]\d){era}"
    yield "eras", rf"(?P<one#>\d{{1,5}}){joint_of(lexicon)}(?P<two#>\d{{1,5}}){must(era)}"
    yield "year", rf"(?P<year#>\d{{1,3}}(?:[,.]\d{{3}})+|\d{{1,6}}){_unit(lexicon)}{must(era)}"
    yield "eras", rf"{ahead}\s?(?P<one#>\d{{1,4}}){to}(?P<two#>\d{{1,4}})(?!\w)"
    yield "year", rf"{ahead}\s?(?P<year#>\d{{1,4}})(?![\w%]|[.,:]\d)"
    if units := lexicon.words("year_marks"):
        yield "year", rf"(?P<year#>\d{{3,4}})\s?{either(units)}(?!\w)"


def _long_forms(lexicon: Lexicon, era: str) -> Iterator[tuple[str, str]]:
    """Centuries, decades and millennia, of which two may share a word (“the 16th and 17th centuries”)."""
    ordinal = rf"{either(cased(lexicon.numbers('ordinals')))}|\d{{1,2}}{either(lexicon.words('ordinal_marks'))}"
    places = {
        **_PLACES,
        "{ordinal}": rf"(?P<ordinal#>{ordinal})",
        "{tens}": rf"(?P<tens#>{either(cased(lexicon.numbers('decades')))})",
        "{teens}": rf"(?P<teens#>{either(cased(lexicon.numbers('teens')))})",
    }
    for list_name, form_name in LONG_FORMS.items():
        for form in lexicon.words(list_name):
            if form_name == "century":
                yield form_name, _of_two(form, places, lexicon) + rf"(?![\w-]){era}"
                if first := lexicon.numbers("decades_of_century"):
                    yield "first", rf"(?P<place#>{either(first)})\s" + _with_places(form, places) + rf"(?![\w-]){era}"
            if form_name == "decade" and "{decade}" in form:
                short = _with_places(form.replace("{decade}", "{two}"), places)
                yield "decades", _with_places(form, places) + f"(?P<joint#>{joint_of(lexicon)})['’‘]?{short}(?![\\w-])"
            yield form_name, _with_places(form, places) + rf"(?![\w-]){era}"


def _of_two(form: str, places: Mapping[str, str], lexicon: Lexicon) -> str:
    """The form with two numbers: “16th and 17th centuries”, “16. und 17. Jahrhundert”, “siglos XVI y XVII”."""
    head, place, tail = re.split(r"(\{\w+\})", form, maxsplit=1)
    first = re.sub(r"<\w+#>", "<first#>", places[place])
    glued = re.escape(tail.split(" ")[0])
    return (
        (spaced(head) if head else "")
        + rf"{first}(?:{glued})?(?P<joint#>{joint_of(lexicon)})"
        + places[place]
        + (spaced(tail) if tail else "")
    )


def _with_places(form: str, places: Mapping[str, str]) -> str:
    parts = re.split(r"(\{\w+\})", form)
    return "".join(places[part] if part in places else spaced(part) for part in parts)


def _words_for_years(lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """“nineteen forty-five”, “eighteen hundred”, “nineteen hundred and five”."""
    if not lexicon.numbers("teens"):
        return
    teens, tens, units = (either(cased(lexicon.numbers(name))) for name in ("teens", "tens", "units"))
    yield (
        "worded",
        rf"(?P<teens#>{teens})[\s-](?:{either(lexicon.words('hundred'))}(?:\sand)?(?:\s(?P<small#>{units}))?"
        rf"|{either(lexicon.words('oh'))}[\s-](?P<unit#>{units})|(?P<tens#>{tens})(?:-(?P<ones#>{units}))?|(?P<teen#>{teens}))(?![\w-])",
    )
