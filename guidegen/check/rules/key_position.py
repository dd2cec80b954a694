"""Where the written order prints, the key stands too often in one place.

Whoever notices that “B” is usually right needs to know nothing. It is looked at only where the options are `fixed`:
elsewhere guidegen mixes them. A place counts as too frequent when chance would bring so many keys there (or more) in
one of two hundred quizzes; numbers and dates in ascending order are left out, since their order is given.

Source: Haladyna and Rodriguez 2013, chapter 6; Attali and Bar-Hillel 2003.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from math import comb

from guidegen.check.rule import Finding, Rule
from guidegen.check.view import GuideView, ItemView
from guidegen.interactions import ChooseOne

_FEWEST = 6
_UNLIKELY = 0.005


def _check(guide: GuideView) -> Iterator[Finding]:
    fixed = [item for item in guide.items if _is_fixed(item)]
    if len(fixed) < _FEWEST:
        return
    at = [next(place for place, choice in enumerate(item.choices) if choice.is_key) for item in fixed]
    place, count = Counter(at).most_common(1)[0]
    chance = sum(1 / len(item.choices) for item in fixed) / len(fixed)
    if _at_least(count, len(fixed), chance) * max(len(item.choices) for item in fixed) > _UNLIKELY * 10:
        return
    said = f"in {count} of {len(fixed)} items whose order is fixed the key is option {'ABCDEFGHIJ'[place]}"
    yield Finding(fixed[at.index(place)].path, said, "move keys to other places, or take `fixed: true` away")


def _is_fixed(item: ItemView) -> bool:
    return item.key is not None and isinstance(item.interaction, ChooseOne) and item.interaction.fixed


def _at_least(count: int, of: int, chance: float) -> float:
    return sum(comb(of, k) * chance**k * (1 - chance) ** (of - k) for k in range(count, of + 1))


def _quiz(*places: int) -> str:
    names = ["iron", "gold", "tin", "zinc"]
    lines = ["questions:"]
    for number, place in enumerate(places, 1):
        lines += [
            "  - type: single-choice",
            f"    stem: Which metal is number {number} on the table?",
            "    fixed: true",
        ]
        lines += ["    options:", *(f"      - {'key: ' if at == place else ''}{name}" for at, name in enumerate(names))]
    return "\n".join(lines)


RULE = Rule(
    _check,
    why="a key that is always B is found without knowledge (Attali and Bar-Hillel 2003)",
    per="guide",
    good=(_quiz(0, 1, 2, 3, 2, 1, 0, 3), _quiz(1, 1, 1)),
    bad=(_quiz(1, 1, 1, 1, 1, 1, 1, 1),),
)
