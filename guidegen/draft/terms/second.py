"""A second sentence of a definition: what goes on about the term, or what comes before and is pointed to."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from guidegen.draft.analysis import Sentence
from guidegen.draft.facts.shortening import shortenings
from guidegen.draft.material import Material, whole
from guidegen.draft.meaning.display import phrase_alone, sentence_alone
from guidegen.draft.meaning.phrases import last_word
from guidegen.draft.meaning.reading import Reading
from guidegen.draft.standing import Standing
from guidegen.draft.standing.heads import without_connectives
from guidegen.draft.standing.part import Part, cleaned
from guidegen.draft.standing.shape import is_balanced, without_references
from guidegen.draft.terms.amount import told
from guidegen.draft.terms.candidates import Candidate, Place
from guidegen.draft.terms.telling import by_telling, denies, is_subject, seldom, words_of
from guidegen.draft.wordlists import word_list

_IN_COMMON = 4.0
"""How seldom the words are, together, by which a sentence is known to go on with the one before it."""
_SPEAKERS = frozenset(("i", "you", "your", "my", "we", "our", "us"))
_PERSONS = frozenset(("he", "she", "him", "her", "his", "hers"))
_POINTING_BACK = frozenset(("it", "they", "this", "these", "its", "their", "such", "he", "she", "his", "her", "those"))
_OPENING = 7
_DETERMINERS = frozenset(("this", "the", "their", "these", "such", "that"))
import os
_LONGEST_BOTH = int(os.environ.get('LB','60'))
_TELLING = 1.6
"""What a sentence must be worth by its telling before it is put behind a definition."""
_POINTING = frozenset(("This", "These", "Such", "That", "It", "Their", "Its", "They", "His", "Her"))
_ELSEWHERE = frozenset({"he", "she", "him", "her", "his", "this", "these", "those", "you", "we", "our", "i"})


def with_more(
    candidate: Candidate, sentence: Sentence, standing: Standing, material: Material, enough: int
) -> Standing:
    """With another sentence that tells of the term, where the first has fewer than `enough` words of meaning."""
    if told(standing.text, candidate) >= enough or len(standing.quotes) > 1:
        return standing
    for second in _others(candidate, sentence, material):
        both = len(standing.text.split()) + len(second.text.split())
        if both <= _LONGEST_BOTH and _adds(second, standing, candidate):
            first = standing.text if standing.text.endswith((".", ".”")) else f"{standing.text}."
            return Standing(f"{first} {second.text}", tuple(dict.fromkeys((*standing.quotes, *second.quotes))))
    return standing


def _others(candidate: Candidate, sentence: Sentence, material: Material) -> Iterator[Standing]:
    for worth, place in by_telling(candidate):
        if worth < _TELLING or not is_subject(place):
            return
        if place.sentence != sentence and not denies(place):
            found = sentence_alone(place.sentence, place.first, place.last, material)
            if isinstance(found, Standing):
                yield found


def _adds(second: Standing, first: Standing, candidate: Candidate) -> bool:
    """Whether a sentence says something that the definition does not."""
    known = set(first.text.casefold().split())
    new = " ".join(word for word in second.text.split() if word.casefold() not in known)
    return told(new, candidate) >= 4


def with_next(place: Place, standing: Standing, material: Material, whole_sentence: bool = True) -> Standing:
    """With the next sentence, if that goes on about the term: “It …”, “This theory …”, “The act …”.

    `whole_sentence`: the whole of the first is shown, so that what points back in the next may point to any of it.
    """
    following = _following(place.sentence, material)
    if following is None or len(standing.quotes) > 1:
        return standing
    if whole_sentence:
        goes_on = _names_it(place, following) or continues(place.sentence, following)
    else:
        goes_on = _names_it(place, following) or (is_subject(place) and _goes_on(place.sentence, following))
        goes_on = goes_on and not _points_elsewhere(following, place)
    room = _LONGEST_BOTH - len(standing.text.split())
    second = _shown(following, room) if goes_on else ""
    if not second:
        return standing
    first = standing.text if standing.text.endswith((".", ".”")) else f"{standing.text}."
    return Standing(f"{first} {second}", (*standing.quotes, whole(following)))


def continues(sentence: Sentence, following: Sentence) -> bool:
    """Whether a sentence goes on with what the one before it says, and turns to nothing else."""
    opening = [token.text.casefold() for token in following.tokens[:_OPENING]]
    words = {token.text.casefold() for token in following.tokens if token.pos in ("PRON", "DET")}
    turns = set(opening[:3]) & word_list("terms", "en", "turning")
    if not opening or turns or words & _SPEAKERS or not following.text.endswith((".", ".”")):
        return False
    if words & _PERSONS and not any(token.pos == "PROPN" for token in sentence.tokens):
        return False
    pointing = set(opening) & _POINTING_BACK
    shared = words_of(sentence) & words_of(following)
    return bool(pointing) or sum(map(seldom, shared)) >= _IN_COMMON


def _shown(sentence: Sentence, room: int) -> str:
    """The sentence, shortened where there is no room for it; "" where that is not enough."""
    for without in (frozenset[int](), *shortenings(sentence)):
        led = without_connectives(without_references(Part(sentence, without)))
        if isinstance(led, str):
            return ""
        text = led.text
        if len(text.split()) <= room and text.endswith((".", ".”")) and is_balanced(text):
            return text
    return ""


def _names_it(place: Place, following: Sentence) -> bool:
    """Whether the next sentence is about the term: it begins with it, or says “this theory”, “their plan”."""
    tokens, term = place.sentence.tokens, place.text.casefold()
    if following.text.casefold().removeprefix("the ").startswith(term):
        return True
    head = tokens[place.last].lemma.casefold()
    opening = following.tokens[:_OPENING]
    return place.first < place.last and any(
        one.text.casefold() in _DETERMINERS and other.lemma.casefold() == head for one, other in pairwise(opening)
    )


def what_this_is(place: Place, material: Material) -> Standing | None:
    """“… in what is called X. This is the idea that …”: the phrase of the next sentence."""
    following = _following(place.sentence, material)
    if following is None or place.last < len(place.sentence.tokens) - _OPENING or following.length > _LONGEST_BOTH:
        return None
    texts = [token.text for token in following.tokens[:3]]
    if (
        len(texts) < 3
        or texts[0] not in ("This", "It", "These", "They")
        or texts[1] not in ("is", "are", "was", "were")
    ):
        return None
    complement = following.words.child(following.tokens[1], "attr")
    if complement is None or texts[2] not in ("a", "an", "the") or Reading(following, 0, 0).poor(complement):
        return None
    found = phrase_alone(following, range(2, last_word(following) + 1))
    return Standing(found.text, (whole(place.sentence), whole(following))) if isinstance(found, Standing) else None


def _following(sentence: Sentence, material: Material) -> Sentence | None:
    paragraph = material.paragraph(sentence)
    at = paragraph.index(sentence) + 1
    return paragraph[at] if at < len(paragraph) else None


def with_previous(place: Place, material: Material, refused: str) -> Standing | str:
    """“… This view is known as X.” with the sentence before it, which says what “this view” is."""
    sentence = place.sentence
    before = material.before(sentence)
    first = sentence.tokens[0] if sentence.tokens else None
    if not before or first is None or first.text not in _POINTING or _points_elsewhere(sentence):
        return refused
    previous = sentence_alone(before[0], 0, -1, material, lenient=True)
    text = cleaned(sentence.text)
    if isinstance(previous, str) or not text.endswith(".") or before[0].length + sentence.length > _LONGEST_BOTH:
        return refused
    return Standing(f"{previous.text} {text}", (*previous.quotes, whole(sentence)))


def _goes_on(sentence: Sentence, following: Sentence) -> bool:
    first = following.tokens[0] if following.tokens else None
    subject = next((token for token in sentence.tokens if token.dep in ("nsubj", "nsubjpass")), None)
    if first is None or subject is None or first.dep not in ("nsubj", "nsubjpass") or subject.pos == "PRON":
        return False
    plural = subject.tag in ("NNS", "NNPS")
    return (first.text == "They" and plural) or (first.text == "It" and not plural)


def _points_elsewhere(sentence: Sentence, place: Place | None = None) -> bool:
    """Whether a word behind the first stands for something else; “this theory” may stand for the term at `place`."""
    head = place.sentence.tokens[place.last].lemma.casefold() if place is not None else ""
    following = (*sentence.tokens[2:], None)
    return any(
        token.text.casefold() in _ELSEWHERE and (after is None or after.lemma.casefold() != head)
        for token, after in zip(sentence.tokens[1:], following, strict=False)
    )
