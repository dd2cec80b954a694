"""Letters or numbers are typed before the options.

Sheets and quiz programs put their own letters there, and mix the options: the student then reads “B  a) Paris”. Write
the options without letters. `guidegen check --fix` takes them away where all options have them in order.

Source: guidegen, which letters and mixes the options itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from guidegen.check.labels import Label, place_of, read_label
from guidegen.check.rule import Edit, Finding, Rule, SetText
from guidegen.check.view import ItemView

_LETTER = re.compile(r"(?<!\w)[A-J](?!\w)")
"""“B is right”: an explanation that speaks of options by letter would be wrong without them."""


def _check(item: ItemView) -> Iterator[Finding]:
    labels = [read_label(choice.written.strip()) for choice in item.choices]
    found = [label for label in labels if label]
    if not found or len({label.rest.strip() for label in found}) < len(found):  # “1. Mai”, “2. Mai” are dates
        return
    in_order = _are_in_order(labels)
    if not in_order and not (len(found) * 2 > len(labels) and all(label.sure for label in found)):
        return
    shown = ", ".join(f"“{label.shown}”" for label in found)
    fix = f"write the options without them: “{found[0].rest}”"
    said = f"{shown} are typed before the options, and the sheets put letters there too"
    sure = in_order and all(label.sure for label in found) and not _LETTER.search(item.explanation)
    edits = _without(item, found) if sure else ()
    yield Finding((*item.path, "options"), said, fix, edits=edits)


def _are_in_order(labels: Sequence[Label | None]) -> bool:
    """Whether each option has the label of its place."""
    return all(label and place in place_of(label.name) for place, label in enumerate(labels, 1))


def _without(item: ItemView, labels: Sequence[Label]) -> tuple[Edit, ...]:
    return tuple(
        SetText(choice.text_path, label.rest.strip()) for choice, label in zip(item.choices, labels, strict=True)
    )


def _ask(options: str) -> str:
    return f"type: single-choice\nstem: What is the capital of Peru?\noptions: [{options}]"


RULE = Rule(
    _check,
    why="the sheet letters the options itself and mixes them (guidegen)",
    good=(
        _ask("{key: Lima}, Quito, La Paz"),
        "type: single-choice\nstem: Who freed the slaves?\noptions: [{key: A. Lincoln}, B. Franklin, T. Jefferson]",
        "type: single-choice\nstem: How much is a half of three?\noptions: ['1.25', {key: '1.5'}, '1.75']",
        "type: single-choice\nstem: Which term is squared?\noptions: ['(a) + b^2^', {key: '(a + b)^2^'}, 'a^2^ + b']",
    ),
    bad=(
        _ask("{key: a) Lima}, b) Quito, c) La Paz"),
        _ask("{text: 'A. Quito'}, {key: 'B. Lima'}, 'C. La Paz'"),
        _ask("'(1) Quito', {key: '(2) Lima'}, '(3) La Paz'"),
        _ask("'i. Quito', {key: 'ii. Lima'}, 'iii. La Paz'"),
    ),
)
