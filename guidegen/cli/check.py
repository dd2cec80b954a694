"""`guidegen check`: what is wrong with guides."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from guidegen.cli import complete
from guidegen.cli.arguments import AsJson, Guides, Quiet
from guidegen.cli.show import result, show_problems, summary, tell
from guidegen.errors import UsageError

if TYPE_CHECKING:
    from guidegen.build.checked import Checked
    from guidegen.build.workspace import GuideFile, Workspace
    from guidegen.check.run import Selection
    from guidegen.check.view import GuideView
    from guidegen.guide.model import Guide


class Report(StrEnum):
    text = "text"
    json = "json"
    sarif = "sarif"
    github = "github"


def check(
    guides: Guides = None,
    fix: Annotated[
        bool,
        typer.Option("--fix", help="Mend what needs no judgement, and write missing ids (the old file stays as .bak)."),
    ] = False,
    select: Annotated[
        list[str] | None,
        typer.Option(help="Only these rules (`guidegen list rules`).", autocompletion=complete.rules),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(help="All rules but these.", autocompletion=complete.rules)
    ] = None,
    report: Annotated[
        Report, typer.Option("--report", help="text; or json, sarif (SARIF 2.1.0), github (annotations) on stdout.")
    ] = Report.text,
    json: AsJson = False,
    quiet: Quiet = False,
) -> int:
    """Say what is wrong with guides, why it matters, and how to mend it."""
    from guidegen.build.settings import FILE, read_settings
    from guidegen.build.workspace import find_guides, need_workspace

    report = Report.json if json else report
    workspace = need_workspace(Path.cwd())
    selection = _selection(select or (), ignore or ())
    seed = read_settings(workspace.root / FILE, FILE).seed or ""
    files = find_guides(workspace, guides or [])
    if not files:
        raise UsageError.at("content/", "there is no guide yet", "`guidegen new NAME` begins one")
    checked = []
    for file in files:
        checked.append(_checked(workspace, file, selection, seed, fix, quiet or report is not Report.text))
        if report is Report.text:
            show_problems(checked[-1].problems, why=True)
            if not quiet:
                for line in _lines(checked[-1]):
                    result(line)
    if report is not Report.text:
        from guidegen.cli.reports import REPORTS

        result(REPORTS[report.value](checked))
    return 1 if any(guide.has_errors for guide in checked) else 0


def _selection(select: Iterable[str], ignore: Iterable[str]) -> Selection:
    """Codes may stand behind one option, parted by commas. Raises UsageError for those that are no rules."""
    from guidegen.check.rules import RULES
    from guidegen.check.run import Selection
    from guidegen.guide.messages import did_you_mean

    found = {}
    for option, codes in (("--select", select), ("--ignore", ignore)):
        found[option] = frozenset(code.strip() for written in codes for code in written.split(",") if code.strip())
        for code in sorted(found[option] - set(RULES)):
            fix = did_you_mean(code, list(RULES)) or "`guidegen list rules` shows all"
            raise UsageError.at(option, f"there is no rule “{code}”", fix)
    return Selection(found["--select"], found["--ignore"])


def _checked(workspace: Workspace, file: GuideFile, selection: Selection, seed: str, fix: bool, quiet: bool) -> Checked:
    from guidegen.build.checked import check_guide

    if not fix:
        return check_guide(workspace, file, selection, seed)
    from guidegen.build.mend import mend_guide

    mended = mend_guide(workspace, file, selection, seed)
    parts = [_many(mended.findings, "finding") + " mended"] if mended.findings else []
    parts += [_many(mended.ids, "id") + " written"] if mended.ids else []
    if parts and not quiet:
        tell(f"{file.label}: {' and '.join(parts)}; the old file is {file.label}.bak")
    return mended.checked


def _lines(checked: Checked) -> list[str]:
    """The summary of a guide: what it holds, what is wrong with it, the bot's score, what `--fix` would mend."""
    holds = f": {_contents(checked.guide)}" if checked.guide else ""
    lines = [f"{checked.file.label}{holds} · {summary(checked.problems)}"]
    if checked.view:
        lines += _scores(checked.view)
    if checked.edits:
        lines.append(f"  {_many(len(checked.edits), 'finding')} can be mended by `guidegen check --fix`")
    return lines


def _scores(view: GuideView) -> list[str]:
    """How a bot that knows nothing did on each quiz."""
    from guidegen.check.bot import play

    lines = []
    for score in play(view):
        of = f" of the {score.handout}" if score.handout else ""
        got, chance = float(score.points), float(score.chance)
        right = f"{got:.1f} of {score.items} choice items{of} right; by chance {chance:.1f} (p = {score.p:.2g})"
        lines.append(f"  a bot that knows nothing and goes by cues alone gets {right}")
    return lines


def _contents(guide: Guide) -> str:
    counted = [
        (len(guide.key_facts), "key fact"),
        (len(guide.timeline), "timeline entry"),
        (len(guide.key_terms), "term"),
        (len(guide.questions), "question"),
        (sum(evidence.own for _, evidence in guide.pinned()), "statement on your own word"),
        (sum(1 for _ in guide.unread()), "statement to be read"),
        (_ignored(guide), "rule ignored"),
    ]
    return ", ".join(_many(number, thing) for number, thing in counted if number)


def _ignored(guide: Guide) -> int:
    from guidegen.check.ignored import read_ignored

    return sum(len(entries) for entries in read_ignored(guide).lists.values())


def _many(number: int, thing: str) -> str:
    if number == 1:
        return f"1 {thing}"
    first, space, rest = thing.partition(" ")
    if thing == "timeline entry":
        return f"{number} timeline entries"
    several = f"{first}s{space}{rest}" if first in ("statement", "rule") else f"{thing}s"
    return f"{number} {several}"
