"""The labelled items and quizzes (labelled/README.md), and what the rules say of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from guidegen.check.rules import RULES
from guidegen.check.run import Selection
from guidegen.tables import read_table
from tests.check.cases import LABELLED, judged, whole
from tests.entries import read_entries

AUTHORS = ("rules", "literature")


@dataclass(frozen=True)
class Labelled:
    """An item, a timeline or a quiz with the flaws that its author names."""

    author: str
    file: str
    number: int
    flaws: frozenset[str]
    guide: dict[str, Any]
    source: str
    is_quiz: bool

    @property
    def where(self) -> str:
        return f"{self.file}#{self.number}"

    def found(self) -> frozenset[str]:
        """The codes of all rules that find something, those that are off included."""
        problems = judged(self.guide, self.source, Selection(frozenset(RULES))).problems
        return frozenset(problem.code for problem in problems)


def read_labelled(*authors: str) -> Iterator[Labelled]:
    for author in authors or AUTHORS:
        for file in sorted((LABELLED / "items" / author).glob("*.yaml")):
            for number, entry in enumerate(read_entries(file), 1):
                part = {name: entry[name] for name in ("timeline", "key_facts") if name in entry}
                data = {**part, **({"questions": [entry["item"]]} if "item" in entry else {})}
                yield _labelled(author, file, number, entry, data)
        for file in sorted((LABELLED / "quizzes" / author).glob("*.yaml")):
            entry = read_table(file)
            yield _labelled(author, file, 1, entry, entry["guide"], is_quiz=True)


def _labelled(
    author: str, file: Path, number: int, entry: dict[str, Any], data: dict[str, Any], is_quiz: bool = False
) -> Labelled:
    language = entry.get("language") or data.get("language", "en")
    guide = whole({**data, **({"grade": entry["grade"]} if "grade" in entry else {})}, language)
    source = entry.get("source", data.get("source", ""))
    name = str(file.relative_to(LABELLED))
    return Labelled(author, name, number, frozenset(entry["flaws"]), guide, source, is_quiz)


def flaws() -> set[str]:
    """The flaws that labels may name: those of the tables in the README."""
    page = (LABELLED / "README.md").read_text(encoding="utf-8")
    return set(re.findall(r"^\| ([a-z]+(?:-[a-z]+)*) \|", page, re.MULTILINE)) - {"flaw"}


def quiz_flaws() -> set[str]:
    """Those of whole quizzes, the only ones that labels of quizzes name."""
    table = (LABELLED / "README.md").read_text(encoding="utf-8").partition("## Quizzes")[2].partition("\n## ")[0]
    return set(re.findall(r"^\| ([a-z]+(?:-[a-z]+)*) \|", table, re.MULTILINE)) - {"flaw"}
