"""Paragraphs that run over the end of a column or page, whatever stands between: notes, pictures, tables, heads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from guidegen.readers.pdf.paragraphs import ENDS, Paragraph
from guidegen.readers.pdf.typography import Typography

_APART = ("caption", "footnote", "table-row")


def joined(paragraphs: Iterable[Paragraph], typography: Typography) -> list[Paragraph]:
    paragraphs = list(paragraphs)
    indents = _is_indenting(paragraphs)
    found: list[Paragraph] = []
    open: int | None = None
    """Where in `found` the last running text stands."""
    for paragraph in paragraphs:
        if paragraph.kind in _APART:
            if paragraph.kind == "footnote" and (earlier := _earlier_note(found, paragraph)) is not None:
                found[earlier] = _together(found[earlier], paragraph)
            else:
                found.append(paragraph)
            continue
        if open is not None and _goes_on(found[open], paragraph, indents):
            found[open] = _together(found[open], paragraph)
            continue
        found.append(paragraph)
        if paragraph.kind == "heading":
            open = None
        elif _is_running(paragraph, typography):
            open = len(found) - 1
    return found


def _is_running(paragraph: Paragraph, typography: Typography) -> bool:
    """Not a note in the margin, a box or a pulled quotation, which must not stop the text beside it from going on."""
    return abs(paragraph.size - typography.size) < 0.08 * typography.size


def _is_indenting(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether this document begins its paragraphs with an indent."""
    long = [part for part in paragraphs if part.kind == "paragraph" and len(part.lines) > 2]
    return sum(part.lines[0].left > part.lines[1].left + 0.5 * part.size for part in long) > 0.4 * len(long)


def _goes_on(first: Paragraph, second: Paragraph, indents: bool) -> bool:
    """`indents`: the document's paragraphs are indented, so that one that is not may go on a whole sentence."""
    if second.kind != "paragraph" or abs(first.size - second.size) > 0.08 * first.size or first.bold != second.bold:
        return False
    if first.pages[-1] == second.pages[0] and _same_column(first, second):
        return False  # paragraphs_of has looked at these
    last, start, full = first.lines[-1].text, _start(second), first.ends_full(second.lines[0])
    if last.endswith(("-", "\u2010")):
        return start.isalpha()
    if not ENDS.search(last):
        return start.islower() or (full and not _is_indented(second, first))
    return full and (start.islower() or (indents and not _is_indented(second, first) and len(second.lines) > 1))


def _same_column(first: Paragraph, second: Paragraph) -> bool:
    below = second.lines[0].base > first.lines[-1].base
    return below and abs(first.left - second.left) < 3 and abs(first.right - second.right) < 3


def _start(paragraph: Paragraph) -> str:
    return next((character for character in paragraph.text if character.isalnum()), "")


def _is_indented(paragraph: Paragraph, first: Paragraph) -> bool:
    """By its own second line; a single line that goes on a list item stands inside its column in any case."""
    lines, step = paragraph.lines, 0.5 * paragraph.size
    if len(lines) > 1:
        return lines[0].left > lines[1].left + step
    return first.kind == "paragraph" and lines[0].left > paragraph.left + step


def _earlier_note(found: list[Paragraph], note: Paragraph) -> int | None:
    """A footnote that goes on at the foot of the next column or page."""
    for index in range(len(found) - 1, max(-1, len(found) - 12), -1):
        earlier = found[index]
        if earlier.kind == "footnote":
            goes_on = not ENDS.search(earlier.lines[-1].text) and _start(note).islower()
            return index if goes_on and note.pages[0] - earlier.pages[-1] in (0, 1) else None
    return None


def _together(first: Paragraph, second: Paragraph) -> Paragraph:
    breaks = first.breaks | {index + len(first.lines) for index in second.breaks}
    return replace(first, lines=first.lines + second.lines, pages=first.pages + second.pages, breaks=breaks)
