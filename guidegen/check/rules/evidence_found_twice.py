"""A quote stands in the sources more than once.

Then it does not say where the proof is, and “¶ 4” on the key may be the wrong one. Quote more of the sentence, or say
which place is meant with `nth:` (1 is the first) or `source:`.

Source: guidegen, whose keys name the place of every proof.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.check.places import counted
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import GuideView
from guidegen.errors import Severity
from guidegen.source.quotes import FoundSeveral


def _check(view: GuideView) -> Iterator[Finding]:
    for entry in view.looked_up:
        if view.whole and isinstance(entry.outcome, FoundSeveral):
            locations = entry.outcome.locations
            said = f"these words stand {len(locations)} times in the sources: {counted(locations)}"
            fix = "quote more of the sentence, or say which under `nth:` (1 is the first) or `source:`"
            yield Finding((*entry.path, "quote"), said, fix)


_SOURCE = "source: |\n  In 1990 Lithuania voted.\n\n  In 1990 Estonia voted.\n"
_FACT = "key_facts:\n  - text: There was a vote.\n    evidence: "

RULE = Rule(
    _check,
    why="a quote that stands in two places does not say where the proof is (guidegen)",
    severity=Severity.ERROR,
    per="guide",
    ignorable=False,
    good=(_SOURCE + _FACT + "In 1990 Estonia", _SOURCE + _FACT + "\n      quote: In 1990\n      nth: 2"),
    bad=(_SOURCE + _FACT + "In 1990",),
)
