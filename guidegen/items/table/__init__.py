"""table: cells to complete; a cell's answer stands in double brackets, as in a cloze."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import Field, WithJsonSchema, model_validator

from guidegen.fields import Text, mistake
from guidegen.inline import GAP
from guidegen.interactions import FillGaps, Table
from guidegen.items import Item
from guidegen.items._gaps import check_distractors, check_gaps, split_gaps
from guidegen.languages import Language

_CELLS = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}, "minItems": 1, "maxItems": 8}]}

Row = Annotated[tuple[str, ...], Field(min_length=1, max_length=8), WithJsonSchema(_CELLS)]
Heads = Annotated[tuple[str, ...], Field(min_length=2, max_length=8), WithJsonSchema(_CELLS)]


class TableItem(Item):
    """A table with cells to complete: `[[best answer|another]]`."""

    type: Literal["table"]
    stem: Text = Field(description="What to do.", examples=["Complete the table of the inner planets."])
    columns: Heads = Field(
        description="The heads of the columns, a bar between them.", examples=["Planet | Moons | Air"]
    )
    rows: Annotated[tuple[Row, ...], Field(min_length=1, max_length=30)] = Field(
        description="The rows, a bar between the cells; what the student writes stands in double brackets.",
        examples=[["Mars | [[2|two]] | thin"]],
    )
    word_bank: bool = Field(False, description="true: print the answers in a box to choose from.")
    distractors: tuple[Text, ...] = Field((), description="More words for the box, which fit no cell.")

    @model_validator(mode="before")
    @classmethod
    def _widen(cls, value: Any) -> Any:
        """Short form: a row, or the heads, in one text with a bar between the cells."""
        if not isinstance(value, dict):
            return value
        rows = value.get("rows")
        widened = {"rows": [_widened(row) for row in rows]} if isinstance(rows, list) else {}
        return {**value, **widened, **({"columns": _widened(value["columns"])} if "columns" in value else {})}

    @model_validator(mode="after")
    def _cells(self) -> TableItem:
        for number, row in enumerate(self.rows, 1):
            if len(row) != len(self.columns):
                said = f"row {number} has {_cells(len(row))}, but there are {len(self.columns)} columns"
                raise mistake(said, "part the cells with a bar: Mars | [[2]] | thin", at="rows")
        cells = [cell for row in self.rows for cell in row]
        if not any(split_gaps(cell)[1] for cell in cells):
            raise mistake(
                "this table has no cell to complete", "put each answer into double brackets: [[2]]", at="rows"
            )
        for cell in cells:
            check_gaps(cell, at="rows")
        check_distractors(self.distractors, [gap for cell in cells for gap in split_gaps(cell)[1]])
        return self

    @property
    def default_points(self) -> int:
        return sum(len(split_gaps(cell)[1]) for row in self.rows for cell in row)

    def lower(self, language: Language) -> FillGaps:
        cells = [[split_gaps(cell) for cell in row] for row in self.rows]
        gaps = tuple(gap for row in cells for _, found in row for gap in found)
        bank = tuple(gap[0] for gap in gaps) + self.distractors if self.word_bank or self.distractors else None
        rows = tuple(tuple(GAP.join(texts) for texts, _ in row) for row in cells)
        named = all(not row[0][1] and row[0][0] != ("",) for row in cells)
        return FillGaps(self.stem, _in_words(self.columns, rows), gaps, bank, Table(self.columns, rows, named))


_BAR = re.compile(r"\|(?![^\[]*\]\])")
"""A bar between cells, and not one between the answers of a gap."""


def _widened(row: Any) -> Any:
    if not isinstance(row, str):
        return row
    text = row.strip()
    if text.startswith("|") and text.endswith("|"):  # as tables of Markdown are framed
        text = text[1:-1]
    return [_unquoted(cell.strip()) for cell in _BAR.split(text)]


def _unquoted(cell: str) -> str:
    """Who quotes texts of YAML quotes a cell too: `- birth | "about [[1371]]"`. Printed quotation marks are curly."""
    return cell[1:-1] if len(cell) > 2 and cell[0] == cell[-1] == '"' and cell.count('"') == 2 else cell


def _in_words(columns: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """The rows one after another, each cell under the name of its column: “Planet: Mars; Moons: …”."""
    lines = ["; ".join(f"{name}: {cell}" for name, cell in zip(columns, row, strict=True)) for row in rows]
    return tuple(". ".join(lines).split(GAP))


def _cells(number: int) -> str:
    return "1 cell" if number == 1 else f"{number} cells"


ITEM = TableItem
