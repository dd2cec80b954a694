"""Where the dates of a timeline stand on an axis that is drawn to scale, and where their labels stand beside it.

All lengths are millimetres down from the top of one drawing. A day is a number (`day_number`), so that every distance
is true, across the turn of the eras too. Labels stand as near to their dates as they can without overlapping: where
events crowd, that is evenly, one below the other. A stretch in which nothing happens is cut out where the rest crowds
for it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

Day = tuple[int, int, int]
"""Year (astronomical: 0 is 1 BC), month and day, as the points of guidegen.dates say them."""

BREAK_MM = 13.0
"""The length of axis that stands for a stretch that is cut out."""

_TICKS_APART_MM = 13.5
_EMPTY_SHARE = 0.4  # of the time that is drawn: an emptier stretch may be cut out
_CROWDED_MM = 9.0  # so far from its date, a label is no longer beside it
_MOST_BREAKS = 3
_FEWEST_STEPS = 4
_DAYS_OF_MONTH = {5: (1, 6, 11, 16, 21, 26), 10: (1, 11, 21)}


def day_number(day: Day) -> int:
    """Days since 1 March of the year 0, in the proleptic Gregorian calendar, for any year.

    http://howardhinnant.github.io/date_algorithms.html#days_from_civil
    """
    year, month, of_month = day
    year -= month < 3
    era, of_era = divmod(year, 400)
    of_year = (153 * ((month - 3) % 12) + 2) // 5 + of_month - 1
    return era * 146_097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year


def day_of(number: int) -> Day:
    """The day of a day number."""
    era, of_era = divmod(number, 146_097)
    year_of_era = (of_era - of_era // 1460 + of_era // 36_524 - of_era // 146_096) // 365
    of_year = of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted = (5 * of_year + 2) // 153
    month = shifted + 3 if shifted < 10 else shifted - 9
    return (year_of_era + era * 400 + (month < 3), month, of_year - (153 * shifted + 2) // 5 + 1)


@dataclass(frozen=True)
class Span:
    """When something was, in day numbers, both included; None where that side is open.

    `grain`: how exactly that is known, in days (365 for a year).
    """

    first: int | None
    last: int | None
    grain: float = 1

    @property
    def known(self) -> tuple[int, ...]:
        return tuple(day for day in (self.first, self.last) if day is not None)


@dataclass(frozen=True)
class Step:
    """From one tick to the next: so many years, months or days of the month. Ticks have an index.

    Years are round as people count them: 100 BC (the astronomical year -99), 1 (there is no year 0), 100.
    """

    unit: str
    count: int

    @property
    def days(self) -> float:
        return self.count * {"year": 365.2425, "month": 30.436875, "day": 1.0}[self.unit]

    def day(self, index: int) -> Day:
        if self.unit == "year":
            year = index * self.count
            return (year if year > 0 else year + 1, 1, 1)
        if self.unit == "month":
            years, months = divmod(index * self.count, 12)
            return (years + 1, months + 1, 1)
        if self.count == 1:
            return day_of(index)
        days = _DAYS_OF_MONTH[self.count]
        months, day = divmod(index, len(days))
        return (months // 12 + 1, months % 12 + 1, days[day])

    def number(self, index: int) -> int:
        return day_number(self.day(index))

    def below(self, number: int) -> int:
        """The index of the last tick that is not after a day."""
        if (self.unit, self.count) == ("day", 1):
            return number
        year, month, of_month = day_of(number)
        if self.unit == "year":
            return (year if year > 0 else year - 1) // self.count
        months = (year - 1) * 12 + month - 1
        if self.unit == "month":
            return months // self.count
        days = _DAYS_OF_MONTH[self.count]
        return months * len(days) + bisect_right(days, of_month) - 1

    def above(self, number: int) -> int:
        """The index of the first tick that is not before a day."""
        index = self.below(number)
        return index if self.number(index) >= number else self.beside(index, 1)

    def beside(self, index: int, by: Literal[-1, 1]) -> int:
        """The index of the next tick, or of the one before."""
        # With single years the ticks 0 and 1 are one and the same: the year 1 follows 1 BC.
        return index + by if self.number(index + by) != self.number(index) else index + 2 * by

    def between(self, first: int, last: int) -> Iterator[int]:
        """The indices of the ticks from one day to another."""
        index = self.above(first)
        while self.number(index) <= last:
            yield index
            index = self.beside(index, 1)


def steps() -> Iterator[Step]:
    """From one day upwards, each as round as those of a good ruler."""
    yield from (Step("day", count) for count in (1, *_DAYS_OF_MONTH))
    yield from (Step("month", count) for count in (1, 3, 6))
    power = 1
    while True:
        yield from (Step("year", count * power) for count in (1, 2, 5))
        power *= 10


@dataclass(frozen=True)
class Stretch:
    """A piece of the axis without a break: from one tick to another."""

    first: int
    last: int
    top: float
    bottom: float

    def at(self, number: int) -> float:
        share = (number - self.first) / (self.last - self.first)
        return self.top + min(1.0, max(0.0, share)) * (self.bottom - self.top)


@dataclass(frozen=True)
class Axis:
    """One scale for all its stretches, which follow each other with breaks between them."""

    step: Step
    stretches: tuple[Stretch, ...]

    def at(self, number: int) -> float:
        """The height of a day; of one outside the axis, or in a break, that of the nearest day above it."""
        before = [stretch for stretch in self.stretches if stretch.first <= number]
        return before[-1].at(number) if before else self.stretches[0].top

    def ticks(self) -> list[tuple[Day, float]]:
        return [
            (self.step.day(index), stretch.at(self.step.number(index)))
            for stretch in self.stretches
            for index in self.step.between(stretch.first, stretch.last)
        ]

    def breaks(self) -> list[tuple[int, int, float]]:
        """What is cut out: from which day, to which day, and the height of the break's middle."""
        return [(above.last, below.first, (above.bottom + below.top) / 2) for above, below in pairwise(self.stretches)]


