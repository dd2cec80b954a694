"""Which act, treaty, league … was passed, signed or founded in a year, where the year has one of its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidegen.draft.analysis import Token
from guidegen.draft.questions.clause import Clause
from guidegen.draft.questions.context import Context
from guidegen.draft.questions.dating import dated_in, has_date, point_of
from guidegen.draft.questions.once import asked_once
from guidegen.draft.questions.statements import Statement
from guidegen.draft.questions.telling import is_askable, is_state
from guidegen.draft.statements import Question
from guidegen.draft.wordlists import word_list

_LONGEST_STEM, _SHORTEST_STEM = 22, 5
_MANY = ("peace", "army", "front", "state", "empire", "kingdom", "programme", "program", "plan", "service", "authority")
"""Kinds of which a year may have many, or after which nobody asks so."""


def ask(context: Context) -> Iterator[Question]:
    return asked_once(context, _asked)


def _asked(statement: Statement, context: Context) -> Question | None:
    if statement.clause is None or not statement.date or statement.clause.verb.tag not in ("VBD", "VBN"):
        return None
    clause = statement.clause.shortened
    if clause.opening or clause.verb.lemma.casefold() not in word_list("questions", "en", "made"):
        return None
    if has_date(clause) or is_state(clause) or not is_askable(clause, context):
        return None
    done, when = clause.words.child(clause.verb, "dobj"), dated_in(statement, clause, context)
    thing = done or clause.subject
    name = _name(clause, thing)
    if not when or not name or not _is_only_one(thing, statement, context):
        return None
    rest = _rest(clause, thing)
    stem = f"Which {thing.text.lower()} {rest}{when}?"
    if not rest or not _SHORTEST_STEM <= len(stem.split()) <= _LONGEST_STEM:
        return None
    body = {"stem": stem, "answer": name, "points": 1}
    return Question(
        "short-answer", body, "remember", statement.text, statement.quotes, statement.worth, "which-thing",
        _asked_for(name, thing),
    )  # fmt: skip


def _asked_for(name: str, thing: Token) -> str:
    """The name without the word for its kind, which the question has."""
    return re.sub(rf"\s*\b{re.escape(thing.text)}\b\s*(?:of\s+)?(?:the\s+)?", " ", name).strip()


def _name(clause: Clause, thing: Token) -> str:
    """The whole name, nothing before it but “the”, nothing behind it but what belongs to it."""
    words = [token for token in clause.words.subtree(thing) if token.is_word]
    lemma = thing.lemma.casefold()
    if thing.pos != "PROPN" or thing.tag != "NNP" or lemma not in word_list("questions", "en", "things"):
        return ""
    if lemma in _MANY or words[0].text.casefold() != "the" or len(words) < 3:
        return ""
    fits = all(token.text[:1].isupper() or token.text in ("of", "for", "the", "and") for token in words[1:])
    return clause.said(clause.words.subtree(thing)).removeprefix("The ").removeprefix("the ") if fits else ""


def _rest(clause: Clause, thing: Token) -> str:
    """“was signed”, “did Congress pass”."""
    after = [token for token in clause.words.tokens[clause.subject_words[-1].number + 1 :] if token.text != "."]
    if thing == clause.subject:
        return clause.said(after)
    return clause.inverted({token.number for token in clause.words.subtree(thing)}) or ""


def _is_only_one(thing: Token, statement: Statement, context: Context) -> bool:
    """Whether no other sentence that has the year speaks of a thing of its kind, and its own of no second."""
    point = point_of(statement.when)
    if point is None:
        return False
    kind = re.compile(rf"\b{re.escape(thing.lemma)}s?\b", re.IGNORECASE)
    own = {quote.sentence.number for quote in statement.quotes}
    others = (one.text for one in context.material.sentences if one.number not in own and str(point.year) in one.text)
    told = (
        other.text
        for other in context.events
        if other.text != statement.text and (when := point_of(other.when)) is not None and when.year == point.year
    )
    return len(kind.findall(statement.quotes[0].text)) == 1 and not any(map(kind.search, (*others, *told)))
