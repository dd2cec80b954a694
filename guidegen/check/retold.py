"""Events of a timeline that are told twice in the same words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from guidegen.check.view import GuideView
from guidegen.check.wording import folded
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
    timeline = view.guide.timeline
    first: dict[str, int] = {}
    for index, entry in enumerate(timeline):
        earlier = first.setdefault(folded(to_text(entry.event)), index)
        if earlier != index:
            one, other = (parse_date(timeline[place].date.strip()) for place in (earlier, index))
            line = view.loaded.document.place(("timeline", earlier)).line
            yield Retold(earlier, index, (one, other), line)


def shown(view: GuideView, date: HistoricDate) -> str:
    return f"“{show_date(date, view.language)}”"
