"""What the names of styles say; the lists are in names.yaml."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast

from guidegen.source.model import Kind
from guidegen.tables import read_table

_NUMBERED = " #"
_OTHERS = ("heading", "caption-words")
_NUMBER_AT_END = re.compile(r"\s*(\d{1,2})$")


@dataclass(frozen=True)
class Named:
    """What a style's name says of its paragraphs; "dropped" are lists of contents and the like."""

    kind: Kind | None = None
    level: int = 1
    dropped: bool = False


def meaning(name: str) -> Named | None:
    """None where the name says nothing: “Heading 2”, “Überschrift 2” and “List Bullet 2” do, “Body Text” does not."""
    name = " ".join(name.lower().replace("_", " ").split())
    number = _NUMBER_AT_END.search(name)
    bare = _NUMBER_AT_END.sub("", name)
    kind = (_kinds().get(bare + _NUMBERED) if number else None) or _kinds().get(bare)
    if kind is None:
        return None
    if kind == "dropped":
        return Named(dropped=True)
    if kind == "title":
        return Named("heading", 0)
    return Named(cast(Kind, kind), min(int(number[1]), 9) or 1 if number else 1)


def caption_words() -> tuple[str, ...]:
    return tuple(_lists()["caption-words"])


@cache
def _kinds() -> Mapping[str, str]:
    """Headings have a number, which tells them from titles: “Titre 1” and “Titre”."""
    kinds = {name: kind for kind, names in _lists().items() if kind not in _OTHERS for name in names}
    return kinds | {name + _NUMBERED: "heading" for name in _lists()["heading"]}


@cache
def _lists() -> Mapping[str, list[str]]:
    tree = read_table(Path(__file__).with_name("names.yaml"))
    return {str(kind): [str(name).lower() for name in names] for kind, names in tree.items()}
