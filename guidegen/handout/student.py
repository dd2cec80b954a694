"""An interaction without its answers: all that a student's sheet may know of it.

Nothing here reads a key, an answer's length, a rubric, feedback or evidence. What comes out is plain data for a macro
in templates/interactions.html.j2; where the order of options is decided, `order` is kept aside for the key.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import singledispatch
from typing import Any

from guidegen import inline
from guidegen.handout import space
from guidegen.handout.arrange import alphabetical, arrange
from guidegen.handout.leaders import leaders
from guidegen.interactions import (
    ChooseMany,
    ChooseOne,
    FillGaps,
    Interaction,
    LongText,
    Match,
    Option,
    Order,
    ShortText,
    Table,
)
from guidegen.languages import Language


@dataclass(frozen=True)
class Asked:
    """How an item is asked: the plain data for the template, and the written index of each printed option."""

    data: dict[str, Any]
    order: tuple[int, ...] = ()


@dataclass(frozen=True)
class Setting:
    """What the printed form of an item depends on beside its own words. `narrow`: lines of half a page's width."""

    language: Language
    seed: str
    item_id: str
    points: int
    narrow: bool = False

    def arranged(self, texts: tuple[str, ...]) -> list[int]:
        return arrange(texts, self.seed, self.item_id, self.language)


def letters(language: Language, count: int) -> list[str]:
    """A, B, C …; after the alphabet AA, AB …"""
    alphabet = language.say("letters").split()
    return (alphabet + [first + second for first in alphabet for second in alphabet])[:count]


def ask(interaction: Interaction, setting: Setting) -> Asked:
    asked = _ask(interaction, setting)
    return Asked({"kind": interaction.kind, "stem": interaction.stem, **asked.data}, asked.order)


@singledispatch
def _ask(interaction: Any, setting: Setting) -> Asked:
    raise TypeError(f"no way to ask {type(interaction).__name__}")


def _options(
    options: tuple[Option, ...], fixed: bool, setting: Setting
) -> tuple[list[dict[str, str]], tuple[int, ...]]:
    order = list(range(len(options))) if fixed else setting.arranged(tuple(option.text for option in options))
    names = letters(setting.language, len(options))
    return [{"letter": name, "text": options[index].text} for name, index in zip(names, order, strict=True)], tuple(
        order
    )


@_ask.register
def _(interaction: ChooseOne, setting: Setting) -> Asked:
    printed, order = _options(interaction.options, interaction.fixed, setting)
    return Asked(
        {
            "options": printed,
            "columns": space.columns([option["text"] for option in printed], setting.narrow),
            "as_words": interaction.as_words,
            "correction_lines": space.correction_lines(interaction.stem, setting.narrow)
            if interaction.asks_correction
            else 0,
        },
        order,
    )


@_ask.register
def _(interaction: ChooseMany, setting: Setting) -> Asked:
    printed, order = _options(interaction.options, interaction.fixed, setting)
    columns = space.columns([option["text"] for option in printed], setting.narrow)
    return Asked({"options": printed, "columns": columns}, order)


@_ask.register
def _(interaction: Order, setting: Setting) -> Asked:
    order = setting.arranged(interaction.things)
    return Asked({"things": [interaction.things[index] for index in order]}, tuple(order))


@_ask.register
def _(interaction: Match, setting: Setting) -> Asked:
    printed, order = _options(tuple(Option(text) for text in interaction.options), False, setting)
    marks = leaders(interaction.marks) if interaction.marks else None
    columns = space.columns([option["text"] for option in printed])
    return Asked({"stems": list(interaction.stems), "options": printed, "columns": columns, "marks": marks}, order)


@_ask.register
def _(interaction: FillGaps, setting: Setting) -> Asked:
    bank = None if interaction.bank is None else alphabetical(interaction.bank, setting.language)
    text, count = inline.GAP.join(interaction.texts), len(interaction.gaps)
    table = _table(interaction.table) if interaction.table else None
    return Asked({"text": text, "gaps": count, "bank": bank, "table": table})


def _table(table: Table) -> dict[str, Any]:
    """Its cells as mappings: `text` with its gaps; `empty` if it is one gap and nothing else."""
    rows = [[{"text": cell, "empty": cell.strip() == inline.GAP} for cell in row] for row in table.rows]
    return {"columns": list(table.columns), "rows": rows, "row_heads": table.row_heads}


@_ask.register
def _(interaction: ShortText, setting: Setting) -> Asked:
    if interaction.number:
        return Asked({"lines": 0, "number": True, "unit": interaction.number.unit, "working": interaction.working})
    lines = interaction.lines or space.short_lines(setting.points)
    return Asked({"lines": lines, "number": False, "unit": None, "working": 0})


@_ask.register
def _(interaction: LongText, setting: Setting) -> Asked:
    return Asked({"lines": interaction.lines or space.long_lines(setting.points)})


def box_instruction(asked: Sequence[Asked], language: Language) -> str | None:
    """What to do with the boxes of words of a group, if it has any: use them; whether some words are not needed."""
    boxes = [one.data["bank"] for one in asked if one.data.get("bank")]
    if not boxes:
        return None
    if len(boxes) < len(asked):
        return language.say("prompts.some_boxes")
    spare = any(len(one.data["bank"]) > one.data["gaps"] for one in asked)
    return language.say("prompts.use_box_spare" if spare else "prompts.use_box")
