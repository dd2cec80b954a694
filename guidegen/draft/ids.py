"""Ids of drafted entries: from what they quote, so that a second draft gives the same ones whatever else changes.

Before each stands what it is, since a sentence may give a fact, an event and a question. Facts and events are named by
the telling words of their quote, an event by those that stand in it also (its date, which the timeline to complete asks
for, is not among them), terms and names by themselves. A question has a digest of its quotes and its answer, and no
words: most of what can be asked of a sentence is answered by its telling words, in whatever form they stand there, and
an id is printed in keys, decks and links.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from guidegen.draft.material import Quote
from guidegen.draft.statements import Event, Fact, Named, Question, Term
from guidegen.draft.wordlists import frequency
from guidegen.fields import slug

_COMMON = 5.3
"""The Zipf frequency from which a word tells nothing in particular: “first” has 6.0, “country” 5.4, “canal” 4.4."""
_WORDS = 5
_LONGEST = 60
_DIGEST = 5
_SIGNS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Those that nobody takes for another."""

_WORD = re.compile(r"[^\W_]+")


class Ids:
    """Gives each statement of one draft its id. Two of one name differ by a digest of what they say."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._taken: set[str] = set()

    def fact(self, fact: Fact) -> str:
        return self._free("fact", self._telling(fact.quotes[0].text), fact.text)

    def event(self, event: Event) -> str:
        within = {word.casefold() for word in _WORD.findall(event.text)}
        shared = [[word for word in _WORD.findall(quote.text) if word.casefold() in within] for quote in event.quotes]
        words = max(shared, key=lambda found: len(found), default=[])
        return self._free("event", self._telling(" ".join(words)) or slug(event.text), f"{event.date} {event.text}")

    def term(self, term: Term) -> str:
        return self._free("term", slug(term.term), term.definition)

    def name(self, named: Named) -> str:
        return self._free("name", slug(named.name), named.about)

    def question(self, question: Question) -> str:
        said = "\n".join([*_words_of(question.quotes), question.answer])
        return self._free(question.type, digest(said), repr(question.body))

    def _telling(self, text: str) -> str:
        """The first words of a text that are not common ones; its first words where all are."""
        words = list(dict.fromkeys(_WORD.findall(text)))
        telling = [word for word in words if frequency(word.casefold(), self._language) < _COMMON]
        return slug(" ".join(telling or words), words=_WORDS)

    def _free(self, kind: str, name: str, said: str) -> str:
        whole = f"{kind}-{name}"[:_LONGEST].rstrip("-") if name else f"{kind}-{digest(said)}"
        number = 0
        free = whole
        while free in self._taken:
            free = f"{whole}-{digest(said + str(number) * (number > 0))}"
            number += 1
        self._taken.add(free)
        return free


def digest(text: str) -> str:
    """A few letters and digits that hardly any other text has."""
    number = int.from_bytes(hashlib.sha256(text.encode("utf-8")).digest()[:8], "big")
    signs = ""
    for _ in range(_DIGEST):
        number, place = divmod(number, len(_SIGNS))
        signs += _SIGNS[place]
    return signs


def _words_of(quotes: Sequence[Quote]) -> list[str]:
    return [" ".join(quote.text.split()) for quote in quotes]
