"""Who did something, where the doer is a person by two witnesses."""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.draft.questions.clause import Clause
from guidegen.draft.questions.context import Context
from guidegen.draft.questions.dates import dated_in
from guidegen.draft.questions.statements import Statement
from guidegen.draft.questions.telling import is_specific
from guidegen.draft.statements import Question

_LONGEST_STEM = 22
_SHORTEST_STEM = 5


def ask(context: Context) -> Iterator[Question]:
    for statement in context.statements:
        clause = statement.clause
        if clause is None or clause.opening or not is_specific(clause):
            continue
        name = _person(clause, context)
        stem = _stem(clause, statement, context) if name else None
        if name and stem is not None:
            body = {"stem": stem, "answer": name, "points": 1, **_accepted(name, context)}
            yield Question(
                "short-answer", body, "remember", statement.text, statement.quotes, statement.worth, "who", name
            )


def _person(clause: Clause, context: Context) -> str:
    """The full name of the subject, where it is one person and nothing else."""
    subject = clause.subject_words
    name_words = [token for token in subject if token.pos == "PROPN"]
    if not name_words or len(subject) > 9 or any(t.dep in ("conj", "relcl", "cc", "poss") for t in subject):
        return ""
    first, last = name_words[0], name_words[-1]
    for begin in range(first.number, last.number + 1):
        written = clause.text[clause.words.tokens[begin].start : last.end]
        entity = context.names.called(written)
        if not begin <= clause.subject.number <= last.number:
            break
        if entity is not None and entity.kind == "person":
            return entity.name if len(entity.name.split()) > 1 else ""
    return ""


def _stem(clause: Clause, statement: Statement, context: Context) -> str | None:
    last = clause.subject_words[-1].number
    rest = clause.said(t for t in clause.words.tokens[last + 1 :] if t.text != "." and t.dep != "appos")
    if clause.verb.tag in ("VBP",) or (clause.helpers and clause.helpers[0].lemma in ("have", "will", "would")):
        return None
    when = dated_in(statement, context) if statement.date else ""
    stem = f"Who {rest}{when}?"
    return stem if _SHORTEST_STEM <= len(stem.split()) <= _LONGEST_STEM else None


def _accepted(name: str, context: Context) -> dict[str, list[str]]:
    surname = name.split()[-1]
    entity = context.names.called(name)
    usual = entity is not None and surname in entity.aliases
    return {"accept": [surname]} if usual else {}
