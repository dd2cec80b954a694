"""The words of an event say another date than its entry.

A date with which the text begins is that of its event: an error. One further on may belong to another event (“declares
the treaty of 1939 void”): a warning, which may be ignored.

Source: guidegen; date and words stand side by side on the sheet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidegen.check.retold import shown
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import GuideView
from guidegen.dates import HistoricDate, parse_date, stated_dates
from guidegen.errors import Severity
from guidegen.inline import to_text
from guidegen.sections.timeline import TimelineEntry

_LEADING_WORD = re.compile(r"\W*(?!the\s)(?:[^\W\d]{1,4}\s+)?", re.IGNORECASE)
"""What may stand before a date with which a text begins: “On”, “Le”, “Am”; not “The”, as in “The 1 May 1890 march”."""


_YEAR_FIRST = re.compile(r"\W*(?P<word>[^\W\d]{2,4}\s+)?([12]\d{3})(?!\w|[.,]\d)(?P<mark>\s*[:,–])?")


def _check(view: GuideView) -> Iterator[Finding]:
    for index, entry in enumerate(view.guide.timeline):
        yield from _in_its_text(view, index, entry)


def _in_its_text(view: GuideView, index: int, entry: TimelineEntry) -> Iterator[Finding]:
    date, text = parse_date(entry.date.strip()), to_text(entry.event)
    stated = list(stated_dates(text, view.language)) or _year_at_start(text)
    if not stated or any(not date.excludes(other) for _, other in stated):
        return
    start, other = stated[0]
    begins = _LEADING_WORD.fullmatch(text[:start]) is not None
    said = f"the text says {shown(view, other)}, its date is {shown(view, date)}"
    fix = "correct one of them"
    if not begins:
        fix += "; if the text speaks of another event, ignore this (`ignore: [{date-in-text: why}]`)"
    yield Finding(("timeline", index, "event"), said, fix, Severity.ERROR if begins else Severity.WARNING)


def _year_at_start(text: str) -> list[tuple[int, HistoricDate]]:
    """“In 1789 a crowd …”, “1789: a crowd …”; a bare number further on may be anything."""
    match = _YEAR_FIRST.match(text)
    if not match or ";" in text or not (match["word"] or match["mark"]):
        return []
    return [(match.start(2), parse_date(match[2]))]


def _entry(date: str, event: str) -> str:
    return f"timeline:\n  - date: {date}\n    event: {event}"


RULE = Rule(
    _check,
    why="date and words stand side by side, and students see that they differ (guidegen)",
    per="guide",
    good=(_entry("1990-03-11", "On 11 March 1990 Lithuania declares its independence."), _entry("1990", "A vote")),
    bad=(
        _entry("1990-03-12", "On 11 March 1990 Lithuania declares its independence."),
        _entry("1798", "In 1789 a crowd storms the Bastille."),
    ),
)
