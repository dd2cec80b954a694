"""One event stands in the timeline twice, with dates that agree.

It takes room, and a student looks for the difference. Keep the one that is dated better.

Source: guidegen; one event, one entry.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.check.retold import retold, shown
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import GuideView


def _check(view: GuideView) -> Iterator[Finding]:
    for event in retold(view):
        if not event.exclude:
            one, other = event.dates
            said = (
                f"this event is told twice: here ({shown(view, other)}) and in line {event.line} ({shown(view, one)})"
            )
            yield Finding(("timeline", event.second, "date"), said, "keep the one that is dated better")


def _two(first: str, second: str, words: str) -> str:
    return f"timeline:\n  - date: {first}\n    event: The museum opens.\n  - date: {second}\n    event: {words}"


RULE = Rule(
    _check,
    why="an event told twice looks like two, and students look for the difference (guidegen)",
    per="guide",
    good=(
        _two("1990", "1990-03", "The museum closes."),
        "timeline:\n  - date: 1940/..\n    event: The Soviet Union governs Lithuania.\n"
        "  - date: 1990\n    event: Lithuania declares its independence from the Soviet Union.",
    ),
    bad=(_two("1990", "1990-03", "The museum opens."), _two("1860~", "1865", "the *museum* opens")),
)
