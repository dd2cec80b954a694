"""Dates that contradict each other: one event told twice, or an event whose text says another date than its entry."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from guidegen.dates import HistoricDate, parse_date, show_date, stated_dates
from guidegen.errors import Problem, Severity
from guidegen.guide.load import LoadedGuide
from guidegen.inline import to_text
from guidegen.languages import Language, load_language
from guidegen.sections.timeline import TimelineEntry

_LEADING_WORD = re.compile(r"\W*(?!the\s)(?:[^\W\d]{1,4}\s+)?", re.IGNORECASE)
"""What may stand before a date with which a text begins: “On”, “Le”, “Am”; not “The”, as in “The 1 May 1890 march”."""


def check_dates(loaded: LoadedGuide) -> Iterator[Problem]:
    assert loaded.guide
    language = load_language(loaded.guide.language)
    first: dict[str, int] = {}
    for index, entry in enumerate(loaded.guide.timeline):
        said = _folded(entry.event)
        if said in first:
            yield _told_twice(loaded, first[said], index, language)
        first.setdefault(said, index)
        yield from _in_its_text(loaded, index, entry, language)


def _folded(text: str) -> str:
    """What remains of a text when case, marks, spaces and punctuation are taken away."""
    folded = unicodedata.normalize("NFKC", to_text(text)).casefold()
    return " ".join(re.findall(r"\w+", folded))


def _told_twice(loaded: LoadedGuide, first: int, second: int, language: Language) -> Problem:
    assert loaded.guide
    one, other = (parse_date(loaded.guide.timeline[index].date.strip()) for index in (first, second))
    line = loaded.document.place(("timeline", first)).line
    path = ("timeline", second, "date")
    if one.excludes(other):
        said = f"this event has two dates: {_shown(other, language)} here, {_shown(one, language)} in line {line}"
        fix = "correct one of them; if it happened more than once, say in the words which time this was"
        return loaded.problem(path, said, fix, "contradicting-dates")
    said = f"this event is told twice: here ({_shown(other, language)}) and in line {line} ({_shown(one, language)})"
    return loaded.problem(path, said, "keep the one that is dated better", "told-twice", Severity.WARNING)


def _in_its_text(loaded: LoadedGuide, index: int, entry: TimelineEntry, language: Language) -> Iterator[Problem]:
    """A date with which the text begins is that of its event; one further on may be another's (“the treaty of …”)."""
    date, text = parse_date(entry.date.strip()), to_text(entry.event)
    stated = list(stated_dates(text, language))
    if not stated or any(not date.excludes(other) for _, other in stated):
        return
    start, other = stated[0]
    begins = _LEADING_WORD.fullmatch(text[:start]) is not None
    said = f"the text says {_shown(other, language)}, its date is {_shown(date, language)}"
    fix = (
        "correct one of them"
        if begins
        else "correct one of them; if the text speaks of another event, nothing is to be done"
    )
    severity = Severity.ERROR if begins else Severity.WARNING
    yield loaded.problem(("timeline", index, "event"), said, fix, "date-in-text", severity)


def _shown(date: HistoricDate, language: Language) -> str:
    return f"“{show_date(date, language)}”"
