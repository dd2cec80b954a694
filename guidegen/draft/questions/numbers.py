"""How many there are or were, where a statement counts its object or subject in figures or number words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidegen.draft.analysis import Token
from guidegen.draft.questions.clause import Clause
from guidegen.draft.questions.context import Context
from guidegen.draft.questions.dating import dated_in
from guidegen.draft.questions.telling import is_askable, is_specific
from guidegen.draft.statements import Question

_LONGEST_STEM = 24
_TELLING = 3
"""Telling words, fewer than elsewhere: the number tells too."""
_SCALES = ("hundred", "thousand", "million", "billion", "dozen")
_FIGURE = re.compile(r"\d{1,3}(?:,\d{3})*|\d+")
_ROUGHLY = (
    "about",
    "some",
    "around",
    "nearly",
    "almost",
    "over",
    "more",
    "than",
    "at",
    "least",
    "roughly",
    "approximately",
)


def ask(context: Context) -> Iterator[Question]:
    for statement in context.statements:
        clause = statement.clause
        if clause is None or not is_specific(clause, _TELLING, 0) or not is_askable(clause, context):
            continue
        for head in (clause.words.child(clause.verb, "dobj"), clause.subject):
            asked = _asked(clause, head) if head is not None else None
            if asked is not None:
                stem, answer = asked
                when = dated_in(statement, clause, context)
                stem = f"{stem[:-1]}{when}?"
                body = {"stem": stem, "answer": answer, "points": 1}
                yield Question(
                    "short-answer", body, "remember", statement.text, statement.quotes, statement.worth + 0.1,
                    "how-many", answer,
                )  # fmt: skip
                break


def _asked(clause: Clause, head: Token) -> tuple[str, str] | None:
    """“How many people did the famine kill?” and the number as the text has it."""
    if head.tag not in ("NNS", "NN") or head.text.casefold() in ("percent", "years", "days", "months", "times"):
        return None
    number = _number(clause, head)
    if not number or any(token.pos == "NUM" for token in clause.words.tokens if token not in number):
        return None
    counted = [token for token in clause.words.subtree(head) if token not in number and token.dep != "det"]
    if not counted or any(token.dep in ("relcl", "conj") for token in counted) or counted[0].number < number[0].number:
        return None
    left_out = {token.number for token in (*number, *counted)}
    what = clause.said(counted)
    if head == clause.subject:
        last = clause.subject_words[-1].number
        if clause.opening:
            return None
        rest = clause.said(token for token in clause.words.tokens[last + 1 :] if token.text != ".")
        stem = f"How many {what} {rest}?"
    else:
        inverted = clause.inverted(left_out | {t.number for t in clause.words.subtree(head) if t.dep == "det"})
        if inverted is None:
            return None
        stem = f"How many {what} {inverted}?"
    answer = clause.said(number)
    return (stem, answer) if len(stem.split()) <= _LONGEST_STEM else None


def _number(clause: Clause, head: Token) -> list[Token]:
    """The words of the number before the noun, with its “about” or “more than”."""
    top = clause.words.child(head, "nummod")
    if top is None or not (_FIGURE.fullmatch(top.text) or top.text.casefold() in _SCALES or top.tag == "CD"):
        return []
    found = list(clause.words.subtree(top))
    if _FIGURE.fullmatch(top.text) and top.text.isdigit() and 1000 <= int(top.text) <= 2100:
        return []  # a year
    while found[0].number and clause.words.tokens[found[0].number - 1].text.casefold() in _ROUGHLY:
        found.insert(0, clause.words.tokens[found[0].number - 1])
    return found
