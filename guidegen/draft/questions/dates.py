"""When something happened: asked, chosen among years, filled into a gap, judged as true or false."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from guidegen.dates.edtf import HistoricDate, Point
from guidegen.dates.shown import show_date
from guidegen.draft.questions.clause import Clause
from guidegen.draft.questions.context import Context
from guidegen.draft.questions.statements import Statement
from guidegen.draft.questions.telling import is_specific
from guidegen.draft.statements import Question

_FEWEST_OTHERS = 3
_FARTHEST = 80
"""Years: a date that lies farther off is told from the key without any knowledge."""
_LONGEST_STEM = 22


def ask(context: Context) -> Iterator[Question]:
    """Up to four ways to ask for the date of each event; the choice takes one or two of them."""
    for event in context.events:
        point = _point(event.when)
        if point is None or event.clause is None or any(map(str.isdigit, event.text)):
            continue
        if not is_specific(event.clause) or not event.clause.opens_plainly:
            continue
        yield from _asked(event, event.clause, point, context)
        yield from _gapped(event, event.clause, point, context)
        yield from _judged(event, event.clause, point, context)


def _point(when: HistoricDate) -> Point | None:
    """A certain day, month or year; no decade, no range, no circa."""
    point = when.begin
    if when.is_range or point is None or point.span != 1 or point.is_vague or (point.month or 0) > 12:
        return None
    return point


def _shown(point: Point, context: Context) -> str:
    return show_date(HistoricDate(point, point), context.language)


def _preposition(point: Point) -> str:
    return "on" if point.day else "in"


def dated_in(statement: Statement, context: Context) -> str:
    """“ in 1990”, " on 11 March 1990" behind a question; "" where the date is none that can be asked for."""
    point = _point(statement.when)
    return f" {_preposition(point)} {_shown(point, context)}" if point is not None else ""


def _asked(event: Statement, clause: Clause, point: Point, context: Context) -> Iterator[Question]:
    inverted = clause.inverted()
    if inverted is None or len(inverted.split()) > _LONGEST_STEM:
        return
    told = explained(event, clause, point, context)
    year = _year(point.year, context)
    stem = f"In which year {inverted}?"
    others = _other_years(event, point, context)
    if len(others) >= _FEWEST_OTHERS:
        years = sorted([point.year, *others[:_FEWEST_OTHERS]])
        options = [{"key" if one == point.year else "text": _year(one, context)} for one in years]
        body: dict[str, object] = {"stem": stem, "options": options}
        yield Question("single-choice", body, "remember", told, event.quotes, event.worth + 0.2, "year", year)
    when = _shown(point, context)
    body = {"stem": stem if point.month is None else f"When {inverted}?", "answer": when, "points": 1}
    yield Question("short-answer", body, "remember", told, event.quotes, event.worth, "when", when)


def _year(year: int, context: Context) -> str:
    return _shown(Point(year), context)


def _other_years(event: Statement, point: Point, context: Context) -> list[int]:
    """Years of other events, the nearest first; none in which this one could be placed too."""
    found = {one.year for other in context.events if (one := _point(other.when)) is not None}
    told = {
        one.year for other in context.events if other.text == event.text and (one := _point(other.when)) is not None
    }
    near = [year for year in found - told - {point.year} if abs(year - point.year) <= _FARTHEST]
    return sorted(near, key=lambda year: (abs(year - point.year), year))


def dated(clause: Clause, when: str, preposition: str) -> str:
    """The statement with its date: at its end, or before it where that would date something else."""
    said = clause.said(clause.words.tokens)
    if clause.is_simple and not clause.opening:
        return f"{said} {preposition} {when}."
    return f"{preposition.capitalize()} {when}, {clause.inside(clause.words.tokens)}."


def explained(event: Statement, clause: Clause, point: Point, context: Context) -> str:
    return dated(clause, _shown(point, context), _preposition(point))


def _gapped(event: Statement, clause: Clause, point: Point, context: Context) -> Iterator[Question]:
    if len(event.text.split()) > _LONGEST_STEM:
        return
    year = _year(point.year, context)
    text = dated(clause, f"[[{year}]]", "in")
    yield Question(
        "cloze",
        {"text": text},
        "remember",
        text.replace("[[", "").replace("]]", ""),
        event.quotes,
        event.worth - 0.1,
        "date-gap",
        year,
    )


def _judged(event: Statement, clause: Clause, point: Point, context: Context) -> Iterator[Question]:
    """True as it stands, and false with the year of another event."""
    if len(event.text.split()) > _LONGEST_STEM:
        return
    when = _year(point.year, context)
    right = dated(clause, when, "in")
    yield Question(
        "true-false", {"statement": right, "answer": True}, "remember", right, event.quotes, event.worth - 0.2,
        "true-date", when,
    )  # fmt: skip
    others: Sequence[int] = _other_years(event, point, context)
    far = [year for year in others if abs(year - point.year) >= 3]
    if far:
        wrong = dated(clause, _year(far[0], context), "in")
        body = {"statement": wrong, "answer": False, "correction": right}
        yield Question("true-false", body, "remember", right, event.quotes, event.worth - 0.15, "false-date", when)
