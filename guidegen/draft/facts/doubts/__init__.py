"""What a strict reader could miss or doubt in a statement that no rule refuses; facts without a doubt are told first.

    doubt       a doubt: its name and its weight
    which       "the boycott", "the local population": which one, or whose
    whose       "became prime minister", "in the north": of which country
    when        a past without its year, and a present of one day
    who         a last name alone, somebody or something of no name, a view whose holder is not named
    cases       scenes, cases and experiments whose point is told elsewhere
    hanging     pronouns without their names, "the oldest", "the Hopi do", halves that the next sentence completes
    listing     kinds and numbers of things that the statement does not name
    elliptic    "Crete followed", "Passau had one", "entry was refused": a word for what stands elsewhere
    home        what the text of one city tells without saying where
    scenery     what somebody of no name did, and what a place looked like
    telling     comparisons without their other half, steps of a story, judgements, vague nouns and verbs

A doubt takes its weight off the worth of a fact; one of GRAVE refuses it, and its name is the code.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.draft.facts.doubts.cases import cases
from guidegen.draft.facts.doubts.doubt import GRAVE, Doubt
from guidegen.draft.facts.doubts.elliptic import elliptic
from guidegen.draft.facts.doubts.hanging import hanging
from guidegen.draft.facts.doubts.home import home
from guidegen.draft.facts.doubts.listing import listing
from guidegen.draft.facts.doubts.scenery import scenery
from guidegen.draft.facts.doubts.telling import untelling
from guidegen.draft.facts.doubts.when import when
from guidegen.draft.facts.doubts.which import which
from guidegen.draft.facts.doubts.who import who
from guidegen.draft.facts.doubts.whose import whose
from guidegen.draft.material import Material
from guidegen.draft.standing import Standing

__all__ = ["GRAVE", "Doubt", "doubts"]


def doubts(standing: Standing, material: Material) -> Iterator[Doubt]:
    part = standing.part
    if part is None:
        return
    yield from which(part, material)
    yield from whose(part)
    yield from when(part, material)
    yield from who(part, material)
    yield from cases(part, material)
    yield from hanging(part, material)
    yield from listing(part)
    yield from elliptic(part)
    yield from home(part, material)
    yield from scenery(part)
    yield from untelling(part, material)
