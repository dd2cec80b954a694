"""Lines around the text of an article: who wrote it and when, whose it is, where to read on."""

from __future__ import annotations

import re

from guidegen.draft.wordlists import phrases
from guidegen.source.model import Source

_BEGIN = 3
"""So many passages from the top one may be a byline."""
_LONGEST = 16
"""Words."""
_NAME = r"(?:[^\W\d_]\.\s*)*[A-ZÀ-Þ][\w’'-]+"
_TITLED = re.compile(rf"^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Herr|Frau|Mme|Sra?)\.?\s+{_NAME}(?:\s+{_NAME}){{0,2}}$")
_DATED = re.compile(r"\s[|·•]\s.*\b(?:1[89]|20)\d\d\b|\b(?:1[89]|20)\d\d\b.*\s[|·•]\s")
_OWNED = re.compile(r"^copyright\b[^.]*\b(?:1[89]|20)\d\d\b", re.IGNORECASE)
_ON = re.compile(r"^(?:previous|prev|next|back to)\b[^.:»›→]{0,30}[:»›→]", re.IGNORECASE)
_UPPER = re.compile(r"^\W*[A-ZÀ-Þ\d]")


def bylines(source: Source, language: str) -> dict[int, str]:
    found: dict[int, str] = {}
    seen = 0
    for index, passage in enumerate(source.passages):
        if passage.kind == "heading":
            continue
        seen += 1
        text = " ".join(passage.text.split())
        if len(text.split()) > _LONGEST or text.endswith((".", "!", "?")):
            continue
        if _OWNED.match(text):
            found[index] = "copyright"
        elif _ON.match(text):
            found[index] = "navigation"
        elif passage.kind == "paragraph" and seen <= _BEGIN and _is_byline(text):
            found[index] = "author"
    return found


def _is_byline(text: str) -> bool:
    """“By Jane Doe, 3 May 2021”, “Jane Doe | 3 May 2021”, “Ms Alvarez”."""
    opening = phrases("apart", "all", "bylines").match(text)
    said = opening is not None and _UPPER.match(text[opening.end() :].lstrip(" :")) is not None
    return said or bool(_DATED.search(text) or _TITLED.match(text))
