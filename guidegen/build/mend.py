"""Mend in a teacher's file what needs no judgement: ids that are missing, and what rules can put right.

Every other byte stays, the old file is kept as `.bak`, and nothing is written where the file has errors or changed.
"""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass

from guidegen.build.checked import Checked, check_text
from guidegen.build.workspace import GuideFile, Workspace
from guidegen.build.write import encoded, replace_guide
from guidegen.check.rule import Edit as RuleEdit
from guidegen.check.rule import Reorder
from guidegen.check.run import DEFAULT, Selection
from guidegen.errors import InternalError
from guidegen.guide.edit import Edit, apply, insert_key, reorder, set_value
from guidegen.guide.ids import missing_ids
from guidegen.guide.yaml_text import Document, read_yaml

_ROUNDS = 4
"""What one edit uncovers (two spaces where a letter was taken away) the next round mends."""


@dataclass(frozen=True)
class Mended:
    """How many ids were written and how many findings mended; `checked` is the guide as it is now."""

    ids: int
    findings: int
    checked: Checked


def mend_guide(workspace: Workspace, file: GuideFile, selection: Selection = DEFAULT, seed: str = "") -> Mended:
    """Raises OutputError where the file cannot be written or changed meanwhile; OSError where it cannot be read."""
    was = file.path.read_bytes()
    checked = check_text(workspace, file, was, selection, seed)
    if checked.loaded is None or checked.guide is None:
        return Mended(0, 0, checked)
    text, ids = _with_ids(checked.loaded.document)
    if ids:
        checked = check_text(workspace, file, text, selection, seed)
    findings = 0
    for _ in range(_ROUNDS):
        if not checked.edits or checked.loaded is None:
            break
        text, mended = _with_edits(checked.loaded.document, checked.edits)
        if not mended:
            break
        findings += mended
        checked = check_text(workspace, file, text, selection, seed)
    if ids or findings:
        replace_guide(file.path, encoded(text, was), was)
    return Mended(ids, findings, checked)


def _with_ids(document: Document) -> tuple[str, int]:
    data = document.data
    assert isinstance(data, dict)
    made = missing_ids(data)
    return apply(document, [insert_key(document, where, "id", name) for where, name in made.items()]), len(made)


def _with_edits(document: Document, wanted: Sequence[RuleEdit]) -> tuple[str, int]:
    """The text with the edits, and how many there were. New texts before new orders, after which paths are others."""
    texts = [edit for edit in wanted if not isinstance(edit, Reorder)]
    return _provable(document, texts or wanted)


def _provable(document: Document, wanted: Sequence[RuleEdit]) -> tuple[str, int]:
    """All edits at once; where their result is not what they ask for (a list that begins behind another dash), one
    after another those that can be proved alone."""
    try:
        return apply(document, [_edit(document, edit) for edit in wanted]), len(wanted)
    except InternalError:
        text, mended = document.text, 0
    for edit in wanted:
        with contextlib.suppress(InternalError):
            now = read_yaml(text, document.file)
            text, mended = apply(now, [_edit(now, edit)]), mended + 1
    return text, mended


def _edit(document: Document, edit: RuleEdit) -> Edit:
    if isinstance(edit, Reorder):
        return reorder(document, edit.path, edit.order)
    return set_value(document, edit.path, edit.text)
