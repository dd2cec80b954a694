"""Passages that are no prose of the document, each with the code of the reason.

    headings   what stands under "References", "Review questions", "See also", in several languages
    shape      what a passage shows by itself: a reference, a notice, a task, verse, a row of numbers
    bylines    who wrote it and when, whose it is, where to read on
    language   noise, and passages in another language than the document's
    repeats    the same passage a second time

Decisions:

- A heading of the document's own subject is no reason: what would set most of a document apart is not believed.
- In doubt a passage stays: the rules for sentences come after, and refuse most of what slips through here.
"""

from __future__ import annotations

from guidegen.draft.apart.bylines import bylines
from guidegen.draft.apart.headings import under_headings
from guidegen.draft.apart.language import foreign_or_noise
from guidegen.draft.apart.repeats import repeated
from guidegen.draft.apart.shape import by_shape
from guidegen.source.model import Source

__all__ = ["set_apart"]


def set_apart(source: Source, language: str = "en") -> dict[int, str]:
    """For each passage (by its index) that is not drafted from, the code of the reason."""
    found = under_headings(source)
    for rule in (by_shape, bylines, foreign_or_noise, repeated):
        for index, code in rule(source, language).items():
            found.setdefault(index, code)
    return found
