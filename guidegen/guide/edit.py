"""Change a teacher's file without losing anything: text is spliced in where the nodes stand.

Comments, order, quoting, blank lines, line ends, the byte order mark and all else stay byte for byte. What an edit
asks is written down with it, so that `apply` can prove by reading the result that the data changed as asked and nowhere
else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from guidegen.errors import InternalError
from guidegen.guide.nodes import Mapping, Node, Scalar
from guidegen.guide.nodes import Sequence as SequenceNode
from guidegen.guide.quoting import scalar
from guidegen.guide.splice import deletion, insertion, reordering, replacement
from guidegen.guide.yaml_text import Document, Path, read_yaml

__all__ = ["Edit", "apply", "delete_key", "insert_key", "reorder", "scalar", "set_value"]


@dataclass(frozen=True)
class Edit:
    """What is asked, and the part of the text from `start` to `end` that `text` replaces for it."""

    action: Literal["insert", "set", "delete", "reorder"]
    path: tuple[str | int, ...]
    """Of the mapping for `insert`, of the list for `reorder`, of the value or key for the others."""
    key: str
    value: str
    start: int
    end: int
    text: str
    order: tuple[int, ...] = ()


def insert_key(document: Document, path: Path, key: str, value: str) -> Edit:
    """`key: value` as the first entry of the mapping at the path."""
    node = _node(document, path)
    if not isinstance(node, Mapping) or key in node.items:
        raise InternalError(f"no mapping without {key!r} at {tuple(path)} of {document.file}")
    return Edit("insert", tuple(path), key, value, *insertion(document.text, node, key, value))


def set_value(document: Document, path: Path, value: str) -> Edit:
    """Another text for the one at the path, quoted as that was if the new text allows it."""
    node = _node(document, path)
    if not isinstance(node, Scalar):
        raise InternalError(f"no text at {tuple(path)} of {document.file}")
    parent = document.node(path[:-1])
    flow = parent is not None and not isinstance(parent, Scalar) and parent.flow
    return Edit("set", tuple(path), "", value, *replacement(document.text, node, value, flow=flow))


def delete_key(document: Document, path: Path) -> Edit:
    """Take the key at the path and its value away, with the lines they stand in and the comments on these."""
    node, key = document.node(path[:-1]), path[-1] if path else None
    if not isinstance(node, Mapping) or not isinstance(key, str) or key not in node.items:
        raise InternalError(f"no key at {tuple(path)} of {document.file}")
    return Edit("delete", tuple(path), "", "", *deletion(document.text, node, key))


def reorder(document: Document, path: Path, order: Sequence[int]) -> Edit:
    """The entries of the list at the path in another order, each with the comments that stand above and behind it.

    `order[i]` is the index of the entry that comes to place i.
    """
    node = _node(document, path)
    if not isinstance(node, SequenceNode) or sorted(order) != list(range(len(node.items))):
        raise InternalError(f"no list to put into the order {tuple(order)} at {tuple(path)} of {document.file}")
    return Edit("reorder", tuple(path), "", "", *reordering(document.text, node, order), tuple(order))


def apply(document: Document, edits: Sequence[Edit]) -> str:
    """The text with all edits made. Raises InternalError if its data is not what the edits ask for."""
    if any(problem.is_error for problem in document.problems) or document.mended != document.text:
        raise InternalError(f"{document.file} has errors and cannot be edited")
    wanted = document.data
    for edit in edits:
        wanted = _changed(wanted, edit, edit.path)
    text = document.text
    waiting = list(edits)
    while waiting:
        now, waiting = _apart(waiting)
        for edit in sorted(now, key=lambda edit: edit.start, reverse=True):
            text = text[: edit.start] + edit.text + text[edit.end :]
        result = read_yaml(text, document.file)
        if waiting:
            waiting = [_again(result, edit) for edit in waiting]
    if edits and (repr(result.data) != repr(wanted) or any(problem.is_error for problem in result.problems)):
        raise InternalError(f"editing {document.file} would change more than it should")
    return text


def _apart(edits: Sequence[Edit]) -> tuple[list[Edit], list[Edit]]:
    """The edits that can be made at once, and those that must wait: they touch the same part of the text, or a second
    key of the same mapping goes, which might be its last."""
    now: list[Edit] = []
    waiting: list[Edit] = []
    emptied: set[tuple[str | int, ...]] = set()
    reached = -1
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        place = edit.path if edit.action == "insert" else edit.path[:-1]
        structural = edit.action != "set"
        if edit.start < reached or (structural and place in emptied):
            waiting.append(edit)
            continue
        now.append(edit)
        reached = max(reached, edit.end)
        if structural:
            emptied.add(place)
    return now, waiting


def _again(document: Document, edit: Edit) -> Edit:
    if edit.action == "insert":
        return insert_key(document, edit.path, edit.key, edit.value)
    if edit.action == "reorder":
        return reorder(document, edit.path, edit.order)
    return set_value(document, edit.path, edit.value) if edit.action == "set" else delete_key(document, edit.path)


def _node(document: Document, path: Path) -> Node | None:
    """The node at a path, None if a step of it leads nowhere."""
    node = document.root
    for step in path:
        if isinstance(node, Mapping):
            node = node.items[step][1] if isinstance(step, str) and step in node.items else None
        elif node is not None and not isinstance(node, Scalar) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            return None
    return node


def _changed(data: Any, edit: Edit, path: tuple[str | int, ...]) -> Any:
    """The data after an edit, copied along its path only."""
    if not path:
        if edit.action == "reorder":
            return [data[index] for index in edit.order]
        return {edit.key: edit.value, **data} if edit.action == "insert" else edit.value
    step, rest = path[0], path[1:]
    if isinstance(data, dict):
        if edit.action == "delete" and not rest:
            return {name: value for name, value in data.items() if name != step}
        return {name: _changed(value, edit, rest) if name == step else value for name, value in data.items()}
    return [_changed(value, edit, rest) if index == step else value for index, value in enumerate(data)]
