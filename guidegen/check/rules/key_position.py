"""Where the written order prints, the key stands too often in one place, or follows a pattern.

Whoever notices that “B” is usually right, or that the keys run A, B, C, D, needs to know nothing. It is looked at only
where the options are `fixed`: elsewhere guidegen mixes them. A place counts as too frequent where chance would bring
so many keys to one place in fewer than one of fifty quizzes.

Source: Haladyna and Rodriguez 2013, chapter 6; Attali and Bar-Hillel 2003.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from guidegen.check.chance import hits_at_least
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import GuideView, ItemView
from guidegen.interactions import ChooseOne

_FEWEST = 5
_FEWEST_IN_PATTERN = 8
_LONGEST_PATTERN = 5
_UNLIKELY = 0.02


def _check(view: GuideView) -> Iterator[Finding]:
    fixed = [item for item in view.items if _is_fixed(item)]
    at = [next(place for place, choice in enumerate(item.choices) if choice.is_key) for item in fixed]
    if said := _too_often(fixed, at) or _never(fixed, at) or _pattern(at):
        yield Finding(fixed[0].path, said, "move some keys to other places, or take `fixed: true` away")


def _is_fixed(item: ItemView) -> bool:
    return item.key is not None and isinstance(item.interaction, ChooseOne) and item.interaction.fixed


def _too_often(fixed: Sequence[ItemView], at: Sequence[int]) -> str:
    if len(fixed) < _FEWEST:
        return ""
    place, count = Counter(at).most_common(1)[0]
    chances = [1 / len(item.choices) for item in fixed if place < len(item.choices)]
    places = max(len(item.choices) for item in fixed)
    if hits_at_least(count, chances) * places > _UNLIKELY:
        return ""
    return f"in {count} of {len(fixed)} items whose order is fixed, the key is option {_letter(place)}"


def _never(fixed: Sequence[ItemView], at: Sequence[int]) -> str:
    """A place that never holds the key."""
    for place in range(min((len(item.choices) for item in fixed), default=0)):
        chance = 1.0
        for item in fixed:
            chance *= 1 - 1 / len(item.choices)
        if place not in at and chance * len(fixed[0].choices) < _UNLIKELY:
            return f"in none of {len(fixed)} items whose order is fixed, the key is option {_letter(place)}"
    return ""


def _pattern(at: Sequence[int]) -> str:
    """The keys run through the same few places again and again, or in runs of one length."""
    if len(at) < _FEWEST_IN_PATTERN:
        return ""
    for length in range(2, _LONGEST_PATTERN + 1):
        if len(at) >= 2 * length and all(place == at[index % length] for index, place in enumerate(at)):
            shown = "".join(map(_letter, at[:length]))
            return f"the keys of the items whose order is fixed run {shown}, {shown} …"
    return ""


def _letter(place: int) -> str:
    return "ABCDEFGHIJ"[place]


def _quiz(*places: int) -> str:
    names = ["iron", "gold", "tin", "zinc"]
    lines = ["questions:"]
    for number, place in enumerate(places, 1):
        lines += ["  - type: single-choice", "    fixed: true", f"    stem: Which metal is number {number}?"]
        lines += ["    options:", *(f"      - {'key: ' if at == place else ''}{name}" for at, name in enumerate(names))]
    return "\n".join(lines)


RULE = Rule(
    _check,
    why="a key that is always B is found without knowledge (Attali and Bar-Hillel 2003)",
    per="guide",
    good=(_quiz(0, 1, 2, 3, 2, 1, 0, 3), _quiz(1, 1, 1)),
    bad=(_quiz(1, 1, 1, 1, 1, 1, 1, 1), _quiz(0, 1, 2, 3, 0, 1, 2, 3), _quiz(1, 1, 3, 1, 1, 0, 1, 1, 2, 1)),
)
