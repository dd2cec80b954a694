"""What could not be read: pages that are pictures, fonts that do not say which letters they draw, text at an angle."""

from __future__ import annotations

from collections.abc import Sequence

from guidegen.errors import Problem, Severity, SourceError
from guidegen.readers.pdf.page import Page
from guidegen.spans import Place, in_runs

_FEW = 25
"""Letters on a page that is a picture: a page number, a library's stamp."""
_COVERED = 0.4
_UNKNOWN = 0.3
_ASKEW = 60
_MOST_NAMED = 12

_RECOGNISE = "run text recognition (OCR) on it first, for instance in your scanner's program or with “ocrmypdf”"
_PRINT_ANEW = "export the document again from the program that made it, or run text recognition (OCR) on it"


def check_readable(pages: Sequence[Page], file: str) -> tuple[Problem, ...]:
    """Warnings that name pages; SourceError when next to nothing can be read."""
    scanned = [page.number for page in pages if page.letters < _FEW and page.pictured > _COVERED]
    unknown = [page.number for page in pages if page.unmapped > _UNKNOWN * page.letters]
    damaged = [page.number for page in pages if page.damaged]
    read = [page for page in pages if page.lines and page.number not in {*scanned, *unknown}]
    if not read:
        _refuse(len(pages), scanned, unknown, damaged, file)
    askew = [page.number for page in pages if page.askew > _ASKEW]
    return tuple(
        Problem(Place(file), message, fix, severity=Severity.WARNING)
        for numbers, message, fix in (
            (damaged, "{} of this PDF {} damaged and could not be read", _PRINT_ANEW),
            (
                scanned,
                "{} of this PDF {} without text that can be read, for all that is on it is a picture",
                _RECOGNISE,
            ),
            (unknown, "{} of this PDF {} set in a font that does not say which letters it draws", _PRINT_ANEW),
            (askew, "{} of this PDF {} left without the text that stands at an angle", "type what you need of it"),
        )
        if numbers
        for message in [message.format(named(numbers), "is" if len(numbers) == 1 else "are")]
    )


def _refuse(count: int, scanned: list[int], unknown: list[int], damaged: list[int], file: str) -> None:
    if scanned:
        raise SourceError.at(file, "this PDF holds pictures of pages (a scan), not their text", _RECOGNISE)
    if unknown:
        message = "the fonts of this PDF do not say which letters they draw, so its text cannot be read"
        raise SourceError.at(file, message, _PRINT_ANEW)
    if damaged:
        raise SourceError.at(file, "all pages of this PDF are damaged", _PRINT_ANEW)
    message = f"there is no text in this PDF ({count} page{'' if count == 1 else 's'})"
    raise SourceError.at(file, message, f"check that the right file was saved; if you see text in it, {_RECOGNISE}")


def named(numbers: Sequence[int]) -> str:
    """Page numbers for people, runs drawn together: “pages 2, 5–7 and 9”."""
    shown = in_runs(numbers)
    if len(shown) > _MOST_NAMED:
        shown = [*shown[:_MOST_NAMED], f"{len(shown) - _MOST_NAMED} more places"]
    listed = shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"
    return f"page{'' if len(numbers) == 1 else 's'} {listed}"
