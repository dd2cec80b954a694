"""A stem asks for what is not so, and the word that says it does not stand out.

Readers miss a small “not” and answer the opposite of what they know; the item then measures attention, not knowledge.
Ask for what is so. Where the exception is the point, set the word in capitals or in bold, so that nobody can miss it.
In a true-false statement a negation is worse: to call it false is to say yes.

Source: Haladyna, Downing and Rodriguez 2002, guideline 17; Tarrant et al. 2006.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidegen.check.rule import Finding, Rule
from guidegen.check.view import ItemView
from guidegen.interactions import ChooseMany, ChooseOne

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|„[^“”]*[“”]|«[^»]*»")


def _check(item: ItemView) -> Iterator[Finding]:
    asked = item.interaction
    if not isinstance(asked, (ChooseOne, ChooseMany)):
        return
    text = _QUOTED.sub(" ", asked.stem)
    for match in item.words.pattern("negatives").finditer(text):
        if match[0].isupper() or _is_strong(text, match.start(), match.end()):
            continue
        said = f"the stem turns on “{match[0]}”, which is easily overread"
        yield Finding(item.stem_path, said, f"ask for what is so, or write **{match[0].upper()}**")
        return


def _is_strong(text: str, start: int, end: int) -> bool:
    return text[:start].endswith("**") and text[end:].startswith("**")


RULE = Rule(
    _check,
    why="readers overlook a small negation and answer the opposite (Haladyna, Downing and Rodriguez 2002)",
    words=("negatives",),
    good=(
        "type: single-choice\nstem: Which planet has rings?\noptions: [{key: Saturn}, Mars, Venus]",
        "type: single-choice\nstem: Which of these is **NOT** a planet?\noptions: [{key: Sun}, Mars, Venus]",
    ),
    bad=("type: single-choice\nstem: Which of these is not a planet?\noptions: [{key: Sun}, Mars, Venus]",),
)
