"""What the articles of a language tell: which words may stand behind “an”, “la”, “l’” or “das”."""

from __future__ import annotations

import re

from guidegen.check.view import ItemView
from guidegen.check.words import Words

_VOWEL = re.compile(r"[aeiouàâäáéèêëíîïóôöúùûüœ]", re.IGNORECASE)
_HUSHED = re.compile(r"h(?!ibou|éros|aricot|asard|aut|ache|anche|andicap|amster|ollande|ongrie|ors|uit)", re.IGNORECASE)
"""A French h before which articles are cut short."""
_GENDERS = {"masculine": "m", "feminine": "f", "neuter": "n"}


def fits(article: str, text: str, item: ItemView) -> bool | None:
    """Whether a text may stand behind an article; None where that cannot be said."""
    tag = item.language.tag.split("-")[0]
    first = text.strip("“”\"'«»„ ").split(" ")[0].casefold()
    if not first or first in item.words.set("determiners"):
        return None
    if tag == "en":
        return _sounds_like_vowel(first, text, item.words) == (article == "an")
    wanted = item.words.groups("articles_of").get(article)
    if tag == "fr" and (elided := _elided(article, first)) is not None:
        return elided
    gender = _gender(first.strip(".,;:!?"), item.words)
    return gender == wanted if gender and wanted else None


def _sounds_like_vowel(word: str, text: str, words: Words) -> bool:
    bare = word.strip("().,;:")
    if words.pattern("vowel_sounds").fullmatch(bare):
        return True
    if words.pattern("consonant_sounds").match(bare):
        return False
    first = text.strip("“”\"'( ").split(" ")[0]
    if len(first) > 1 and first.isupper() and not re.search(r"[AEIOU]", first[1:3]):  # letters are read out: an MRI
        return first[0] in "AEFHILMNORSX"
    return bare[:1] in "aeiou"


def _elided(article: str, word: str) -> bool | None:
    """For “l’”, and for “le” and “la”, which are cut before a vowel; None for others and where it tells nothing."""
    starts = bool(_VOWEL.match(word) or _HUSHED.match(word)) and not re.match(r"onz|ouist|yaourt|uhlan", word)
    if article == "l'":
        return starts
    return False if article in ("le", "la") and starts else None


def _gender(word: str, words: Words) -> str:
    for name, gender in _GENDERS.items():
        if word in words.set(name):
            return gender
    endings = [(end, gender) for name, gender in _GENDERS.items() for end in words.set(f"{name}_endings")]
    found = [(len(end), gender) for end, gender in endings if word.endswith(end) and len(word) > len(end) + 1]
    return max(found)[1] if found else ""
