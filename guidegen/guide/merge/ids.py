"""A new draft takes over the ids that a guide already has, so that handouts, decks and links go on to find them.

What is new gets no id that the teacher has given to something else.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count
from typing import Any

from guidegen.fields import Evidence
from guidegen.guide.dump import dump_guide
from guidegen.guide.merge.entries import LISTS, SOURCES, Entry, entries_of
from guidegen.guide.merge.matching import pairs, pairs_among
from guidegen.guide.model import SECTIONS_WITH_IDS, Guide
from guidegen.guide.yaml_text import Document, read_yaml

_At = tuple[str, int]


def with_known_ids(ours: Guide, base: Document | None, theirs: Document, loaded: Guide) -> Guide:
    """The new draft under the ids of the last one and of the guide. `loaded`: the guide of `theirs`, with all ids."""
    document = read_yaml(dump_guide(ours), "draft")
    known: dict[_At, str] = {}
    for section in LISTS:
        entries = entries_of(document, section)
        drafted = [] if base is None or section == SOURCES else entries_of(base, section)
        stands = entries_of(theirs, section)
        mine = {new: drafted[old] for old, new in pairs(drafted, entries).items()}
        waiting = [index for index in range(len(entries)) if index not in mine]
        others = pairs_among(stands, range(len(stands)), entries, waiting, by_id=base is None)
        ids = [entry.id for entry in getattr(loaded, section)]
        for new, entry in mine.items():
            known[section, new] = _id(entry, ours, section, new)
        for old, new in others.items():
            known[section, new] = ids[old]
    return _renamed(ours, known, _taken(loaded))


def _id(entry: Entry, ours: Guide, section: str, index: int) -> str:
    return str(entry.data.get("id") or getattr(ours, section)[index].id)


def _taken(guide: Guide) -> set[tuple[bool, str]]:
    """Sources have names of their own; everything else shares one set of them."""
    return {(section == SOURCES, entry.id) for section in SECTIONS_WITH_IDS for entry in getattr(guide, section)}


def _renamed(ours: Guide, known: Mapping[_At, str], taken: set[tuple[bool, str]]) -> Guide:
    taken = taken | {(section == SOURCES, name) for (section, _), name in known.items()}
    given: set[tuple[bool, str]] = set()
    changed: dict[str, tuple[Any, ...]] = {}
    sources: dict[str, str] = {}
    for section in LISTS:
        entries = list(getattr(ours, section))
        for index, entry in enumerate(entries):
            is_source = section == SOURCES
            name = known.get((section, index), "")
            if not name or (is_source, name) in given:
                name = _free(entry.id, is_source, taken | given)
            given.add((is_source, name))
            if is_source:
                sources[entry.id] = name
            entries[index] = entry if name == entry.id else entry.model_copy(update={"id": name})
        changed[section] = tuple(_sourced(entry, sources) for entry in entries)
    return ours.model_copy(update=changed)


def _free(name: str, is_source: bool, taken: set[tuple[bool, str]]) -> str:
    if (is_source, name) not in taken:
        return name
    return next(other for n in count(2) if (is_source, other := f"{name}-{n}") not in taken)


def _sourced(entry: Any, sources: Mapping[str, str]) -> Any:
    """An entry whose quotes name their sources by the ids that these have now."""
    evidence = getattr(entry, "evidence", None)
    if not isinstance(evidence, Evidence) or all(name == now for name, now in sources.items()):
        return entry
    quotes = tuple(
        quote.model_copy(update={"source": sources.get(quote.source, quote.source)}) if quote.source else quote
        for quote in evidence.quotes
    )
    return entry.model_copy(update={"evidence": evidence.model_copy(update={"quotes": quotes})})
