"""Headings that are only bold: pages of word processors and of 1998 have no others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from guidegen.source.model import Passage

_LONGEST = 80
_NO_HEADING = re.compile(r"[.!…:;,]\W*$")


def with_bold_headings(passages: Sequence[Passage], added: int = 0) -> Iterator[Passage]:
    """In a document with at most a title for headings, bold lines alone above a paragraph are headings.

    `added`: how many of the headings are not the document's own.
    """
    if sum(1 for passage in passages if passage.kind == "heading") > 1 + added:
        yield from passages
        return
    for index, passage in enumerate(passages):
        following = passages[index + 1] if index + 1 < len(passages) else None
        if _is_bold_line(passage) and following and not _is_bold_line(following) and following.kind != "heading":
            yield replace(passage, kind="heading", level=2, marks=())
        else:
            yield passage


def _is_bold_line(passage: Passage) -> bool:
    return (
        passage.kind == "paragraph"
        and len(passage.text) <= _LONGEST
        and "\n" not in passage.text
        and any(character.isalpha() for character in passage.text)
        and not _NO_HEADING.search(passage.text)
        and any(mark.style == "bold" and mark.end - mark.start == len(passage.text) for mark in passage.marks)
    )
