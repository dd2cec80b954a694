"""Noise (letters unlike language), and passages in another language than the document's."""

from __future__ import annotations

import re

from guidegen.draft.wordlists import frequency
from guidegen.source.model import Source

_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_WORDS = 8
_FREQUENT = 6.0
"""The Zipf frequency of words like "the" and "of", of which any passage of a language has some."""
_LEAST_FREQUENT = 0.15
_MOST_UNKNOWN = 0.5
_LEAST_LETTERS = 0.6
_SPACELESS = ("ja", "zh", "ko", "th")


def foreign_or_noise(source: Source, language: str) -> dict[int, str]:
    found = {}
    for index, passage in enumerate(source.passages):
        if passage.kind in ("heading", "code", "table-row"):
            continue
        code = _noise(passage.text, language) or _foreign(passage.text, language)
        if code:
            found[index] = code
    return found


def _noise(text: str, language: str) -> str:
    """Signs instead of letters, or words that no one writes: a bad scan, a binary file, a damaged encoding."""
    solid = [sign for sign in text if not sign.isspace()]
    letters = sum(1 for sign in solid if sign.isalnum())
    if len(solid) >= 20 and letters < _LEAST_LETTERS * len(solid):
        return "noise"
    if text.count("\ufffd") > 2:
        return "noise"
    return ""


def _foreign(text: str, language: str) -> str:
    import py3langid

    words = [word.casefold() for word in _WORD.findall(text)]
    tag = language.split("-")[0]
    if len(words) < _FEWEST_WORDS or tag in _SPACELESS:
        return ""
    known = [frequency(word, tag) for word in words]
    if sum(1 for value in known if value >= _FREQUENT) >= _LEAST_FREQUENT * len(words):
        return ""
    unknown = sum(1 for word, value in zip(words, known, strict=True) if value == 0 or len(word) == 1)
    other = str(py3langid.classify(text)[0])
    if other != tag and _reads_as(words, other):
        return "other-language"
    return "noise" if unknown > _MOST_UNKNOWN * len(words) else ""


def _reads_as(words: list[str], tag: str) -> bool:
    """Whether a passage has the small words of a language: a second witness beside the recogniser."""
    frequent = sum(1 for word in words if frequency(word, tag) >= _FREQUENT)
    return tag in _SPACELESS or frequent >= _LEAST_FREQUENT * len(words)
