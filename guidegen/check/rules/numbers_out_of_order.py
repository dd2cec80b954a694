"""Options that are numbers, amounts or dates stand neither ascending nor descending.

Readers look for a number where its size puts it; a jumble costs time and tests attention. Write them in ascending
order; `guidegen check --fix` does it. The sheets sort most of them when they print, but an Anki deck, and whoever reads
the file, has them as they were written.

Source: Haladyna, Downing and Rodriguez 2002, guideline 21 (place choices in logical or numerical order).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from guidegen.check.kinds import quantities
from guidegen.check.rule import Finding, Reorder, Rule
from guidegen.check.view import ItemView
from guidegen.interactions import ChooseMany, ChooseOne


def _check(item: ItemView) -> Iterator[Finding]:
    if len(item.choices) < 3 or (values := quantities(item)) is None or _is_sorted(values):
        return
    order = sorted(range(len(values)), key=lambda index: values[index])
    texts = ", ".join(f"“{item.choices[index].text}”" for index in order)
    said = f"these options are in no order{_where_it_shows(item, values)}"
    path = (*item.path, "options")
    yield Finding(path, said, f"write them in ascending order: {texts}", edits=(Reorder(path, tuple(order)),))


def _is_sorted(values: Sequence[Decimal]) -> bool:
    return list(values) in (sorted(values), sorted(values, reverse=True))


def _where_it_shows(item: ItemView, values: Sequence[Decimal]) -> str:
    asked = item.interaction
    if isinstance(asked, (ChooseOne, ChooseMany)) and asked.fixed:
        return ", and `fixed: true` prints them so"
    printed = item.guide.surroundings.order([choice.written for choice in item.choices], item.item.id)
    if _is_sorted([values[index] for index in printed]):
        return "; the sheets sort them, but an Anki deck and the file have them so"
    return ""


def _ask(options: str, more: str = "") -> str:
    return f"type: single-choice\nstem: When, or how much?\noptions: [{options}]{more}"


RULE = Rule(
    _check,
    why="numbers are looked for in their order (Haladyna, Downing and Rodriguez 2002)",
    good=(
        _ask("'1918', {key: '1939'}, '1945'"),
        _ask("20 km, {key: 10 km}, 5 km"),
        _ask("{key: 5 mm}, 2 cm, 1 m"),
        _ask("{key: 500 000}, 2 million, 1 billion"),
        _ask("{key: 12 apostles}, 3 kings, 7 dwarfs"),
    ),
    bad=(
        _ask("'1918', '1945', {key: '1939'}"),
        _ask("{key: 20 km}, 5 km, 40 km", "\nfixed: true"),
        _ask("{key: 11 March 1990}, 2 May 1989, 6 July 1991"),
        _ask("'three', {key: 'one'}, 'two'"),
        _ask("the 15th century, {key: the 18th century}, the 16th century"),
    ),
)
