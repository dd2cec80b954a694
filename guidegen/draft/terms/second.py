"""A second sentence of a definition: what goes on about the term, or what comes before and is pointed to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

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
from guidegen.draft.terms.going_on import (
    continues,
    goes_on,
    hangs_on_the_one_before,
    is_answer,
    is_brought_in,
    is_carried_on,
    is_named_in,
    is_of_another,
    names_it,
    points_elsewhere,
    turns,
)
from guidegen.draft.terms.lastly import as_it_stands
from guidegen.draft.terms.telling import by_telling, denies, is_subject, seldom, words_of

_SIGNS = ".,;:()“”\"'’"
_LOOKED_AT, _OFTEN = 8, 3
"""Places whose words are weighed, and how often a word counts at most."""
_NEXT, _GOES_ON, _PREVIOUS, _BROUGHT_IN, _LEAST = 1.3, 2.5, 0.9, 1.5, 1.0
"""How much likelier the next sentence goes on about the term than another; what a second must be worth at least."""
_OPENING = 7
_LONGEST_BOTH = 55
_TELLING = 1.6
"""What a sentence must be worth by its telling before it is put behind a definition."""
_POINTING = frozenset(("This", "These", "Such", "That", "It", "Their", "Its", "They", "His", "Her"))


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
    thin = whole_sentence and (is_thin(first, candidate) or is_brought_in(place))
    if following is not None and (second := _next(place, following, material, room, whole_sentence, defined, thin)):
        factor = _GOES_ON if is_carried_on(place, following) else _NEXT
        yield factor, Standing(f"{first} {second}", (*standing.quotes, whole(following)))
    before = material.before(place.sentence)
    hangs = is_thin(first, candidate) and hangs_on_the_one_before(place.sentence) and not is_answer(place.sentence)
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
    if is_of_another(place, following):
        return ""
    if whole_sentence:
        about = names_it(place, following) or continues(place.sentence, following, is_named_in(place, following))
    else:
        about = names_it(place, following) or (is_subject(place) and goes_on(place.sentence, following))
        about = about and not points_elsewhere(following, place)
    if about:
        return _shown(following, room)
    near = whole_sentence and (thin or (not defined and is_named_in(place, following)))
    found = sentence_alone(following, 0, -1, material, lenient=True) if near else ""
    alone = isinstance(found, Standing) and len(found.text.split()) <= room and not turns(following)
    return found.text if alone and isinstance(found, Standing) else ""


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
    if not before or first is None or first.text not in _POINTING or points_elsewhere(sentence):
        return refused
    previous = sentence_alone(before[0], 0, -1, material, lenient=True)
    text = cleaned(sentence.text)
    if isinstance(previous, str) or not text.endswith(".") or before[0].length + sentence.length > _LONGEST_BOTH:
        return refused
    return Standing(f"{previous.text} {text}", (*previous.quotes, whole(sentence)))
