"""Take the mark `review: new` of drafted statements away, which says that a teacher has read them.

That is no edit: an accepted draft may be drafted anew, and what then comes out as it was stays accepted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from guidegen.build.workspace import GuideFile, label
from guidegen.build.write import encoded, replace_guide
from guidegen.errors import GuideError, UsageError
from guidegen.guide.edit import apply, delete_key
from guidegen.guide.evidence import id_of
from guidegen.guide.load import load_guide
from guidegen.guide.messages import did_you_mean


@dataclass(frozen=True)
class Accepted:
    """The ids of the statements whose mark was taken away ("overview" for the overview), and how many are left."""

    ids: tuple[str, ...]
    left: int


def accept(file: GuideFile, items: Sequence[str] = ()) -> Accepted:
    """Accept the statements with these ids, all without any. Every other byte stays; `.bak` is the old file.

    Raises GuideError for a file with errors, UsageError for an id that no statement has and for what is no guide.
    """
    _is_guide(file)
    was = file.path.read_bytes()
    loaded = load_guide(was, file.label)
    if loaded.guide is None:
        raise GuideError(*(problem for problem in loaded.problems if problem.is_error))
    guide = loaded.guide
    names = {path: id_of(guide, path) or "overview" for path, _ in guide.pinned()}
    for item in items:
        if item not in names.values():
            known = did_you_mean(item, list(names.values())) or "ids stand in the file, as `id:` of each entry"
            raise UsageError.at(file.label, f"no statement of this guide is called “{item}”", known)
    unread = list(guide.unread())
    wanted = [path for path in unread if not items or names[path] in items]
    if wanted:
        edits = [delete_key(loaded.document, (*path, "review")) for path in wanted]
        replace_guide(file.path, encoded(apply(loaded.document, edits), was), was)
    return Accepted(tuple(names[path] for path in wanted), len(unread) - len(wanted))


def _is_guide(file: GuideFile) -> None:
    """`guide.draft.yaml` stays as it was drafted: by it a later draft knows whether the guide was edited."""
    name = file.path.name
    for suffix in (".yaml", ".yml"):
        if name.endswith(f".draft{suffix}"):
            guide = file.path.with_name(name.removesuffix(f".draft{suffix}") + suffix)
            said = "this is the draft as it was made, which is kept to compare the guide with; nothing was changed"
            raise UsageError.at(file.label, said, f"accept the guide itself: `guidegen accept {label(guide)}`")
