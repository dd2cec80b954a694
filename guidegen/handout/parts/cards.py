"""Flashcards: the guide's terms, events and names on fronts, what is to be known of them on backs that meet in duplex.

Every card has the same place and size on all pages, and the margins are symmetrical. Turned on its long edge the paper
brings the left column behind the right one, on its short edge the top row behind the bottom one; that is so in every
language, though where one reads from right to left the first card lies at the right.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from guidegen.fields import Image
from guidegen.handout import space
from guidegen.handout.measure import text_height
from guidegen.handout.parts import Material, Part
from guidegen.handout.parts.time_blanks import without_years
from guidegen.inline import to_text
from guidegen.sections.timeline import in_time

_GRIDS = ((2, 4), (2, 3), (2, 2), (1, 2), (1, 1))
"""Columns and rows: the first in which every text fits its card."""

_GRID_SIZE_MM = {"a4": (186.0, 262.0), "letter": (191.9, 244.4)}
"""The paper without 12 mm at the sides, and 17.5 mm above and below, where the running texts are."""

_BESIDE_MM, _ABOVE_MM, _UNDER_PICTURE_MM = 6.0, 10.5, 2.0
_PICTURE_SHARE = 0.6
_FRONT_PT, _BACK_PT = (20.0, 16.0, 13.0, 11.0, 10.0), (14.0, 12.0, 11.0, 10.0)
_PRIMARY_LEAST_PT = 12.0


@dataclass(frozen=True)
class _Card:
    """`kind` is the section that it is from."""

    kind: str
    front: str
    back: str
    image: Image | None = None


@dataclass(frozen=True)
class _Grid:
    """So many cards on a page of so many mm."""

    columns: int
    rows: int
    width: float
    height: float

    @property
    def text_width(self) -> float:
        return round(self.width - 2 * _BESIDE_MM, 2)

    @property
    def text_height(self) -> float:
        return round(self.height - 2 * _ABOVE_MM, 2)

    @property
    def picture_height(self) -> float:
        return round(_PICTURE_SHARE * self.text_height, 2)

    def size(self, text: str, sizes: Sequence[float], has_picture: bool = False) -> float | None:
        """The largest type in which a text fits its side of the card; None if there is none."""
        room = self.text_height - (self.picture_height + _UNDER_PICTURE_MM if has_picture else 0)
        fitting = (size for size in sizes if text_height(text, self.text_width, size) <= room)
        return next(fitting, None)


def ask(material: Material) -> dict[str, Any]:
    cards = list(_cards(material))
    if not cards:
        return {}
    young = space.is_primary(material.guide.grade)
    fronts, backs = (
        tuple(size for size in sizes if not young or size >= _PRIMARY_LEAST_PT) for sizes in (_FRONT_PT, _BACK_PT)
    )
    grid = _grid(cards, material, fronts, backs)
    shown = []
    for index, card in enumerate(cards):
        front_size = grid.size(card.front, fronts, card.image is not None)
        back_size = grid.size(card.back, backs)
        shown.append(
            {
                "number": index + 1,
                "kind": card.kind,
                "front": card.front if front_size else _cut(card.front, grid, fronts[-1], card.image is not None),
                "back": card.back if back_size else _cut(card.back, grid, backs[-1], False),
                "image": card.image.model_dump() if card.image else None,
                "front_pt": front_size or fronts[-1],
                "back_pt": back_size or backs[-1],
                **_places(index, grid, material),
            }
        )
    per_page = grid.columns * grid.rows
    return {
        "pages": [{"cards": shown[start : start + per_page]} for start in range(0, len(shown), per_page)],
        "width_mm": grid.width,
        "height_mm": grid.height,
        "text_width_mm": grid.text_width,
        "text_height_mm": grid.text_height,
        "picture_mm": grid.picture_height,
    }


def _cards(material: Material) -> list[_Card]:
    guide, language = material.guide, material.language
    terms = [_Card("key_terms", term.term, term.definition, term.image) for term in guide.key_terms]
    entries = in_time(guide.timeline)
    asked = without_years(entries, language)
    events = [_Card("timeline", text, entry.view(language)["date"]) for text, entry in zip(asked, entries, strict=True)]
    names = [_Card("people_and_places", thing.name, thing.about) for thing in guide.people_and_places]
    return [*terms, *events, *names]


def _grid(cards: Sequence[_Card], material: Material, fronts: Sequence[float], backs: Sequence[float]) -> _Grid:
    width, height = _GRID_SIZE_MM[material.paper]
    grids = [_Grid(columns, rows, round(width / columns, 2), round(height / rows, 2)) for columns, rows in _GRIDS]
    for grid in grids:
        if all(grid.size(card.front, fronts, bool(card.image)) and grid.size(card.back, backs) for card in cards):
            return grid
    return grids[-1]


def _places(index: int, grid: _Grid, material: Material) -> dict[str, float]:
    """Where the upper left corners of a card's front and back lie on their pages, in mm from the left and the top."""
    row, column = divmod(index % (grid.columns * grid.rows), grid.columns)
    if material.language.direction == "rtl":
        column = grid.columns - 1 - column
    turned = material.flip == "short-edge"
    back_row = grid.rows - 1 - row if turned else row
    back_column = column if turned else grid.columns - 1 - column
    return {
        "left_mm": round(column * grid.width, 2),
        "top_mm": round(row * grid.height, 2),
        "back_left_mm": round(back_column * grid.width, 2),
        "back_top_mm": round(back_row * grid.height, 2),
    }


def _cut(text: str, grid: _Grid, size: float, has_picture: bool) -> str:
    """The beginning of a text that is longer than a page, with a sign that it goes on."""
    plain = to_text(text)
    low, high = 0, len(plain)
    while low < high:
        middle = (low + high + 1) // 2
        fits = grid.size(f"{plain[:middle]} …", (size,), has_picture)
        low, high = (middle, high) if fits else (low, middle - 1)
    return f"{plain[:low].rstrip()} …"


PART = Part(ask)
