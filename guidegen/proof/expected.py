"""What the key must say of an item, as squeezed texts: from the guide, in the letters that the student's paper has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import singledispatch
from typing import Any

from guidegen.inline import GAP
from guidegen.interactions import (
    ChooseMany,
    ChooseOne,
    Criterion,
    FillGaps,
    LongText,
    Match,
    Number,
    Option,
    Order,
    ShortText,
)
from guidegen.languages import Language
from guidegen.numbers import show_number, show_percent
from guidegen.proof.paper import Paper, printed, squeeze


@dataclass(frozen=True)
class Says:
    """`pattern` is what the key's part on an item must begin with, up to the end of a block, and `words` say so.

    `short`: what the overview at the key's head has for it (“C”, “3 4 1 2”). `wrong`: what may not follow. `beside`:
    texts that may stand further down, each as it must then be: feedback with its letter, other answers.
    """

    pattern: str
    words: str
    short: str = ""
    wrong: tuple[str, ...] = ()
    beside: tuple[tuple[str, str], ...] = ()


class Unread(Exception):
    """Not a fault: what the item says cannot be found again in the text of a page."""


class Wrong(Exception):
    """The student's sheet does not hold what the guide asks; said in words."""


@dataclass(frozen=True)
class OnSheet:
    """What is printed of the item on the student's sheet; the language of its letters; and its points by the guide."""

    paper: Paper
    language: Language
    points: int = 1

    @property
    def letters(self) -> list[str]:
        alphabet = [squeeze(letter) for letter in self.language.say("letters").split()]
        return alphabet + [first + second for first in alphabet for second in alphabet]

    def lettered(self, options: Sequence[str]) -> list[str]:
        """The letter before each option (by its written place). Raises Unread and Wrong."""
        texts = read(options)
        if len(set(texts)) < len(texts):
            raise Unread
        found: dict[int, str] = {}
        taken: list[tuple[int, int]] = []
        for index in sorted(range(len(texts)), key=lambda index: -len(texts[index])):
            for letter in self.letters:
                at = self._free(letter + texts[index], taken)
                if at >= 0:
                    taken.append((at, at + len(letter + texts[index])))
                    found[index] = letter
                    break
        confusing = set(texts) & set(self.letters)  # options that are letters themselves: “A” behind “B”
        if not found or (confusing and len(set(found.values())) < len(texts)):
            raise Unread
        for index, option in enumerate(options):
            if index not in found:
                raise Wrong(f"the option “{option}” stands on the sheet without a letter, or not at all")
            if list(found.values()).count(found[index]) > 1:
                raise Wrong(f"two options stand on the sheet behind {found[index]}")
        return [found[index] for index in range(len(options))]

    def _free(self, text: str, taken: Sequence[tuple[int, int]]) -> int:
        at = self.paper.find(text)
        while at >= 0 and any(at < end and begin < at + len(text) for begin, end in taken):
            at = self.paper.find(text, at + 1)
        return at

    def in_order(self, texts: Sequence[str]) -> list[int]:
        """The written places of some texts in the order in which they are printed. Raises Unread."""
        spots = self.paper.places(texts)
        if spots is None:
            raise Unread
        return sorted(range(len(spots)), key=lambda index: spots[index])


def read(texts: Sequence[str]) -> list[str]:
    """The texts as they are printed, squeezed. Raises Unread."""
    found = [printed(text) for text in texts]
    if any(text is None for text in found):
        raise Unread
    return [text for text in found if text]


@singledispatch
def says(interaction: Any, sheet: OnSheet) -> Says:
    """Raises Unread and Wrong."""
    raise Unread


@says.register
def _(interaction: ChooseOne, sheet: OnSheet) -> Says:
    options = [option.text for option in interaction.options]
    texts = read(options)
    right = texts[interaction.key]
    others = tuple(text for text in texts if text != right)
    if interaction.as_words:
        sheet.in_order(texts)
        return Says(re.escape(right) + _corrected(interaction, sheet), options[interaction.key], right, others)
    letters = sheet.lettered(options)
    words = f"{letters[interaction.key]} {options[interaction.key]}"
    short = letters[interaction.key]
    return Says(re.escape(short + right), words, short, others, _feedback(interaction.options, letters))


def _corrected(interaction: ChooseOne, sheet: OnSheet) -> str:
    """The pattern of the correct statement and, where it is asked for and worth points, of what these are given for."""
    if not interaction.correction:
        return ""
    statement = sheet.language.say("prompts.correction", statement=interaction.correction)
    pattern = f"(?:{re.escape(read([statement])[0])})?"
    if interaction.asks_correction and sheet.points > 1:
        words = (
            (interaction.options[interaction.key].text, 1),
            (sheet.language.say("prompts.corrected"), sheet.points - 1),
        )
        pattern += _rubric([Criterion(*word) for word in words])
    return pattern


def _feedback(options: Sequence[Option], letters: Sequence[str]) -> tuple[tuple[str, str], ...]:
    told = [(printed(option.feedback or ""), letter) for option, letter in zip(options, letters, strict=True)]
    return tuple((text, letter + text) for text, letter in told if text)


