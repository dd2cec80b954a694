"""What a law, a treaty or a body did: “What did the Platt Amendment do?”, answered by the sentence that says so."""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.draft.analysis import Token, analyser_for
from guidegen.draft.material import Quote
from guidegen.draft.names.spans import capitalised_inside
from guidegen.draft.questions.clause import Clause, clause_of
from guidegen.draft.questions.context import Context
from guidegen.draft.questions.telling import has_long_name, is_telling
from guidegen.draft.statements import Question
from guidegen.draft.wordlists import word_list

_FEWEST_TELLING = 4
"""Telling words of what was done: less is no answer."""
_LONGEST_SUBJECT = 8


def ask(context: Context) -> Iterator[Question]:
    done: set[str] = set()
    for text, clause, quotes, worth in _told(context):
        subject = _named_thing(clause)
        if not subject or subject.casefold() in done or not clause.is_whole:
            continue
        done.add(subject.casefold())
        body = {"stem": f"What did {subject} do?", "answer": text}
        yield Question("short-answer", body, "understand", "", quotes, worth, "provision", subject)


def _told(context: Context) -> Iterator[tuple[str, Clause, tuple[Quote, ...], float]]:
    """Facts, and the sentences that explain terms, with their main clauses."""
    for fact in context.facts:
        if fact.clause is not None:
            yield fact.text, fact.clause, fact.quotes, fact.worth + 0.5
    if not context.material.has_grammar:
        return
    analyse, _ = analyser_for(context.material.language)
    capitals = capitalised_inside(context.material.sentences)
    terms = [term for term in context.terms if term.definition.endswith(".") and ". " not in term.definition]
    for term, words in zip(terms, analyse(term.definition for term in terms), strict=True):
        clause = clause_of(term.definition, words, capitals)
        if clause is not None:
            yield term.definition, clause, term.quotes, term.worth * 0.3 + 0.5


def _named_thing(clause: Clause) -> str:
    """The subject as a question has it, where it is a thing with a name that did something of its own; else ""."""
    subject = clause.subject_words
    if clause.opening or clause.is_passive or clause.verb.tag != "VBD" or len(subject) > _LONGEST_SUBJECT:
        return ""
    if clause.verb.lemma.casefold() not in word_list("questions", "en", "provides"):
        return ""
    if any(token.dep in ("relcl", "appos", "conj", "acl") or token.text == "," for token in subject):
        return ""
    if not has_long_name(clause, clause.subject) or len(_telling_after(clause)) < _FEWEST_TELLING:
        return ""
    return clause.inside(subject)


def _telling_after(clause: Clause) -> list[Token]:
    return [token for token in clause.words.tokens[clause.verb.number :] if is_telling(token)]
