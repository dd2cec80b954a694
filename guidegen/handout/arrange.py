"""The printed order of options: from the seed, the item's id and the options' texts, never from who is key.

Numbers and dates ascend, as the item-writing guides ask (Haladyna, Downing and Rodriguez 2002, rule 24).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from guidegen.dates import date_value
from guidegen.inline import to_text
from guidegen.languages import Language

_NUMBER = re.compile(r"(?P<before>\D*?)(?P<sign>[-−]?)(?P<digits>\d[\d.,٫٬\s'’]*)(?P<after>.*)", re.DOTALL)


def arrange(texts: Sequence[str], seed: str, item_id: str, language: Language) -> list[int]:
    """The indices of the texts in printed order.

    Texts that read alike (`a` and *a*) are told apart by their marks: where they were written, which may say who is
    key, never counts.
    """
    plain = [to_text(text) for text in texts]
    values = _values(plain, language)
    if values is None:
        return sorted(range(len(plain)), key=lambda index: (_shuffled(seed, item_id, plain[index]), texts[index]))
    return sorted(range(len(plain)), key=lambda index: (values[index], texts[index]))


def alphabetical(texts: Sequence[str], language: Language) -> list[str]:
    """The words of a box in the order in which one looks for them: numbers and dates ascend, then words by letter."""
    return [texts[index] for index in sorted(range(len(texts)), key=lambda index: _box_key(texts[index], language))]


def _box_key(text: str, language: Language) -> tuple[bool, Decimal, str, str]:
    plain = to_text(text)
    value = number_value(plain, language)
    return (value is None, value[1] if value else Decimal(0), _folded(plain), text)


def _folded(text: str) -> str:
    import unicodedata

    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


def _shuffled(*parts: str) -> bytes:
    return hashlib.sha256("\0".join(parts).encode()).digest()


def _values(texts: Sequence[str], language: Language) -> list[Decimal] | list[tuple[int, int, int]] | None:
    numbers = [number_value(text, language) for text in texts]
    known = [number for number in numbers if number is not None]
    if len(known) == len(texts) and len({around for around, _ in known}) == 1:
        return [value for _, value in known]
    dates = [date_value(text, language) for text in texts]
    told = [date for date in dates if date is not None]
    return told if len(told) == len(texts) else None


def number_value(text: str, language: Language) -> tuple[tuple[str, str], Decimal] | None:
    """A number as the language writes it, with the words before and after it; None where the text is not one number."""
    match = _NUMBER.fullmatch(text.strip())
    if not match or any(character.isdigit() for character in match["after"]):
        return None
    value = _decimal(match["digits"], language)
    if value is None:
        return None
    return (match["before"].strip(), match["after"].strip()), -value if match["sign"] else value


def _decimal(digits: str, language: Language) -> Decimal | None:
    from babel.numbers import get_decimal_symbol, get_group_symbol

    group, point = get_group_symbol(language.babel_tag), get_decimal_symbol(language.babel_tag)
    plain = re.sub(r"[\s'’٬]", "", digits.rstrip(" .,")).replace("٫", point)  # Arabic digits come with their own signs
    # A lone sign of the other kind is a decimal point typed by habit ("3.5" in German), unless three digits follow.
    if plain.count(group) == 1 and point not in plain and not re.search(rf"{re.escape(group)}\d{{3}}$", plain):
        group, point = point, group
    try:
        return Decimal(plain.replace(group, "").replace(point, "."))
    except InvalidOperation:
        return None
