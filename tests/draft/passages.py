"""Small documents for the tests of drafting."""

from __future__ import annotations

from functools import cache

from guidegen.draft.analysis import analyser_for
from guidegen.draft.material import Material, gather
from guidegen.source.model import Passage, Source, numbered, title_of


def document(text: str) -> Source:
    """Blocks between blank lines; "# " makes a heading, "- " a list item."""
    passages = numbered(_passage(block, line) for line, block in enumerate(text.strip().split("\n\n"), start=1))
    return Source("text", "text.md", passages, title_of(passages))


def _passage(block: str, line: int) -> Passage:
    if block.startswith("#"):
        marks, heading = block.split(" ", 1)
        return Passage(heading, line, "heading", level=len(marks))
    if block.startswith("- "):
        return Passage(block[2:], line, "list-item")
    return Passage(block, line, "paragraph")


@cache
def material(text: str, language: str = "en") -> Material:
    analyse, trouble = analyser_for(language)
    return gather([document(text)], language, analyse, not trouble)
