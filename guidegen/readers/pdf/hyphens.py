"""Words broken at a line's end: what the document writes elsewhere tells whether the hyphen is theirs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from guidegen.readers.pdf.page import Page
from guidegen.readers.pdf.wordlists import words_of

HYPHENS = "-\u2010\xad"
_BROKEN = re.compile(rf"([^\W\d_]+(?:[{HYPHENS}'’][^\W\d_]+)*)[{HYPHENS}]$")
_DASH = re.compile(r"\w–+$")
_NUMBER = re.compile(rf"\d[{HYPHENS}]$")
_COMMON, _RARE = 3.0, 2.2
"""As `frequency` tells it. Between the two are compounds that some write without their hyphen (“longterm”)."""
_LONG = 4
_SAMPLE = 2000
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010'’][^\W\d_]+)*")


class Vocabulary:
    """The words of a document that stand whole on a line, and its compounds."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self.words: set[str] = set()
        self.compounds: set[str] = set()
        for page in pages:
            broken = False
            for line in page.lines:
                words = [found[0].replace("\u2010", "-").casefold() for found in _WORD.finditer(line.text)]
                first, broken = int(broken), line.text.endswith(tuple(HYPHENS))
                for word in words[first : len(words) - broken]:  # what is left of a broken word is none
                    (self.compounds if "-" in word else self.words).add(word)

    def link(self, tail: str, head: str) -> str | None:
        """What to put between the end of a line and the next one: "" or " ", or None to take the hyphen away."""
        if tail.endswith(("--", " -")) or not head:
            return " "
        if head[0] in "—–" and head[1:2].isalpha() and tail[-1:].isalpha():
            return ""
        if tail.endswith(("—", "/")) or _NUMBER.search(tail) or _DASH.search(tail):
            return ""
        broken, after = _BROKEN.search(tail), _WORD.match(head)
        if not broken or not after:
            return " "
        if after[0].casefold() in words_of("after_hanging_hyphen") and self._frequency(broken[1] + after[0]) < _RARE:
            return " "  # “pre- and post-war”, but not “profess-or”
        return None if self._is_one_word(broken[1], after[0]) else ""

    def _is_one_word(self, before: str, after: str) -> bool:
        one, two = before.casefold().replace("\u2010", "-"), after.casefold()
        if f"{one}-{two}" in self.compounds:
            return False
        if one + two in self.words:
            return True
        if before.isupper() and after.isupper():  # UN-ESCO or US-UK
            return not {one, two} <= self.words
        return after[0].islower() and not self._is_compound(one.rpartition("-")[2], two)

    def _is_compound(self, one: str, two: str) -> bool:
        """Whether two words are hardly ever written as one: “real-world”, but not “under-stand” or “Vilni-us”."""
        whole = self._frequency(one + two)
        if whole >= _COMMON:
            return False
        if one in words_of("keeps_its_hyphen"):
            return True
        long = min(len(one), len(two)) >= _LONG
        return long and whole < _RARE and min(self._frequency(one), self._frequency(two)) >= _RARE

    def _frequency(self, word: str) -> float:
        return _COMMON if word.casefold() in self.words else frequency(word, self.language)

    @cached_property
    def language(self) -> str:
        """Of the document, as far as it can be told by its words."""
        from py3langid import classify

        return str(classify(" ".join(sorted(self.words)[:_SAMPLE]))[0])


def frequency(word: str, language: str) -> float:
    """In powers of ten: a word that is one in a million has 3. 0 in a language of which we have no list."""
    from wordfreq import zipf_frequency

    try:
        return float(zipf_frequency(word, language))
    except LookupError:
        return 0.0
