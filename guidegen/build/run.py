"""Build guides: file -> guide -> sheets -> worker -> files. One guide's mistake does not stop another."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from guidegen.build.checked import Checked, check_guide
from guidegen.build.exports import export_guide
from guidegen.build.proved import is_provable, prove_key
from guidegen.build.settings import FILE as SETTINGS_FILE
from guidegen.build.settings import Settings
from guidegen.build.sheets import PAGES, Request, job, plan_sheets, problems_of, theme_of
from guidegen.build.source_record import keep_source_record
from guidegen.build.worker import Limits, Worker
from guidegen.build.workspace import GuideFile, Workspace, label
from guidegen.build.write import write_files
from guidegen.errors import OutputError, Problem, UsageError
from guidegen.export import EXPORTERS
from guidegen.guide.messages import did_you_mean
from guidegen.handout.catalogue import Handout, read_handouts
from guidegen.handout.sheet import Sheet
from guidegen.handout.themes import check_tokens, theme_names

FORMATS = (*PAGES, *EXPORTERS)


@dataclass(frozen=True)
class Written:
    """One file of the output: pages (0 for what has none) and the seconds it took.

    A file for another program has neither audience nor handout.
    """

    guide: str
    format: str
    path: Path
    audience: str
    handout: str
    pages: int
    seconds: float


@dataclass
class Outcome:
    """`stopped`: guides not printed because of errors, and whether they could be; `own`, `unaccepted`, `on_both`: how
    many; `proved`: answers on keys that were read back and agree with the guide, `unread`: those that cannot be.
    """

    written: list[Written] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    stopped: dict[str, bool] = field(default_factory=dict)
    own: int = 0
    unaccepted: int = 0
    on_both: int = 0
    proved: int = 0
    unread: int = 0


News = Written | Problem | str
"""What is told while building: a file written, a problem, or the name of the guide that is next."""


def build(
    workspace: Workspace,
    files: Sequence[GuideFile],
    request: Request,
    settings: Settings,
    tell: Callable[[News], None] = lambda _: None,
    clock: Callable[[], float] = time.time,
) -> Outcome:
    """Build guides one after another. Raises UsageError and OutputError before anything is done.

    `clock`: seconds since 1970; it is read when a flashcard has changed.
    """
    handouts = read_handouts(workspace.template_folders)
    _known_handouts(request.handouts or (), handouts)
    _known_themes(workspace, request, settings)
    _can_write(request.output or workspace.output)
    with Worker(Limits(settings.time_limit, settings.memory_limit)) as worker:
        builder = _Builder(workspace, request, settings, handouts, worker, tell, clock)
        for file in files:
            tell(file.name)
            builder.build(file)
    return builder.outcome


@dataclass
class _Builder:
    """One run of `build`: what all its guides share, and what came of it."""

    workspace: Workspace
    request: Request
    settings: Settings
    handouts: Mapping[str, Handout]
    worker: Worker
    tell: Callable[[News], None]
    clock: Callable[[], float]
    outcome: Outcome = field(default_factory=Outcome)
    _told: set[Problem] = field(default_factory=set)
    _faults: dict[str, list[Problem]] = field(default_factory=dict)

    def build(self, file: GuideFile) -> None:
        checked = check_guide(self.workspace, file, seed=self.settings.seed or "")
        self._report(checked.problems)
        if checked.guide is None or (checked.has_errors and not self.request.print_anyway):
            self.outcome.stopped[file.name] = checked.guide is not None
            return
        self.outcome.unaccepted += sum(1 for _ in checked.guide.unread())
        self.outcome.own += sum(evidence.own for _, evidence in checked.guide.pinned())
        if set(self.request.formats) & set(PAGES):
            self._print_all(checked)
        for name in self.request.formats:
            if name in EXPORTERS:
                self._export(name, checked)
        if any(written.guide == file.name for written in self.outcome.written):
            self._report(keep_source_record(self.workspace, file, checked.guide, checked.sources, checked.problems))

    def _print_all(self, checked: Checked) -> None:
        assert checked.guide
        theme = theme_of(checked, self.request, self.settings, self.workspace)
        if theme not in self._faults:  # it reads every template, so once for all guides of a theme
            self._faults[theme] = [_labelled(fault) for fault in check_tokens(self.workspace.template_folders, theme)]
        if faults := self._faults[theme]:
            self._report(faults)
            self.outcome.stopped[checked.file.name] = False
            return
        planned, problems = plan_sheets(checked, self.handouts, self.request, self.settings)
        self._report(problems)
        if {sheet.handout.name for sheets in planned for sheet in sheets} >= {"study-guide", "quiz"}:
            self.outcome.on_both += sum(item.use == "both" for item in checked.guide.questions)
        for sheets in planned:
            self._print(sheets, checked, theme)

    def _print(self, sheets: Sequence[Sheet], checked: Checked, theme: str) -> None:
        """Render a handout's sheets, and write them all or, when one of them has an error, none."""
        contents: dict[Path, bytes] = {}
        written: list[Written] = []
        texts: list[dict[str, str]] = []
        to_prove = is_provable(sheets)
        output = self.request.output or self.workspace.output
        for sheet in sheets:
            begun = time.monotonic()
            work = job(sheet, checked, self.workspace, self.request, self.settings, theme, to_prove)
            done = self.worker.render(work)
            problems = problems_of(done, sheet, checked)
            self._report(problems)
            if any(problem.is_error for problem in problems):
                return
            texts.append(done.texts)
            seconds = time.monotonic() - begun
            for format_name, content in done.files.items():
                path = output / sheet.guide / f"{sheet.name}.{format_name}"
                contents[path] = content
                pages = done.pages if format_name == "pdf" else 0
                handout = sheet.handout.name
                written.append(Written(sheet.guide, format_name, path, sheet.audience, handout, pages, seconds))
        if to_prove and not self._is_proved(sheets, texts, checked):
            return
        write_files(contents, within=output)
        self._tell_written(written)

    def _is_proved(self, sheets: Sequence[Sheet], texts: Sequence[Mapping[str, str]], checked: Checked) -> bool:
        """Compare a printed sheet and its key with the guide; a misprint is reported, and nothing written."""
        proof, problems = prove_key(sheets, texts, checked)
        self._report(problems)
        self.outcome.proved += proof.proved
        self.outcome.unread += len(proof.unread)
        return not proof.misprints

    def _export(self, format_name: str, checked: Checked) -> None:
        begun = time.monotonic()
        paths, problems = export_guide(format_name, checked, self.workspace, self.request, self.settings, self.clock)
        self._report(problems)
        seconds = time.monotonic() - begun
        self._tell_written([Written(checked.file.name, format_name, path, "", "", 0, seconds) for path in paths])

    def _tell_written(self, written: Iterable[Written]) -> None:
        for news in written:
            self.outcome.written.append(news)
            self.tell(news)

    def _report(self, problems: Iterable[Problem]) -> None:
        for problem in problems:
            if problem not in self._told:  # sheet and key often have the same fault
                self._told.add(problem)
                self.outcome.problems.append(problem)
                self.tell(problem)


