"""A telling word of the stem comes back in the key and in no distractor.

Test-wise students choose the option that sounds like the question. Take another word in the stem or in the key, or let
it stand in a distractor too.

Source: Haladyna, Downing and Rodriguez 2002, guideline 28 (no clang associations); Tarrant et al. 2006; Millman, Bishop
and Ebel 1965.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.check.catch_alls import is_catch_all
from guidegen.check.echoes import echoed, stands_in_stem, telling
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import ItemView
from guidegen.check.wording import stem, words


def _check(item: ItemView) -> Iterator[Finding]:
    key = item.key
    if key is None or len(item.choices) < 2 or is_catch_all(key, item):
        return
    told = telling(item)
    found = echoed(told, key)
    if not found or any(echoed(told, choice) for choice in item.distractors):
        return
    if stands_in_stem(key, item):  # told by key-in-stem
        return
    word = next((word for word in words(item.stem) if _stem(word, item) in found), min(found))
    said = f"“{word}” of the stem comes back in the key “{key.text}” and in no other option"
    yield Finding(key.path, said, f"write another word for “{word}” in one of the two, or let a distractor have it too")


def _stem(word: str, item: ItemView) -> str:
    return stem(word.casefold().replace("’", "'"), item.language.tag)


def _ask(stem: str, options: str) -> str:
    return f"type: single-choice\nstem: {stem}\noptions: [{options}]"


RULE = Rule(
    _check,
    why="test-wise students choose what sounds like the question (Haladyna, Downing and Rodriguez 2002)",
    words=("generic_words",),
    good=(
        _ask("Which organ pumps blood?", "{key: the heart}, the liver, the kidney"),
        _ask("What carries blood to the heart?", "{key: veins of the heart}, arteries of the heart, the lung"),
        _ask("What do red blood cells carry?", "{key: oxygen for all cells}, food for the blood, water"),
        _ask("Which part of the plant makes sugar?", "{key: the part that is green}, the root, the bark"),
    ),
    bad=(
        _ask("What drives the erosion of a coast?", "{key: erosion by waves}, earthquakes, heat of the sun"),
        _ask("Why was the Berlin Airlift flown?", "{key: to feed the people of Berlin}, to end a strike, to spy"),
        _ask("What is a solar panel for?", "{key: turning solar radiation into current}, storing heat, moving air"),
    ),
)
