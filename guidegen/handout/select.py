"""The questions of a handout, and the groups in which they stand: those of one item type under one heading.

Groups come in the order in which their types first stand in the file; inside a group the order of the file is kept.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from guidegen.guide.model import Guide, HandoutOptions
from guidegen.handout.catalogue import Handout
from guidegen.items import Item


def select(guide: Guide, handout: Handout, sections: Mapping[str, frozenset[str]]) -> list[Item]:
    """The handout's questions in file order. `sections`: the source's headings above each question's evidence."""
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
    return chosen[: options.count]


def groups(items: Sequence[Item]) -> list[tuple[str, list[Item]]]:
    found: dict[str, list[Item]] = {}
    for item in items:
        found.setdefault(item.type, []).append(item)
    return list(found.items())


def _folded(heading: str) -> str:
    return " ".join(heading.casefold().split())
