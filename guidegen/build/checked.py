"""Check a guide: everything that is wrong with it, at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from guidegen.build.sources import check_pictures, read_sources, stimuli_as_sources
from guidegen.build.workspace import GuideFile, Workspace
from guidegen.check.dates import check_dates
from guidegen.check.evidence import check_evidence
from guidegen.check.formulas import check_formulas
from guidegen.check.handouts import check_handouts
from guidegen.check.themes import check_theme
from guidegen.errors import Problem, Severity, in_order
from guidegen.guide.evidence import LookedUp, look_up
from guidegen.guide.load import LoadedGuide, load_guide
from guidegen.guide.model import Guide
from guidegen.handout.arrange import arrange
from guidegen.handout.catalogue import handout_names
from guidegen.handout.themes import theme_names
from guidegen.interactions import Order
from guidegen.languages import load_language
from guidegen.source.model import Source
from guidegen.source.quotes import QuoteFinder
from guidegen.spans import Place


@dataclass(frozen=True)
class Checked:
    """A guide as checked: the loaded file (None: unreadable), its documents, where its evidence stands in them, and
    all problems in order."""

    file: GuideFile
    loaded: LoadedGuide | None
    sources: Sequence[Source] = ()
    looked_up: Sequence[LookedUp] = ()
    problems: Sequence[Problem] = ()

    @property
    def guide(self) -> Guide | None:
        return self.loaded.guide if self.loaded else None

    @property
    def has_errors(self) -> bool:
        return any(problem.is_error for problem in self.problems)


def check_guide(workspace: Workspace, file: GuideFile) -> Checked:
    """Look at the file's form, its sources and pictures, and every quote."""
    try:
        text = file.path.read_bytes()
    except OSError as error:
        said = f"this guide cannot be read: {error.strerror}"
        return Checked(file, None, problems=[Problem(Place(file.label), said, "look at the file's rights")])
    loaded = load_guide(text, file.label)
    if loaded.guide is None:
        return Checked(file, loaded, problems=loaded.problems)
    sources, found = read_sources(workspace, file, loaded)
    stimuli = stimuli_as_sources(loaded)
    looked_up = look_up(loaded.guide, QuoteFinder(sources), QuoteFinder(stimuli))
    whole = len(sources) == len(loaded.guide.sources)  # else every quote of a missing source would be reported too
    problems = [
        *loaded.problems,
        *found,
        *check_dates(loaded),
        *_printed_in_order(loaded),
        *check_theme(loaded, theme_names(workspace.template_folders)),
        *check_handouts(loaded, handout_names(workspace.template_folders), sources),
        *check_formulas(loaded),
        *check_pictures(workspace, file, loaded),
        *(check_evidence(loaded, looked_up, bool(sources or stimuli)) if whole else ()),
    ]
    return Checked(file, loaded, sources, looked_up, in_order(problems))


def _printed_in_order(loaded: LoadedGuide) -> Iterator[Problem]:
    """Things to put in order that chance prints in the right one.

    Printing may not look at the answer (else the sheet would tell it), so this is said, and another seed mends it.
    """
    assert loaded.guide
    guide = loaded.guide
    language = load_language(guide.language)
    for index, item in enumerate(guide.questions):
        if isinstance(interaction := item.lower(language), Order):
            order = arrange(interaction.things, guide.seed, item.id, language)
            if order == sorted(order):
                said = "these things are printed in the right order"
                fix = "write another word under `seed:` at the top of the guide, or give the question another id"
                path = ("questions", index)
                yield loaded.problem(path, said, fix, "printed-in-order", Severity.WARNING)
