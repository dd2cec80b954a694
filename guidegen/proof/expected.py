"""What the key must say of an item, as squeezed texts: from the guide, in the letters that the student's paper has.

`Says.patterns` must stand in the item's part of the key; `short` is what the overview at its head has for it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import singledispatch
from typing import Any

from guidegen.inline import GAP
from guidegen.interactions import (
    ChooseMany,
    ChooseOne,
    FillGaps,
    LongText,
    Match,
    Order,
    ShortText,
)
from guidegen.languages import Language
from guidegen.proof.paper import places, printed, squeeze

_OTHERS = r".{0,300}?"
"""“(or 2 million)” behind the answer of a gap."""


@dataclass(frozen=True)
class Says:
    """Patterns that the key's part on an item must hold, in this order, and the item's short answer (“C”, “3 4 1 2”).

    `first`: those of which the first to stand there must be the right one, in all forms that it could have.
    """

    patterns: tuple[str, ...]
    short: str = ""
    rivals: tuple[str, ...] = ()


class Unread(Exception):
    """Not a fault: a text of the item leaves no trace in the text of a page, or two cannot be told apart there."""


@dataclass(frozen=True)
class Paper:
    """The item's part of the student's sheet, squeezed, and the letters by which options are named."""

    text: str
    language: Language

    @property
    def letters(self) -> list[str]:
        return [squeeze(letter) for letter in self.language.say("letters").split()]

    def lettered(self, options: Sequence[str]) -> list[str]:
        """The letter before each option (by its written place). Raises Unread."""
        texts = _read(options)
        spots = places(self.text, texts)
        if spots is None:
            raise Unread
        found = [next((letter for letter in self.letters if self.text.endswith(letter, 0, spot)), "") for spot in spots]
        if not all(found) or len(set(found)) < len(found):
            raise Unread
        return found


def _read(texts: Sequence[str]) -> list[str]:
    found = [printed(text) for text in texts]
    if any(text is None for text in found):
        raise Unread
    return [text for text in found if text]


@singledispatch
def says(interaction: Any, paper: Paper) -> Says:
    """Raises Unread."""
    raise Unread


@says.register
def _(interaction: ChooseOne, paper: Paper) -> Says:
    texts = _read([option.text for option in interaction.options])
    if interaction.as_words:
        others = tuple(re.escape(text) for index, text in enumerate(texts) if index != interaction.key)
        return Says((re.escape(texts[interaction.key]),), texts[interaction.key], others)
    letters = paper.lettered([option.text for option in interaction.options])
    right = letters[interaction.key]
    wrong = [
        re.escape(letter + text)
        for letter in letters
        for index, text in enumerate(texts)
        if (letter, index) != (right, interaction.key)
    ]
    return Says((re.escape(right + texts[interaction.key]),), right, tuple(wrong))


@says.register
def _(interaction: ChooseMany, paper: Paper) -> Says:
    texts = _read([option.text for option in interaction.options])
    letters = paper.lettered([option.text for option in interaction.options])
    keys = sorted(interaction.keys, key=lambda index: paper.letters.index(letters[index]))
    short = "".join(letters[index] for index in keys)
    return Says((re.escape(short + "".join(texts[index] for index in keys)),), short)


@says.register
def _(interaction: Order, paper: Paper) -> Says:
    texts = _read(interaction.things)
    spots = places(paper.text, texts)
    if spots is None:
        raise Unread
    order = sorted(range(len(spots)), key=lambda index: spots[index])
    short = "".join(str(index + 1) for index in order)
    listed = "".join(f"{number}{text}" for number, text in enumerate(texts, 1))
    return Says((re.escape(short + listed),), short)


@says.register
def _(interaction: Match, paper: Paper) -> Says:
    texts, stems = _read(interaction.options), _read(interaction.stems)
    letters = paper.lettered(interaction.options)
    matched = [letters[option] for option in interaction.pairs]
    pairs = [
        re.escape(stem) + ".?" + re.escape(letter + texts[option])  # a colon between, as the language writes it
        for stem, letter, option in zip(stems, matched, interaction.pairs, strict=True)
    ]
    return Says(("".join([re.escape("".join(matched)), *pairs]),), "".join(matched))


@says.register
def _(interaction: FillGaps, paper: Paper) -> Says:
    answers = [(re.escape(text), _OTHERS) for text in _read([gap[0] for gap in interaction.gaps])]
    if interaction.table:
        cells = [cell for row in interaction.table.rows for cell in row]
    else:
        cells = [GAP.join(interaction.texts)]
    rest = iter(answers)
    return Says(tuple(_filled(cell, rest) for cell in cells if cell.strip()))


def _filled(text: str, answers: Any) -> str:
    """The pattern of a text with its gaps filled in."""
    pattern = ""
    for index, part in enumerate(text.split(GAP)):
        if index:
            answer, others = next(answers)
            pattern += answer + others
        if part.strip():
            words = printed(part)
            if words is None:
                raise Unread
            pattern += re.escape(words)
    return pattern.removesuffix(_OTHERS)


@says.register
def _(interaction: ShortText, paper: Paper) -> Says:
    (answer,) = _read(interaction.answers[:1])
    unit = interaction.number.unit if interaction.number else None
    return Says((re.escape(answer + (_read([unit])[0] if unit else "")),))


@says.register
def _(interaction: LongText, paper: Paper) -> Says:
    told = [*filter(None, [interaction.answer]), *(criterion.text for criterion in interaction.rubric)]
    return Says(tuple(re.escape(text) for text in _read(told)))
