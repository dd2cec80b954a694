"""Where the files that ship with the program are."""

from __future__ import annotations

from pathlib import Path


def templates_folder() -> Path:
    """The packaged templates: inside the package in an installed wheel, beside it in a checkout (editable install)."""
    here = Path(__file__).resolve().parent
    inside = here / "templates"
    return inside if inside.is_dir() else here.parent / "templates"
