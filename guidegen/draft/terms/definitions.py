"""What a term means, in the words of the document: the best that is said of it and can be read alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from guidegen.draft.analysis import Sentence, Token
from guidegen.draft.material import Material, Quote, whole
from guidegen.draft.meaning.display import phrase_alone, sentence_alone
from guidegen.draft.names.kinds import is_thing
from guidegen.draft.standing import Standing, stand_alone
from guidegen.draft.standing.part import cleaned
from guidegen.draft.terms.candidates import Candidate, Place
from guidegen.draft.terms.folding import folded
from guidegen.draft.terms.rank import Explained
from guidegen.draft.terms.rebuilt import rebuilt

_FEWEST = 2
"""Words with a meaning of their own that a definition has beside those of the term."""
_LITTLE = 3
"""Such words up to which a phrase beside the subject of a sentence gives way to the sentence."""
_SOUND = 1.6
"""What an explanation is worth at least; below that a sentence mentions the term and says nothing of what it is."""
_SAID_OF_NAMES = 0.5
"""The same for events, laws and bodies: what they did tells what they were."""
_DEFINING = ("refers", "defined", "is", "does", "according", "or", "dash", "apposition", "colon", "which")
_LONGEST_SECOND = 32
_ENOUGH = 18
"""Words of a definition after which no second sentence is asked for."""
_LONGEST_BOTH = 55
_TELLING = ("does", "acts", "is", "most", "made", "refers", "defined", "according")


@dataclass(frozen=True)
class Definition:
    text: str
    quotes: tuple[Quote, ...]
    worth: float


def definition_of(candidate: Candidate, explained: tuple[Explained, ...], material: Material) -> Definition | str:
    """The definition, or the code of the rule that refused the best explanation."""
    refused = "no-definition"
    marked = "marked" in candidate.how
    least = _SAID_OF_NAMES if marked or _is_event(candidate) else _SOUND
    for one in explained:
        if one.worth < least:
            break
        if one.worth < _SOUND and not marked and one.meaning.shape not in _TELLING:
            continue
        made = _made(candidate, one, material)
        if not isinstance(made, str):
            made = _with_more(candidate, one.place.sentence, made, explained, material)
            return Definition(made.text, made.quotes, one.worth)
        refused = made if refused == "no-definition" else refused
    return _best_sentence(candidate, material) if marked else refused


def _is_event(candidate: Candidate) -> bool:
    """Whether it has the name of an event, a law, a body: what it did tells what it was. “Edo” has not."""
    return "name" in candidate.how and (len(candidate.words) > 1 or is_thing(candidate.places[0].text))


def _made(candidate: Candidate, one: Explained, material: Material) -> Standing | str:
    """The phrase if it can be read alone; what is put together around “called X”; or the sentence."""
    sentence, meaning, place = one.place.sentence, one.meaning, one.place
    little: Standing | None = None
    for phrase in (
        phrase_alone(sentence, range(meaning.first, meaning.last + 1)) if meaning.phrase else "",
        rebuilt(place, meaning),
    ):
        if isinstance(phrase, Standing) and not _is_thin(phrase.text, candidate):
            if _told(phrase.text, candidate) > _LITTLE or not _is_subject(place) or meaning.shape == "is":
                return phrase
            little = phrase
    found = sentence_alone(
        sentence, place.first, place.last, material, meaning.shape in _DEFINING, _is_wanted(candidate)
    )
    if isinstance(found, str):
        return little or _with_previous(sentence, material, found)
    if meaning.phrase and one.worth > 3.0:
        return found
    return _with_next(sentence, found, material)


def _is_wanted(candidate: Candidate) -> bool:
    """Whether the document itself sets the term apart, so that less is asked of what explains it."""
    return bool(candidate.how & {"marked", "announced"})


def _best_sentence(candidate: Candidate, material: Material) -> Definition | str:
    """For a term that the document marks: the sentence that says most of it and stands alone."""
    refused = "no-definition"
    best: tuple[float, Sentence, Standing] | None = None
    for order, place in enumerate(candidate.places[:10]):
        found = sentence_alone(place.sentence, place.first, place.last, material, lenient=True)
        if isinstance(found, str):
            refused = found
            continue
        worth = 1.0 / (1 + order) + 0.6 * (place.first < 6) + 0.8 * _is_subject(place)
        if best is None or worth > best[0]:
            best = worth, place.sentence, found
    if best is None:
        return refused
    worth, sentence, standing = best
    standing = _with_next(sentence, standing, material)
    return Definition(standing.text, standing.quotes, worth / 10)


def _is_subject(place: Place) -> bool:
    return any(token.dep in ("nsubj", "nsubjpass") for token in _tokens(place))


def _tokens(place: Place) -> Iterator[Token]:
    yield from place.sentence.tokens[place.first : place.last + 1]


# -- a second sentence: what it did, or what goes on about it


def _with_more(
    candidate: Candidate, sentence: Sentence, standing: Standing, explained: tuple[Explained, ...], material: Material
) -> Standing:
    """With another sentence of which the term is the subject, where the first says little of an event, law or body."""
    if _words(standing) >= _ENOUGH or not candidate.how & {"marked", "name"} or len(standing.quotes) > 1:
        return standing
    for one in explained:
        place = one.place
        if place.sentence == sentence or one.meaning.shape not in _TELLING:
            continue
        more = sentence_alone(place.sentence, place.first, place.last, material)
        if isinstance(more, Standing) and _words(more) <= _LONGEST_SECOND:
            first = standing.text if standing.text.endswith((".", ".”")) else f"{standing.text}."
            return Standing(f"{first} {more.text}", tuple(dict.fromkeys((*standing.quotes, *more.quotes))))
    return standing


def _words(standing: Standing) -> int:
    return len(standing.text.split())


def _with_next(sentence: Sentence, standing: Standing, material: Material) -> Standing:
    """With the next sentence, if that goes on about the same subject and calls it “it” or “they”."""
    paragraph = material.paragraph(sentence)
    at = paragraph.index(sentence) + 1
    following = paragraph[at] if at < len(paragraph) else None
    if following is None or following.length > _LONGEST_SECOND or not _goes_on(sentence, following):
        return standing
    second = cleaned(following.text)
    if _points_elsewhere(following) or not second.endswith("."):
        return standing
    return Standing(f"{standing.text} {second}", (*standing.quotes, whole(following)))


def _with_previous(sentence: Sentence, material: Material, refused: str) -> Standing | str:
    """“… This view is known as X.” with the sentence before it, which says what “this view” is."""
    before = material.before(sentence)
    first = sentence.tokens[0] if sentence.tokens else None
    if not before or first is None or first.text not in ("This", "These", "Such") or _points_elsewhere(sentence):
        return refused
    previous = stand_alone(before[0], material)
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


def _points_elsewhere(sentence: Sentence) -> bool:
    pointing = {"he", "she", "him", "her", "his", "this", "these", "those", "you", "we", "our"}
    return any(token.text.casefold() in pointing for token in sentence.tokens[1:])


def _is_thin(text: str, candidate: Candidate) -> bool:
    """Whether a phrase says too little: hardly anything beyond the term's own words."""
    return _told(text, candidate) < _FEWEST


def _told(text: str, candidate: Candidate) -> int:
    """How many words with a meaning of their own a text has beside those of the term."""
    own = {folded(word) for word in candidate.words}
    words = [folded(word.strip(".,;:()“”\"'’")) for word in text.split()]
    return sum(1 for word in words if word and word not in own and word not in _SMALL)


_SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "and",
        "or",
        "by",
        "with",
        "from",
        "as",
        "is",
        "are",
        "was",
        "were",
        "that",
        "which",
        "who",
        "it",
        "its",
        "their",
        "one",
        "such",
    ]
)
