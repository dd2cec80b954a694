"""Word lists by which rules judge texts: one YAML file a language, typed by hand.

Each entry of a file is a list of words or phrases in small letters; a `*` at the end of a word stands for any ending.
`=` parts words that say the same.
A rule names the lists that it needs and is silent in a language that has no such list.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from guidegen.tables import read_table

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, eq=False)
class Words:
    """The lists of a language by their names; a language without a file has none."""

    lists: Mapping[str, tuple[str, ...]]
    _patterns: dict[tuple[str, ...], re.Pattern[str]] = field(default_factory=dict)
    _sets: dict[str, frozenset[str]] = field(default_factory=dict)
    _groups: dict[str, Mapping[str, str]] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        return name in self.lists

    def set(self, name: str) -> frozenset[str]:
        """The entries as they stand in the file; empty where there is no such list."""
        if name not in self._sets:
            self._sets[name] = frozenset(self.lists.get(name, ()))
        return self._sets[name]

    def groups(self, name: str) -> Mapping[str, str]:
        """A list of words that stand for one another, “start = begin”: each word with the first of its entry."""
        if name not in self._groups:
            heads: dict[str, str] = {}
            for entry in self.lists.get(name, ()):
                group = [word.strip() for word in entry.split("=")]
                head = next((heads[word] for word in group if word in heads), group[0])
                heads.update(dict.fromkeys(group, head))
            self._groups[name] = heads
        return self._groups[name]

    def pattern(self, *names: str) -> re.Pattern[str]:
        """Finds any entry of the lists as whole words, whatever their case; nothing where there are none."""
        if names not in self._patterns:
            entries = sorted(
                {entry for name in names for entry in self.lists.get(name, ())}, key=lambda e: (-len(e), e)
            )
            alternatives = "|".join(_as_pattern(entry) for entry in entries) or "(?!)"
            self._patterns[names] = re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE)
        return self._patterns[names]


def _as_pattern(entry: str) -> str:
    words = [re.escape(word.removesuffix("*")) + (r"\w*" if word.endswith("*") else "") for word in entry.split()]
    return r"\s+".join(words).replace("'", "['’]")


def word_languages() -> list[str]:
    return sorted(file.stem for file in _FOLDER.glob("*.yaml"))


@cache
def load_words(tag: str) -> Words:
    """The word lists for a BCP 47 tag; empty where the language has none."""
    file = _FOLDER / f"{tag.split('-')[0]}.yaml"
    if not file.is_file():
        return Words({})
    return Words({name: tuple(entries) for name, entries in read_table(file).items()})
