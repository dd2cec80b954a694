"""`guidegen build`: print guides."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from guidegen.cli import complete
from guidegen.cli.arguments import AsJson, Guides, Quiet
from guidegen.cli.show import as_data, result, show_problems, summary, tell
from guidegen.errors import Problem, UsageError

if TYPE_CHECKING:
    from guidegen.build.run import Outcome, Written
    from guidegen.build.sheets import Request
    from guidegen.build.workspace import Workspace


def build(
    guides: Guides = None,
    format: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            "-f",
            help="pdf (the default), html, anki; may be given several times.",
            autocompletion=complete.formats,
        ),
    ] = None,
    handout: Annotated[
        list[str] | None,
        typer.Option(help="Only this handout; may be given several times.", autocompletion=complete.handouts),
    ] = None,
    paper: Annotated[str | None, typer.Option(help="a4 or letter (default: by your computer's region).")] = None,
    theme: Annotated[
        str | None, typer.Option(help="The look of the sheets (default: classic).", autocompletion=complete.themes)
    ] = None,
    output_dir: Annotated[Path | None, typer.Option(help="Another folder than output/.")] = None,
    print_anyway: Annotated[
        bool, typer.Option("--print-anyway", help="Print guides that have errors, marked “unchecked”.")
    ] = False,
    set: Annotated[list[str] | None, typer.Option("--set", help="KEY=VALUE: any setting of guidegen.toml.")] = None,
    json: AsJson = False,
    quiet: Quiet = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Say which guide is being built.")] = False,
) -> int:
    """Print guides into output/: study guide, quiz, and their keys. A document is drafted first if it has no guide."""
    from guidegen.build import run, settings, sheets
    from guidegen.build.workspace import find_guides, need_workspace

    guides = _with_drafts(guides or [], quiet or json)
    workspace = need_workspace(Path.cwd())
    configured = settings.with_flags(
        settings.read_settings(workspace.root / settings.FILE, settings.FILE),
        set or [],
    )
    if paper:
        configured = settings.with_flags(configured, [f"paper={paper}"], "--paper")
    if theme:
        configured = settings.with_flags(configured, [f"theme={theme}"], "--theme")
    files = find_guides(workspace, guides)
    if not files:
        raise UsageError.at("content/", "there is no guide yet", "`guidegen new NAME` begins one")
    request = sheets.Request(
        formats=_formats(format or []),
        handouts=_split(handout or []) or None,
        paper=configured.paper if paper or any(part.startswith("paper=") for part in set or []) else None,
        theme=configured.theme if theme or any(part.startswith("theme=") for part in set or []) else None,
        output=output_dir,
        print_anyway=print_anyway,
    )
    with _Screen(len(files), quiet or json, verbose) as screen:
        outcome = run.build(workspace, files, request, configured, screen.hear)
    if json:
        _as_json(outcome)
    elif not quiet:
        _last_lines(outcome, workspace, request, configured.flip)
    return 1 if any(problem.is_error for problem in outcome.problems) else 0


def _with_drafts(arguments: list[str], quiet: bool) -> list[str]:
    """The arguments, with the guide's path for each document; one that has no guide yet is drafted first."""
    from guidegen.build.source_guides import guide_of, is_document

    guides = []
    for argument in arguments:
        if not is_document(argument):
            guides.append(argument)
            continue
        file, problems = guide_of(Path.cwd(), Path(argument))
        show_problems(problems)
        guides.append(str(file.path if file else _drafted(argument, quiet)))
    return guides


def _drafted(document: str, quiet: bool) -> Path:
    from guidegen.cli.draft import drafted, say_where
    from guidegen.cli.drafted import line_of_draft

    done = drafted([document], None, None)
    show_problems(done.problems)
    if not quiet:
        say_where(done)
        tell(line_of_draft(done))
    return done.file.path


def _split(values: list[str]) -> list[str]:
    return [part.strip() for value in values for part in value.split(",") if part.strip()]


def _formats(values: list[str]) -> tuple[str, ...]:
    from guidegen.build.run import FORMATS
    from guidegen.guide.messages import did_you_mean

    wanted = _split(values) or ["pdf"]
    for name in wanted:
        if name not in FORMATS:
            raise UsageError.at(
                "--format",
                f"there is no format “{name}”",
                did_you_mean(name, FORMATS) or f"there are: {', '.join(FORMATS)}",
            )
    return tuple(dict.fromkeys(wanted))


