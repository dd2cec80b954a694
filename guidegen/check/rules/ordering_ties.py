"""Two of the things to be put in order have the same place.

Both orders are then right and the key takes one of them. Leave one out, or say in the words what tells them apart.

Source: guidegen; an item has one right answer (Haladyna, Downing and Rodriguez 2002, guideline 22).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from guidegen.check.kinds import Quantity, quantity
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import ItemView
from guidegen.check.wording import folded
from guidegen.dates import parse_date, stated_dates
from guidegen.inline import to_text
from guidegen.interactions import Order
from guidegen.numbers import number_value

_PARTS = re.compile(r"\s[–—-]\s|[:;()]|,\s")
_HAS_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?<![\w.,])[12]\d{3}(?![\w]|[.,]\d)")


def _check(item: ItemView) -> Iterator[Finding]:
    asked = item.interaction
    if not isinstance(asked, Order):
        return
    first: dict[Any, str] = {}
    for index, thing in enumerate(asked.things):
        text = to_text(thing)
        for place in _places(text, item):
            if place in first and first[place] != text:
                said = f"“{text}” and “{first[place]}” have the same place, so either may come first"
                yield Finding(
                    (*item.path, "things", index), said, "leave one of them out, or say what tells them apart"
                )
                return
            first.setdefault(place, text)


def _places(text: str, item: ItemView) -> Iterator[Any]:
    """By what a thing is put in order, as far as its words or the guide's timeline say it."""
    yield "words", folded(text)
    dates = [date for _, date in stated_dates(text, item.language)]
    if len(dates) == 1:
        yield "date", dates[0].sort_key
    elif len(years := set(_YEAR.findall(text))) == 1 and not dates:
        yield "year", years.pop()
    else:
        for part in _PARTS.split(text):
            if _HAS_DIGIT.search(part) and (amount := _amount(part.strip(), item)):
                yield "amount", amount
    for entry in item.guide.guide.timeline:
        if folded(to_text(entry.event)) == folded(text):
            yield "date", parse_date(entry.date.strip()).sort_key


def _amount(text: str, item: ItemView) -> Quantity | None:
    """A plain number (“2.50” is no time of day here), a part of one hundred, or an amount with its unit."""
    plain = number_value(text, item.language)
    if plain and plain[0] == ("", ""):
        return Quantity(("", ""), plain[1])
    if plain and plain[0] == ("", "%"):
        return Quantity(("", ""), plain[1] / 100)
    return quantity(text, item)


def _item(*things: str) -> str:
    return "type: ordering\nstem: From the earliest to the latest\nthings:\n" + "".join(f"  - {t}\n" for t in things)


RULE = Rule(
    _check,
    why="where two things share a place, two orders are right and the key has one (guidegen)",
    good=(_item("the treaty of 1648", "the treaty of 1815", "the treaty of 1919"),),
    bad=(_item("1.5", "2.50", "2.5"), _item("March 1848 in Berlin", "the siege of 1870", "Paris in 1870")),
)
