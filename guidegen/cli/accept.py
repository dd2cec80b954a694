"""`guidegen accept`: say that drafted statements were read."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from guidegen.cli import complete
from guidegen.cli.show import result, tell


def accept(
    guide: Annotated[
        str,
        typer.Argument(help="A name under content/, a folder, or a guide.yaml file.", autocompletion=complete.guides),
    ],
    items: Annotated[
        list[str] | None, typer.Argument(metavar="[ITEM…]", help="Ids of statements; all without one.")
    ] = None,
) -> int:
    """Take the mark `review: new` of drafted statements away: you have read them."""
    from guidegen.build.accept import accept as accept_statements
    from guidegen.build.workspace import find_guides, need_workspace

    (file,) = find_guides(need_workspace(Path.cwd()), [guide])
    done = accept_statements(file, items or ())
    if not done.ids:
        tell(f"{file.label}: nothing in it was waiting to be read")
        return 0
    result(f"{file.label}: {len(done.ids)} accepted, {done.left} still to be read; the old file is {file.label}.bak")
    return 0
