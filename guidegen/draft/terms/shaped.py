"""An explanation as it is shown: a phrase, what is put together around the term, or the sentence; with a second one."""

from __future__ import annotations

from guidegen.draft.material import Material
from guidegen.draft.meaning.complete import is_bare, is_of_a_case
from guidegen.draft.meaning.display import phrase_alone, sentence_alone
from guidegen.draft.names.kinds import is_thing
from guidegen.draft.standing import Standing
from guidegen.draft.standing.part import cleaned
from guidegen.draft.terms.amount import told
from guidegen.draft.terms.candidates import Candidate, Place
from guidegen.draft.terms.rank import Explained
from guidegen.draft.terms.rebuilt import rebuilt
from guidegen.draft.terms.second import what_this_is, with_more, with_previous
from guidegen.draft.terms.telling import is_subject

DEFINING = frozenset("refers defined is does according or dash apposition colon which states".split())  # noqa: SIM905
"""Shapes of sentences that say what the term is."""
_ON_THE_TERM = ("topic", "called", "refers", "defined")
"""Shapes of sentences that are about the term and nothing else."""
_NAMING = ("called", "inverted", "naming", "made")
"""Shapes of sentences that bring the term in at their end, so that the next may say what it is."""
_FEWEST, _NAMED = 2, 4
"""Words with a meaning of their own that a definition has beside those of the term; where it stands before “is X”."""
_LITTLE = 3
"""Such words up to which a phrase beside the subject of a sentence gives way to the sentence."""
_ENOUGH, _ENOUGH_OF_A_THING = 3, 22
"""Words of meaning after which no second sentence is asked for; more for an event, a law or a body."""


def made(candidate: Candidate, one: Explained, material: Material) -> Standing | str:
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
            if phrase.part is not None and (is_bare(phrase.part) or is_of_a_case(phrase.part)):
                if "marked" not in candidate.how:
                    return "no-definition"
                continue
            if told(phrase.text, candidate) > _LITTLE or not is_subject(place) or meaning.shape == "is":
                return phrase
            little = phrase
    if meaning.shape in _NAMING and (said := what_this_is(place, material)) is not None:
        return said
    lenient = _is_wanted(candidate) or meaning.shape in _ON_THE_TERM
    found = sentence_alone(sentence, place.first, place.last, material, meaning.shape in DEFINING, lenient)
    if isinstance(found, str):
        return little or with_previous(place, material, found)
    return found


def _is_wanted(candidate: Candidate) -> bool:
    """Whether less is asked of what explains it: the document sets it apart, or it is a thing with a name."""
    return bool(candidate.how & {"marked", "announced"}) or is_event(candidate)


def is_event(candidate: Candidate) -> bool:
    """Whether it has the name of an event, a law, a body: what it did tells what it was. “Edo” has not."""
    return "name" in candidate.how and (len(candidate.words) > 1 or is_thing(candidate.places[0].text))


def fuller(candidate: Candidate, place: Place, shown: Standing, material: Material, defines: bool) -> Standing:
    """With a second sentence where the first says little: that of what happened more than that of what something is."""
    defined = defines and not is_event(candidate)
    enough = _ENOUGH if defined else _ENOUGH_OF_A_THING
    return with_more(candidate, place, shown, material, enough, _is_whole(shown, place), defined)


def _is_whole(made: Standing, place: Place) -> bool:
    """Whether nothing of the sentence is left out but what opens it."""
    shown = made.text.split()
    return shown[-4:] == cleaned(place.sentence.text).split()[-4:] and len(shown) + 4 >= place.sentence.length
