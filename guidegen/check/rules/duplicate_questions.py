"""Two questions ask the same.

The second one gives no new information about the student, and counts the same knowledge twice. Keep the better one; if
one is for the study guide and one for the quiz, say so with `use: review` and `use: quiz`.

Source: Haladyna, Downing and Rodriguez 2002, guideline 8 (independent items).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from guidegen.check.leaks import answers
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import GuideView, ItemView
from guidegen.check.wording import folded

_FEWEST_WORDS = 2
_MANY = 30
"""A word that stands in more questions than this says little about any two of them."""


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
    """The same words and answers that agree, or half of the words and one answer."""
    union = len(item.stem_stems | other.stem_stems)
    if shared < _FEWEST_WORDS:
        return False
    ours, theirs = _answers(item), _answers(other)
    same_answer = bool(ours & theirs)
    if same_answer:
        return 2 * shared >= union
    return folded(item.stem) == folded(other.stem) and type(item.interaction) is type(other.interaction) and not ours


def _answers(item: ItemView) -> set[frozenset[str]]:
    return {answer.stems for answer in answers(item)}


_FIRST = "questions:\n  - type: short-answer\n    stem: In which year did the Berlin Wall fall?\n    answer: 1989\n"

RULE = Rule(
    _check,
    why="the same question twice counts the same knowledge twice (Haladyna, Downing and Rodriguez 2002)",
    per="guide",
    words=("stop",),
    good=(
        _FIRST + "  - type: short-answer\n    stem: In which year was the Berlin Wall built?\n    answer: 1961",
        _FIRST + "  - type: short-answer\n    stem: Who opened the Berlin Wall by mistake?\n    answer: Schabowski",
    ),
    bad=(_FIRST + "  - type: short-answer\n    stem: When did the Berlin Wall fall?\n    answer: 1989",),
)
