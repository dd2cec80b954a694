"""The timeline: what happened when.

    dated       sentences with their dates and the clause that each belongs to
    clauses     which verb a date dates
    happened    whether that clause tells a single thing that happened
    telling     the clause in a few words, without its date
    worth       which entries a page has room for
    roles, same whether two statements tell one event
    merge       one event told twice is one entry

Decisions:

- No date is worked out here: an entry has a date that the reading of dates gave for its sentence.
- “Since 1940 the Union has governed …” is told in the past: what is true in the source may not be true when it is read.
- A date that a noun carries (“a letter from 1863”) dates the noun, and makes no entry.
"""

from __future__ import annotations

from guidegen.draft.timeline.dated import DatedStatement
from guidegen.draft.timeline.dates import statement_of
from guidegen.draft.timeline.events import find_events
from guidegen.draft.timeline.same import same_event

__all__ = ["DatedStatement", "find_events", "same_event", "statement_of"]
