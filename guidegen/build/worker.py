"""The limited process in which sheets are rendered: templates and pictures may be other people's.

It renders sheet after sheet and keeps fonts and parsed styles; a sheet that breaks a limit becomes one problem. The
parent never imports WeasyPrint.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping

from guidegen.build.limited import Breach, LimitedProcess, Limits
from guidegen.errors import Problem, UsageError
from guidegen.proof.html import read_html
from guidegen.proof.pdf import read_pdf
from guidegen.render.pdf import LibraryMissing, load_library
from guidegen.render.render import Job, Rendered, render
from guidegen.spans import Place

__all__ = ["Limits", "Worker"]

READERS: Mapping[str, Callable[[bytes, bool], str]] = {"html": read_html, "pdf": read_pdf}
"""How what was made is read back. In here, for its pictures are other people's."""


class Worker:
    """Renders jobs one after another. Use as a context manager: leaving it ends the process."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._process = LimitedProcess(_rendered, limits, _load)

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *reason: object) -> None:
        self._process.__exit__(*reason)

    def render(self, job: Job) -> Rendered:
        """Render in the worker; a breach of a limit comes back as a problem. Raises InternalError for our defects."""
        try:
            answer = self._process.ask(job)
        except Breach as breach:
            return Rendered(problems=[Problem(Place(job.name), *self._said(breach), "limit")])
        if isinstance(answer, LibraryMissing):
            fix = "`guidegen doctor` says what is missing and the command that mends it"
            raise UsageError.at("guidegen", f"the library that draws the pages cannot be loaded: {answer}", fix)
        assert isinstance(answer, Rendered)
        return answer

    def _said(self, breach: Breach) -> tuple[str, str]:
        seconds, size = self._limits.seconds, self._limits.mebibytes
        if breach.limit == "time":
            more = f"make it smaller, or allow more: `--set time_limit={2 * seconds}`"
            return f"this sheet takes longer than {seconds} seconds", more
        more = f"make it smaller, or allow more: `--set memory_limit={2 * size}`"
        if breach.exit is None:
            return "this sheet needs more memory than it may have", more
        return f"this sheet needs more than {size} MiB of memory, or broke the renderer (exit {breach.exit})", more


def _load(job: Job) -> None:
    """The import is no part of any sheet's time."""
    if "pdf" in job.formats:
        with contextlib.suppress(LibraryMissing):
            load_library()


def _rendered(job: Job) -> Rendered | LibraryMissing:
    try:
        done = render(job)
    except LibraryMissing as missing:
        return missing
    if job.read_back:
        from_right = job.data["direction"] == "rtl"
        done.texts = {name: READERS[name](content, from_right) for name, content in done.files.items()}
    return done
