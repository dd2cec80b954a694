"""The text begins with a gap.

The reader meets the blank before anything says what is wanted, and must read the sentence twice. Turn the sentence
around, so that the gap comes near its end.

Source: Gronlund 1998, chapter on supply-type items; Haladyna and Rodriguez 2013.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidegen.check.rule import Finding, Rule
from guidegen.check.view import ItemView
from guidegen.interactions import FillGaps


def _check(item: ItemView) -> Iterator[Finding]:
    asked = item.interaction
    if not isinstance(asked, FillGaps) or asked.table or asked.stem.strip() or re.search(r"[\w\d=]", asked.texts[0]):
        return
    if re.fullmatch(r"[\W\d_]*", "".join(asked.texts)):  # an exercise in signs: “[[4]] + 3 = 7”
        return
    answer = asked.gaps[0][0]
    yield Finding(
        item.stem_path,
        f"the text begins with the gap for “{answer}”",
        f"reword the sentence so that “{answer}” ends it",
    )


def _cloze(text: str, more: str = "") -> str:
    return f'type: cloze\ntext: "{text}"{more}'


RULE = Rule(
    _check,
    why="the blank comes before the problem, and the sentence must be read twice (Gronlund 1998)",
    good=(
        _cloze("The capital of Lithuania is [[Vilnius]]."),
        _cloze("The [[mitochondrion]] makes most of the energy that a cell needs."),
        _cloze("[[4]] + 3 = 7"),
        "type: table\nstem: Complete it.\ncolumns: City | Country\nrows: ['[[Vilnius]] | Lithuania', Riga | Latvia]",
    ),
    bad=(
        _cloze("[[Vilnius]] is the capital of Lithuania."),
        _cloze("“[[Freedom]]” was the word that the crowd sang."),
        _cloze("**[[Evaporation]]** turns water into vapour.", "\ndistractors: [Rain]"),
    ),
)
