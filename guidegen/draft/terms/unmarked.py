"""What is asked of an explanation where nothing marks the term: that it defines, and not only mentions."""

from __future__ import annotations

from guidegen.draft.analysis import Token
from guidegen.draft.meaning.shapes import announcer_before
from guidegen.draft.standing import Standing
from guidegen.draft.terms.candidates import Place
from guidegen.draft.terms.rank import Explained
from guidegen.draft.terms.telling import is_subject
from guidegen.draft.wordlists import frequency, word_list

_TOPICAL = frozenset("topic according states does refers defined or is naming when held".split())  # noqa: SIM905
_ANNOUNCED = frozenset(("called", "inverted"))
_BESIDE = frozenset(("apposition", "before", "or", "bracket", "dash"))
_DEFINITE = frozenset(("the", "its", "his", "her", "their", "this", "these"))
_SEVERAL = frozenset(("NNS", "NNPS"))
_UNKNOWN, _SELDOM = 2.5, 3.4
"""Up to which frequency a tagger may not know a word's number; up to which a word of the past needs explaining."""
_EVERYDAY = 3.6
"""From which frequency on “the” before a phrase means a certain one: “the expedition, the corps …”."""


def only_mentions(one: Explained, found: Standing) -> bool:
    """Whether the sentence says something of the term, or of one of its kind, but not what it is."""
    place, meaning = one.place, one.meaning
    tokens = place.sentence.tokens
    opening = tokens[meaning.first : meaning.first + 3]
    if found.text.endswith((".", ".”", '."')) and not (meaning.shape in _BESIDE and meaning.phrase):
        return not _is_about(place, meaning.shape)
    if _counts(found.part.tokens[:3] if found.part is not None else opening, meaning.shape):
        return True
    named = tokens[place.last].pos == "PROPN"
    if meaning.shape in _BESIDE and (_differ(tokens, one) or (not named and _is_certain(place, opening))):
        return True
    if meaning.shape == "is" and not named:
        verb = tokens[max(meaning.first - 1, 0)]
        bare = opening[0].pos == "NOUN" and _definite(place) and tokens[place.last].tag == "NN"
        past = verb.tag == "VBD" and _rarest(place) > _SELDOM
        return past or bare or (_is_certain(place, opening))
    return False


def _counts(opening: tuple[Token, ...], shape: str) -> bool:
    """“the tenth in a series”, “the most popular feast”, “a few candles”: which or how many of them."""
    ranked = any(token.tag in ("JJS", "RBS") or token.lemma in _ORDINALS for token in opening)
    return (ranked and opening[0].text.casefold() == "the") or (
        shape in _BESIDE and any(token.lemma in _QUANTITIES for token in opening)
    )


_ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth last only other".split())  # noqa: SIM905
_QUANTITIES = frozenset("few single several same other".split())  # noqa: SIM905


def _is_about(place: Place, shape: str) -> bool:
    """Whether the sentence is about the term: it is its subject, its topic, or what the sentence names."""
    if shape in _ANNOUNCED:
        said = announcer_before(place.sentence, place.first)
        return said is not None and "word" not in said.split()
    if shape == "which" and _defines(place):
        return True
    if place.sentence.tokens[place.last].pos == "PROPN" and shape in ("acts", "which", "does", "made", "is"):
        return is_subject(place) or (shape == "which" and place.sentence.tokens[place.last + 1].text == ",")
    return shape in _TOPICAL and (is_subject(place) or shape != "does")


def _defines(place: Place) -> bool:
    """“X, which means …”, “X, which is a …”."""
    tokens = place.sentence.tokens[place.last + 1 : place.last + 5]
    if len(tokens) < 4 or tokens[0].text != "," or tokens[1].text != "which":
        return False
    return tokens[2].lemma in ("mean", "refer", "consist") or (
        tokens[2].lemma == "be" and tokens[3].text in ("a", "an", "the")
    )


def _rarest(place: Place) -> float:
    return min((frequency(word.casefold(), "en") for word in place.text.split()), default=0.0)


def _differ(tokens: tuple[Token, ...], one: Explained) -> bool:
    """Whether one is several and the other is not: “basins, a few candles”; a network may be of several."""
    head = next(
        (token for token in tokens[one.meaning.first : one.meaning.last + 1] if token.pos in ("NOUN", "PROPN")), None
    )
    if head is None:
        return True
    nouns = [head]
    while nouns[-1].number < one.meaning.last and tokens[nouns[-1].number + 1].pos in ("NOUN", "PROPN"):
        nouns.append(tokens[nouns[-1].number + 1])
    head, term = nouns[-1], tokens[one.place.last]
    if _rarest(one.place) < _UNKNOWN or head.lemma == "people":
        return False
    if term.tag in _SEVERAL and head.tag == "NN":
        return head.lemma.casefold() not in word_list("terms", "en", "collective")
    return term.tag == "NN" and head.tag == "NNS" and not term.text.endswith("s") and one.meaning.shape != "or"


def _is_certain(place: Place, opening: tuple[Token, ...]) -> bool:
    """“the military rulers, the shoguns of …”: who they were, and not what the words mean."""
    tokens = place.sentence.tokens
    if place.first < place.last and tokens[place.first].pos in ("NOUN", "PROPN"):
        return False
    return _definite(place) and _rarest(place) > _EVERYDAY and opening[0].text.casefold() == "the"


def _definite(place: Place) -> bool:
    before = place.sentence.tokens[place.first - 1].text.casefold() if place.first else ""
    return before in _DEFINITE
