"""Telling words of a stem that come back in options."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set
from functools import cache

from guidegen.check.prose import QUOTATION
from guidegen.check.view import Choice, ItemView
from guidegen.check.wording import stem, stem_list
from guidegen.check.words import Words

_LONG = 5
"""Letters of a word that may be part of another one: “electric” in “hydroelectric”."""
_SHORTEST = 4
_NEARLY_ALL = 0.75


def telling(item: ItemView) -> frozenset[str]:
    """The words of the stem whose return in one option alone would be a hint; not what it speaks of all the time, nor
    what is quoted: that Romeo is in “Romeo and Juliet” tells nothing."""
    generic = _generic(item.words, item.language.tag)
    counts = Counter(stem_list(QUOTATION.sub(" ", item.stem), item.language.tag))
    return frozenset(
        word for word, count in counts.items() if count == 1 and len(word) >= _SHORTEST and word not in generic
    )


def echoed(words: Set[str], choice: Choice) -> frozenset[str]:
    """Those of the words that an option has, whole or as part of a longer one."""
    return frozenset(word for word in words if any(_is_alike(word, other) for other in choice.stems))


def _is_alike(word: str, other: str) -> bool:
    if word == other:
        return True
    return (len(word) >= _LONG and word in other) or (len(other) >= _LONG and other in word)


def stands_in_stem(choice: Choice, item: ItemView) -> bool:
    """Whether an option, or nearly all of its telling words, stand in the stem."""
    words = choice.stems
    if not words or all(word.isdigit() or len(word) < 3 for word in words) or "$" in choice.written:
        return False
    asked = item.stem_stems
    if QUOTATION.search(item.stem):
        asked = frozenset(stem_list(QUOTATION.sub(" ", item.stem), item.language.tag))
    found = sum(word in asked or f"{word}s" in asked for word in words)
    return found >= _NEARLY_ALL * len(words)


@cache
def _generic(words: Words, tag: str) -> frozenset[str]:
    return frozenset(stem(word, tag) for word in words.set("generic_words"))
