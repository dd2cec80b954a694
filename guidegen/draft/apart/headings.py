"""What stands under a heading that says it is no prose: references, exercises, related articles."""

from __future__ import annotations

import re

from guidegen.draft.wordlists import word_lists
from guidegen.source.model import Source

_CODES = ("references", "navigation", "contents", "exercise", "thanks", "author", "copyright")
_AROUND = re.compile(r"^[\W\d_]*(?:(?:chapter|section|kapitel|chapitre)\s+[\divx.]+\W*)?|[\W\d_]+$", re.IGNORECASE)
_MOST = 0.6


def under_headings(source: Source) -> dict[int, str]:
    """Passages from such a heading to the next one of its level or a higher one."""
    found: dict[int, str] = {}
    code, depth = "", 0
    start = _first_heading(source)
    for index, passage in enumerate(source.passages):
        if passage.kind == "heading":
            if code and passage.level > depth:
                continue
            code, depth = ("" if index == start else _code_of(passage.text)), passage.level
        elif code:
            found[index] = code
        elif _is_bare_heading(passage.text):
            # A document without markup: "References" alone on its line, up to the end.
            code, depth = _code_of(passage.text), 0
            if code not in ("references", "thanks", "copyright"):
                code = ""
    return found if _weight(source, found) <= _MOST else {}


def _first_heading(source: Source) -> int:
    """The heading that is the document's title, which says nothing of what is below it."""
    return next((index for index, passage in enumerate(source.passages) if passage.kind == "heading"), -1)


def _is_bare_heading(text: str) -> bool:
    return len(text) < 40 and text[-1:].isalpha() and bool(_code_of(text))


def _code_of(heading: str) -> str:
    plain = _AROUND.sub("", " ".join(heading.split()).casefold()).replace("'", "’")
    lists = word_lists("apart", "all")
    return next((code for code in _CODES if plain in lists[code]), "")


def _weight(source: Source, found: dict[int, str]) -> float:
    """The share of the document's letters that would be set apart, but for references, which may be long."""
    every = sum(len(passage.text) for passage in source.passages if passage.kind != "heading")
    apart = sum(len(source.passages[index].text) for index, code in found.items() if code != "references")
    return apart / max(1, every)
