"""All questions of a longer quiz that names levels ask for recall.

What students are asked is what they learn to do with the subject. Let some questions ask why, compare, or apply
(`bloom: understand`, `apply`, `analyse` …). A quiz that names no levels is not judged.

Source: Haladyna, Downing and Rodriguez 2002, guideline 2; Anderson and Krathwohl 2001.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.check.rule import Finding, Rule
from guidegen.check.view import GuideView

_FEWEST = 8
_MOST_RECALL = 0.9


def _check(view: GuideView) -> Iterator[Finding]:
    for handout in view.surroundings.printed:
        items = [view.by_id[id] for id in handout.items]
        named = [item for item in items if item.item.bloom]
        recall = [item for item in named if item.item.bloom == "remember"]
        if handout.scored and len(named) >= _FEWEST and len(recall) > _MOST_RECALL * len(named):
            said = f"{len(recall)} of {len(named)} questions of the {handout.name} ask for recall"
            yield Finding(
                recall[0].path, said, "let some ask why, compare or apply, and name their level under `bloom:`"
            )


def _quiz(*levels: str) -> str:
    lines = ["questions:"]
    for number, level in enumerate(levels, 1):
        lines += [
            "  - type: short-answer",
            f"    bloom: {level}",
            f"    stem: What is metal {number}?",
            "    answer: tin",
        ]
    return "\n".join(lines)


RULE = Rule(
    _check,
    why="what is asked is what is learnt: recall alone teaches recall (Anderson and Krathwohl 2001)",
    per="guide",
    good=(_quiz(*["remember"] * 6, "apply", "analyse"), _quiz(*["remember"] * 5)),
    bad=(_quiz(*["remember"] * 9),),
)
