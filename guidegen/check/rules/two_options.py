"""A single-choice item has only two options.

Half of those who guess are right, so that the answer says little. Three options are the best number for most items: add
a wrong answer that students do give. Where there are only two possibilities, write a `true-false` statement, or ask for
the reason behind the choice.

Source: Rodriguez 2005; Haladyna, Downing and Rodriguez 2002, guideline 18 (as many effective choices as you can).
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.check.rule import Finding, Rule
from guidegen.check.view import ItemView


def _check(item: ItemView) -> Iterator[Finding]:
    if item.key is not None and len(item.choices) == 2:
        texts = " and ".join(f"“{choice.text}”" for choice in item.choices)
        fix = "add a third option that students may believe, or make it a `true-false` statement"
        yield Finding((*item.path, "options"), f"there are only two options, {texts}: every second guess is right", fix)


RULE = Rule(
    _check,
    why="three options are best: with two, half of the guesses are right (Rodriguez 2005)",
    good=(
        "type: single-choice\nstem: Which planet has rings?\noptions: [{key: Saturn}, Mars, Venus]",
        "type: multiple-choice\nstem: Which of these are gases?\noptions: [{key: neon}, {key: argon}]",
        "type: true-false\nstatement: The sun is a star.\nanswer: true",
    ),
    bad=(
        "type: single-choice\nstem: Which planet has rings?\noptions: [{key: Saturn}, Mars]",
        "type: single-choice\nstem: Is the sun a star?\noptions: [{key: 'yes'}, 'no']",
    ),
)
