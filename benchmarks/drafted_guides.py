"""The guides that `guidegen draft` makes of the texts of a folder, held in memory."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from benchmarks.draft_quality import is_odd, read_text
from guidegen.build.proofread import proofread
from guidegen.draft.compose import compose
from guidegen.draft.draft import Drafted, draft
from guidegen.draft.statements import Question
from guidegen.guide.model import Guide
from guidegen.source.model import Source

_NO_TEXT = ("README.md",)


@dataclass(frozen=True)
class Made:
    """A text and its guide; `first` is the draft before `check` looked at it, `drafted` and `guide` what is left."""

    file: Path
    source: Source
    first: Drafted
    drafted: Drafted
    guide: Guide | None

    @property
    def questions(self) -> list[Question]:
        return self.drafted.questions if self.guide is not None else []

    def composed(self, drafted: Drafted) -> Guide:
        return compose(drafted, {self.source.id: self.file.name}, self.source.title or "Guide")


def texts_of(folder: Path, number: str) -> list[Path]:
    """The texts of a folder and of the folders in it; `number`: all, or only odd or even ones, by the name's number."""
    found = [file for one in sorted({folder, *folder.iterdir()}) if one.is_dir() for file in sorted(one.glob("*.md"))]
    texts = [file for file in found if file.name not in _NO_TEXT]
    return [file for file in texts if number == "all" or _is_of(file, number)]


def _is_of(file: Path, number: str) -> bool:
    return re.search(r"\d", file.stem) is not None and is_odd(file) == (number == "odd")


def make(file: Path) -> Made:
    source = read_text(file.read_text(encoding="utf-8"), file.name)
    first = draft([source], "en")
    made = Made(file, source, first, first, None)
    drafted, guide = proofread(first, made.composed, [source])
    return Made(file, source, first, drafted, guide)
