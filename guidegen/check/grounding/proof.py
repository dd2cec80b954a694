"""What some texts say: their numbers, dates, names and words, each read once, when it is first asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from guidegen.check.grounding.dates import Stated, stated, stated_by_edtf
from guidegen.check.grounding.numbers import Quantity, enumerated, quantities
from guidegen.check.wording import folded, stem_list, words
from guidegen.dates.reading import find_dates
from guidegen.languages import Language


@dataclass(frozen=True)
class Proof:
    """The quotes of a statement (or what its question says), in plain text."""

    texts: tuple[str, ...]
    language: Language

    @cached_property
    def joined(self) -> str:
        return "\n".join(self.texts)

    @cached_property
    def dates(self) -> tuple[Stated, ...]:
        return tuple(date for text in self.texts for date in stated(text, self.language))

    @cached_property
    def worked_out(self) -> tuple[Stated, ...]:
        """Dates that the quotes tell by one another, in their order: “in 1990 …”, “two years later …”."""
        read = find_dates(self.texts, self.language)
        leaning = (date.edtf for dates in read for date in dates if date.kind != "explicit")
        return tuple(date for edtf in leaning for date in stated_by_edtf(edtf, self.language))

    @cached_property
    def years(self) -> tuple[Stated, ...]:
        """Numbers of three digits, which may be years, too (“In 628 …”): they carry a year that somebody states."""
        return tuple(
            Stated(number.text, number.start, number.end, int(number.value), is_bare_year=True)
            for number in self.quantities
            if 100 <= number.value < 1000 and number.value.denominator == 1 and not (number.unit or number.in_words)
        )

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Numbers, and years, which may be numbers of other things; not the days of dates."""
        found: list[Quantity] = []
        for text in self.texts:
            days = [date for date in stated(text, self.language) if not date.is_bare_year]
            found += quantities(text, self.language, [(date.start, date.end) for date in days])
        return tuple(found)

    @cached_property
    def enumerated(self) -> int:
        """How many things the longest list of these texts has."""
        return max((enumerated(text, self.language) for text in self.texts), default=0)

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(word for text in self.texts for word in words(text))

    @cached_property
    def folded(self) -> frozenset[str]:
        return frozenset(folded(self.joined).split())

    @cached_property
    def stems(self) -> frozenset[str]:
        return frozenset(stem_list(self.joined, self.language.tag))
