"""What kind of thing an option is: a quantity on a scale, a range, a name of a place or a person, a word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from guidegen.check.view import ItemView
from guidegen.check.words import Words
from guidegen.dates import date_value
from guidegen.languages import Language
from guidegen.numbers import number_value

_CLOCK = re.compile(r"(\d{1,2})[:.h](\d\d)(?:\s*(a\.?m|p\.?m)\.?)?", re.IGNORECASE)
_FRACTION = re.compile(r"(-?)(?:(\d+) )?(\d+) ?[/⁄] ?(\d+)")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th|ers?|ères?|e|ème|º|ª|\.(?=\s[A-ZÄÖÜ]))(?!\w)")
_ROMAN = re.compile(r"\b[IVXLC]+(?=e?\b)")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_SCALES = {
    "length": {"nm": -9, "µm": -6, "μm": -6, "mm": -3, "cm": -2, "dm": -1, "m": 0, "km": 3},
    "mass": {"µg": -6, "mg": -3, "g": 0, "kg": 3, "t": 6},
    "volume": {"ml": -3, "mL": -3, "cl": -2, "dl": -1, "l": 0, "L": 0},
    "current": {"mA": -3, "A": 0},
    "tension": {"mV": -3, "V": 0, "kV": 3},
    "energy": {"J": 0, "kJ": 3, "MJ": 6},
    "power": {"W": 0, "kW": 3, "MW": 6, "GW": 9},
    "data": {"B": 0, "kB": 3, "KB": 3, "MB": 6, "GB": 9, "TB": 12},
}
_UNITS = {unit: (scale, Decimal(10) ** power) for scale, units in _SCALES.items() for unit, power in units.items()}
_TIMES = {"s": 1, "min": 60, "h": 3600, "d": 86400, "week": 604800, "month": 2629800, "year": 31557600}

Around = tuple[str, str]


@dataclass(frozen=True)
class Quantity:
    """A value on a scale: an amount with what stands around it, or a date."""

    around: Around
    value: Decimal


def quantities(item: ItemView) -> list[Decimal] | None:
    """The values of an item's options where all are amounts of one kind, or dates; None for any others."""
    texts = [choice.text for choice in item.choices]
    if not any(character.isdigit() for character in texts[0]) and quantity(texts[0], item) is None:
        return None
    dates = [date_value(text, item.language) for text in texts]
    if all(dates):
        return [_as_days(date) for date in dates if date]
    known = [found for text in texts if (found := quantity(text, item)) is not None]
    if len(known) < len(texts) or len({found.around for found in known}) > 1:
        return None
    return [found.value for found in known]


def _as_days(date: tuple[int, int, int]) -> Decimal:
    year, month, day = date
    return Decimal(year * 400 + month * 32 + day)


def quantity(text: str, item: ItemView) -> Quantity | None:
    """An amount as it stands: “1,200 km”, “two million”, “the 15th century”, “1/4”, “10:30”."""
    text = text.strip().rstrip(".")
    if clock := _CLOCK.fullmatch(text):
        hours = int(clock[1]) % 12 + 12 * (clock[3][0] in "pP") if clock[3] else int(clock[1])
        return Quantity(("", "o'clock"), Decimal(hours * 60 + int(clock[2])))
    if fraction := _FRACTION.fullmatch(text):
        return _of_fraction(fraction)
    found = number_value(with_digits(text, item.words), item.language)
    return _on_scale(*found, item.words, item.language) if found else None


def _of_fraction(match: re.Match[str]) -> Quantity | None:
    if not int(match[4]):
        return None
    value = int(match[2] or 0) + Decimal(int(match[3])) / int(match[4])
    return Quantity(("", ""), -value if match[1] else value)


def with_digits(text: str, words: Words) -> str:
    """A first number that is written in words (“two million”), ordinals and Roman centuries, with digits."""
    if words.pattern("century").search(text):
        text = _ROMAN.sub(lambda roman: str(_roman(roman[0])), text)
    if any(character.isdigit() for character in text):
        return _ORDINAL.sub("", text)
    first, space, rest = text.partition(" ")
    value = _number_words(words).get(first.casefold())
    return f"{value}{space}{rest}" if value is not None else text


