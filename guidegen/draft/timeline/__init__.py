"""The timeline: what happened when.

    dates       the dates of a document's sentences, and the sentence that proves a year
    attached    which verb a date dates; opening: where the date opens the sentence; nouns: where a noun tells it
    clauses     the clause that a verb heads
    happened    whether that clause tells a single thing that happened
    broader     sentences whose date hangs on a noun or another clause, told with it; named: happenings told by name
    listed      several things with a date each; rows: lists and tables that are timelines themselves
    lives       births and deaths in brackets behind a name
    telling     the clause in a few words, without its date
    standalone  those words made to be read alone; pronouns, dangling: what in them points elsewhere
    persons     whom “he”, “she” and “they” mean; definite: what “the treaty” means
    plain       all of it for a language without grammar
    worth       which entries a page has room for
    dated       a sentence with its date and clause, as it is compared
    acts, roles what it says happened, and who took part
    account     both, with its words: what two of them are compared by
    aliases     the other names that the document gives a thing
    contrasts   in what two of them differ
    same        whether they tell one event
    merge       one event told twice is one entry

Decisions:

- No date is worked out here: an entry has a date that the reading of dates gave for its sentence.
- “Since 1940 the Union has governed …” is told in the past: what is true in the source may not be true when it is read.
- A date that a noun carries (“a treaty of 1241”) stays in the entry, which says then what it dates. With a verb in
  the present (“the museum shows a letter from 1863”), after “since” and “than”, and under a wish it makes no entry.
"""

from __future__ import annotations

from guidegen.draft.timeline.dated import DatedStatement
from guidegen.draft.timeline.dates import statement_of
from guidegen.draft.timeline.events import find_events
from guidegen.draft.timeline.same import same_event

__all__ = ["DatedStatement", "find_events", "same_event", "statement_of"]
