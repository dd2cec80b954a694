"""People, places and organisations: who and what they are by the document's own words.

    spans       where names stand in sentences
    index       Names: the names of a document with their other writings and mentions
    kinds       what a name is the name of, by two witnesses
    known       the names of a material, worked out once
    about       what the document says that they are; roles: by their titles; times: not without its time
    listing     which of them a guide lists, and what the document says they are

A library's label of a name is one witness and never enough: it takes the Moon for a person.
"""

from __future__ import annotations

from guidegen.draft.names.index import Entity, Mention, Names
from guidegen.draft.names.known import names_of
from guidegen.draft.names.listing import find_names

__all__ = ["Entity", "Mention", "Names", "find_names", "names_of"]