@dataclass(frozen=True)
class Drawing:
    """`anchors`: the height of each span's beginning; `tops`: those of the labels."""

    axis: Axis
    anchors: tuple[float, ...]
    tops: tuple[float, ...]


def draw(spans: Sequence[Span], sizes: Sequence[float], height: float, lead: float) -> Drawing:
    """Draw spans in order of their beginnings (open ones first) with labels of some sizes, which fit into the height.

    `lead`: from a label's top to the height of its date, on which the first line is centred. The height is 60 or more.
    """
    cuts: list[tuple[int, int]] = []
    drawing = _drawn(spans, sizes, height, lead, cuts)
    while _may_be_cut(height, len(cuts) + 1) and _is_crowded(drawing, lead):
        gap = _emptiest(spans, cuts)
        if gap is None:
            break
        cuts.append(gap)
        drawing = _drawn(spans, sizes, height, lead, cuts)
    return drawing


def _may_be_cut(height: float, cuts: int) -> bool:
    """Whether each stretch between so many breaks has room for two steps: that much any of them may take."""
    return cuts <= _MOST_BREAKS and height - cuts * BREAK_MM >= 2 * (cuts + 1) * _TICKS_APART_MM


def _is_crowded(drawing: Drawing, lead: float) -> bool:
    pairs = zip(drawing.anchors, drawing.tops, strict=True)
    return any(abs(top + lead - anchor) > _CROWDED_MM for anchor, top in pairs)


