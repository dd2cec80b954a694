"""Births and deaths in brackets behind a name: “Marie Curie (born in Warsaw, 7 November 1867; died 4 July 1934)”."""

from __future__ import annotations

import re

from guidegen.dates.reading import FoundDate
from guidegen.draft.analysis import Sentence
from guidegen.draft.timeline.clauses import Clause, main_clause

_SAID = re.compile(r"[(;,]\s*(born|died|b\.|d\.)(?P<rest>[^();]*)$", re.IGNORECASE)
_PLACE = re.compile(r"\s*(in [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)?[\s,]*(?:on|in)?\s*")


def life_event(sentence: Sentence, found: FoundDate) -> tuple[Clause, str] | None:
    """The birth or death that a bracket behind the subject says in so many words, as a clause and as it is told."""
    main = main_clause(sentence)
    opened = sentence.text.rfind("(", 0, found.start)
    said = _SAID.search(sentence.text[: found.start])
    if isinstance(main, str) or main.subject is None or main.subject.pos != "PROPN" or said is None or opened < 0:
        return None
    name = [token for token in sentence.words.subtree(main.subject) if token.end <= opened and token.pos == "PROPN"]
    if not name or name[-1].number + 1 != next(t.number for t in sentence.tokens if t.start >= opened):
        return None
    happened = "was born" if said.group(1).lower() in ("born", "b.") else "died"
    place = _PLACE.fullmatch(said.group("rest"))
    where = f" {place.group(1)}" if place and place.group(1) else ""
    dating = frozenset(t.number for t in sentence.tokens if t.start < found.end and t.end > found.start)
    text = f"{sentence.text[name[0].start : name[-1].end]} {happened}{where}."
    return Clause(sentence, main.subject, None, "nominal", dating), text
