"""A quote that proves a statement does not stand in the source.

A statement counts as proved only where the words of its evidence stand in one of the guide's sources, in the passage
that a question is about, or where the teacher answers for it (`evidence: own`). Capitals, kinds of quotation marks,
dashes and spaces need not agree; every word must. Copy the words from the source, exactly and whole.

Source: guidegen, for which a fact without words that prove it is no fact.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.check.places import in_words, listed
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import GuideView
from guidegen.errors import Severity
from guidegen.source.quotes import NotFound

_COPY = "copy the words from the source exactly"


def _check(view: GuideView) -> Iterator[Finding]:
    if not view.whole:
        return
    has_sources = bool(view.sources or view.stimuli)
    for entry in view.looked_up:
        if isinstance(entry.outcome, NotFound):
            said, fix = _not_found(entry.outcome) if has_sources else _NO_SOURCE
            yield Finding((*entry.path, "quote"), said, fix)


_NO_SOURCE = (
    "this guide has no source that could hold this quote",
    "add the document under `sources:`, or write `evidence: own`",
)


def _not_found(missing: NotFound) -> tuple[str, str]:
    """What is wrong and how to mend it; the reasons are explained at NotFound."""
    match missing.reason:
        case "empty":
            return "this quote has no words in it", _COPY
        case "beyond":
            times = "once" if missing.count == 1 else f"{missing.count} times"
            return (
                f"these words stand in the sources only {times}: {listed(missing.locations)}",
                "write a smaller number under `nth:`, or leave it out",
            )
        case "cut":
            return (
                f"these words stand in the source only as part of longer ones: {listed(missing.locations)}",
                "quote whole words",
            )
        case "elsewhere":
            return (
                f"these words do not stand in the source that is named, but in another: {listed(missing.locations)}",
                "name that one under `source:`",
            )
    message = "these words do not stand in the source"
    if (near := missing.nearest) is None:
        return message, f"{_COPY}; if no source says it, write `evidence: own`"
    where = in_words(near.location)
    return f"{message}: {where} has “{near.source_part}” where the quote has “{near.quote_part}”", _COPY


_SOURCE = "source: |\n  Lithuania declared its independence in 1990.\n"
_FACT = "key_facts:\n  - text: Lithuania became independent in 1990.\n    evidence: "

RULE = Rule(
    _check,
    why="a statement whose words stand in no source is not proved (guidegen)",
    severity=Severity.ERROR,
    per="guide",
    ignorable=False,
    good=(_SOURCE + _FACT + "Lithuania declared its independence", _FACT + "own"),
    bad=(_SOURCE + _FACT + "Lithuania announced its independence", _FACT + "Lithuania declared its independence"),
)
