"""What a phrase is worth as a key term: what is said of it, how it is spread, how seldom it is elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log2

from guidegen.draft.material import Material
from guidegen.draft.meaning.shapes import Meaning, meanings
from guidegen.draft.names.kinds import is_thing
from guidegen.draft.tables import demonyms, is_sure_place, listed
from guidegen.draft.terms.candidates import Candidate, Place
from guidegen.draft.terms.folding import folded
from guidegen.draft.wordlists import frequency, word_list

_EVERYDAY = 0.45
_OFTEN = 4
"""Places of a phrase that the document keeps coming back to."""
_FAMILY = 3
_ASKED = 8
"""Places of a candidate that are read for what they say of it: terms are explained early."""


@dataclass(frozen=True)
class Explained:
    """A place where something is said of a candidate."""

    place: Place
    meaning: Meaning
    worth: float


@dataclass(frozen=True)
class Ranked:
    candidate: Candidate
    explained: tuple[Explained, ...]
    worth: float
    parts: tuple[tuple[str, float], ...] = ()


def explained_at(places: Sequence[Place], marked: bool = False) -> tuple[Explained, ...]:
    """All that the sentences say of a candidate, the best first; what stands earlier is worth a little more."""
    found = [
        Explained(place, meaning, meaning.worth - 0.08 * order)
        for order, place in enumerate(places[:_ASKED])
        for meaning in _meanings(place, marked)
    ]
    return tuple(sorted(found, key=lambda one: -one.worth))


def may_be_chosen(candidate: Candidate) -> bool:
    """Not what is met once and made of everyday words: most phrases of a text, which are not worth a closer look."""
    if candidate.how & {"marked", "met"}:
        return True
    last = candidate.words[-1]
    if is_sure_place(candidate.places[0].text):
        return False
    if last in word_list("terms", "en", "times") or last in word_list("terms", "en", "never") or _is_group(candidate):
        return False
    if candidate.how - {"family"} != {"chunk"} or len(candidate.places) > 1:
        return True
    return rarity(candidate) > _EVERYDAY or any(map(_before_sign, candidate.places))


def _before_sign(place: Place) -> bool:
    """Whether an explanation may follow: “X, a …”, “X (…)”, “X, or …”."""
    texts = [token.text.lower() for token in place.sentence.tokens[place.last + 1 : place.last + 3]]
    if len(texts) < 2:
        return False
    said = texts[0] in _SAYING and texts[1] in _SAID
    return said or texts[0] in ("—", "(", ":") or (texts[0] == "," and texts[1] in _OPENING)


_SAYING = frozenset(("is", "are", "refers", "refer", "means", "mean"))
_SAID = frozenset(("a", "an", "the", "any", "to", "that", "when"))
_OPENING = frozenset(("a", "an", "the", "or", "that", "people", "which", "any", "meaning"))


def _whole_phrase(place: Place) -> Place:
    """With its noun, where the term is an adjective: “**mercantilist** policies—that is, policies that …”."""
    last = place.sentence.tokens[place.last]
    if last.dep in ("amod", "compound") and place.last < last.head <= place.last + 2:
        return Place(place.sentence, place.first, last.head)
    return place


def _meanings(place: Place, marked: bool) -> list[Meaning]:
    found = meanings(place.sentence, place.first, place.last)
    if found or not marked:
        return found
    wider = _whole_phrase(place)
    said = meanings(wider.sentence, wider.first, wider.last)
    return said or meanings(place.sentence, place.first, place.last, whole=True)


def ranked(candidate: Candidate, material: Material) -> Ranked:
    explained = explained_at(candidate.places, "marked" in candidate.how)
    parts = {
        "meaning": max(0.0, explained[0].worth) if explained else 0.0,
        "often": 0.8 * min(3.0, log2(1 + len(candidate.places))),
        "rare": rarity(candidate),
        "set apart": 1.3 * ("announced" in candidate.how)
        + 0.7 * ("quoted" in candidate.how)
        + 0.6 * ("posed" in candidate.how),
        "headed": 1.0 * any(candidate.key in title for title in _titles(material)),
        "family": 1.0 * ("family" in candidate.how),
        "form": _form(candidate),
    }
    return Ranked(candidate, explained, sum(parts.values()), tuple(parts.items()))


def mark_families(found: Mapping[str, Candidate], material: Material) -> None:
    """Mark what belongs together: “dual federalism”, “cooperative federalism” in a text whose headings speak of it."""
    heads = Counter(candidate.words[-1] for candidate in found.values() if len(candidate.words) == 2)
    titles = {folded(word) for title in (*_titles(material), material.title.casefold()) for word in title.split()}
    for candidate in found.values():
        last = candidate.words[-1]
        if len(candidate.words) > 1 and heads[last] >= _FAMILY and last in titles:
            candidate.how.add("family")


@lru_cache(maxsize=4)
def _titles_of(sections: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(title.casefold() for title in sections)


def _titles(material: Material) -> tuple[str, ...]:
    return _titles_of(tuple(section.title for section in material.sections))


def rarity(candidate: Candidate) -> float:
    """Below 0 for what everybody says, up to 2 for what hardly anybody does."""
    zipfs = [frequency(word, "en") for word in candidate.words if word not in ("of", "the", "and")]
    if not zipfs:
        return 0.0
    if len(zipfs) == 1:
        return max(-1.5, min(2.0, (4.6 - zipfs[0]) * 0.9))
    return max(0.0, min(1.5, (5.2 - min(zipfs)) / 1.5)) + 0.4


def _form(candidate: Candidate) -> float:
    """Two or three words are a term's most usual length; an event's or law's name is mostly one."""
    text = candidate.places[0].text
    size = len(candidate.words)
    worth = {1: 0.0, 2: 1.0, 3: 0.8, 4: 0.3}.get(size, -0.3)
    last = candidate.words[-1]
    if candidate.how & {"name"}:
        worth += 0.8 if is_thing(text) else 0.2 if size > 1 else -0.5
    if last in word_list("terms", "en", "empty"):
        worth -= 1.5
    elif (last in word_list("terms", "en", "heads") and size > 1) or last.endswith(
        tuple(word_list("terms", "en", "endings"))
    ):
        worth += 0.7
    if is_people(text.split()[-1], last) or (last == "people" and text.split()[0] in demonyms()):
        worth -= 1.5
    if " of " in candidate.key and candidate.how - {"family"} == {"chunk"} and len(candidate.places) == 1:
        worth -= 0.5 + 1.5 * candidate.words[0].endswith(_ACTIONS)
    return worth


_ACTIONS = ("tion", "sion", "ment", "ance", "ence", "ing", "al", "ion", "ity", "ness")


def is_of_the_subject(candidate: Candidate) -> bool:
    """Whether the document keeps coming back to it, or its form is a term's."""
    last = candidate.words[-1]
    termed = last in word_list("terms", "en", "heads") or last.endswith(tuple(word_list("terms", "en", "endings")))
    return len(candidate.places) >= _OFTEN or "family" in candidate.how or (termed and len(candidate.words) > 1)


def _is_group(candidate: Candidate) -> bool:
    """“American citizens”, “Dutch ships”: some of a country, and no term."""
    place = candidate.places[0]
    last = place.sentence.tokens[place.last]
    return last.tag == "NNS" and len(candidate.words) > 1 and place.text.split()[0] in demonyms()


def is_people(written: str, folded_word: str) -> bool:
    """“African Americans”, “conflict theorists”, “personal secretary”: whom a text speaks of, not what it explains."""
    return written in demonyms() or folded_word in listed("roles") or folded_word in word_list("terms", "en", "people")
