"""The command line: one file a command; it parses, calls, prints. The only room that prints or exits.

Heavy libraries are imported inside the functions that need them: `--version`, `--help` and completion load none.
"""

from __future__ import annotations

import os
import sys


def main() -> None:
    from guidegen.cli.app import run

    sys.exit(_flushed(run(sys.argv[1:])))


def _flushed(code: int) -> int:
    """The exit code after all that was said has gone out; 2 where it cannot (a full disk behind `>`)."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BrokenPipeError:  # `guidegen list | head -1`: who reads has enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
            code = code or 2
    return code
