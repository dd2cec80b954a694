"""Pronouns of a clause whose names stand in another clause of the same sentence.

“When he was elected in 1860, Lincoln …”; “Although Booth escaped, troops killed him”; “Congress received the message,
and in April they recognised …”. In these places what a pronoun stands for is certain; sentences before are left to
`standing`.
"""

from __future__ import annotations

from itertools import pairwise

from guidegen.draft.analysis import Sentence, Token
from guidegen.draft.timeline.clauses import Clause

_PERSON = ("he", "she", "him", "her")
_SUBJECTS = ("nsubj", "nsubjpass")


def named_within(clause: Clause, kept: frozenset[int]) -> dict[int, str]:
    """Names for the clause's pronouns by their numbers; nothing unless all that need one have it."""
    tokens = clause.sentence.tokens
    open_ones = [tokens[n] for n in sorted(kept) if tokens[n].tag == "PRP" and tokens[n].dep in (*_SUBJECTS, "dobj")]
    if len(open_ones) != 1:
        return {}
    pronoun = open_ones[0]
    if pronoun.dep in _SUBJECTS and pronoun == clause.subject:
        name = _subject_of_the_main_clause(clause, pronoun)
    else:
        name = _only_person_before(clause, pronoun, kept)
    return {pronoun.number: name} if name else {}


def _subject_of_the_main_clause(clause: Clause, pronoun: Token) -> str:
    root = clause.sentence.words.root
    if root is None or clause.shape not in ("joined", "adverbial") or clause.verb == root:
        return ""
    main = clause.sentence.words.child(root, *_SUBJECTS)
    return _phrase(clause.sentence, main) if main and _agrees(clause.sentence, main, pronoun) else ""


def _agrees(sentence: Sentence, noun: Token, pronoun: Token) -> bool:
    """Whether a subject can be who a pronoun stands for: a person, one body, or many."""
    word = pronoun.text.lower()
    if word in _PERSON:
        return noun.pos == "PROPN" and noun.name == "PERSON"
    if noun.name == "PERSON" or noun.pos not in ("PROPN", "NOUN") or _has_the(sentence, noun):
        return False
    if word == "they":
        return noun.tag in ("NNS", "NNPS") or noun.name in ("ORG", "NORP")
    return word == "it" and noun.pos == "PROPN"


def _has_the(sentence: Sentence, noun: Token) -> bool:
    """“The towns”: which ones, this sentence may not say."""
    return noun.pos == "NOUN" and any(t.tag in ("DT", "PRP$") for t in sentence.words.children[noun.number])


def _only_person_before(clause: Clause, pronoun: Token, kept: frozenset[int]) -> str:
    """For “him” and “her” the one person whom the clauses before name."""
    if pronoun.text.lower() not in _PERSON:
        return ""
    names = [
        token
        for token in clause.sentence.tokens[: pronoun.number]
        if token.pos == "PROPN" and token.name == "PERSON" and token.dep not in ("compound", "poss")
    ]
    others = {token.text for token in names}
    return _phrase(clause.sentence, names[0]) if len(others) == 1 and names[0].number not in kept else ""


def _phrase(sentence: Sentence, noun: Token) -> str:
    """A subject with what stands close before it: “Many prominent Americans”, “Abraham Lincoln”."""
    words = [
        token
        for token in sentence.words.subtree(noun)
        if token == noun or (token.head == noun.number and token.number < noun.number and token.dep != "punct")
    ]
    if any(after.number - before.number != 1 for before, after in pairwise(words)):
        return noun.text
    return sentence.text[words[0].start : words[-1].end]