@says.register
def _(interaction: ChooseMany, sheet: OnSheet) -> Says:
    options = [option.text for option in interaction.options]
    texts, letters = read(options), sheet.lettered(options)
    keys = sorted(interaction.keys, key=lambda index: sheet.letters.index(letters[index]))
    short = "".join(letters[index] for index in keys)
    others = tuple(text for index, text in enumerate(texts) if index not in interaction.keys)
    words = "; ".join(f"{letters[index]} {options[index]}" for index in keys)
    pattern = re.escape(short + "".join(texts[index] for index in keys))
    return Says(pattern, words, short, others, _feedback(interaction.options, letters))


@says.register
def _(interaction: Order, sheet: OnSheet) -> Says:
    texts = read(interaction.things)
    order = sheet.in_order(texts)
    short = "".join(str(index + 1) for index in order)
    listed = "".join(f"{number}{text}" for number, text in enumerate(texts, 1))
    return Says(re.escape(short + listed), " ".join(str(index + 1) for index in order), short)


@says.register
def _(interaction: Match, sheet: OnSheet) -> Says:
    texts, stems = read(interaction.options), read(interaction.stems)
    letters = sheet.lettered(interaction.options)
    matched = [letters[option] for option in interaction.pairs]
    # The overview follows the boxes as they are printed. Those of a picture have numbers, in whatever order they stand.
    order = range(len(stems)) if interaction.marks else sheet.in_order(stems)
    short = "".join(matched[index] for index in order)
    pairs = [
        re.escape(stem) + ".?" + re.escape(letter + texts[option])  # a colon between, as the language writes it
        for stem, letter, option in zip(stems, matched, interaction.pairs, strict=True)
    ]
    words = "; ".join(f"{stem}: {letter}" for stem, letter in zip(interaction.stems, matched, strict=True))
    return Says(re.escape(short) + "".join(pairs), words, short)


@says.register
def _(interaction: FillGaps, sheet: OnSheet) -> Says:
    if interaction.bank:
        for word, text in zip(interaction.bank, read(interaction.bank), strict=True):
            if text not in sheet.paper.letters:
                raise Wrong(f"the box of words on the sheet has no “{word}”")
    answers = (gap_pattern(gap[:1] if interaction.bank else gap, sheet.language) for gap in interaction.gaps)
    if interaction.table:
        cells = [*interaction.table.columns, *(cell for row in interaction.table.rows for cell in row)]
    else:
        cells = [GAP.join(interaction.texts)]
    words = " … ".join(gap[0] for gap in interaction.gaps)
    return Says("".join(filled(cell, answers) for cell in cells), words)


def gap_pattern(answers: Sequence[str], language: Language) -> str:
    """The best answer to a gap, alone or with the others that are taken."""
    best, *others = read(answers)
    if not others:
        return re.escape(best)
    both = squeeze(language.say("answers.or", best=best, others=" / ".join(others)))
    return f"(?:{re.escape(both)}|{re.escape(best)})"


def filled(text: str, answers: Iterator[str]) -> str:
    """The pattern of a text with its gaps filled in. Raises Unread."""
    first, *rest = map(re.escape, read([text])[0].split(GAP)) if text.strip() else [""]
    # A point before a gap is one in a number if the answer is one, too.
    return first + "".join("[.,:]?" + next(answers) + piece for piece in rest)


@says.register
def _(interaction: ShortText, sheet: OnSheet) -> Says:
    best = interaction.answers[0]
    if interaction.number:
        best = _with_unit(best, interaction.number, sheet.language)
    pattern = re.escape(read([best])[0])
    beside: tuple[tuple[str, str], ...] = ()
    if others := [other.strip().removesuffix(".") for other in interaction.answers[1:]]:
        label = squeeze(sheet.language.say("answers.also", answers=""))
        also = label + "".join(read(others))
        beside = ((label, also),) if label else ()
        pattern += f"(?:{re.escape(also)})?"
    return Says(pattern + _rubric(interaction.rubric), best, beside=beside)


def _with_unit(shown: str, number: Number, language: Language) -> str:
    if number.unit:
        shown = f"{shown} {number.unit}"
    if number.tolerance is None:
        return shown
    tolerance = show_number(number.tolerance.removesuffix(" %"), language)
    return f"{shown} (± {show_percent(tolerance, language) if number.tolerance.endswith(' %') else tolerance})"


@says.register
def _(interaction: LongText, sheet: OnSheet) -> Says:
    answer = re.escape(read([interaction.answer])[0]) if interaction.answer else ""
    words = interaction.answer or "; ".join(criterion.text for criterion in interaction.rubric)
    return Says(answer + _rubric(interaction.rubric), words)


def _rubric(rubric: Sequence[Criterion]) -> str:
    texts = read([criterion.text for criterion in rubric])
    return "".join(f"{criterion.points}{re.escape(text)}" for criterion, text in zip(rubric, texts, strict=True))
