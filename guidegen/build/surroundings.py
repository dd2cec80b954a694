"""What a guide is checked against beside its sources: the workspace's handouts and themes, and how its items print."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from guidegen.build.workspace import Workspace
from guidegen.check.view import PrintedHandout, Surroundings
from guidegen.guide.evidence import LookedUp, headings
from guidegen.guide.model import Guide
from guidegen.handout.arrange import arrange
from guidegen.handout.catalogue import Handout, read_handouts
from guidegen.handout.select import listed, select
from guidegen.handout.themes import theme_names
from guidegen.languages import load_language


def surroundings(workspace: Workspace, guide: Guide, looked_up: Sequence[LookedUp], seed: str) -> Surroundings:
    """`seed`: by which the workspace mixes options where the guide does not say."""
    handouts = read_handouts(workspace.template_folders)
    language = load_language(guide.language)
    above = headings(guide, looked_up)
    return Surroundings(
        list(handouts),
        theme_names(workspace.template_folders),
        [_printed(guide, handouts[name], above) for name in listed(guide, handouts) if name in handouts],
        lambda texts, item_id: arrange(texts, guide.seed or seed, item_id, language),
    )


def _printed(guide: Guide, handout: Handout, above: Mapping[str, frozenset[str]]) -> PrintedHandout:
    items = tuple(item.id for item in select(guide, handout, above))
    return PrintedHandout(handout.name, handout.scored, handout.shows, items)
