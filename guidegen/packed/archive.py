"""A zip archive in memory, read within limits."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import PurePosixPath

from guidegen.errors import SourceError

MOST_BYTES = 256 * 2**20
MOST_MEMBERS = 10_000
HIGHEST_RATIO = 200
_SMALL = 2**20
"""Below this size a member may be packed as tightly as it likes: a sheet of equal cells is."""

_NOT_ARCHIVE = "save the document again in the program it comes from"


class Archive:
    """The members of an archive by name. Raises SourceError for what is no archive or breaks a limit.

    `file` is its name for people, `what` the kind of document (“a Word document”) for messages.
    """

    def __init__(self, data: bytes, file: str, what: str) -> None:
        self._file, self._what = file, what
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            members = self._zip.infolist()
        except (zipfile.BadZipFile, zlib.error, ValueError, OSError, NotImplementedError, AttributeError) as error:
            raise SourceError.at(file, f"this is not {what}, or it is damaged", _NOT_ARCHIVE) from error
        if any(member.flag_bits & 1 for member in members):
            raise SourceError.at(
                file, "this document is protected by a password", "take the password away and save it again"
            )
        if len(members) > MOST_MEMBERS:
            self._refuse(f"it holds more than {MOST_MEMBERS:,} files")
        if sum(member.file_size for member in members) > MOST_BYTES:
            self._refuse(f"it unpacks to more than {MOST_BYTES // 2**20} MiB")
        for member in members:
            if member.file_size > max(_SMALL, HIGHEST_RATIO * member.compress_size):
                self._refuse(f"{member.filename} is packed more tightly than any text")
        self._members = {member.filename: member for member in members}

    def names(self) -> list[str]:
        """In the order of the archive; folders are left out."""
        return [name for name in self._members if not name.endswith("/")]

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def read(self, name: str) -> bytes:
        """The bytes of a member, never more than its header says. Raises SourceError where it is missing or damaged."""
        member = self._members.get(name)
        if member is None:
            raise SourceError.at(
                self._file, f"this is not {self._what}, or it is damaged: {name} is missing in it", _NOT_ARCHIVE
            )
        try:
            with self._zip.open(member) as stream:
                data = stream.read(member.file_size + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            ValueError,
            OSError,
            EOFError,
            NotImplementedError,
            RuntimeError,
        ) as error:
            raise SourceError.at(self._file, f"{name} in this document is damaged", _NOT_ARCHIVE) from error
        if len(data) > member.file_size:
            self._refuse(f"{name} is larger than it says")
        return data

    def _refuse(self, why: str) -> None:
        fix = "if you trust it, open it in the program it comes from and save a part of it, such as one chapter"
        raise SourceError.at(self._file, f"this document is not read, because {why}", fix)


def resolve(base: str, target: str) -> str:
    """The member that `target` names as seen from the member `base`: a/b/c.xml and ../d.xml make a/d.xml."""
    if target.startswith("/"):
        return target[1:]
    parts: list[str] = list(PurePosixPath(base).parent.parts)
    for part in PurePosixPath(target).parts:
        if part == "..":
            del parts[-1:]
        elif part != ".":
            parts.append(part)
    return "/".join(parts)
