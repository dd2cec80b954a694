"""`guidegen draft`: a guide from documents."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from guidegen.cli.arguments import AsJson, Quiet
from guidegen.cli.show import result, show_problems, tell
from guidegen.errors import Problem, SourceError, UsageError

if TYPE_CHECKING:
    from guidegen.build.drafting import DraftedGuide
    from guidegen.draft.questions import Wanted

_STANDARD_INPUT = "-"
_SLOW = 400
"""Sentences from which on a bar is shown: less takes a few seconds."""


def draft(
    documents: Annotated[
        list[str],
        typer.Argument(metavar="SOURCE…", help="Documents about one thing; - reads a text from standard input."),
    ],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="GUIDE.yaml", help="The guide's file (default: under content/)."),
    ] = None,
    language: Annotated[
        str | None, typer.Option(help="The documents' language, such as en-GB, if it is not seen.")
    ] = None,
    questions: Annotated[
        int | None, typer.Option(min=0, max=200, help="Draft questions, too, so many at most (a trial: read each).")
    ] = None,
    types: Annotated[
        str | None, typer.Option(metavar="TYPE,…", help="Only questions of these item types, such as cloze,matching.")
    ] = None,
    per_section: Annotated[
        int | None, typer.Option(min=1, help="How many questions at most from one section of the document.")
    ] = None,
    why: Annotated[
        bool, typer.Option("--why", help="Say for each sentence what was made of it, or why nothing.")
    ] = False,
    json: AsJson = False,
    quiet: Quiet = False,
) -> int:
    """Take facts, dates and terms out of documents, each with the words that prove it, and write a guide."""
    from guidegen.cli.drafted import as_json, lines_of_draft, lines_of_why

    with _Bar(quiet or json) as bar:
        done = drafted(documents, output, language, bar.hear, _wanted(questions, types, per_section))
    show_problems(done.problems)
    if json:
        result(as_json(done, why))
        return 0
    if why:
        for line in lines_of_why(done):
            result(line)
    if not quiet:
        say_where(done)
        for line in lines_of_draft(done):
            tell(line)
    return 0


def _wanted(questions: int | None, types: str | None, per_section: int | None) -> Wanted | None:
    """What was asked for; None where nothing was said of questions."""
    from guidegen.draft.questions import DRAFTED_TYPES, Wanted

    named = frozenset(name.strip() for name in (types or "").split(",") if name.strip())
    if unknown := sorted(named - DRAFTED_TYPES):
        said = f"no questions of the type “{unknown[0]}” are drafted"
        raise UsageError.at("--types", said, f"there are: {', '.join(sorted(DRAFTED_TYPES))}")
    return None if (questions, types, per_section) == (None, None, None) else Wanted(questions, named, per_section)


def say_where(done: DraftedGuide) -> None:
    """The path of the guide, and of a workspace that was just made."""
    from guidegen.build.workspace import label

    if done.workspace.is_new:
        tell(f"{label(done.workspace.root)} is now a guidegen workspace")
    result(done.file.label)


def drafted(
    documents: list[str],
    output: Path | None,
    language: str | None,
    hear: Any = None,
    wanted: Wanted | None = None,
) -> DraftedGuide:
    """Draft from paths as they were typed; `-` is standard input."""
    import tempfile

    from guidegen.build.drafting import draft_guide, suffix_of_typed
    from guidegen.build.workspace import label
    from guidegen.readers import LARGEST

    if documents.count(_STANDARD_INPUT) > 1:
        raise UsageError.at("-", "standard input can be read only once", "name it once")
    typed_in: dict[str, str] = {}
    with ExitStack() as held:
        paths = []
        for typed in documents:
            path = Path(typed)
            if typed == _STANDARD_INPUT:
                text = sys.stdin.buffer.read(LARGEST + 1)
                folder = held.enter_context(tempfile.TemporaryDirectory(prefix="guidegen-"))
                path = Path(folder) / f"text{suffix_of_typed(text)}"
                path.write_bytes(text)
                typed_in[label(path)] = "standard input"
            paths.append(path)
        try:
            done = draft_guide(Path.cwd(), paths, output, language, hear or _unheard, wanted)
        except (SourceError, UsageError) as error:
            raise type(error)(*_named(error.problems, typed_in)) from error
    return replace(done, problems=_named(done.problems, typed_in))


def _named(problems: Sequence[Problem], names: Mapping[str, str]) -> tuple[Problem, ...]:
    """The problems under the names of their files as people know them, which a temporary file has not."""
    return tuple(
        replace(problem, where=replace(problem.where, file=names[problem.where.file]))
        if problem.where.file in names
        else problem
        for problem in problems
    )


def _unheard(what: str, done: int, of: int) -> None:
    """Nobody is told how far it is."""


class _Bar:
    """Progress on the screen where it takes long."""

    def __init__(self, quiet: bool) -> None:
        self._quiet = quiet or not sys.stderr.isatty()
        self._bar: Any = None
        self._task: Any = None

    def __enter__(self) -> _Bar:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar:
            self._bar.stop()

    def hear(self, what: str, done: int, of: int) -> None:
        if self._quiet or of < _SLOW:
            return
        if self._bar is None:
            from rich.console import Console
            from rich.progress import Progress

            self._bar = Progress(console=Console(stderr=True), transient=True)
            self._task = self._bar.add_task(f"reading {of} {what}", total=of)
            self._bar.start()
        self._bar.update(self._task, completed=done)
