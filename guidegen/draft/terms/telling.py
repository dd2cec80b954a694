"""Which of the sentences with a term tell most of it."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from guidegen.draft.analysis import Sentence, Token
from guidegen.draft.meaning.shapes import announcer_before
from guidegen.draft.terms.candidates import Candidate, Place
from guidegen.draft.wordlists import frequency, word_list

_LOOKED_AT = 12
_COMMONEST = 7.0
_SUBJECT, _FIRST, _CENTRAL, _GOOD_LENGTH, _CALLED = 1.5, 0.4, 1.2, 0.4, 1.0
_AT_THE_MARK = 0.8
_DISTANT, _DENIED = 0.7, 1.2
"""What each sign of a telling sentence is worth; the last two are taken away for a side clause and a denial."""
_PARTS = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "NUM"))


def by_telling(candidate: Candidate) -> list[tuple[float, Place]]:
    """The places of a term, the most telling first; one for each sentence."""
    places: dict[int, Place] = {}
    for place in candidate.places[:_LOOKED_AT]:
        places.setdefault(place.sentence.number, place)
    often = Counter(word for place in places.values() for word in words_of(place.sentence))
    weights = {place: _weight(place.sentence, often) for place in places.values()}
    heaviest = max(weights.values(), default=0.0) or 1.0
    scored = [
        (_CENTRAL * weight / heaviest + _first(candidate, place, order) + _form(place), place)
        for order, (place, weight) in enumerate(weights.items())
    ]
    return sorted(scored, key=lambda one: (-one[0], one[1].sentence.number))


def _first(candidate: Candidate, place: Place, order: int) -> float:
    """Authors explain a term where they mark it, or where they first use it."""
    return _AT_THE_MARK if place.sentence.number in candidate.marked else _FIRST * (order == 0)


def _weight(sentence: Sentence, often: Counter[str]) -> float:
    """How much a sentence has of the seldom words that the sentences with the term have in common."""
    words = words_of(sentence)
    return sum((often[word] - 0.5) * seldom(word) for word in words) / (len(words) + 8) if words else 0.0


def seldom(word: str) -> float:
    """How seldom a word is in all texts: 0 for the commonest."""
    return max(0.0, _COMMONEST - frequency(word, "en"))


def _form(place: Place) -> float:
    worth = _GOOD_LENGTH * (10 <= place.sentence.length <= 35)
    if is_subject(place):
        worth += _SUBJECT - _DENIED * denies(place)
    elif announcer_before(place.sentence, place.first):
        worth += _CALLED
    elif place.first > 2 and _is_aside(place):
        worth -= _DISTANT
    return worth


def is_subject(place: Place) -> bool:
    """Whether a main verb is said of the term."""
    tokens = place.sentence.tokens
    return any(
        token.dep in ("nsubj", "nsubjpass") and tokens[token.head].dep in ("ROOT", "conj", "ccomp", "relcl")
        for token in tokens[place.first : place.last + 1]
    )


def denies(place: Place) -> bool:
    """Whether the sentence says what the term is not, or does not do."""
    tokens = place.sentence.tokens
    behind = tokens[place.last : place.last + 8]
    return any(token.dep == "neg" and tokens[token.head].pos in ("VERB", "AUX") for token in behind)


def _is_aside(place: Place) -> bool:
    """“for example, X”, “with the exception of X”, “such as X”."""
    before = [token.text.casefold() for token in place.sentence.tokens[max(0, place.first - 4) : place.first]]
    return bool(set(before) & {"like", "such", "example", "including", "since", "before", "unlike", "despite"})


@lru_cache(maxsize=512)
def words_of(sentence: Sentence) -> frozenset[str]:
    """The lemmas of the words that carry a sentence's meaning."""
    return frozenset(token.lemma.casefold() for token in sentence.tokens if _carries_meaning(token))


def _carries_meaning(token: Token) -> bool:
    return token.is_word and token.pos in _PARTS and token.lemma.casefold() not in word_list("terms", "en", "weak")
