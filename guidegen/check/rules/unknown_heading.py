"""A handout asks for the questions under a heading that the source does not have.

`sections:` of a handout takes the questions whose evidence stands under these headings of the source. A heading that is
not there takes none.

Source: guidegen, which says by name what it leaves out.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.check.rule import Finding, Rule
from guidegen.check.view import GuideView
from guidegen.errors import Severity
from guidegen.guide.messages import did_you_mean


def _check(view: GuideView) -> Iterator[Finding]:
    if not view.sources:
        return
    headings = list(dict.fromkeys(passage.section for source in view.sources for passage in source.passages))
    known = {_folded(heading) for heading in headings}
    for name, options in view.guide.handouts.items():
        for index, wanted in enumerate(options.sections or ()):
            if _folded(wanted) not in known:
                fix = did_you_mean(wanted, headings) or f"the source has: {', '.join(filter(None, headings[:8]))}"
                path = ("handouts", name, "sections", index)
                yield Finding(path, f"no heading of the source is “{wanted}”", fix)


def _folded(heading: str) -> str:
    return " ".join(heading.casefold().split())


_SOURCE = "source: |\n  # The vote\n\n  Lithuania voted.\n"

RULE = Rule(
    _check,
    why="a heading that is not in the source takes no question (guidegen)",
    severity=Severity.ERROR,
    per="guide",
    ignorable=False,
    good=(_SOURCE + "handouts:\n  quiz:\n    sections: [the vote]",),
    bad=(_SOURCE + "handouts:\n  quiz:\n    sections: [The votes]",),
)
