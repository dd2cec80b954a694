"""Ids for entries that have none: made from the words a student reads, never from an answer or from the position."""

from __future__ import annotations

from typing import Any

from guidegen.fields import slug
from guidegen.guide.model import SECTIONS_WITH_IDS, Path
from guidegen.inline import to_text
from guidegen.items import stem_words

_READ_FIELD = {
    "sources": "path",
    "key_facts": "text",
    "timeline": "event",
    "key_terms": "term",
    "people_and_places": "name",
    "stimuli": "title",
}


def missing_ids(data: dict[str, Any]) -> dict[Path, str]:
    """For each entry without an id (by its path in the unvalidated data) the id that it gets."""
    entries = [(path, entry) for path, entry in _entries(data)]
    names = _Names({entry["id"] for _, entry in entries if isinstance(entry.get("id"), str)})
    return {
        path: names.free(slug(to_text(_words(str(path[0]), entry)[:1000])) or "item")
        for path, entry in entries
        if "id" not in entry
    }


def _entries(data: dict[str, Any]) -> list[tuple[Path, dict[str, Any]]]:
    return [
        ((section, index), entry)
        for section in SECTIONS_WITH_IDS
        if isinstance(data.get(section), list)
        for index, entry in enumerate(data[section])
        if isinstance(entry, dict)
    ]


def _words(section: str, entry: dict[str, Any]) -> str:
    if section == "questions":
        return stem_words(entry)
    words = entry.get(_READ_FIELD[section])
    return words if isinstance(words, str) else ""


class _Names:
    """Names that are taken; a free one is found without trying all numbers again."""

    def __init__(self, taken: set[str]) -> None:
        self._taken = taken
        self._last: dict[str, int] = {}

    def free(self, name: str) -> str:
        candidate, number = name, self._last.get(name, 1)
        while candidate in self._taken:
            number += 1
            candidate = f"{name}-{number}"
        self._last[name] = number
        self._taken.add(candidate)
        return candidate
