"""Why something is so, where a sentence says “because” once and ends with it."""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.draft.questions.clause import Clause
from guidegen.draft.questions.context import Context
from guidegen.draft.statements import Question

_FEWEST_REASON, _LONGEST_STEM = 4, 22


def ask(context: Context) -> Iterator[Question]:
    for statement in context.facts:
        if statement.clause is None:
            continue
        found = _parts(statement.clause)
        if found is not None:
            inverted, reason = found
            body = {"stem": f"Why {inverted}?", "answer": f"Because {reason}."}
            worth = statement.worth + 0.6
            yield Question(
                "short-answer", body, "understand", statement.text, statement.quotes, worth, "why", reason.casefold()
            )


def _parts(clause: Clause) -> tuple[str, str] | None:
    """The question's second half, and the reason."""
    marks = [token for token in clause.words.tokens if token.text.casefold() == "because"]
    if len(marks) != 1 or marks[0].number < clause.verb.number:
        return None
    at = marks[0]
    last = clause.words.tokens[-1]
    reason = clause.words.tokens[at.number + 1 : last.number + 1]
    if reason and reason[0].text == "of":
        return None
    inverted = clause.inverted({at.number, *(token.number for token in reason)})
    said = clause.said(token for token in reason if token.text != ".")
    if inverted is None or len(inverted.split()) > _LONGEST_STEM or len(said.split()) < _FEWEST_REASON:
        return None
    return inverted, said
