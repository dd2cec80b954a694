"""What is asked of an explanation where nothing marks the term: that it defines, and not only mentions."""

from __future__ import annotations

from guidegen.draft.analysis import Token
from guidegen.draft.meaning.shapes import announcer_before
from guidegen.draft.standing import Standing
from guidegen.draft.terms.candidates import Candidate, Place
from guidegen.draft.terms.rank import Explained
from guidegen.draft.terms.telling import is_subject
from guidegen.draft.wordlists import frequency, word_list

_TOPICAL = frozenset("topic according states does refers defined or is naming when held".split())  # noqa: SIM905
_ANNOUNCED = frozenset(("called", "inverted"))
_BESIDE = frozenset(("apposition", "before", "or", "bracket", "dash"))
_DEFINITE = frozenset(("the", "its", "his", "her", "their", "this", "these"))
_SEVERAL = frozenset(("NNS", "NNPS"))
_EVERYDAY = 3.6
"""From which frequency of its rarest word on “the” before a phrase means a certain one: “the expedition, the corps …”."""


def only_mentions(candidate: Candidate, one: Explained, found: Standing) -> bool:
    """Whether the sentence says something of the term, or of one of its kind, but not what it is."""
    place, meaning = one.place, one.meaning
    if found.text.endswith((".", ".”", '."')):
        return not _is_about(candidate, place, meaning.shape)
    tokens = place.sentence.tokens
    opening = tokens[meaning.first : meaning.first + 3]
    if any(token.tag in ("JJS", "RBS") or token.lemma in _COUNTED for token in opening):
        return True
    named = tokens[place.last].pos == "PROPN"
    if meaning.shape in _BESIDE and (_differ(tokens, one) or (not named and _is_certain(place, opening))):
        return True
    if meaning.shape == "is" and not named:
        verb = tokens[max(meaning.first - 1, 0)]
        bare = opening[0].pos == "NOUN" and _definite(place) and tokens[place.last].tag == "NN"
        return verb.tag == "VBD" or bare or (_is_certain(place, opening))
    return False


_COUNTED = frozenset("first second third fourth fifth tenth last only other few single same".split())  # noqa: SIM905


def _is_about(candidate: Candidate, place: Place, shape: str) -> bool:
    """Whether the sentence is about the term: it is its subject, its topic, or what the sentence names."""
    if shape in _ANNOUNCED:
        said = announcer_before(place.sentence, place.first)
        return said is not None and "word" not in said.split()
    if "name" in candidate.how and shape in ("acts", "which", "does", "made", "is"):
        return is_subject(place) or (shape == "which" and place.sentence.tokens[place.last + 1].text == ",")
    return shape in _TOPICAL and (is_subject(place) or shape != "does")


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
    if term.tag in _SEVERAL and head.tag == "NN":
        return head.lemma.casefold() not in word_list("terms", "en", "collective")
    return term.tag == "NN" and head.tag == "NNS" and not term.text.endswith("s") and one.meaning.shape != "or"


def _is_certain(place: Place, opening: tuple[Token, ...]) -> bool:
    """“the military rulers, the shoguns of …”: who they were, and not what the words mean."""
    rarest = min((frequency(word.casefold(), "en") for word in place.text.split()), default=0.0)
    return _definite(place) and rarest > _EVERYDAY and opening[0].text.casefold() == "the"


def _definite(place: Place) -> bool:
    before = place.sentence.tokens[place.first - 1].text.casefold() if place.first else ""
    return before in _DEFINITE
