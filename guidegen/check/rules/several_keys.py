"""A single-choice item has more than one key.

A student who chose one of the right options would not know that there was another. Either mark the best one alone as
`key:`, and make the others wrong, or write `type: multiple-choice`, which has any number of keys.

The guide does not load with such a question, so that this is told whatever other rules are selected.

Source: Haladyna, Downing and Rodriguez 2002, guideline 19 (exactly one of the choices is the right answer).
"""

from __future__ import annotations

from guidegen.check.rule import Rule, told_on_loading
from guidegen.errors import Severity

RULE = Rule(
    told_on_loading,
    why="with two right options neither is the answer (Haladyna, Downing and Rodriguez 2002)",
    severity=Severity.ERROR,
    ignorable=False,
    good=(
        "type: single-choice\nstem: Which planet has rings?\noptions: [{key: Saturn}, Mars, Venus]",
        "type: multiple-choice\nstem: Which of these are gases?\noptions: [{key: neon}, {key: argon}, iron]",
    ),
    bad=("type: single-choice\nstem: Which of these is a gas?\noptions: [{key: neon}, {key: argon}, iron]",),
)
