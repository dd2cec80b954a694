"""The guide names a theme that there is not.

`guidegen list themes` shows those that there are; a theme of your own is a folder in `templates/themes/`.

Source: guidegen, which prints no sheet in a look that was not asked for.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.check.rule import Finding, Rule
from guidegen.check.view import GuideView
from guidegen.errors import Severity
from guidegen.guide.messages import did_you_mean


def _check(view: GuideView) -> Iterator[Finding]:
    name, known = view.guide.theme, view.surroundings.themes
    if name is not None and name not in known:
        fix = did_you_mean(name, known) or f"there are: {', '.join(known)}"
        yield Finding(("theme",), f"there is no theme “{name}”", fix)


RULE = Rule(
    _check,
    why="a sheet cannot be printed in a look that there is not (guidegen)",
    severity=Severity.ERROR,
    per="guide",
    ignorable=False,
    good=("theme: classic", "key_facts: []"),
    bad=("theme: clasic",),
)
