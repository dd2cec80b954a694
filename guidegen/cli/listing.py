"""`guidegen list`: what there is."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from guidegen.cli.show import result
from guidegen.errors import UsageError

if TYPE_CHECKING:
    from guidegen.build.workspace import Workspace
    from guidegen.handout.catalogue import Handout


class Kind(StrEnum):
    guides = "guides"
    handouts = "handouts"
    item_types = "item-types"
    languages = "languages"
    formats = "formats"
    themes = "themes"
    rules = "rules"


def listing(
    kind: Annotated[
        Kind, typer.Argument(help="guides, handouts, item-types, languages, formats, themes or rules.")
    ] = Kind.guides,
    json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> int:
    """List guides, handouts, item-types, languages, formats, themes or rules."""
    from guidegen.build.workspace import find_workspace

    workspace = find_workspace(Path.cwd())
    rows = _LISTS[kind](workspace)
    if json:
        import json as library

        result(library.dumps([{"name": name, "about": about} for name, about in rows], ensure_ascii=False, indent=2))
    else:
        width = max((len(name) for name, _ in rows), default=0)
        for name, about in rows:
            result(f"{name:{width}}  {about}".rstrip())
    return 0


def _guides(workspace: Workspace | None) -> list[tuple[str, str]]:
    if workspace is None:
        raise UsageError.at(".", "this folder is no guidegen workspace", "`guidegen init` makes one here")
    from guidegen.guide.load import load_guide

    rows = []
    for file in workspace.guides():
        try:
            guide = load_guide(file.path.read_bytes(), file.label).guide
        except OSError:
            guide = None
        rows.append((file.name, guide.title if guide else "has errors: see `guidegen check`"))
    return rows


def _handouts(workspace: Workspace | None) -> list[tuple[str, str]]:
    from guidegen.handout.catalogue import read_handouts
    from guidegen.resources import templates_folder

    folders = workspace.template_folders if workspace else (templates_folder(),)
    return [(handout.name, _about(handout)) for handout in read_handouts(folders).values()]


def _about(handout: Handout) -> str:
    """What its template says of it, else what stands on it."""
    questions = [f"questions ({handout.questions})"] if handout.questions != "none" else []
    return handout.about or ", ".join([*handout.shows, *handout.parts, *questions])


def _item_types(_: Workspace | None) -> list[tuple[str, str]]:
    from guidegen.items import ITEMS

    return [(name, (item.__doc__ or "").strip().split("\n")[0]) for name, item in ITEMS.items()]


def _languages(_: Workspace | None) -> list[tuple[str, str]]:
    from guidegen.languages import language_tags, load_language

    return [(tag, load_language(tag).say("name")) for tag in language_tags()]


def _formats(_: Workspace | None) -> list[tuple[str, str]]:
    from guidegen.export import EXPORTERS

    pages = [("pdf", "sheets to print"), ("html", "sheets for a screen, each one file")]
    return [*pages, *((name, f"{exporter.program}: {exporter.about}") for name, exporter in EXPORTERS.items())]


def _themes(workspace: Workspace | None) -> list[tuple[str, str]]:
    from guidegen.handout.themes import read_themes
    from guidegen.languages import load_language
    from guidegen.resources import templates_folder

    folders = workspace.template_folders if workspace else (templates_folder(),)
    return [(name, theme.told(load_language("en"))) for name, theme in read_themes(folders).items()]


def _rules(_: Workspace | None) -> list[tuple[str, str]]:
    from guidegen.check.pages import page_of
    from guidegen.check.rules import RULES

    pages = [page for code in RULES if (page := page_of(code))]
    return [(page.code, page.title + ("" if page.on else " (only when selected)")) for page in pages]


_LISTS = {
    Kind.guides: _guides,
    Kind.handouts: _handouts,
    Kind.item_types: _item_types,
    Kind.languages: _languages,
    Kind.formats: _formats,
    Kind.themes: _themes,
    Kind.rules: _rules,
}
