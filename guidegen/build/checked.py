"""Check a guide: everything that is wrong with it, at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from guidegen.build.source_record import changed_sources
from guidegen.build.sources import check_pictures, read_sources, stimuli_as_sources
from guidegen.build.surroundings import surroundings
from guidegen.build.workspace import GuideFile, Workspace
from guidegen.check.rule import Edit
from guidegen.check.rules import RULES
from guidegen.check.run import DEFAULT, Selection, judge
from guidegen.check.view import GuideView
from guidegen.errors import Problem, in_order
from guidegen.guide.evidence import LookedUp, look_up
from guidegen.guide.load import LoadedGuide, load_guide
from guidegen.guide.model import Guide
from guidegen.source.model import Source
from guidegen.source.quotes import QuoteFinder
from guidegen.spans import Place


@dataclass(frozen=True)
class Checked:
    """A guide as checked: the loaded file (None: unreadable), its documents, where its evidence stands in them, and
    all problems in order; `edits` mend what needs no judgement; `view` is
    what the rules saw."""

    file: GuideFile
    loaded: LoadedGuide | None
    sources: Sequence[Source] = ()
    looked_up: Sequence[LookedUp] = ()
    problems: Sequence[Problem] = ()
    edits: Sequence[Edit] = ()
    view: GuideView | None = None

    @property
    def guide(self) -> Guide | None:
        return self.loaded.guide if self.loaded else None

    @property
    def has_errors(self) -> bool:
        return any(problem.is_error for problem in self.problems)


def check_guide(workspace: Workspace, file: GuideFile, selection: Selection = DEFAULT, seed: str = "") -> Checked:
    """Look at the file's form, its sources and pictures, every quote and, by the rules selected, every item."""
    try:
        text = file.path.read_bytes()
    except OSError as error:
        said = f"this guide cannot be read: {error.strerror}"
        return Checked(file, None, problems=[Problem(Place(file.label), said, "look at the file's rights")])
    return check_text(workspace, file, text, selection, seed)


def check_text(
    workspace: Workspace, file: GuideFile, text: str | bytes, selection: Selection = DEFAULT, seed: str = ""
) -> Checked:
    """The same for a text that stands, or is to stand, in the guide's file."""
    loaded = load_guide(text, file.label)
    if loaded.guide is None:
        return Checked(file, loaded, problems=[_with_reason(problem) for problem in loaded.problems])
    sources, found = read_sources(workspace, file, loaded)
    stimuli = stimuli_as_sources(loaded)
    looked_up = look_up(loaded.guide, QuoteFinder(sources), QuoteFinder(stimuli))
    whole = len(sources) == len(loaded.guide.sources)  # else every quote of a missing source would be reported too
    around = surroundings(workspace, loaded.guide, looked_up, seed)
    view = GuideView(loaded, sources, stimuli, looked_up, whole, around)
    judged = judge(view, selection)
    found += changed_sources(file, loaded, sources, looked_up)
    problems = [*loaded.problems, *found, *check_pictures(workspace, file, loaded), *judged.problems]
    return Checked(file, loaded, sources, looked_up, in_order(problems), judged.edits, view)


def _with_reason(problem: Problem) -> Problem:
    """A mistake that is told on loading and has a rule's page has its reason, too."""
    return replace(problem, why=RULES[problem.code].why) if problem.code in RULES else problem
