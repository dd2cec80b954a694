"""The sources as they read, paragraph by paragraph, with the numbers that keys point at (“¶ 4”).

What is no text to read (`Grounds.apart`) is left out; the numbers of the others stay.

The words are other people's: they are data for the template piece by piece, never Markdown to be read again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import Any

from guidegen.guide.model import SourceEntry
from guidegen.handout.parts import Material, Part
from guidegen.source.model import Passage, Source

_LONGEST_VERSE = 60
_DEEPEST_HEADING = 6


def ask(material: Material) -> dict[str, Any]:
    entries = {entry.id: entry for entry in material.guide.sources}
    documents = [
        _document(source, entries[source.id], material)
        for source in material.grounds.documents
        if source.passages and source.id in entries
    ]
    return {"documents": documents} if documents else {}


PART = Part(ask)


def _document(source: Source, entry: SourceEntry, material: Material) -> dict[str, Any]:
    """Its title is left out where the sheet's own title says it already, and where the first line repeats it."""
    guide, title = material.guide, entry.title or source.title
    apart = material.grounds.apart.get(source.id, frozenset())
    passages = [passage for index, passage in enumerate(source.passages) if index not in apart]
    while passages and passages[0].kind == "heading" and _folded(passages[0].text) == _folded(title):
        passages = passages[1:]  # a document may have it as its title, and again as its first heading
    heads = title if title and (len(guide.sources) > 1 or _folded(title) != _folded(guide.title)) else None
    return {
        "heading": heads,
        "title": title or entry.path,
        "author": entry.author,
        "url": entry.url,
        "licence": entry.licence,
        "blocks": list(_blocks(passages, top=3 if heads else 2)),
    }


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _blocks(passages: Sequence[Passage], top: int) -> Iterator[dict[str, Any]]:
    """Neighbours of one kind together: items of a list, rows of a table, paragraphs of a quotation.

    `top` is the level of the largest headings on the sheet.
    """
    highest = min((passage.level for passage in passages if passage.kind == "heading"), default=1)
    for kind, members in groupby(passages, key=lambda passage: passage.kind):
        shown = [_passage(passage) for passage in members]
        if kind == "heading":
            shown = [{**one, "level": min(_DEEPEST_HEADING, top + one["level"] - highest)} for one in shown]
        columns = max(len(one["cells"]) for one in shown)
        for one in shown:  # empty cells at the end of a row are not in the text
            one["cells"] += [[]] * (columns - len(one["cells"]))
        yield {"kind": kind, "passages": shown}


def _passage(passage: Passage) -> dict[str, Any]:
    ends = [index for index, character in enumerate(passage.text) if character == "\t"]
    is_row = passage.kind == "table-row"
    bounds = pairwise([-1, *ends, len(passage.text)]) if is_row else ()
    return {
        "number": passage.number,
        "level": passage.level,
        "lines": passage.kind == "paragraph" and _is_verse(passage.text),
        "pieces": [] if is_row else _pieces(passage, 0, len(passage.text)),
        "cells": [_pieces(passage, start + 1, end) for start, end in bounds],
    }


def _pieces(passage: Passage, start: int, end: int) -> list[dict[str, Any]]:
    """The text between two offsets, cut where bold or italic begins or ends."""
    marks = [mark for mark in passage.marks if mark.start < end and mark.end > start]
    inner = {offset for mark in marks for offset in (mark.start, mark.end) if start < offset < end}
    return [
        {"text": passage.text[one:two], **{style: _is_set(marks, style, one) for style in ("bold", "italic")}}
        for one, two in pairwise(sorted({start, *inner, end}))
    ]


def _is_set(marks: Iterable[Any], style: str, offset: int) -> bool:
    return any(mark.style == style and mark.start <= offset < mark.end for mark in marks)


def _is_verse(text: str) -> bool:
    """Whether lines were ended on purpose: the next word would still have stood on them, which no editor that breaks
    lines by their length leaves so. One such line is not enough, for people mend a paragraph without breaking it anew.
    """
    lines = text.split("\n")
    longest = max(len(line) for line in lines)
    early = sum(len(line) + 1 + len(following.split(" ")[0]) <= longest for line, following in pairwise(lines))
    return longest <= _LONGEST_VERSE and early * 2 >= len(lines) - 1 > 0