@cache
def _number_words(words: Words) -> dict[str, int]:
    """The list `numbers` in the order of their values from nought; `=` parts words of one value."""
    entries = [entry.split("=") for entry in words.lists.get("numbers", ())]
    values = [*range(21), *range(30, 101, 10)]
    return {word.strip(): value for value, entry in zip(values, entries, strict=False) for word in entry}


def _roman(text: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in text]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))


def _on_scale(around: Around, value: Decimal, words: Words, language: Language) -> Quantity:
    before, after = around
    first, _, rest = after.partition(" ")
    while (power := _magnitudes(words).get(first.casefold())) is not None:
        value, after = value * Decimal(10) ** power, rest.removeprefix("de ").removeprefix("d'")
        first, _, rest = after.partition(" ")
    unit = words.groups("unit_names").get(after.casefold(), after)
    if unit in _TIMES:
        return Quantity((before, "time"), value * _TIMES[unit])
    scale, factor = _UNITS.get(unit, (unit, Decimal(1)))
    return Quantity((before.casefold(), scale), value * factor)


@cache
def _magnitudes(words: Words) -> dict[str, int]:
    """The list `powers_of_ten`: thousand, million, milliard, billion; `=` parts words of one value."""
    entries = [entry.split("=") for entry in words.lists.get("powers_of_ten", ())]
    return {word.strip(): power for power, entry in zip((3, 6, 9, 12), entries, strict=False) for word in entry}


@cache
def _places(babel_tag: str) -> frozenset[str]:
    """Countries, continents and large cities by their names in a language (CLDR)."""
    from babel import Locale
    from babel.core import get_global

    locale = Locale.parse(babel_tag)
    cities = {str(zone).rpartition("/")[2].replace("_", " ") for zone in get_global("zone_territories")}
    told = {str(zone["city"]) for zone in locale.time_zones.values() if "city" in zone}
    names = {str(name) for name in locale.territories.values()}
    return frozenset(name.casefold() for name in cities | told | names if not name.isupper())


@cache
def _calendar(babel_tag: str) -> frozenset[str]:
    from babel.dates import get_day_names, get_month_names

    names = {*get_day_names("wide", locale=babel_tag).values(), *get_month_names("wide", locale=babel_tag).values()}
    return frozenset(name.casefold() for name in names)


def kind(text: str, item: ItemView) -> str:
    """“number”, “date”, “place”, “person” or “month or day”; empty for what may be anything."""
    bare = re.sub(r"[.!?]$", "", text.strip())
    if date_value(bare, item.language) and len(re.findall(r"\d", bare)) >= 4:
        return "date"
    if re.fullmatch(r"[^\w\s]?\d[\d.,\s]*(?:\s?[^\W\d]{1,3}|\s?[%°€$£]\S?)?", bare):
        return "number"
    folded = re.sub(rf"^(?:{'|'.join(_ARTICLES)})", "", bare.casefold())
    first, _, rest = folded.partition(" ")
    if rest and first in item.words.set("prepositions"):
        folded = rest
    tag = item.language.babel_tag
    if folded in _calendar(tag):
        return "month or day"
    if folded in _places(tag) or item.words.pattern("place_names").fullmatch(folded):
        return "place"
    return "person" if _is_person(bare, item.words) else ""


_ARTICLES = ("the ", "la ", "le ", "les ", "el ", "los ", "las ", "l['’]", "die ", "der ", "das ")


def _is_person(text: str, words: Words) -> bool:
    names = text.split()
    if not 2 <= len(names) <= 4 or not names[-1][:1].isupper():
        return False
    return names[0].casefold().strip(".") in words.set("given_names") or bool(
        words.pattern("titles").match(text) and names[1][:1].isupper()
    )
