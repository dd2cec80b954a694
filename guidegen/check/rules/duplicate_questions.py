"""Two questions ask the same.

The second one gives no new information about the student, and counts the same knowledge twice. Keep the better one; if
one is for the study guide and one for the quiz, say so with `use: review` and `use: quiz`.

Source: Haladyna, Downing and Rodriguez 2002, guideline 8 (independent items).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from guidegen.check.leaks import Answer, all_answers, answers
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import GuideView, ItemView
from guidegen.check.wording import folded

_FEWEST_WORDS = 2
_MANY = 30
"""A word that stands in more questions than this says little about any two of them."""
_SIGN = re.compile(r"[-+−±×·*/:÷=<>≤≥^√%²³°]")
"""What tells 4 − 2 and 4 ÷ 2 apart, where the words and the answers are the same."""


def _check(view: GuideView) -> Iterator[Finding]:
    holders: dict[str, list[int]] = {}
    for place, item in enumerate(view.items):
        if (first := _same_as(item, view, holders)) is not None:
            line = view.loaded.document.place(first.path).line
            said = f"this asks the same as question {first.item.id} (line {line})"
            yield Finding(item.stem_path, said, "keep the better one, or put them on different sheets with `use:`")
        for stem in item.stem_stems:
            holders.setdefault(stem, []).append(place)


def _same_as(item: ItemView, view: GuideView, holders: Mapping[str, list[int]]) -> ItemView | None:
    shared = Counter(place for stem in item.stem_stems for place in holders.get(stem, ())[:_MANY])
    for place, count in sorted(shared.items()):
        other = view.items[place]
        if item.item.use != other.item.use and "both" not in (item.item.use, other.item.use):
            continue
        if item.item.stimulus == other.item.stimulus and _are_alike(item, other, count):
            return other
    return None


def _are_alike(item: ItemView, other: ItemView, shared: int) -> bool:
    """Half of the words and one answer, all of the words and one small answer, or the same text without an answer."""
    union = len(item.stem_stems | other.stem_stems)
    if shared < _FEWEST_WORDS:
        return False
    if _stems_of(answers(item)) & _stems_of(answers(other)):
        return 2 * shared >= union
    if _SIGN.findall(item.stem) != _SIGN.findall(other.stem):
        return False
    ours, theirs = _stems_of(all_answers(item)), _stems_of(all_answers(other))
    if ours or theirs:
        return shared == union and bool(ours & theirs)
    return folded(item.stem) == folded(other.stem) and type(item.interaction) is type(other.interaction)


def _stems_of(found: Iterable[Answer]) -> set[frozenset[str]]:
    return {answer.stems for answer in found}


_FIRST = "questions:\n  - type: short-answer\n    stem: In which year did the Berlin Wall fall?\n    answer: 1989\n"

_GOLD = "questions:\n  - type: short-answer\n    stem: What is the chemical symbol for gold?\n    answer: Au\n"
_ANGLES = "questions:\n  - type: short-answer\n    stem: How many right angles has a square?\n    answer: '4'\n"
_MINUS = "questions:\n  - type: short-answer\n    stem: Work out 4 − 2.\n    answer: '2'\n"

RULE = Rule(
    _check,
    why="the same question twice counts the same knowledge twice (Haladyna, Downing and Rodriguez 2002)",
    per="guide",
    words=("stop",),
    good=(
        _FIRST + "  - type: short-answer\n    stem: In which year was the Berlin Wall built?\n    answer: 1961",
        _FIRST + "  - type: short-answer\n    stem: Who opened the Berlin Wall by mistake?\n    answer: Schabowski",
        _GOLD + "  - type: short-answer\n    stem: What is the chemical symbol for silver?\n    answer: Ag",
        _ANGLES + "  - type: short-answer\n    stem: How many right angles has a rectangle?\n    answer: '4'",
        _MINUS + "  - type: short-answer\n    stem: Work out 4 ÷ 2.\n    answer: '2'",
        _MINUS + "  - type: short-answer\n    stem: Work out 4 + 2.\n    answer: '6'",
    ),
    bad=(
        _FIRST + "  - type: short-answer\n    stem: When did the Berlin Wall fall?\n    answer: 1989",
        _GOLD + "  - type: short-answer\n    stem: Gold has which chemical symbol?\n    answer: Au",
        _MINUS + "  - type: short-answer\n    stem: What is 4 − 2 when you work it out?\n    answer: '2'",
    ),
)
