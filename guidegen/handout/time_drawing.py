"""A timeline drawn to scale, as plain data: pieces of an axis, one a page, with marks for dates and places for labels.

It sees dates and the sizes of labels alone, never what the labels say: so the same drawing serves the sheet on which
the events are printed and the one on which they are to be found.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from guidegen.dates import HistoricDate, Point, show_date
from guidegen.handout.time_axis import Axis, Span, day_number, draw, share_out
from guidegen.languages import Language

TICKS_MM = 25.0
"""From the edge to the axis: room for “Sep 1990”."""
LABEL_GAP_MM = 3.0
"""Between two labels."""

_END_MM = 4.0  # of axis over the first tick and under the last
_LANE_MM = 3.4  # between bars side by side
_MOST_LANES = 5
_LEADER_MM = 12.0
_BAR_STEPS, _MOST_STEPS = 1.5, 18  # what lasts longer than so many steps has a bar; so many steps has a page at most
_LEAST_MM = 70.0  # of a page that are worth a piece of the axis
_DECADE = 1000  # days: longer is a decade or more, of which a range covers all
_YEAR_DAYS = 365.2425


def lanes(dates: Sequence[HistoricDate]) -> int:
    """How many bars may stand side by side: those of ranges, and of what is known so roughly that it has one."""
    spans = [_span(date) for date in dates]
    known = [day for span in spans for day in span.known]
    rough = _BAR_STEPS * (max(known) - min(known)) / _MOST_STEPS
    return max(
        0, *(1 + lane for lane in _lanes(spans, [_is_bar(*pair, rough) for pair in zip(dates, spans, strict=True)]))
    )


def label_at(lanes: int) -> float:
    """How far from the edge labels begin: beside the axis and its bars."""
    return TICKS_MM + _LANE_MM * lanes + _LEADER_MM


def pieces(
    dates: Sequence[HistoricDate],
    sizes: Sequence[float],
    lead: float,
    rooms: tuple[float, float],
    language: Language,
    least: float = 0,
) -> list[dict[str, Any]]:
    """The pieces of a timeline whose dates are in order, with labels of some heights; `lead` as for `draw`.

    A piece that stands alone is as high as its entries need, and at least as high as `least`. Raises ValueError where
    a label is higher than a page.
    """
    spaced = [size + LABEL_GAP_MM for size in sizes]
    first, other = (room - 2 * _END_MM for room in rooms)
    if max(spaced) > other:
        raise ValueError("a label is higher than a page")
    # Where too little is left of the first page, the first piece stands on the next.
    inner = (first if first >= max(_LEAST_MM, spaced[0]) else other, other)
    counts = share_out(spaced, inner)
    if len(counts) == 1:
        height = min(inner[0], max(1.25 * sum(spaced), 40 + 34.0 * len(dates), least - 2 * _END_MM))
        return [_piece(dates, spaced, lead, height, language)]
    made, start = [], 0
    for page, count in enumerate(counts):
        some = slice(start, start + count)
        start += count
        made.append(_piece(dates[some], spaced[some], lead, inner[page > 0], language, goes_on=start < len(dates)))
    return made


def with_entries(drawn: Sequence[dict[str, Any]], entries: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The places of the pieces, each with its entry."""
    rest = iter(entries)
    return [{**piece, "places": [{**place, **next(rest)} for place in piece["places"]]} for piece in drawn]


def _piece(
    dates: Sequence[HistoricDate],
    sizes: Sequence[float],
    lead: float,
    height: float,
    language: Language,
    goes_on: bool = False,
) -> dict[str, Any]:
    spans = [_span(date) for date in dates]
    if goes_on:
        # What ends on a later page leaves this one with an arrow: its end must not squeeze the others together.
        latest = max(span.first if span.first is not None else span.known[0] for span in spans)
        spans = [
            Span(
                span.first, None if span.last is not None and span.last > latest + span.grain else span.last, span.grain
            )
            for span in spans
        ]
    drawing = draw(spans, sizes, height, lead)
    axis = drawing.axis
    bars = [_is_bar(*pair, _BAR_STEPS * axis.step.days) for pair in zip(dates, spans, strict=True)]
    return {
        "height": _mm(height + 2 * _END_MM),
        "axis": [
            {
                "top": _mm(stretch.top + (_END_MM if index else 0)),
                "bottom": _mm(stretch.bottom + _END_MM * (1 if stretch is not axis.stretches[-1] else 2)),
            }
            for index, stretch in enumerate(axis.stretches)
        ],
        "ticks": _ticks(axis, language),
        "breaks": [
            {"y": _mm(y + _END_MM), "left_out": _left_out(first, last, language)} for first, last, y in axis.breaks()
        ],
        "places": [
            {"top": _mm(top + _END_MM), "lead": _mm(top + lead + _END_MM), **_mark(date, span, lane, axis)}
            for date, span, lane, top in zip(dates, spans, _lanes(spans, bars), drawing.tops, strict=True)
        ],
    }


