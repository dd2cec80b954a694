"""Review questions, each with its key, explanation and evidence.

    statements  the sound sentences that are asked about, analysed again as they are shown
    clause      a statement's main clause, and its words as a question
    context     what all makers go by
    dates, order, terms, persons, causes, lists, gaps, open_questions     the makers, one a kind of question
    sound       what no drafted question may be, by name
    choice      the best, spread over sections, types and levels

Decisions:

- Questions are made from statements that were found sound, never from raw sentences: what points elsewhere is
  resolved there, and a question is as true as its statement.
- A distractor is taken from the document and is of the key's own kind: a year for a year, a term for a term.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from guidegen.draft.questions import causes, dates, gaps, lists, open_questions, order, persons, terms
from guidegen.draft.questions.choice import choose
from guidegen.draft.questions.context import Context
from guidegen.draft.questions.sound import refusal
from guidegen.draft.statements import Question

__all__ = ["Context", "find_questions"]

_MAKERS = (
    causes.ask,
    lists.ask,
    persons.ask,
    dates.ask,
    order.ask,
    terms.ask,
    gaps.ask,
    gaps.ask_for_terms,
    open_questions.ask,
)


def find_questions(
    context: Context, most: int, types: Collection[str] = (), per_section: int | None = None
) -> list[Question]:
    """At most so many sound questions (of these types, of all without any), in the order of the document."""
    chosen = choose((one for one in _sound(context) if not types or one.type in types), most, per_section)
    for question in chosen:
        context.material.ledger.made(question.quotes[0].sentence, "question", f"{question.maker}: {question.answer}")
    return chosen


def _sound(context: Context) -> Iterator[Question]:
    for maker in _MAKERS:
        for question in maker(context):
            code = refusal(question)
            if code:
                context.material.ledger.refuse(question.quotes[0].sentence, "question", code)
            else:
                yield question
