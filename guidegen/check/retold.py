"""Events of a timeline that are told twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from guidegen.check.view import GuideView
from guidegen.check.wording import folded, stems
from guidegen.dates import HistoricDate, parse_date, show_date
from guidegen.inline import to_text


@dataclass(frozen=True)
class Retold:
    """Two entries of one event by their index: the first of it, and a later one; `line` is where the first stands."""

    first: int
    second: int
    dates: tuple[HistoricDate, HistoricDate]
    line: int

    @property
    def exclude(self) -> bool:
        return self.dates[0].excludes(self.dates[1])


def retold(view: GuideView) -> Iterator[Retold]:
    """Pairs of entries that tell one event: in the same words, whatever their dates, or in most of the same words,
    with dates that agree."""
    tag = view.language.tag
    dates = [parse_date(entry.date.strip()) for entry in view.guide.timeline]
    events = [to_text(entry.event) for entry in view.guide.timeline]
    told = [(folded(event), stems(event, tag)) for event in events]
    for second in range(len(events)):
        for first in range(second):
            same = told[first][0] == told[second][0]
            alike = not dates[first].excludes(dates[second]) and _are_alike(told[first][1], told[second][1])
            if same or alike:
                line = view.loaded.document.place(("timeline", first)).line
                yield Retold(first, second, (dates[first], dates[second]), line)
                break


def _are_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Of the shorter one's telling words two in three stand in the other, and at least two."""
    shared = len(one & other)
    return shared >= 2 and 3 * shared >= 2 * min(len(one), len(other))


def shown(view: GuideView, date: HistoricDate) -> str:
    return f"“{show_date(date, view.language)}”"
