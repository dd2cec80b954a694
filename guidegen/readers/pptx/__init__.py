"""PowerPoint presentations (ECMA-376, PresentationML), transitional and strict.

    slides       the slides in the order in which they are shown, and what repeats on all of them
    shapes       what stands on a slide, in reading order
    inherited    what a placeholder has from its layout and master: bullets
    writing      the paragraphs of a shape

Decisions: a slide's title is a heading, what has a bullet is a list item, its number is the page. Hidden slides are
left out and named. The speaker's notes follow the slide as paragraphs, for they are prose that a teacher speaks.
Dates, footers, slide numbers and what stands on nearly every slide (a school's name under its logo) are dropped.
The XML is read directly: python-pptx does not tell what has a bullet, nor read SmartArt and equations.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from guidegen.errors import Problem, Severity
from guidegen.readers import LARGEST_WITH_PICTURES, Reader
from guidegen.readers._office.opening import Wanted, open_package
from guidegen.readers._office.passages import passages_of
from guidegen.readers._office.pictured import only_pictures
from guidegen.readers.pptx.slides import Slides
from guidegen.source.model import Source, title_of
from guidegen.spans import Place

_POWER_POINT = Wanted("a PowerPoint presentation", ".pptx", ("presentation",))
_MOST_NAMED = 12


def read(data: bytes, file: str, id: str) -> Source:
    slides = Slides(open_package(data, file, _POWER_POINT))
    passages = passages_of(slides.blocks(), paged=True)
    pictures = () if passages else only_pictures(slides.pictures, file)
    warnings = (*_hidden(slides.hidden, file), *slides.left_out.warnings(file), *pictures)
    return Source(id, file, passages, title_of(passages), warnings=warnings)


READER = Reader((".pptx",), read, largest=LARGEST_WITH_PICTURES)


def _hidden(numbers: Sequence[int], file: str) -> Iterator[Problem]:
    if not numbers:
        return
    shown = ", ".join(map(str, numbers[:_MOST_NAMED])) + ("…" if len(numbers) > _MOST_NAMED else "")
    message = f"slide {shown} is hidden and was left out"
    if len(numbers) > 1:
        message = f"slides {shown} are hidden and were left out"
    fix = "if the guide should cover them, show them again in PowerPoint (right-click on a slide, “Hide Slide”)"
    yield Problem(Place(file), message, fix, severity=Severity.WARNING)
