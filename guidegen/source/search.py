"""Every place in one source where a quote stands, exactly or under folding."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from guidegen.source.folding import AROUND, Folded, Traced, fold, spaced
from guidegen.source.locations import JoinedText, Location
from guidegen.source.model import Source
from guidegen.source.words import cuts_word

_MARKED = ("heading", "list-item", "quotation", "footnote")


MOST_HITS = 2_000
"""So many places of one quote in a source are told apart; more are as good as any number."""


@dataclass(frozen=True)
class Hit:
    """A place in a joined text.

    `exact` when nothing but white space differs; `whole` unless the quote would begin or end inside a word there.
    """

    joined: JoinedText
    start: int
    end: int
    exact: bool
    whole: bool

    @property
    def location(self) -> Location:
        return self.joined.location(self.start, self.end)


class SearchedText:
    """A source's text with what the search needs, made when first needed."""

    def __init__(self, joined: JoinedText) -> None:
        self.joined = joined

    @property
    def source(self) -> Source:
        return self.joined.source

    @cached_property
    def _spaced(self) -> Traced:
        return spaced(self.joined.text)

    @cached_property
    def _folded(self) -> Folded:
        return fold(self.joined.text)

    def hits(self, quote: str) -> list[Hit]:
        """The places where the quote stands, in order, also those where it is part of longer words."""
        trimmed = quote.strip(AROUND)
        if not trimmed:
            return []
        exact, folded = list(self._exact_hits(trimmed)), list(self._folded_hits(trimmed))
        starts = [hit.start for hit in folded]
        missed = []  # such as `boys’` in `boys’’`, which folding takes for a double mark
        for hit in exact:
            index = bisect_right(starts, hit.start) - 1
            if index >= 0 and hit.end <= folded[index].end:
                folded[index] = replace(folded[index], exact=True)
            else:
                missed.append(hit)
        return sorted([*folded, *missed], key=lambda hit: (hit.start, hit.end))

    def starts_line(self, hit: Hit) -> bool:
        """Whether the file may have a bullet, a number or the like before it, which is not part of the text."""
        at_start = hit.start == 0 or self.joined.text[hit.start - 1] == "\n"
        return at_start and self.source.passages[self.joined.passage_at(hit.start)].kind in _MARKED

    def _exact_hits(self, quote: str) -> Iterator[Hit]:
        searched, text = self._spaced, self.joined.text
        key = spaced(quote).text
        for at in _occurrences(searched.text, key):
            start, end = searched.starts[at], searched.ends[at + len(key) - 1]
            yield Hit(self.joined, start, end, True, not (cuts_word(text, start) or cuts_word(text, end)))

    def _folded_hits(self, quote: str) -> Iterator[Hit]:
        searched, wanted = self._folded, fold(quote)
        for at in _occurrences(searched.key, wanted.key):
            if searched.holds(wanted, at):
                start, end = searched.span(wanted, at)
                cut = searched.cuts_word(at) or searched.cuts_word(at + len(wanted.key))
                yield Hit(self.joined, start, end, False, not cut)


def _occurrences(text: str, key: str) -> Iterator[int]:
    """Where the key stands, from the first on; of a key that stands everywhere not all places."""
    at = text.find(key)
    for _ in range(MOST_HITS):
        if at < 0:
            return
        yield at
        at = text.find(key, at + 1)
