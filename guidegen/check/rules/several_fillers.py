"""A gap has several good fillers, and no word bank narrows them.

Small common words, adjectives, and verbs for which another one would do as well: a student who understood the text is
marked wrong for another word. Leave blank the term or the name that matters, list the other words in the gap
(`[[declared|proclaimed]]`), or give a word bank (`word_bank: true`).

Source: Gronlund 1998, chapter on supply-type items; Haladyna and Rodriguez 2013.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.check.rule import Finding, Rule
from guidegen.check.view import ItemView
from guidegen.interactions import FillGaps


def _check(item: ItemView) -> Iterator[Finding]:
    asked = item.interaction
    if not isinstance(asked, FillGaps) or asked.bank is not None or asked.table:
        return
    found = [
        gap[0]
        for gap, before, after in zip(asked.gaps, asked.texts, asked.texts[1:], strict=False)
        if len(gap) == 1 and _is_open(item, gap[0]) and not _is_narrowed(item, before, after)
    ]
    if found:
        listed = ", ".join(f"“{word}”" for word in found)
        fix = "leave a term or a name blank instead, list what else you take (`[[one|another]]`), or add a word bank"
        yield Finding(item.stem_path, f"where {listed} is left blank, other words would do as well", fix)


def _is_open(item: ItemView, answer: str) -> bool:
    word = answer.strip()
    if item.words.pattern("small_fillers", "open_fillers").fullmatch(word):
        return True
    return word.islower() and word.isalpha() and word.endswith(item.words.lists.get("open_endings", ()))


def _is_narrowed(item: ItemView, before: str, after: str) -> bool:
    """Whether a hint in brackets follows, “went (go)”, or the gap is the name of what was described: “is called …”."""
    return after.lstrip().startswith("(") or item.words.pattern("naming").search(before[-25:]) is not None


def _cloze(text: str, more: str = "") -> str:
    return f"type: cloze\ntext: {text}{more}"


RULE = Rule(
    _check,
    why="who understood the text is marked wrong for another good word (Gronlund 1998)",
    words=("small_fillers", "open_fillers", "naming"),
    good=(
        _cloze("The powerhouse of the cell is the [[mitochondrion]]."),
        _cloze("In 1990 Lithuania [[declared|proclaimed]] its independence."),
        _cloze("In 1990 Lithuania [[declared]] its independence.", "\nword_bank: true"),
        _cloze("Yesterday she [[went]] (go) to school."),
        _cloze("Warm air is [[less]] dense than cold air."),
    ),
    bad=(
        _cloze("In 1990 Lithuania [[declared]] its independence."),
        _cloze("The Nile is a very [[long]] river in Africa."),
        _cloze("The heart pumps blood [[through]] the body."),
        _cloze("Plants are [[important]] for life on Earth."),
    ),
)
