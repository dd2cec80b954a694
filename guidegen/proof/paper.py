"""The text of printed pages, and where things stand in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from guidegen import blocks

_UNSEEN = re.compile(r"(?:[^\S\f]|[\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe‐‑«»“”„‚‘’\"'-])+")
"""White space, zero-width signs and directions, every hyphen (one may end a line), and quotation marks (mirrored ones
are read as their partner)."""

_LAM_ALEF = re.compile("[لاأإآ]{2,}")
"""The two are one glyph in print, and readers of PDF take its letters in either order."""

_ANCHOR = 40


PAGE_END = "\f"
"""Stands where a page ends: what runs over it has the page's foot in the middle, and cannot be read."""


def squeeze(text: str) -> str:
    """The letters, digits and signs of a text without what a page may change: spaces, line breaks, hyphens, and marks
    over letters that are drawn as glyphs of their own."""
    plain = _UNSEEN.sub("", unicodedata.normalize("NFKC", text))
    bare = "".join(character for character in plain if not unicodedata.combining(character))
    return _LAM_ALEF.sub(lambda letters: "".join(sorted(letters[0])), bare)


def printed(markdown: str) -> str | None:
    """A text of the guide as it stands on paper, squeezed; None where it holds what leaves no text (a formula)."""
    tokens = blocks.inline_tokens(markdown)
    if any(token.type in ("formula", "image") for token in tokens):
        return None
    words = "".join(" " if token.type in ("softbreak", "hardbreak") else token.content for token in tokens)
    return squeeze(words) or None


def beginning(markdown: str) -> str:
    """The first words of a text as they stand on paper, up to a formula; "" where it begins with one."""
    words = ""
    for token in blocks.inline_tokens(markdown):
        if token.type in ("formula", "image", "code_inline", "fence"):
            break
        words += " " if token.type in ("softbreak", "hardbreak") else token.content
    return squeeze(words)[:_ANCHOR]


def places(page: str, needles: Sequence[str]) -> list[int] | None:
    """Where each of some texts stands, none inside another: the longest are placed first, each at the first place that
    is free. None where one is missing or two are the same."""
    if len(set(needles)) < len(needles) or not all(needles):
        return None
    found: dict[int, tuple[int, int]] = {}
    for index in sorted(range(len(needles)), key=lambda index: -len(needles[index])):
        spot = _free(page, needles[index], found.values())
        if spot < 0:
            return None
        found[index] = (spot, spot + len(needles[index]))
    return [found[index][0] for index in range(len(needles))]


def _free(page: str, needle: str, taken: Iterable[tuple[int, int]]) -> int:
    spans = list(taken)
    at = page.find(needle)
    while at >= 0 and any(at < end and start < at + len(needle) for start, end in spans):
        at = page.find(needle, at + 1)
    return at
