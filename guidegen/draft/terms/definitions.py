"""What a term means, in the words of the document: the best that is said of it and can be read alone."""

from __future__ import annotations

from dataclasses import dataclass

from guidegen.draft.material import Material, Quote
from guidegen.draft.meaning.display import phrase_alone, sentence_alone
from guidegen.draft.names.kinds import is_thing
from guidegen.draft.standing import Standing
from guidegen.draft.standing.part import cleaned
from guidegen.draft.terms.amount import told
from guidegen.draft.terms.candidates import Candidate, Place
from guidegen.draft.terms.lastly import as_it_stands
from guidegen.draft.terms.rank import Explained, is_of_the_subject
from guidegen.draft.terms.rebuilt import rebuilt
from guidegen.draft.terms.second import what_this_is, with_more, with_previous
from guidegen.draft.terms.telling import by_telling, denies, is_subject

_FEWEST, _NAMED = 2, 4
"""Words with a meaning of their own that a definition has beside those of the term."""
_LITTLE = 3
"""Such words up to which a phrase beside the subject of a sentence gives way to the sentence."""
_SOUND = 1.6
"""What an explanation is worth at least; below that a sentence mentions the term and says nothing of what it is."""
_SAID_OF_NAMES = 0.5
"""The same for events, laws and bodies: what they did tells what they were."""
_WEAK = 2.5
"""What a pattern is worth up to which a marked term is rather explained where it is marked."""
_DEFINING = ("refers", "defined", "is", "does", "according", "or", "dash", "apposition", "colon", "which", "states")
_ENOUGH, _ENOUGH_OF_A_THING = 6, 22
"""Words of meaning after which no second sentence is asked for; more for an event, a law or a body."""
_TELLS = 2.0
"""What a sentence must be worth by its telling to explain a term that nothing marks or defines."""
_TELLING = (
    "does",
    "acts",
    "is",
    "most",
    "made",
    "refers",
    "defined",
    "according",
    "which",
    "topic",
    "called",
    "states",
)

_BRINGING_IN = frozenset(
    "called refers defined is or dash apposition colon naming before inverted topic states does".split()  # noqa: SIM905
)
_BROUGHT_IN = 1.9
_ON_THE_TERM = ("topic", "called", "refers", "defined")
"""Shapes of sentences that are about the term and nothing else."""


@dataclass(frozen=True)
class Definition:
    text: str
    quotes: tuple[Quote, ...]
    worth: float


def definition_of(candidate: Candidate, explained: tuple[Explained, ...], material: Material) -> Definition | str:
    """The definition, or the code of the rule that refused the best explanation."""
    refused = "no-definition"
    marked = "marked" in candidate.how
    least = _SAID_OF_NAMES if _is_event(candidate) and not marked else _SOUND
    for one in explained:
        if one.worth < least:
            break
        if one.worth < _SOUND and not marked and one.meaning.shape not in _TELLING:
            continue
        if (
            marked
            and one.worth < _WEAK
            and not one.meaning.phrase
            and one.place.sentence.number not in candidate.marked
        ):
            continue
        made = _made(candidate, one, material)
        if not isinstance(made, str):
            made = _fuller(candidate, one.place, made, material, one.meaning.shape in _DEFINING)
            return Definition(made.text, made.quotes, one.worth)
        refused = made if refused == "no-definition" else refused
    if marked:
        return _best_sentence(candidate, material)
    return _introduced(candidate, explained, material, refused) or _told_of(candidate, material) or refused


def _introduced(
    candidate: Candidate, explained: tuple[Explained, ...], material: Material, refused: str
) -> Definition | None:
    """Where a sentence brings the term in with what it is, but hangs on the one before: both."""
    for one in explained:
        if one.meaning.shape in _BRINGING_IN and one.worth >= _BROUGHT_IN:
            found = with_previous(one.place, material, refused)
            if isinstance(found, str):
                found = as_it_stands(one.place, material)
            if isinstance(found, Standing):
                more = _fuller(candidate, one.place, found, material, defines=True)
                return Definition(more.text, more.quotes, one.worth)
    return None


def _fuller(candidate: Candidate, place: Place, made: Standing, material: Material, defines: bool) -> Standing:
    """With a second sentence where the first says little: that of what happened more than that of what something is."""
    defined = defines and not _is_event(candidate)
    enough = _ENOUGH if defined else _ENOUGH_OF_A_THING
    return with_more(candidate, place, made, material, enough, _is_whole(made, place), defined)


def _is_whole(made: Standing, place: Place) -> bool:
    """Whether nothing of the sentence is left out but what opens it."""
    shown = made.text.split()
    return shown[-4:] == cleaned(place.sentence.text).split()[-4:] and len(shown) + 4 >= place.sentence.length


def _told_of(candidate: Candidate, material: Material) -> Definition | None:
    """For what nothing marks: a sentence that stands alone and has the term for its subject, and says what it does."""
    if not (_is_event(candidate) or is_of_the_subject(candidate)):
        return None
    for worth, place in by_telling(candidate):
        if worth < _TELLS or not is_subject(place) or denies(place) or _is_part_of_more(place):
            continue
        if not (_is_event(candidate) or _is_general(place)):
            continue
        wanted = _is_event(candidate) or "family" in candidate.how
        found = sentence_alone(place.sentence, place.first, place.last, material, lenient=wanted)
        if isinstance(found, str) and wanted:
            found = as_it_stands(place, material)
        if isinstance(found, Standing):
            made = _fuller(candidate, place, found, material, defines=False)
            return Definition(made.text, made.quotes, worth / 10)
    return None


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
        if isinstance(phrase, Standing) and told(phrase.text, candidate) >= (
            _NAMED if meaning.shape == "naming" else _FEWEST
        ):
            if told(phrase.text, candidate) > _LITTLE or not is_subject(place) or meaning.shape == "is":
                return phrase
            little = phrase
    lenient = _is_wanted(candidate) or meaning.shape in _ON_THE_TERM
    found = sentence_alone(sentence, place.first, place.last, material, meaning.shape in _DEFINING, lenient)
    if meaning.shape == "called" and (said := what_this_is(place, material)) is not None:
        return said
    if isinstance(found, str):
        return little or with_previous(place, material, found)
    return found


def _is_wanted(candidate: Candidate) -> bool:
    """Whether less is asked of what explains it: the document sets it apart, or it is a thing with a name."""
    return bool(candidate.how & {"marked", "announced"}) or _is_event(candidate)


def _best_sentence(candidate: Candidate, material: Material) -> Definition | str:
    """For a term that the document marks: the most telling sentence that stands alone, or that stands with another."""
    refused = "no-definition"
    ordered = by_telling(candidate)
    for worth, place in ordered:
        found = sentence_alone(place.sentence, place.first, place.last, material, lenient=True)
        if isinstance(found, Standing):
            more = _fuller(candidate, place, found, material, defines=False)
            return Definition(more.text, more.quotes, worth / 10)
        refused = found if refused == "no-definition" else refused
    for worth, place in ordered:
        found = with_previous(place, material, refused)
        if isinstance(found, str):
            found = as_it_stands(place, material)
        if isinstance(found, Standing):
            more = _fuller(candidate, place, found, material, defines=False)
            return Definition(more.text, more.quotes, worth / 20)
    return refused
