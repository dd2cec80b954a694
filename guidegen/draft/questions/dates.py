"""When something happened: asked, chosen among years, filled into a gap, judged as true or false."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidegen.dates.edtf import HistoricDate, Point
from guidegen.draft.questions.clause import Clause
from guidegen.draft.questions.context import Context
from guidegen.draft.questions.courses import are_of_one_course
from guidegen.draft.questions.dating import dated, has_date, is_dated_plainly, point_of, preposition, shown
from guidegen.draft.questions.statements import Statement
from guidegen.draft.questions.telling import is_askable, is_specific, is_state
from guidegen.draft.statements import Question

_FEWEST_OTHERS = 3
_NEAREST, _FARTHEST = 2, 50
"""Years: what lies nearer may be meant too, what lies farther off is told from the key without any knowledge."""
_LEAST_SHIFT = 3
"""Years between the true date and the one in a false statement."""
_LONGEST_STEM = 22


def ask(context: Context) -> Iterator[Question]:
    """Up to four ways to ask for the date of each event; the choice takes one or two of them."""
    for event in context.events:
        yield from _since(event, context)
        point = point_of(event.when)
        if point is None or event.clause is None or not is_dated_plainly(event):
            continue
        clause = event.clause.shortened
        if has_date(clause) or is_state(clause):
            continue
        if not is_specific(clause) or not clause.opens_plainly or not is_askable(clause, context):
            continue
        if _is_told_for_other_years(event, point, context):
            continue
        yield from _asked(event, clause, point, context)
        yield from _written(event, clause, point, context)


def _since(event: Statement, context: Context) -> Iterator[Question]:
    """“From which year …”, where the document says only when it began."""
    begin = event.when.begin
    if not event.when.is_range or begin is None or event.when.end is not None or event.clause is None:
        return
    if not event.quotes[0].text.startswith(("Since ", "From ")):
        return
    point, clause = point_of(HistoricDate(begin, begin)), event.clause.shortened
    inverted = clause.inverted()
    if point is None or inverted is None or has_date(clause) or clause.opening or not is_specific(clause):
        return
    year = _year(point.year, context)
    if is_askable(clause, context) and year in event.quotes[0].text and len(inverted.split()) <= _LONGEST_STEM:
        told = f"From {year}, {clause.inside(clause.told)}."
        body = {"stem": f"From which year {inverted}?", "answer": year, "points": 1}
        yield Question("short-answer", body, "remember", told, event.quotes, event.worth, "since", year)


def _is_told_for_other_years(event: Statement, point: Point, context: Context) -> bool:
    return any(
        other.text == event.text and (when := point_of(other.when)) is not None and when.year != point.year
        for other in context.events
    )


def _asked(event: Statement, clause: Clause, point: Point, context: Context) -> Iterator[Question]:
    inverted = clause.inverted()
    told = dated(clause, shown(point, context), preposition(point))
    if inverted is None or told is None or len(inverted.split()) > _LONGEST_STEM:
        return
    year = _year(point.year, context)
    stem = f"In which year {inverted}?"
    others = _other_years(event, point, context)
    if len(others) >= _FEWEST_OTHERS:
        years = sorted([point.year, *others[:_FEWEST_OTHERS]])
        options = [{"key" if one == point.year else "text": _year(one, context)} for one in years]
        body: dict[str, object] = {"stem": stem, "options": options}
        yield Question("single-choice", body, "remember", told, event.quotes, event.worth + 0.2, "year", year)
    when = shown(point, context)
    body = {"stem": stem if point.month is None else f"When {inverted}?", "answer": when, "points": 1}
    yield Question("short-answer", body, "remember", told, event.quotes, event.worth, "when", when)


def _year(year: int, context: Context) -> str:
    return shown(Point(year), context)


def _other_years(event: Statement, point: Point, context: Context) -> list[int]:
    """Years of other events, then those of the document, the nearest first; none in which this one could be placed."""
    defended = {
        one.year
        for other in context.events
        if (one := point_of(other.when)) is not None and are_of_one_course(event, other)
    }
    defended |= {year for quote in event.quotes for year in years_in(quote.sentence.text)}
    of_events = {one.year for other in context.events if (one := point_of(other.when)) is not None}
    of_text = {year for sentence in context.material.sentences for year in years_in(sentence.text)}
    known = {one.year for other in context.events for one in (other.when.begin, other.when.end) if one is not None}
    earliest, latest = min(known), max(known)

    def fitting(years: set[int]) -> list[int]:
        kept = (y for y in years - defended if _NEAREST <= abs(y - point.year) <= _FARTHEST)
        return sorted(kept, key=lambda year: (abs(year - point.year), year))

    return fitting(of_events) + fitting({y for y in of_text - of_events if earliest <= y <= latest})


def years_in(text: str) -> frozenset[int]:
    """Numbers of four digits that can hardly be anything but years."""
    return frozenset(int(found) for found in re.findall(r"(?<![\d,.$£€-])(?:1\d|20)\d\d(?![\d,.%]\d|%|\d)", text))


def _written(event: Statement, clause: Clause, point: Point, context: Context) -> Iterator[Question]:
    """A gap for the year; the statement as it is, and with the year of another event."""
    year = _year(point.year, context)
    right, gap = dated(clause, year, "in"), dated(clause, f"[[{year}]]", "in")
    if right is None or gap is None or len(right.split()) > _LONGEST_STEM + 2:
        return
    quotes, worth = event.quotes, event.worth
    yield Question("cloze", {"text": gap}, "remember", right, quotes, worth - 0.1, "date-gap", year)
    yield Question(
        "true-false", {"statement": right, "answer": True}, "remember", right, quotes, worth - 0.2, "true-date", year
    )
    far = [one for one in _other_years(event, point, context) if abs(one - point.year) >= _LEAST_SHIFT]
    wrong = dated(clause, _year(far[0], context), "in") if far else None
    if wrong is not None:
        body = {"statement": wrong, "answer": False, "correction": right}
        yield Question("true-false", body, "remember", right, quotes, worth - 0.15, "false-date", year)
