"""A theme that a guide names and nobody knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from guidegen.errors import Problem
from guidegen.guide.load import LoadedGuide
from guidegen.guide.messages import did_you_mean


def check_theme(loaded: LoadedGuide, known: Sequence[str]) -> Iterator[Problem]:
    assert loaded.guide
    name = loaded.guide.theme
    if name is not None and name not in known:
        fix = did_you_mean(name, known) or f"there are: {', '.join(known)}"
        yield loaded.problem(("theme",), f"there is no theme “{name}”", fix, "unknown-theme")
