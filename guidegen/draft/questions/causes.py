"""Why something is so or was done, where a sentence gives one reason or purpose at its end or at its head."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from guidegen.draft.analysis import Token
from guidegen.draft.questions.clause import Clause
from guidegen.draft.questions.context import Context
from guidegen.draft.questions.ideas import POINTING, Idea
from guidegen.draft.questions.statements import Statement
from guidegen.draft.statements import Question
from guidegen.draft.wordlists import word_list

_FEWEST_REASON, _LONGEST_STEM = 4, 22
_OF_AN_IDEA, _FEWEST_ASKED = 2.6, 5
_WEAKENING = ("only", "just", "simply", "not", "partly", "perhaps", "that")
_FEWEST_OF_THE = 3
"""Words of a subject that begins with “the” and says which."""
_PERSONAL = re.compile(r"\b(?:he|she|it|him|her|his)\b", re.IGNORECASE)


class _Reason(NamedTuple):
    """The words that give it, as they are left out of the question, and what the answer puts before them."""

    tokens: Sequence[Token]
    before: str = ""


def ask(context: Context) -> Iterator[Question]:
    facts = {statement.text for statement in context.facts}
    leaning = [idea for idea in context.ideas if idea.text not in facts]
    asked_of: list[Statement | Idea] = [*context.facts, *leaning]
    for statement in asked_of:
        clause = statement.clause
        reasons = _reasons(clause) if clause is not None else []
        if clause is None or len(reasons) != 1:
            continue
        said = clause.said(token for token in reasons[0].tokens if token.text != ".")
        inverted = clause.inverted({token.number for token in reasons[0].tokens})
        if inverted is None or len(inverted.split()) > _LONGEST_STEM or len(said.split()) < _FEWEST_REASON:
            continue
        answer = f"{reasons[0].before}{said}"
        if POINTING.search(answer):
            continue
        if re.search(r", (?:which|who|whose|where)\b", inverted) or clause.words.child(clause.verb, "attr") is not None:
            continue
        if isinstance(statement, Idea) and not _is_clear(clause, f"{inverted}? {answer}"):
            continue
        body = {"stem": f"Why {inverted}?", "answer": f"{answer[:1].upper()}{answer[1:]}."}
        worth = (_OF_AN_IDEA if isinstance(statement, Idea) else statement.worth) + 0.6
        yield Question(
            "short-answer", body, "understand", statement.text, statement.quotes, worth, "why", answer.casefold()
        )


def _is_clear(clause: Clause, said: str) -> bool:
    """Whether question and answer stand alone, where the sentence they are from may not."""
    if len(said.split("?")[0].split()) < _FEWEST_ASKED:
        return False
    if any(token.tag == "CD" for token in clause.words.children[clause.subject.number]):
        return False
    if clause.subject.pos not in ("NOUN", "PROPN") or clause.subject.lemma in word_list("ideas", "en", "vague_heads"):
        return False
    bare = clause.words.child(clause.subject, "det")
    if bare is not None and bare.text.casefold() == "the" and len(clause.subject_words) < _FEWEST_OF_THE:
        return False
    return POINTING.search(said) is None and _PERSONAL.search(said) is None


def _reasons(clause: Clause) -> list[_Reason]:
    """All reasons of the main clause; where there are several, none is the answer."""
    tokens = clause.words.tokens
    found = [_Reason(tokens[token.number :]) for token in tokens if _gives_reason(clause, token)]
    opening = _purpose(clause)
    closing = [] if found else _purpose_at_the_end(clause)
    return found + [_Reason(tokens) for tokens in (opening, closing) if tokens]


def _gives_reason(clause: Clause, token: Token) -> bool:
    """“because …”, “because of …”, “due to …”, “in order to …” after the verb, to the end of the sentence."""
    if token.number < clause.verb.number or clause.words.tokens[token.number - 1].text in _WEAKENING:
        return False
    words = tuple(one.text.casefold() for one in clause.words.tokens[token.number : token.number + 3])
    gives = words[:1] == ("because",) or words[:2] == ("due", "to") or words == ("in", "order", "to")
    return gives and _is_of_the_main_clause(clause, token)


def _is_of_the_main_clause(clause: Clause, token: Token) -> bool:
    """Whether the reason is that of the main verb, and not of a clause that hangs on it (“argues that … because …”)."""
    while token.number != clause.verb.number:
        if token.dep in ("relcl", "ccomp", "acl", "pcomp") or (token.dep == "conj" and token.pos in ("VERB", "AUX")):
            return False
        token = clause.words.tokens[token.head]
    return True


def _purpose(clause: Clause) -> Sequence[Token]:
    """“To keep small parties out, many countries …”: the purpose before the subject."""
    opening = clause.opening
    if len(opening) < _FEWEST_REASON or opening[0].text != "To" or opening[1].tag != "VB":
        return ()
    first = clause.subject_words[0].number
    return clause.words.tokens[:first]


def _purpose_at_the_end(clause: Clause) -> Sequence[Token]:
    """“The party was founded in 1900 to give the unions a voice”: what was made or done, and what for."""
    passive = any(token.dep == "auxpass" for token in clause.helpers)
    done = passive and clause.verb.lemma in word_list("ideas", "en", "founding")
    for token in clause.words.children[clause.verb.number]:
        first, last = clause.words.edges[token.number]
        ends = last >= clause.words.tokens[-1].number - 1
        if token.dep in ("advcl", "xcomp") and clause.words.tokens[first].text == "to" and done and ends:
            return clause.words.tokens[first:]
    return ()
