"""Render one sheet in the formats asked for. What goes wrong with templates and resources comes back as problems."""

from __future__ import annotations

import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import TemplateError as JinjaError
from jinja2 import TemplateSyntaxError
from markupsafe import Markup

from guidegen.errors import Problem, Severity
from guidegen.handout.themes import CLASSIC
from guidegen.render import style
from guidegen.render.environment import FolderLoader, make_environment, plain_data
from guidegen.render.html import references
from guidegen.render.pdf import Printer, load_library
from guidegen.render.resources import Gate, Refused
from guidegen.spans import Place


@dataclass(frozen=True)
class Job:
    """One sheet to render: plain values only, so that it can be sent to a worker.

    `data` is the sheet's, `words` the language's tree; `folder` the guide's folder; `roots` where files may be read;
    `templates` the template folders, the workspace's first; `formats` of "html" and "pdf". `read_back`: the texts of
    its files are wanted, too.
    """

    name: str
    template: str
    data: Mapping[str, Any]
    words: Mapping[str, Any]
    folder: Path
    roots: tuple[Path, ...]
    templates: tuple[Path, ...]
    formats: tuple[str, ...]
    max_pages: int = 500
    theme: str = CLASSIC
    read_back: bool = False


@dataclass
class Rendered:
    """`files` by format, and their `texts` if these were asked for (the worker reads them).

    `missing_glyphs` are characters that no font has: the caller knows where they stand.
    """

    files: dict[str, bytes] = field(default_factory=dict)
    pages: int = 0
    problems: list[Problem] = field(default_factory=list)
    missing_glyphs: str = ""
    texts: dict[str, str] = field(default_factory=dict)


@cache
def _printer(folders: tuple[Path, ...], theme: str, direction: str) -> Printer:
    return Printer(style.files(FolderLoader(folders), theme), direction)


def render(job: Job) -> Rendered:
    """Raises LibraryMissing where the layout library cannot be loaded."""
    done = Rendered()
    gate = Gate([*job.roots, *job.templates])
    try:
        page = _fill(job, gate)
        if "html" in job.formats:
            loader = FolderLoader(job.templates)
            rules = style.sheet_rules(job.data, job.words)
            styles = style.inlined(loader, page, gate, job.data["direction"], job.theme)
            whole = _fill(job, gate, Markup("\n".join([styles, rules])))
            done.problems += _self_contained(job, whole)
            done.files["html"] = whole.encode()
        if "pdf" in job.formats:
            _print(job, page, gate, done)
    except _TEMPLATE_FAULTS as error:
        done.problems.append(template_problem(error, job))
    done.problems += [_refusal(job, reason) for reason in dict.fromkeys(gate.refused)]
    return done


# What a template can raise besides Jinja2's own: it computes, looks up and calls filters with whatever it likes.
_TEMPLATE_FAULTS = (
    JinjaError,
    ArithmeticError,
    LookupError,
    TypeError,
    ValueError,
    AttributeError,
    RecursionError,
    MemoryError,
)

# What the layout library was seen to raise on extreme style and depth (each is a page that cannot be laid out).
_LAYOUT_FAULTS = (
    ArithmeticError,
    RecursionError,
    ValueError,
    MemoryError,
    LookupError,
    AttributeError,
    TypeError,
    AssertionError,
)


def _fill(job: Job, gate: Gate, styles: str = "") -> str:
    environment = make_environment(job.templates, job.data["direction"])
    environment.filters["picture"] = lambda path: _picture(gate, job.folder, path)
    environment.filters["proportion"] = lambda path: _proportion(gate, job.folder, path)
    data = plain_data(job.data)
    return environment.get_template(job.template).render(**data, words=plain_data(job.words), style=styles)


def _picture(gate: Gate, folder: Path, path: str) -> str:
    try:
        return gate.picture(folder / path)
    except Refused as refusal:
        gate.refused.append(str(refusal))
        return ""


def _proportion(gate: Gate, folder: Path, path: str) -> float:
    try:
        return gate.proportion(folder / path)
    except Refused as refusal:
        gate.refused.append(str(refusal))
        return 1.0


def _print(job: Job, page: str, gate: Gate, done: Rendered) -> None:
    printer = _printer(job.templates, job.theme, job.data["direction"])
    load_library()
    try:
        printed = printer.print(page, style.sheet_rules(job.data, job.words), gate, job.folder)
    except _LAYOUT_FAULTS as error:
        said = f"the page cannot be laid out ({type(error).__name__}: {str(error)[:200]})"
        done.problems.append(
            Problem(Place(job.name), said, "look for something extreme in the style sheet or the guide", "layout")
        )
        return
    done.files["pdf"] = printed.content
    done.pages = printed.pages
    done.missing_glyphs = printed.missing
    here = Place(job.name)
    if printed.pages > job.max_pages:
        message = f"{printed.pages} pages; the limit is {job.max_pages}"
        done.problems.append(
            Problem(here, message, "raise it with `--set max_pages=…`, or print less", "too-many-pages")
        )
    for number in printed.split:
        message = f"question {number} is taller than a page and is split between its parts"
        done.problems.append(Problem(here, message, "give it fewer lines or options", "split-item", Severity.WARNING))
    for target in printed.links:
        message = f"the link to {target} is not printed: only web and mail addresses are"
        done.problems.append(Problem(here, message, "take the link out of the template", "refused-link"))
    for line in printed.log:
        said = f"something on this sheet was printed otherwise than it is written: {line[:200]}"
        fix = "look at the page; if it is as it should be, nothing is to be done"
        done.problems.append(Problem(here, said, fix, "style", Severity.WARNING))


def _self_contained(job: Job, html: str) -> list[Problem]:
    return [
        Problem(
            Place(job.name),
            f"the HTML would load {reference} from elsewhere",
            "in the template, write pictures as {{ path | picture }}",
            "refused-resource",
        )
        for reference in references(html)
    ]


def _refusal(job: Job, reason: str) -> Problem:
    return Problem(
        Place(job.name), reason, "put the file into the guide's folder and name it from there", "refused-resource"
    )


def template_problem(error: BaseException, job: Job) -> Problem:
    """A template's fault as a problem at its file and line."""
    fix = "see docs/templates.md for what a template may use"
    if isinstance(error, TemplateSyntaxError):
        return Problem(
            Place(error.filename or job.template, error.lineno),
            f"the template is broken: {error.message}",
            fix,
            "template",
        )
    if isinstance(error, MemoryError):
        return Problem(Place(job.template), "the template needs more memory than it may have", fix, "template")
    place = _template_place(error, job.templates) or Place(job.template)
    said = str(error) or type(error).__name__
    return Problem(place, f"the template cannot be filled: {said}", fix, "template")


def _template_place(error: BaseException, folders: Sequence[Path]) -> Place | None:
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        file = Path(frame.filename)
        if frame.lineno and any(file.is_relative_to(folder.resolve()) for folder in folders):
            return Place(str(file), frame.lineno)
    return None
