"""Answers that printed words give away: which short answers an item has, and where their words stand together with its
own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from guidegen.check.view import ItemView
from guidegen.check.wording import stem_list, words
from guidegen.inline import to_text
from guidegen.interactions import FillGaps, ShortText

_LONGEST = 8
_SHORTEST_WORD = 4


@dataclass(frozen=True)
class Answer:
    """One answer of an item: its words, and the stems of the telling ones (never empty)."""

    text: str
    stems: frozenset[str]


def answers(item: ItemView) -> Iterator[Answer]:
    """The short answers of an item that could be read off other words.

    Answers of one small word, and long ones that no other text repeats by chance, give nothing away.
    """
    for answer in all_answers(item):
        if len(words(answer.text)) <= _LONGEST and _is_telling(answer.text, item):
            yield answer


def all_answers(item: ItemView) -> Iterator[Answer]:
    """What an item asks for in words of its own, small or not: its key, its gaps, its answer."""
    asked = item.interaction
    if item.key:
        texts = [item.key.text]
    elif isinstance(asked, ShortText):
        texts = [to_text(asked.answers[0])]
    elif isinstance(asked, FillGaps) and not asked.bank:
        texts = [to_text(gap[0]) for gap in asked.gaps]
    else:
        return
    for text in texts:
        if telling := frozenset(stem_list(text, item.language.tag)):
            yield Answer(text, telling)


def _is_telling(text: str, item: ItemView) -> bool:
    """A name, a number of several digits, several words, or one that is neither small nor counts (“first”)."""
    if {word.casefold() for word in words(text)} <= item.words.set("tells_apart"):
        return False
    digits = sum(character.isdigit() for character in text)
    longest = max((len(word) for word in words(text)), default=0)
    return digits > 1 or (not digits and longest >= _SHORTEST_WORD)


def shares_enough(asked: frozenset[str], answer: frozenset[str], text: frozenset[str]) -> bool:
    """Whether a text that holds the answer also speaks of what is asked: at least two telling words, two in five."""
    own = asked - answer
    shared = own & text
    return len(shared) >= 2 and 5 * len(shared) >= 2 * len(own)
