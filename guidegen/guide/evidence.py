"""Where in the sources each statement's evidence stands: computed at every run, never stored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from guidegen.fields import Quote
from guidegen.guide.model import Guide, Path
from guidegen.source.quotes import Found, NotFound, Outcome, QuoteFinder


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

    A passage that questions are about is often part of a document, too. A question about it is answered from it, so
    its quotes are looked for there first, where the student reads; others in the documents before all stimuli.
    """
    named = {stimulus.id for stimulus in guide.stimuli}

    def find(quote: Quote, stimulus: str | None) -> Outcome:
        if quote.source is not None:
            return (stimuli if quote.source in named else documents).find(quote.quote, quote.source, quote.nth)
        if stimulus and isinstance(here := stimuli.find(quote.quote, stimulus, quote.nth), Found):
            return here
        outcome = documents.find(quote.quote, None, quote.nth)
        if isinstance(outcome, NotFound) and not isinstance(
            elsewhere := stimuli.find(quote.quote, None, quote.nth), NotFound
        ):
            return elsewhere
        return outcome

    return [
        LookedUp((*path, "evidence", index), quote, find(quote, _stimulus_of(guide, path)))
        for path, evidence in guide.pinned()
        for index, quote in enumerate(evidence.quotes)
    ]


def id_of(guide: Guide, statement: Path) -> str:
    """The id of the statement at a path; "" for the overview, which has none (OVERVIEW of handout/grounds.py)."""
    section, *rest = statement
    return str(getattr(guide, str(section))[rest[0]].id) if rest else ""


def headings(guide: Guide, looked_up: Sequence[LookedUp]) -> dict[str, frozenset[str]]:
    """By the id of a statement, the source's headings above its evidence."""
    found: dict[str, set[str]] = {}
    for entry in looked_up:
        if isinstance(entry.outcome, Found):
            found.setdefault(id_of(guide, entry.statement), set()).add(entry.outcome.location.section)
    return {statement: frozenset(sections) for statement, sections in found.items()}


def _stimulus_of(guide: Guide, path: Path) -> str | None:
    return guide.questions[int(path[1])].stimulus if path[0] == "questions" else None
