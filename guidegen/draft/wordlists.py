"""The word lists of `draft`, and how often a word is used.

words/<name>.<language>.yaml has a list of words or phrases under each key; `all` as the language is for all of them.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from guidegen.tables import read_table

_FOLDER = Path(__file__).parent / "words"


@cache
def word_lists(name: str, language: str) -> dict[str, frozenset[str]]:
    """The lists of one file in lower case; no lists where the language has no such file."""
    file = _FOLDER / f"{name}.{language.split('-')[0]}.yaml"
    if not file.is_file():
        return {}
    # A folded block of text is a list of its words.
    listed = {key: words.split() if isinstance(words, str) else words for key, words in read_table(file).items()}
    return {key: frozenset(word.casefold() for word in words) for key, words in listed.items()}


@cache
def word_list(name: str, language: str, key: str) -> frozenset[str]:
    return word_lists(name, language).get(key, frozenset())


@cache
def phrases(name: str, language: str, key: str) -> re.Pattern[str]:
    """Finds any of a list's words or phrases as whole words; `*` in a list stands for the rest of a word."""
    written = sorted(word_list(name, language, key), key=lambda phrase: (-len(phrase), phrase))
    parts = [re.escape(phrase).replace(r"\*", r"\w*").replace(r"\ ", r"\s+").replace("'", "['’]") for phrase in written]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)" if parts else r"(?!)", re.IGNORECASE)


_MIDDLING = 4.0


@cache
def frequency(word: str, language: str) -> float:
    """The Zipf frequency of a word: 7 for "the", 3 for "parliamentarian", 0 for what nobody writes.

    A language whose words nobody has counted gives all of them the same.
    """
    from wordfreq import zipf_frequency

    tag = language.split("-")[0]
    return float(zipf_frequency(word, tag)) if tag in _counted() else _MIDDLING


@cache
def _counted() -> frozenset[str]:
    from wordfreq import available_languages

    # To count these three, wordfreq would need libraries that cut their lines into words.
    return frozenset(available_languages()) - {"ja", "ko", "zh"}
