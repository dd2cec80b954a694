"""Where something happened, where the statement names one place and no other."""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.draft.analysis import Token
from guidegen.draft.questions.clause import Clause
from guidegen.draft.questions.context import Context
from guidegen.draft.questions.dating import dated_in
from guidegen.draft.questions.once import asked_once
from guidegen.draft.questions.statements import Statement
from guidegen.draft.questions.telling import is_askable, is_specific, is_state
from guidegen.draft.statements import Question
from guidegen.draft.tables import is_sure_place

_LONGEST_STEM, _SHORTEST_STEM = 22, 5
_WORTH = 0.1


def ask(context: Context) -> Iterator[Question]:
    return asked_once(context, _asked)


def _asked(statement: Statement, context: Context) -> Question | None:
    if statement.clause is None or statement.clause.verb.tag not in ("VBD", "VBN"):
        return None
    clause = statement.clause.shortened
    if clause.helpers and clause.helpers[0].tag not in ("VBD",):
        return None
    place = _place(clause, context)
    if not place or not is_askable(clause, context) or is_state(clause):
        return None
    left_out = {token.number for token in place}
    left = [token for token in clause.told if token.number not in left_out]
    if any(token.pos == "PROPN" and is_sure_place(token.text) for token in left):
        return None
    inverted = clause.inverted(left_out)
    if inverted is None or not any(token.pos == "PROPN" for token in left) or not is_specific(clause):
        return None
    when = dated_in(statement, clause, context)
    stem = f"Where {inverted}{when}?"
    if not _SHORTEST_STEM <= len(stem.split()) <= _LONGEST_STEM:
        return None
    said = clause.said(place)
    name = clause.said(place[1:]).removeprefix("the ")
    body = {"stem": stem, "answer": f"{said[:1].upper()}{said[1:]}", "points": 1, "accept": [name]}
    return Question(
        "short-answer", body, "remember", statement.text, statement.quotes, statement.worth + _WORTH, "where", name
    )


def _place(clause: Clause, context: Context) -> list[Token]:
    """“in Majorca”, “at the Porta Pia” on the verb; nothing where another place is named too."""
    tops = [
        token
        for token in clause.words.children[clause.verb.number]
        if token.dep == "prep" and token.text.casefold() in ("in", "at") and _names_place(clause, token, context)
    ]
    if len(tops) != 1:
        return []
    phrase = [token for token in clause.words.subtree(tops[0]) if token.number >= clause.skipped]
    if any(token.text in (",", "and", "or") or token.pos in ("VERB", "NUM") for token in phrase):
        return []
    beside = {token.number for token in phrase}
    first = clause.subject_words[0].number
    others = [
        token
        for token in clause.told
        if token.dep == "prep"
        and token.number not in beside
        and token.number >= first
        and token.text.casefold() in ("in", "at", "near", "outside", "on", "across", "through", "into", "to", "from")
        and _names_place(clause, token, context)
    ]
    return [] if others else phrase


def _names_place(clause: Clause, preposition: Token, context: Context) -> bool:
    noun = clause.words.child(preposition, "pobj")
    if noun is None or noun.pos != "PROPN":
        return False
    name = clause.said(t for t in clause.words.subtree(noun) if t.pos != "DET")
    entity = context.names.called(name)
    if entity is not None and entity.kind is not None:
        return entity.kind == "place"
    return is_sure_place(name) or noun.name in ("GPE", "LOC")
