"""The text in a block of HTML: tags and comments dropped, entities decoded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from guidegen.readers.markdown.prose import Prose
from guidegen.source.model import Kind

_HIDDEN = ("script", "style", "template", "head")
_KINDS: dict[str, tuple[Kind, int]] = {
    **{f"h{level}": ("heading", level) for level in range(1, 7)},
    "li": ("list-item", 1),
    "blockquote": ("quotation", 1),
    "pre": ("code", 1),
    "tr": ("table-row", 1),
    "figcaption": ("caption", 1),
    "caption": ("caption", 1),
}
_BLOCK = re.compile(
    "address|article|aside|center|dd|details|dialog|div|dl|dt|fieldset|figure|footer|form|header|hr|legend|main|nav|ol|p|"
    "section|summary|table|tbody|tfoot|thead|ul"
)

_LONGEST = 50_000

Piece = tuple[Prose, Kind, int]


def pieces_of_html(html: str, line: int) -> Iterator[Piece]:
    """The paragraphs of a block of HTML that begins on `line`, each with its kind and level."""
    collector = _Collector(line)
    try:
        if len(html) > _LONGEST:  # html.parser looks again and again for the end of a comment that has none
            raise AssertionError
        collector.feed(html)
        collector.close()
    except AssertionError:  # html.parser on a broken declaration, such as `<![x`
        collector = _Collector(line)
        collector.handle_data(re.sub(r"<[^<>]*>", lambda tag: "\n" * tag[0].count("\n"), html))
    collector.end()
    yield from collector.pieces


class _Collector(HTMLParser):
    def __init__(self, line: int) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[Piece] = []
        self._first = line
        self._hidden = 0
        self._kinds: list[tuple[Kind, int]] = []
        self._prose = Prose(line)

    def end(self) -> None:
        """End the paragraph, if there is one."""
        if "".join(self._prose.parts).strip():
            self.pieces.append((self._prose, *(self._kinds[-1] if self._kinds else ("paragraph", 1))))
        self._prose = Prose(self._first)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if _is_block(tag):
            self.end()
        if tag in _KINDS:
            self._kinds.append(_KINDS[tag])
        elif tag in _HIDDEN:
            self._hidden += 1
        elif tag == "br":
            self._prose.add("\n")
        elif tag in ("td", "th") and self._prose.parts:
            self._prose.add("\t")

    def handle_endtag(self, tag: str) -> None:
        if _is_block(tag):
            self.end()
        if tag in _KINDS and self._kinds:
            self._kinds.pop()
        elif tag in _HIDDEN:
            self._hidden = max(0, self._hidden - 1)

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._prose.line = self._first + self.getpos()[0] - 1
            self._prose.add(data, breaks=True)


def _is_block(tag: str) -> bool:
    return tag in _KINDS or _BLOCK.fullmatch(tag) is not None
