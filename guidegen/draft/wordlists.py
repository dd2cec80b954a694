"""The word lists of `draft`: words/<name>.<language>.yaml, a list of words or phrases under each key."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "words"


@cache
def word_lists(name: str, language: str) -> dict[str, frozenset[str]]:
    """The lists of one file in lower case; no lists where the language has no such file."""
    from ruamel.yaml import YAML

    file = _FOLDER / f"{name}.{language.split('-')[0]}.yaml"
    if not file.is_file():
        return {}
    loaded = YAML(typ="base", pure=True).load(file.read_text(encoding="utf-8"))
    return {str(key): frozenset(str(word).casefold() for word in words) for key, words in loaded.items()}


def word_list(name: str, language: str, key: str) -> frozenset[str]:
    return word_lists(name, language).get(key, frozenset())


@cache
def phrases(name: str, language: str, key: str) -> re.Pattern[str]:
    """Finds any of a list's words or phrases as whole words; `*` in a list stands for the rest of a word."""
    written = sorted(word_list(name, language, key), key=lambda phrase: (-len(phrase), phrase))
    parts = [re.escape(phrase).replace(r"\*", r"\w*").replace(r"\ ", r"\s+").replace("'", "['’]") for phrase in written]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)" if parts else r"(?!)", re.IGNORECASE)