def _emptiest(spans: Sequence[Span], cuts: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """The longest stretch of what is still drawn in which nothing is, if it is long enough to be cut out."""
    covered = sorted((min(span.known), max(span.known)) for span in spans)
    reached, gaps = covered[0][1], []
    for first, last in covered[1:]:
        if first > reached:
            gaps.append((reached, first))
        reached = max(reached, last)
    drawn = reached - covered[0][0] - sum(last - first for first, last in cuts)
    longest = max((gap for gap in gaps if gap not in cuts), key=lambda gap: gap[1] - gap[0], default=None)
    return longest if longest and longest[1] - longest[0] > _EMPTY_SHARE * drawn else None


def _drawn(
    spans: Sequence[Span], sizes: Sequence[float], height: float, lead: float, cuts: Sequence[tuple[int, int]]
) -> Drawing:
    axis = _axis(spans, height, cuts)
    anchors = tuple(axis.at(span.first) if span.first is not None else axis.stretches[0].top for span in spans)
    return Drawing(axis, anchors, apart([anchor - lead for anchor in anchors], sizes, height))


def _axis(spans: Sequence[Span], height: float, cuts: Sequence[tuple[int, int]]) -> Axis:
    """On the smallest step whose ticks are far enough apart, and that is not finer than what is known of the dates."""
    known = [day for span in spans for day in span.known]
    ends = [min(known), *(day for cut in sorted(cuts) for day in cut), max(known)]
    pieces = list(zip(ends[::2], ends[1::2], strict=True))
    finest = 365 if len(set(known)) == 1 else min(span.grain for span in spans)
    for step in steps():
        if step.days < 0.9 * finest:
            continue
        stretches = _rounded(pieces, step, spans)
        time = sum(last - first for first, last in stretches)
        room = height - BREAK_MM * (len(stretches) - 1)
        if step.days * room / time < _TICKS_APART_MM:
            continue
        top, placed = 0.0, []
        for first, last in stretches:
            bottom = top + room * (last - first) / time
            placed.append(Stretch(first, last, top, bottom))
            top = bottom + BREAK_MM
        return Axis(step, tuple(placed))
    raise AssertionError("there is always a larger step")


def _rounded(pieces: Sequence[tuple[int, int]], step: Step, spans: Sequence[Span]) -> list[tuple[int, int]]:
    """The pieces from tick to tick, with room for open ends; those that touch each other then are one."""
    ticks = [[step.below(first), step.above(last)] for first, last in pieces]
    if any(span.first is None for span in spans) and step.number(ticks[0][0]) == pieces[0][0]:
        ticks[0][0] = step.beside(ticks[0][0], -1)
    if any(span.last is None for span in spans) and step.number(ticks[-1][1]) == pieces[-1][1]:
        ticks[-1][1] = step.beside(ticks[-1][1], 1)
    for piece in ticks:
        # A moment alone is shown in its time.
        steps_wanted = _FEWEST_STEPS if len(ticks) == 1 else 1
        while piece[1] - piece[0] < steps_wanted:
            piece[1] = step.beside(piece[1], 1)
            if piece[1] - piece[0] < steps_wanted:
                piece[0] = step.beside(piece[0], -1)
    found: list[tuple[int, int]] = []
    for low, high in ticks:
        start, end = step.number(low), step.number(high)
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def apart(wanted: Sequence[float], sizes: Sequence[float], height: float) -> tuple[float, ...]:
    """The places nearest to the wanted ones at which nothing overlaps and nothing leaves the height.

    The sum of the squares of all moves is the smallest that there is: isotonic regression on the places without the
    sizes above them, by pooling neighbours that stand the wrong way round (Barlow and others 1972).
    """
    before = [sum(sizes[:index]) for index in range(len(sizes))]
    pools: list[tuple[float, int]] = []  # the mean of the places, and how many
    for place, size in zip(wanted, before, strict=True):
        mean, count = place - size, 1
        while pools and pools[-1][0] > mean:
            above, many = pools.pop()
            mean, count = (above * many + mean * count) / (many + count), many + count
        pools.append((mean, count))
    free = max(0.0, height - sum(sizes))
    means = [min(free, max(0.0, mean)) for mean, count in pools for _ in range(count)]
    return tuple(mean + size for mean, size in zip(means, before, strict=True))


def share_out(sizes: Sequence[float], rooms: tuple[float, float]) -> list[int]:
    """How many labels stand on each page: as few pages as there can be, all of them about as full.

    `rooms`: the height on the first page and on each of the others. A label that is higher has a page of its own.
    """
    pages = 1
    while True:
        least, most = 0.0, 1.0
        if _filled(sizes, rooms, pages, most) is None:
            pages += 1
            continue
        # The smallest share of every page into which all of them fit.
        for _ in range(20):
            middle = (least + most) / 2
            least, most = (middle, most) if _filled(sizes, rooms, pages, middle) is None else (least, middle)
        return _filled(sizes, rooms, pages, most) or []


def _filled(sizes: Sequence[float], rooms: tuple[float, float], pages: int, share: float) -> list[int] | None:
    """How many stand on each page if it is filled up to a share; None where they do not all fit."""
    counts, filled = [0], 0.0
    for size in sizes:
        if counts[-1] and filled + size > rooms[len(counts) > 1] * share:
            counts.append(0)
            filled = 0.0
        counts[-1] += 1
        filled += size
    return counts if len(counts) <= pages else None
