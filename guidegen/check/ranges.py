"""Ranges as options say them: “10–20 %”, “between 5 and 10”, “before 1990”, “more than 40 km”."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from math import inf

from guidegen.check.view import ItemView
from guidegen.numbers import number_value

_NUMBER = r"(?P<{0}>[-−]?\d[\d.,\s']*)"
_DASH = r"\s*(?:–|—|-|−|\.\.\.?|…|to|and|a|y|à|et|bis|und)\s*"
_AND = ("and", "y", "et", "und")
_BETWEEN = re.compile(
    rf"(?P<before>\D*?)\s*{_NUMBER.format('low')}(?P<unit>\s?[%°€$£]?\s?[^\W\d]{{0,12}}?)(?P<dash>{_DASH})"
    rf"[$€£]?{_NUMBER.format('high')}(?P<after>\D*)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Range:
    """From `low` to `high` (may be infinite) of something (`of`: the unit); the ends that belong to it are closed."""

    low: Decimal | float
    high: Decimal | float
    of: str
    has_low: bool = True
    has_high: bool = True

    @property
    def is_value(self) -> bool:
        return self.low == self.high

    @property
    def is_closed(self) -> bool:
        return self.low != -inf and self.high != inf and not self.is_value

    def meets(self, other: Range) -> bool:
        """Whether a value belongs to both."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        if low != high:
            return low < high
        return all(one.holds(Decimal(low)) for one in (self, other))

    def touches(self, other: Range) -> bool:
        """Whether they share no more than an end."""
        return max(self.low, other.low) == min(self.high, other.high)

    def holds(self, value: Decimal) -> bool:
        if value in (self.low, self.high):
            return self.has_low if value == self.low else self.has_high
        return self.low < value < self.high


def read_range(text: str, item: ItemView) -> Range | None:
    """The range, or the one value, that a text says; None where it says anything else."""
    text = text.strip().rstrip(".")
    if not any(character.isdigit() for character in text):
        return None
    between = _BETWEEN.fullmatch(text)
    if between:
        return _between(between, item)
    found = number_value(text, item.language)
    return _open(found, item) if found else None


def _between(match: re.Match[str], item: ItemView) -> Range | None:
    ends = [number_value(match[name], item.language) for name in ("low", "high")]
    joined = match["dash"].strip().casefold() in _AND
    if not all(ends) or not _is_opening(match["before"], item, joined):
        return None
    low, high = (end[1] for end in ends if end)
    return Range(low, high, _unit(match["after"])) if low < high else None


def _is_opening(before: str, item: ItemView, joined: bool) -> bool:
    """Whether a range may begin so; “5 and 10” without “between” are two numbers."""
    words = before.strip("$€£ ").casefold()
    return not joined if not words else bool(item.words.pattern("between").fullmatch(words))


def _open(found: tuple[tuple[str, str], Decimal], item: ItemView) -> Range | None:
    (before, after), value = found
    start = before.strip("$€£ ").casefold()
    for name, sign, has_end in (
        ("less", "<", False),
        ("at_most", "≤", True),
        ("more", ">", False),
        ("at_least", "≥", True),
    ):
        pattern = item.words.pattern(name)
        ending = item.words.pattern(f"{name}_after").search(after)
        if start == sign or pattern.fullmatch(start) or ending:
            unit = _unit(after[: ending.start()] if ending else after)
            if sign in "<≤":
                return Range(-inf, value, unit, has_high=has_end)
            return Range(value, inf, unit, has_low=has_end)
    return Range(value, value, _unit(after)) if not start else None


def _unit(text: str) -> str:
    return " ".join(text.casefold().split()).strip(".")
