"""The changes of a merge, made in the teacher's text: every other byte of it stays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from guidegen.errors import InternalError
from guidegen.guide.dump import to_yaml
from guidegen.guide.edit import apply, reorder
from guidegen.guide.merge.entries import Entry, comments_in, entries_of, section_node
from guidegen.guide.merge.plan import Plan
from guidegen.guide.model import Guide
from guidegen.guide.nodes import Mapping as MappingNode
from guidegen.guide.nodes import Scalar, to_data
from guidegen.guide.nodes import Sequence as SequenceNode
from guidegen.guide.splice import Splice, after_line, deletion, end_of, keeps_line_ends, line_end, replacement
from guidegen.guide.yaml_text import Document, read_yaml

_ORDER = list(Guide.model_fields)
_INDENT = 2
"""Of the dashes in a list that the program wrote."""


def in_blocks(document: Document, sections: Iterable[str]) -> Document:
    """The guide with these lists as lines, if they stand in brackets, where an entry has no place for a comment. The
    comments among them come above the list."""
    root = document.root
    if not isinstance(root, MappingNode):
        raise InternalError(f"{document.file} is no guide")
    if root.flow:
        data = {name: _something(name, value) for name, value in to_data(root).items() if value is not None}
        comments = comments_in(document.text, root, 0, len(document.text))
        return read_yaml("".join(f"{comment}\n" for comment in comments) + to_yaml(data), document.file)
    text = document.text
    changes: list[Splice] = []
    for section in sections:
        node = section_node(document, section)
        if isinstance(node, SequenceNode) and node.flow and node.items:
            start, end = root.items[section][0].start, after_line(text, node.end)
            lines = [*comments_in(text, node, start, end), *to_yaml({section: to_data(node)}).splitlines()]
            changes.append((start, end, "".join(line + line_end(text, start) for line in lines)))
    return read_yaml(_spliced(text, changes), document.file) if changes else document


def _something(name: str, value: Any) -> Any:
    if name == "handouts" and isinstance(value, dict):
        return {handout: {} if options is None else options for handout, options in value.items()}
    return value


def carry_out(document: Document, ours: Document, plans: Mapping[str, Plan], fields: Mapping[str, str]) -> str:
    """The text with all plans carried out and the guide's own `fields` set. `ours`: where new entries are copied from.

    Raises InternalError if the data of the result is not what the plans ask for.
    """
    wanted = _data(document, plans, fields)
    text = document.text
    changes: list[Splice] = [
        replacement(text, _scalar(document, name), value, flow=False) for name, value in fields.items()
    ]
    missing: list[tuple[str, Plan]] = []
    for section, plan in plans.items():
        node = section_node(document, section)
        if isinstance(node, SequenceNode) and node.items:
            changes += _in_list(document, ours, section, node, plan)
        elif plan.added and node is not None:
            changes += _into_empty(document, ours, section, plan)
        elif plan.added:
            missing.append((section, plan))
    changes += _new_lists(document, ours, missing)
    result = read_yaml(_spliced(text, changes), document.file)
    text = _reordered(result, document, plans)
    if _filled(read_yaml(text, document.file).data) != _filled(wanted):
        raise InternalError(f"merging into {document.file} would change more than it should")
    return text


def _in_list(document: Document, ours: Document, section: str, node: SequenceNode, plan: Plan) -> list[Splice]:
    text, column = document.text, node.at[1]
    entries = entries_of(document, section)
    if len(plan.removed) == len(entries) and not plan.added:
        return _emptied(document, section, entries)
    end = line_end(text, node.start)
    changes: list[Splice] = []
    for after, entry in plan.added:
        at = entries[after].end if after >= 0 else entries[0].top
        changes.append((at, at, _lines(ours, entry, column, end)))
    for index, entry in enumerate(entries):
        if index in plan.replaced:
            changes.append((entry.start, entry.end, _lines(ours, plan.replaced[index], column, end)))
        if index in plan.removed:
            kept = index and keeps_line_ends(text, node.items[index - 1])
            changes.append((entry.start, _without_blanks(text, entry.end) if kept else entry.end, ""))
        if index in plan.replaced or index in plan.removed or index in plan.remarks:
            changes += [(*span, "") for span in entry.remarks]
        remarks = "".join(f"{' ' * column}{line}{end}" for line in plan.remarks.get(index, ()))
        if remarks:
            changes.append((entry.start, entry.start, remarks))
    for index, name, value in plan.fields:
        field = document.node((section, index, name))
        assert isinstance(field, Scalar)
        changes.append(replacement(text, field, value, flow=False))
    return changes


def _emptied(document: Document, section: str, entries: Sequence[Entry]) -> list[Splice]:
    """A list of which nothing is left goes with its key, but for comments, which stay below an empty list."""
    text, root = document.text, document.root
    assert isinstance(root, MappingNode)
    key, node = root.items[section]
    if not any(comments_in(text, node, key.end, entries[-1].end)):
        start, end, new = deletion(text, root, section)
        above = start - len(text[:start]) + len(text[:start].rstrip("\r\n"))
        blank = text[above:start].count("\n") > 1 or not text[end:].strip()
        return [(after_line(text, above) if blank and above else start, end, new)]
    colon = text.index(":", key.end) + 1
    taken = [span for entry in entries for span in (*entry.remarks, (entry.start, entry.end))]
    return [(colon, colon, " []"), *((*span, "") for span in taken)]


def _into_empty(document: Document, ours: Document, section: str, plan: Plan) -> list[Splice]:
    """The first entries of a list that has its key, and nothing or an empty pair of brackets behind it."""
    text, root = document.text, document.root
    assert isinstance(root, MappingNode)
    key, node = root.items[section]
    at = after_line(text, max(key.end, node.end))
    lines = "".join(_lines(ours, entry, _INDENT, line_end(text, key.start)) for _, entry in plan.added)
    colon = text.index(":", key.end) + 1
    gone: list[Splice] = [(colon, node.end, "")] if node.end > colon else []
    return [*gone, (at, at, lines)]


def _new_lists(document: Document, ours: Document, missing: Sequence[tuple[str, Plan]]) -> list[Splice]:
    """Lists that the guide does not have yet, each behind what stands before it in the order of the file format."""
    text, root = document.text, document.root
    assert isinstance(root, MappingNode)
    changes: list[Splice] = []
    for section, plan in sorted(missing, key=lambda pair: _ORDER.index(pair[0])):
        above = [name for name in root.items if name in _ORDER[: _ORDER.index(section)]]
        last = max(above, key=_ORDER.index) if above else next(reversed(root.items))
        value = root.items[last][1]
        at = after_line(text, max(root.items[last][0].end, end_of(text, value)))
        end = line_end(text, root.start)
        margin = " " * root.at[1]
        lines = "".join(_lines(ours, entry, _INDENT + root.at[1], end) for _, entry in plan.added)
        changes.append((at, at, f"{end}{margin}{section}:{end}{lines}"))
    return changes


def _lines(ours: Document, entry: Entry, column: int, end: str) -> str:
    """The lines of a new draft's entry, moved to a column."""
    lines = ours.text[entry.start : entry.end].splitlines()
    margin = " " * column
    return "".join((margin + line[_INDENT:] if line.strip() else "") + end for line in lines)


