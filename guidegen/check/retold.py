"""Events of a timeline that are told twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from guidegen.check.view import GuideView
from guidegen.check.wording import folded, stems, words
from guidegen.dates import HistoricDate, parse_date, show_date
from guidegen.inline import to_text


@dataclass(frozen=True)
class Retold:
    """Two entries of one event by their index: the first of it, and a later one; `line` is where the first stands.

    `same_words`: they differ in capitals and marks at most.
    """

    first: int
    second: int
    dates: tuple[HistoricDate, HistoricDate]
    line: int
    same_words: bool

    @property
    def exclude(self) -> bool:
        return self.dates[0].excludes(self.dates[1])


def retold(view: GuideView) -> Iterator[Retold]:
    """Pairs of entries that tell one event: in the same words, or in most of the same words, with dates that agree or
    with no name, number or ordinal that tells them apart."""
    tag = view.language.tag
    dates = [parse_date(entry.date.strip()) for entry in view.guide.timeline]
    events = [to_text(entry.event) for entry in view.guide.timeline]
    told = [(folded(event), stems(event, tag)) for event in events]
    for second in range(len(events)):
        for first in range(second):
            same = told[first][0] == told[second][0]
            alike = same or _are_alike(told[first][1], told[second][1])
            exclude = dates[first].excludes(dates[second])
            if exclude and not same:
                alike = _are_one(told[first][1], told[second][1]) and not _tells_apart(
                    events[first], events[second], view
                )
            elif dates[first].is_range != dates[second].is_range:  # what went on for long, and what happened in it
                alike = same or _are_one(told[first][1], told[second][1])
            if alike:
                line = view.loaded.document.place(("timeline", first)).line
                yield Retold(first, second, (dates[first], dates[second]), line, same)
                break


def _are_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Of the shorter one's telling words two in three stand in the other, and at least two."""
    shared = len(one & other)
    return shared >= 2 and 3 * shared >= 2 * min(len(one), len(other))


def _are_one(one: frozenset[str], other: frozenset[str]) -> bool:
    """Three in four of all their telling words stand in both."""
    return len(one & other) >= 2 and 4 * len(one & other) >= 3 * len(one | other)


def _tells_apart(one: str, other: str, view: GuideView) -> bool:
    """Whether one has a name, a number, or a word like “second” or “again” that the other has not."""
    tag = view.language.tag
    apart = stems(one, tag) ^ stems(other, tag)
    for text in (one, other):
        for place, word in enumerate(words(text)):
            is_name = place > 0 and word[0].isupper()
            counts = word.casefold() in view.words.set("tells_apart")
            if (is_name or counts or any(map(str.isdigit, word))) and stems(word, tag) & apart:
                return True
    return bool(view.words.pattern("tells_apart").search(one)) is not bool(
        view.words.pattern("tells_apart").search(other)
    )


def shown(view: GuideView, date: HistoricDate) -> str:
    return f"“{show_date(date, view.language)}”"
