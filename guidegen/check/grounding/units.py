"""Units behind and before a number, by sign or by word, and what they are in others."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from guidegen.check.words import load_words

_SIGNS = {
    **{
        sign: sign
        for sign in [
            "km",
            "m",
            "cm",
            "mm",
            "nm",
            "µm",
            "kg",
            "g",
            "mg",
            "t",
            "l",
            "ml",
            "ha",
            "h",
            "min",
            "s",
            "W",
            "kW",
            "MW",
            "V",
            "A",
            "J",
            "kJ",
            "Hz",
            "N",
            "Pa",
            "K",
            "mol",
        ]
    },
    "%": "percent",
    "٪": "percent",
    "L": "l",
    "mL": "ml",
    "μm": "µm",
    "km²": "km²",
    "m²": "m²",
    "m³": "m³",
    "km³": "km³",
    "km/h": "km/h",
    "m/s": "m/s",
    "°C": "°C",
    "°F": "°F",
    "°": "degree",
    "€": "euro",
    "$": "dollar",
    "£": "£",
    "¥": "¥",
}
_MONEY = {"$": "dollar", "€": "euro", "£": "£", "¥": "¥", "US$": "dollar"}

_IN_OTHERS: dict[str, tuple[str, Fraction]] = {
    "km": ("m", Fraction(1000)),
    "cm": ("m", Fraction(1, 100)),
    "mm": ("m", Fraction(1, 1000)),
    "kg": ("g", Fraction(1000)),
    "mg": ("g", Fraction(1, 1000)),
    "t": ("g", Fraction(1_000_000)),
    "ml": ("l", Fraction(1, 1000)),
    "min": ("s", Fraction(60)),
    "minute": ("s", Fraction(60)),
    "second": ("s", Fraction(1)),
    "h": ("s", Fraction(3600)),
    "hour": ("s", Fraction(3600)),
    "day": ("s", Fraction(86400)),
    "week": ("s", Fraction(604800)),
    "year": ("month", Fraction(12)),
    "decade": ("month", Fraction(120)),
    "century": ("month", Fraction(1200)),
    "kW": ("W", Fraction(1000)),
    "MW": ("W", Fraction(1_000_000)),
    "kJ": ("J", Fraction(1000)),
}

_SAME = {("degree", "°C"), ("degree", "°F"), ("degree", "K")}


@dataclass(frozen=True)
class Units:
    """The units of a language: a pattern for what follows a number, and each form's unit."""

    behind: re.Pattern[str]
    forms: dict[str, str]

    def after(self, text: str, at: int) -> str:
        """The unit that follows the number which ends there; "" where none does."""
        return self.behind_number(text, at)[0]

    def behind_number(self, text: str, at: int) -> tuple[str, int]:
        """The same, with where it ends."""
        found = self.behind.match(text, at)
        if not found:
            return "", at
        written = found[1] or re.sub(r"[\s\u00a0-]+", "-", found[2].casefold())
        return _SIGNS.get(written) or self.forms.get(written, ""), found.end()


@cache
def units_of(tag: str) -> Units:
    forms = {
        form.casefold(): name
        for name, *others in (entry.split() for entry in load_words(tag).lists.get("units", ()))
        for form in (name, *others)
        if form not in _SIGNS
    }
    signs = "|".join(re.escape(sign) for sign in sorted(_SIGNS, key=len, reverse=True))
    words = (
        "|".join(re.escape(form).replace(r"\-", r"[\s-]") for form in sorted(forms, key=len, reverse=True)) or "(?!)"
    )
    behind = re.compile(rf"[\s\u00a0\u202f-]{{0,2}}(?:({signs})(?![\w²³/])|(?i:({words}))(?!\w))")
    return Units(behind, forms)


def money_before(text: str, at: int) -> str:
    """The currency whose sign stands right before a number."""
    before = text[:at].rstrip()
    return next((unit for sign, unit in _MONEY.items() if before.endswith(sign)), "")


def in_base(value: Fraction, unit: str) -> tuple[Fraction, str]:
    base, factor = _IN_OTHERS.get(unit, (unit, Fraction(1)))
    return value * factor, base


def are_one(unit: str, other: str) -> bool:
    """Whether two units may be the same one: also “degrees”, which do not say of whom."""
    return unit == other or (unit, other) in _SAME or (other, unit) in _SAME