def _reordered(result: Document, before: Document, plans: Mapping[str, Plan]) -> str:
    edits = [
        reorder(result, (section,), _places(plan, len(entries_of(before, section))))
        for section, plan in plans.items()
        if plan.order
    ]
    return apply(result, edits) if edits else result.text


def _places(plan: Plan, length: int) -> list[int]:
    """Where in the list as it came of itself the entries of the new order stand."""
    place = {key: index for index, key in enumerate(plan.as_they_come(length))}
    return [place[key] for key in plan.order]


def _data(document: Document, plans: Mapping[str, Plan], fields: Mapping[str, str]) -> dict[str, Any]:
    """The data that are to come out."""
    data = document.data
    assert isinstance(data, dict)
    wanted: dict[str, Any] = {**data, **fields}
    for section, plan in plans.items():
        if plan.is_empty:
            continue
        theirs = list(data.get(section) or [])
        for index, entry in plan.replaced.items():
            theirs[index] = entry.data
        for index, name, value in plan.fields:
            theirs[index] = {**theirs[index], name: value}
        come = plan.order or list(plan.as_they_come(len(theirs)))
        wanted[section] = [plan.added[index][1].data if added else theirs[index] for added, index in come]
    return wanted


def _filled(data: Any) -> Any:
    """Without empty lists: nothing is what a list of nothing says."""
    return {name: value for name, value in data.items() if value not in ([], None)} if isinstance(data, dict) else data


def _scalar(document: Document, name: str) -> Scalar:
    node = section_node(document, name)
    assert isinstance(node, Scalar)
    return node


def _without_blanks(text: str, at: int) -> int:
    while at < len(text) and not text[at : after_line(text, at)].strip():
        at = after_line(text, at)
    return at


def _spliced(text: str, changes: Sequence[Splice]) -> str:
    """All changes made, from the last to the first; of those at one place the first one asked for stands first."""
    numbered = sorted(enumerate(changes), key=lambda pair: (pair[1][0], pair[1][1], pair[0]), reverse=True)
    for _, (start, end, new) in numbered:
        before = text[:start]
        if new and start == len(text) and before and not before.endswith(("\n", "\r")):
            new = line_end(text, 0) + new
        text = before + new + text[end:]
    return text
