"""From a file to a Source: one module or folder per format, each with a READER.

To add a format, add a file with `READER = Reader(suffixes, read)`; `read` gets bytes and never opens a file, so that
what may be opened, and how large it may be, is decided here and nowhere else. Passages that have no ¶ number and no
section yet get them from `source.model.numbered`. Heavy libraries are imported inside `read`: to find the reader of a
suffix all of them are imported.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import NoReturn

from guidegen.errors import Problem, SourceError
from guidegen.registry import Family
from guidegen.source.decoding import UNPRINTABLE
from guidegen.source.model import Source
from guidegen.spans import Place

LARGEST = 20 * 1024 * 1024
"""Bytes of a text; a long novel has a tenth of that."""

LARGEST_WITH_PICTURES = 100 * 1024 * 1024


@dataclass(frozen=True)
class Reader:
    """`suffixes` with their dot, in lower case; `read(data, file, id)` may raise SourceError.

    `plain`: the file is text that people read and edit as it is. All others are read in a process with limits, and the
    text that was read from them is kept beside the guide.
    """

    suffixes: tuple[str, ...]
    read: Callable[[bytes, str, str], Source]
    plain: bool = False
    largest: int = LARGEST


_INSTEAD = {
    **dict.fromkeys((".mht", ".mhtml", ".webarchive"), "open it in the browser and save it as “web page, HTML only”"),
}
"""What to do with files that pack what we read."""

_FOLDER = ("this is a folder, not a document", "name a file in it")

READERS: Family[Reader] = Family("guidegen.readers", "READER")


def suffixes() -> tuple[str, ...]:
    """All that can be read, in order."""
    return tuple(sorted(suffix for reader in READERS.values() for suffix in reader.suffixes))


def is_plain(path: Path) -> bool:
    """Whether a document is of a format that people read as it is. True also for what no reader takes."""
    suffix = path.suffix.lower()
    return all(reader.plain for reader in READERS.values() if suffix in reader.suffixes)


def read_source(path: Path, file: str, id: str) -> Source:
    """Read a document; `file` is its name for people. SourceError when it cannot be read or holds no text.

    Whether `path` may be opened at all (inside the workspace, or typed on the command line) is the caller's to know.
    """
    reader = _reader(path, file)
    source = _printable(reader.read(_bytes(path, file, reader.largest), file, id))
    if not source.passages:
        empty = Problem(Place(file), "there is no text in this file", "check that the right file was saved")
        raise SourceError(empty, *source.warnings)
    return source


def _printable(source: Source) -> Source:
    """The source with U+FFFD for each character that no guide may hold; places stay true."""
    passages = tuple(
        replace(
            passage, text=UNPRINTABLE.sub("\ufffd", passage.text), section=UNPRINTABLE.sub("\ufffd", passage.section)
        )
        if UNPRINTABLE.search(passage.text) or UNPRINTABLE.search(passage.section)
        else passage
        for passage in source.passages
    )
    return replace(source, passages=passages, title=UNPRINTABLE.sub("", source.title))


def _reader(path: Path, file: str) -> Reader:
    suffix = path.suffix.lower()
    for reader in READERS.values():
        if suffix in reader.suffixes:
            return reader
    if path.is_dir():
        raise SourceError.at(file, *_FOLDER)
    message = f"files ending in “{suffix}” cannot be read" if suffix else "this file name has no ending, such as “.txt”"
    fix = _INSTEAD.get(suffix, f"save the document in one of these formats: {', '.join(suffixes())}")
    raise SourceError.at(file, message, fix)


def _bytes(path: Path, file: str, largest: int) -> bytes:
    try:
        return _read_regular(path, file, largest)
    except FileNotFoundError as error:
        raise SourceError.at(file, "there is no such file", _near_miss(path)) from error
    except PermissionError as error:
        raise SourceError.at(file, "this file may not be read", "give yourself the right to read it") from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = getattr(error, "strerror", None) or str(error)
        raise SourceError.at(
            file, f"this file cannot be read ({reason})", "check its name and the disk it is on"
        ) from error


def _read_regular(path: Path, file: str, largest: int) -> bytes:
    """Look before opening, which may take for ever with a pipe; look again, for another file may stand there by now."""
    _check_regular(os.stat(path), file, largest)
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with open(descriptor, "rb") as stream:
        _check_regular(os.fstat(descriptor), file, largest)
        data = stream.read(largest + 1)
    if len(data) > largest:
        _refuse_large(file, largest)
    return data


def _check_regular(status: os.stat_result, file: str, largest: int) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise SourceError.at(file, *_FOLDER)
    if not stat.S_ISREG(status.st_mode):
        raise SourceError.at(
            file, "this is a pipe or a device, not a document", "save the document as a file and name that"
        )
    if status.st_size > largest:
        _refuse_large(file, largest)


def _refuse_large(file: str, largest: int) -> NoReturn:
    message = f"this file is larger than {largest // 1024 // 1024} MiB"
    raise SourceError.at(file, message, "use a part of it, such as one chapter, as the source")


def _near_miss(path: Path) -> str:
    try:
        names = [entry.name for entry in path.parent.iterdir() if entry.is_file()]
    except (OSError, ValueError):
        return f"there is no folder {path.parent} either; check the path"
    near = get_close_matches(path.name, sorted(names), n=1)
    return f"did you mean {near[0]}?" if near else "check the name and the folder"
