"""What drafting gives: statements, each with the words that prove it and what it is worth.

`worth` orders the statements of one kind (higher is better) and means nothing across kinds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from guidegen.draft.material import Quote

Kind = Literal["person", "place", "organisation"]


@dataclass(frozen=True)
class Fact:
    text: str
    quotes: tuple[Quote, ...]
    worth: float


@dataclass(frozen=True)
class Event:
    """`date` is EDTF; `text` says what happened, without the date where that can be."""

    date: str
    text: str
    quotes: tuple[Quote, ...]
    worth: float


@dataclass(frozen=True)
class Term:
    """`from_markup`: the document itself sets the term apart (bold, a glossary)."""

    term: str
    definition: str
    quotes: tuple[Quote, ...]
    worth: float
    from_markup: bool = False


@dataclass(frozen=True)
class Named:
    """A person, place or organisation, and what the document says of it."""

    name: str
    kind: Kind
    about: str
    quotes: tuple[Quote, ...]
    worth: float


Bloom = Literal["remember", "understand", "apply", "analyse"]


@dataclass(frozen=True)
class Question:
    """An item: `body` holds the fields of its type as a guide has them, `maker` names what made it.

    `answer` is what a student has to know, as it is compared: no two items of a draft ask for the same in one way.
    """

    type: str
    body: Mapping[str, Any]
    bloom: Bloom
    explanation: str
    quotes: tuple[Quote, ...]
    worth: float
    maker: str
    answer: str
