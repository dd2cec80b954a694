"""The last that may explain a term which the document marks: its sentence as it stands, with the one before if need be.

A rule for facts refuses many a sentence that a reader who looks a term up understands well: “we speak of X”, a list
behind a colon, “their” beside its noun. What stands for something in the sentence before brings that along.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.draft.analysis import Token
from guidegen.draft.material import Material, whole
from guidegen.draft.meaning.display import sentence_alone
from guidegen.draft.meaning.shortening import shortenings
from guidegen.draft.meaning.unsound import unsound
from guidegen.draft.standing import Standing
from guidegen.draft.standing.heads import without_connectives
from guidegen.draft.standing.part import NOUNS, Part, sentence_case
from guidegen.draft.standing.shape import is_balanced, without_references
from guidegen.draft.terms.candidates import Place

_SPEAKERS = frozenset(("i", "my", "me"))
_PERSONS = frozenset(("he", "she", "him", "her", "his", "hers"))
_THINGS = frozenset(("it", "its", "they", "them", "their", "theirs"))
_POINTING = frozenset(("this", "these", "those", "such", "latter", "former", "that", "both"))
_ONE, _MANY = frozenset(("NN", "NNP")), frozenset(("NNS", "NNPS"))
_FEWEST, _MOST, _MOST_OF_BOTH = 5, 50, 65


def as_it_stands(place: Place, material: Material) -> Standing | str:
    """The sentence alone, or behind the one before it, or the code of the rule that refuses it."""
    shown = _readable(place)
    if shown is None:
        return "no-definition"
    part, hanging = shown
    text = sentence_case(part.text)
    if code := unsound(text, part.sentence):
        return code
    if not hanging:
        return Standing(text, (whole(part.sentence),), part=part)
    led = _before(place, material, _MOST_OF_BOTH - part.length)
    if led is None:
        return "points-back"
    return Standing(f"{led.text} {text}", (*led.quotes, whole(part.sentence)))


def clauses_of(place: Place) -> Iterator[Standing]:
    """Every shorter form of the sentence that still tells of the term and hangs on nothing."""
    for part, hanging in _forms(place):
        if not hanging:
            yield Standing(sentence_case(part.text), (whole(part.sentence),), part=part)


def _before(place: Place, material: Material, room: int, further: int = 1) -> Standing | None:
    """What stands right before and can be read without anything else: a sentence, or two."""
    before = material.before(place.sentence)
    if not before:
        return None
    found = sentence_alone(before[0], 0, -1, material, lenient=True)
    if isinstance(found, Standing) and len(found.text.split()) <= room:
        return found
    shown = _readable(Place(before[0], 0, -1))
    if shown is None or shown[0].length > room:
        return None
    text, quotes = sentence_case(shown[0].text), (whole(before[0]),)
    alone = Standing(text, quotes)
    if not shown[1]:
        return alone
    led = _before(Place(before[0], 0, -1), material, room - shown[0].length, further - 1) if further else None
    if led is None:
        return alone if _says_only_who(shown[0]) else None
    return Standing(f"{led.text} {text}", (*led.quotes, *quotes))


def _says_only_who(part: Part) -> bool:
    """Whether nothing is left open but who “he” is, which a guide to the document may leave to it."""
    tokens = part.tokens
    return all(tokens[at].text.casefold() in _PERSONS for at in range(len(tokens)) if _hangs(tokens, at))


def _readable(place: Place) -> tuple[Part, bool] | None:
    return next(_forms(place), None)


def _forms(place: Place) -> Iterator[tuple[Part, bool]]:
    """The sentence, whole and shortened, and whether a word of it hangs on the sentence before."""
    sentence = place.sentence
    term = frozenset(range(place.first, place.last + 1))
    for without in (frozenset[int](), *shortenings(sentence)):
        bare = without_references(Part(sentence, without))
        led = without_connectives(bare)
        led = bare if isinstance(led, str) else led
        if without & term or not _FEWEST <= led.length <= _MOST:
            continue
        words = {token.text.casefold() for token in led.tokens if token.pos == "PRON"}
        if words & _SPEAKERS or not is_balanced(led.text) or not led.text.endswith((".", ".”", '."')):
            continue
        yield led, any(_hangs(led.tokens, at) for at in range(len(led.tokens)))


def _hangs(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a word stands for something that was not named before it in the sentence."""
    token, before = tokens[at], tokens[:at]
    word = token.text.casefold()
    if word in _PERSONS | _THINGS and _leads(token, tokens):
        return True
    if at < 2 and word in ("more", "less", "both") and token.tag in ("RBR", "JJR", "DT", "CC", "PDT"):
        return True
    if word in _PERSONS and token.pos in ("PRON", "DET"):
        return not any(other.name == "PERSON" or other.text.casefold() in _PERSONS for other in before)
    if word in _THINGS and token.pos in ("PRON", "DET"):
        if word == "it" and token.dep in ("expl", "nsubj") and any(other.text == "that" for other in tokens[at + 2 :]):
            return at + 1 >= len(tokens) or tokens[at + 1].lemma != "be"
        tags = _MANY if word in ("they", "them") else _ONE if word == "it" else _ONE | _MANY
        return not any(other.pos in NOUNS and other.tag in tags for other in before)
    if word not in _POINTING or token.tag in ("IN", "WDT", "RB", "CC"):
        return False
    following = tokens[at + 1].text.casefold() if at + 1 < len(tokens) else ""
    if word == "such" and not at:
        return True
    if word in ("that", "those", "such", "both"):
        return token.dep == "det" and following not in ("of", "who", "as", "a", "an")
    return at < _NEAR or not any(other.pos in NOUNS for other in before)


_NEAR = 4


def _leads(token: Token, tokens: tuple[Token, ...]) -> bool:
    """“In August it decreed …”, “In preparation for it, …”: no subject stands before it that it could stand for."""
    if token.pos != "PRON" or token.dep == "expl":
        return False
    subjects = (other for other in tokens if other.number < token.number and other.dep in ("nsubj", "nsubjpass"))
    return not any(other.pos in NOUNS for other in subjects)
