"""The printed order of options: from the seed, the item's id and the options' texts, never from who is key.

Numbers and dates ascend, as the item-writing guides ask (Haladyna, Downing and Rodriguez 2002, rule 24).
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from decimal import Decimal

from guidegen.dates import date_value
from guidegen.inline import to_text
from guidegen.languages import Language
from guidegen.numbers import number_value


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
