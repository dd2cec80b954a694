"""Texts as rules compare them: words, folded words, and the stems of telling words."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Any

from guidegen.check.words import load_words

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_STEMMERS = {
    "ar": "arabic",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "it": "italian",
    "lt": "lithuanian",
    "pt": "portuguese",
}
"""The languages that Snowball has; in the others a word is its own stem."""


def words(text: str) -> list[str]:
    """The words as they stand: “Soviet”, “U.S”, “eighteen-month”, “1990”."""
    return _WORD.findall(text)


def folded(text: str) -> str:
    """What remains of a text when case, accents, punctuation and the kind of space are taken away."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", plain))


def stems(text: str, tag: str) -> frozenset[str]:
    """The stems of the telling words: all but those that stand in any text (`stop` of the word lists), without case."""
    return frozenset(stem_list(text, tag))


def stem_list(text: str, tag: str) -> list[str]:
    """The same in the order of the text."""
    stop = load_words(tag).set("stop")
    found = [word.casefold().replace("’", "'") for word in words(text)]
    return [stem(word, tag) for word in found if word not in stop and (len(word) > 1 or word.isdigit())]


@cache
def stem(word: str, tag: str) -> str:
    """A word in small letters cut to its stem: “declared”, “declares”, “declare” are one."""
    stemmer = _stemmer(tag.split("-")[0])
    bare = word.removesuffix("'s")
    return str(stemmer.stemWord(bare)) if stemmer else bare


@cache
def _stemmer(language: str) -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer(_STEMMERS[language]) if language in _STEMMERS else None
