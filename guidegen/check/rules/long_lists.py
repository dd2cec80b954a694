"""A matching item has more than ten stems.

Long lists measure patience: students search instead of thinking. Make two items of it, each of one subject.

Source: Gronlund 1998; Haladyna and Rodriguez 2013, chapter 6.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.check.rule import Finding, Rule
from guidegen.check.view import ItemView
from guidegen.interactions import Match

_MOST = 10


def _check(item: ItemView) -> Iterator[Finding]:
    asked = item.interaction
    if isinstance(asked, Match) and not asked.marks and len(asked.stems) > _MOST:
        said = f"{len(asked.stems)} stems are too many to look through"
        yield Finding(item.path, said, f"make several items of it, with at most {_MOST} stems each")


def _item(stems: int) -> str:
    pairs = "".join(f"  - animal {number}: food {number}\n" for number in range(stems))
    return f"type: matching\nstem: Who eats what?\npairs:\n{pairs}distractors: [stones]"


RULE = Rule(
    _check,
    why="long lists measure searching, not knowing (Gronlund 1998)",
    good=(_item(6), _item(10)),
    bad=(_item(11),),
)
