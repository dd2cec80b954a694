"""The entries of a guide's lists: their data, and the lines and comments that belong to each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from guidegen.guide.model import SECTIONS_WITH_EVIDENCE
from guidegen.guide.nodes import Mapping, Node, Scalar, Sequence, to_data
from guidegen.guide.splice import after_line, comments_above, dash_line, end_of
from guidegen.guide.yaml_text import Document

REMARK = "# draft now: "
"""What the program writes above an entry that the teacher and the new draft both changed."""
SOURCES = "sources"
LISTS = (SOURCES, *SECTIONS_WITH_EVIDENCE)

_COMMENT = re.compile(r"(?:^|(?<=[ \t\r\n]))#[^\r\n]*")

Span = tuple[int, int]


@dataclass(frozen=True)
class Entry:
    """`start` and `end` are those of its lines; `top` is the start with the comments that stand directly above."""

    section: str
    data: dict[str, Any]
    top: int = 0
    start: int = 0
    end: int = 0
    comments: tuple[str, ...] = ()
    """Those above and within it, without the program's own remarks."""
    remarks: tuple[Span, ...] = field(default=(), compare=False)
    """Where the program's remarks above it stand, as whole lines."""

    @property
    def content(self) -> dict[str, Any]:
        """The data without the mark that nobody has read it."""
        return {name: value for name, value in self.data.items() if name != "review"}

    def says_what(self, other: Entry) -> bool:
        """Whether the data are the same, in the same order; how they are laid out does not count."""
        return bool(_ordered(self.content) == _ordered(other.content))


def entries_of(document: Document, section: str) -> list[Entry]:
    """The entries of a list; none where the guide has no such list. Those in brackets have no lines of their own."""
    node = section_node(document, section)
    if not isinstance(node, Sequence):
        return []
    if node.flow:
        return [Entry(section, _mapping(item), comments=tuple(comments_in(document.text, item))) for item in node.items]
    return list(_in_lines(document, section, node))


def section_node(document: Document, section: str) -> Node | None:
    root = document.root
    found = root.items.get(section) if isinstance(root, Mapping) else None
    return found[1] if found else None


def _in_lines(document: Document, section: str, node: Sequence) -> Iterator[Entry]:
    text, column = document.text, node.at[1]
    root = document.root
    assert isinstance(root, Mapping)
    above = after_line(text, root.items[section][0].end)
    for item in node.items:
        start = dash_line(text, item.start, column)
        end = after_line(text, end_of(text, item))
        top = comments_above(text, start, above)
        lines = list(_lines(text, top, start))
        remarks = tuple(span for span in lines if text[slice(*span)].lstrip(" ").startswith(REMARK))
        own = [text[slice(*span)].strip() for span in lines if span not in remarks]
        data = _mapping(item)
        yield Entry(section, data, top, start, end, (*own, *comments_in(text, item, start, end)), remarks)
        above = end


def comments_in(text: str, node: Node, start: int | None = None, end: int | None = None) -> Iterator[str]:
    """The comments between two places (those of the node by default) that are no part of a text."""
    at = node.start if start is None else start
    last = node.end if end is None else end
    for first, behind in (*_texts(text, node), (last, last)):
        for found in _COMMENT.finditer(text, at, max(at, first)):
            yield found.group().strip()
        at = max(at, behind)


def _texts(text: str, node: Node) -> Iterator[Span]:
    """Where the texts of a node stand, in order; the first line of a block, which may have a comment, left out."""
    if isinstance(node, Scalar):
        if node.value is not None:
            block = node.style in ("|", ">")
            yield (min(after_line(text, node.start), node.end) if block else node.start), end_of(text, node)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _texts(text, item)
    else:
        for key, value in node.items.values():
            yield key.start, key.end
            yield from _texts(text, value)


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end:
        behind = after_line(text, start)
        yield start, behind
        start = behind


def _mapping(node: Node) -> dict[str, Any]:
    data = to_data(node)
    return data if isinstance(data, dict) else {"": data}


def _ordered(data: Any) -> Any:
    """Data that are equal only if their keys stand in the same order, too."""
    if isinstance(data, dict):
        return [(name, _ordered(value)) for name, value in data.items()]
    return [_ordered(value) for value in data] if isinstance(data, list) else data
