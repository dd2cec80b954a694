"""What a paragraph is: heading, list item, caption, footnote, row of a table, or running text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from guidegen.readers.pdf.opening import Outline, bare
from guidegen.readers.pdf.page import Line, Page
from guidegen.readers.pdf.paragraphs import ENTRY, MARKER, Paragraph
from guidegen.readers.pdf.typography import Typography
from guidegen.readers.pdf.wordlists import words_of

_LONGEST_HEADING = 200
_MOST_LINES = 6
_LONGEST_SENTENCE = 4
"""Words of a heading with a full stop; a longer one in large type is a quotation pulled out of the text."""
_DEEPEST = 6
_SENTENCE = re.compile(r"[.;,]['\"”’»)]*\d*$")
_LOW = 0.55
"""The share of a page's height below which footnotes stand."""

_Style = tuple[float, bool]


@dataclass
class Kinds:
    typography: Typography
    outline: Outline
    styles: set[_Style] = field(default_factory=set)

    def told(self, paragraph: Paragraph, page: Page) -> Paragraph:
        if paragraph.lines[0].row or ENTRY.search(paragraph.text):
            return paragraph.of_kind("table-row")
        if _is_caption(paragraph) or self._is_under_picture(paragraph, page):
            return paragraph.of_kind("caption")
        if level := self._in_outline(paragraph):
            return paragraph.of_kind("heading", level)
        if self._is_heading(paragraph):
            self.styles.add(_style(paragraph))
            return paragraph.of_kind("heading", 0)
        if self._is_footnote(paragraph, page):
            return paragraph.of_kind("footnote")
        if MARKER.match(paragraph.text):
            return paragraph.of_kind("list-item")
        return paragraph

    def with_levels(self, paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
        """Headings that no bookmark ranks are ranked by their type; list items by how far they are indented."""
        ranks = {style: rank for rank, style in enumerate(sorted(self.styles, reverse=True), 1)}
        items = _ItemLevels()
        for paragraph in paragraphs:
            if paragraph.kind == "heading" and not paragraph.level:
                yield replace(paragraph, level=min(ranks[_style(paragraph)], _DEEPEST))
            elif paragraph.kind == "list-item":
                yield replace(paragraph, level=min(items.level(paragraph), _DEEPEST))
            else:
                items = _ItemLevels() if paragraph.kind in ("paragraph", "heading") else items
                yield paragraph

    def _in_outline(self, paragraph: Paragraph) -> int:
        """The depth of the bookmark with this text; a bold or large line of that text, for a sentence may name it."""
        if not self.outline or len(paragraph.lines) > _MOST_LINES or not self._stands_out(paragraph):
            return 0
        return self.outline.get(bare(paragraph.text), 0)

    def _stands_out(self, paragraph: Paragraph) -> bool:
        size = paragraph.size
        bold = paragraph.bold and not self.typography.bold
        return bold or size > 1.04 * self.typography.size or not _SENTENCE.search(paragraph.text)

    def _is_heading(self, paragraph: Paragraph) -> bool:
        text = paragraph.text
        letters = sum(map(str.isalpha, text))
        if letters < 2 or len(text) > _LONGEST_HEADING or len(paragraph.lines) > _MOST_LINES:
            return False
        if _is_bullet(text) or (_SENTENCE.search(text) and len(text.split()) > _LONGEST_SENTENCE):
            return False
        if self.typography.is_large(paragraph.size):
            return True
        if self.typography.is_small(paragraph.size) or _SENTENCE.search(text):
            return False
        alone = not text[0].islower()
        return alone and ((paragraph.bold and not self.typography.bold) or (letters > 3 and _in_capitals(text)))

    def _is_footnote(self, paragraph: Paragraph, page: Page) -> bool:
        if not self.typography.is_small(paragraph.size) or paragraph.lines[0].base < _LOW * page.height:
            return False
        bottom = paragraph.lines[-1].base
        return not any(
            line.base > bottom + 1 and self._is_running(line) and _share_column(line, paragraph) for line in page.lines
        )

    def _is_running(self, line: Line) -> bool:
        return not self.typography.is_small(line.size)

    def _is_under_picture(self, paragraph: Paragraph, page: Page) -> bool:
        """Small type close under or over a picture."""
        if not self.typography.is_small(paragraph.size) or len(paragraph.lines) > 8:
            return False
        first, last = paragraph.lines[0], paragraph.lines[-1]
        return any(
            box.left - 5 < first.left < box.right
            and (0 <= first.base - box.bottom < 2.8 * paragraph.size or 0 <= box.top - last.base < 1.5 * paragraph.size)
            for box in page.pictures
        )


@dataclass
class _ItemLevels:
    """How deep the items of one list are: by their indent, and where the list goes on in another column by their
    bullet."""

    open: list[tuple[float, str]] = field(default_factory=list)
    column: tuple[int, float] = (0, 0)

    def level(self, item: Paragraph) -> int:
        left, bullet = item.lines[0].left, _bullet(item.text)
        column = item.pages[0], item.left
        if self.open and column != self.column:
            kept = next((index for index, (_, known) in enumerate(self.open) if known == bullet), len(self.open))
            self.open = [(left, known) for _, known in self.open[:kept]] + [(left, bullet)]
        else:
            self.open = [entry for entry in self.open if entry[0] < left - 0.5 * item.size] + [(left, bullet)]
        self.column = column
        return len(self.open)


def _bullet(text: str) -> str:
    found = MARKER.match(text)
    return re.sub(r"\w+", "1", found[0].strip()) if found else ""


def _style(paragraph: Paragraph) -> _Style:
    return round(paragraph.size * 2) / 2, paragraph.bold


def _share_column(line: Line, paragraph: Paragraph) -> bool:
    return line.left < paragraph.right and paragraph.left < line.right


def _in_capitals(text: str) -> bool:
    return text.isupper() and len(text) <= 80


def _is_bullet(text: str) -> bool:
    found = MARKER.match(text)
    return found is not None and not any(map(str.isalnum, found[0]))


def _is_caption(paragraph: Paragraph) -> bool:
    return bool(_caption().match(paragraph.text))


@cache
def _caption() -> re.Pattern[str]:
    """“Figure 3. The cell”, “Table 2: …”; not “Figure 3 shows that …”."""
    names = "|".join(map(re.escape, sorted(words_of("captions"), key=len, reverse=True)))
    return re.compile(
        rf"(?:{names})\.?\s*\d{{1,3}}(?:[.–-]\d{{1,3}})*[a-z]?(?:[.:)|]|\s+[–—]|\s+(?=[A-ZÀ-ÞА-Я][^.]*$)|$)", re.I
    )
