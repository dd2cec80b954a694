"""What a guide is checked against beside its sources: the workspace's handouts and themes, and how its items print."""

from __future__ import annotations

from collections.abc import Sequence

from guidegen.build.workspace import Workspace
from guidegen.check.view import PrintedHandout, Surroundings
from guidegen.guide.evidence import LookedUp
from guidegen.guide.model import Guide
from guidegen.handout.arrange import arrange
from guidegen.handout.catalogue import Handout, read_handouts
from guidegen.handout.select import select
from guidegen.handout.themes import theme_names
from guidegen.languages import load_language
from guidegen.source.quotes import Found


def surroundings(workspace: Workspace, guide: Guide, looked_up: Sequence[LookedUp], seed: str) -> Surroundings:
    """`seed`: by which the workspace mixes options where the guide does not say."""
    handouts = read_handouts(workspace.template_folders)
    language = load_language(guide.language)
    headings = _headings(guide, looked_up)
    bare = guide.handouts or [name for name, handout in handouts.items() if handout.default]
    return Surroundings(
        list(handouts),
        theme_names(workspace.template_folders),
        [_printed(guide, handouts[name], headings) for name in bare if name in handouts],
        lambda texts, item_id: arrange(texts, guide.seed or seed, item_id, language),
    )


def _printed(guide: Guide, handout: Handout, headings: dict[str, frozenset[str]]) -> PrintedHandout:
    items = tuple(item.id for item in select(guide, handout, headings))
    return PrintedHandout(handout.name, handout.scored, handout.shows, items)


def _headings(guide: Guide, looked_up: Sequence[LookedUp]) -> dict[str, frozenset[str]]:
    """The source's headings above each question's evidence."""
    found: dict[str, set[str]] = {}
    for entry in looked_up:
        if entry.statement[0] == "questions" and isinstance(entry.outcome, Found):
            found.setdefault(guide.questions[int(entry.statement[1])].id, set()).add(entry.outcome.location.section)
    return {item: frozenset(sections) for item, sections in found.items()}
