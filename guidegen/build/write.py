"""Files that are either old or new, never half: temporary file beside it, fsync, replace."""

from __future__ import annotations

import codecs
import contextlib
import os
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from guidegen.build.workspace import label
from guidegen.errors import OutputError

_PREFIX = ".guidegen-"


def write_file(path: Path, content: bytes) -> None:
    """Write `content` whole or not at all; see write_files."""
    write_files({path: content})


def write_files(contents: Mapping[Path, bytes], within: Path | None = None) -> None:
    """Write files that belong together (a sheet and its key): all are on the disk before the first takes its place.

    `within`: the folder that must hold them also after links are resolved. Raises OutputError that says what stood in
    the way; the old files are then as they were.
    """
    for path in contents:
        if os.path.isdir(path):  # known before the first file takes its place
            raise OutputError.at(label(path), "a folder stands where this file is to be written", "take it away")
    with contextlib.ExitStack() as staged:
        temporaries = {}
        for path, content in contents.items():
            with explained(path):
                path.parent.mkdir(parents=True, exist_ok=True)
                if within is not None and not path.parent.resolve().is_relative_to(within.resolve()):
                    fix = "take the link away"
                    raise OutputError.at(label(path), "a link leads this file out of the output folder", fix)
                temporaries[path] = staged.enter_context(_temporary(path, content))
        for path, temporary in temporaries.items():
            with explained(path):
                os.replace(temporary, path)
        for folder in {path.parent for path in contents}:
            with explained(folder):
                _sync_folder(folder)


@contextlib.contextmanager
def explained(path: Path) -> Iterator[None]:
    """What the system says against writing, as an OutputError."""
    try:
        yield
    except OSError as error:
        said = f"this file cannot be written: {error.strerror or error}"
        raise OutputError.at(label(path), said, "the old one, if any, is untouched") from error


@contextlib.contextmanager
def _temporary(path: Path, content: bytes) -> Iterator[str]:
    """A file beside `path` with the content, flushed to the disk; gone at the end unless it was renamed."""
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=_PREFIX, suffix=".tmp")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, _mode(path))
        yield temporary
    finally:
        with contextlib.suppress(OSError):
            os.unlink(temporary)


def _mode(path: Path) -> int:
    """The old file's rights; for a new file those that the user's umask leaves."""
    try:
        return path.stat().st_mode & 0o777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # a folder cannot be opened there
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def replace_guide(path: Path, content: bytes, was: bytes) -> None:
    """Rewrite a teacher's file: the old one is kept as `.bak`; refused when it changed since it was read (`was`)."""
    if path.read_bytes() != was:
        said = "this file changed while guidegen was at work, so it was left alone"
        raise OutputError.at(label(path), said, "run the command again")
    write_file(path.with_name(path.name + ".bak"), was)
    write_file(path, content)


def encoded(text: str, was: bytes) -> bytes:
    """A text in the encoding in which its file was (its mark at the beginning is no part of the text in UTF-16)."""
    if was.startswith(codecs.BOM_UTF16_LE):
        return codecs.BOM_UTF16_LE + text.removeprefix("\ufeff").encode("utf-16-le")
    if was.startswith(codecs.BOM_UTF16_BE):
        return codecs.BOM_UTF16_BE + text.removeprefix("\ufeff").encode("utf-16-be")
    return text.encode("utf-8")
