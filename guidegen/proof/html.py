"""The text of an HTML page that we made, block by block, as guidegen.proof.pdf reads that of a PDF."""

from __future__ import annotations

from html.parser import HTMLParser

from guidegen.proof.paper import BREAK, PAGE_END, ROW, RUNNING

_BLOCKS = {
    *("html", "body", "header", "main", "footer", "section", "article", "aside", "div", "p", "blockquote", "pre"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table", "thead", "tbody", "tfoot", "th", "td"),
    *("caption", "figure", "figcaption"),
}
_UNSEEN = {"head", "style", "script", "svg"}


def read_html(content: bytes, from_right: bool = False) -> str:
    """HTML has its text in the order of reading, wherever it runs from."""
    parser = _Reader()
    parser.feed(content.decode())
    return f"{''.join(parser.parts)}{RUNNING}{PAGE_END}"


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._unseen = 0
        self._rows = 0

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self._unseen += tag in _UNSEEN
        if tag == "tr":
            self._rows += 1
            self.parts.append(ROW if self._rows == 1 else BREAK)
        elif tag in _BLOCKS:
            self.parts.append(BREAK)
        elif tag == "img":
            self.parts.append(dict(attributes).get("alt") or "")
        elif tag == "br":
            self.parts.append(" ")

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in _UNSEEN
        if tag == "tr":
            self.parts.append(ROW if self._rows == 1 else BREAK)
            self._rows -= 1
        elif tag in _BLOCKS:
            self.parts.append(BREAK)

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.parts.append(data)
