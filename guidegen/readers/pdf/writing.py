"""From what pdfium says of letters to what people write: ligatures, hyphens, signs that are none."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from guidegen.readers.pdf.page import MARKERS

_HYPHENS = re.compile("[\x02\ufffe\xad]")
"""What pdfium makes of a hyphen at a line's end, and what fonts call a hyphen that is seen."""


def written(text: str) -> str:
    """The letters as people write them."""
    if text.isascii() and text.isprintable():
        return text
    text = _HYPHENS.sub("-", text)
    if any("\ud800" <= character <= "\udfff" for character in text):
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")
    text = unicodedata.normalize("NFC", "".join(map(_expanded, text)))
    return "".join(filter(_is_text, text))


def _expanded(character: str) -> str:
    """Ligatures and the Arabic letters' forms are matters of type, not of writing."""
    if "\ufb00" <= character <= "\ufdff" or "\ufe70" <= character <= "\ufefc":
        return unicodedata.normalize("NFKC", character)
    return character


def _is_text(character: str) -> bool:
    if character < "\x7f":
        return character >= " "
    return unicodedata.category(character) not in ("Cc", "Cs", "Co", "Cn") or character in MARKERS


def is_unknown(text: str) -> bool:
    """Whether most of a word are signs that are no text."""
    if text.isascii() and text.isprintable():
        return False
    text = _HYPHENS.sub("-", text)
    # Bullets of symbol fonts stand in the private use area too, and alone.
    return len(text) > 1 and sum(not _is_text(character) or character == "\ufffd" for character in text) * 2 > len(text)


def is_right_to_left(words: Iterable[str]) -> bool:
    right = left = 0
    for word in words:
        if word.isascii():
            left += len(word) if word.isalpha() else 0
        else:
            right += sum(unicodedata.bidirectional(character) in ("R", "AL") for character in word)
    return right > left
