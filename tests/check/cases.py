"""Guides made of examples and labelled items, and what the rules say of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from guidegen.check.run import DEFAULT, Judged, Selection, judge
from guidegen.check.view import GuideView, PrintedHandout, Surroundings
from guidegen.errors import Problem
from guidegen.guide.dump import to_yaml
from guidegen.guide.evidence import look_up
from guidegen.guide.load import LoadedGuide, load_guide
from guidegen.guide.yaml_text import read_yaml
from guidegen.readers.markdown import read
from guidegen.source.quotes import QuoteFinder

PINNED = ("key_facts", "timeline", "key_terms", "people_and_places", "questions")


def raw_guide(text: str) -> dict[str, Any]:
    """An example of a rule (a question, or parts of a guide) as the data of a whole guide."""
    data = read_yaml(text, "example.yaml").data
    assert isinstance(data, dict), text
    return whole(data if "type" not in data else {"questions": [data]})


def whole(data: dict[str, Any], language: str = "en") -> dict[str, Any]:
    """The data with a title, a language and, for what has no evidence, the teacher's own word."""
    filled = {
        "title": "Examples",
        "language": language,
        **{name: part for name, part in data.items() if name != "source"},
    }
    for section in PINNED:
        if section in filled:
            filled[section] = [{"evidence": "own", **entry} for entry in filled[section]]
    return filled


def loaded(data: dict[str, Any]) -> LoadedGuide:
    return load_guide(to_yaml(data), "example.yaml")


def view(guide: LoadedGuide, source: str = "", printed: tuple[PrintedHandout, ...] | None = None) -> GuideView:
    assert guide.guide, guide.problems
    sources = [read(source.encode(), "article.md", "article")] if source else []
    looked_up = look_up(guide.guide, QuoteFinder(sources), QuoteFinder([]))
    if printed is None:
        ids = tuple(item.id for item in guide.guide.questions)
        printed = (PrintedHandout("quiz", True, (), ids),)
    around = Surroundings(("quiz", "study-guide"), ("classic",), printed, order)
    return GuideView(guide, sources, [], looked_up, surroundings=around)


def judged(data: dict[str, Any], source: str = "", selection: Selection = DEFAULT) -> Judged:
    guide = loaded(data)
    if guide.guide is None:
        return Judged(guide.problems)
    found = judge(view(guide, source), selection)
    return Judged((*guide.problems, *found.problems), found.edits)


def codes(problems: tuple[Problem, ...]) -> set[str]:
    return {problem.code for problem in problems}


def order(texts: Sequence[str], item_id: str) -> Sequence[int]:
    """Backwards, but for the one item whose things chance prints as they were written."""
    return range(len(texts)) if item_id == "in-order" else range(len(texts))[::-1]


LABELLED = Path(__file__).parent / "labelled"
