"""Characters of fonts that draw something else than Unicode says; the tables are in symbols.yaml."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from guidegen.tables import read_table

_PRIVATE = re.compile("[\uf020-\uf0ff]")


def symbol(font: str, code: str) -> str:
    """The character that a font shows for a hexadecimal code; "" where it is an ornament."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if table := _tables().get(font.lower()):
        return table.get(number & 0xFF, "")
    return "" if 0xE000 <= number <= 0xF8FF or number > 0x10FFFF or 0xD800 <= number < 0xE000 else chr(number)


def in_unicode(text: str) -> str:
    """Office programs put characters of the Symbol font at U+F020 to U+F0FF."""
    return _PRIVATE.sub(lambda found: _tables()["symbol"].get(ord(found[0]) & 0xFF, ""), text)


@cache
def _tables() -> Mapping[str, Mapping[int, str]]:
    tree = read_table(Path(__file__).with_name("symbols.yaml"))
    return {
        str(font): {
            int(start, 16) + i: char for start, row in rows.items() for i, char in enumerate(row) if char != "␀"
        }
        for font, rows in tree.items()
    }
