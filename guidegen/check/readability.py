"""How many years of school a text takes, by formulas that were measured on texts of the language.

English: Flesch-Kincaid grade level (Kincaid et al. 1975). Spanish: Crawford 1984, for the primary school. German:
fourth Vienna formula (Bamberger and Vanecek 1984). French has no formula of its own in school years, so none here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from guidegen.check.wording import words
from guidegen.check.words import Words

_SENTENCE = re.compile(r"[.!?…:;]+(?:\s|$)|\n+")
_SILENT_E = re.compile(r"(?<=[^aeiouyl])e(?:s|d)?$")
_HIATUS = re.compile(r"(?<=[íú])(?=[aeoáéó])|(?<=[aeoáéó])(?=[íúaeoáéó])")


def school_years(texts: Iterable[str], language: str, lists: Words) -> tuple[float, int] | None:
    """The school year that the texts need, and how many words that is measured on; None without a formula."""
    base = language.partition("-")[0]
    vowels = "".join(sorted(lists.set("readability")))
    sentences = [found for text in texts for part in _SENTENCE.split(text) if (found := words(part))]
    told = [word.casefold() for sentence in sentences for word in sentence if not any(map(str.isdigit, word))]
    if base not in _FORMULAS or not told or not vowels:
        return None
    counts = [_syllables(word, base, vowels) for word in told]
    return _FORMULAS[base](len(told), len(sentences), counts), len(told)


def _syllables(word: str, language: str, vowels: str) -> int:
    """Runs of vowels; in English without a silent e, in Spanish strong vowels beside each other count each."""
    if language == "en":
        word = _SILENT_E.sub("", word) or word
    if language == "es":
        word = _HIATUS.sub("-", word)
    return max(1, len(re.findall(f"[{vowels}]+", word)))


def _flesch_kincaid(words: int, sentences: int, syllables: list[int]) -> float:
    return 0.39 * words / sentences + 11.8 * sum(syllables) / words - 15.59


def _crawford(words: int, sentences: int, syllables: list[int]) -> float:
    return -0.205 * 100 * sentences / words + 0.049 * 100 * sum(syllables) / words - 3.407


def _vienna(words: int, sentences: int, syllables: list[int]) -> float:
    long = 100 * sum(count >= 3 for count in syllables) / words
    return 0.2744 * long + 0.2656 * words / sentences - 1.693


_FORMULAS = {"de": _vienna, "en": _flesch_kincaid, "es": _crawford}
