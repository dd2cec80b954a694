"""An option says that all of the others are right.

Who sees that two options are right, or that one is wrong, need not know the rest; and on a mixed sheet there is no
“above”. Where several options are right, write `type: multiple-choice` and mark each of them as `key:`. Where they are
not, put another wrong answer there.

Source: Haladyna, Downing and Rodriguez 2002, guideline 25; Tarrant et al. 2006.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.check.catch_alls import catch_all
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import ItemView


def _check(item: ItemView) -> Iterator[Finding]:
    if found := catch_all(item, "all_of_the_above", "all_of_them"):
        said = f"the option “{found.text}” is chosen by whoever sees that two of the others are right"
        several = "make it `multiple-choice` with `key:` before each of the others, and take this one out"
        fix = several if found.is_key else "take it out, or write another wrong answer in its place"
        yield Finding(found.path, said, fix)


def _ask(options: str) -> str:
    return f"type: single-choice\nstem: What does a plant need in order to grow?\noptions: [{options}]"


RULE = Rule(
    _check,
    why="partial knowledge finds “all of the above” (Haladyna, Downing and Rodriguez 2002)",
    words=("all_of_the_above",),
    good=(
        _ask("{key: light}, salt, sand"),
        _ask("All of them need salt., {key: Most of them need light.}, Half of them need sand."),
        "type: single-choice\nstem: How many moons have air?\noptions: [All of them, {key: None of them}, One of them]",
    ),
    bad=(
        _ask("light, water, air, {key: all of the above}"),
        _ask("light, water, {key: All of these are correct.}"),
        _ask("{key: light}, salt, Both of these"),
    ),
)
