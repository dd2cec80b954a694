"""The command line: one file a command; it parses, calls, prints. The only room that prints or exits.

Heavy libraries are imported inside the functions that need them: `--version`, `--help` and completion load none.
"""

from __future__ import annotations

import sys


def main() -> None:
    from guidegen.cli.app import run

    sys.exit(run(sys.argv[1:]))
