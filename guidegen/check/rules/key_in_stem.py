"""The key, or nearly all its words, stand in the stem.

A learner who reads closely finds the answer without knowing anything. Say in the stem with other words what it needs
of the key, or ask for something that it does not tell.

Source: Haladyna, Downing and Rodriguez 2002, guideline 28 (avoid clues to the right answer); Tarrant et al. 2006.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.check.catch_alls import is_catch_all
from guidegen.check.echoes import stands_in_stem
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import ItemView


def _check(item: ItemView) -> Iterator[Finding]:
    key = item.key
    if key is None or is_catch_all(key, item) or not stands_in_stem(key, item):
        return
    if any(stands_in_stem(choice, item) for choice in item.distractors):
        return
    shared = ", ".join(f"“{word}”" for word in key.text.split() if _stands(word, item))
    fix = f"say it in the stem without {shared or 'these words'}, or let distractors have words of the stem too"
    yield Finding(item.stem_path, f"the stem holds the key “{key.text}”", fix)


def _stands(word: str, item: ItemView) -> bool:
    bare = word.strip(".,;:!?").casefold()
    return len(bare) > 3 and bare in item.stem.casefold()


def _ask(stem: str, options: str) -> str:
    return f"type: single-choice\nstem: {stem}\noptions: [{options}]"


RULE = Rule(
    _check,
    why="who reads closely finds the answer in the question (Haladyna, Downing and Rodriguez 2002)",
    words=("stop",),
    good=(
        _ask("Which organelle makes ATP?", "{key: mitochondrion}, nucleus, vacuole"),
        _ask("Which is heavier, lead or iron?", "{key: lead}, iron, both are equal"),
        _ask("How much is 5 + 5 − 5?", "'1', {key: '5'}, '10'"),
    ),
    bad=(
        _ask("Which organelle, the mitochondrion, makes ATP?", "{key: mitochondrion}, nucleus, vacuole"),
        _ask("In which ocean does the Pacific plate lie?", "the Atlantic, {key: the Pacific}, the Arctic"),
        _ask("What is the water cycle of the Earth called?", "{key: the water cycle}, erosion, the food chain"),
    ),
)
