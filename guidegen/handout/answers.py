"""The answers to an item for its key, in the letters and the order that were printed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import singledispatch
from typing import Any

from guidegen.handout.student import Asked
from guidegen.inline import GAP
from guidegen.interactions import (
    ChooseMany,
    ChooseOne,
    Criterion,
    FillGaps,
    Interaction,
    LongText,
    Match,
    Number,
    Option,
    Order,
    ShortText,
    Table,
)
from guidegen.languages import Language
from guidegen.numbers import show_number, show_percent


def answer(interaction: Interaction, asked: Asked, language: Language, points: int) -> dict[str, Any]:
    """Plain data for the key:

    gaps      what is to stand in each gap of a text, all that is taken (“two million (or 2 million)”)
    cells     the same for a table: for each row, for each of its cells, its gaps
    short     what a marker looks for at a glance (“C”, “False”, “2 4 1 3”), or ""
    texts     the answers in full, one a line
    also      other answers to accept
    criteria  [{text, points}] of a rubric
    notes     [{letter, text}] feedback by option
    """
    empty: dict[str, Any] = {"short": "", "texts": [], "also": [], "criteria": [], "notes": [], "gaps": [], "cells": []}
    return {**empty, **_answer(interaction, asked, language, points)}


@singledispatch
def _answer(interaction: Any, asked: Asked, language: Language, points: int) -> dict[str, Any]:
    raise TypeError(f"no answer for {type(interaction).__name__}")


def _letter(asked: Asked, written: int) -> str:
    return str(asked.data["options"][asked.order.index(written)]["letter"])


def _notes(options: tuple[Option, ...], asked: Asked) -> list[dict[str, str]]:
    notes = [(_letter(asked, index), option.feedback) for index, option in enumerate(options) if option.feedback]
    return [{"letter": letter, "text": text} for letter, text in sorted(notes)]


@_answer.register
def _(interaction: ChooseOne, asked: Asked, language: Language, points: int) -> dict[str, Any]:
    right = interaction.options[interaction.key].text
    if interaction.as_words:
        correction = interaction.correction
        texts = [language.say("prompts.correction", statement=correction)] if correction else []
        criteria = []
        if interaction.asks_correction and correction and points > 1:
            words = (Criterion(right, 1), Criterion(language.say("prompts.corrected"), points - 1))
            criteria = _criteria(words)
        return {"short": right, "texts": texts, "criteria": criteria}
    return {"short": _letter(asked, interaction.key), "texts": [right], "notes": _notes(interaction.options, asked)}


@_answer.register
def _(interaction: ChooseMany, asked: Asked, language: Language, points: int) -> dict[str, Any]:
    keys = sorted(interaction.keys, key=asked.order.index)
    return {
        "short": " ".join(_letter(asked, key) for key in keys),
        "texts": [interaction.options[key].text for key in keys],
        "notes": _notes(interaction.options, asked),
    }


@_answer.register
def _(interaction: Order, asked: Asked, language: Language, points: int) -> dict[str, Any]:
    return {"short": " ".join(str(index + 1) for index in asked.order), "texts": list(interaction.things)}


@_answer.register
def _(interaction: Match, asked: Asked, language: Language, points: int) -> dict[str, Any]:
    matched = [_letter(asked, option) for option in interaction.pairs]
    texts = [
        f"{stem}: **{letter}** {interaction.options[option]}"
        for stem, letter, option in zip(interaction.stems, matched, interaction.pairs, strict=True)
    ]
    return {"short": " ".join(matched), "texts": texts}


@_answer.register
def _(interaction: FillGaps, asked: Asked, language: Language, points: int) -> dict[str, Any]:
    # Who has a box to choose from writes the word that is in it.
    taken = [gap[:1] if interaction.bank else gap for gap in interaction.gaps]
    gaps = [_one_or_others(answers, language) for answers in taken]
    return {"gaps": gaps, "cells": _cells(interaction.table, gaps) if interaction.table else []}


def _cells(table: Table, gaps: Sequence[str]) -> list[list[list[str]]]:
    rest = iter(gaps)
    return [[[next(rest) for _ in range(cell.count(GAP))] for cell in row] for row in table.rows]


def _one_or_others(answers: tuple[str, ...], language: Language) -> str:
    if len(answers) == 1:
        return answers[0]
    return language.say("answers.or", best=answers[0], others=" / ".join(answers[1:]))


@_answer.register
def _(interaction: ShortText, asked: Asked, language: Language, points: int) -> dict[str, Any]:
    best = interaction.answers[0]
    if interaction.number:
        best = _number(best, interaction.number, language)
    also = [other.strip().removesuffix(".") for other in interaction.answers[1:]]
    return {"texts": [best], "also": also, "criteria": _criteria(interaction.rubric)}


def _number(shown: str, number: Number, language: Language) -> str:
    """“9.81 m/s² (± 0.05)”, “500 s (± 2 %)”."""
    if number.unit:
        shown = f"{shown}\u00a0{number.unit}"
    if number.tolerance is None:
        return shown
    value, percent = number.tolerance.removesuffix(" %"), number.tolerance.endswith(" %")
    tolerance = show_number(value, language)
    return f"{shown} (±\u00a0{show_percent(tolerance, language) if percent else tolerance})"


def _criteria(rubric: tuple[Criterion, ...]) -> list[dict[str, Any]]:
    return [{"text": criterion.text, "points": criterion.points} for criterion in rubric]


@_answer.register
def _(interaction: LongText, asked: Asked, language: Language, points: int) -> dict[str, Any]:
    texts = [interaction.answer] if interaction.answer else []
    return {"texts": texts, "criteria": _criteria(interaction.rubric)}
