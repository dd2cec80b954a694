"""Where a word may not be cut: the ends of a quote.

A quote that starts or ends inside a word says something else than its source: "art" for "party", "1990" for "1990s",
"5 million" for "1.5 million".
"""

from __future__ import annotations

import re
import unicodedata
from itertools import islice

INVISIBLE = "\xad\u200b\u2060\ufeff\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Soft hyphen, zero-width space, word joiner, byte order mark, directions."""


# Scripts whose words are not parted by spaces, so any place between two characters will do. Korean parts its words.
# Blocks from the Unicode code charts, typed by hand.
_UNSPACED = re.compile(
    "["
    "\u0e00-\u0eff"  # Thai, Lao
    "\u1000-\u109f\uaa60-\uaa7f\ua9e0-\ua9ff"  # Burmese
    "\u1780-\u17ff\u19e0-\u19ff"  # Khmer
    "\u1950-\u19df\u1a20-\u1aaf\uaa80-\uaadf"  # Tai Le, New Tai Lue, Tai Tham, Tai Viet
    "\u1b00-\u1b7f\ua980-\ua9df"  # Balinese, Javanese
    "\u2e80-\u30ff\u3100-\u312f\u31a0-\u31ff"  # radicals, iteration marks, kana, bopomofo
    "\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uf900-\ufaff\uff66-\uff9f"  # Han, Yi, half-width kana
    "\U00016fe0-\U00018cff\U0001aff0-\U0001b16f\U00020000-\U0003ffff"  # Tangut, kana, Han
    "]"
)
_NUMBER = re.compile(r"\d[.,]\d")


def is_word_character(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character).startswith("M")


def has_word(text: str) -> bool:
    return any(character.isalnum() for character in text)


def parts_no_words(text: str) -> bool:
    """Whether the text is of a script whose words are not parted by spaces."""
    return bool(_UNSPACED.search(text))


def cuts_word(text: str, at: int) -> bool:
    """Whether a word, a number or a character with its accents stands on both sides of `at`."""
    before, after = _visible(text, range(at - 1, -1, -1))[::-1], _visible(text, range(at, len(text)))
    if not before or not after:
        return False
    last, first = before[-1], after[0]
    if unicodedata.category(first).startswith("M"):
        return is_word_character(last)
    if is_word_character(last) and is_word_character(first):
        return not (_UNSPACED.match(last) or _UNSPACED.match(first))
    return bool(_NUMBER.fullmatch(before + first) or _NUMBER.fullmatch(last + after))


def _visible(text: str, places: range) -> str:
    """The two visible characters that come first."""
    return "".join(islice((text[place] for place in places if text[place] not in INVISIBLE), 2))
