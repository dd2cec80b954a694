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
}


def missing_ids(data: dict[str, Any]) -> dict[Path, str]:
    """For each entry without an id (by its path in the unvalidated data) the id that it gets."""
    entries = [(path, entry) for path, entry in _entries(data)]
    taken = {entry["id"] for _, entry in entries if isinstance(entry.get("id"), str)}
    made: dict[Path, str] = {}
    for path, entry in entries:
        if "id" not in entry:
            made[path] = _free(slug(to_text(_words(str(path[0]), entry))) or "item", taken)
            taken.add(made[path])
    return made


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


def _free(name: str, taken: set[str]) -> str:
    candidate, number = name, 1
    while candidate in taken:
        number += 1
        candidate = f"{name}-{number}"
    return candidate
