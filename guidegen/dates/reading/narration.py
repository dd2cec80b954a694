"""The time that a paragraph has reached: from which year-less and relative dates have their year, if it is certain.

It is certain where the last sentence with a date has one year, which no year before it in the paragraph exceeds.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from guidegen.dates.edtf import SEASONS
from guidegen.dates.reading.stated import Stated

_FARTHEST = 4
"""Sentences between a date and one that leans on it."""

_LIFE, _OLDEST, _YOUNGEST = 60, 1700, 2030

NOTHING_BEFORE = "no date stands before it in its paragraph"
NO_SINGLE_YEAR = "what stands before it is no single year"
SEVERAL_YEARS = "the sentence that it leans on has several years"
WENT_BACK = "the text has gone back in time before it"
TOO_FAR = "the last date is too far before it"
SAME_MONTH_AGAIN = "its month stood before, some sentences ago: its year may be the next"
BACKWARDS = "it stands before the last date in the calendar: its year may be another"


@dataclass
class Narration:
    """What one paragraph has told so far; `sentence` is the index of the last sentence with a date, `last` the date."""

    sentence: int = -1
    beside: set[int | None] = field(default_factory=set)
    """The years of the last sentence with a date; None for what is no single year."""
    last: Stated | None = None
    highest: int | None = None
    last_year: int | None = None

    def hear(self, sentence: int, date: Stated | None) -> None:
        if sentence != self.sentence:
            self.sentence, self.beside = sentence, set()
        self.last = date if date and date.span == 1 and date.year is not None else None
        year = self.last.first_year if self.last else None
        self.beside.add(year)
        if year is not None and (self.highest is None or year > self.highest):
            self.highest = year
        if date and date.year is not None and date.era >= 0 and date.span <= 10:
            self.last_year = date.year

    def drift(self, sentence: int) -> None:
        """The time goes on by nobody knows how much."""
        if self.sentence >= 0:
            self.hear(sentence, None)

    def full_decade(self, decade: int) -> int | None:
        """“The ’60s” in the century of what stands before it, unless they are more than a life apart."""
        if self.last_year is None:
            return None
        year = self.last_year // 100 * 100 + decade
        return year if abs(year - self.last_year) <= _LIFE and _OLDEST <= year <= _YOUNGEST else None

    def day_before(self) -> Stated | None:
        """The last date, if it is a day: “the next day” leans on no other."""
        last = self.last
        return last if last and last.day is not None and not self._went_back(last) else None

    def _went_back(self, last: Stated) -> bool:
        return self.highest is not None and self.highest > last.first_year

    def anchor(self, sentence: int) -> Stated | str:
        """The date that one in this sentence leans on, or why there is none."""
        if self.sentence < 0:
            return NOTHING_BEFORE
        if self.last is None:
            return NO_SINGLE_YEAR
        if len(self.beside) > 1:
            return SEVERAL_YEARS
        if self._went_back(self.last):
            return WENT_BACK
        return self.last if sentence - self.sentence <= _FARTHEST else TOO_FAR

    def may_be_a_year_on(self, sentence: int, day: Stated) -> bool:
        """“In November 1802 …”, two sentences, “On 18 November …”: a month told again may be that of the next year."""
        last = self.last
        return last is not None and last.day is None and last.month == day.month and sentence - self.sentence > 1


def first_month(date: Stated) -> int | None:
    """The month in which it begins, of a season the first."""
    return {21: 3, 22: 6, 23: 9, 24: 12}[date.month] if date.month in SEASONS else date.month


def in_year_of(anchor: Stated, month: int, day: int | None) -> Stated | str:
    """The month (and day) in the anchor's year, unless it would run backwards."""
    told = first_month(anchor)
    if told is not None and month not in SEASONS:
        if month < told or (month == told and day and anchor.day and day < anchor.day):
            return BACKWARDS
    elif told is not None and anchor.month != month and _season_end(month) < told:
        return BACKWARDS
    return Stated(0, 0, anchor.year, month, day, era=anchor.era)


def _season_end(season: int) -> int:
    return {21: 5, 22: 8, 23: 11, 24: 14}[season]
