"""The sheets of a checked guide, and the jobs that render them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from guidegen.build.checked import Checked
from guidegen.build.set_apart import set_apart_to_read
from guidegen.build.settings import Settings, paper_of_region
from guidegen.build.sources import allowed_roots
from guidegen.build.workspace import Workspace, label
from guidegen.errors import Problem, Severity
from guidegen.guide.evidence import headings, id_of
from guidegen.guide.model import Guide, Paper
from guidegen.handout.catalogue import Handout
from guidegen.handout.grounds import Grounds, Proof
from guidegen.handout.select import listed
from guidegen.handout.sheet import Printing, Sheet, make_sheets
from guidegen.handout.themes import CLASSIC, theme_names
from guidegen.languages import Language, load_language
from guidegen.render.render import Job, Rendered
from guidegen.source.quotes import Found, Location
from guidegen.spans import Place

PAGES = ("pdf", "html")
"""The formats that are drawn from sheets; the others are files for other programs."""


@dataclass(frozen=True)
class Request:
    """What to build. `handouts` None: those that the guide lists, else the default ones."""

    formats: Sequence[str] = ("pdf",)
    handouts: Sequence[str] | None = None
    paper: Paper | None = None
    theme: str | None = None
    output: Path | None = None
    print_anyway: bool = False


def plan_sheets(
    checked: Checked, handouts: Mapping[str, Handout], request: Request, settings: Settings
) -> tuple[list[list[Sheet]], list[Problem]]:
    """The guide's sheets, those of a handout together; a warning for each handout that has nothing to hold."""
    guide = checked.guide
    assert guide
    language = load_language(guide.language)
    paper = request.paper or guide.paper or settings.paper or paper_of_region()
    mixed = seeded(guide, settings)
    names = request.handouts or listed(guide, handouts)
    grounds = _grounds(checked, language)
    problems: list[Problem] = []
    if settings.reading_sheet == "text" and any("reading" in handouts[n].parts for n in names if n in handouts):
        apart, problems = set_apart_to_read(checked.sources, checked.looked_up, guide.language)
        grounds = replace(grounds, apart=apart)
    printing = Printing(paper, settings.flip, request.print_anyway and checked.has_errors)
    planned: list[list[Sheet]] = []
    for name in names:
        if name not in handouts:  # `check` has named it; who prints anyway prints the others
            continue
        if sheets := make_sheets(mixed, checked.file.name, handouts[name], language, printing, grounds):
            planned.append(sheets)
        else:
            said, fix = f"the {name} has nothing to print", _what_is_missing(name, handouts, guide)
            problems.append(Problem(Place(checked.file.label), said, fix, "nothing-to-print", Severity.WARNING))
    return planned, problems


def _what_is_missing(name: str, handouts: Mapping[str, Handout], guide: Guide) -> str:
    if handouts[name].questions != "none" and not guide.questions:
        return "write questions into the guide (README, “The file”), or ask for other sheets: `--handout study-guide`"
    return "add what it shows to the guide (`guidegen list handouts`)"


def seeded(guide: Guide, settings: Settings) -> Guide:
    """The guide with the seed by which its options are mixed."""
    return guide if guide.seed or settings.seed is None else guide.model_copy(update={"seed": settings.seed})


def theme_of(checked: Checked, request: Request, settings: Settings, workspace: Workspace) -> str:
    """The guide's theme. One that there is not has been named by `check`; who prints anyway gets the classic one."""
    assert checked.guide
    name = request.theme or checked.guide.theme or settings.theme or CLASSIC
    return name if name in theme_names(workspace.template_folders) else CLASSIC


def _grounds(checked: Checked, language: Language) -> Grounds:
    """The quotes of every statement with the labels of their places; the title goes before where it is not plain."""
    guide = checked.guide
    assert guide
    titles = {source.id: source.title or source.id for source in guide.sources}
    titles |= {stimulus.id: stimulus.title or stimulus.id for stimulus in guide.stimuli}
    order = list(titles)
    plain = guide.sources[0].id if len(guide.sources) == 1 else None
    proofs: dict[str, list[Proof]] = {}
    for entry in checked.looked_up:
        statement = id_of(guide, entry.statement)
        label, at = "", (0, 0)
        if isinstance(entry.outcome, Found):
            place = entry.outcome.location
            label = place_label(place, language)
            if place.source != plain:
                label = f"{titles[place.source]} {label}"
            at = (order.index(place.source), place.passage)
        proofs.setdefault(statement, []).append(Proof(entry.quote.quote, label, at))
    return Grounds(proofs, headings(guide, checked.looked_up), checked.sources)


def place_label(place: Location, language: Language) -> str:
    """“¶ 4”, kept together on the line."""
    return _in_words(place, language).replace(" ", "\u00a0")


def _in_words(place: Location, language: Language) -> str:
    if place.number is None:
        return language.say("answers.heading")
    if place.last_number is not None and place.last_number != place.number:
        return language.say("answers.paragraphs", first=place.number, last=place.last_number)
    return language.say("answers.paragraph", number=place.number)


def job(
    sheet: Sheet,
    checked: Checked,
    workspace: Workspace,
    request: Request,
    settings: Settings,
    theme: str,
    read_back: bool = False,
) -> Job:
    return Job(
        name=f"{sheet.guide}/{sheet.name}",
        template=sheet.handout.template,
        data=sheet.data,
        words=load_language(sheet.data["language"]).tree,
        folder=checked.file.folder.resolve(),
        roots=allowed_roots(workspace, checked.file),
        templates=workspace.template_folders,
        formats=tuple(name for name in request.formats if name in PAGES),
        theme=theme,
        max_pages=settings.max_pages,
        read_back=read_back,
    )


def problems_of(done: Rendered, sheet: Sheet, checked: Checked) -> list[Problem]:
    """What went wrong with a sheet, under the name of the guide's file, so that a teacher knows which one to open."""
    return [*(_at_guide(problem, sheet, checked) for problem in done.problems), *_missing_glyphs(done, checked)]


def _at_guide(problem: Problem, sheet: Sheet, checked: Checked) -> Problem:
    if problem.where.file == f"{sheet.guide}/{sheet.name}":
        return replace(problem, where=Place(checked.file.label), message=f"{sheet.name}: {problem.message}")
    if Path(problem.where.file).is_absolute():
        return replace(problem, where=replace(problem.where, file=label(Path(problem.where.file))))
    return problem


def _missing_glyphs(done: Rendered, checked: Checked) -> list[Problem]:
    """Characters that no font has, each where it first stands in the guide (else it is the template's)."""
    assert checked.loaded
    lines = checked.loaded.document.text.split("\n")
    problems = []
    for character in dict.fromkeys(done.missing_glyphs):
        found = [(number, line) for number, line in enumerate(lines, 1) if character in line]
        number, line = found[0] if found else (0, "")
        where = Place(checked.file.label, number, line.find(character) + 1)
        said = f"no font has the character “{character}” (U+{ord(character):04X}): it would print as a box"
        fix = "write it in another way, or install a font that has it"
        problems.append(Problem(where, said, fix, "missing-glyph", line=line))
    return problems
