"""Why something is so or was done, where a sentence gives one reason or purpose at its end or at its head."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from guidegen.draft.analysis import Token
from guidegen.draft.questions.clause import Clause
from guidegen.draft.questions.context import Context
from guidegen.draft.statements import Question

_FEWEST_REASON, _LONGEST_STEM = 4, 22


class _Reason(NamedTuple):
    """The words that give it, as they are left out of the question, and what the answer puts before them."""

    tokens: Sequence[Token]
    before: str = ""


def ask(context: Context) -> Iterator[Question]:
    for statement in context.facts:
        clause = statement.clause
        reasons = _reasons(clause) if clause is not None else []
        if clause is None or len(reasons) != 1:
            continue
        said = clause.said(token for token in reasons[0].tokens if token.text != ".")
        inverted = clause.inverted({token.number for token in reasons[0].tokens})
        if inverted is None or len(inverted.split()) > _LONGEST_STEM or len(said.split()) < _FEWEST_REASON:
            continue
        answer = f"{reasons[0].before}{said}"
        body = {"stem": f"Why {inverted}?", "answer": f"{answer[:1].upper()}{answer[1:]}."}
        worth = statement.worth + 0.6
        yield Question(
            "short-answer", body, "understand", statement.text, statement.quotes, worth, "why", answer.casefold()
        )


def _reasons(clause: Clause) -> list[_Reason]:
    """All reasons of the main clause; where there are several, none is the answer."""
    tokens = clause.words.tokens
    found = [_Reason(tokens[token.number :]) for token in tokens if _gives_reason(clause, token)]
    opening = _purpose(clause)
    return found + ([_Reason(opening)] if opening else [])


def _gives_reason(clause: Clause, token: Token) -> bool:
    """“because …”, “because of …”, “due to …”, “in order to …” after the verb, to the end of the sentence."""
    if token.number < clause.verb.number:
        return False
    words = tuple(one.text.casefold() for one in clause.words.tokens[token.number : token.number + 3])
    return words[:1] == ("because",) or words[:2] == ("due", "to") or words == ("in", "order", "to")


def _purpose(clause: Clause) -> Sequence[Token]:
    """“To keep small parties out, many countries …”: the purpose before the subject."""
    opening = clause.opening
    if len(opening) < _FEWEST_REASON or opening[0].text != "To" or opening[1].tag != "VB":
        return ()
    first = clause.subject_words[0].number
    return clause.words.tokens[:first]
