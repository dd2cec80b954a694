"""One sentence: what stands in it for itself, then what leans on the narration before it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise

from guidegen.dates.edtf import DateMistake, parse_date
from guidegen.dates.reading.context import read_context
from guidegen.dates.reading.cues import drift_pattern, elsewhere_pattern, habit_pattern
from guidegen.dates.reading.found import FoundDate, Kind, Role, SentenceDates, Unresolved
from guidegen.dates.reading.joined import Ends, Placed, are_neighbours, join_ends, with_listed_years
from guidegen.dates.reading.leaning import days_of_month, leaning_hint, relative_dates
from guidegen.dates.reading.lexicon import Lexicon
from guidegen.dates.reading.narration import (
    BACKWARDS,
    NOTHING_BEFORE,
    SAME_MONTH_AGAIN,
    SEVERAL_YEARS,
    TOO_FAR,
    Narration,
    in_year_of,
)
from guidegen.dates.reading.relative import DAY_OF_MONTH, Relative, resolve
from guidegen.dates.reading.roles import open_range, role_of
from guidegen.dates.reading.stated import Stated
from guidegen.dates.reading.sure import surely_dates

_DOUBT_BEHIND = re.compile(r"\s?(?:\?(?=[\s)–—,;-]\S|\)|\s?[–—-])|\(\?\))")
_NEAR = 10
"""Characters between a relative date and the date that says the same (“two years later, in 1778”)."""

_FEW = 5
"""Dates of one sentence among which one may show the year of those before it."""

_OF_DAYS = ("day", "week", DAY_OF_MONTH)
_ASIDE = 60
_NAMED = re.compile(r"[A-Z]\w+ of $")
ELSEWHERE = "the sentence looks back or ahead"
NO_CENTURY = "no date stands near it that shows its century"
HABIT = "the sentence tells what is always so, not what happened once"


@dataclass(frozen=True)
class Drift:
    """Time passes, nobody says how much (“some years later”, “eventually”): nothing leans on what stands before it."""

    start: int
    end: int


Item = Placed | Ends | Relative | Drift


@dataclass
class SentenceReader:
    """Reads the sentence with this index; `narration` is that of its paragraph and hears of each date."""

    text: str
    index: int
    lexicon: Lexicon
    narration: Narration
    found: list[FoundDate] = field(default_factory=list)
    unresolved: list[Unresolved] = field(default_factory=list)

    def read(self) -> SentenceDates:
        items = self._items()
        for position, item in enumerate(items):
            if isinstance(item, Drift):
                self.narration.drift(self.index)
            elif isinstance(item, Relative):
                self._tell_relative(item, items, position)
            elif isinstance(item, Ends):
                self._tell_ends(item)
            elif item.date.is_whole:
                self._tell_whole(item)
            else:
                self._tell_leaning(item, items, position)
        return SentenceDates(tuple(self.found), tuple(self.unresolved))

    def _items(self) -> list[Item]:
        dates = self._without_alternatives(join_ends(self._placed(), self.text, self.lexicon))
        if not leaning_hint(self.lexicon.tag).search(self.text):
            return list(dates)
        relatives = [*relative_dates(self.text, self.lexicon), *days_of_month(self.text, self.lexicon)]
        taken = {place for one in relatives for place in range(one.start, one.end)}
        kept = [item for item in dates if taken.isdisjoint(range(*_span(item)))]
        # “two years later, in 1778”: the text itself says which year that is.
        told = {_span(item)[0] for item in kept if not isinstance(item, Placed) or item.date.is_whole}
        free = [one for one in relatives if told.isdisjoint(range(one.end, one.end + _NEAR))]
        drifts = [Drift(*match.span()) for match in drift_pattern(self.lexicon.tag).finditer(self.text)]
        drifting = [one for one in drifts if taken.isdisjoint(range(one.start, one.end))]
        return sorted([*kept, *free, *drifting], key=lambda item: _span(item)[0])

    def _placed(self) -> list[Placed]:
        return with_listed_years(surely_dates(self.text, self.lexicon), self.text, self.lexicon)

    def _without_alternatives(self, items: list[Placed | Ends]) -> list[Placed | Ends]:
        """“in 1564 or 1565” states neither; “in the 14th or 13th century BCE” is within both."""
        dropped: set[int] = set()
        kept = list(items)
        for index, (one, other) in enumerate(pairwise(items)):
            between = self.text[_span(one)[1] : _span(other)[0]].strip(", ").lower()
            if not self.lexicon.has("or", between):
                continue
            if isinstance(one, Placed) and isinstance(other, Placed) and are_neighbours(one.date, other.date):
                kept[index] = Ends(one, other)
                dropped.add(index + 1)
            else:
                dropped |= {index, index + 1}
        return [item for index, item in enumerate(kept) if index not in dropped]

    def _tell_whole(self, placed: Placed) -> None:
        date = placed.date
        role = role_of(placed.context, self.text, date.end, self.lexicon, date.span)
        edtf = date.edtf(self._marks(placed))
        if role is None or not edtf:
            return
        self._keep(date.start, date.end, open_range(edtf, role), "explicit", role)
        if not self._is_aside(date.start):
            self.narration.hear(self.index, date if role == "at" and not placed.context.circa else None)

    def _tell_ends(self, ends: Ends) -> None:
        begin, end = ends.begin, ends.end
        kind: Kind = "explicit"
        if not begin.date.is_whole:
            years = self._years_of_ends(ends)
            if not years:
                return
            begin, end, kind = *years, "yearless"
        written = f"{begin.date.edtf(self._marks(begin))}/{end.date.edtf(self._marks(end))}"
        try:
            parse_date(written)
        except DateMistake:
            return
        self._keep(ends.begin.date.start, ends.end.date.end, written, kind, "range")
        same_year = begin.date.span == 1 and begin.date.first_year == end.date.first_year
        if not self._is_aside(ends.begin.date.start):
            self.narration.hear(self.index, end.date if same_year else None)

    def _years_of_ends(self, ends: Ends) -> tuple[Placed, Placed] | None:
        one, other = ends.begin.date, ends.end.date
        anchor = self.narration.anchor(self.index)
        if one.month is None or other.month is None or isinstance(anchor, str) or self._is_habit():
            return None
        begin = in_year_of(anchor, one.month, one.day)
        if isinstance(begin, str) or (other.month, other.day or 31) < (one.month, one.day or 0):
            return None
        year, era = begin.year, begin.era
        return (
            replace(ends.begin, date=replace(one, year=year, era=era)),
            replace(ends.end, date=replace(other, year=year, era=era)),
        )

    def _tell_leaning(self, placed: Placed, items: list[Item], position: int) -> None:
        date = placed.date
        meant = self._short_decade(date) if date.is_short else self._with_year(placed, items, position)
        if isinstance(meant, str):
            self._refuse(date.start, date.end, meant)
            if meant == BACKWARDS:
                self.narration.drift(self.index)
            return
        role = role_of(placed.context, self.text, date.end, self.lexicon, date.span)
        edtf = meant.edtf(self._marks(placed))
        if role and edtf:
            self._keep(date.start, date.end, open_range(edtf, role), "yearless", role)
            self.narration.hear(self.index, meant)

    def _short_decade(self, date: Stated) -> Stated | str:
        year = self.narration.full_decade(date.year or 0)
        return NO_CENTURY if year is None else replace(date, year=year, is_short=False)

    def _with_year(self, placed: Placed, items: list[Item], position: int) -> Stated | str:
        if self._is_habit():
            return HABIT
        date = placed.date
        if placed.context.tells != "by" and self._looks_elsewhere():  # “by 31 August it had ended” is there
            return ELSEWHERE
        assert date.month is not None
        anchor = self.narration.anchor(self.index)
        if anchor == NOTHING_BEFORE:
            return self._with_later_year(date, items[position + 1 : position + 1 + _FEW])
        if date.day and self.narration.may_be_a_year_on(self.index, date):
            return SAME_MONTH_AGAIN
        return anchor if isinstance(anchor, str) else in_year_of(anchor, date.month, date.day)

    def _with_later_year(self, date: Stated, later: list[Item]) -> Stated | str:
        """“On 1 September Germany invaded Poland, and on 3 September 1939 Britain declared war.”"""
        whole = [item.date for item in later if isinstance(item, Placed) and item.date.is_whole]
        others = [item for item in later if not isinstance(item, Placed)]
        if len(whole) != 1 or others or whole[0].span > 1 or whole[0].month is None or date.month is None:
            return NOTHING_BEFORE
        told = whole[0]
        if (date.month, date.day or 0) > (told.month or 0, told.day or 31):
            return NOTHING_BEFORE
        return replace(date, year=told.year, era=told.era)

    def _tell_relative(self, relative: Relative, items: list[Item], position: int) -> None:
        anchor = self.narration.anchor(self.index)
        if relative.unit == DAY_OF_MONTH and self.index - self.narration.sentence > 1:
            anchor = TOO_FAR
        if anchor == SEVERAL_YEARS and relative.unit in _OF_DAYS:
            anchor = self.narration.day_before() or anchor
        meant = anchor if isinstance(anchor, str) else resolve(relative, anchor)
        if isinstance(meant, str):
            self._refuse(relative.start, relative.end, meant)
            if self.narration.sentence >= 0 and relative.unit not in _OF_DAYS:
                self.narration.drift(self.index)
            return
        following = items[position + 1] if position + 1 < len(items) else None
        if isinstance(following, Placed) and following.date.start - relative.end < _NEAR:
            # “Two years later, on 5 May”: the day says it; of “ten days later, on 12 May” too.
            self.narration.hear(self.index, meant)
            return
        context = read_context(self.text, relative.start, self.lexicon)
        role = role_of(context, self.text, relative.end, self.lexicon)
        edtf = meant.edtf()
        if role and edtf:
            self._keep(relative.start, relative.end, open_range(edtf, role), "relative", role)
            self.narration.hear(self.index, meant)

    def _is_aside(self, start: int) -> bool:
        """“(born 1867)”, “the Sugar Act of 1764”: it dates a person or a thing, the narration does not stand there."""
        before = self.text[max(0, start - _ASIDE) : start]
        return before.rfind("(") > before.rfind(")") or bool(_NAMED.search(before))

    def _looks_elsewhere(self) -> bool:
        """“He had graduated in July”, “he would die on 4 July”: not in the year that the narration has reached."""
        return self.narration.sentence != self.index and bool(elsewhere_pattern(self.lexicon.tag).search(self.text))

    def _is_habit(self) -> bool:
        return bool(habit_pattern(self.lexicon.tag).search(self.text))

    def _marks(self, placed: Placed) -> str:
        context = placed.context
        if _DOUBT_BEHIND.match(self.text, placed.date.end):
            context = replace(context, uncertain=True)
        return context.marks

    def _keep(self, start: int, end: int, edtf: str, kind: Kind, role: Role) -> None:
        self.found.append(FoundDate(start, end, edtf, kind, role, self.text[start:end]))

    def _refuse(self, start: int, end: int, reason: str) -> None:
        self.unresolved.append(Unresolved(start, end, self.text[start:end], reason))


def _span(item: Item) -> tuple[int, int]:
    if isinstance(item, Placed):
        return item.date.start, item.date.end
    return (item.begin.date.start, item.end.date.end) if isinstance(item, Ends) else (item.start, item.end)
