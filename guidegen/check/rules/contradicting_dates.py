"""One event stands in the timeline with two dates that exclude each other.

One of them is wrong, and the sheet would teach both. Correct one; if it happened more than once, say in the words
which time this was. The same words with two dates are an error; nearly the same words, a warning.

Source: guidegen; a contradiction within one sheet is a wrong fact whatever the source says.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.check.retold import retold, shown
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import GuideView
from guidegen.errors import Severity


def _check(view: GuideView) -> Iterator[Finding]:
    for event in retold(view):
        if event.exclude:
            one, other = event.dates
            said = f"this event has two dates: {shown(view, other)} here, {shown(view, one)} in line {event.line}"
            fix = "correct one of them; if it happened more than once, say in the words which time this was"
            severity = Severity.ERROR if event.same_words else Severity.WARNING
            yield Finding(("timeline", event.second, "date"), said, fix, severity)


def _two(first: str, second: str, words: str = "The museum opens.") -> str:
    return f"timeline:\n  - date: {first}\n    event: The museum opens.\n  - date: {second}\n    event: {words}"


RULE = Rule(
    _check,
    why="of two dates for one event at least one is wrong (guidegen)",
    severity=Severity.ERROR,
    per="guide",
    good=(_two("1990", "1991", "The museum closes."), _two("1990", "1990-03")),
    bad=(
        _two("1990", "1991"),
        _two("1990", "1991", "Opening of the museum"),
        _two("1990-03-11", "1990-04", "*The museum* opens"),
    ),
)
