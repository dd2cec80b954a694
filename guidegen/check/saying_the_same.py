"""What remains of a text when words are counted as one that say the same: “in March” and “during the March”."""

from __future__ import annotations

import re
from functools import cache

from guidegen.check.kinds import with_digits
from guidegen.check.view import ItemView
from guidegen.check.wording import stem
from guidegen.check.words import Words, load_words

_TOKEN = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*|[^\s\w.,;:!?\"'“”‘’„«»()\[\]-]|-(?=\d)")
_POSSESSIVE = re.compile(r"(\w+)'s (\w+)")
_SIGNS = re.compile(r"[<>=^{}\\$`|]")


def is_formula(written: str) -> bool:
    """Whether every sign counts: a formula, code, an equation."""
    return bool(_SIGNS.search(written))


def spelled_alike(text: str) -> str:
    """A text without what the eye passes over: capitals of whole words, punctuation, spaces and hyphens."""
    bare = re.sub(r"(?<=[^\W\d])[\s-]+(?=[^\W\d])", "", " ".join(text.replace("’", "'").split()))
    bare = re.sub(r"(?<!\d)[.,;:!?\"'“”‘„«»()](?!\d)|[.,;:!?\"'“”‘„«»()](?!\w)|(?<=\D)\.(?=\d)", "", bare).strip()
    return re.sub(r"[^\W\d_]+", lambda word: _small(word[0]), re.sub(r"(?<=\d)[\s\u00a0](?=\d{3}(?!\d)|\D)", "", bare))


def _small(word: str) -> str:
    """“Paris” and “PARIS” are one; “Co” and “CO”, “AaBb” and “AABB” are not."""
    return word.casefold() if len(set(word.casefold())) > 2 else word


def meaning(text: str, item: ItemView) -> tuple[str, ...]:
    """The words in their order, each by the first that says the same; articles and fillers are left out.

    Forms of one word are not the same: “goes” and “going” are what a grammar test asks.
    """
    tag, words = item.language.tag, item.words
    text = _POSSESSIVE.sub(r"\2 \1", with_digits(text, words).casefold().replace("’", "'"))
    phrases, single = _same(tag)
    text = _phrase_pattern(tag).sub(lambda match: phrases[" ".join(match[0].split())], text)
    empty = words.set("empty_words")
    tokens = [token for token in _TOKEN.findall(text) if token not in empty]
    return tuple(single.get(_stem(token, tag, words), token) for token in tokens)


def _stem(token: str, tag: str, words: Words) -> str:
    return token if token in words.set("stop") else stem(token, tag)


@cache
def _same(tag: str) -> tuple[dict[str, str], dict[str, str]]:
    """Phrases of several words, and stems, with the word that stands for them."""
    words = load_words(tag)
    groups = words.groups("same_meaning")
    phrases = {word: first for word, first in groups.items() if " " in word}
    return phrases, {
        _stem(word, tag, words): _stem(first, tag, words) for word, first in groups.items() if " " not in word
    }


@cache
def _phrase_pattern(tag: str) -> re.Pattern[str]:
    phrases = sorted(_same(tag)[0], key=len, reverse=True)
    alternatives = "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in phrases) or "(?!)"
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)")
