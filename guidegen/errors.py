"""What can go wrong, in two kinds that are never mixed.

Problems are values: collected, sorted, shown all together. Exceptions mean that we cannot go on:

    GuidegenError
    ├─ UserError            something the user can fix; shown without a traceback
    │  ├─ UsageError        the command or its configuration is wrong; nothing was done (exit 2)
    │  ├─ SourceError       a document cannot be read
    │  ├─ GuideError        a guide cannot be used; carries every Problem found in it
    │  ├─ TemplateError     a template, theme or resource is broken (its file and line)
    │  └─ OutputError       a result cannot be written (exit 2)
    └─ InternalError        our defect: one line on the screen, the traceback in a file which that line names
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from guidegen.spans import Place


class Severity(Enum):
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong: where, what (in the teacher's words), and how to mend it.

    `line` is the offending line as it stands in the file, `mended` the same line as it should be written (both without
    the line end; shown beneath the message). `why` says in one line why it matters, with its source in the literature.
    """

    where: Place
    message: str
    fix: str = ""
    code: str = ""
    severity: Severity = Severity.ERROR
    line: str = ""
    mended: str = ""
    why: str = ""

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Sort by place, keeping one of those that say the same at the same place."""
    return sorted(dict.fromkeys(problems), key=lambda problem: (problem.where, problem.severity.value, problem.message))


class GuidegenError(Exception):
    """The root of the tree above."""


class UserError(GuidegenError):
    """Something the user can fix; `problems` says what, where and how."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(f"{problem.where}: {problem.message}" for problem in problems))
        self.problems = problems

    @classmethod
    def at(cls, where: Place | str, message: str, fix: str = "", code: str = "") -> UserError:
        """The common case of one problem."""
        return cls(Problem(where if isinstance(where, Place) else Place(where), message, fix, code))


class UsageError(UserError):
    pass


class SourceError(UserError):
    pass


class GuideError(UserError):
    pass


class TemplateError(UserError):
    pass


class OutputError(UserError):
    pass


class InternalError(GuidegenError):
    """A defect of ours, raised `from` the exception that shows it."""
