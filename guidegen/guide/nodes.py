"""From the scanner's events to nodes: the tree that ruamel.yaml's composer makes, without recursion and within bounds.

A node knows where it stands in the text (offset, line, column); `edit` splices there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from ruamel.yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from guidegen.guide.scanner import MAX_DEPTH, StrictScanner
from guidegen.guide.trouble import Spot, Trouble

MAX_NODES = 100_000

_SAVE_EVERY = 64
"""Lines between two states that can be gone back to."""

_COLON = re.compile(r"[ \t\r\n]*:")


@dataclass(slots=True)
class Scalar:
    value: str | None
    """The text as typed; None where nothing was typed."""
    start: int
    end: int
    """For None both are where the text would stand."""
    at: Spot
    """For None where the key or dash stands."""
    style: str = ""
    """One of `'`, `"`, `|`, `>`; "" for a plain text."""


@dataclass(slots=True)
class Sequence:
    start: int
    end: int
    at: Spot
    flow: bool
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    start: int
    end: int
    at: Spot
    flow: bool
    items: dict[str, tuple[Scalar, Node]] = field(default_factory=dict)


Node: TypeAlias = Scalar | Sequence | Mapping
Collection: TypeAlias = Sequence | Mapping


def to_data(node: Node) -> Any:
    """The plain data of a node: dict, list, str, None."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return [to_data(item) for item in node.items]
    return {name: to_data(value) for name, (_, value) in node.items.items()}


def _joined(before: Node, rest: Scalar) -> Node:
    if isinstance(before, Scalar) and before.value is not None:
        return Scalar(f"{before.value}, {rest.value}", before.start, rest.end, before.at)
    return before


class Composer(StrictScanner):
    """Reads one document. After a Trouble, `rewind` and `compose` again."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.root: Node | None = None
        self.open: list[Collection] = []
        self.keys: list[Scalar | None] = []
        self.count = 0
        self._states: list[tuple[int, list[int], dict[str, Any]]] = []
        self._remember()

    def compose(self) -> Node | None:
        """The document's node, None for an empty one; raises Trouble."""
        while not isinstance(event := self.next_event(), StreamEndEvent):
            if isinstance(event, ScalarEvent):
                self._add(self._scalar(event))
            elif isinstance(event, (SequenceStartEvent, MappingStartEvent)):
                self._begin(event)
            elif isinstance(event, (SequenceEndEvent, MappingEndEvent)):
                self._finish(event)
            if self.line >= self._states[-1][0] + _SAVE_EVERY:
                self._remember()
        return self.root

    def rewind(self, text: str, line: int) -> None:
        """Take a text that differs from the given line on, and go back before that line."""
        while len(self._states) > 1 and self._states[-1][0] >= line - 1:
            self._states.pop()
        states = self._states
        _, lengths, state = states[-1]
        self.restore(state)
        self._states = states
        for collection, length in zip(self.open, lengths, strict=True):
            while len(collection.items) > length:
                collection.items.popitem() if isinstance(collection, Mapping) else collection.items.pop()
        self.show(text)

    def _remember(self) -> None:
        self._states.append((self.line, [len(collection.items) for collection in self.open], self.save()))

    def _scalar(self, event: Any) -> Scalar:
        start, end = event.start_mark, event.end_mark
        at = (start.line, start.column)
        if event.value or event.style:
            return Scalar(event.value, start.index, end.index, at, event.style or "")
        key = self.keys[-1] if self.keys else None
        if not key:
            return Scalar(None, start.index, start.index, (at[0], max(at[1] - 1, 0)))
        colon = _COLON.match(self.buffer, key.end)  # the event's own mark is that of whatever comes next
        place = colon.end() if colon else key.end
        return Scalar(None, place, place, key.at)

    def _begin(self, event: Any) -> None:
        mark = event.start_mark
        if len(self.open) >= MAX_DEPTH:
            raise Trouble("too-deep", (mark.line, mark.column), (mark.line, mark.column))
        kind = Sequence if isinstance(event, SequenceStartEvent) else Mapping
        self.open.append(kind(mark.index, mark.index, (mark.line, mark.column), bool(event.flow_style)))
        self.keys.append(None)

    def _finish(self, event: Any) -> None:
        node = self.open.pop()
        self.keys.pop()
        node.end = event.end_mark.index
        self._add(self._uncut(node) if isinstance(node, Mapping) and node.flow else node)

    def _add(self, node: Node) -> None:
        self.count += 1
        if self.count > MAX_NODES:
            raise Trouble("too-many", node.at, node.at)
        if not self.open:
            self.root = node
        elif isinstance(parent := self.open[-1], Sequence):
            parent.items.append(node)
        elif (key := self.keys[-1]) is None:
            self.keys[-1] = self._key(node)
        else:
            self.keys[-1] = None
            self._put(parent, key, node)

    def _key(self, node: Node) -> Scalar:
        if isinstance(node, Scalar) and node.value is not None:
            return node
        self.take(Trouble("key", node.at, node.at))
        return Scalar(self.shown(self.buffer[node.start : node.end]), node.start, node.end, node.at)

    def _put(self, mapping: Mapping, key: Scalar, value: Node) -> None:
        name = key.value or ""
        if name in mapping.items:
            self.take(Trouble("duplicate", key.at, mapping.items[name][0].at))
        else:
            mapping.items[name] = (key, value)

    def _uncut(self, node: Mapping) -> Node:
        """Put a text together again that braces cut at its commas, as in `{text: Paris, France}`."""
        cut = [name for name, (key, value) in node.items.items() if self._has_no_colon(key, value)]
        if not cut:
            return node
        self.take(Trouble("braces", node.at, node.at))
        if len(cut) == len(node.items):
            return Scalar(self.shown(self.buffer[node.start : node.end]), node.start, node.end, node.at)
        whole = Mapping(node.start, node.end, node.at, flow=True)
        last = ""
        for name, (key, value) in node.items.items():
            if name not in cut:
                whole.items[last := name] = (key, value)
            elif last:
                whole.items[last] = (whole.items[last][0], _joined(whole.items[last][1], key))
        return whole

    def _has_no_colon(self, key: Scalar, value: Node) -> bool:
        return isinstance(value, Scalar) and value.value is None and not _COLON.match(self.buffer, key.end)
