"""Options are combinations of other options, or of statements in a list (“A and C only”, “I and III”).

Who is sure of one part can rule out half of the options; who knows all parts may still be lost in the letters. Write
`type: multiple-choice`, with each part as an option of its own and each right one as `key:`.

Source: Haladyna, Downing and Rodriguez 2002, guideline 9 (avoid the complex multiple-choice, type K, format);
Tarrant et al. 2006.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.check.combined import combined
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import ItemView


def _check(item: ItemView) -> Iterator[Finding]:
    if found := combined(item):
        shown = " and ".join(f"“{choice.text}”" for choice in found[:2])
        said = f"{shown} {'combine' if len(found) > 1 else 'combines'} what else is to choose"
        fix = "make it `multiple-choice`: each part is an option, and each right one is written as `key:`"
        yield Finding(found[0].path if len(found) == 1 else (*item.path, "options"), said, fix)


def _ask(stem: str, options: str) -> str:
    return f"type: single-choice\nstem: '{stem}'\noptions: [{options}]"


RULE = Rule(
    _check,
    why="who knows one part rules out half of the combinations (Haladyna, Downing and Rodriguez 2002)",
    words=("joiners", "both", "both_alone"),
    good=(
        _ask("Which bases pair?", "A and C, {key: A and T}, G and T"),
        _ask("Of which elements is table salt?", "{key: sodium and chlorine}, sodium and iodine, iron"),
        _ask("Which points lie on the line?", "'A, B', 'B, C', {key: 'A, D'}"),
        _ask("Which are the roots of x² − 5x + 6?", "1 and 6, {key: 2 and 3}, −2 and −3"),
    ),
    bad=(
        _ask("Which are gases? I. neon II. tin III. argon", "I and II, {key: I and III}, II and III"),
        _ask("Which metals rust?", "gold, iron, A and B only, {key: zinc}"),
        _ask("Which metal is magnetic?", "iron, nickel, {key: both iron and nickel}"),
        _ask("Which vitamins dissolve in fat? (1) A (2) B (3) D", "1 and 2, {key: 1 and 3}, 2 and 3"),
    ),
)