def _known_handouts(names: Iterable[str], handouts: Mapping[str, Handout]) -> None:
    for name in names:
        if name not in handouts:
            fix = did_you_mean(name, handouts) or f"there are: {', '.join(handouts)}"
            raise UsageError.at("--handout", f"there is no handout “{name}”", fix)


def _known_themes(workspace: Workspace, request: Request, settings: Settings) -> None:
    known = theme_names(workspace.template_folders)
    for where, name in (("--theme", request.theme), (SETTINGS_FILE, settings.theme)):
        if name is not None and name not in known:
            fix = did_you_mean(name, known) or f"there are: {', '.join(known)}"
            raise UsageError.at(where, f"there is no theme “{name}”", fix)


def _labelled(problem: Problem) -> Problem:
    """With the file's path as a person would type it."""
    return replace(problem, where=replace(problem.where, file=label(Path(problem.where.file))))


def _can_write(output: Path) -> None:
    """Say at once, before the work, that nothing can be written."""
    folder = output
    try:
        while not folder.exists() and folder != folder.parent:
            folder = folder.parent
        writable = folder.is_dir() and os.access(folder, os.W_OK | os.X_OK)
    except (OSError, ValueError):  # a name that no system takes
        writable = False
    if not writable:
        fix = "choose another one with --output-dir, or mend its rights"
        raise OutputError.at(label(output), "this folder cannot be written", fix)
