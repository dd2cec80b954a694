"""The points of a rubric do not add up to those of the question.

Two markers would give two marks. Write `points:` on the question and the points of each line of the rubric so that they
agree; a line without points is worth one, and a question without `points:` has those of its type.

The guide does not load with such a question, so that this is told whatever other rules are selected.

Source: Haladyna and Rodriguez 2013, chapter 12 (scoring guidelines).
"""

from __future__ import annotations

from guidegen.check.rule import Rule, told_on_loading
from guidegen.errors import Severity

_ITEM = "type: long-answer\npoints: 4\nstem: Why has the Moon phases?\nrubric:\n"

RULE = Rule(
    told_on_loading,
    why="two markers would give two marks (Haladyna and Rodriguez 2013)",
    severity=Severity.ERROR,
    ignorable=False,
    good=(
        _ITEM + "  - text: the Sun lights one half\n    points: 2\n  - text: we see it from the side\n    points: 2",
    ),
    bad=(_ITEM + "  - text: the Sun lights one half\n    points: 2\n  - text: we see it from the side\n    points: 1",),
)
