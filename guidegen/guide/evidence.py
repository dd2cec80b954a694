"""Where in the sources each statement's evidence stands: computed at every run, never stored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from guidegen.fields import Quote
from guidegen.guide.model import Guide, Path
from guidegen.source.quotes import Found, Location, Outcome, QuoteFinder


@dataclass(frozen=True)
class LookedUp:
    """One quote of one statement: the quote's path in the YAML, the quote, and what the look-up gave."""

    path: Path
    quote: Quote
    outcome: Outcome

    @property
    def statement(self) -> Path:
        return self.path[:-2]


def look_up(guide: Guide, finder: QuoteFinder) -> list[LookedUp]:
    """All quotes of a guide, in the order of its file."""
    return [
        LookedUp((*path, "evidence", index), quote, finder.find(quote.quote, quote.source, quote.nth))
        for path, evidence in guide.pinned()
        for index, quote in enumerate(evidence.quotes)
    ]


def locations(looked_up: Sequence[LookedUp], statement: Path) -> Iterator[Location]:
    """The places of a statement's quotes that were found."""
    for entry in looked_up:
        if entry.statement == statement and isinstance(entry.outcome, Found):
            yield entry.outcome.location
