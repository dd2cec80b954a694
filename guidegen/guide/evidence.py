"""Where in the sources each statement's evidence stands: computed at every run, never stored."""

from __future__ import annotations

from dataclasses import dataclass

from guidegen.fields import Quote
from guidegen.guide.model import Guide, Path
from guidegen.source.quotes import NotFound, Outcome, QuoteFinder


@dataclass(frozen=True)
class LookedUp:
    """One quote of one statement: the quote's path in the YAML, the quote, and what the look-up gave."""

    path: Path
    quote: Quote
    outcome: Outcome

    @property
    def statement(self) -> Path:
        return self.path[:-2]


def look_up(guide: Guide, documents: QuoteFinder, stimuli: QuoteFinder) -> list[LookedUp]:
    """All quotes of a guide, in the order of its file.

    A passage that questions are about is often part of a document, too: what stands there stands there, and only what
    no document has is looked for in the stimuli.
    """
    named = {stimulus.id for stimulus in guide.stimuli}

    def find(quote: Quote) -> Outcome:
        finder = stimuli if quote.source in named else documents
        outcome = finder.find(quote.quote, quote.source, quote.nth)
        if isinstance(outcome, NotFound) and quote.source is None:
            in_stimuli = stimuli.find(quote.quote, None, quote.nth)
            return outcome if isinstance(in_stimuli, NotFound) else in_stimuli
        return outcome

    return [
        LookedUp((*path, "evidence", index), quote, find(quote))
        for path, evidence in guide.pinned()
        for index, quote in enumerate(evidence.quotes)
    ]
