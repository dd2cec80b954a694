"""Blocks → passages: what only the document as a whole tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby, pairwise

from guidegen.readers._office.blocks import Block, Text, joined
from guidegen.readers._office.names import caption_words
from guidegen.source.model import Passage, Turns, numbered

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_BULLET = re.compile(r"[•‣◦▪●∙⁃■➢✓][ \t\xa0]+(?=\S)")
_NO_HEADING = re.compile(r"[.!?…:;,。！？]\W*$")
_LONGEST_HEADING = 80


def passages_of(blocks: Iterable[Block], paged: bool) -> tuple[Passage, ...]:
    """The passages of a document, numbered; without pages where these are not known."""
    found = list(_code_in_one(_apart(blocks)))
    if any(block.kind == "heading" and block.level == 0 for block in found):
        found = [replace(block, level=block.level + 1) if block.kind == "heading" else block for block in found]
    if not any(block.kind == "heading" for block in found[1:]):
        found = list(_with_bold_headings(found))
    return numbered(_passages(found, paged))


def _apart(blocks: Iterable[Block]) -> Iterator[Block]:
    """Part paragraphs at blank lines inside them; know captions and lists that were typed by hand."""
    for block in blocks:
        if block.kind == "code":  # its blank lines count, its colours do not
            yield replace(block, text=replace(block.text, marks=()))
            continue
        for text in _parted(block.text):
            if text.text.strip():
                yield _recognised(replace(block, text=text))


def _parted(text: Text) -> list[Text]:
    edges = [0, *(edge for found in _BLANK_LINE.finditer(text.text) for edge in found.span()), len(text.text)]
    if len(edges) == 2:
        return [text.stripped()]
    return [piece.stripped() for piece in text.parted(list(zip(edges[::2], edges[1::2], strict=True)))]


def _recognised(block: Block) -> Block:
    if block.kind != "paragraph":
        return block
    text = block.text
    if bullet := _BULLET.match(text.text):
        return replace(block, kind="list-item", text=text.cut(bullet.end(), len(text.text)))
    return replace(block, kind="caption") if _caption().match(text.text) else block


@cache
def _caption() -> re.Pattern[str]:
    words = "|".join(map(re.escape, caption_words()))
    return re.compile(rf"(?:{words})\s*\d+(?:[.\-–]\d+)*[a-z]?\s*[.:–—|](?=\s)", re.IGNORECASE)


def _code_in_one(blocks: Iterable[Block]) -> Iterator[Block]:
    """Lines of code that follow each other are one passage, though each is a paragraph of its own in the file."""
    for is_code, group in groupby(blocks, key=lambda block: block.kind == "code"):
        if is_code:
            yield Block("code", joined([block.text for block in group], "\n").stripped(code=True))
        else:
            yield from group


def _with_bold_headings(blocks: Sequence[Block]) -> Iterator[Block]:
    """In a document that has no headings but its title, short lines that are bold as a whole stand for headings."""
    for index, (block, following) in enumerate(pairwise([*blocks, Block("paragraph", Text(""))])):
        below = following.kind in ("paragraph", "list-item", "table-row", "quotation") and following.text.text
        if _is_bold_line(block) and below:
            text = replace(block.text, marks=tuple(mark for mark in block.text.marks if mark.style != "bold"))
            yield replace(block, kind="heading", text=text, level=2 if index else 1)
        else:
            yield block


def _is_bold_line(block: Block) -> bool:
    text = block.text.text
    if block.kind != "paragraph" or "\n" in text or len(text) > _LONGEST_HEADING or _NO_HEADING.search(text):
        return False
    return (block.strong or block.text.wholly("bold")) and any(map(str.isalpha, text))


def _passages(blocks: Iterable[Block], paged: bool) -> Iterator[Passage]:
    line = page = 1
    for block in blocks:
        text, pages = block.text.text, _forward(block.text.pages, page) if paged else ()
        page = pages[-1][1] if pages else page
        yield Passage(
            text,
            line,
            block.kind,
            page=pages[0][1] if pages else None,
            level=max(1, block.level),
            marks=block.text.marks,
            pages=pages if len(pages) > 1 else (),
        )
        line += text.count("\n") + 1


def _forward(pages: Turns, page: int) -> Turns:
    """The turns, none of them before `page`: a note that stands behind a passage may be anchored a page earlier, but
    whoever counts pages by breaks can only go forward."""
    turns: list[tuple[int, int]] = []
    for offset, number in pages:
        if not turns or max(number, page) > turns[-1][1]:
            turns.append((offset, max(number, page)))
    return tuple(turns)
