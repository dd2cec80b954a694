"""Events that a noun names: “after the execution of the French king in 1793” tells that the king was executed."""

from __future__ import annotations

from guidegen.draft.analysis import Sentence, Token
from guidegen.draft.timeline.attached import climb_out
from guidegen.draft.timeline.clauses import Clause
from guidegen.draft.timeline.lexicon import lexicon
from guidegen.draft.timeline.telling import clean


def dated_noun(sentence: Sentence, start: int, end: int) -> Clause | None:
    """The happening that a date hangs on, with the one it happens to as subject."""
    inside = [token for token in sentence.tokens if token.start < end and token.end > start and token.is_word]
    numbers = {token.number for token in inside}
    top = next((token for token in inside if token.head not in numbers), None)
    if top is None:
        return None
    phrase, noun = climb_out(sentence, top, numbers)
    while noun is not None and noun.dep == "pobj" and sentence.tokens[noun.head].text.lower() in ("of", "at", "in"):
        noun = sentence.tokens[sentence.tokens[noun.head].head]  # “of the French king in 1793”: hung on the king
    if noun is None or noun.pos not in ("NOUN", "PROPN") or phrase.text.lower() not in ("in", "on", "of"):
        return None
    dating = frozenset(token.number for token in sentence.words.subtree(phrase))
    return _named(sentence, noun, dating)


_WITH = {
    "take": "with", "occur": "with", "come": "with", "begin": "with", "end": "with", "culminate": "in", "lead": "to",
}  # fmt: skip
"""Verbs after which a happening stands, and its preposition."""


def noun_of(clause: Clause) -> Clause | None:
    """“took place in 1819 with the signing of the treaty”: the happening beside a verb that says little."""
    words = clause.sentence.words
    preposition = _WITH.get(clause.verb.lemma.lower())
    if preposition is None or words.child(clause.verb, "neg"):
        return None
    beside = next((t for t in words.children[clause.verb.number] if t.text.lower() == preposition), None)
    noun = words.child(beside, "pobj") if beside else None
    return _named(clause.sentence, noun, clause.dating) if noun else None


def _named(sentence: Sentence, noun: Token, dating: frozenset[int]) -> Clause | None:
    """The noun as a clause, if it tells of a name what happened to it, and nobody merely thought of it."""
    taker = _taker(sentence, noun)
    if taker is None or is_thought_of(sentence, noun):
        return None
    phrase = _close(sentence, taker, dating)
    if not any(token.pos == "PROPN" or token.name == "NORP" for token in phrase) or len(phrase) > 10:
        return None
    if any(token.tag in ("PRP", "PRP$", "WDT", "WP") or token.text in ("this", "these", ",") for token in phrase):
        return None
    return Clause(sentence, noun, taker, "nominal", dating)


def _taker(sentence: Sentence, noun: Token) -> Token | None:
    words, lemma = sentence.words, noun.lemma.lower()
    children = words.children[noun.number]
    if any(token.lemma.lower() in ("a", "an", "any", "no", "another", "every") for token in children):
        return None
    of = next((token for token in children if token.dep == "prep" and token.text.lower() == "of"), None)
    taken = words.child(of, "pobj") if of else None
    if taken and not words.child(noun, "poss") and lexicon().phrase("of_it", lemma):
        return taken
    owner = words.child(noun, "poss")
    return owner if owner and not taken and lexicon().phrase("ones", lemma) else None


def is_thought_of(sentence: Sentence, noun: Token) -> bool:
    """Whether a plan, a wish, a denial or a condition stands above it."""
    at = noun
    while at.head != at.number:
        at = sentence.tokens[at.head]
        if lexicon().has("thought_of", at.lemma.lower()):
            return True
        if at.pos in ("VERB", "AUX"):
            children = sentence.words.children[at.number]
            return any(token.tag == "MD" or token.dep == "neg" for token in children)
    return False


def _close(sentence: Sentence, taker: Token, dating: frozenset[int]) -> list[Token]:
    """The phrase of a noun up to the first sign: without what hangs loosely on it."""
    found: list[Token] = []
    for token in sentence.words.subtree(taker):
        if token.number in dating or (token.tag == "POS" and token.head == taker.number):
            continue
        if found and (token.text in (",", "(", ";", "—", ":") or token.number > found[-1].number + 1):
            break
        found.append(token)
    return found


def tell_noun(clause: Clause) -> str:
    """“The French king was executed.”"""
    noun, taker = clause.verb, clause.subject
    assert taker
    tokens = _close(clause.sentence, taker, clause.dating)
    said = clause.sentence.text[tokens[0].start : tokens[-1].end]
    happened = lexicon().phrase("ones" if taker.dep == "poss" else "of_it", noun.lemma.lower())
    if taker.tag in ("NNS", "NNPS") or clause.sentence.words.child(taker, "conj"):
        happened = happened.replace("was ", "were ")
    return clean(f"{said} {happened}")
