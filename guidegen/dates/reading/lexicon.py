"""The date words of a language, from words/<language>.yaml and the month names that Babel has.

A language without a file has the months alone: its days are still read (“11 март 1990”), bare years are not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from guidegen.dates.in_words import month_names
from guidegen.tables import read_table

_FOLDER = Path(__file__).parent / "words"
_TELLING = (
    "passed",
    "leading",
    "circa",
    "in",
    "since",
    "after",
    "from",
    "until",
    "before",
    "by",
    "between",
    "uncertain",
    "turn",
)
"""Lists of what stands before a date, from the weakest: a phrase that is in two has the meaning of the later."""


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The words of one language; `tag` names the region, on which the order of 3/11/1990 rests."""

    tag: str
    months: Mapping[str, int]
    tree: Mapping[str, Any]

    def words(self, name: str) -> tuple[str, ...]:
        return tuple(self.tree.get(name, ()))

    def numbers(self, name: str) -> Mapping[str, int]:
        return {word: int(number) for word, number in self.tree.get(name, {}).items()}

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """The words that count units of time; made of two are those up to “ninety-nine”."""
        tens, units = self.numbers("tens"), self.numbers("units")
        made = {f"{ten}-{unit}": tens[ten] + units[unit] for ten in tens for unit in units}
        return {**tens, **made, **self.numbers("counts")}

    @cached_property
    def feasts(self) -> Mapping[str, tuple[int, int]]:
        """Month and day of the feasts that have the same day in each year, with both apostrophes."""
        fixed: dict[str, tuple[int, int]] = {}
        for name, day in self.tree.get("feasts", {}).items():
            month_and_day = (int(day[:2]), int(day[3:]))
            fixed |= {name: month_and_day, name.replace("'", "’"): month_and_day}
        return fixed

    def meanings(self, name: str) -> Mapping[str, str]:
        return {word.lower(): meaning for word, meaning in self.tree.get(name, {}).items()}

    def has(self, name: str, phrase: str) -> bool:
        return phrase in self._sets.get(name, frozenset())

    @cached_property
    def _sets(self) -> Mapping[str, frozenset[str]]:
        return {name: frozenset(entries) for name, entries in self.tree.items() if isinstance(entries, list)}

    @cached_property
    def before(self) -> Mapping[str, str]:
        """What stands before a date, each phrase with what it tells."""
        return {phrase: name for name in _TELLING for phrase in self.words(name)}

    def states(self, trait: str) -> bool:
        """Whether something holds for the language: capital_months, capital_names, free_years, round_centuries."""
        return self.tree.get(trait) == "true"

    @property
    def has_words(self) -> bool:
        return bool(self.tree)


@cache
def load_lexicon(tag: str) -> Lexicon:
    """The date words for a BCP 47 tag."""
    base = tag.split("-")[0]
    file = _FOLDER / f"{base}.yaml"
    tree: Mapping[str, Any] = read_table(file) if file.is_file() else {}
    named = {name: number for name, number in month_names(tag.replace("-", "_")).items() if len(name) > 2}
    return Lexicon(tag, {**named, **{name: int(number) for name, number in tree.get("months", {}).items()}}, tree)
