"""markdown-it's tokens → passages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from guidegen.readers.markdown.html import pieces_of_html
from guidegen.readers.markdown.inline import add_inline, pictures
from guidegen.readers.markdown.prose import Prose
from guidegen.source.decoding import Line
from guidegen.source.model import Kind, Passage

if TYPE_CHECKING:
    from markdown_it.token import Token

_CONTAINERS: dict[str, Kind] = {
    "blockquote": "quotation",
    "list_item": "list-item",
    "footnote_reference": "footnote",
}


class Blocks:
    """Walks the tokens of a document; `lines` are those of its text."""

    def __init__(self, tokens: Sequence[Token], lines: tuple[Line, ...]) -> None:
        self._tokens = tokens
        self._lines = lines
        self._containers: list[Kind] = []
        self._heading: int = 0
        self._row: Prose | None = None

    def passages(self) -> Iterator[Passage]:
        for token in self._tokens:
            if token.nesting:
                yield from self._bracket(token)
            elif token.type == "inline":
                yield from self._inline(token)
            elif token.type == "long_text":
                prose = Prose(_first_line(token))
                prose.add(token.content, breaks=True)
                yield self._passage(prose, self._kind())
            elif token.type in ("fence", "code_block"):
                prose = Prose(_first_line(token) + (token.type == "fence"))
                prose.add(token.content, breaks=True)
                yield self._passage(prose, "code")
            elif token.type == "html_block":
                for prose, kind, level in pieces_of_html(token.content, _first_line(token)):
                    yield prose.passage(self._kind() if kind == "paragraph" else kind, level, self._lines)

    def _bracket(self, token: Token) -> Iterator[Passage]:
        """What opens or closes a container, a heading or a row of a table."""
        name, opens = token.type.removesuffix("_open").removesuffix("_close"), token.nesting > 0
        if name == "heading":
            self._heading = int(token.tag[1:]) if opens else 0
        elif name in _CONTAINERS and opens:
            self._containers.append(_CONTAINERS[name])
        elif name in _CONTAINERS:
            self._containers.pop()
        elif name == "tr" and opens:
            self._row = Prose(_first_line(token))
        elif name == "tr" and self._row is not None:
            yield self._passage(self._row, "table-row")
            self._row = None

    def _inline(self, token: Token) -> Iterator[Passage]:
        if self._row is not None:
            if self._row.parts:
                self._row.add("\t")
            add_inline(self._row, token)
        elif found := pictures(token):
            for picture in found:
                prose = Prose(_first_line(token) + token.content.count("\n", 0, picture.meta["span"][0]))
                add_inline(prose, picture)
                yield self._passage(prose, "caption")
        else:
            prose = Prose(_first_line(token))
            add_inline(prose, token)
            yield self._passage(prose, self._kind())

    def _kind(self) -> Kind:
        if self._heading:
            return "heading"
        return self._containers[-1] if self._containers else "paragraph"

    def _passage(self, prose: Prose, kind: Kind) -> Passage:
        depth = self._containers.count("list-item") if kind == "list-item" else 1
        return prose.passage(kind, self._heading or depth, self._lines)


def _first_line(token: Token) -> int:
    return token.map[0] if token.map else 0
