"""The axis of a timeline: what holds for any dates and labels."""

from __future__ import annotations

import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidegen.handout.time_axis import Span, Step, apart, day_number, day_of, draw, share_out, steps

DAYS = st.integers(-4_000_000, 800_000)
SPANS = st.lists(st.tuples(DAYS, st.integers(0, 40_000), st.sampled_from([1, 30, 365])), min_size=1, max_size=14)


def spans(written: list[tuple[int, int, int]]) -> list[Span]:
    return [Span(first, first + length, grain) for first, length, grain in sorted(written)]


@given(st.integers(1, 9999), st.integers(1, 12), st.integers(1, 28))
def test_days_are_numbered_as_the_calendar_goes(year: int, month: int, day: int) -> None:
    number = day_number((year, month, day))
    assert number - day_number((1, 1, 1)) == datetime.date(year, month, day).toordinal() - 1
    assert day_of(number) == (year, month, day)


@given(DAYS.map(lambda number: number * 1000))
def test_a_day_has_one_number_in_any_year(number: int) -> None:
    assert day_number(day_of(number)) == number


@pytest.mark.parametrize("step", [step for step, _ in zip(steps(), range(15), strict=False)], ids=str)
@given(number=DAYS)
def test_a_day_lies_between_two_ticks(step: Step, number: int) -> None:
    below, above = step.below(number), step.above(number)
    assert step.number(below) <= number <= step.number(above)
    assert below == above or step.beside(below, 1) == above or step.number(below) == step.number(above)


def test_ticks_before_christ_are_round_as_people_count() -> None:
    step = Step("year", 100)
    years = [step.day(index)[0] for index in step.between(day_number((-250, 1, 1)), day_number((150, 1, 1)))]
    assert years == [-199, -99, 1, 100]  # 200 BC, 100 BC, the year 1, 100
    single = Step("year", 1)
    years = [single.day(index)[0] for index in single.between(day_number((-1, 1, 1)), day_number((3, 1, 1)))]
    assert years == [-1, 0, 1, 2, 3]


@given(SPANS, st.floats(8, 12))
def test_a_drawing_is_in_order_within_itself_and_without_overlaps(
    written: list[tuple[int, int, int]], size: float
) -> None:
    entries, height = spans(written), 220.0
    drawing = draw(entries, [size] * len(entries), height, 2.5)
    assert all(above <= below for above, below in pairwise(drawing.anchors))
    assert all(below - above >= size - 1e-6 for above, below in pairwise(drawing.tops))
    assert drawing.tops[0] >= -1e-6
    assert drawing.tops[-1] + size <= height + 1e-6
    assert all(-1e-6 <= anchor <= height + 1e-6 for anchor in drawing.anchors)
    assert drawing == draw(entries, [size] * len(entries), height, 2.5)
    same = [(one, other) for one, other in pairwise(range(len(entries))) if entries[one].first == entries[other].first]
    assert all(drawing.anchors[one] == drawing.anchors[other] for one, other in same)


@given(SPANS)
def test_ticks_are_readable_and_span_everything(written: list[tuple[int, int, int]]) -> None:
    entries = spans(written)
    axis = draw(entries, [9] * len(entries), 220, 2.5).axis
    heights = [height for _, height in axis.ticks()]
    # At the turn of the eras the years 1 and 2 are ticks of every second year: half as far apart, and still readable.
    assert all(below - above >= 6 for above, below in pairwise(heights))
    assert len(heights) >= 2
    assert axis.stretches[0].first <= min(span.known[0] for span in entries)
    assert axis.stretches[-1].last >= max(span.known[-1] for span in entries)
    lengths = [(stretch.bottom - stretch.top) / (stretch.last - stretch.first) for stretch in axis.stretches]
    assert max(lengths) == pytest.approx(min(lengths))  # one scale


def test_what_does_not_crowd_stands_at_its_date() -> None:
    years = [Span(day_number((year, 1, 1)), day_number((year, 12, 31)), 365) for year in (1900, 1925, 1950, 2000)]
    drawing = draw(years, [10] * 4, 200, 2.5)
    assert [top + 2.5 for top in drawing.tops[1:3]] == pytest.approx(drawing.anchors[1:3])
    assert not drawing.axis.breaks()
    assert drawing.anchors[3] - drawing.anchors[2] == pytest.approx(
        2 * (drawing.anchors[1] - drawing.anchors[0]), abs=0.5
    )


def test_a_long_empty_stretch_is_cut_out_only_where_the_rest_crowds() -> None:
    far = [Span(day_number((year, 1, 1)), day_number((year, 12, 31)), 365) for year in (-499, 1989, 1990, 1991)]
    assert len(draw(far, [12] * 4, 200, 2.5).axis.breaks()) == 1
    assert not draw(far[:2], [12] * 2, 200, 2.5).axis.breaks()


@given(st.lists(st.floats(0, 100), min_size=1, max_size=12).map(sorted), st.data())
def test_labels_move_no_more_than_they_must(wanted: list[float], data: st.DataObject) -> None:
    sizes = data.draw(st.lists(st.floats(1, 8), min_size=len(wanted), max_size=len(wanted)))
    placed = apart(wanted, sizes, 110)
    assert all(below - above >= size - 1e-6 for (above, below), size in zip(pairwise(placed), sizes, strict=False))
    if all(below - above >= size for (above, below), size in zip(pairwise(wanted), sizes, strict=False)):
        assert placed == pytest.approx([min(place, 110 - sum(sizes[index:])) for index, place in enumerate(wanted)])


def test_pages_are_about_as_full_and_as_few_as_can_be() -> None:
    assert share_out([10] * 5, (100, 100)) == [5]
    assert share_out([10] * 12, (100, 100)) == [6, 6]
    assert share_out([10] * 12, (50, 100)) == [4, 8]
    assert share_out([300, 10], (100, 100)) == [1, 1]


@given(SPANS, st.booleans(), st.booleans())
def test_there_is_always_a_scale_however_low_the_drawing(
    written: list[tuple[int, int, int]], before: bool, after: bool
) -> None:
    entries = spans(written)
    entries = [Span(None, entries[0].last), *entries[1:]] if before else entries
    entries = [*entries[:-1], Span(entries[-1].first, None)] if after and entries[-1].first is not None else entries
    axis = draw(entries, [60 / len(entries)] * len(entries), 60, 2.5).axis
    assert axis.stretches[-1].bottom == pytest.approx(60)
