"""The words of one question give the answer to another one away.

Students read the whole sheet, and look back. Where a stem says what another one asks (“Why was the treaty of 1648
signed?” beside “In which year was the treaty signed?”), keep the two for different sheets (`use: quiz`, `use: review`),
or word one of them without the answer.

Source: Haladyna, Downing and Rodriguez 2002, guideline 8; Millman, Bishop and Ebel 1965.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from guidegen.check.leaks import answers, shares_enough
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import GuideView, ItemView
from guidegen.check.wording import stems
from guidegen.inline import to_text
from guidegen.interactions import ChooseOne, FillGaps


def _check(view: GuideView) -> Iterator[Finding]:
    seen: set[tuple[str, str]] = set()
    for handout in view.surroundings.printed:
        items = [view.by_id[id] for id in handout.items]
        for item, other, text in _given_away([item for item in items if item.item.stimulus is None]):
            if (item.item.id, other.item.id) not in seen:
                seen.add((item.item.id, other.item.id))
                line = view.loaded.document.place(other.stem_path).line
                said = f"the answer “{text}” can be read in question {other.item.id} (line {line})"
                fix = "word one of them without it, or keep them for different sheets (`use: quiz`, `use: review`)"
                yield Finding(item.path, said, fix)


def _given_away(items: Sequence[ItemView]) -> Iterator[tuple[ItemView, ItemView, str]]:
    holders = _by_stem(items)
    for item in items:
        for answer in answers(item):
            groups = sorted((holders.get(stem, frozenset()) for stem in answer.stems), key=len)
            for place in sorted(frozenset.intersection(*groups)):
                other = items[place]
                if other is not item and shares_enough(item.stem_stems, answer.stems, other.stem_stems):
                    yield item, other, answer.text
                    break


def _by_stem(items: Sequence[ItemView]) -> Mapping[str, frozenset[int]]:
    """Which items state something with a word in it."""
    found: dict[str, set[int]] = {}
    for place, item in enumerate(items):
        for stem in _tells(item):
            found.setdefault(stem, set()).add(place)
    return {stem: frozenset(places) for stem, places in found.items()}


def _tells(item: ItemView) -> frozenset[str]:
    """What an item's words state: a false statement and the heads of a table state nothing."""
    asked = item.interaction
    if item.is_true_false and isinstance(asked, ChooseOne) and asked.key == 1:
        return frozenset()
    if isinstance(asked, FillGaps) and asked.table:
        return stems(to_text(asked.stem), item.language.tag)
    return item.stem_stems


_FIRST = (
    "questions:\n  - type: short-answer\n    stem: In which year was the treaty of Münster signed?\n    answer: 1648\n"
)

RULE = Rule(
    _check,
    why="students read the whole sheet, and look back (Haladyna, Downing and Rodriguez 2002)",
    per="guide",
    words=("stop",),
    good=(
        _FIRST
        + "  - type: short-answer\n    stem: Which war did the treaty of Münster end?\n    answer: that of the Dutch",
        _FIRST + "  - type: short-answer\n    stem: What did the astronomer see in 1648?\n    answer: a comet",
    ),
    bad=(
        _FIRST + "  - type: short-answer\n    stem: Who signed the treaty of Münster in 1648?\n    answer: the envoys",
    ),
)
