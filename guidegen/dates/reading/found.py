"""What the reading of dates gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["explicit", "yearless", "relative"]
Role = Literal["at", "range", "since", "until", "by"]


@dataclass(frozen=True)
class FoundDate:
    """A date that a sentence states: where (`start`, `end`), as EDTF, and how its year is known.

    `role`: “by 1896” and “until 1896” date other things than “in 1896”. `since` and `until` have open ranges as EDTF,
    also for “after” and “before”; `by` has the point.
    """

    start: int
    end: int
    edtf: str
    kind: Kind
    role: Role
    text: str


@dataclass(frozen=True)
class Unresolved:
    """A date that leans on another (“on 4 July”, “two years later”) and why nothing certain can be made of it."""

    start: int
    end: int
    text: str
    reason: str


@dataclass(frozen=True)
class SentenceDates:
    """The dates of one sentence, in order."""

    dates: tuple[FoundDate, ...] = ()
    unresolved: tuple[Unresolved, ...] = ()
