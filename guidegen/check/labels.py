"""Letters and numbers that are typed before options or statements: “a) Paris”, “(2)”, “III.”."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii")
_LABEL = re.compile(
    r"\(\s*(?P<enclosed>[A-Ja-j]|\d{1,2}|[ivIV]{1,4})\s*\)\s*|(?P<closed>[A-Ja-j]|\d{1,2}|[ivIV]{1,4})\s*\)\s*"
    r"|(?P<dotted>[A-Ja-j]|\d{1,2}|[ivIV]{1,4})(?:\s*[.:]|\s+[-–—])\s+"
)


@dataclass(frozen=True)
class Label:
    """`name`: the letter or number in small letters; `sure`: nothing but a label looks so; `rest`: what it labels."""

    name: str
    sure: bool
    rest: str
    shown: str


def read_label(text: str) -> Label | None:
    match = _LABEL.match(text)
    if not match or not text[match.end() :].strip():
        return None
    name = match["enclosed"] or match["closed"] or match["dotted"]
    return Label(name.casefold(), match["dotted"] is None, text[match.end() :], match[0].strip())


def place_of(name: str) -> set[int]:
    """The places that a label may stand for: “c” and “3” are the third; “i” is the first Roman or the ninth letter."""
    places = {_ROMANS.index(name) + 1} if name in _ROMANS else set()
    if name.isdigit():
        places.add(int(name))
    elif len(name) == 1:
        places.add(ord(name) - ord("a") + 1)
    return places


def are_listed(text: str) -> bool:
    """Whether a text lists labelled statements: “I. … II. …”, “(1) … (2) …”."""
    return bool(_FIRST.search(text) and _SECOND.search(text))


_FIRST = re.compile(r"(?<!\w)\(?(?:I|i|1|A|a)\s?[.):]\s")
_SECOND = re.compile(r"(?<!\w)\(?(?:II|ii|2|B|b)\s?[.):]\s")
