"""Events that belong to one course of things, so that the date of one could be given for the other."""

from __future__ import annotations

from guidegen.draft.analysis import Token
from guidegen.draft.questions.statements import Statement
from guidegen.draft.questions.telling import is_telling

_SHARED = 0.5
"""The share of the telling words of the shorter statement from which both tell of one course."""


def are_of_one_course(one: Statement, other: Statement) -> bool:
    """Two treaties of one war, two steps of one campaign: the same act on the same names, or much the same words."""
    mine, others = _told(one), _told(other)
    shared = mine.keys() & others.keys()
    if not shared:
        return False
    if len(shared) >= _SHARED * min(len(mine), len(others)):
        return True
    acts = (one.clause, other.clause)
    same_act = all(acts) and acts[0] is not None and acts[1] is not None and acts[0].verb.lemma == acts[1].verb.lemma
    return same_act and len(shared) >= 2 and any(mine[word].pos == "PROPN" for word in shared)


def _told(statement: Statement) -> dict[str, Token]:
    if statement.clause is None:
        return {}
    return {token.lemma.casefold()[:6]: token for token in statement.clause.words.tokens if is_telling(token)}
