"""The guide lists a handout that there is not.

It would not be printed. `guidegen list handouts` shows those that there are; a handout of your own is a template in
`templates/handouts/`.

Source: guidegen, which says by name what it leaves out.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.check.rule import Finding, Rule
from guidegen.check.view import GuideView
from guidegen.errors import Severity
from guidegen.guide.messages import did_you_mean


def _check(view: GuideView) -> Iterator[Finding]:
    known = view.surroundings.handouts
    for name in view.guide.handouts:
        if name not in known:
            fix = did_you_mean(name, known) or f"there are: {', '.join(known)}"
            yield Finding(("handouts", name), f"there is no handout “{name}”", fix, key=True)


RULE = Rule(
    _check,
    why="a handout that nobody knows is not printed (guidegen)",
    severity=Severity.ERROR,
    per="guide",
    ignorable=False,
    good=("handouts: [quiz]", "key_facts: []"),
    bad=("handouts: [quizz]",),
)
