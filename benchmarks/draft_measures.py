"""Measures of one draft against what the authors of its source chose (gold). All give counts, so that they add up."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from guidegen.draft.draft import Drafted
from guidegen.draft.statements import Event, Term
from guidegen.guide.model import Guide
from guidegen.source.model import Source
from guidegen.source.quotes import Found, QuoteFinder

ENOUGH_MEANING = 0.4
"""The share of a gold meaning's stems that a definition with its quotes must have."""

ENOUGH_EVENT = 1 / 3
FIRST_ENTRIES = 15


@dataclass(frozen=True)
class Gold:
    """What the authors of a section chose: terms with their meaning, and a timeline of (year, event)."""

    terms: tuple[tuple[str, str], ...]
    timeline: tuple[tuple[str, str], ...]


@dataclass
class Share:
    """`right` of `all`."""

    right: int = 0
    all: int = 0

    def add(self, right: int, all: int) -> None:
        self.right += right
        self.all += all

    def __str__(self) -> str:
        return f"{self.right / self.all:.2f} ({self.right} of {self.all})" if self.all else "–"


@dataclass
class Figures:
    """The figures of a folder."""

    files: int = 0
    words: int = 0
    seconds: float = 0
    facts: int = 0
    shares: dict[str, Share] = field(default_factory=dict)

    def add(self, name: str, right: int, all: int) -> None:
        self.shares.setdefault(name, Share()).add(right, all)


def read_gold(file: Path) -> Gold:
    stated: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    pairs = {key: tuple((str(a), str(b)) for a, b, *_ in stated.get(key, ())) for key in ("terms", "timeline")}
    return Gold(pairs["terms"], pairs["timeline"])


def term_recall(terms: Sequence[Term], gold: Gold, first: int) -> tuple[int, int]:
    """Gold terms among the first so many; of as many as could stand there."""
    wanted = {folded(term) for term, _ in gold.terms}
    found = {folded(term.term) for term in terms[:first]}
    return len(wanted & found), min(first, len(wanted))


def folded(term: str) -> str:
    """Without capitals, leading article, bracketed addition, and plural."""
    bare = re.sub(r"\([^)]*\)", " ", term.casefold().replace("’", "'"))
    words = re.findall(r"[\w']+", re.sub(r"^\W*(?:the|an?)\s+", "", bare))
    return " ".join([*words[:-1], *(_singular(word) for word in words[-1:])])


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def definition_support(terms: Sequence[Term], gold: Gold) -> tuple[int, int]:
    """Gold terms that were found whose definition and quotes carry the authors' meaning; of those found."""
    meanings = {folded(term): stems(meaning) for term, meaning in gold.terms}
    carried = all = 0
    for term in terms:
        if meaning := meanings.get(folded(term.term)):
            said = stems(" ".join([term.definition, *(quote.text for quote in term.quotes)]))
            carried += len(meaning & said) >= ENOUGH_MEANING * len(meaning)
            all += 1
    return carried, all


def event_recall(events: Sequence[Event], gold: Gold, text: str) -> tuple[int, int]:
    """Gold entries that one of the first entries tells: the same year, and a third of its words; of those whose year
    stands in the source."""
    told = told_in(gold, text)
    return sum(is_told(events, year, event) for year, event in told), len(told)


def told_in(gold: Gold, text: str) -> list[tuple[str, str]]:
    """The gold entries whose year stands in the source."""
    return [(year, event) for year, event in gold.timeline if any(digits in text for digits in _years(year))]


def is_told(events: Sequence[Event], year: str, event: str) -> bool:
    return any(_tells(entry, year, event) for entry in events[:FIRST_ENTRIES])


def _tells(entry: Event, year: str, event: str) -> bool:
    wanted = stems(event.split(";")[0])
    told = stems(" ".join([entry.text, *(quote.text for quote in entry.quotes)]))
    return bool(_years(entry.date) & _years(year)) and len(wanted & told) >= ENOUGH_EVENT * len(wanted)


def _years(date: str) -> set[str]:
    return {digits.lstrip("0") for digits in re.findall(r"(?<!\d)\d{3,4}(?!\d)", date)}


def stated_years(events: Iterable[Event], sources: Sequence[Source]) -> tuple[int, int, int]:
    """Entries whose years all stand in their quotes; those whose years stand in the same paragraph; all with a year.

    A decade's or century's digits count as its year. What is in neither was resolved from further away, or invented.
    """
    quoted = near = all = 0
    for event in events:
        years = {digits for digits in re.findall(r"\d{2,4}(?=X|\b)", event.date.split("-")[0]) if int(digits)}
        if not years:
            continue
        all += 1
        quotes = " ".join(quote.text for quote in event.quotes)
        around = " ".join(
            sources[quote.sentence.source].passages[quote.sentence.passage].text for quote in event.quotes
        )
        quoted += all_in(years, quotes)
        near += all_in(years, around)
    return quoted, near, all


def all_in(years: Iterable[str], text: str) -> bool:
    return all(year.lstrip("0") in text for year in years)


def quotes_found(guide: Guide, sources: Sequence[Source]) -> tuple[int, int]:
    finder = QuoteFinder(sources)
    outcomes = [
        finder.find(quote.quote, quote.source, quote.nth) for _, evidence in guide.pinned() for quote in evidence.quotes
    ]
    return sum(isinstance(outcome, Found) for outcome in outcomes), len(outcomes)


def sections_covered(drafted: Drafted) -> tuple[int, int]:
    """Sections with a statement; of those that have prose."""
    with_prose = {sentence.section for sentence in drafted.material.sentences}
    return len(with_prose) - len(drafted.uncovered), len(with_prose)


@cache
def stems(text: str) -> frozenset[str]:
    """The stems of a text's telling words."""
    import snowballstemmer

    words = re.findall(r"[^\W\d_]+", text.casefold().replace("’s", ""))
    return frozenset(snowballstemmer.stemmer("english").stemWords([w for w in words if w not in _STOP]))


_STOP = frozenset(
    """
    a about after all also an and are as at be been before being between both but by can could did do does during each
    for from had has have having he her him his how i if in into is it its many may more most no not of often on one
    only or other our out over own she should so some such than that the their them then there these they this those
    through to under up used was we were what when where which while who whom whose will with within without would you
    your
    """.split()  # noqa: SIM905
)
