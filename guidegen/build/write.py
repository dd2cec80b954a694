"""Files that are either old or new, never half: temporary file beside it, fsync, replace."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from guidegen.build.workspace import label
from guidegen.errors import OutputError

_PREFIX = ".guidegen-"


def write_file(path: Path, content: bytes, within: Path | None = None) -> None:
    """Write `content` whole or not at all. `within`: the folder that must hold the file also after links are resolved.

    Raises OutputError that says what stood in the way; the old file is then as it was.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if within is not None and not path.parent.resolve().is_relative_to(within.resolve()):
            raise OutputError.at(label(path), "a link leads this file out of the output folder", "take the link away")
        _replace(path, content)
    except OSError as error:
        raise OutputError.at(
            label(path), f"this file cannot be written: {error.strerror or error}", "the old one, if any, is untouched"
        ) from error


def _replace(path: Path, content: bytes) -> None:
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=_PREFIX, suffix=".tmp")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, _mode(path))
        os.replace(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise
    _sync_folder(path.parent)


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


def replace_guide(path: Path, content: str, was: bytes) -> None:
    """Rewrite a teacher's file: the old one is kept as `.bak`; refused when it changed since it was read (`was`)."""
    if path.read_bytes() != was:
        raise OutputError.at(
            label(path), "this file changed while guidegen was at work, so it was left alone", "run the command again"
        )
    write_file(path.with_name(path.name + ".bak"), was)
    write_file(path, content.encode("utf-8"))
