"""A process with limits, in which other people's files are opened: documents, pictures, templates.

One process does job after job and keeps what it has loaded. When a job breaks a limit the process dies or is killed,
and the next job gets a new one. The parent imports nothing that starts threads (Pango's), so that forking is safe;
where there is no fork the process is spawned.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import sys
import tempfile
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Literal

from guidegen.errors import InternalError

_WALL_FACTOR = 2  # a job may take this many times its CPU seconds on the clock
_MAX_FILE = 200 * 2**20
_USUAL = 256 * 2**20
"""Bytes of address space of a parent that has only read and checked guides."""


@dataclass(frozen=True)
class Limits:
    """For one job: CPU seconds, MiB of address space."""

    seconds: int
    mebibytes: int


class Breach(Exception):
    """A job broke a limit; `exit` is the code with which the process died, None where it was killed or went on."""

    def __init__(self, limit: Literal["time", "memory"], exit: int | None = None) -> None:
        super().__init__(limit)
        self.limit = limit
        self.exit = exit


class LimitedProcess:
    """Does `work(job)` in another process. Use as a context manager: leaving it ends the process.

    `prepare(job)` is called there before the job's time begins: what is loaded once is no part of any job's time.
    Both are functions of a module, and jobs and answers can be pickled.
    """

    def __init__(
        self, work: Callable[[Any], Any], limits: Limits, prepare: Callable[[Any], None] = lambda job: None
    ) -> None:
        self._work, self._limits, self._prepare = work, limits, prepare
        self._process: Any = None
        self._pipe: Connection | None = None
        self._scratch: Any = None

    def __enter__(self) -> LimitedProcess:
        return self

    def __exit__(self, *_: object) -> None:
        self._stop()

    def ask(self, job: Any) -> Any:
        """What `work` gives. Raises Breach for a broken limit, InternalError where `work` itself raised."""
        pipe = self._start()
        try:
            pipe.send(job)
            if not pipe.poll(self._limits.seconds * _WALL_FACTOR):
                self._stop(kill=True)
                raise Breach("time")
            kind, answer = pipe.recv()
        except (EOFError, BrokenPipeError, ConnectionResetError):
            self._process.join()
            code = self._process.exitcode
            self._stop()
            ran_out = (-getattr(signal, "SIGXCPU", 24), -getattr(signal, "SIGKILL", 9))
            raise Breach("time" if code in ran_out else "memory", code) from None
        except KeyboardInterrupt:
            self._stop(kill=True)
            raise
        if kind == "memory":
            raise Breach("memory")
        if kind == "defect":
            raise InternalError(answer)
        return answer

    def _start(self) -> Connection:
        if self._pipe is None:
            context: Any = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
            self._scratch = tempfile.TemporaryDirectory(prefix="guidegen-", ignore_cleanup_errors=True)
            self._pipe, theirs = context.Pipe()
            arguments = (theirs, self._limits, self._work, self._prepare, self._scratch.name)
            self._process = context.Process(target=_serve, args=arguments, daemon=True)
            self._process.start()
            theirs.close()
        return self._pipe

    def _stop(self, kill: bool = False) -> None:
        if self._pipe is not None:
            with contextlib.suppress(OSError, ValueError):
                self._pipe.send(None)  # closing alone says nothing: a forked process holds a copy of our end
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
        if self._scratch is not None:
            self._scratch.cleanup()
            self._scratch = None


def _serve(
    pipe: Connection, limits: Limits, work: Callable[[Any], Any], prepare: Callable[[Any], None], scratch: str
) -> None:
    """The process's life: a job in, its answer out; a traceback for a defect of ours.

    What libraries lay down in `scratch` (WeasyPrint its fonts) the parent takes away: a process that is killed cannot.
    """
    tempfile.tempdir = scratch
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
        try:
            prepare(job)
            _allow_seconds(limits.seconds)
            answer = ("done", work(job))
        except MemoryError:
            answer = ("memory", None)
        except Exception:  # a defect of ours, or of a library: it must reach the parent
            answer = ("defect", traceback.format_exc())
        pipe.send(answer)


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
            allowed = mebibytes * 2**20 + _inherited()
            resource.setrlimit(resource.RLIMIT_AS, (allowed, allowed))


def _inherited() -> int:
    """Bytes of address space that a forked process has from its parent beyond what any job needs: a parent that has
    drafted holds a language model, which is no fault of the page that is drawn next."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    return max(0, pages * os.sysconf("SC_PAGE_SIZE") - _USUAL)


def _allow_seconds(seconds: int) -> None:
    """Raise the soft limit of CPU time to what is used plus what this job may use."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        used = sum(os.times()[:2])
        resource.setrlimit(resource.RLIMIT_CPU, (int(used) + seconds + 1, resource.RLIM_INFINITY))
