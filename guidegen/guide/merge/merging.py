"""The door: a new draft of a guide that a teacher has edited."""

from __future__ import annotations

from dataclasses import dataclass

from guidegen.guide.merge.entries import LISTS, REMARK, SOURCES, entries_of, section_node
from guidegen.guide.merge.plan import Count, Plan, Three, plan_list, plan_sources
from guidegen.guide.merge.splices import carry_out, in_blocks
from guidegen.guide.nodes import Scalar
from guidegen.guide.yaml_text import Document, read_yaml

_FIELDS = ("title", "language")
"""What a draft says of a guide as a whole."""


@dataclass(frozen=True)
class Merged:
    """The new text of a guide, and what came of it: edits kept (in conflicts, too), entries updated, added, removed.

    `conflicts`: the lines in which remarks stand on what the draft has now, those of earlier merges among them.
    """

    text: str
    kept: int
    updated: int
    added: int
    removed: int
    conflicts: tuple[int, ...]


def merge(base: Document | None, theirs: Document, ours: Document) -> Merged:
    """The teacher's guide with what is new in `ours` since `base`, the last draft as it was made.

    Without a base nothing is changed or taken away, only added. `theirs` has no errors.
    """
    plans, fields, count = _plan(base, theirs, ours)
    touched = [section for section, plan in plans.items() if not plan.is_empty]
    if base is not None and theirs.text == base.text:
        text = ours.text
    elif touched or fields:
        document = in_blocks(theirs, touched)
        if document is not theirs:
            plans, fields, _ = _plan(base, document, ours)
        text = carry_out(document, ours, {name: plans[name] for name in touched}, fields)
    else:
        text = theirs.text
    return Merged(text, count.kept, count.updated, count.added, count.removed, conflicts_in(text, theirs.file))


def conflicts_in(text: str, file: str) -> tuple[int, ...]:
    """The lines in which the remarks on a conflict begin."""
    if REMARK not in text:
        return ()
    document = read_yaml(text, file)
    firsts = [entry.remarks[0][0] for section in LISTS for entry in entries_of(document, section) if entry.remarks]
    return tuple(document.text.count("\n", 0, first) + 1 for first in sorted(firsts))


def _plan(base: Document | None, theirs: Document, ours: Document) -> tuple[dict[str, Plan], dict[str, str], Count]:
    count = Count()
    plans: dict[str, Plan] = {}
    for section in LISTS[1:]:
        if base is not None and entries_of(base, section) and not _has(theirs, section):
            plans[section] = Plan()  # a list that the teacher took out with all that was in it stays away
            count.kept += 1
        else:
            plans[section] = plan_list(_three(base, theirs, ours, section), count)
    needed = any(plan.added or plan.replaced for plan in plans.values())
    sources = plan_sources(_three(base, theirs, ours, SOURCES), count.kept > 0, needed)
    return {SOURCES: sources, **plans}, _fields(base, theirs, ours, count), count


def _three(base: Document | None, theirs: Document, ours: Document, section: str) -> Three:
    old = None if base is None else entries_of(base, section)
    return Three(old, entries_of(theirs, section), entries_of(ours, section))


def _has(document: Document, section: str) -> bool:
    data = document.data
    return isinstance(data, dict) and section in data


def _fields(base: Document | None, theirs: Document, ours: Document, count: Count) -> dict[str, str]:
    """What the new draft says of the whole guide where the teacher left it as it was; what she changed is counted."""
    if base is None:
        return {}
    was, stands, now = (document.data for document in (base, theirs, ours))
    assert isinstance(was, dict)
    assert isinstance(stands, dict)
    assert isinstance(now, dict)
    count.kept += sum(1 for name in {*was, *stands} - set(LISTS) if was.get(name) != stands.get(name) != now.get(name))
    return {
        name: now[name]
        for name in _FIELDS
        if name in now and isinstance(section_node(theirs, name), Scalar) and was.get(name) == stands.get(name)
        if now[name] != stands.get(name)
    }
