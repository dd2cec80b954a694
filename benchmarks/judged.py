"""Sheets for two people to judge, with spoiled entries planted among the true ones, and what their judgements come to.

A judge sees sheets.json, [{"source", LIST: [{"id", …}]}], and nothing of secret.json, {id: {"how": …, …}}: how a
planted entry was spoiled ("" for the program's own) and what else of each entry is counted by. Judges answer
{id: {VERDICT: true/false, "why": "…"}}. Where two disagree the entry counts as bad. Bounds are Wilson's, 95 %.
"""

from __future__ import annotations

import json
import math
import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

YEAR = re.compile(r"(?<!\d)(?:1[0-9]|20)\d\d(?!\d)")
_ATTEMPTS, _ATTEMPTS_A_KIND = 50, 10

Place = TypeVar("Place")
Spoiled = TypeVar("Spoiled")


@dataclass(frozen=True)
class Entry:
    """`shown` is what a judge sees beside the id, `about` what is counted by; `how`: the way it was spoiled, or ""."""

    shown: Mapping[str, Any]
    how: str = ""
    about: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Sheet:
    source: str
    entries: Sequence[Entry]


def write_sheets(out: Path, sheets: Sequence[Sheet], things: str, chance: random.Random) -> str:
    """Write both files, the entries of each source mixed; `things` is what they are called. A line on what was made."""
    shown: list[dict[str, Any]] = []
    secret: dict[str, dict[str, str]] = {}
    for sheet in sheets:
        rows = []
        for entry in chance.sample(list(sheet.entries), len(sheet.entries)):
            name = f"{things[0]}{len(secret) + 1:03}"
            secret[name] = {"how": entry.how, **entry.about}
            rows.append({"id": name, **entry.shown})
        shown.append({"source": sheet.source, things: rows})
    out.mkdir(parents=True, exist_ok=True)
    (out / "sheets.json").write_text(json.dumps(shown, ensure_ascii=False, indent=1), encoding="utf-8")
    (out / "secret.json").write_text(json.dumps(secret, ensure_ascii=False, indent=1), encoding="utf-8")
    planted = sum(bool(entry["how"]) for entry in secret.values())
    return f"{len(sheets)} sources, {len(secret)} {things}, {planted} of them planted"


def plant(
    number: int,
    kinds: Sequence[Callable[[Place, random.Random], Spoiled | None]],
    places: Sequence[Place],
    chance: random.Random,
) -> Iterator[tuple[Place, Spoiled]]:
    """At most so many spoiled entries, each with its place, the kinds by turns; a kind that finds nothing to spoil
    leaves its turn to the next."""
    for turn in range(number if places else 0):
        for attempt in range(_ATTEMPTS):
            place = chance.choice(places)
            spoiled = kinds[(turn + attempt // _ATTEMPTS_A_KIND) % len(kinds)](place, chance)
            if spoiled is not None:
                yield place, spoiled
                break


def with_other_year(text: str, chance: random.Random) -> tuple[str, str] | None:
    """The first year of a text and the one to put in its place."""
    year = YEAR.search(text)
    return (year[0], str(int(year[0]) + chance.choice([-7, -3, 4, 9]))) if year else None


@dataclass(frozen=True)
class Verdicts:
    """What two judges say of the entries that both judged; `secret` tells what each is."""

    secret: Mapping[str, Mapping[str, str]]
    judges: tuple[Mapping[str, Any], Mapping[str, Any]]
    verdict: str

    @classmethod
    def read(cls, out: Path, first: Path, second: Path, verdict: str) -> Verdicts:
        one, two, secret = (_read(file) for file in (first, second, out / "secret.json"))
        return cls(secret, (one, two), verdict)

    @property
    def missing(self) -> list[str]:
        return [name for name in self.secret if not all(name in judge for judge in self.judges)]

    def _judged(self, planted: bool) -> list[str]:
        missing = set(self.missing)
        return [name for name in self.secret if bool(self.secret[name]["how"]) == planted and name not in missing]

    @property
    def own(self) -> list[str]:
        return self._judged(planted=False)

    @property
    def planted(self) -> list[str]:
        return self._judged(planted=True)

    def says(self, judge: int, name: str) -> bool:
        return bool(self.judges[judge][name][self.verdict])

    def both(self, name: str) -> bool:
        return self.says(0, name) and self.says(1, name)

    def lines(self, things: str) -> Iterator[str]:
        """Agreement, the share that both find good with its lower bound, the planted ones that were caught."""
        if missing := self.missing:
            yield f"not judged by both: {', '.join(missing)}"
        own, planted = self.own, self.planted
        agree = sum(self.says(0, name) == self.says(1, name) for name in own)
        shares = ", ".join(f"{part(sum(self.says(judge, name) for name in own), len(own)):.3f}" for judge in (0, 1))
        yield f"{things}: {len(own)}; agreement {part(agree, len(own)):.3f} ({agree}); each judge's own share: {shares}"
        good = sum(map(self.both, own))
        yield f"{self.verdict} by both: {bounded(good, len(own))}"
        for judge, label in enumerate(("first", "second")):
            caught = sum(not self.says(judge, name) for name in planted)
            yield f"planted: {caught} of {len(planted)} caught by the {label} judge"
        caught = sum(not self.both(name) for name in planted)
        yield f"planted: {caught} of {len(planted)} caught by one of them at least"

    def reasons(self) -> Iterator[str]:
        """Why the entries of the program are bad, and which planted ones nobody caught."""
        for name in self.own:
            if not self.both(name):
                yield f"  {name}: {self._why(0, name)} | {self._why(1, name)}"
        for name in self.planted:
            if self.both(name):
                yield f"  {name}: planted ({self.secret[name]['how']}), not caught"

    def _why(self, judge: int, name: str) -> str:
        given = self.judges[judge][name]
        return self.verdict if self.says(judge, name) else str(given.get("why", f"not {self.verdict}"))


def _read(file: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return data


def part(right: float, all: int) -> float:
    return right / all if all else 0.0


def bounded(right: int, all: int) -> str:
    return f"{part(right, all):.3f} ({right} of {all}), lower 95 % bound {wilson(right, all):.3f}"


def wilson(right: int, all: int, z: float = 1.96) -> float:
    """The lower bound of a share; 0 where nothing was counted."""
    if not all:
        return 0.0
    share = right / all
    middle = share + z * z / (2 * all)
    spread = z * math.sqrt(share * (1 - share) / all + z * z / (4 * all * all))
    return max(0.0, (middle - spread) / (1 + z * z / all))
