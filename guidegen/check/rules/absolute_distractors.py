"""Absolute words stand in the wrong options alone, or a hedge in the right one alone.

“Always”, “never” and “only” are rarely true, “usually” and “may” nearly always, and students know it. Take these words
out of the distractors, or let the key have one too; make wrong answers wrong by what they say.

Source: Haladyna, Downing and Rodriguez 2002, guideline 28 (avoid specific determiners); Tarrant et al. 2006; Millman,
Bishop and Ebel 1965.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from guidegen.check.catch_alls import is_catch_all
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import Choice, ItemView

_FEWEST_WORDS = 3
"""Shorter options are frequencies or quantities themselves: “always”, “only one”."""


def _check(item: ItemView) -> Iterator[Finding]:
    key = item.key
    others = [choice for choice in item.distractors if not is_catch_all(choice, item)]
    if key is None or len(others) < 2 or len(key.text.split()) < _FEWEST_WORDS:
        return
    if found := _absolute(item, key, others):
        words = ", ".join(f"“{choice.text}”" for choice, _ in found)
        shown = ", ".join(dict.fromkeys(f"“{word}”" for _, word in found))
        said = f"{shown} in {words} tell that these options are wrong; the key has no such word"
        yield Finding(found[0][0].path, said, "take these words out, or let the key have one too")
    elif hedge := _hedge(item, key, others):
        said = f"“{hedge}” stands in the key alone and tells that it is right"
        yield Finding(key.path, said, f"take “{hedge}” out of the key, or let distractors have such a word too")


def _absolute(item: ItemView, key: Choice, others: Sequence[Choice]) -> list[tuple[Choice, str]]:
    pattern = item.words.pattern("absolutes")
    if pattern.search(key.text):
        return []
    found = [
        (choice, match[0])
        for choice in others
        if len(choice.text.split()) >= _FEWEST_WORDS and (match := pattern.search(choice.text))
    ]
    return found if len(found) > 1 else []


def _hedge(item: ItemView, key: Choice, others: Sequence[Choice]) -> str:
    pattern = item.words.pattern("hedges")
    found = [match[0] for match in pattern.finditer(key.text) if not re.match(r"May\b", match[0])]
    return found[0] if found and not any(pattern.search(choice.text) for choice in others) else ""


def _ask(options: str) -> str:
    return f"type: single-choice\nstem: What is true of most birds?\noptions: [{options}]"


RULE = Rule(
    _check,
    why="“always” is rarely true and “usually” nearly always (Millman, Bishop and Ebel 1965)",
    words=("absolutes", "hedges"),
    good=(
        _ask("{key: They lay eggs with a hard shell.}, They give milk to their young., They have scales on wings."),
        _ask("{key: They only lay eggs on land.}, They never drink water., They always fly south."),
        _ask("always, {key: usually}, never"),
        _ask("{key: They always have feathers.}, They all swim., They never sing."),
    ),
    bad=(
        _ask("{key: They build nests of twigs.}, They never drink water., They always fly south in winter."),
        _ask("{key: They usually build nests.}, They give milk to their young., They breathe with gills."),
        _ask("{key: They lay eggs on land.}, All of them swim well., They eat nothing but worms., They fly."),
    ),
)
