"""Which country did something, where the doer is a state by the tables."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidegen.draft.questions.clause import Clause
from guidegen.draft.questions.context import Context
from guidegen.draft.questions.dating import dated_in
from guidegen.draft.questions.once import asked_once
from guidegen.draft.questions.statements import Statement
from guidegen.draft.questions.telling import is_askable, is_specific, is_state
from guidegen.draft.statements import Question
from guidegen.draft.tables import demonyms, place_called, places_listed

_LONGEST_STEM, _SHORTEST_STEM = 22, 6
_WORTH = 0.1


def ask(context: Context) -> Iterator[Question]:
    return asked_once(context, _asked)


def _asked(statement: Statement, context: Context) -> Question | None:
    if statement.clause is None or statement.clause.opening or statement.clause.verb.tag not in ("VBD", "VBN"):
        return None
    clause = statement.clause.shortened
    country = _country(clause)
    if not country or not is_specific(clause) or not is_askable(clause, context) or is_state(clause):
        return None
    rest = [token for token in clause.words.tokens[clause.subject_words[-1].number + 1 :] if token.text != "."]
    when = dated_in(statement, clause, context)
    stem = f"Which country {clause.said(rest)}{when}?"
    if not _SHORTEST_STEM <= len(stem.split()) <= _LONGEST_STEM or _tells(stem, country):
        return None
    if not any(token.pos == "PROPN" for token in rest):
        return None
    body = {"stem": stem, "answer": country, "points": 1, **_accepted(country)}
    return Question(
        "short-answer", body, "remember", statement.text, statement.quotes, statement.worth + _WORTH, "which-country",
        country,
    )  # fmt: skip


def _country(clause: Clause) -> str:
    said = clause.said(clause.subject_words).removeprefix("The ").removeprefix("the ")
    usual = place_called(said)
    known = places_listed("countries") | places_listed("historic")
    return said if usual is not None and usual in known else ""


def _accepted(country: str) -> dict[str, list[str]]:
    """Its usual name, where the document has another: “US”."""
    usual = place_called(country)
    return {"accept": [usual]} if usual is not None and usual != country else {}


def _tells(stem: str, country: str) -> bool:
    """Whether a word for the people or things of the country stands in the stem."""
    usual = place_called(country)
    return any(demonyms().get(word) == usual for word in re.findall(r"[A-Z]\w+", stem))