class _Screen:
    """What is heard while building: a line a file, problems as they come, a bar when it takes long."""

    def __init__(self, guides: int, quiet: bool, verbose: bool) -> None:
        self._guides = guides
        self._quiet = quiet
        self._verbose = verbose
        self._bar: Any = None
        self._task: Any = None

    def __enter__(self) -> _Screen:
        if self._guides > 3 and not self._quiet and sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import Progress

            self._bar = Progress(console=Console(stderr=True), transient=True)
            self._task = self._bar.add_task("building", total=self._guides)
            self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar:
            self._bar.stop()

    def hear(self, news: Written | Problem | str) -> None:
        if isinstance(news, str):
            if self._bar:
                self._bar.update(self._task, advance=1, description=news)
            if self._verbose:
                tell(f"building {news}")
        elif isinstance(news, Problem):
            show_problems([news])
        elif not self._quiet:
            from guidegen.build.workspace import label

            pages = f"  {news.pages} {'page' if news.pages == 1 else 'pages'}" if news.pages else ""
            result(f"{label(news.path)}{pages}  {news.seconds:.1f} s")


_MOST_BY_NAME = 4


def _last_lines(outcome: Outcome, workspace: Workspace, request: Request, flip: str) -> None:
    """What to print, and what to know before."""
    from guidegen.build.workspace import label
    from guidegen.export import EXPORTERS

    if outcome.problems:
        tell(summary(outcome.problems))
    if outcome.stopped:
        printable = any(outcome.stopped.values())
        hint = " (`--print-anyway` prints it all the same, marked “unchecked”)" if printable else ""
        tell(f"not printed because of errors: {', '.join(outcome.stopped)}{hint}")
    if not outcome.written:
        tell("nothing was written")
        return
    output = label(request.output or workspace.output)
    tell()
    for audience, start in (("student", "For the students: "), ("teacher", "Keys, for you:    ")):
        files = [written for written in outcome.written if written.audience == audience]
        if files:
            tell(start + _where(files, f"{output}/<guide>/{audience}/"))
    for name, exporter in EXPORTERS.items():
        files = [written for written in outcome.written if written.format == name]
        if files:
            start = f"For {exporter.program}:"
            tell(f"{start:17} {_where(files, f'{output}/<guide>/{name}/')} ({exporter.opened_by})")
    for line in _how_to_print(outcome, flip):
        tell(line)
    if outcome.proved or outcome.unread:
        tell(_proved(outcome))
    if outcome.on_both:
        tell(
            f"{_many(outcome.on_both, 'question')} on both the study guide and the quiz "
            "(`use: quiz` or `use: review` keeps one to a sheet)."
        )
    if outcome.own:
        tell(f"{_many(outcome.own, 'statement')} on your own word (`evidence: own`).")
    if outcome.unaccepted:
        one = outcome.unaccepted == 1
        said = "1 drafted statement was" if one else f"{outcome.unaccepted} drafted statements were"
        tell(f"{said} not read yet (`review: new`); `guidegen accept GUIDE` says that you have.")


def _proved(outcome: Outcome) -> str:
    """That the keys were read back, and what could not be."""
    said = f"Keys read back: {outcome.proved} printed answers agree with the guide"
    if outcome.unread:
        said += f"; {outcome.unread} cannot be read back (a page may end in them): compare these by hand"
    return f"{said}."


def _how_to_print(outcome: Outcome, flip: str) -> list[str]:
    """For the handouts that are more than a sheet to copy."""
    printed = {written.handout for written in outcome.written if written.pages}
    edge = flip.replace("-", " ")
    hows = {"flashcards": f"print on both sides, flip on the {edge}; cut along the lines"}
    return [f"{handout}: {how}" for handout, how in hows.items() if handout in printed]


def _where(files: list[Written], folder: str) -> str:
    """A few files of one guide by name; more by their folder, and those of several guides by the folders of each."""
    from guidegen.build.workspace import label

    if len({file.guide for file in files}) > 1:
        return folder
    if len(files) > _MOST_BY_NAME:
        return f"{label(files[0].path.parent)}/"
    return ", ".join(label(file.path) for file in files)


def _many(number: int, thing: str) -> str:
    return f"{number} {thing} stands" if number == 1 else f"{number} {thing}s stand"


def _as_json(outcome: Outcome) -> None:
    import json

    from guidegen.build.workspace import label

    written = [
        {
            "guide": file.guide,
            "format": file.format,
            "handout": file.handout,
            "audience": file.audience,
            "path": label(file.path),
            "pages": file.pages,
            "seconds": round(file.seconds, 3),
        }
        for file in outcome.written
    ]
    result(
        json.dumps(
            {"written": written, "problems": [as_data(problem) for problem in outcome.problems]},
            ensure_ascii=False,
            indent=2,
        )
    )
