"""Arguments that several commands share."""

from __future__ import annotations

from typing import Annotated

import typer

from guidegen.cli import complete

Guides = Annotated[
    list[str] | None,
    typer.Argument(
        help="Names under content/, folders, or guide.yaml files; all guides without one.",
        autocompletion=complete.guides,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Results and problems as JSON on stdout.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Only problems.")]
