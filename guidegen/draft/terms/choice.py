"""Which terms a guide explains."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from guidegen.draft.material import Material
from guidegen.draft.names.known import names_of
from guidegen.draft.standing.shape import is_balanced
from guidegen.draft.statements import Term
from guidegen.draft.terms.candidates import Candidate, candidates_of
from guidegen.draft.terms.definitions import definition_of
from guidegen.draft.terms.folding import folded
from guidegen.draft.terms.glossary import Entry, glossary
from guidegen.draft.terms.marked import add_marked, marked_places, marks_names
from guidegen.draft.terms.plainly import plain_terms
from guidegen.draft.terms.rank import Ranked, is_people, mark_families, may_be_chosen, ranked, rarity

_MARKED = 6.0
"""What an author's own mark adds to a term's worth."""
_FOR_THE_INDEX = 4.5
_OF_A_GLOSSARY = 20.0
_DEFINED, _TOLD_OF, _MENTIONED = 3.0, 3.6, 4.2
"""What a phrase that nothing marks must be worth: little where a sentence defines it, more where one tells of it."""
_EVERYDAY, _PLAIN = 6.5, 0.3
"""What an everyday word must be worth, and a name for people that no sentence defines; below which rarity it is one."""
_BESIDE_MARKED = 2.5
"""So much more where the document marks its own terms."""
_CERTAINLY, _SURELY, _LIKELY = 3.8, 2.4, 1.6
"""What an explanation is worth at least that defines, and one that tells of the term."""
_SOME = 4
_TRIED = 6
"""Candidates that are tried for each term that is wanted; the rest is not worth a definition."""


def find_terms(material: Material, most: int) -> list[Term]:
    """At most so many terms, the best first: those of a glossary before all others."""
    listed = glossary(material)
    terms = [_listed(entry, order) for order, entry in enumerate(listed.values())]
    for term in terms[:most]:
        material.ledger.made(term.quotes[0].sentence, "term", f"{term.term}: {term.definition}")
    others = _explained(material, most, listed) if material.has_grammar else iter(plain_terms(material))
    for term in others:
        if len(terms) >= most:
            break
        if folded(term.term) not in listed:
            material.ledger.made(term.quotes[0].sentence, "term", f"{term.term}: {term.definition}")
            terms.append(term)
    return terms[:most]


def how_many(material: Material) -> int:
    """How many terms the document itself sets apart, in bold or in a glossary."""
    marked = {folded(place.text) for place in marked_places(material)} if material.has_grammar else set()
    return len(marked | set(glossary(material)))


def _listed(entry: Entry, order: int) -> Term:
    return Term(entry.term, entry.meaning, entry.quotes, _OF_A_GLOSSARY - order / 100, from_markup=True)


def _explained(material: Material, most: int, listed: Collection[str]) -> Iterator[Term]:
    """Terms that sentences explain, the best first."""
    found = candidates_of(material)
    add_marked(found, material)
    mark_families(found, material)
    every = [
        ranked(candidate, material)
        for key, candidate in found.items()
        if key not in listed and may_be_chosen(candidate)
    ]
    index = marks_names(material)
    marked = sum("marked" in candidate.how for candidate in found.values()) >= _SOME
    every.sort(key=lambda one: (-_worth(one, index), one.candidate.places[0].sentence.number))
    people = {
        name
        for entity in names_of(material).entities
        if "person" in (entity.kind, entity.leaning)
        for name in (entity.name, *entity.aliases)
    }
    taken: list[Candidate] = []
    said: set[str] = set()
    for one in every[: _TRIED * most]:
        if any(_covers(other, one.candidate) for other in taken):
            continue
        if "marked" not in one.candidate.how:
            if one.worth < _least(one) + _BESIDE_MARKED * marked or (marked and not _is_explained(one)):
                continue
            if one.candidate.places[0].text in people and not _is_explained(one):
                continue
        term = _term(one, _worth(one, index), material, said)
        if term is not None:
            taken.append(one.candidate)
            said.add(term.definition)
            yield term


def _is_explained(one: Ranked) -> bool:
    """Whether a sentence says what it is: asked of all that is not marked where the document marks its terms."""
    best = one.explained[0] if one.explained else None
    return best is not None and best.worth >= _SURELY and (best.meaning.phrase or best.meaning.shape in _EXPLAINING)


_EXPLAINING = frozenset(("called", "does", "states", "defined", "refers"))


def _least(one: Ranked) -> float:
    """What a phrase that nothing marks must be worth, by what is said of it."""
    best = one.explained[0] if one.explained else None
    worth = best.worth if best is not None else 0.0
    words = one.candidate.places[0].text.split()
    posed = "posed" in one.candidate.how
    if len(words) == 1 and rarity(one.candidate) < _PLAIN and not posed and worth < _CERTAINLY:
        return _EVERYDAY
    if best is not None and best.meaning.phrase and worth >= _SURELY:
        return _DEFINED
    if is_people(words[-1], one.candidate.words[-1]):
        return _EVERYDAY
    return _TOLD_OF if worth >= _LIKELY else _MENTIONED


def _worth(one: Ranked, index: bool) -> float:
    """`index`: the document marks names as much as terms, so that a mark on a name says little."""
    how = one.candidate.how
    return one.worth + _MARKED * ("marked" in how) - _FOR_THE_INDEX * (index and "name" in how)


def _term(one: Ranked, worth: float, material: Material, said: Collection[str]) -> Term | None:
    candidate = one.candidate
    marked = "marked" in candidate.how
    defined = definition_of(candidate, one.explained, material, said)
    place = one.explained[0].place if one.explained else candidate.places[0]
    if isinstance(defined, str):
        material.ledger.refuse(place.sentence, "term", defined)
        return None
    return Term(shown(candidate, defined.text), defined.text, defined.quotes, worth, marked)


def shown(candidate: Candidate, meaning: str = "") -> str:
    """The term as a list of terms has it: as it is written most often inside a sentence; “an organelle that …” is no
    meaning of several."""
    whole = [place for place in candidate.places if is_balanced(place.text)] or candidate.places
    if meaning.startswith(("a ", "an ", "any ")):
        whole = [place for place in whole if place.sentence.tokens[place.last].tag == "NN"] or whole
    inside = [place.text for place in whole if place.first > 0]
    texts = inside or [place.text for place in whole]
    best = max(dict.fromkeys(texts), key=lambda text: (texts.count(text), -texts.index(text)))
    opening = whole[0].sentence.tokens[whole[0].first]
    if not inside and opening.pos in ("NOUN", "ADJ", "VERB") and opening.text[1:].islower():
        return best[:1].lower() + best[1:]
    return best


def _covers(taken: Candidate, other: Candidate) -> bool:
    """Whether one term is the other with words more or less, and stands mostly where that stands."""
    longer, shorter = sorted((taken, other), key=lambda one: -len(one.words))
    if len(longer.words) == len(shorter.words) or f" {shorter.key} " not in f" {longer.key} ".replace("'s ", " "):
        return False
    if other.how & {"marked", "announced"} and other is longer:
        return False
    if "marked" in other.how:
        return False
    within = {(place.sentence.number, at) for place in longer.places for at in range(place.first, place.last + 1)}
    inside = sum((place.sentence.number, place.last) in within for place in shorter.places)
    return inside * 2 >= len(shorter.places)
