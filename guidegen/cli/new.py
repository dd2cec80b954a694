"""`guidegen new`: begin a guide."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from guidegen.cli.show import result, tell


def new(
    name: Annotated[str, typer.Argument(help="What the guide is about; becomes a folder under content/.")],
    source: Annotated[
        Path | None, typer.Option(help="The document that the guide is about; it is copied beside the guide.")
    ] = None,
    language: Annotated[str, typer.Option(help="The language of the sheets, such as en-GB.")] = "en",
) -> int:
    """Begin a guide: a form to fill in."""
    from guidegen.build.create import new_guide
    from guidegen.build.workspace import label

    workspace, file = new_guide(Path.cwd(), name, source, language)
    if workspace.is_new:
        tell(f"{label(workspace.root)} is now a guidegen workspace")
    result(label(file))
    tell(f"Fill it in with any text editor, then: guidegen build {file.parent.name}")
    return 0
