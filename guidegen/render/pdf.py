"""HTML to PDF with WeasyPrint: tagged, with bookmarks, and with every complaint of the library as a value."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from guidegen.inline import LINK_SCHEMES
from guidegen.render.resources import Gate
from guidegen.render.style import mirrored

_MISSING_GLYPH = ".notdef"
_REPORTED_AS_REFUSED = ("Failed to load", "Error fetching")


class LibraryMissing(Exception):
    """WeasyPrint, or the native Pango under it, cannot be loaded."""


def load_library() -> None:
    """Import WeasyPrint. Raises LibraryMissing (it raises OSError itself where Pango is not installed)."""
    try:
        import weasyprint  # noqa: F401
    except (OSError, ImportError) as error:
        raise LibraryMissing(str(error).strip().splitlines()[0]) from error


@dataclass
class Printed:
    """A laid-out document. `missing` are characters for which no font has a glyph; `split` the numbers of items that
    stand on more than one page; `log` what WeasyPrint said besides."""

    content: bytes
    pages: int
    missing: str = ""
    split: list[str] = field(default_factory=list)
    log: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)


class Printer:
    """Keeps what costs time and does not change: font configuration and parsed style sheets."""

    def __init__(self, style_files: Sequence[Path], direction: str) -> None:
        self._style_files = style_files
        self._direction = direction

    @cached_property
    def _fonts(self) -> Any:
        from weasyprint.text.fonts import FontConfiguration

        return FontConfiguration()

    def print(self, html: str, sheet_rules: str, gate: Gate, base: Path) -> Printed:
        """Lay out and draw; `base` is the folder from which relative addresses count."""
        from weasyprint import CSS, HTML

        fetcher = _fetcher(gate)
        with _listening() as said:
            sheets = [*self._parsed, CSS(string=sheet_rules, url_fetcher=fetcher, font_config=self._fonts)]
            document = HTML(string=html, base_url=base.as_uri() + "/", url_fetcher=fetcher).render(
                font_config=self._fonts, stylesheets=sheets, pdf_tags=True
            )
            content = document.write_pdf(pdf_tags=True)
        printed = Printed(
            content, len(document.pages), split=_split_items(document.pages), links=_bad_links(document.pages)
        )
        for message in map(_without_data, said):
            if _MISSING_GLYPH in message:
                printed.missing += "".join(chr(int(code, 16)) for code in re.findall(r"U\+([0-9A-Fa-f]+)", message))
            elif not message.startswith(_REPORTED_AS_REFUSED):
                printed.log.append(message)
            else:
                gate.refused.append(message) if not gate.refused else None
        return printed

    @cached_property
    def _parsed(self) -> list[Any]:
        from weasyprint import CSS

        # Style sheets are parsed once for all sheets, so their gate knows only the template folders that they are in.
        gate = Gate([file.parent.parent for file in self._style_files])
        fetcher = _fetcher(gate)
        return [
            CSS(
                string=mirrored(file.read_text(encoding="utf-8"), self._direction),
                base_url=file.as_uri(),
                url_fetcher=fetcher,
                font_config=self._fonts,
            )
            for file in self._style_files
        ]


def _without_data(message: str) -> str:
    """A picture inside the page is named by its whole content: nobody can read that."""
    return re.sub(r"data:([\w/+.-]+);base64,[\w+/=]{40,}", r"a picture (\1)", message)


def _fetcher(gate: Gate) -> Any:
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class GateFetcher(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: Any = None) -> Any:
            content, kind = gate.fetch(url)
            return URLFetcherResponse(url, content, {"Content-Type": kind} if kind else None)

    return GateFetcher(allowed_protocols=("data", "file"), allow_redirects=False)


@contextmanager
def _listening() -> Iterator[list[str]]:
    """Gather what WeasyPrint and fontTools log, in place of letting it reach the screen."""
    said: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: said.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("weasyprint")
    kept, logger.handlers = logger.handlers, [handler]
    propagates, logger.propagate = logger.propagate, False
    try:
        yield said
    finally:
        logger.handlers, logger.propagate = kept, propagates


def _split_items(pages: Sequence[Any]) -> list[str]:
    """Items whose beginning (`id="item-7"`) and end (`id="item-7-end"`) stand on different pages."""
    where = {anchor: index for index, page in enumerate(pages) for anchor in page.anchors}
    ends = [anchor for anchor in where if anchor.startswith("item-") and anchor.endswith("-end")]
    return [end[5:-4] for end in ends if where.get(end[:-4], where[end]) != where[end]]


def _bad_links(pages: Sequence[Any]) -> list[str]:
    """External links that a PDF reader would follow to a program or a file."""
    targets = [link[1] for page in pages for link in page.links if link[0] == "external"]
    return [target for target in targets if target.partition(":")[0].lower() not in LINK_SCHEMES]
