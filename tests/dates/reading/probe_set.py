"""Probes for the reading of dates: texts with the dates that are in them, in YAML files.

- text: one or several sentences; an empty line begins a paragraph
  dates: [[words, EDTF], …]     in order; [] where there is none
  language: en                  the default
  why: what the probe is for
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from guidegen.dates.reading import FoundDate, find_dates
from guidegen.draft.analysis.sentences import sentence_spans
from guidegen.languages import load_language
from tests.entries import read_entries


@dataclass(frozen=True)
class Probe:
    file: str
    text: str
    dates: tuple[tuple[str, str], ...]
    language: str
    why: str


@dataclass
class Tally:
    """Dates found, of these with the right value; missed; reported where there are none."""

    probes: int = 0
    found: int = 0
    right: int = 0
    missed: int = 0
    false: int = 0
    remarks: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        self.probes += other.probes
        self.found += other.found
        self.right += other.right
        self.missed += other.missed
        self.false += other.false

    @property
    def recall(self) -> float:
        return self.found / ((self.found + self.missed) or 1)

    @property
    def precision(self) -> float:
        return self.found / ((self.found + self.false) or 1)

    @property
    def value(self) -> float:
        return self.right / (self.found or 1)

    def __str__(self) -> str:
        gold, told = self.found + self.missed, self.found + self.false
        return (
            f"recall {self.recall:.3f} ({self.found}/{gold})  precision {self.precision:.3f} ({self.found}/{told})"
            f"  value {self.value:.3f} ({self.right}/{self.found})"
        )


def read_probes(folder: Path) -> Iterator[Probe]:
    for file in sorted(folder.glob("*.yaml")):
        for entry in read_entries(file):
            yield _probe(entry, file.stem)


def _probe(entry: dict[str, Any], file: str) -> Probe:
    text = entry["text"] if isinstance(entry["text"], str) else " ".join(entry["text"])
    dates = tuple((str(words), str(edtf)) for words, edtf, *_ in entry.get("dates") or ())
    return Probe(file, text.strip(), dates, entry.get("language", "en"), entry.get("why", ""))


def sentences_of(text: str, language: str) -> tuple[list[tuple[int, str]], set[int]]:
    """The sentences with where each begins, and which of them begin a paragraph."""
    placed: list[tuple[int, str]] = []
    breaks: set[int] = set()
    for paragraph in re.finditer(r"(?:.+\n?)+", text):
        breaks.add(len(placed))
        at = paragraph.start()
        placed += [(at + start, text[at + start : at + end]) for start, end in sentence_spans(paragraph[0], language)]
    return placed, breaks


@cache
def found_in(text: str, language: str) -> list[tuple[int, FoundDate]]:
    """All dates of a text, each with where its sentence begins."""
    placed, breaks = sentences_of(text, language)
    per_sentence = find_dates([sentence for _, sentence in placed], load_language(language), breaks)
    return [(at, date) for (at, _), dates in zip(placed, per_sentence, strict=True) for date in dates]


def judge(probe: Probe, by_kind: dict[str, Tally] | None = None) -> Tally:
    """A date is found where one is reported that shares a place with it; its value is right where the EDTF is."""
    tally = Tally(probes=1)
    free = list(found_in(probe.text, probe.language))
    at = 0
    for words, edtf in probe.dates:
        start = probe.text.index(words, at)
        at = start + len(words)
        here = [one for one in free if one[0] + one[1].start < at and start < one[0] + one[1].end]
        best = next((one for one in here if one[1].edtf == edtf), here[0] if here else None)
        if best is None:
            tally.missed += 1
            tally.remarks.append(f"missed: {words} = {edtf}")
            continue
        free.remove(best)
        one = Tally(found=1, right=int(best[1].edtf == edtf))
        tally.add(one)
        if by_kind is not None:
            by_kind.setdefault(best[1].kind, Tally()).add(one)
        if not one.right:
            tally.remarks.append(f"wrong: {words} = {edtf}, read as {best[1].edtf}")
    for _, date in free:
        tally.false += 1
        tally.remarks.append(f"false: {date.text} = {date.edtf}")
        if by_kind is not None:
            by_kind.setdefault(date.kind, Tally()).add(Tally(false=1))
    return tally
