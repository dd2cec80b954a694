"""A date as a text states it, before it is known how it is meant, and how it is written in EDTF."""

from __future__ import annotations

from dataclasses import dataclass

from guidegen.dates.edtf import DateMistake, parse_date


@dataclass(frozen=True)
class Stated:
    """`year` counts as people do (44 for 44 BC, with `era` -1; era 0: not said); of a decade or century the earliest.

    `month` 21–24 is a season. `is_bare`: a number that is a year only where the words around it make it one.
    `is_paired`: it stands with the next or the last in one form (“1914–18”).
    `is_short`: a decade without its century (“the ’60s”: 60). `is_feast`: a day that has a name (“Christmas Day”).
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    span: int = 1
    era: int = 0
    is_bare: bool = False
    is_paired: bool = False
    is_short: bool = False
    is_feast: bool = False

    @property
    def is_whole(self) -> bool:
        return self.year is not None and not self.is_short

    @property
    def first_year(self) -> int:
        """The (first) year as ISO 8601 counts: 0 is 1 BC."""
        assert self.year is not None
        if self.era >= 0:
            return self.year
        return 1 - self.year if self.span == 1 else 1 - self.year - self.span

    def edtf(self, marks: str = "") -> str:
        """In EDTF, with `~`, `?` or `%` behind; "" for a day that there is not."""
        if self.span == 1000 or (self.span == 10 and self.era < 0):
            return self._long(marks)
        written = self._year()
        if self.month is not None:
            written += f"-{self.month:02d}"
        if self.day is not None:
            written += f"-{self.day:02d}"
        try:
            parse_date(written + marks)
        except DateMistake:
            return ""
        return written + marks

    def _year(self) -> str:
        year = self.first_year
        if self.span == 100:
            assert self.year is not None
            return f"{'-' if self.era < 0 else ''}{self.year // 100:02d}XX"
        if self.span == 10:
            return f"{year // 10:03d}X"
        if abs(year) > 9999:
            return f"Y{year}"
        return f"{'-' if year < 0 else ''}{abs(year):04d}"

    def _long(self, marks: str) -> str:
        """A millennium, or ten years before Christ: EDTF has no single mark for them."""
        if self.span == 10:
            assert self.year is not None
            begin, end = 1 - (self.year + 9), 1 - self.year
        else:
            begin = self.first_year + (1 if self.era >= 0 else 0)
            end = begin + self.span - 1
        return "/".join(
            Stated(0, 0, abs(y) if y > 0 else 1 - y, era=1 if y > 0 else -1).edtf(marks) for y in (begin, end)
        )
