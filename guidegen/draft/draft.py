"""A document's statements, all kinds together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from guidegen.draft.analysis import analyser_for
from guidegen.draft.facts import find_facts, sound_facts
from guidegen.draft.material import Material, gather
from guidegen.draft.names import find_names
from guidegen.draft.questions import AS_FITS, Context, Offer, Wanted, find_questions
from guidegen.draft.questions.statements import statements_of
from guidegen.draft.statements import Event, Fact, Named, Question, Term
from guidegen.draft.terms import find_terms, how_many
from guidegen.draft.timeline import find_events
from guidegen.languages import load_language
from guidegen.source.model import Source

_TERMS, _MOST_TERMS = 20, 30
"""Terms of a draft, and at most so many where the document sets more of them apart."""


@dataclass(frozen=True)
class Most:
    """How many statements of each kind a draft holds at most."""

    facts: int
    events: int = 15
    terms: int = _TERMS
    names: int = 12


@dataclass(frozen=True)
class Drafted:
    """What was made of the documents; `trouble` says why there was no grammar to go by ("" where there was)."""

    material: Material
    facts: list[Fact]
    events: list[Event]
    terms: list[Term]
    names: list[Named]
    questions: list[Question]
    trouble: str = ""
    offer: Offer = field(default_factory=Offer)

    @property
    def uncovered(self) -> tuple[str, ...]:
        """The titles of sections that have sentences and no statement."""
        made: list[Fact | Event | Term | Named | Question] = [
            *self.facts,
            *self.events,
            *self.terms,
            *self.names,
            *self.questions,
        ]
        covered = {quote.sentence.section for one in made for quote in one.quotes}
        bare = dict.fromkeys(
            sentence.section for sentence in self.material.sentences if sentence.section not in covered
        )
        titles = (self.material.sections[section].title for section in bare)
        return tuple(title for title in titles if title and title != self.material.title)

    @property
    def is_empty(self) -> bool:
        return not (self.facts or self.events or self.terms or self.names)


def draft(
    sources: Sequence[Source],
    language: str,
    heard: Callable[[int, int], None] = lambda done, of: None,
    wanted: Wanted = AS_FITS,
) -> Drafted:
    """Draft from documents in one language (a tag). What holds no prose gives an empty draft."""
    analyse, trouble = analyser_for(language)
    material = gather(sources, language, analyse, not trouble, heard)
    most = _most(material)
    sound = sound_facts(material)
    facts = find_facts(material, most.facts, sound)
    events = find_events(material, most.events)
    terms = find_terms(material, most.terms)
    told, happened = statements_of([one.fact for one in sound], events, material, analyse)
    offer = find_questions(Context(material, told, happened, terms, load_language(language)), wanted)
    return Drafted(
        material,
        facts,
        events,
        terms,
        find_names(material, most.names),
        offer.chosen(),
        trouble,
        offer,
    )


def _most(material: Material) -> Most:
    """A page or two of facts for a section of a textbook, not many more for a book; all terms that it sets apart, if
    they are not too many."""
    words = material.words
    return Most(
        facts=min(40, max(6, words // 150)),
        events=max(15, min(40, words // 500)),
        terms=max(_TERMS, min(_MOST_TERMS, how_many(material))),
    )
