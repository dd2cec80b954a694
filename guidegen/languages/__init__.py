"""The words of the sheets, one YAML file a language: headings, instructions, quotation marks, date words.

A file is named by its tag (`en.yaml`) and serves every region of it (`en-GB`, `en-US`), in which dates differ.
English is the measure: a language is complete when it has every key that English has (tests/test_languages.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from guidegen.tables import read_table

_FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Language:
    """`tag` is the BCP 47 tag that the guide named; `tree` the nested words of the file."""

    tag: str
    tree: Mapping[str, Any]

    @property
    def babel_tag(self) -> str:
        return self.tag.replace("-", "_")

    @property
    def direction(self) -> str:
        return str(self.tree["direction"])

    def words(self, path: str) -> Mapping[str, Any]:
        """The branch at a dotted path, empty where there is none."""
        branch: Any = self.tree
        for name in path.split("."):
            branch = branch.get(name, {}) if isinstance(branch, Mapping) else {}
        return branch if isinstance(branch, Mapping) else {}

    def say(self, path: str, **values: object) -> str:
        """The words at a dotted path with `{name}` filled in. Raises KeyError where the language has none."""
        parent, _, name = path.rpartition(".")
        branch = self.words(parent) if parent else self.tree
        return str(branch[name]).format_map(values)

    def count(self, path: str, number: int) -> str:
        """The words for a number of things, in the plural form that the number takes: “1 point”, “3 points”."""
        from babel import Locale

        forms = self.words(path)
        form = str(Locale.parse(self.babel_tag).plural_form(number))
        return str(forms.get(form, forms["other"])).format(number=number)


def language_tags() -> list[str]:
    return sorted(file.stem for file in _FOLDER.glob("*.yaml"))


def is_known(tag: str) -> bool:
    """Whether there are words for the tag's language and CLDR knows its region."""
    from babel import Locale, UnknownLocaleError

    if tag.split("-")[0] not in language_tags():
        return False
    try:
        Locale.parse(tag, sep="-", resolve_likely_subtags=False)
    except (UnknownLocaleError, ValueError):
        return False
    return True


@cache
def load_language(tag: str) -> Language:
    """The words for a BCP 47 tag. Raises KeyError where the language has no file."""
    base = tag.split("-")[0]
    if base not in language_tags():
        raise KeyError(tag)
    return Language(tag, read_table(_FOLDER / f"{base}.yaml"))
