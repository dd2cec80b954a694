"""`build SOURCE`: the guide of a document, drafted first where there is none."""

from __future__ import annotations

import os
from pathlib import Path

from guidegen.build.create import open_workspace
from guidegen.build.draft_place import guide_name, likeness
from guidegen.build.reading import read_document
from guidegen.build.workspace import GUIDE_FILE, GuideFile, is_file, label
from guidegen.errors import Problem, Severity, UsageError
from guidegen.readers import suffixes
from guidegen.spans import Place


def is_document(argument: str) -> bool:
    """Whether an argument is the path of a document (and not a guide's name, folder or file), be it one to read."""
    path = Path(argument)
    return path.suffix.lower() in suffixes() and os.path.lexists(argument) and not os.path.isdir(argument)


def guide_of(start: Path, document: Path) -> tuple[GuideFile | None, list[Problem]]:
    """The guide that a document has, and a warning where the document changed since; None where it has none yet.

    Raises UsageError where a guide of its name was drafted from another document, SourceError where it cannot be read.
    """
    if not is_file(document):  # a pipe, or a link that leads nowhere: reading it says so
        return None, []
    folder = document.resolve().parent
    if is_file(folder / GUIDE_FILE):
        return GuideFile(folder.name, folder / GUIDE_FILE), []
    folder = open_workspace(start, write=False).content / guide_name(document)
    if not is_file(folder / GUIDE_FILE):
        return None, []
    file = GuideFile(folder.name, folder / GUIDE_FILE)
    found = likeness(file.path, document, lambda: read_document(document, label(document), "source"))
    if found == "same":
        return file, []
    if found == "another":
        raise UsageError.at(
            label(document),
            f"{file.label} was made from another document of this name",
            f"`guidegen draft {label(document)} -o content/ANOTHER/{GUIDE_FILE}` drafts this one, then build that",
        )
    said = f"this document changed since {file.label} was made from it; the guide is printed as it is"
    fix = f"`guidegen draft {label(document)}` drafts it anew; what you edited stays"
    return file, [Problem(Place(label(document)), said, fix, "document-changed", Severity.WARNING)]
