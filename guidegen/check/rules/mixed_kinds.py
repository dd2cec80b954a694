"""The stems or the options of a matching item are of several kinds.

Where dates, people and places stand in one list, the kind alone pairs some of them: a year can only be the answer to
“when”. Make one item of each kind: people with their works, events with their years.

Source: Haladyna and Rodriguez 2013, chapter 6 (homogeneous lists); Gronlund 1998.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from guidegen.check.rule import Finding, Rule
from guidegen.check.view import ItemView
from guidegen.dates import date_value
from guidegen.inline import to_text
from guidegen.interactions import Match
from guidegen.numbers import number_value

_FORMULA = re.compile(r"[=+^$]")


def _check(item: ItemView) -> Iterator[Finding]:
    asked = item.interaction
    if not isinstance(asked, Match) or asked.marks:
        return
    for name, texts in (("stems", asked.stems), ("options", asked.options)):
        kinds = _kinds(texts, item)
        if kinds and len(set(kinds)) > 1:
            number = next(index for index, kind in enumerate(kinds) if kind != "words")
            words = kinds.index("words") if "words" in kinds else next(i for i, k in enumerate(kinds) if k != kinds[0])
            said = (
                f"the {name} are of several kinds: “{to_text(texts[words])}” beside “{to_text(texts[number])}”, "
                "so that the kind alone pairs some"
            )
            yield Finding(item.path, said, "make an item of each kind: people with works, events with years")
            return


def _kinds(texts: Sequence[str], item: ItemView) -> list[str]:
    """Of each text: date, number or words; none where formulas stand among them, which have no kind of their own."""
    if any(_FORMULA.search(text) for text in texts):
        return []
    return [_kind(to_text(text), item) for text in texts]


def _kind(text: str, item: ItemView) -> str:
    if date_value(text, item.language):
        return "date"
    number = number_value(text, item.language)
    return "number" if number and len(" ".join(number[0]).split()) <= 2 else "words"


def _item(*pairs: str) -> str:
    return "type: matching\nstem: Match.\npairs:\n" + "".join(f"  - {pair}\n" for pair in pairs) + "distractors: [Oslo]"


RULE = Rule(
    _check,
    why="in a mixed list the kind alone pairs some, without knowledge (Gronlund 1998)",
    good=(
        _item("Latvia: Riga", "Estonia: Tallinn", "Poland: Warsaw"),
        "type: matching\nstem: When?\npairs:\n  - the wall falls: 1989\n  - it is built: 1961\ndistractors: [1953]",
    ),
    bad=(_item("fall of the wall: 1989", "first man on the Moon: Armstrong", "capital of Poland: Warsaw"),),
)
