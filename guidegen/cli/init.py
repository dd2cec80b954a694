"""`guidegen init`: begin a workspace."""

from __future__ import annotations

from pathlib import Path

from guidegen.cli.show import result, tell


def init() -> int:
    """Make this folder a workspace, with a first guide."""
    from guidegen.build.create import make_workspace
    from guidegen.build.workspace import label

    for file in make_workspace(Path.cwd()):
        result(label(file))
    tell("Print it: guidegen build        Begin your own: guidegen new NAME")
    return 0
