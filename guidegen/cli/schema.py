"""`guidegen schema`: the file format for editors."""

from __future__ import annotations

from pathlib import Path

from guidegen.cli.show import result


def schema() -> int:
    """Write the schema by which editors complete guides."""
    from guidegen.build.create import write_schema
    from guidegen.build.workspace import label, need_workspace

    result(label(write_schema(need_workspace(Path.cwd()))))
    return 0
