"""Handouts that a guide lists and nobody knows, and headings under which nothing stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from guidegen.errors import Problem
from guidegen.guide.load import LoadedGuide
from guidegen.guide.messages import did_you_mean
from guidegen.source.model import Source


def check_handouts(loaded: LoadedGuide, known: Sequence[str], sources: Sequence[Source]) -> Iterator[Problem]:
    assert loaded.guide
    headings = list(dict.fromkeys(passage.section for source in sources for passage in source.passages))
    folded = {" ".join(heading.casefold().split()) for heading in headings}
    for name, options in loaded.guide.handouts.items():
        if name not in known:
            fix = did_you_mean(name, known) or f"there are: {', '.join(known)}"
            yield loaded.problem(("handouts", name), f"there is no handout “{name}”", fix, "unknown-handout", key=True)
        for index, wanted in enumerate(options.sections or ()):
            if sources and " ".join(wanted.casefold().split()) not in folded:
                fix = did_you_mean(wanted, headings) or f"the source has: {', '.join(filter(None, headings[:8]))}"
                path = ("handouts", name, "sections", index)
                yield loaded.problem(path, f"no heading of the source is “{wanted}”", fix, "unknown-heading")
