"""What a term means, in the words of the document: the best that is said of it and can be read alone."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from guidegen.draft.material import Material, Quote
from guidegen.draft.meaning.display import sentence_alone
from guidegen.draft.standing import Standing
from guidegen.draft.terms.amount import is_thin
from guidegen.draft.terms.candidates import Candidate, Place
from guidegen.draft.terms.lastly import as_it_stands, clauses_of
from guidegen.draft.terms.rank import Explained, is_of_the_subject
from guidegen.draft.terms.second import with_previous
from guidegen.draft.terms.shaped import DEFINING, fuller, is_event, made
from guidegen.draft.terms.telling import by_telling, denies, is_subject
from guidegen.draft.terms.unmarked import only_mentions

_SOUND = 1.6
"""What an explanation is worth at least; below that a sentence mentions the term and says nothing of what it is."""
_SAID_OF_NAMES = 0.5
"""The same for events, laws and bodies: what they did tells what they were."""
_WEAK = 2.5
"""What a pattern is worth up to which a marked term is rather explained where it is marked."""
_TELLS = 2.0
"""What a sentence must be worth by its telling to explain a term that nothing marks or defines."""
_TELLING = frozenset("does acts is most made refers defined according which topic called states".split())  # noqa: SIM905
_BRINGING_IN = frozenset(
    "called refers defined is or dash apposition colon naming before inverted topic states does".split()  # noqa: SIM905
)
_NAMING = frozenset("called refers defined colon dash naming topic".split())  # noqa: SIM905
_BROUGHT_IN = 1.9


@dataclass(frozen=True)
class Definition:
    text: str
    quotes: tuple[Quote, ...]
    worth: float


def definition_of(
    candidate: Candidate, explained: tuple[Explained, ...], material: Material, said: Collection[str] = ()
) -> Definition | str:
    """The best definition that is not `said` of another term, or the code of the rule that refused the best."""
    refused, spare = "no-definition", None
    for found in _definitions(candidate, explained, material):
        if isinstance(found, str):
            refused = found if refused == "no-definition" else refused
        elif found.text not in said:
            if not is_thin(found.text, candidate):
                return found
            spare = spare or found
    return spare if spare is not None and "marked" in candidate.how else refused


def _definitions(
    candidate: Candidate, explained: tuple[Explained, ...], material: Material
) -> Iterator[Definition | str]:
    """What may be said of a term, the best first; codes of rules for what may not."""
    yield from _by_patterns(candidate, explained, material)
    yield from _introduced(candidate, explained, material)
    yield from _by_sentences(candidate, material) if "marked" in candidate.how else _told_of(candidate, material)


def _by_patterns(
    candidate: Candidate, explained: tuple[Explained, ...], material: Material
) -> Iterator[Definition | str]:
    marked = "marked" in candidate.how
    least = _SAID_OF_NAMES if is_event(candidate) and not marked else _SOUND
    for one in explained:
        if one.worth < least:
            return
        if one.worth < _SOUND and not marked and one.meaning.shape not in _TELLING:
            continue
        elsewhere = marked and one.place.sentence.number not in candidate.marked
        if elsewhere and one.worth < _WEAK and not one.meaning.phrase:
            continue
        found = made(candidate, one, material)
        if isinstance(found, str):
            yield found
        elif not marked and only_mentions(one, found):
            yield "no-definition"
        else:
            yield _full(candidate, one.place, found, material, one.worth, one.meaning.shape in DEFINING)


def _full(
    candidate: Candidate, place: Place, found: Standing, material: Material, worth: float, defines: bool = False
) -> Definition:
    more = fuller(candidate, place, found, material, defines)
    return Definition(more.text, more.quotes, worth)


def _introduced(candidate: Candidate, explained: tuple[Explained, ...], material: Material) -> Iterator[Definition]:
    """Where a sentence brings the term in with what it is, but hangs on the one before: both."""
    shapes = _BRINGING_IN if "marked" in candidate.how else _NAMING
    for one in explained:
        if one.meaning.shape in shapes and one.worth >= _BROUGHT_IN:
            found = _with_what_it_hangs_on(one.place, material)
            if isinstance(found, Standing):
                yield _full(candidate, one.place, found, material, one.worth, defines=True)


def _with_what_it_hangs_on(place: Place, material: Material) -> Standing | str:
    found = with_previous(place, material, "no-definition")
    return as_it_stands(place, material) if isinstance(found, str) else found


def _told_of(candidate: Candidate, material: Material) -> Iterator[Definition]:
    """For what nothing marks: a sentence that stands alone and has the term for its subject, and says what it does."""
    if not (is_event(candidate) or is_of_the_subject(candidate)):
        return
    wanted = is_event(candidate) or "family" in candidate.how
    for worth, place in by_telling(candidate):
        if worth < _TELLS or not is_subject(place) or denies(place) or _is_part_of_more(place):
            continue
        if not (is_event(candidate) or _is_general(place)):
            continue
        found = sentence_alone(place.sentence, place.first, place.last, material, lenient=wanted)
        if isinstance(found, str) and wanted:
            found = as_it_stands(place, material)
        if isinstance(found, Standing):
            yield _full(candidate, place, found, material, worth / 10)


def _is_general(place: Place) -> bool:
    """“Core countries are …”, and not “Dutch ships were …”."""
    root = place.sentence.words.root
    return root is not None and root.tag in ("VBZ", "VBP")


def _is_part_of_more(place: Place) -> bool:
    """“the samurai of Satsuma”, “three domains”: less than all of them is spoken of."""
    tokens = place.sentence.tokens
    before = tokens[place.first - 1] if place.first else None
    after = tokens[place.last + 1].text if place.last + 1 < len(tokens) else ""
    return after in ("of", "in", "from") or (before is not None and before.pos in ("NUM", "ADJ", "PRON", "NOUN"))


def _by_sentences(candidate: Candidate, material: Material) -> Iterator[Definition | str]:
    """For a term that the document marks: the most telling sentence that stands alone, or that stands with another."""
    ordered = by_telling(candidate)
    for worth, place in ordered:
        found = sentence_alone(place.sentence, place.first, place.last, material, lenient=True)
        if isinstance(found, Standing):
            yield _full(candidate, place, found, material, worth / 10)
        else:
            yield found
    for worth, place in ordered:
        found = _with_what_it_hangs_on(place, material)
        if isinstance(found, Standing):
            yield _full(candidate, place, found, material, worth / 20)
            yield Definition(found.text, found.quotes, worth / 20)
    for worth, place in ordered:
        for found in clauses_of(place):
            yield Definition(found.text, found.quotes, worth / 20)
