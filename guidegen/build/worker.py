"""A process with limits in which sheets are rendered: templates and pictures may be other people's.

One worker renders sheet after sheet and keeps fonts and parsed styles. When a sheet breaks a limit the worker dies or
is killed, that sheet becomes one problem, and the next one gets a new worker. The parent never imports WeasyPrint, so
that forking is safe (no Pango threads); where there is no fork the worker is spawned.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import sys
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

from guidegen.errors import InternalError, Problem, UsageError
from guidegen.proof.html import read_html
from guidegen.proof.pdf import read_pdf
from guidegen.render.pdf import LibraryMissing, load_library
from guidegen.render.render import Job, Rendered, render
from guidegen.spans import Place

READERS: Mapping[str, Callable[[bytes, bool], str]] = {"html": read_html, "pdf": read_pdf}
"""How what was made is read back. In here, for its pictures are other people's."""

_WALL_FACTOR = 2  # a sheet may take this many times its CPU seconds on the clock
_MAX_FILE = 200 * 2**20


@dataclass(frozen=True)
class Limits:
    """For one sheet: CPU seconds, MiB of address space."""

    seconds: int
    mebibytes: int


class Worker:
    """Renders jobs one after another. Use as a context manager: leaving it ends the process."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._process: Any = None
        self._pipe: Connection | None = None

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *_: object) -> None:
        self._stop()

    def render(self, job: Job) -> Rendered:
        """Render in the worker; a breach of a limit comes back as a problem. Raises InternalError for our defects."""
        pipe = self._start()
        try:
            pipe.send(job)
            if not pipe.poll(self._limits.seconds * _WALL_FACTOR):
                self._stop(kill=True)
                return _breach(job, self._too_slow())
            answer = pipe.recv()
        except (EOFError, BrokenPipeError, ConnectionResetError):
            self._process.join()
            code = self._process.exitcode
            self._stop()
            return _breach(job, self._died(code))
        except KeyboardInterrupt:
            self._stop(kill=True)
            raise
        if isinstance(answer, LibraryMissing):
            fix = "`guidegen doctor` says what is missing and the command that mends it"
            raise UsageError.at("guidegen", f"the library that draws the pages cannot be loaded: {answer}", fix)
        if isinstance(answer, str):
            raise InternalError(answer)
        assert isinstance(answer, Rendered)
        return answer

    def _start(self) -> Connection:
        if self._pipe is None:
            context: Any = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
            self._pipe, theirs = context.Pipe()
            self._process = context.Process(target=_serve, args=(theirs, self._limits), daemon=True)
            self._process.start()
            theirs.close()
        return self._pipe

    def _stop(self, kill: bool = False) -> None:
        if self._pipe is not None:
            with contextlib.suppress(OSError, ValueError):
                self._pipe.send(None)  # closing alone says nothing: a forked worker holds a copy of our end
            self._pipe.close()
            self._pipe = None
        if self._process is not None:
            if kill:
                self._process.kill()
            self._process.join(5)
            if self._process.is_alive():
                self._process.kill()
                self._process.join()
            self._process = None

    def _too_slow(self) -> tuple[str, str]:
        seconds = self._limits.seconds
        return (
            f"this sheet takes longer than {seconds} seconds",
            f"make it smaller, or allow more: `--set time_limit={2 * seconds}`",
        )

    def _died(self, code: int | None) -> tuple[str, str]:
        if code == -getattr(signal, "SIGXCPU", 24) or code == -getattr(signal, "SIGKILL", 9):
            return self._too_slow()
        size = self._limits.mebibytes
        return (
            f"this sheet needs more than {size} MiB of memory, or broke the renderer (exit {code})",
            f"make it smaller, or allow more: `--set memory_limit={2 * size}`",
        )


def _breach(job: Job, said: tuple[str, str]) -> Rendered:
    return Rendered(problems=[Problem(Place(job.name), *said, "limit")])


def _serve(pipe: Connection, limits: Limits) -> None:
    """The worker's life: a job in, a Rendered out; a traceback (str) for a defect of ours."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the parent, which ends us
    _die_with_parent()
    _limit_memory(limits.mebibytes)
    while True:
        try:
            job = pipe.recv()
        except EOFError:
            return
        if job is None:
            return
        if "pdf" in job.formats:  # the import is no part of any sheet's time
            with contextlib.suppress(LibraryMissing):
                load_library()
        _allow_seconds(limits.seconds)
        try:
            answer: Rendered | LibraryMissing | str = _rendered(job)
        except LibraryMissing as missing:
            answer = missing
        except MemoryError:
            answer = _breach(
                job,
                (
                    "this sheet needs more memory than it may have",
                    f"allow more: `--set memory_limit={2 * limits.mebibytes}`",
                ),
            )
        except Exception:  # a defect of ours, or of the layout library: it must reach the parent
            answer = traceback.format_exc()
        pipe.send(answer)


def _rendered(job: Job) -> Rendered:
    done = render(job)
    if job.read_back:
        from_right = job.data["direction"] == "rtl"
        done.texts = {name: READERS[name](content, from_right) for name, content in done.files.items()}
    return done


def _die_with_parent() -> None:
    if sys.platform == "linux":
        import ctypes

        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG


def _limit_memory(mebibytes: int) -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (_MAX_FILE, _MAX_FILE))
        if sys.platform == "linux":  # elsewhere this limit is not dependable
            resource.setrlimit(resource.RLIMIT_AS, (mebibytes * 2**20, mebibytes * 2**20))


def _allow_seconds(seconds: int) -> None:
    """Raise the soft limit of CPU time to what is used plus what this job may use."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        used = sum(os.times()[:2])
        resource.setrlimit(resource.RLIMIT_CPU, (int(used) + seconds + 1, resource.RLIM_INFINITY))
