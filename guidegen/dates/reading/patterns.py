"""The forms of a date as one compiled pattern a language: at each place the longest forms are tried first.

Each form is a group of its own name; its parts are groups whose names end in the form's number (`year3`), since a
group's name may stand only once in a pattern.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from guidegen.dates.reading.lexicon import Lexicon, load_lexicon

JOINT_SIGN = r"\s?[–—-]\s?"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_PLACES = {
    "{decade}": r"(?P<decade#>\d{2,3}0)",
    "{two}": r"(?P<two#>\d0)",
    "{roman}": r"(?P<roman#>[IVX]+)",
    "{number}": r"(?P<number#>\d{1,2})",
}


def either(phrases: Iterable[str]) -> str:
    """Any of the phrases, the longest first; nothing matches where there are none."""
    longest_first = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return "(?:" + "|".join(_spaced(phrase) for phrase in longest_first) + ")" if longest_first else "(?!)"


def _spaced(phrase: str) -> str:
    return r"\s".join(re.escape(word) for word in phrase.split(" "))


@cache
def date_pattern(tag: str) -> re.Pattern[str]:
    """All forms of the language, each a named group: see `_forms`."""
    lexicon = load_lexicon(tag)
    ways = [
        f"(?P<{name}_{number}>{form.replace('#', str(number))})" for number, (name, form) in enumerate(_forms(lexicon))
    ]
    return re.compile(rf"(?<![\w$€£#@])(?<!\d[.,:/])(?=[{_first_letters(lexicon)}])(?:{'|'.join(ways)})")


def _first_letters(lexicon: Lexicon) -> str:
    """A class of all that a date begins with: most words are passed over at their first letter."""
    forms = [form for name in _LONG for form in lexicon.words(name) if form[0] != "{"]
    numbered = ("seasons", "ordinals", "day_ordinals", "decades", "teens", "decades_of_century")
    words = [word for name in numbered for word in lexicon.numbers(name)]
    starts = {word[0] for word in [*_month_forms(lexicon), *forms, *_cased(words), *lexicon.words("era_before")]}
    return r"\d" + "".join(map(re.escape, sorted(starts | set("IVX"))))


@cache
def hint_pattern(tag: str) -> re.Pattern[str]:
    """What a sentence without a date has nowhere: a digit, a month, a word for a century, decade or relative date."""
    lexicon = load_lexicon(tag)
    return re.compile(r"\d|" + either([*_month_forms(lexicon), *_telling_words(lexicon)]))


def _telling_words(lexicon: Lexicon) -> Iterator[str]:
    yield from lexicon.numbers("tens")
    yield from lexicon.numbers("decades")
    for form in (*lexicon.words("century_forms"), *lexicon.words("millennium_forms"), *lexicon.words("hundred")):
        yield max(re.split(r"\s*\{\w+\}\s*|\s", form), key=len)


def _forms(lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    month, year, era = _month(lexicon), _year(lexicon), _era(lexicon)
    gap = rf"(?:[\s.,-]{{1,4}}(?:{either(lexicon.words('inside'))}\s+)?|(?<=’))"
    mark = either(lexicon.words("day_marks"))
    day = rf"(?P<day#>{_DAY}){mark}?(?![\w%°])"
    pair = rf"(?:(?P<first#>{_DAY}){mark}?(?P<joint#>/|{_joint(lexicon)}))?"
    orders = lexicon.words("orders") or ("day-month",)
    yield (
        "iso",
        r"(?P<year#>\d{4})(?P<sign#>[-/.])(?P<month#>0[1-9]|1[0-2])(?P=sign#)(?P<day#>[0-3]\d)(?:(?=T\d)|(?![\w/]|[-.]\d))",
    )
    yield (
        "numeric",
        r"(?P<one#>\d{1,2})(?P<sign#>[./-])\s?(?P<two#>\d{1,2})(?P=sign#)\s?(?P<year#>\d{4})(?!\w|[./,-]\d)",
    )
    if "day-month" in orders:
        yield "month", rf"{pair}{day}{gap}(?:the\s)?{month}(?:{gap}{year})?"
    if not lexicon.has_words:
        return
    if worded := _cased(lexicon.numbers("day_ordinals")):
        yield "month", rf"(?P<day#>{either(worded)})\s{either(lexicon.words('inside'))}\s{month}(?:{gap}{year})?"
        yield "month", rf"{month}\s(?P<day#>{either(worded)})(?!\w)(?:{gap}{year})?"
    if "month-day" in orders:
        yield "month", rf"{month}\s(?:the\s)?{pair}{day}(?!:\d)(?:(?:[\s,.]+|\sof\s){year})?"
    unit = rf"(?:\s?{either(lexicon.words('year_marks'))})?"
    if "year-month-day" in orders:
        yield "month", rf"(?P<year#>\d{{4}}){unit}[\s,]+{month}(?:\s{pair}{day})?"
    yield "month", rf"{month}{gap}{year}"
    if seasons := lexicon.numbers("seasons"):
        name = rf"(?P<season#>{either(_cased(seasons))})"
        small = rf"(?:{either(lexicon.words('inside'))}\s?)?"
        yield "season", rf"{name}\s{small}(?P<year#>\d{{4}})(?:[–/-]\d{{2}}(?:\d\d)?)?(?!\w|[.,]\d)"
        if "year-month-day" in orders:
            yield "season", rf"(?P<year#>\d{{4}})\s?{either(lexicon.words('year_marks'))}\s{name}(?!\w)"
    yield "years", r"(?P<one#>\d{3,4})(?P<joint#>\??\s?[–—/-]\s?)(?P<two#>\d{2,4})(?![\w%]|[–—/-]\d|[.,:]\d)" + era
    yield "eras", rf"(?P<one#>\d{{1,5}}){_joint(lexicon)}(?P<two#>\d{{1,5}}){_must(era)}"
    yield "year", rf"(?P<year#>\d{{1,3}}(?:[,.]\d{{3}})+|\d{{1,6}}){unit}{_must(era)}"
    ahead = rf"(?P<ce#>{_marks(lexicon.words('era_before'))})"
    yield (
        "eras",
        rf"{ahead}\s?(?P<one#>\d{{1,4}})(?:{JOINT_SIGN}|\s{either(lexicon.words('joints'))}\s)(?P<two#>\d{{1,4}})(?!\w)",
    )
    yield "year", rf"(?P<ce#>{_marks(lexicon.words('era_before'))})\s?(?P<year#>\d{{1,4}})(?![\w%]|[.,:]\d)"
    if marks := lexicon.words("year_marks"):
        yield "year", rf"(?P<year#>\d{{3,4}})\s?{either(marks)}(?!\w)"
    yield from _long_forms(lexicon, era)
    yield from _words_for_years(lexicon)
    yield "bare", r"(?P<year#>\d{3,4})(?![\w%°$€£]|[.,:/]\d|\s?%)"
    yield "month", month


def _must(era: str) -> str:
    return era.removesuffix("?")


def _long_forms(lexicon: Lexicon, era: str) -> Iterator[tuple[str, str]]:
    """Centuries, decades and millennia, of which two may share a word (“the 16th and 17th centuries”)."""
    ordinal = rf"{either(_cased(lexicon.numbers('ordinals')))}|\d{{1,2}}{either(lexicon.words('ordinal_marks'))}"
    places = {
        **_PLACES,
        "{ordinal}": rf"(?P<ordinal#>{ordinal})",
        "{tens}": rf"(?P<tens#>{either(_cased(lexicon.numbers('decades')))})",
        "{teens}": rf"(?P<teens#>{either(_cased(lexicon.numbers('teens')))})",
    }
    for list_name, form_name in _LONG.items():
        for form in lexicon.words(list_name):
            if form_name == "century":
                yield form_name, _of_two(form, places, lexicon) + rf"(?![\w-]){era}"
                if first := lexicon.numbers("decades_of_century"):
                    yield "first", rf"(?P<place#>{either(first)})\s" + _with_places(form, places) + rf"(?![\w-]){era}"
            if form_name == "decade" and "{decade}" in form:
                short = _with_places(form.replace("{decade}", "{two}"), places)
                yield "decades", _with_places(form, places) + f"(?P<joint#>{_joint(lexicon)})['’‘]?{short}(?![\\w-])"
            yield form_name, _with_places(form, places) + rf"(?![\w-]){era}"


_LONG = {
    "century_forms": "century",
    "word_century_forms": "hundreds",
    "millennium_forms": "millennium",
    "decade_forms": "decade",
    "decade_in_century_forms": "decade",
    "short_decade_forms": "short",
    "word_decade_forms": "tens",
}


def _of_two(form: str, places: Mapping[str, str], lexicon: Lexicon) -> str:
    """The form with two numbers: “16th and 17th centuries”, “16. und 17. Jahrhundert”, “siglos XVI y XVII”."""
    head, place, tail = re.split(r"(\{\w+\})", form, maxsplit=1)
    first = re.sub(r"<\w+#>", "<first#>", places[place])
    glued = re.escape(tail.split(" ")[0])
    return (
        (_spaced(head) if head else "")
        + rf"{first}(?:{glued})?(?P<joint#>{_joint(lexicon)})"
        + places[place]
        + (_spaced(tail) if tail else "")
    )


def _with_places(form: str, places: Mapping[str, str]) -> str:
    parts = re.split(r"(\{\w+\})", form)
    return "".join(places[part] if part in places else _spaced(part) for part in parts)


def _words_for_years(lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """“nineteen forty-five”, “eighteen hundred”, “nineteen hundred and five”."""
    if not lexicon.numbers("teens"):
        return
    teens, tens, units = (either(_cased(lexicon.numbers(name))) for name in ("teens", "tens", "units"))
    yield (
        "worded",
        rf"(?P<teens#>{teens})[\s-](?:{either(lexicon.words('hundred'))}(?:\sand)?(?:\s(?P<small#>{units}))?"
        rf"|{either(lexicon.words('oh'))}[\s-](?P<unit#>{units})|(?P<tens#>{tens})(?:-(?P<ones#>{units}))?|(?P<teen#>{teens}))(?![\w-])",
    )


def _month_forms(lexicon: Lexicon) -> list[str]:
    names = lexicon.months
    shown = [form for name in names for form in (_capital(name), name.upper())]
    return shown if lexicon.has_capital_months else [*shown, *names]


def _month(lexicon: Lexicon) -> str:
    return rf"(?P<month#>{either(_month_forms(lexicon))})(?!\w)\.?"


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def _cased(words: Iterable[str]) -> list[str]:
    return [form for word in words for form in (word, _capital(word))]


def _year(lexicon: Lexicon) -> str:
    """A year behind a month: three or four digits, fewer where the era is said."""
    era = _era(lexicon)
    unit = rf"(?:\s?{either(lexicon.words('year_marks'))})?"
    ahead = rf"(?:{_marks(lexicon.words('era_before'))})"
    digits = rf"\d{{3,4}}|\d{{1,2}}(?={_era_ahead(lexicon)})"
    return rf"(?:{ahead}\s(?P<ad#>\d{{1,4}})|(?P<year#>{digits}))(?![\w%]|[.,:/-]\d){unit}{era}"


def _era(lexicon: Lexicon) -> str:
    before, ours = _marks(lexicon.words("before_christ")), _marks(lexicon.words("our_era"))
    return rf"(?:\s?(?:(?P<bce#>{before})|(?P<ce#>{ours})))?"


def _era_ahead(lexicon: Lexicon) -> str:
    marks = _marks([*lexicon.words("before_christ"), *lexicon.words("our_era")])
    return rf"\s?(?:{marks})"


def _marks(marks: Iterable[str]) -> str:
    """Marks of an era, longest first; one that ends in a letter ends a word."""
    longest_first = sorted(set(marks), key=lambda mark: (-len(mark), mark))
    ways = [_spaced(mark).replace(r"\ ", r"\s") + (r"(?!\w)" if mark[-1].isalpha() else "") for mark in longest_first]
    return "|".join(ways) if ways else "(?!)"


def _joint(lexicon: Lexicon) -> str:
    words = [word for name in ("joints", "and", "or") for word in lexicon.words(name)]
    parts = [word for word in lexicon.words("leading") if " " not in word]
    return rf"(?:{JOINT_SIGN}|,?\s{either(words)}\s(?:the\s)?(?:{either(parts)}[\s-])?)"
