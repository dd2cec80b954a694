"""What counts as the same writing, and the way back from it to the text as it stands.

Alike are: double quotation marks of all kinds, single ones and apostrophes, dashes and hyphens (see dashes.py), white
space, and the Unicode spellings of one character (NFC, NFD). Doubled marks, `““` or `''`, are one double mark: word
processors' exports have them. Letters, case, digits and all other punctuation are left alone.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from guidegen.source.dashes import DASHES, HYPHENS, SLOT, Slots
from guidegen.source.words import INVISIBLE, cuts_word

_DOUBLE = '"“”„‟«»″‶〝〞〟＂'
_SINGLE = "'‘’‚‛‹›′‵`´ʹ\u0374ʻʼʽ\u1fef\u1ffd＇"
_BREAKS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_SPACES = " \t\x1f\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
AROUND = _SPACES + _BREAKS + INVISIBLE
"""What is trimmed from a quote."""
_LIKE = {'"': _DOUBLE, "'": _SINGLE, "-": HYPHENS, "–": DASHES, "\n": _BREAKS, " ": _SPACES}
_SAME = {ord(character): like for like, characters in _LIKE.items() for character in characters}
_SPACED = {ord(character): " " for character in _SPACES + _BREAKS}
_SOFT_HYPHEN_AT_END = re.compile("\xad(?=[ \u200b]*\n)")
_INVISIBLE = re.compile(f"[{INVISIBLE}]+")
_DOUBLED = re.compile("(?:\"|''){2,}|''")
_WHITE = re.compile(r"[ \n]{2,}")
# Chinese and Japanese have no spaces: those between their characters come from broken lines.
WIDE = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_WIDE_GAP = re.compile(f"(?<=[{WIDE}])[ \n](?=[{WIDE}])")


@dataclass(frozen=True)
class Traced:
    """A text made from another one: each of its characters came from original[starts[i] : ends[i]]."""

    text: str
    starts: array[int]
    ends: array[int]

    def replaced(self, pattern: re.Pattern[str], replacement: Callable[[re.Match[str]], str]) -> Traced:
        return self._rebuilt((*found.span(), replacement(found)) for found in pattern.finditer(self.text))

    def _rebuilt(self, changes: Iterator[tuple[int, int, str]]) -> Traced:
        """With text[start : end] replaced, for each change, in order."""
        pieces, starts, ends, done = [""], array("I"), array("I"), 0
        for start, end, new in changes:
            pieces += (self.text[done:start], new)
            starts.extend(self.starts[done:start])
            ends.extend(self.ends[done:start])
            starts.extend([self.starts[start]] * len(new))
            ends.extend([self.ends[end - 1]] * len(new))
            done = end
        if not done:
            return self
        pieces.append(self.text[done:])
        return Traced("".join(pieces), starts + self.starts[done:], ends + self.ends[done:])

    def translated(self, table: dict[int, str]) -> Traced:
        """With single characters for single characters."""
        return Traced(self.text.translate(table), self.starts, self.ends)

    def composed(self) -> Traced:
        """In NFC, in which nearly all texts are; the others take a slower way."""
        if unicodedata.is_normalized("NFC", self.text):
            return self
        return self._rebuilt(_compositions(self.text))

    def splits_at(self, index: int) -> bool:
        """Whether `index` lies inside what was one character (with its accents) of the original."""
        return 0 < index < len(self.text) and self.starts[index] == self.starts[index - 1]


@dataclass(frozen=True)
class Folded:
    """A text as quotes are searched in it: `traced.text` is the key, without dashes; `slots` tells where they were."""

    original: str
    traced: Traced
    slots: Slots

    @property
    def key(self) -> str:
        return self.traced.text

    def holds(self, quote: Folded, at: int) -> bool:
        """Whether the quote, whose key stands at `at`, has the same dashes and cuts no character."""
        end = at + len(quote.key)
        if self.traced.splits_at(at) or self.traced.splits_at(end):
            return False
        return self.slots.agree(self.key, at, quote.slots, len(quote.key))

    def cuts_word(self, at: int) -> bool:
        return at not in self.slots.at and cuts_word(self.key, at)

    def span(self, quote: Folded, at: int) -> tuple[int, int]:
        """Where in the original the quote stands, with the dashes at its ends if it has them."""
        end = at + len(quote.key)
        first, last = self.traced.starts[at], self.traced.ends[end - 1]
        if 0 in quote.slots.at:
            before = self.original[self.traced.ends[at - 1] if at else 0 : first]
            first -= len(before.lstrip())
        if len(quote.key) in quote.slots.at:
            after = self.original[last : self.traced.starts[end] if end < len(self.key) else None]
            last += len(after.rstrip())
        return first, last


def traced(text: str) -> Traced:
    return Traced(text, array("I", range(len(text))), array("I", range(1, len(text) + 1)))


def spaced(text: str) -> Traced:
    """Only white space made alike: what an exact quote has to agree with."""
    return traced(text).translated(_SPACED).replaced(_WHITE, lambda _: " ")


def plain(text: str) -> Traced:
    """All made alike but dashes, which are "-" and "–", and breaks of lines, which are kept."""
    folded = traced(text).translated(_SAME).replaced(_SOFT_HYPHEN_AT_END, lambda _: "-")
    folded = folded.replaced(_INVISIBLE, lambda _: "").composed()
    folded = folded.replaced(_DOUBLED, lambda _: '"')
    folded = folded.replaced(_WHITE, lambda found: "\n" if "\n" in found[0] else " ")
    return folded.replaced(_WIDE_GAP, lambda _: "")


def fold(text: str) -> Folded:
    slots: dict[int, str] = {}
    removed = 0

    def take_out(found: re.Match[str]) -> str:
        nonlocal removed
        slots[found.start() - removed] = found[0]
        removed += len(found[0])
        return ""

    folded = plain(text).replaced(SLOT, take_out)
    return Folded(text, folded.translated({ord("\n"): " "}), Slots(slots))


def _compositions(text: str) -> Iterator[tuple[int, int, str]]:
    """The changes that bring a text to NFC, character by character with the accents that follow it."""
    bounds = [index for index, character in enumerate(text) if not index or not _continues(character)]
    for start, end in zip(bounds, [*bounds[1:], len(text)], strict=True):
        cluster = text[start:end]
        composed = cluster if cluster.isascii() else unicodedata.normalize("NFC", cluster)
        if composed != cluster:
            yield start, end, composed


def _continues(character: str) -> bool:
    """Whether a character joins the one before it: accents, vowel signs, the second and third letters of Hangul."""
    return character > "\u02ff" and (
        unicodedata.category(character).startswith("M") or "\u1160" <= character <= "\u11ff"
    )
