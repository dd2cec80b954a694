"""A walk through a tree of XML without recursion."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

Leave = Callable[[], None]
Handler = Callable[["_Element"], Leave | None]


def skip() -> None:
    """What a handler returns for an element whose contents are passed over."""


def skipped(_: _Element) -> Leave:
    """The handler of elements of no interest."""
    return skip


def alternative(node: _Element) -> Leave | None:
    """The handler of mc:Choice and mc:Fallback: the same drawing stands in the file in several ways, for programs of
    several ages, the newest first."""
    return None if node.getprevious() is None else skip


def walk(root: _Element, handlers: Mapping[str, Handler], text: Callable[[str], None] | None = None) -> None:
    """Go through the contents of `root`, calling the handler of each element's tag.

    A handler returns what to do when the element ends, None, or `skip`. Elements without a handler are gone through.
    `text` gets the character data between the elements, in order.
    """
    stack: list[tuple[Iterator[_Element], _Element, Leave | None]] = [(iter(root), root, None)]
    if text and root.text:
        text(root.text)
    while stack:
        children, parent, leave = stack[-1]
        node = next(children, None)
        if node is None:
            stack.pop()
            if leave:
                leave()
            if text and stack and parent.tail:
                text(parent.tail)
            continue
        handler = handlers.get(node.tag)
        leaving = handler(node) if handler else None
        if leaving is not skip:
            if text and node.text:
                text(node.text)
            stack.append((iter(node), node, leaving))
        elif text and node.tail:
            text(node.tail)
