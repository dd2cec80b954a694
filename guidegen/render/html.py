"""The HTML of a sheet: one file that needs nothing beside it."""

from __future__ import annotations

from html.parser import HTMLParser

_LOADING = {
    ("img", "src"),
    ("link", "href"),
    ("script", "src"),
    ("source", "src"),
    ("iframe", "src"),
    ("object", "data"),
}


def references(html: str) -> list[str]:
    """What the page would load from elsewhere: none, if it is self-contained."""
    parser = _References()
    parser.feed(html)
    return parser.found


class _References(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        for name, value in attributes:
            if (tag, name) in _LOADING and value and not value.startswith(("data:", "#")):
                self.found.append(value)
