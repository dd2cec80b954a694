"""Review questions, each with its key, explanation and evidence.

    statements  the sound sentences that are asked about, analysed again as they are shown
    clause      a statement's main clause, and its words as a question
    context     what all makers go by
    ideas       sentences of concept prose, less strictly chosen than facts
    dating      a statement with its date put back
    telling     whether a statement can be asked about
    courses     events of one course of things; once: one question for one act
    dates, order, persons, places, states, deeds, provisions, numbers, terms, causes, concepts, lists, gaps,
    open_questions
                the makers, one a kind of question
    sound       what no drafted question may be, by name
    choice      the best, spread over sections, types and levels

Decisions:

- Questions are made from statements that were found sound, and on concept prose from sentences of which question and
  answer stand alone: what points elsewhere is resolved there, and a question is as true as its sentence.
- A distractor is taken from the document and is of the key's own kind: a year for a year, a term for a term.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from guidegen.draft.questions import (
    causes,
    concepts,
    dates,
    deeds,
    gaps,
    lists,
    numbers,
    open_questions,
    order,
    persons,
    places,
    provisions,
    states,
    terms,
)
from guidegen.draft.questions.choice import choose
from guidegen.draft.questions.context import Context
from guidegen.draft.questions.sound import refusal
from guidegen.draft.statements import Question

__all__ = ["AS_FITS", "DRAFTED_TYPES", "NOT_ASKED", "Context", "Offer", "Wanted", "find_questions", "told"]

DRAFTED_TYPES = frozenset(
    ("single-choice", "true-false", "short-answer", "long-answer", "cloze", "matching", "ordering")
)
"""The item types that questions are drafted of; numeric, table, label-picture and multiple-choice are not."""


@dataclass(frozen=True)
class Wanted:
    """What the teacher asked for: at most so many questions (None: by the length of the text), of these item types
    (none: all), and at most so many of one section."""

    most: int | None = None
    types: frozenset[str] = frozenset()
    per_section: int | None = None


_MAKERS = (
    causes.ask,
    concepts.ask,
    lists.ask,
    numbers.ask,
    persons.ask,
    places.ask,
    states.ask,
    deeds.ask,
    provisions.ask,
    dates.ask,
    order.ask,
    terms.ask,
    gaps.ask,
    gaps.ask_for_terms,
    open_questions.ask,
)


_OF_ANY_LANGUAGE = frozenset(("order", "match", "name-gap", "fact-gap", "term-gap"))
"""Makers, as their questions name them, that put no English words into a stem."""

AS_FITS = Wanted()
NOT_ASKED = "not-asked"
_FEWEST, _MOST, _WORDS = 6, 40, 130
"""A page of questions for a short text, one for so many words of a longer one, not more for a book."""


@dataclass(frozen=True)
class Offer:
    """All sound questions of a draft, of which at most `most` are asked."""

    sound: tuple[Question, ...] = ()
    most: int = 0
    per_section: int | None = None
    is_counted: bool = False
    """Whether somebody asked for so many."""

    def chosen(self, without: Collection[int] = ()) -> list[Question]:
        """The best, in the order of the document; `without` are ids (of Python) of those taken back."""
        left = [question for question in self.sound if id(question) not in without]
        return choose(left, self.most, self.per_section)


def find_questions(context: Context, wanted: Wanted) -> Offer:
    """What may be asked. The ledger tells what refused the others, and which are asked unless some are taken back."""
    most = wanted.most
    if most is None:
        most = min(_MOST, max(_FEWEST, context.material.words // _WORDS))
    fitting = [one for one in _sound(context) if not wanted.types or one.type in wanted.types]
    offer = Offer(tuple(fitting), most, wanted.per_section, wanted.most is not None)
    kept = set(map(id, offer.chosen()))
    for question in fitting:
        if id(question) in kept:
            context.material.ledger.made(question.quotes[0].sentence, "question", told(question))
        else:
            context.material.ledger.refuse(question.quotes[0].sentence, "question", NOT_ASKED)
    return offer


def told(question: Question) -> str:
    """A question as the ledger has it."""
    return f"{question.maker}: {question.answer}"


def _sound(context: Context) -> Iterator[Question]:
    is_english = context.material.language.split("-")[0] == "en"
    for maker in _MAKERS:
        for question in maker(context):
            if not is_english and question.maker not in _OF_ANY_LANGUAGE:
                continue
            code = refusal(question, context.material.title)
            if code:
                context.material.ledger.refuse(question.quotes[0].sentence, "question", code)
            else:
                yield question
