"""The text that was read from a document, as a file to keep: `article.docx.read.txt`.

A quote is looked up in this text, so that a newer library that reads the document otherwise cannot un-find it. The
first line has the sha256 of the document and its name, the second may have its title. Then come the passages, parted by
blank lines; a form feed begins a page. A sign at the start of a passage says what it is (`# ` heading, `- ` list item;
twice the sign is a level deeper); a backslash before such a sign belongs to no passage. Bold and italic are not kept:
only drafting needs them, and it reads the document itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from guidegen.source.model import Kind, Passage, Source, Turns, numbered, title_of

_SIGNS: dict[Kind, str] = {
    "heading": "#",
    "list-item": "-",
    "quotation": ">",
    "table-row": "|",
    "code": "~",
    "caption": "^",
    "footnote": "*",
}
_KINDS = {sign: kind for kind, sign in _SIGNS.items()}
_FIRST = re.compile(r"(?P<sum>[0-9a-f]{64})  (?P<name>[^\n]*)\n(?:title: (?P<title>[^\n]*)\n)?(?P<pages>pages\n)?\n")
_SIGN = re.compile(r"(?P<sign>([#>|~^*-])\2*) ")
_DEEPEST = 30


@dataclass(frozen=True)
class Kept:
    """`sum` is the sha256 of the document's bytes when it was read."""

    sum: str
    source: Source


def to_kept(source: Source, sum: str, name: str) -> str:
    """The text to keep of a document called `name`, whose bytes have the sha256 `sum`."""
    title = source.title if source.title != title_of(source.passages) else ""
    pages = _have_pages(source.passages)
    head = [f"{sum}  {_line(name)}", *([f"title: {_line(title)}"] if title else []), *(["pages"] if pages else [])]
    return "\n".join(head) + "\n\n" + "".join(_blocks(source.passages, pages))


def from_kept(text: str, file: str, id: str) -> Kept | None:
    """What `to_kept` wrote; None where the first lines are not its own."""
    head = _FIRST.match(text)
    if head is None:
        return None
    line = head[0].count("\n") + 1
    passages = numbered(_passages(text[head.end() :], line, page=1 if head["pages"] else None))
    return Kept(head["sum"], Source(id, file, passages, head["title"] or title_of(passages)))


def _line(text: str) -> str:
    return " ".join(text.split())


def _have_pages(passages: Iterable[Passage]) -> bool:
    """Whether pages can be kept: every passage has one, and they go forward from 1."""
    turns = [number for passage in passages for number in _pages(passage)]
    return bool(turns) and turns[0] >= 1 and all(0 <= after - before < 1000 for before, after in pairwise(turns))


def _pages(passage: Passage) -> Iterator[int]:
    yield passage.page or 0
    yield from (number for _, number in passage.pages)


def _blocks(passages: Iterable[Passage], pages: bool) -> Iterator[str]:
    page = 1
    for passage in passages:
        if pages and passage.page:
            yield "\f" * (passage.page - page)
            page = passage.page
        text, page = _with_form_feeds(passage, page) if pages else (passage.text, page)
        lines = [_escaped(line) for line in re.split("\n|\r", text)]
        sign = _SIGNS.get(passage.kind, "")
        lines[0] = f"{sign * min(passage.level, _DEEPEST)} {lines[0]}" if sign else lines[0]
        yield "\n".join(lines) + "\n\n"


def _with_form_feeds(passage: Passage, page: int) -> tuple[str, int]:
    """The text with a form feed wherever a page begins in it, and the page on which it ends."""
    parts, last = [], 0
    for offset, number in passage.pages:
        if number > page:
            parts += [passage.text[last:offset], "\f" * (number - page)]
            last, page = offset, number
    return "".join([*parts, passage.text[last:]]), page


def _escaped(line: str) -> str:
    """An empty line inside a passage would part it, and a sign at a line's start would make it something else."""
    if not line.strip():
        return "\f" * line.count("\f") + "\\"
    return "\\" + line if _SIGN.match(line) or line.startswith("\\") else line


def _unescaped(line: str) -> str:
    if line.lstrip("\f") == "\\":
        return line[:-1]
    return line[1:] if line.startswith("\\") else line


def _passages(text: str, line: int, page: int | None) -> Iterator[Passage]:
    for block in re.split(r"(\n(?:[ \t]*\n)+)", text):
        content = block.strip("\n")
        if content.strip("\f \t"):
            before = len(content) - len(content.lstrip("\f"))
            page = page + before if page else page
            passage = _passage(content[before:], line, page)
            yield passage
            page = passage.pages[-1][1] if passage.pages else page
        elif page:
            page += content.count("\f")
        line += block.count("\n")


def _passage(block: str, line: int, page: int | None) -> Passage:
    sign = _SIGN.match(block)
    kind: Kind = _KINDS[sign["sign"][0]] if sign else "paragraph"
    level = len(sign["sign"]) if sign else 1
    marked = block[sign.end() :] if sign else block
    text, pages = _without_form_feeds("\n".join(map(_unescaped, marked.split("\n"))), page)
    return Passage(text, line, kind, page=page, level=level, pages=pages)


def _without_form_feeds(text: str, page: int | None) -> tuple[str, Turns]:
    if page is None or "\f" not in text:
        return text.replace("\f", ""), ()
    turns: list[tuple[int, int]] = [(0, page)]
    parts: list[str] = []
    length = 0
    for piece in re.split("(\f+)", text):
        if piece.startswith("\f"):
            page += len(piece)
            turns.append((length, page))
        else:
            parts.append(piece)
            length += len(piece)
    return "".join(parts), tuple(turns)
