"""Check and build guides: file -> guide -> sheets -> worker -> files. One guide's mistake does not stop another."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from guidegen.build.settings import Settings, paper_of_region
from guidegen.build.sources import allowed_roots, check_pictures, read_sources
from guidegen.build.worker import Limits, Worker
from guidegen.build.workspace import GuideFile, Workspace, label
from guidegen.build.write import write_file
from guidegen.check.evidence import check_evidence
from guidegen.errors import OutputError, Problem, Severity, UsageError, in_order
from guidegen.guide.evidence import LookedUp, locations, look_up
from guidegen.guide.load import LoadedGuide, load_guide
from guidegen.guide.messages import did_you_mean
from guidegen.guide.model import Guide, Paper
from guidegen.handout.catalogue import Handout, read_handouts
from guidegen.handout.sheet import Grounds, Sheet, make_sheets
from guidegen.languages import Language, load_language
from guidegen.render.render import Job, Rendered
from guidegen.source.quotes import Location, QuoteFinder
from guidegen.spans import Place

FORMATS = ("pdf", "html")


@dataclass(frozen=True)
class Checked:
    """A guide as checked: the loaded file (None: unreadable), where its evidence stands, and all problems in order."""

    file: GuideFile
    loaded: LoadedGuide | None
    looked_up: Sequence[LookedUp] = ()
    problems: Sequence[Problem] = ()

    @property
    def guide(self) -> Guide | None:
        return self.loaded.guide if self.loaded else None

    @property
    def has_errors(self) -> bool:
        return any(problem.is_error for problem in self.problems)


@dataclass(frozen=True)
class Request:
    """What to build. `handouts` None: those that the guide lists, else the default ones."""

    formats: Sequence[str] = ("pdf",)
    handouts: Sequence[str] | None = None
    paper: Paper | None = None
    output: Path | None = None
    print_anyway: bool = False


@dataclass(frozen=True)
class Written:
    """One file of the output: pages (0 for HTML) and the seconds it took."""

    guide: str
    path: Path
    audience: str
    handout: str
    pages: int
    seconds: float


@dataclass
class Outcome:
    """`stopped`: guides that were not printed because of their errors; `own`, `on_both`: statements, questions."""

    written: list[Written] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    stopped: list[str] = field(default_factory=list)
    own: int = 0
    on_both: int = 0


def check_guide(workspace: Workspace, file: GuideFile) -> Checked:
    """Schema, sources, pictures and evidence of one guide: everything that is wrong with it, at once."""
    try:
        text = file.path.read_bytes()
    except OSError as error:
        problem = Problem(
            Place(file.label), f"this guide cannot be read: {error.strerror}", "look at the file's rights"
        )
        return Checked(file, None, problems=[problem])
    loaded = load_guide(text, file.label)
    if loaded.guide is None:
        return Checked(file, loaded, problems=loaded.problems)
    sources, found = read_sources(workspace, file, loaded)
    looked_up = look_up(loaded.guide, QuoteFinder(sources))
    whole = len(sources) == len(loaded.guide.sources)  # else every quote of a missing source would be reported too
    problems = [
        *loaded.problems,
        *found,
        *check_pictures(workspace, file, loaded),
        *(check_evidence(loaded, looked_up, bool(sources)) if whole else ()),
    ]
    return Checked(file, loaded, looked_up, in_order(problems))


def build(
    workspace: Workspace,
    files: Sequence[GuideFile],
    request: Request,
    settings: Settings,
    tell: Callable[[Written | Problem | str], None] = lambda _: None,
) -> Outcome:
    """Build guides one after another. `tell` hears of each file written, each problem, and the guide that is next.

    Raises UsageError and OutputError before anything is done.
    """
    handouts = read_handouts(workspace.template_folders)
    _known_handouts(request.handouts or (), handouts)
    output = request.output or workspace.output
    _can_write(output)
    outcome = Outcome()

    def report(problems: Iterable[Problem]) -> None:
        for problem in problems:
            if problem not in outcome.problems:  # sheet and key often have the same fault
                outcome.problems.append(problem)
                tell(problem)

    with Worker(Limits(settings.time_limit, settings.memory_limit)) as worker:
        for file in files:
            tell(file.name)
            checked = check_guide(workspace, file)
            report(checked.problems)
            if checked.guide is None or (checked.has_errors and not request.print_anyway):
                outcome.stopped.append(file.name)
                continue
            outcome.own += sum(evidence.own for _, evidence in checked.guide.pinned())
            outcome.on_both += sum(item.use == "both" for item in checked.guide.questions)
            for group in _sheets(checked, handouts, request, settings, report):
                for written in _build_group(group, checked, workspace, worker, request, settings, output, report):
                    outcome.written.append(written)
                    tell(written)
    return outcome


def _known_handouts(names: Iterable[str], handouts: dict[str, Handout]) -> None:
    for name in names:
        if name not in handouts:
            fix = did_you_mean(name, handouts) or f"there are: {', '.join(handouts)}"
            raise UsageError.at("--handout", f"there is no handout “{name}”", fix)


def _can_write(output: Path) -> None:
    """Say at once, before the work, that nothing can be written."""
    import os

    folder = output
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    if not folder.is_dir() or not os.access(folder, os.W_OK | os.X_OK):
        raise OutputError.at(
            label(output), "this folder cannot be written", "choose another one with --output-dir, or mend its rights"
        )


def _sheets(
    checked: Checked,
    handouts: dict[str, Handout],
    request: Request,
    settings: Settings,
    report: Callable[[list[Problem]], None],
) -> list[list[Sheet]]:
    """The guide's sheets, a handout's together: student's sheet and key are written both or not at all."""
    guide = checked.guide
    assert guide
    assert checked.loaded
    paper = request.paper or guide.paper or settings.paper or paper_of_region()
    language = load_language(guide.language)
    seeded = guide.model_copy(update={"seed": settings.seed}) if settings.seed is not None and not guide.seed else guide
    grounds = _grounds(checked, language)
    groups = []
    for name in (
        request.handouts or guide.handouts or [handout.name for handout in handouts.values() if handout.default]
    ):
        if name not in handouts:
            fix = did_you_mean(name, handouts) or f"there are: {', '.join(handouts)}"
            report(
                [checked.loaded.problem(("handouts", name), f"there is no handout “{name}”", fix, "unknown-handout")]
            )
            continue
        unchecked = request.print_anyway and checked.has_errors
        sheets = make_sheets(seeded, checked.file.name, handouts[name], language, paper, grounds, unchecked)
        if sheets:
            groups.append(sheets)
        else:
            where = Place(checked.file.label)
            said = f"the {name} has nothing to print"
            report(
                [Problem(where, said, "add questions or sections to the guide", "nothing-to-print", Severity.WARNING)]
            )
    return groups


