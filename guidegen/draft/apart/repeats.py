"""The same passage a second time: a running head, a teaser, a page that was saved twice."""

from __future__ import annotations

from guidegen.source.model import Source

_FEWEST_LETTERS = 40


def repeated(source: Source, language: str) -> dict[int, str]:
    seen: set[str] = set()
    found = {}
    for index, passage in enumerate(source.passages):
        plain = "".join(sign for sign in passage.text.casefold() if sign.isalnum())
        if passage.kind == "heading" or len(plain) < _FEWEST_LETTERS:
            continue
        if plain in seen:
            found[index] = "repeated"
        seen.add(plain)
    return found
