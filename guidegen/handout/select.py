"""The questions of a handout, and the groups in which they stand.

Those of one item type stand under one heading, in the order in which their types first stand in the file; inside a
group the order of the file is kept. Questions about one stimulus stand together under it, in the order of the file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from guidegen.guide.model import Guide, HandoutOptions
from guidegen.handout.catalogue import Handout
from guidegen.items import Item


def listed(guide: Guide, handouts: Mapping[str, Handout]) -> list[str]:
    """The names of the handouts that a bare build makes: those that the guide lists, else the default ones."""
    return list(guide.handouts) or [name for name, handout in handouts.items() if handout.default]


@dataclass(frozen=True)
class Group:
    """Items of one type under one heading; `stimulus` is the id of what they are about, or None."""

    type: str
    items: tuple[Item, ...]
    stimulus: str | None = None


def select(guide: Guide, handout: Handout, sections: Mapping[str, frozenset[str]]) -> list[Item]:
    """The handout's questions in file order. `sections`: the source's headings above each question's evidence."""
    return candidates(guide, handout, sections)[: limit(guide, handout)]


def limit(guide: Guide, handout: Handout) -> int | None:
    """How many questions at most: as many as the guide says, all that it names, or the handout's usual count."""
    options = guide.handouts.get(handout.name, HandoutOptions())
    return options.count or (handout.count if options.items is None else None)


def candidates(guide: Guide, handout: Handout, sections: Mapping[str, frozenset[str]]) -> list[Item]:
    """The same, however many they are."""
    if handout.questions == "none":
        return []
    options = guide.handouts.get(handout.name, HandoutOptions())
    if options.items is not None:  # named one by one: `use` does not count
        chosen = [item for item in guide.questions if item.id in options.items]
    else:
        chosen = [item for item in guide.questions if item.use in (handout.questions, "both")]
    if options.types is not None:
        chosen = [item for item in chosen if item.type in options.types]
    if options.sections is not None:
        wanted = {_folded(section) for section in options.sections}
        chosen = [item for item in chosen if wanted & {_folded(name) for name in sections.get(item.id, frozenset())}]
    return chosen


def groups(items: Sequence[Item]) -> list[Group]:
    found: list[Group] = []
    # A stimulus is one block, which stands where its first question stands in the file, among the types.
    blocks: dict[tuple[str | None, str], list[Item]] = {}
    for item in items:
        blocks.setdefault((item.stimulus, "" if item.stimulus else item.type), []).append(item)
    for (stimulus, _), members in blocks.items():
        for kind, run in groupby(members, key=lambda item: item.type):
            found.append(Group(kind, tuple(run), stimulus))
    return found


def _folded(heading: str) -> str:
    return " ".join(heading.casefold().split())
