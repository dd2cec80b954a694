"""One question for one act, where several statements tell of it: the first, which has the date."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from guidegen.draft.questions.context import Context
from guidegen.draft.questions.statements import Statement
from guidegen.draft.statements import Question


def asked_once(context: Context, make: Callable[[Statement, Context], Question | None]) -> Iterator[Question]:
    """What a maker makes of events, then of facts, without what asks the same of the same sentence or in the same
    words but for the date."""
    sentences: set[tuple[str, int]] = set()
    stems: list[str] = []
    for statement in (*context.events, *context.facts):
        question = make(statement, context)
        if question is None:
            continue
        place, stem = (question.answer, question.quotes[0].sentence.number), str(question.body["stem"])
        if place not in sentences and not any(said.startswith(stem.rstrip("?")) for said in stems):
            yield question
        sentences.add(place)
        stems.append(stem)