def _grounds(checked: Checked, language: Language) -> Grounds:
    assert checked.guide
    several = len(checked.guide.sources) > 1
    titles = {source.id: source.title or source.id for source in checked.guide.sources}
    places: dict[str, list[str]] = {}
    sections: dict[str, frozenset[str]] = {}
    for index, item in enumerate(checked.guide.questions):
        found = list(locations(checked.looked_up, ("questions", index)))
        labels = dict.fromkeys(
            f"{titles[place.source]} {_label(place, language)}" if several else _label(place, language)
            for place in found
        )
        places[item.id] = list(labels)
        sections[item.id] = frozenset(place.section for place in found)
    return Grounds(places, sections)


def _label(place: Location, language: Language) -> str:
    if place.number is None:
        return language.say("answers.heading")
    if place.last_number is not None and place.last_number != place.number:
        return language.say("answers.paragraphs", first=place.number, last=place.last_number)
    return language.say("answers.paragraph", number=place.number)


def _build_group(
    group: list[Sheet],
    checked: Checked,
    workspace: Workspace,
    worker: Worker,
    request: Request,
    settings: Settings,
    output: Path,
    report: Callable[[list[Problem]], None],
) -> list[Written]:
    rendered = []
    for sheet in group:
        begun = time.monotonic()
        done = worker.render(_job(sheet, checked, workspace, request, settings))
        problems = [*done.problems, *_glyph_problems(done, sheet, checked)]
        report([_at_guide(problem, sheet, checked) for problem in problems])
        if any(problem.is_error for problem in problems):
            return []
        rendered.append((sheet, done, time.monotonic() - begun))
    return [written for sheet, done, seconds in rendered for written in _write(sheet, done, output, seconds)]


def _job(sheet: Sheet, checked: Checked, workspace: Workspace, request: Request, settings: Settings) -> Job:
    return Job(
        name=f"{sheet.guide}/{sheet.name}",
        template=sheet.handout.template,
        data=sheet.data,
        words=load_language(sheet.data["language"]).tree,
        folder=checked.file.folder.resolve(),
        roots=allowed_roots(workspace, checked.file),
        templates=workspace.template_folders,
        formats=tuple(request.formats),
        max_pages=settings.max_pages,
    )


def _write(sheet: Sheet, done: Rendered, output: Path, seconds: float) -> list[Written]:
    written = []
    for format_name, content in done.files.items():
        path = output / sheet.guide / f"{sheet.name}.{format_name}"
        write_file(path, content, within=output)
        pages = done.pages if format_name == "pdf" else 0
        written.append(Written(sheet.guide, path, sheet.audience, sheet.handout.name, pages, seconds))
    return written


def _at_guide(problem: Problem, sheet: Sheet, checked: Checked) -> Problem:
    """A sheet's problem under its guide's file, so that a teacher knows which one to open."""
    if problem.where.file == f"{sheet.guide}/{sheet.name}":
        return replace(problem, where=Place(checked.file.label), message=f"{sheet.name}: {problem.message}")
    if Path(problem.where.file).is_absolute():
        return replace(problem, where=replace(problem.where, file=label(Path(problem.where.file))))
    return problem


def _glyph_problems(done: Rendered, sheet: Sheet, checked: Checked) -> list[Problem]:
    """Characters that no font has, each where it stands in the guide (or in the template, if the guide has none)."""
    problems = []
    for character in dict.fromkeys(done.missing_glyphs):
        message = f"no font has the character “{character}” (U+{ord(character):04X}): it would print as a box"
        fix = "write it in another way, or install a font that has it"
        assert checked.loaded
        lines = checked.loaded.document.text.split("\n")
        found = [(number, line.index(character) + 1, line) for number, line in enumerate(lines, 1) if character in line]
        number, column, line = found[0] if found else (0, 0, "")
        problems.append(Problem(Place(checked.file.label, number, column), message, fix, "missing-glyph", line=line))
    return problems
