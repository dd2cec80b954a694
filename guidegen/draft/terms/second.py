"""A second sentence of a definition: what goes on about the term, or what comes before and is pointed to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from guidegen.draft.analysis import Sentence
from guidegen.draft.material import Material, whole
from guidegen.draft.meaning.display import phrase_alone, sentence_alone
from guidegen.draft.meaning.phrases import last_word
from guidegen.draft.meaning.reading import Reading
from guidegen.draft.meaning.shortening import shortenings
from guidegen.draft.standing import Standing
from guidegen.draft.standing.heads import without_connectives
from guidegen.draft.standing.part import Part, cleaned
from guidegen.draft.standing.shape import is_balanced, without_references
from guidegen.draft.terms.amount import is_thin, told
from guidegen.draft.terms.candidates import Candidate, Place
from guidegen.draft.terms.lastly import as_it_stands
from guidegen.draft.terms.telling import by_telling, denies, is_subject, seldom, words_of
from guidegen.draft.wordlists import word_list

_SIGNS = ".,;:()“”\"'’"
_LOOKED_AT, _OFTEN = 8, 3
"""Places whose words are weighed, and how often a word counts at most."""
_NEXT, _GOES_ON, _PREVIOUS, _BROUGHT_IN, _LEAST = 1.3, 2.5, 0.9, 1.5, 1.0
"""How much likelier the next sentence goes on about the term than another; what a second must be worth at least."""
_IN_COMMON = 4.0
"""How seldom the words are, together, by which a sentence is known to go on with the one before it."""
_SPEAKERS = frozenset(("i", "you", "your", "my", "we", "our", "us"))
_PERSONS = frozenset(("he", "she", "him", "her", "his", "hers"))
_POINTING_BACK = frozenset(("it", "they", "this", "these", "its", "their", "such", "those"))
_OPENING = 7
_DETERMINERS = frozenset(("this", "the", "their", "these", "such", "that"))
_LONGEST_BOTH = 55
_TELLING = 1.6
"""What a sentence must be worth by its telling before it is put behind a definition."""
_POINTING = frozenset(("This", "These", "Such", "That", "It", "Their", "Its", "They", "His", "Her"))
_ELSEWHERE = frozenset({"he", "she", "him", "her", "his", "this", "these", "those", "you", "we", "our", "i"})


def with_more(
    candidate: Candidate,
    place: Place,
    standing: Standing,
    material: Material,
    enough: int,
    whole_sentence: bool,
    defined: bool,
) -> Standing:
    """With another sentence that tells of the term, where the first has fewer than `enough` words of meaning.

    `whole_sentence`: the whole of the first is shown, so that what points back in the next may point to any of it.
    `defined`: the first says what the term is, so that only what surely goes on about it stands behind.
    """
    if told(standing.text, candidate) >= enough or len(standing.quotes) > 2:
        return standing
    weights = _weights(candidate, material)
    known = _words(standing.text)
    best, most = standing, _LEAST
    for factor, both in _both(candidate, place, standing, material, whole_sentence, defined):
        new = _words(both.text) - known
        worth = factor * sum(weights.get(word, 0.0) for word in new) / (len(both.text.split()) ** 0.5)
        if worth > most:
            best, most = both, worth
    return best


def _both(
    candidate: Candidate, place: Place, standing: Standing, material: Material, whole_sentence: bool, defined: bool
) -> Iterator[tuple[float, Standing]]:
    """The definition with each sentence that may stand beside it, and how much more likely that is than others."""
    first = standing.text if standing.text.endswith((".", ".”", '."', "?")) else f"{standing.text}."
    room = _LONGEST_BOTH - len(first.split())
    following = _following(place.sentence, material)
    thin = whole_sentence and (is_thin(first, candidate) or _is_brought_in(place))
    if following is not None and (second := _next(place, following, material, room, whole_sentence, defined, thin)):
        factor = _GOES_ON if _is_carried_on(place, following) else _NEXT
        yield factor, Standing(f"{first} {second}", (*standing.quotes, whole(following)))
    before = material.before(place.sentence)
    hangs = is_thin(first, candidate) and _follows(place.sentence) and not _is_answer(place.sentence)
    if before and whole_sentence and (hangs or continues(before[0], place.sentence)):
        led = sentence_alone(before[0], 0, -1, material, lenient=True)
        if isinstance(led, str) and hangs:
            led = as_it_stands(Place(before[0], 0, -1), material)
        if isinstance(led, Standing) and "?" not in led.text and len(led.quotes) == 1 and len(led.text.split()) <= room:
            yield (
                _BROUGHT_IN if hangs else _PREVIOUS,
                Standing(f"{led.text} {first}", tuple(dict.fromkeys((*led.quotes, *standing.quotes)))),
            )
    is_name = place.sentence.tokens[place.last].pos == "PROPN"
    for worth, other in by_telling(candidate):
        if worth < _TELLING or not is_subject(other):
            return
        if (other.sentence.tokens[other.last].pos == "PROPN") != is_name:
            continue
        if other.sentence not in (place.sentence, following) and not denies(other):
            found = sentence_alone(other.sentence, other.first, other.last, material, lenient=True)
            if isinstance(found, Standing) and len(found.text.split()) <= room:
                yield 1.0, Standing(f"{first} {found.text}", tuple(dict.fromkeys((*standing.quotes, *found.quotes))))


def _next(
    place: Place, following: Sentence, material: Material, room: int, whole_sentence: bool, defined: bool, thin: bool
) -> str:
    """The next sentence as it may be shown, if it goes on about the term: “It …”, “This theory …”; else ""."""
    if _is_of_another(place, following):
        return ""
    if whole_sentence:
        goes_on = _names_it(place, following) or continues(place.sentence, following, _is_in(place, following))
    else:
        goes_on = _names_it(place, following) or (is_subject(place) and _goes_on(place.sentence, following))
        goes_on = goes_on and not _points_elsewhere(following, place)
    if goes_on:
        return _shown(following, room)
    near = whole_sentence and (thin or (not defined and _is_in(place, following)))
    found = sentence_alone(following, 0, -1, material, lenient=True) if near else ""
    alone = isinstance(found, Standing) and len(found.text.split()) <= room and not _turns(following)
    return found.text if alone and isinstance(found, Standing) else ""


def _is_brought_in(place: Place) -> bool:
    """“Learning seems to rest on X.”: the term comes last, and what it is comes next."""
    return place.last >= last_word(place.sentence) - _AT_THE_END and not is_subject(place)


_AT_THE_END = 3


def _is_carried_on(place: Place, following: Sentence) -> bool:
    """“The special tax was X. It fell on …”, “X is …. This theory …”."""
    first = following.tokens[0].text if following.tokens else ""
    return first in ("It", "They", "This", "These", "Such") and (is_subject(place) or _is_brought_in(place))


def _is_answer(sentence: Sentence) -> bool:
    """“The answer was X.”: what follows tells of it as much as what led to it."""
    root = sentence.words.root
    return root is not None and root.lemma == "be" and sentence.tokens[0].text == "The"


def _follows(sentence: Sentence) -> bool:
    """“The result was X.”, “We then speak of X.”, “The third is X.”: the one before says what is meant."""
    opening = [token.text.casefold() for token in sentence.tokens[:3]]
    root = sentence.words.root
    subject = sentence.words.child(root, "nsubj", "nsubjpass") if root is not None else None
    if subject is None or subject.number > 2:
        return bool({"then", "this", "here"} & set(opening))
    return opening[0] in ("the", "we", "one", "this", "it", "what") and subject.pos in ("NOUN", "ADJ", "PRON")


def _is_in(place: Place, following: Sentence) -> bool:
    """Whether the sentence names the term, or has its noun."""
    head = place.sentence.tokens[place.last].lemma.casefold()
    return place.text.casefold() in following.text.casefold() or head in words_of(following)


def _is_of_another(place: Place, following: Sentence) -> bool:
    """Whether the document marks another term in the sentence, which will be about that."""
    term = place.text.casefold()
    marked = [following.text[mark.start : mark.end].casefold() for mark in following.marks if mark.style == "bold"]
    return any(term not in other and other not in term for other in marked)


def _words(text: str) -> set[str]:
    return {word.strip(_SIGNS) for word in text.casefold().split()}


def _weights(candidate: Candidate, material: Material) -> dict[str, float]:
    """What the words are worth that stand in the sentences with the term and beside them: seldom and often there."""
    places = {place.sentence.number: place.sentence for place in candidate.places[:_LOOKED_AT]}
    near = {number + step for number in places for step in (-1, 0, 1)}
    often: Counter[str] = Counter()
    for sentence in material.sentences[max(0, min(near)) : max(near) + 1]:
        if sentence.number in near:
            often.update(words_of(sentence))
    return {word: seldom(word) * min(count, _OFTEN) for word, count in often.items()}


def continues(sentence: Sentence, following: Sentence, named: bool = True) -> bool:
    """Whether a sentence goes on with what the one before it says, and turns to nothing else.

    `named`: what it is about stands in both, so that seldom words in common are enough.
    """
    opening = {token.text.casefold() for token in following.tokens[:_OPENING]}
    words = {token.text.casefold() for token in following.tokens if token.pos in ("PRON", "DET")}
    if not opening or _turns(following) or words & _SPEAKERS or not following.text.endswith((".", ".”")):
        return False
    if words & _PERSONS and not any(token.pos == "PROPN" for token in sentence.tokens):
        return False
    shared = words_of(sentence) & words_of(following)
    return bool(opening & _POINTING_BACK) or (named and sum(map(seldom, shared)) >= _IN_COMMON)


def _turns(sentence: Sentence) -> bool:
    return bool({token.text.casefold() for token in sentence.tokens[:3]} & word_list("terms", "en", "turning"))


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
    several = texts[0] in ("These", "They") and complement is not None and complement.tag == "NNS"
    if (
        complement is None
        or not (several or texts[2] in ("a", "an", "the"))
        or Reading(following, 0, 0).poor(complement)
    ):
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
