"""Documents that people bring: read in a limited process where their format is not plain text, and what was read kept.

`article.docx.read.txt` beside a document holds the text in which quotes are looked up (source/kept.py). `draft` writes
it anew; `check` and `build` write it where there is none and else go by it, also when the document changed since.
"""

from __future__ import annotations

import hashlib
import stat
from dataclasses import dataclass, replace
from pathlib import Path

from guidegen.build.limited import Breach, LimitedProcess, Limits
from guidegen.build.workspace import label
from guidegen.build.write import write_file
from guidegen.errors import OutputError, Problem, Severity, SourceError, UserError
from guidegen.readers import is_plain, read_source
from guidegen.source.kept import Kept, from_kept, to_kept
from guidegen.source.model import Source
from guidegen.spans import Place

LIMITS = Limits(seconds=30, mebibytes=1024)
_LARGEST_KEPT = 50 * 2**20
_SMALLER = "use a part of it, such as one chapter, or save it as plain text"


@dataclass(frozen=True)
class _Job:
    path: Path
    file: str
    id: str


def read_document(path: Path, file: str, id: str, limits: Limits = LIMITS) -> Source:
    """Read a document; `file` is its name for people. SourceError when it cannot be read or breaks a limit."""
    if is_plain(path):
        return read_source(path, file, id)
    with LimitedProcess(_read, limits, _load) as process:
        try:
            answer = process.ask(_Job(path, file, id))
        except Breach as breach:
            raise SourceError.at(file, _said(breach, limits), _SMALLER) from breach
    if isinstance(answer, tuple):
        raise SourceError(*answer)
    assert isinstance(answer, Source)
    return answer


def _load(job: _Job) -> None:
    """What a reader imports is no part of the document's time."""
    is_plain(job.path)


def _read(job: _Job) -> Source | tuple[Problem, ...]:
    """The source, or what is wrong with it: problems travel between processes, an error would lose them."""
    try:
        return read_source(job.path, job.file, job.id)
    except UserError as error:
        return error.problems
    except RecursionError:
        return (Problem(Place(job.file), "this document is nested too deeply to be read", _SMALLER),)


def _said(breach: Breach, limits: Limits) -> str:
    if breach.limit == "time":
        return f"reading this document takes longer than {limits.seconds} seconds"
    if breach.exit is None:
        return f"reading this document needs more than {limits.mebibytes} MiB of memory"
    return f"this document is damaged, or needs more than {limits.mebibytes} MiB of memory (exit {breach.exit})"


# --- What is kept -----------------------------------------------------------------------------------------------------


def kept_path(document: Path) -> Path:
    return document.with_name(document.name + ".read.txt")


def kept_content(document: Path, source: Source) -> bytes:
    """What is to stand beside a document. Raises OSError where it cannot be read any more."""
    return to_kept(source, _sum(document), document.name).encode("utf-8", "replace")


def as_kept(source: Source) -> Source:
    """A source as it will be read from the text that is kept of it."""
    kept = from_kept(to_kept(source, "0" * 64, source.file), source.file, source.id)
    return kept.source if kept else source


def read_as_kept(path: Path, file: str, id: str, root: Path) -> Source:
    """The source as it was read when it was drafted from, or at the first check or build, which keeps it.

    Nothing is written outside `root`. Raises SourceError as read_document does.
    """
    if is_plain(path):
        return read_document(path, file, id)
    beside = kept_path(path)
    kept = _kept(beside, file, id)
    if kept is None:
        source = read_document(path, file, id)
        return replace(source, warnings=(*source.warnings, *_keep(path, beside, source, root)))
    try:
        changed = _sum(path) != kept.sum
    except OSError as error:
        said = (
            "there is no such file" if isinstance(error, FileNotFoundError) else f"it cannot be read ({error.strerror})"
        )
        raise SourceError.at(file, said, "put the document back beside its guide") from error
    return replace(kept.source, warnings=(_changed(file, beside),)) if changed else kept.source


def _kept(beside: Path, file: str, id: str) -> Kept | None:
    try:
        status = beside.lstat()  # a pipe would be waited for, and a link may lead anywhere
        if not stat.S_ISREG(status.st_mode) or status.st_size > _LARGEST_KEPT:
            return None
        return from_kept(beside.read_bytes().decode("utf-8"), file, id)
    except (OSError, ValueError):
        return None


def _keep(document: Path, beside: Path, source: Source, root: Path) -> list[Problem]:
    if beside.exists() or not beside.parent.resolve().is_relative_to(root.resolve()):
        return []
    try:
        write_file(beside, kept_content(document, source))
    except (OSError, OutputError):
        said = "the text that was read from the document cannot be kept here; a newer guidegen may read it otherwise"
        fix = "give yourself the right to write in the guide's folder"
        return [Problem(Place(label(beside)), said, fix, "kept-text", Severity.NOTE)]
    return []


def _changed(file: str, beside: Path) -> Problem:
    said = (
        f"this document changed since it was read; quotes are looked up in the text that was read then ({beside.name})"
    )
    fix = f"`guidegen draft` reads it again; so does the next check when {beside.name} is taken away"
    return Problem(Place(file), said, fix, "document-changed", Severity.WARNING)


def _sum(path: Path) -> str:
    with path.open("rb") as document:
        return hashlib.file_digest(document, "sha256").hexdigest()
