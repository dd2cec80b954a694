"""The text of printed pages: its letters without what a page may change, and the borders of its blocks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from guidegen import blocks, inline

BREAK, ROW, PAGE_END, RUNNING = "\x1e", "\x1d", "\f", "\x1c"
"""How the readers mark a text: where a block begins or ends, where a row of a table does (not of a table in a cell),
where a page ends, and where its head and foot begin, which belong to no block."""

_MARKED = re.compile(f"([{BREAK}{ROW}{PAGE_END}{RUNNING}])")
_UNSEEN = re.compile(r"(?:\s|[\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe‐‑«»“”„‚‘’\"'-])+")
"""White space, zero-width signs and directions, every hyphen (one may end a line), and quotation marks (mirrored ones
are read as their partner)."""

_MINUS = re.compile(r"(?<!\w)[-‑](?=\d)")
"""A hyphen that is a sign: “-3” is not “3”."""

_LAM_ALEF = re.compile("[لاأإآ]{2,}")
"""The two are one glyph in print, and readers of PDF take its letters in either order."""

_POINTED = re.compile(r"[.,:](?!\d)|[;!?()\[\]{}،؛؟…·]+")
"""Signs between words, not those in numbers. Where text runs from the right, readers of PDF take them at either side
of a word, and brackets as their partner."""

_ALLAH = "هللا", "الله"
"""One glyph, too, which is read backwards."""

_ANCHOR = 40


def squeeze(text: str) -> str:
    """The letters, digits and signs of a text without what a page may change: spaces, line breaks, hyphens, signs
    between words, and marks over letters that are drawn as glyphs of their own."""
    plain = _POINTED.sub("", _MINUS.sub("−", unicodedata.normalize("NFKC", text)))
    bare = "".join(character for character in _UNSEEN.sub("", plain) if not unicodedata.combining(character))
    return _LAM_ALEF.sub(lambda letters: "".join(sorted(letters[0])), bare.replace(*_ALLAH))


def printed(markdown: str) -> str | None:
    """A text of the guide as it stands on paper, squeezed; None where it holds a picture, or nothing that is seen."""
    tokens = blocks.inline_tokens(markdown)
    if any(token.type == "image" for token in tokens):
        return None
    return squeeze(blocks.to_text(markdown)) or None


def beginning(markdown: str) -> str:
    """The first words of a text as they stand on paper, squeezed."""
    return squeeze(inline.to_text(blocks.split(markdown)[0]))[:_ANCHOR]


@dataclass(frozen=True)
class Block:
    """A paragraph, list entry or cell: where it begins and ends in the letters, and its words for people."""

    begin: int
    end: int
    words: str


@dataclass(frozen=True)
class Paper:
    """`letters` are squeezed; `blocks` follow one another without holes; `rows` are where rows of tables begin or end,
    `cuts` where pages end; `running` is what stands in heads and feet."""

    letters: str
    blocks: tuple[Block, ...]
    rows: tuple[int, ...] = ()
    cuts: tuple[int, ...] = ()
    running: str = ""

    @cached_property
    def borders(self) -> list[int]:
        return sorted({0, *(block.begin for block in self.blocks), *(block.end for block in self.blocks)})

    def part(self, begin: int, end: int) -> Paper:
        inside = tuple(
            Block(max(block.begin, begin) - begin, min(block.end, end) - begin, self._words(block, begin, end))
            for block in self.blocks
            if block.begin < end and block.end > begin
        )
        rows, cuts = (tuple(at - begin for at in marks if begin <= at <= end) for marks in (self.rows, self.cuts))
        return Paper(self.letters[begin:end], inside, rows, cuts)

    def _words(self, block: Block, begin: int, end: int) -> str:
        is_whole = begin <= block.begin and block.end <= end
        return block.words if is_whole else self.letters[max(block.begin, begin) : min(block.end, end)]

    def find(self, text: str, start: int = 0) -> int:
        """Where a text stands that begins and ends with a block (or several); -1 where it does not."""
        at = self.letters.find(text, start)
        while at >= 0 and not (at in self.borders and at + len(text) in self.borders):
            at = self.letters.find(text, at + 1)
        return at

    def places(self, texts: Sequence[str]) -> list[int] | None:
        """Where each of some texts stands, none on another: the longest are placed first, each at the first place that
        is free. None where one is missing or two are the same."""
        if len(set(texts)) < len(texts):
            return None
        found: dict[int, tuple[int, int]] = {}
        for index in sorted(range(len(texts)), key=lambda index: -len(texts[index])):
            at = self.find(texts[index])
            while at >= 0 and any(at < end and begin < at + len(texts[index]) for begin, end in found.values()):
                at = self.find(texts[index], at + 1)
            if at < 0:
                return None
            found[index] = (at, at + len(texts[index]))
        return [found[index][0] for index in range(len(texts))]

    @property
    def runs_on(self) -> bool:
        """Whether a page ends in its midst."""
        return any(0 < cut < len(self.letters) for cut in self.cuts)


def read_paper(text: str) -> Paper:
    """A text as the readers mark it."""
    letters, running = "", ""
    found: list[Block] = []
    rows: list[int] = []
    cuts: list[int] = []
    in_foot = False
    for index, piece in enumerate(_MARKED.split(text)):
        if index % 2:
            in_foot = piece == RUNNING or (in_foot and piece != PAGE_END)
            rows += [len(letters)] if piece == ROW else []
            cuts += [len(letters)] if piece == PAGE_END else []
        elif in_foot:
            running += f" {piece}"
        elif squeezed := squeeze(piece):
            found.append(Block(len(letters), len(letters) + len(squeezed), " ".join(piece.split())))
            letters += squeezed
    return Paper(letters, tuple(found), tuple(rows), tuple(cuts), running)
