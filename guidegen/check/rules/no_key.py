"""No option is marked as the key.

A question with options needs its right answer written as `key:`; without it there is no answer sheet, and no program
can mark what students chose. Write the right option as `- key: …`.

The guide does not load with such a question, so that this is told whatever other rules are selected.

Source: Haladyna, Downing and Rodriguez 2002, guideline 19 (make sure that one of the choices is the right answer).
"""

from __future__ import annotations

from guidegen.check.rule import Rule, told_on_loading
from guidegen.errors import Severity

RULE = Rule(
    told_on_loading,
    why="an item without a key cannot be marked (Haladyna, Downing and Rodriguez 2002)",
    severity=Severity.ERROR,
    ignorable=False,
    good=(
        "type: single-choice\nstem: Which planet has rings?\noptions: [{key: Saturn}, Mars, Venus]",
        "type: multiple-choice\nstem: Which of these are gases?\noptions: [{key: neon}, {key: argon}, iron]",
    ),
    bad=(
        "type: single-choice\nstem: Which planet has rings?\noptions: [Saturn, Mars, Venus]",
        "type: multiple-choice\nstem: Which of these are gases?\noptions: [neon, {text: argon}, iron]",
    ),
)
