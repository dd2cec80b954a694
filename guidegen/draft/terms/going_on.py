"""Whether a sentence goes on about what the one before it says."""

from __future__ import annotations

from itertools import pairwise

from guidegen.draft.analysis import Sentence
from guidegen.draft.meaning.phrases import last_word
from guidegen.draft.terms.candidates import Place
from guidegen.draft.terms.telling import is_subject, seldom, words_of
from guidegen.draft.wordlists import word_list

_IN_COMMON = 4.0
"""How seldom the words are, together, by which a sentence is known to go on with the one before it."""
_SPEAKERS = frozenset(("i", "you", "your", "my", "we", "our", "us"))
_PERSONS = frozenset(("he", "she", "him", "her", "his", "hers"))
_POINTING_BACK = frozenset(("it", "they", "this", "these", "its", "their", "such", "those"))
_OPENING = 7
_DETERMINERS = frozenset(("this", "the", "their", "these", "such", "that"))
_ELSEWHERE = frozenset({"he", "she", "him", "her", "his", "this", "these", "those", "you", "we", "our", "i"})
_AT_THE_END = 3


def is_brought_in(place: Place) -> bool:
    """“Learning seems to rest on X.”: the term comes last, and what it is comes next."""
    return place.last >= last_word(place.sentence) - _AT_THE_END and not is_subject(place)


def is_carried_on(place: Place, following: Sentence) -> bool:
    """“The special tax was X. It fell on …”, “X is …. This theory …”."""
    first = following.tokens[0].text if following.tokens else ""
    return first in ("It", "They", "This", "These", "Such") and (is_subject(place) or is_brought_in(place))


def is_answer(sentence: Sentence) -> bool:
    """“The answer was X.”: what follows tells of it as much as what led to it."""
    root = sentence.words.root
    return root is not None and root.lemma == "be" and sentence.tokens[0].text == "The"


def hangs_on_the_one_before(sentence: Sentence) -> bool:
    """“The result was X.”, “We then speak of X.”, “The third is X.”: the one before says what is meant."""
    opening = [token.text.casefold() for token in sentence.tokens[:3]]
    root = sentence.words.root
    subject = sentence.words.child(root, "nsubj", "nsubjpass") if root is not None else None
    if subject is None or subject.number > 2:
        return bool({"then", "this", "here"} & set(opening))
    return opening[0] in ("the", "we", "one", "this", "it", "what") and subject.pos in ("NOUN", "ADJ", "PRON")


def is_named_in(place: Place, following: Sentence) -> bool:
    """Whether the sentence names the term, or has its noun."""
    head = place.sentence.tokens[place.last].lemma.casefold()
    return place.text.casefold() in following.text.casefold() or head in words_of(following)


def is_of_another(place: Place, following: Sentence) -> bool:
    """Whether the document marks another term in the sentence, which will be about that."""
    term = place.text.casefold()
    marked = [following.text[mark.start : mark.end].casefold() for mark in following.marks if mark.style == "bold"]
    return any(term not in other and other not in term for other in marked)


def continues(sentence: Sentence, following: Sentence, named: bool = True) -> bool:
    """Whether a sentence goes on with what the one before it says, and turns to nothing else.

    `named`: what it is about stands in both, so that seldom words in common are enough.
    """
    opening = {token.text.casefold() for token in following.tokens[:_OPENING]}
    words = {token.text.casefold() for token in following.tokens if token.pos in ("PRON", "DET")}
    if not opening or turns(following) or words & _SPEAKERS or not following.text.endswith((".", ".”")):
        return False
    if words & _PERSONS and not any(token.pos == "PROPN" for token in sentence.tokens):
        return False
    shared = words_of(sentence) & words_of(following)
    return bool(opening & _POINTING_BACK) or (named and sum(map(seldom, shared)) >= _IN_COMMON)


def turns(sentence: Sentence) -> bool:
    return bool({token.text.casefold() for token in sentence.tokens[:3]} & word_list("terms", "en", "turning"))


def names_it(place: Place, following: Sentence) -> bool:
    """Whether the next sentence is about the term: it begins with it, or says “this theory”, “their plan”."""
    tokens, term = place.sentence.tokens, place.text.casefold()
    if following.text.casefold().removeprefix("the ").startswith(term):
        return True
    head = tokens[place.last].lemma.casefold()
    opening = following.tokens[:_OPENING]
    return place.first < place.last and any(
        one.text.casefold() in _DETERMINERS and other.lemma.casefold() == head for one, other in pairwise(opening)
    )


def goes_on(sentence: Sentence, following: Sentence) -> bool:
    first = following.tokens[0] if following.tokens else None
    subject = next((token for token in sentence.tokens if token.dep in ("nsubj", "nsubjpass")), None)
    if first is None or subject is None or first.dep not in ("nsubj", "nsubjpass") or subject.pos == "PRON":
        return False
    plural = subject.tag in ("NNS", "NNPS")
    return (first.text == "They" and plural) or (first.text == "It" and not plural)


def points_elsewhere(sentence: Sentence, place: Place | None = None) -> bool:
    """Whether a word behind the first stands for something else; “this theory” may stand for the term at `place`."""
    head = place.sentence.tokens[place.last].lemma.casefold() if place is not None else ""
    following = (*sentence.tokens[2:], None)
    return any(
        token.text.casefold() in _ELSEWHERE and (after is None or after.lemma.casefold() != head)
        for token, after in zip(sentence.tokens[1:], following, strict=False)
    )
