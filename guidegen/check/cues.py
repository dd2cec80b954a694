"""The cues by which a test-wise student guesses: each gives weight to options, or takes it from them.

A cue sees what is printed and nothing else: stem, options, and the word lists of the language.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from guidegen.check.view import ItemView
from guidegen.check.wording import stems
from guidegen.check.words import Words
from guidegen.inline import to_text
from guidegen.interactions import ChooseOne

Weighed = Iterator[tuple[int, int]]
"""Options by their printed place, and what a cue gives or takes."""

_MUCH_LONGER = 1.25
_LONG = 12
_A_OR_AN = re.compile(r"\b(an?)\W*$", re.IGNORECASE)
_A_VOWEL = re.compile(r"\W*(?:[aeio]|u(?!ni|se|su|ti|ro|b))", re.IGNORECASE)
_IS_OR_ARE = re.compile(r"\b(?:(is|was|has)|(are|were|have))\W*$", re.IGNORECASE)
_PLURAL = re.compile(r"\w+[^s\W]s\b|\band\b", re.IGNORECASE)


@dataclass(frozen=True)
class Printed:
    """An item as it is printed; `order[place]` is the index of the option as it is written."""

    stem: str
    options: tuple[str, ...]
    order: tuple[int, ...]
    words: Words
    tag: str
    is_true_false: bool
    fixed: bool

    @classmethod
    def of(cls, item: ItemView) -> Printed:
        asked = item.interaction
        assert isinstance(asked, ChooseOne)
        texts = [option.text for option in asked.options]
        order = range(len(texts)) if asked.fixed else item.guide.surroundings.order(texts, item.item.id)
        options = tuple(to_text(texts[index]).strip() for index in order)
        return cls(item.stem, options, tuple(order), item.words, item.language.tag, asked.as_words, asked.fixed)

    @cached_property
    def stems(self) -> tuple[frozenset[str], ...]:
        return tuple(stems(option, self.tag) for option in self.options)


def _length(item: Printed) -> Weighed:
    """The longest option is the key more often than not: writers take care to make the right one quite right."""
    if item.is_true_false or len(item.options) < 2:
        return
    *_, second, longest = sorted(map(len, item.options))
    if longest >= _LONG and longest >= _MUCH_LONGER * second:
        yield max(range(len(item.options)), key=lambda place: len(item.options[place])), 3


def _echo(item: Printed) -> Weighed:
    """A telling word of the stem comes back in one option alone."""
    asked = stems(item.stem, item.tag)
    for place, own in enumerate(item.stems):
        others = frozenset().union(*(other for at, other in enumerate(item.stems) if at != place))
        if (asked & own) - others and not item.is_true_false:
            yield place, 3


def _article(item: Printed) -> Weighed:
    """“an” at the end of the stem rules out what begins with a consonant."""
    if item.tag.partition("-")[0] == "en" and (found := _A_OR_AN.search(item.stem.rstrip("_ .…:"))):
        for place, option in enumerate(item.options):
            if bool(_A_VOWEL.match(option)) is not (found[1].lower() == "an"):
                yield place, -4


def _number(item: Printed) -> Weighed:
    """“are” at the end of the stem rules out what is one thing."""
    if item.tag.partition("-")[0] == "en" and (found := _IS_OR_ARE.search(item.stem.rstrip("_ .…:"))):
        for place, option in enumerate(item.options):
            if found[2] and not _PLURAL.search(option):
                yield place, -2


def _absolutes(item: Printed) -> Weighed:
    """What always or never holds is seldom right."""
    return _verdict(item, "absolutes", 1) if item.is_true_false else _worded(item, "absolutes", -2)


def _hedges(item: Printed) -> Weighed:
    """What usually holds is seldom wrong."""
    return _verdict(item, "hedges", 0) if item.is_true_false else _worded(item, "hedges", 2)


def _all_of_the_above(item: Printed) -> Weighed:
    return _worded(item, "all_of_the_above", 2)


def _none_of_the_above(item: Printed) -> Weighed:
    return _worded(item, "none_of_the_above", -1)


def _worded(item: Printed, words: str, weight: int) -> Weighed:
    """The options that have a word of a list."""
    pattern = item.words.pattern(words)
    for place, option in enumerate(item.options):
        if pattern.search(option):
            yield place, weight


def _verdict(item: Printed, words: str, place: int) -> Weighed:
    """For a statement that has a word of a list, the verdict at a place: true is the first."""
    if item.words.pattern(words).search(item.stem):
        yield place, 2


def _convergence(item: Printed) -> Weighed:
    """The option that shares most words with the others: distractors are made by changing the key."""
    if item.is_true_false or len(item.options) < 3:
        return
    shared = [
        sum(len(own & other) for at, other in enumerate(item.stems) if at != place)
        for place, own in enumerate(item.stems)
    ]
    most = max(shared)
    if most and shared.count(most) == 1:
        yield shared.index(most), 2


def _position(item: Printed) -> Weighed:
    """Folk wisdom: when in doubt, not the first and not the last. It only parts what other cues leave alike, and only
    where a writer chose the places: mixed options have none that would be likelier."""
    if item.fixed and not item.is_true_false and len(item.options) > 3:
        for place in range(1, len(item.options) - 1):
            yield place, 1


CUES: dict[str, Callable[[Printed], Weighed]] = {
    "length": _length,
    "echo of the stem": _echo,
    "a or an": _article,
    "is or are": _number,
    "absolutes": _absolutes,
    "hedges": _hedges,
    "all of the above": _all_of_the_above,
    "none of the above": _none_of_the_above,
    "what most options share": _convergence,
    "position": _position,
}
