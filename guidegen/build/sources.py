"""A guide's documents and pictures: found beside it, inside the workspace, and read."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from pathlib import Path

from guidegen.build.reading import read_as_kept
from guidegen.build.workspace import GuideFile, Workspace, label
from guidegen.errors import Problem, SourceError
from guidegen.guide.load import LoadedGuide
from guidegen.guide.model import Guide
from guidegen.guide.model import Path as YamlPath
from guidegen.interactions import Match
from guidegen.languages import load_language
from guidegen.render.resources import Gate, Refused
from guidegen.source.model import Passage, Source, numbered


def allowed_roots(workspace: Workspace, guide: GuideFile) -> tuple[Path, ...]:
    """Where a guide's files may be: the workspace, and the guide's own folder if its path was typed from elsewhere."""
    return (workspace.root, guide.folder)


def read_sources(workspace: Workspace, guide: GuideFile, loaded: LoadedGuide) -> tuple[list[Source], list[Problem]]:
    """The documents that can be read, and a problem at the entry of each one that cannot."""
    sources, problems = [], []
    assert loaded.guide
    for index, entry in enumerate(loaded.guide.sources):
        path = ("sources", index, "path")
        file = guide.folder / entry.path
        try:
            if not _inside(file, workspace, guide):
                fix = "copy the document into the guide's folder and name it from there"
                problems.append(
                    loaded.problem(path, f"the source {entry.path} is outside the workspace", fix, "outside")
                )
                continue
            source = read_as_kept(file, label(file), entry.id, workspace.root)
        except SourceError as error:
            problems += [loaded.problem(path, problem.message, problem.fix, "source") for problem in error.problems]
            continue
        sources.append(source)
        problems += source.warnings
    return sources, problems


def stimuli_as_sources(loaded: LoadedGuide) -> list[Source]:
    """The passages that questions are about, as documents: their words may prove a key."""
    assert loaded.guide
    sources = []
    for index, stimulus in enumerate(loaded.guide.stimuli):
        place = loaded.document.place(("stimuli", index))
        paragraphs = re.split(r"\n[ \t]*\n", stimulus.text or "")
        passages = numbered(Passage(text.strip(), place.line, "paragraph") for text in paragraphs)
        sources.append(Source(stimulus.id, place.file, passages, stimulus.title or "", "markdown"))
    return sources


def _inside(file: Path, workspace: Workspace, guide: GuideFile) -> bool:
    try:
        real = file.resolve()
    except (OSError, ValueError, RuntimeError):
        return False
    return any(real.is_relative_to(root.resolve()) for root in allowed_roots(workspace, guide))


def check_pictures(workspace: Workspace, guide: GuideFile, loaded: LoadedGuide) -> list[Problem]:
    """Pictures that are missing, outside the workspace, or no pictures, each at its place in the guide."""
    assert loaded.guide
    gate = Gate(allowed_roots(workspace, guide))
    marked = set(_marked_pictures(loaded.guide))
    problems = []
    for path, image in loaded.guide.pictures():
        try:
            look = gate.proportion if path in marked else gate.picture
            look(guide.folder / image.path)
        except Refused as refusal:
            message = str(refusal).replace(str(guide.folder / image.path), f"the picture {image.path}")
            near = _near_picture(guide.folder, image.path)
            fix = near or "put the picture into the guide's folder and name it from there"
            problems.append(loaded.problem((*path, "path"), message, fix, "picture"))
    return problems


def _marked_pictures(guide: Guide) -> Iterator[YamlPath]:
    """Those on which places are marked, for which it matters how wide and high they are."""
    language = load_language(guide.language)
    for index, item in enumerate(guide.questions):
        if isinstance(interaction := item.lower(language), Match) and interaction.marks:
            yield ("questions", index, "image")


def _near_picture(folder: Path, name: str) -> str:
    there = [file.name for file in folder.iterdir() if file.is_file()]
    if name in there:
        return ""
    near = difflib.get_close_matches(name.lower(), [file.lower() for file in there], n=1, cutoff=0.6)
    return next((f"did you mean `{file}`?" for file in there if near and file.lower() == near[0]), "")