def _mm(length: float) -> float:
    return round(length, 2)


def _span(date: HistoricDate) -> Span:
    points = [point for point in (date.begin, date.end) if point]
    grains = [day_number(point.last) - day_number(point.first) + 1 for point in points]
    first = day_number(date.begin.first) if date.begin else None
    last = day_number(_end(date.end, grains[-1], date.is_range)) if date.end else None
    return Span(first, last, min(grains))


def _end(point: Point, grain: int, is_range: bool) -> tuple[int, int, int]:
    """1914/1918 ends at the tick of 1918, as people draw it; a range of centuries holds its last one whole."""
    return point.first if is_range and grain < _DECADE else point.last


def _mark(date: HistoricDate, span: Span, lane: int, axis: Axis) -> dict[str, Any]:
    """A dot, or a bar from `y` to `end`: for ranges, and for what was at some time in a year when the ticks are months.

    `exact`: whether it is filled; `opens`: at which ends it has an arrow.
    """
    vague = any(point.circa or point.uncertain for point in (date.begin, date.end) if point)
    top = axis.at(span.first) if span.first is not None else axis.stretches[0].top
    bottom = axis.at(span.last) if span.last is not None else axis.stretches[-1].bottom
    is_bar = lane >= 0
    return {
        "shape": "bar" if is_bar else "dot",
        "y": _mm(top + _END_MM),
        "end": _mm(max(bottom, top + 2) + _END_MM) if is_bar else _mm(top + _END_MM),
        "x": _mm(TICKS_MM + _LANE_MM * (lane + 1)) if is_bar else TICKS_MM,
        "exact": not vague and (date.is_range or not is_bar),
        "opens": [side for side, day in (("before", span.first), ("after", span.last)) if day is None],
    }


def _is_bar(date: HistoricDate, span: Span, rough: float) -> bool:
    return date.is_range or span.grain > rough


def _lanes(spans: Sequence[Span], are_bars: Sequence[bool]) -> list[int]:
    """For each span the lane of its bar: the first in which none is that has not ended; -1 for a dot."""
    ends: list[float] = []
    lanes = []
    for span, is_bar in zip(spans, are_bars, strict=True):
        if not is_bar:
            lanes.append(-1)
            continue
        first = span.first if span.first is not None else float("-inf")
        free = next((lane for lane, end in enumerate(ends) if end < first), len(ends))
        ends[free : free + 1] = [span.last if span.last is not None else float("inf")]
        lanes.append(free % _MOST_LANES)
    return lanes


def _ticks(axis: Axis, language: Language) -> list[dict[str, Any]]:
    ticks = axis.ticks()
    return [{"y": _mm(y + _END_MM), "label": _tick_label(day, axis.step.unit, language)} for day, y in ticks]


def _tick_label(day: tuple[int, int, int], unit: str, language: Language) -> str:
    year, month, of_month = day
    if unit == "year":
        return show_date(_moment(Point(year)), language)
    import datetime

    from babel.dates import format_skeleton

    stand_in = datetime.date(2400 + year % 400, month, of_month)
    shown = format_skeleton("yMMM" if unit == "month" else "MMMd", stand_in, locale=language.babel_tag)
    return shown.replace(str(stand_in.year), show_date(_moment(Point(year)), language))


def _moment(point: Point) -> HistoricDate:
    return HistoricDate(point, point)


def _left_out(first: int, last: int, language: Language) -> str:
    """“350 years left out”, with the plural forms of CLDR."""
    from babel.units import format_unit

    days = last - first
    unit, number = ("year", days / _YEAR_DAYS) if days > 1.5 * _YEAR_DAYS else ("month", days / (_YEAR_DAYS / 12))
    if days < 50:
        unit, number = "day", days
    time = format_unit(round(number), f"duration-{unit}", length="long", locale=language.babel_tag).replace(
        " ", "\u00a0"
    )
    return language.say("time_scale.left_out", time=time)
