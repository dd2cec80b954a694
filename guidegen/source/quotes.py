"""Where a quote stands in the sources: found, found several times, or not found and why.

Looked for exactly, then under folding (folding.py); a quote whose exact words stand once is found there, however many
places are like it under folding. Every occurrence counts, also those that overlap.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from guidegen.source.locations import JoinedText, Location
from guidegen.source.marks import without_marks
from guidegen.source.model import Source
from guidegen.source.nearness import Nearest, Neighbours
from guidegen.source.search import Hit, SearchedText
from guidegen.source.words import has_word

__all__ = ["Found", "FoundSeveral", "Location", "Nearest", "NotFound", "Outcome", "QuoteFinder", "Reason", "find"]

_LONGEST_COPY = 10_000
"""Characters of a quote from which marks are taken off: a page or two, so that no pattern takes long."""

Reason = Literal["empty", "absent", "cut", "elsewhere", "beyond"]


@dataclass(frozen=True)
class Found:
    location: Location


@dataclass(frozen=True)
class FoundSeveral:
    """The quote stands at each of `locations`; `nth` counts them from 1, in order of sources and position."""

    quote: str
    locations: tuple[Location, ...]

    @property
    def passages(self) -> tuple[Location, ...]:
        """The first location in each passage: a ¶ is named once, however often the quote stands in it."""
        return tuple({(place.source, place.passage): place for place in reversed(self.locations)}.values())[::-1]


@dataclass(frozen=True)
class NotFound:
    """Why a quote cannot be placed.

    empty      it has no letter and no digit
    absent     it stands nowhere
    cut        it stands at `locations`, but only inside longer words or numbers
    elsewhere  it stands at `locations`, but not in the source that was named
    beyond     it stands at `locations`, which are fewer than `nth`
    """

    quote: str
    reason: Reason
    locations: tuple[Location, ...] = ()
    look_around: Callable[[], Nearest | None] = field(default=lambda: None, repr=False, compare=False)

    @property
    def count(self) -> int:
        return len(self.locations)

    @cached_property
    def nearest(self) -> Nearest | None:
        """The passage that it was probably copied from; takes a while, so it is looked for only when asked."""
        return self.look_around()


Outcome = Found | FoundSeveral | NotFound


def find(sources: Sequence[Source], quote: str, source: str | None = None, nth: int | None = None) -> Outcome:
    """For one quote; who looks for many, makes a QuoteFinder and keeps it."""
    return QuoteFinder(sources).find(quote, source, nth)


class QuoteFinder:
    """Looks quotes up in the same sources; each source is prepared once, when it is first needed."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._texts = tuple(SearchedText(JoinedText(source)) for source in sources)
        self._neighbours = Neighbours(tuple(text.joined for text in self._texts))

    def find(self, quote: str, source: str | None = None, nth: int | None = None) -> Outcome:
        """Where the quote stands; `source` (an id) and `nth` (from 1) choose between several places."""
        if not has_word(quote):
            return NotFound(quote, "empty")
        texts = [text for text in self._texts if source is None or text.source.id == source]
        hits = _hits(texts, quote)
        if not hits:
            return self._not_found(quote, source, texts)
        if nth is not None:
            return self._nth(quote, hits, nth)
        exact = [hit for hit in hits if hit.exact]
        if len(hits) == 1 or len(exact) == 1:
            return Found((exact or hits)[0].location)
        return FoundSeveral(quote, _locations(hits))

    def _nth(self, quote: str, hits: list[Hit], nth: int) -> Outcome:
        if 1 <= nth <= len(hits):
            return Found(hits[nth - 1].location)
        return NotFound(quote, "beyond", _locations(hits))

    def _not_found(self, quote: str, source: str | None, texts: Sequence[SearchedText]) -> NotFound:
        def look_around() -> Nearest | None:
            return self._neighbours.nearest(quote, source)

        if cut := [hit for text in texts for hit in text.hits(quote)]:
            return NotFound(quote, "cut", _locations(cut), look_around)
        others = [text for text in self._texts if text not in texts]
        if elsewhere := _hits(others, quote):
            return NotFound(quote, "elsewhere", _locations(elsewhere), look_around)
        return NotFound(quote, "absent", (), look_around)


def _locations(hits: Sequence[Hit]) -> tuple[Location, ...]:
    return tuple(hit.location for hit in hits)


def _hits(texts: Sequence[SearchedText], quote: str) -> list[Hit]:
    """The places where the quote stands as it is or, if there are none, without a file's marks."""
    hits = [hit for text in texts for hit in text.hits(quote) if hit.whole]
    return hits or [hit for text in texts for hit in _hits_of_copy(text, quote)]


def _hits_of_copy(text: SearchedText, quote: str) -> list[Hit]:
    """Look for a quote that was copied from the file, with the marks which a reader of the document does not see."""
    if len(quote) > _LONGEST_COPY:
        return []
    copy = without_marks(quote, text.source.markup)
    if copy.text == quote or not has_word(copy.text):
        return []
    return [hit for hit in text.hits(copy.text) if hit.whole and (not copy.starts_line or text.starts_line(hit))]
