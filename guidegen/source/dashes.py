"""How dashes and hyphens are compared.

A hyphen at a line's end may belong to the word or not: `inde-⏎pendence` is "independence", `well-⏎known` is
"well-known", and both may have been copied as they stand, the break turned into a space. No single spelling serves all
of them, so the key in which quotes are searched has no dashes at all, and what stood at each place is compared
afterwards.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

HYPHENS = "-\u2010\u2011\ufe63\uff0d"
DASHES = "\u2012\u2013\u2014\u2015\u2212\u2043\ufe58\ufe31\ufe32\u2e3a\u2e3b"

# Runs of white space are one character by now, dashes are "–" and hyphens "-".
SLOT = re.compile(r"[ \n]?[-–](?:[ \n]?[-–])*[ \n]?")

_NOTHING = frozenset([""])


@dataclass(frozen=True)
class Slots:
    """What was taken out of a key: by position in the key, the dashes with the white space around them."""

    at: dict[int, str] = field(default_factory=dict)

    def agree(self, key: str, start: int, quote: Slots, length: int) -> bool:
        """Whether the dashes in this text's key[start : start + length] are those of a quote with the same key."""
        if not self.at and not quote.at:
            return True
        inside = all(
            self._readings(key, start + place) & quote._readings(key, start + place, place)
            for place in range(1, length)
            if start + place in self.at or place in quote.at
        )
        return inside and self._agree_at_end(start, quote, 0) and self._agree_at_end(start + length, quote, length)

    def _readings(self, key: str, at: int, place: int | None = None) -> frozenset[str]:
        """What stands before key[at]; a quote's slots are counted from its own start, `place`."""
        slot = self.at.get(at if place is None else place)
        if slot is None:
            return _NOTHING
        return _readings(slot, between_letters=key[at - 1].isalpha() and key[at].isalpha())

    def _agree_at_end(self, at: int, quote: Slots, place: int) -> bool:
        """A quote that starts or ends with a dash needs one there; one that does not, stops short of it."""
        wanted = quote.at.get(place)
        if wanted is None:
            return True
        slot = self.at.get(at)
        return slot is not None and bool(_readings(slot.strip()) & _readings(wanted.strip()))


def _readings(slot: str, between_letters: bool = False) -> frozenset[str]:
    plain = re.sub("-+", "-", slot.replace("–", "-").replace("\n", " "))
    readings = {plain}
    if slot.endswith("\n") and not slot[0].isspace():
        readings.add(plain[:-1])
        if slot == "-\n" and between_letters:
            readings.add("")
    return frozenset(readings)
