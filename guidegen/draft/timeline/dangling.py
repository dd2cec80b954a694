"""What is left in the words of an event that points to other words of the document."""

from __future__ import annotations

from collections.abc import Mapping

from guidegen.draft.analysis import Token
from guidegen.draft.timeline.clauses import Clause
from guidegen.draft.timeline.lexicon import lexicon


def points_back(clause: Clause, kept: frozenset[int], changes: Mapping[int, str]) -> Token | None:
    """The first word left that the clause itself does not explain: “Troops killed him in a barn”."""
    tokens = [token for token in clause.sentence.tokens if token.number in kept]
    explained = False
    for token in tokens:
        if token.number in changes:
            explained = explained or bool(changes[token.number])
        elif (token.tag in ("PRP", "PRP$") and not explained and token.dep != "expl") or _points(clause, token, tokens):
            return token
        else:
            explained = explained or token.pos == "PROPN" or _is_telling_noun(token)
    bare = (token for token in tokens if _is_bare(clause, token, kept, changes))
    return clause.subject if _is_part_of_something(clause) else next(bare, None)


def _is_telling_noun(token: Token) -> bool:
    return token.pos == "NOUN" and token.name not in ("DATE", "TIME")


def _points(clause: Clause, token: Token, tokens: list[Token]) -> bool:
    """“Him”, “this”, “that season”, “the following”, “a second volume”, “did so”: of what, stands elsewhere."""
    word = token.text.lower()
    if word == "so" and clause.sentence.tokens[token.head].lemma.lower() == "do" and token.number > token.head:
        return True
    if token.tag == "PRP" and "sel" not in token.text and not _is_explained_object(clause, token, tokens):
        return True
    if token.pos in ("DET", "PRON") and word in ("this", "these", "those", "such"):
        return True
    if word == "that" and token.dep == "det":
        return True
    if word == "same" and _is_told_by_a_clause(clause, token):
        return False
    if word in ("former", "latter", "following", "next", "previous") and token.dep == "amod":
        beside = clause.sentence.words.children[token.head]
        return any(t.text.lower() in ("the", "that", "this") for t in beside)  # “all former states” need no other
    if lexicon().has("pointing", word) and token.pos in ("ADJ", "ADV"):
        return True
    return word in ("second", "third") and _has_a(clause, token) and not _has_of(clause, token)


def _is_told_by_a_clause(clause: Clause, same: Token) -> bool:
    """“The same rights that the Germans had”."""
    noun = clause.sentence.tokens[same.head]
    return any(t.dep == "relcl" or t.text.lower() == "as" for t in clause.sentence.words.children[noun.number])


def _has_a(clause: Clause, number: Token) -> bool:
    return any(t.lemma.lower() in ("a", "an") for t in clause.sentence.words.children[number.head])


def _has_of(clause: Clause, number: Token) -> bool:
    """“A third volume of the caterpillar book”."""
    return any(t.text == "of" for t in clause.sentence.words.children[number.head])


def _is_bare(clause: Clause, token: Token, kept: frozenset[int], changes: Mapping[int, str]) -> bool:
    """“used the term”, “ratified the treaty”: which one, stands elsewhere."""
    if token.tag != "NN" or token.number in changes or not lexicon().has("bare", token.lemma.lower()):
        return False
    children = [one for one in clause.sentence.words.children[token.number] if one.number in kept]
    named_before = any(
        other.lemma.lower() == token.lemma.lower() or other.text == token.text.capitalize()
        for other in clause.sentence.tokens[: token.number]
        if other.number in kept
    )
    return [one.text.lower() for one in children] == ["the"] and not named_before


def _is_part_of_something(clause: Clause) -> bool:
    """“An astonishing number were taken”: of what, stands elsewhere."""
    subject = clause.subject
    if subject is None or not lexicon().has("parts", subject.lemma.lower()):
        return False
    return not any(token.text == "of" for token in clause.sentence.words.children[subject.number])


def _is_explained_object(clause: Clause, pronoun: Token, kept: list[Token]) -> bool:
    """An object pronoun is not the subject of its own verb, so another word before it must be what it stands for."""
    above = clause.sentence.tokens[pronoun.head]
    if pronoun.dep not in ("dobj", "pobj", "dative") or clause.verb.number not in (pronoun.head, above.head):
        return True
    subject = {token.number for token in clause.sentence.words.subtree(clause.subject)} if clause.subject else set()
    plural = pronoun.text.lower() == "them"
    return any(
        token.pos in ("NOUN", "PROPN") and (token.tag in ("NNS", "NNPS")) == plural
        for token in kept
        if token.number < pronoun.number and (token.number not in subject or token.dep in ("dobj", "pobj"))
    )
