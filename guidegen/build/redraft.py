"""A new draft where a guide stands already: what a teacher made of the last one stays.

The base is `guide.draft.yaml`, the last draft as it was made. It is written after the guide, so that whatever stops the
computer in between, the next draft finds the same edits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from guidegen.build.draft_place import draft_path
from guidegen.build.workspace import is_file, label
from guidegen.build.write import encoded
from guidegen.errors import GuideError, InternalError, OutputError, Problem, Severity
from guidegen.guide.dump import dump_guide
from guidegen.guide.load import LoadedGuide, load_guide
from guidegen.guide.merge.ids import with_known_ids
from guidegen.guide.merge.merging import Merged, merge
from guidegen.guide.model import Guide
from guidegen.guide.yaml_text import Document, read_yaml
from guidegen.spans import Place


@dataclass(frozen=True)
class Standing:
    """The guide that stands where a draft is to be written."""

    path: Path
    was: bytes
    loaded: LoadedGuide
    guide: Guide


@dataclass(frozen=True)
class Redrafted:
    """A guide and the draft that it came from, as they are to be written; `merged` is None where no guide stood.

    `kept_as`: the guide as it was, for its `.bak`; None where it holds nothing that is not there any more.
    """

    guide: Guide
    content: bytes
    fresh: bytes
    merged: Merged | None = None
    kept_as: bytes | None = None
    problems: Sequence[Problem] = ()


def standing(target: Path) -> Standing | None:
    """The guide at a path, None where there is none. Raises GuideError for one with errors."""
    if not is_file(target):
        return None
    was = target.read_bytes()
    loaded = load_guide(was, label(target))
    if loaded.guide is None:
        raise GuideError(*(problem for problem in loaded.problems if problem.is_error))
    return Standing(target, was, loaded, loaded.guide)


def asked_before(there: Standing | None) -> int:
    """How many questions the last draft of this guide had: the next one shall not take them away unasked."""
    if there is None:
        return 0
    base, _ = _base(draft_path(there.path))
    asked = base.data.get("questions") if base is not None and isinstance(base.data, dict) else None
    return len(asked) if isinstance(asked, list) else 0


def require_unchanged(there: Standing) -> None:
    """Raises OutputError if somebody saved the guide since it was read."""
    if there.path.read_bytes() != there.was:
        said = "this file changed while guidegen was at work, so it was left alone"
        raise OutputError.at(label(there.path), said, "run the command again")


def redrafted(drafted: Guide, there: Standing | None) -> Redrafted:
    """What to write of a new draft. Raises OutputError if the guide changed while it was made."""
    if there is None:
        fresh = dump_guide(drafted).encode("utf-8")
        return Redrafted(drafted, fresh, fresh)
    require_unchanged(there)
    base, problems = _base(draft_path(there.path))
    theirs = there.loaded.document
    ours = dump_guide(with_known_ids(drafted, base, theirs, there.guide))
    merged = merge(base, theirs, read_yaml(ours, "draft"))
    loaded = load_guide(merged.text, there.loaded.document.file)
    if loaded.guide is None:
        raise InternalError(f"merging into {label(there.path)} made errors: {loaded.problems}")
    content = there.was if merged.text == theirs.text else encoded(merged.text, there.was)
    untouched = base is not None and base.text == theirs.text
    kept_as = None if untouched or content == there.was else there.was
    return Redrafted(loaded.guide, content, ours.encode("utf-8"), merged, kept_as, problems)


def _base(path: Path) -> tuple[Document | None, list[Problem]]:
    """The last draft as it was made, and a warning where it is not known."""
    try:
        document = read_yaml(path.read_bytes(), label(path))
    except OSError:
        document = None
    if document is not None and isinstance(document.data, dict) and not any(p.is_error for p in document.problems):
        return document, []
    said = "the last draft of this guide cannot be read here, so nothing was changed or removed, only added"
    fix = "from now on it is kept: the next draft will tell your edits from its own entries"
    return None, [Problem(Place(label(path)), said, fix, severity=Severity.WARNING)]
