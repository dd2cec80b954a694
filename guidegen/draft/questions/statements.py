"""The statements that questions are asked of: sound sentences of the draft, analysed again as they are shown.

A statement was made to stand alone, with its antecedents put in and its date taken out, so that its grammar is simpler
than that of the sentence it was made from.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from guidegen.dates.edtf import HistoricDate, parse_date
from guidegen.draft.analysis import Analyser
from guidegen.draft.material import Material, Quote
from guidegen.draft.names.spans import capitalised_inside
from guidegen.draft.questions.clause import Clause, clause_of
from guidegen.draft.statements import Event, Fact


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
    every: list[Fact | Event] = [*facts, *events]
    told = [
        Statement(
            one.text,
            clause_of(one.text, words, capitals),
            one.quotes,
            one.worth,
            one.date if isinstance(one, Event) else "",
        )
        for one, words in zip(every, analyse(one.text for one in every), strict=True)
    ]
    return told[: len(facts)], told[len(facts) :]
