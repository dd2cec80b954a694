"""A question does not say why its key is right.

A choice item, or a calculation, is half a lesson: with a line of explanation the key teaches those who got it wrong.
Other answers say by themselves what is right. Where a guide explains some questions, the others are named; where it
explains none, that is said once.

Source: Haladyna, Downing and Rodriguez 2002, on feedback; Butler and Roediger 2008.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.check.rule import Finding, Rule
from guidegen.check.view import GuideView, ItemView
from guidegen.interactions import ShortText

_FIX = "add `explanation:`, one sentence on why the key is right"


def _check(view: GuideView) -> Iterator[Finding]:
    asking = [item for item in view.items if _needs_one(item)]
    lacking = [item for item in asking if not item.explanation.strip()]
    if len(lacking) > 1 and len(lacking) == len(asking):
        said = f"none of the {len(lacking)} questions that need one has an explanation"
        yield Finding(lacking[0].path, said, _FIX)
    else:
        yield from (_finding(item) for item in lacking)


def _needs_one(item: ItemView) -> bool:
    asked = item.interaction
    is_calculation = isinstance(asked, ShortText) and asked.number and item.item.bloom not in (None, "remember")
    return bool(item.choices or is_calculation)


def _finding(item: ItemView) -> Finding:
    return Finding(item.path, "this question does not say why its key is right", _FIX)


_ITEM = "type: single-choice\nstem: Which planet is the largest?\noptions: [{key: Jupiter}, Mars, Venus]\n"

RULE = Rule(
    _check,
    why="a reason beside the key turns a wrong answer into a lesson (Butler and Roediger 2008)",
    per="guide",
    good=(
        _ITEM + "explanation: It is eleven times as wide as Earth.",
        "type: short-answer\nstem: Who?\nanswer: Galileo",
    ),
    bad=(_ITEM, "type: numeric\nbloom: apply\nstem: How many moons would two of Mars have?\nanswer: 4"),
)
