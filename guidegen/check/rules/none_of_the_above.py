"""An option says that none of the others is right.

Who chooses it shows that three answers are wrong, not that they know the right one; and on a mixed sheet there is no
“above”. Write a wrong answer that students do give, or do without this option: three good ones are enough.

Source: Haladyna, Downing and Rodriguez 2002, guideline 25 (keep it with care); Tarrant et al. 2006.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.check.catch_alls import catch_all
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import ItemView


def _check(item: ItemView) -> Iterator[Finding]:
    if found := catch_all(item, "none_of_the_above", "none_of_them"):
        said = f"the option “{found.text}” does not show whether a student knows the right answer"
        fix = "write the right answer here" if found.is_key else "take it out, or write a wrong answer in its place"
        yield Finding(found.path, said, fix)


def _ask(options: str) -> str:
    return f"type: single-choice\nstem: Which metal is liquid at room temperature?\noptions: [{options}]"


RULE = Rule(
    _check,
    why="who chooses “none of the above” need not know the answer (Haladyna, Downing and Rodriguez 2002)",
    words=("none_of_the_above",),
    good=(
        _ask("{key: mercury}, tin, zinc"),
        "type: single-choice\nstem: How many solutions has this equation?\noptions: [none, {key: one}, two]",
        "type: single-choice\nstem: Which moons have air?\noptions: [all of them, {key: none of them}, most of them]",
    ),
    bad=(
        _ask("{key: mercury}, tin, zinc, none of the above"),
        _ask("iron, tin, {key: None of these metals}"),
        _ask("{key: mercury}, tin, Neither of these"),
    ),
)
