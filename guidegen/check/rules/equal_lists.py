"""A matching item has as many options as stems, each used once.

Whoever knows all pairs but one gets the last one without knowing it. Add an option or two that belong nowhere
(`distractors:`), or let one option belong to several stems, and say so.

Source: Haladyna and Rodriguez 2013, chapter 6; Gronlund 1998.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.check.rule import Finding, Rule
from guidegen.check.view import ItemView
from guidegen.interactions import Match

_FEWEST = 3


def _check(item: ItemView) -> Iterator[Finding]:
    asked = item.interaction
    if not isinstance(asked, Match) or asked.marks or len(asked.stems) < _FEWEST:
        return
    if len(asked.options) == len(asked.stems) == len(set(asked.pairs)):
        said = f"{len(asked.stems)} stems and {len(asked.options)} options: the last pair follows from the others"
        yield Finding(item.path, said, "add one or two options that belong to no stem, under `distractors:`")


_ITEM = (
    "type: matching\nstem: Match the rivers and the seas.\npairs:\n  - Nile: Mediterranean\n  - Volga: Caspian Sea\n"
)

RULE = Rule(
    _check,
    why="in lists of equal length the last pair is right without knowledge (Haladyna and Rodriguez 2013)",
    good=(_ITEM + "  - Danube: Black Sea\ndistractors: [Red Sea]", _ITEM + "  - Ebro: Mediterranean"),
    bad=(_ITEM + "  - Danube: Black Sea",),
)
