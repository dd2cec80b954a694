"""Who did something, where the doer is a person by two witnesses."""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.draft.names import Entity
from guidegen.draft.questions.clause import Clause
from guidegen.draft.questions.context import Context
from guidegen.draft.questions.dating import dated_in
from guidegen.draft.questions.once import asked_once
from guidegen.draft.questions.statements import Statement
from guidegen.draft.questions.telling import is_askable, is_specific, person_in
from guidegen.draft.statements import Question

_LONGEST_STEM, _SHORTEST_STEM = 22, 5
_WORTH = 0.3


def ask(context: Context) -> Iterator[Question]:
    return asked_once(context, _asked)


def _asked(statement: Statement, context: Context) -> Question | None:
    clause = statement.clause
    if clause is None or clause.opening or not is_specific(clause):
        return None
    person = person_in(clause, context)
    if person is None or len(person.name.split()) < 2 or not is_askable(clause.shortened, context):
        return None
    stem = _stem(clause.shortened, statement, context)
    if stem is None:
        return None
    body = {"stem": stem, "answer": person.name, "points": 1, **_accepted(person, context)}
    return Question(
        "short-answer", body, "remember", statement.text, statement.quotes, statement.worth + _WORTH, "who",
        person.name,
    )  # fmt: skip


def _stem(clause: Clause, statement: Statement, context: Context) -> str | None:
    """“Who founded Young Italy in 1831?”, None where another could have done it too."""
    rest = [token for token in clause.words.tokens[clause.subject_words[-1].number + 1 :] if token.text != "."]
    if clause.verb.tag == "VBP" or (clause.helpers and clause.helpers[0].lemma in ("have", "will", "would")):
        return None
    when = dated_in(statement, clause, context)
    named = any(token.pos == "PROPN" or token.text in clause.capitals for token in rest)
    if not named or (_is_description(clause) and not _is_unique(clause)):
        return None
    stem = f"Who {clause.said(rest)}{when}?"
    return stem if _SHORTEST_STEM <= len(stem.split()) <= _LONGEST_STEM else None


def _is_description(clause: Clause) -> bool:
    return clause.verb.lemma in ("be", "become", "remain") and not any(t.dep == "auxpass" for t in clause.helpers)


def _is_unique(clause: Clause) -> bool:
    """“was the first woman to …”, “became the leader of …”, and not “was a painter”."""
    noun = clause.words.child(clause.verb, "attr")
    return noun is not None and any(token.text.casefold() == "the" for token in clause.words.children[noun.number])


def _accepted(person: Entity, context: Context) -> dict[str, list[str]]:
    """The last name, where nobody else of the document has it and it is no number (“Victor Emmanuel II”)."""
    last = person.name.split()[-1]
    bearers = {one.name for one in context.names.entities if one.kind == "person" and one.name.split()[-1] == last}
    is_name = last[:1].isupper() and not set(last) <= set("IVX")
    return {"accept": [last]} if is_name and bearers <= {person.name, last} else {}
