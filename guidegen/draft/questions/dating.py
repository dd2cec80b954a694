"""A statement with its date put back: one opening, and no date behind words that could take it for their own."""

from __future__ import annotations

import re

from guidegen.dates.edtf import HistoricDate, Point
from guidegen.dates.shown import show_date
from guidegen.draft.questions.clause import Clause
from guidegen.draft.questions.context import Context
from guidegen.draft.questions.statements import Statement

_LONGEST_BEFORE_DATE = 16
"""Words, after which a date stands better at the head."""
_COUNTED = re.compile(
    r"\b(?:that|same|following|next|later|earlier|previous|after|before|ago|then)\b", re.IGNORECASE
)  # fmt: skip

_DATE = re.compile(
    r"(?<![\d,.])(?:1\d|20)\d\d(?!\d|,\d)|\d(?:st|nd|rd|th)\b|\bcentury\b|\byear\b|"
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)


def point_of(when: HistoricDate) -> Point | None:
    """A certain day, month or year, the year of a season; no decade, no range, no circa."""
    point = when.begin
    if when.is_range or point is None or point.span != 1 or point.is_vague:
        return None
    return Point(point.year) if (point.month or 0) > 12 else point


def has_date(clause: Clause) -> bool:
    """Whether its words hold a date, so that another would contradict or tell it."""
    said = clause.said(clause.told)
    return _DATE.search(said) is not None


def is_dated_plainly(statement: Statement) -> bool:
    """Whether the sentence that tells it has the year, or words that count it (“in the following year”), and no second
    year beside it (“in both 1790 and 1791”)."""
    point = point_of(statement.when) if statement.date else None
    if point is None:
        return False
    told = statement.quotes[0].text
    if re.search(rf"{abs(point.year)} (?:and|or) (?:in )?\d{{4}}|\d{{4}} (?:and|or) (?:in )?{abs(point.year)}", told):
        return False
    return re.search(rf"(?<!\d){abs(point.year)}(?!\d)", told) is not None or _COUNTED.search(told) is not None


def shown(point: Point, context: Context) -> str:
    return show_date(HistoricDate(point, point), context.language)


def preposition(point: Point) -> str:
    return "on" if point.day else "in"


def dated_in(statement: Statement, clause: Clause, context: Context) -> str:
    """“ in 1990”, " on 11 March 1990" behind a question; "" where there is no date, or it would date something else."""
    point = point_of(statement.when) if is_dated_plainly(statement) else None
    if point is None or not takes_date_at_end(clause) or has_date(clause):
        return ""
    return f" {preposition(point)} {shown(point, context)}"


def takes_date_at_end(clause: Clause) -> bool:
    after = clause.words.tokens[clause.verb.number + 1 :]
    return not any(
        token.text in (",", "(", "–", "—")
        or token.dep in ("advcl", "relcl", "ccomp", "acl", "xcomp", "pcomp")
        or (token.dep == "conj" and token.pos in ("VERB", "AUX"))
        for token in after
    )


def dated(clause: Clause, when: str, before: str) -> str | None:
    """The statement with its date: at its end, or before it where that would date something else.

    None where it begins with a phrase already, and neither that nor the date can stand at the end.
    """
    opening = clause.opening
    first = clause.subject_words[0].number
    rest = [token for token in clause.words.tokens[first:] if token.text != "." or token.dep != "punct"]
    if takes_date_at_end(clause):
        told = clause.said(rest)
        place = f" {clause.inside(opening)}" if opening else ""
        if len(told.split()) <= _LONGEST_BEFORE_DATE:
            return f"{told[:1].upper()}{told[1:]}{place} {before} {when}."
        return f"{before.capitalize()} {when}, {clause.inside(rest)}{place}."
    return None if opening else f"{before.capitalize()} {when}, {clause.inside(rest)}."
