"""Sentences with the dates that they state, and the clause that each date belongs to."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

from guidegen.dates.edtf import HistoricDate, parse_date
from guidegen.draft.analysis import Sentence, Token
from guidegen.draft.timeline.clauses import Clause
from guidegen.draft.timeline.lexicon import lexicon

_APART = ("after", "before", "following", "despite", "until", "since", "because")


@dataclass(frozen=True)
class DatedStatement:
    """A sentence, a date that it states (EDTF) and where; `clause` is None where it is not known what that dates."""

    sentence: Sentence
    date: str
    start: int = 0
    end: int = 0
    clause: Clause | None = field(default=None, compare=False)

    @cached_property
    def when(self) -> HistoricDate:
        return parse_date(self.date)

    @cached_property
    def told(self) -> tuple[Token, ...]:
        """The words of the dated clause, with its subject and without the date; of the whole sentence where unknown."""
        if self.clause is None:
            return tuple(t for t in self.sentence.tokens if not (t.start < self.end and t.end > self.start))
        words = self.sentence.words
        inside = {token.number for token in words.subtree(self.clause.verb)}
        if self.clause.subject:
            inside |= {token.number for token in words.subtree(self.clause.subject)}
        beside = [token for token in words.children[self.clause.verb.number] if self._is_beside(token)]
        apart = {token.number for child in beside for token in words.subtree(child)}
        kept = inside - apart - self.clause.dating
        return tuple(token for token in self.sentence.tokens if token.number in kept)

    @cached_property
    def joined(self) -> tuple[Token, ...]:
        """The words of what the same one did besides: “struck an iceberg and went down”."""
        if self.clause is None:
            return ()
        words = self.sentence.words
        also = [token for token in words.children[self.clause.verb.number] if self._is_joined(token)]
        return tuple(token for verb in also for token in sorted(words.subtree(verb), key=lambda one: one.number))

    def _is_joined(self, token: Token) -> bool:
        words = self.sentence.words
        if token.dep != "conj" or token.pos != "VERB" or words.child(token, "nsubj", "nsubjpass"):
            return False
        return not any(_is_year(one) or (one.start < self.end and one.end > self.start) for one in words.subtree(token))

    def _is_beside(self, token: Token) -> bool:
        """What else happened: another clause, “after the death of Roosevelt”, “when troops left”."""
        words = self.sentence.words
        if token.dep == "prep":
            noun = words.child(token, "pobj")
            is_occasion = noun is not None and bool(lexicon().happening(noun.lemma.lower()))
            return token.text.lower() in _APART or (token.text.lower() in ("at", "during") and is_occasion)
        if token.dep == "advcl":
            return words.child(token, "mark", "advmod") is not None
        return token.dep == "conj" and token.pos in ("VERB", "AUX")

    @cached_property
    def stems(self) -> frozenset[str]:
        """The telling words, those of one kind of happening as one."""
        return frozenset(stem for token in self.told if (stem := telling_stem(token)))


def _is_year(token: Token) -> bool:
    return token.text.isdigit() and len(token.text) == 4


def telling_stem(token: Token) -> str:
    """A word's stem, “@declare” for “proclaimed”, "" for what stands in any sentence."""
    lemma = token.lemma.lower()
    known = lexicon()
    if not token.is_word or known.has("stop", token.text.lower()) or known.has("stop", lemma):
        return ""
    if token.pos in ("VERB", "AUX") and known.has("light", lemma):
        return ""
    group = known.told_by(token) if token.pos in ("VERB", "NOUN", "ADJ", "") else ""
    return f"@{group}" if group else name_stem(token)


def name_stem(token: Token) -> str:
    """The stem of a name or other word; a people's is its country's."""
    word = token.text.lower().replace("’", "'")
    return stem(lexicon().name(word))


@cache
def stem(word: str) -> str:
    return str(_stemmer().stemWord(re.sub(r"'s?$", "", word)))


@cache
def _stemmer() -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer("english")
