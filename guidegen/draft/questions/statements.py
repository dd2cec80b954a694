"""The statements that questions are asked of: sound sentences of the draft, analysed again as they are shown.

A statement was made to stand alone, with its antecedents put in and its date taken out, so that its grammar is simpler
than that of the sentence it was made from.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from guidegen.dates.edtf import HistoricDate, parse_date
from guidegen.draft.analysis import Analyser
from guidegen.draft.material import Material, Quote
from guidegen.draft.names import Names, names_of
from guidegen.draft.names.spans import capitalised_inside
from guidegen.draft.questions.clause import Clause, clause_of
from guidegen.draft.statements import Event, Fact
from guidegen.draft.tables import first_name


@dataclass(frozen=True)
class Statement:
    """`date` is EDTF and "" for a fact; `clause` is None where the sentence has no simple main clause."""

    text: str
    clause: Clause | None
    quotes: tuple[Quote, ...]
    worth: float
    date: str = ""

    @property
    def section(self) -> int:
        return self.quotes[0].sentence.section

    @property
    def when(self) -> HistoricDate:
        return parse_date(self.date)


def statements_of(
    facts: Sequence[Fact], events: Sequence[Event], material: Material, analyse: Analyser
) -> tuple[list[Statement], list[Statement]]:
    """Facts and events, in their order."""
    capitals = capitalised_inside(material.sentences)
    persons = names_of(material)
    every: list[Fact | Event] = [*facts, *events]
    texts = [_with_comma(one.text, persons) for one in every]
    told = [
        Statement(
            text,
            clause_of(text, words, capitals),
            _teller_first(one.text, one.quotes),
            one.worth,
            one.date if isinstance(one, Event) else "",
        )
        for one, text, words in zip(every, texts, analyse(texts), strict=True)
    ]
    return told[: len(facts)], told[len(facts) :]


_PLACE_BEFORE_NAME = re.compile(r"(?:At|In|Near|Outside|From) (?:[A-Z][\w’'-]+ )+")


def _with_comma(text: str, names: Names) -> str:
    """“In Marseille, Giuseppe Mazzini …”: without its comma the place is read as the first of his names."""
    opening = _PLACE_BEFORE_NAME.match(text)
    if opening is None:
        return text
    words = text.split()
    for begin in range(2, len(opening[0].split()) + 1):
        for end in range(min(len(words), begin + 5), begin + 1, -1):
            entity = names.called(" ".join(words[begin:end]))
            if entity is not None and (entity.kind == "person" or first_name(words[begin])):
                return f"{' '.join(words[:begin])}, {' '.join(words[begin:])}"
    return text


def _teller_first(text: str, quotes: tuple[Quote, ...]) -> tuple[Quote, ...]:
    """The sentence that tells it before those that only prove a name or a date in it."""
    told = set(re.findall(r"\w{3,}", text.casefold()))

    def shared(quote: Quote) -> int:
        return len(told & set(re.findall(r"\w{3,}", quote.sentence.text.casefold())))

    return tuple(sorted(quotes, key=lambda quote: -shared(quote)))
