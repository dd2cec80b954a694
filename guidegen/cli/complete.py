"""What the shell offers when a teacher presses Tab: names from listings alone, no heavy imports."""

from __future__ import annotations

from pathlib import Path


def guides(incomplete: str) -> list[str]:
    from guidegen.build.workspace import find_workspace

    workspace = find_workspace(Path.cwd())
    return [guide.name for guide in workspace.guides() if guide.name.startswith(incomplete)] if workspace else []


def handouts(incomplete: str) -> list[str]:
    from guidegen.build.workspace import find_workspace
    from guidegen.handout.catalogue import handout_names
    from guidegen.resources import templates_folder

    workspace = find_workspace(Path.cwd())
    folders = workspace.template_folders if workspace else (templates_folder(),)
    return [name for name in handout_names(folders) if name.startswith(incomplete)]


def formats(incomplete: str) -> list[str]:
    from guidegen.export import EXPORTERS

    return [name for name in ("pdf", "html", *EXPORTERS) if name.startswith(incomplete)]


def rules(incomplete: str) -> list[str]:
    from guidegen.check.rules import RULES

    return [name for name in RULES if name.startswith(incomplete)]


def codes(incomplete: str) -> list[str]:
    from guidegen.check.pages import other_codes
    from guidegen.check.rules import RULES

    return [name for name in [*RULES, *other_codes()] if name.startswith(incomplete)]


def themes(incomplete: str) -> list[str]:
    from guidegen.build.workspace import find_workspace
    from guidegen.handout.themes import theme_names
    from guidegen.resources import templates_folder

    workspace = find_workspace(Path.cwd())
    folders = workspace.template_folders if workspace else (templates_folder(),)
    return [name for name in theme_names(folders) if name.startswith(incomplete)]
