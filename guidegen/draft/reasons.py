"""What was made of each sentence, and the named rule that refused it: what `draft --why` shows."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Literal

from guidegen.draft.analysis import Sentence
from guidegen.tables import read_table

Made = Literal["fact", "event", "term", "name", "question"]
"""What a sentence may become."""


@dataclass(frozen=True)
class Entry:
    """One decision about a sentence: `code` names the rule that refused it, and is "" where `text` was made of it."""

    kind: Made
    code: str = ""
    text: str = ""


@dataclass(frozen=True)
class Apart:
    """A passage that was not drafted from."""

    source: int
    passage: int
    text: str
    code: str


@dataclass
class Ledger:
    """The decisions of one draft. Grows while it is made; nobody decides by what stands in it."""

    entries: dict[int, list[Entry]] = field(default_factory=dict)
    apart: list[Apart] = field(default_factory=list)

    def made(self, sentence: Sentence, kind: Made, text: str) -> None:
        self.entries.setdefault(sentence.number, []).append(Entry(kind, text=text))

    def refuse(self, sentence: Sentence, kind: Made, code: str) -> None:
        """`code` stands in reasons.yaml with what it means."""
        self.entries.setdefault(sentence.number, []).append(Entry(kind, code))

    def withdraw(self, sentence: Sentence, kind: Made, code: str) -> None:
        """What was made of a sentence is not used after all."""
        entries = self.entries.get(sentence.number, [])
        self.entries[sentence.number] = [entry for entry in entries if entry.kind != kind or not entry.text]
        self.refuse(sentence, kind, code)

    def reconsider(self, sentence: Sentence, kind: Made, code: str, text: str) -> None:
        """What was refused by this code is made after all."""
        entries = self.entries.setdefault(sentence.number, [])
        if Entry(kind, code) in entries:
            entries.remove(Entry(kind, code))
        entries.append(Entry(kind, text=text))

    def set_apart(self, source: int, passage: int, text: str, code: str) -> None:
        self.apart.append(Apart(source, passage, text, code))

    def refusals(self) -> Counter[tuple[Made, str]]:
        """How many sentences each rule refused."""
        return Counter((entry.kind, entry.code) for entries in self.entries.values() for entry in entries if entry.code)


@cache
def reasons() -> dict[str, str]:
    """What each rule's code means, for a teacher."""
    return read_table(Path(__file__).parent / "reasons.yaml")
