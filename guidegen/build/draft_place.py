"""Where the guide of a document is written, and whether it may be: never over the guide of another document."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from itertools import chain, count
from pathlib import Path
from typing import Literal, NoReturn

from guidegen.build.create import Opened
from guidegen.build.reading import read_document
from guidegen.build.workspace import GUIDE_FILE, is_file, label
from guidegen.errors import SourceError, UsageError
from guidegen.fields import slug
from guidegen.source.model import Source

_LARGEST_NAME = 60
_LONGEST_COPY = 200
"""Bytes; systems take names of 255."""
_SAME_DOCUMENT = 0.5
"""The share of a document's paragraphs that stand in a guide's document if both are the same, changed."""


def draft_path(guide: Path) -> Path:
    """Where the draft of a guide is kept as it was made."""
    return guide.with_name(f"{guide.stem}.draft.yaml")


def guide_name(document: Path) -> str:
    """The name under content/ of the guide that is drafted from a document."""
    return slug(document.stem, words=12, length=_LARGEST_NAME) or "guide"


def copy_name(document: Path) -> str:
    """The name of a document beside its guide, which a guide can hold; with room for `.read.txt` and `.bak` behind."""
    stem = "".join(character if character.isprintable() else "_" for character in document.stem)
    while len(os.fsencode(stem)) > _LONGEST_COPY:
        stem = stem[:-1]
    return stem + document.suffix


def copies_of(documents: Sequence[Path], folder: Path) -> list[Path]:
    """Where the documents stand beside the guide: where they are, or a copy of them."""
    copies: list[Path] = []
    for document in documents:
        first = Path(copy_name(document))
        names = chain([first.name], (f"{first.stem}-{n}{first.suffix}" for n in count(2)))
        copies.append(next(folder / name for name in names if folder / name not in copies))
    return copies


def usual_place(workspace: Opened, document: Path) -> Path:
    """Where the guide of a document is written if nobody says where. Never outside the workspace."""
    folder = workspace.content / guide_name(document)
    try:
        inside = folder.resolve().is_relative_to(workspace.content.resolve())
    except (OSError, RuntimeError):
        inside = False
    if not inside:
        fix = "take the link away, or say with -o where the guide is to be written"
        raise UsageError.at(label(folder), "a link leads this folder out of the workspace", fix)
    return folder / GUIDE_FILE


def require_writable(target: Path) -> None:
    """Whether a guide can stand at a path; one that stands there already is merged with the new draft."""
    if target.suffix not in (".yaml", ".yml"):
        raise UsageError.at(str(target), "a guide’s file ends in .yaml", "for example `-o content/rivers/guide.yaml`")
    if "\0" in str(target) or (os.path.lexists(target) and not is_file(target)):
        said = "no guide can be written here"
        fix = "choose another name for it; or take away what stands there"
        raise UsageError.at(label(target), said, fix)


def require_its_own(target: Path, document: Path, source: Source) -> None:
    """A guide is drafted anew only from its own document, changed or not: another of that name is another guide."""
    if is_file(target) and likeness(target, document, lambda: source) == "another":
        _refuse_another(target, document, "another document of this name")


def require_named(target: Path, document: Path, sources: Sequence[str]) -> None:
    """A file that only lies in the guide's folder is none of its sources, by their paths; one it has to be."""
    if sources and all(Path(path).name != copy_name(document) for path in sources):
        _refuse_another(target, document, "another document")


def _refuse_another(target: Path, document: Path, which: str) -> NoReturn:
    another = label(target.parent.with_name(f"{target.parent.name}-2") / target.name)
    raise UsageError.at(
        label(document),
        f"{label(target)} was drafted from {which}; nothing was changed",
        f"`-o {another}` drafts this one beside it",
    )


def likeness(target: Path, document: Path, read: Callable[[], Source]) -> Literal["same", "changed", "another"]:
    """What a document is to the one of its name in a guide's folder: changed, where half of its paragraphs stand there.

    `read` reads the document; it is asked only where the bytes differ.
    """
    copy = target.parent / copy_name(document)
    try:
        if not copy.is_file():
            return "another"
        if copy.read_bytes() == document.read_bytes():
            return "same"
        old = _paragraphs(read_document(copy, label(copy), "source"))
    except (OSError, SourceError):
        return "another"
    here = _paragraphs(read())
    return "changed" if len(here & old) >= _SAME_DOCUMENT * max(1, len(here)) else "another"


def _paragraphs(source: Source) -> frozenset[str]:
    return frozenset(" ".join(passage.text.split()) for passage in source.passages)
