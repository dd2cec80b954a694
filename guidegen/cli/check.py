"""`guidegen check`: what is wrong with guides."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from guidegen.cli.arguments import AsJson, Guides, Quiet
from guidegen.cli.show import as_data, result, show_problems, summary, tell
from guidegen.errors import UsageError

if TYPE_CHECKING:
    from guidegen.build.checked import Checked
    from guidegen.guide.model import Guide


def check(
    guides: Guides = None,
    fix: Annotated[
        bool, typer.Option("--fix", help="Write ids into entries that have none (the old file stays as .bak).")
    ] = False,
    json: AsJson = False,
    quiet: Quiet = False,
) -> int:
    """Say what is wrong with guides, and how to mend it."""
    from guidegen.build.checked import check_guide
    from guidegen.build.workspace import find_guides, need_workspace

    workspace = need_workspace(Path.cwd())
    files = find_guides(workspace, guides or [])
    if not files:
        raise UsageError.at("content/", "there is no guide yet", "`guidegen new NAME` begins one")
    checked = []
    for file in files:
        if fix:
            _write_ids(file.path, quiet or json)
        checked.append(check_guide(workspace, file))
        if not json:
            show_problems(checked[-1].problems)
            if not quiet:
                result(_line(checked[-1]))
    if json:
        _as_json(checked)
    return 1 if any(guide.has_errors for guide in checked) else 0


def _line(checked: Checked) -> str:
    holds = f": {_contents(checked.guide)}" if checked.guide else ""
    return f"{checked.file.label}{holds} · {summary(checked.problems)}"


def _contents(guide: Guide) -> str:
    counted = [
        (len(guide.key_facts), "key fact"),
        (len(guide.timeline), "timeline entry"),
        (len(guide.key_terms), "term"),
        (len(guide.questions), "question"),
        (sum(evidence.own for _, evidence in guide.pinned()), "statement on your own word"),
    ]
    return ", ".join(f"{number} {_plural(thing, number)}" for number, thing in counted if number)


def _plural(thing: str, number: int) -> str:
    if number == 1:
        return thing
    if thing.endswith("entry"):
        return thing.replace("entry", "entries")
    return thing.replace("statement", "statements") if " " in thing and thing.startswith("statement") else f"{thing}s"


def _write_ids(path: Path, quiet: bool) -> None:
    from guidegen.build.create import write_missing_ids
    from guidegen.build.workspace import label

    written = write_missing_ids(path)
    if written and not quiet:
        tell(f"{label(path)}: {written} {'id' if written == 1 else 'ids'} written; the old file is {label(path)}.bak")


def _as_json(checked: list[Checked]) -> None:
    import json

    problems = [as_data(problem) for guide in checked for problem in guide.problems]
    result(
        json.dumps(
            {"guides": [guide.file.label for guide in checked], "problems": problems}, ensure_ascii=False, indent=2
        )
    )
