"""What `check` would refuse is not drafted: a draft is looked at by the rules before it is written.

A source may say two things of one event, or hold what no rule of drafting thought of. Its reader shall not get a guide
that cannot be printed: the statements with an error are taken back, and `--why` says so.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from guidegen.errors import Severity
from guidegen.guide.dump import dump_guide
from guidegen.guide.evidence import look_up
from guidegen.guide.load import LoadedGuide, load_guide
from guidegen.guide.model import Guide
from guidegen.source.model import Source
from guidegen.source.quotes import QuoteFinder

if TYPE_CHECKING:
    from guidegen.check.rule import Rule
    from guidegen.draft.draft import Drafted
    from guidegen.draft.reasons import Made

WITHDRAWN = "not-proved"
_LISTS: dict[str, tuple[str, Made]] = {
    "key_facts": ("facts", "fact"),
    "timeline": ("events", "event"),
    "key_terms": ("terms", "term"),
    "people_and_places": ("names", "name"),
    "questions": ("questions", "question"),
}
"""By the section of a guide the list of a draft that it is made from, entry by entry."""

_Entry = tuple[str, int]


def proofread(
    drafted: Drafted, compose: Callable[[Drafted], Guide], sources: Sequence[Source]
) -> tuple[Drafted, Guide | None]:
    """The draft without what has an error, and its guide; None where nothing is left.

    `sources`: the documents as `check` will read them. Every round takes something back, so this ends. For a question
    that is taken back the next best is asked, as long as that helps.
    """
    taken_back: set[int] = set()
    for rounds in count():
        if drafted.is_empty:
            break
        try:
            guide = compose(drafted)
        except ValidationError as error:
            wrong = {(str(place[0]), int(place[1])) for place in _places(error)}
            if not wrong:
                raise
        else:
            wrong = _refused(guide, sources)
            if not wrong:
                return drafted, guide
        taken_back |= {id(drafted.questions[index]) for section, index in wrong if section == "questions"}
        drafted = _without(drafted, wrong)
        if rounds < _ROUNDS:
            drafted = _asking_others(drafted, taken_back)
    return drafted, None


_ROUNDS = 4
"""Rounds in which other questions are asked for those taken back; what is wrong then is only taken back."""


def _asking_others(drafted: Drafted, taken_back: Collection[int]) -> Drafted:
    from guidegen.draft.questions import NOT_ASKED, told

    asked = set(map(id, drafted.questions))
    questions = drafted.offer.chosen(taken_back)
    for question in questions:
        if id(question) not in asked:
            drafted.material.ledger.reconsider(question.quotes[0].sentence, "question", NOT_ASKED, told(question))
    return replace(drafted, questions=questions)


def _places(error: ValidationError) -> list[tuple[int | str, ...]]:
    """Those of statements; a mistake anywhere else is ours."""
    found = [details["loc"] for details in error.errors(include_url=False)]
    return found if all(place[0] in _LISTS for place in found) else []


def _refused(guide: Guide, sources: Sequence[Source]) -> set[_Entry]:
    """The entries with an error, and the questions of which a rule thinks ill: there are others to ask."""
    from guidegen.check.rules import RULES
    from guidegen.check.run import judge
    from guidegen.check.view import GuideView

    loaded = load_guide(dump_guide(guide), "draft")
    problems = list(loaded.problems)
    if loaded.guide is not None:
        looked_up = look_up(loaded.guide, QuoteFinder(sources), QuoteFinder(()))
        problems += judge(GuideView(loaded, sources, looked_up=looked_up)).problems
    lines = _lines(guide, loaded)
    starts = [line for line, _ in lines]
    wrong = set()
    for problem in problems:
        at = bisect_right(starts, problem.where.line or 0) - 1
        if at < 0:
            continue
        entry = lines[at][1]
        ill = entry[0] == "questions" and problem.severity is Severity.WARNING and _is_of_one(problem.code, RULES)
        if problem.is_error or ill:
            wrong.add(entry)
    return wrong


_OF_ONE = ("duplicate-questions", "item-answers-item")
"""Rules over the whole guide whose findings are mended by taking the question back at which they stand."""


def _is_of_one(code: str, rules: Mapping[str, Rule]) -> bool:
    return code in _OF_ONE or (code in rules and rules[code].per == "item")


def _lines(guide: Guide, loaded: LoadedGuide) -> list[tuple[int, _Entry]]:
    """Where each entry begins."""
    entries = [(section, index) for section in _LISTS for index in range(len(getattr(guide, section)))]
    return sorted((loaded.document.place(entry).line or 0, entry) for entry in entries)


def _without(drafted: Drafted, wrong: set[_Entry]) -> Drafted:
    kept: dict[str, Any] = {}
    for section, (name, kind) in _LISTS.items():
        made = getattr(drafted, name)
        for index, statement in enumerate(made):
            if (section, index) in wrong:
                drafted.material.ledger.withdraw(statement.quotes[0].sentence, kind, WITHDRAWN)
        kept[name] = [statement for index, statement in enumerate(made) if (section, index) not in wrong]
    return replace(drafted, **kept)
