"""The parts of which the forms of a date are made: months, years, eras, joints, as patterns of a language.

A `#` in the name of a group stands for the number that its form gets: a name may stand only once in a pattern.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from guidegen.dates.reading.lexicon import Lexicon

JOINT_SIGN = r"\s?[–—-]\s?"
DAY = r"(?:[12]\d|3[01]|0?[1-9])"


def either(phrases: Iterable[str]) -> str:
    """Any of the phrases, the longest first; nothing matches where there are none."""
    longest_first = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return "(?:" + "|".join(spaced(phrase) for phrase in longest_first) + ")" if longest_first else "(?!)"


def spaced(phrase: str) -> str:
    return r"\s".join(re.escape(word) for word in phrase.split(" "))


def month_forms(lexicon: Lexicon) -> list[str]:
    names = lexicon.months
    shown = [form for name in names for form in (capital(name), name.upper())]
    return shown if lexicon.states("capital_months") else [*shown, *names]


def month_of(lexicon: Lexicon) -> str:
    return rf"(?P<month#>{either(month_forms(lexicon))})(?!\w)\.?"


def capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def cased(words: Iterable[str]) -> list[str]:
    return [form for word in words for form in (word, capital(word))]


def year_of(lexicon: Lexicon) -> str:
    """A year behind a month: three or four digits, fewer where the era is said."""
    era = era_of(lexicon)
    unit = rf"(?:\s?{either(lexicon.words('year_marks'))})?"
    ahead = rf"(?:{marks(lexicon.words('era_before'))})"
    digits = rf"\d{{3,4}}|\d{{1,2}}(?={era_ahead(lexicon)})"
    return rf"(?:{ahead}\s(?P<ad#>\d{{1,4}})|(?P<year#>{digits}))(?![\w%]|[.,:/-]\d){unit}{era}"


def era_of(lexicon: Lexicon) -> str:
    before, ours = marks(lexicon.words("before_christ")), marks(lexicon.words("our_era"))
    return rf"(?:\s?(?:(?P<bce#>{before})|(?P<ce#>{ours})))?"


def must(era: str) -> str:
    return era.removesuffix("?")


def era_ahead(lexicon: Lexicon) -> str:
    both = marks([*lexicon.words("before_christ"), *lexicon.words("our_era")])
    return rf"\s?(?:{both})"


def marks(written: Iterable[str]) -> str:
    """Marks of an era, longest first; one that ends in a letter ends a word."""
    longest_first = sorted(set(written), key=lambda mark: (-len(mark), mark))
    ways = [spaced(mark) + (r"(?![^\W\d_])" if mark[-1].isalpha() else "") for mark in longest_first]
    return "|".join(ways) if ways else "(?!)"


def joint_of(lexicon: Lexicon) -> str:
    words = [word for name in ("joints", "and", "or") for word in lexicon.words(name)]
    parts = [word for word in lexicon.words("leading") if " " not in word]
    return rf"(?:{JOINT_SIGN}|,?\s{either(words)}\s(?:the\s)?(?:{either(parts)}[\s-])?)"
