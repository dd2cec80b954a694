"""The last that may explain a term which the document marks: its sentence as it stands, with the one before if need be.

A rule for facts refuses many a sentence that a reader who looks a term up understands well: “we speak of X”, a list
behind a colon, “their” beside its noun. What stands for something in the sentence before brings that along.
"""

from __future__ import annotations

from guidegen.draft.analysis import Token
from guidegen.draft.facts.shortening import shortenings
from guidegen.draft.material import Material, whole
from guidegen.draft.meaning.display import sentence_alone
from guidegen.draft.standing import Standing
from guidegen.draft.standing.heads import without_connectives
from guidegen.draft.standing.part import NOUNS, Part, sentence_case
from guidegen.draft.standing.shape import is_balanced, without_references
from guidegen.draft.terms.candidates import Place

_SPEAKERS = frozenset(("i", "my", "me"))
_PERSONS = frozenset(("he", "she", "him", "her", "his", "hers"))
_THINGS = frozenset(("it", "its", "they", "them", "their", "theirs"))
_POINTING = frozenset(("this", "these", "those", "such", "latter", "former", "that", "both"))
_FEWEST, _MOST, _MOST_OF_BOTH = 5, 50, 65


def as_it_stands(place: Place, material: Material) -> Standing | str:
    """The sentence alone, or behind the one before it, or the code of the rule that refuses it."""
    shown = _readable(place)
    if shown is None:
        return "no-definition"
    part, hanging = shown
    text = sentence_case(part.text)
    if not hanging:
        return Standing(text, (whole(part.sentence),), part=part)
    before = material.before(part.sentence)
    if not before:
        return "points-back"
    led = _before(Place(before[0], 0, -1), material)
    if led is None or len(led.text.split()) + part.length > _MOST_OF_BOTH:
        return "points-back"
    return Standing(f"{led.text} {text}", (*led.quotes, whole(part.sentence)))


def _before(place: Place, material: Material) -> Standing | None:
    """The sentence before, where that stands for itself."""
    found = sentence_alone(place.sentence, 0, -1, material, lenient=True)
    if isinstance(found, Standing):
        return found
    shown = _readable(place)
    if shown is None or shown[1]:
        return None
    return Standing(sentence_case(shown[0].text), (whole(place.sentence),))


def _readable(place: Place) -> tuple[Part, bool] | None:
    """The sentence with as much as is needed, and whether a word of it hangs on the sentence before."""
    sentence = place.sentence
    term = frozenset(range(place.first, place.last + 1))
    for without in (frozenset[int](), *shortenings(sentence)):
        led = without_connectives(without_references(Part(sentence, without)))
        if isinstance(led, str) or without & term or not _FEWEST <= led.length <= _MOST:
            continue
        words = {token.text.casefold() for token in led.tokens if token.pos == "PRON"}
        if words & _SPEAKERS or not is_balanced(led.text) or not led.text.endswith((".", ".”", '."')):
            continue
        return led, any(_hangs(led.tokens, at) for at in range(len(led.tokens)))
    return None


def _hangs(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a word stands for something that was not named before it in the sentence."""
    token, before = tokens[at], tokens[:at]
    word = token.text.casefold()
    if word in _PERSONS and token.pos in ("PRON", "DET"):
        return not any(other.pos == "PROPN" or other.text.casefold() in _PERSONS for other in before)
    if word in _THINGS and token.pos in ("PRON", "DET"):
        return not any(other.pos in NOUNS for other in before)
    if word not in _POINTING or token.tag in ("IN", "WDT", "RB", "CC"):
        return False
    following = tokens[at + 1].text.casefold() if at + 1 < len(tokens) else ""
    if word in ("that", "those", "such", "both"):
        return token.dep == "det" and following not in ("of", "who", "as", "a", "an")
    return at < _NEAR or not any(other.pos in NOUNS for other in before)


_NEAR = 4
