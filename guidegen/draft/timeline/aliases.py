"""The other names that a document gives a thing: “Sputnik, the first artificial satellite”.

A sentence that tells of one then tells of the other too. A description of one common word (“the city”) may mean many
things and is left.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from guidegen.draft.analysis import Sentence, Token
from guidegen.draft.timeline.dated import name_stem, telling_stem
from guidegen.draft.timeline.lexicon import lexicon
from guidegen.draft.timeline.roles import Part, Roles, is_name

Called = Mapping[str, str]
"""The stems of what a thing is called, each with the word that it is the stem of."""


@dataclass(frozen=True)
class Aliases:
    """What else each thing is called, found by every stem of what it is called."""

    pairs: Mapping[str, tuple[tuple[Called, Called], ...]] = field(default_factory=dict)
    named: Mapping[frozenset[str], frozenset[str]] = field(default_factory=dict)
    """The name of what is described, of “the moon of Neptune” Triton: who is described is not of the names in that."""

    def others(self, stems: Iterable[str]) -> dict[str, str]:
        """The words of all names of what these stems name in full, those that they use included."""
        known = frozenset(stems)
        found: dict[str, str] = {}
        for stem in known & self.pairs.keys():
            for called, other in self.pairs[stem]:
                if called.keys() <= known:
                    found |= {**called, **other}
        return found

    def widened(self, roles: Roles) -> Roles:
        """Who takes part, by every name."""
        agent, patient = self._part(roles.agent), self._part(roles.patient)
        if (agent, patient) == (roles.agent, roles.patient):
            return roles
        return replace(roles, agent=agent, patient=patient, names=roles.names | agent.names | patient.names)

    def _part(self, part: Part) -> Part:
        other = self.others(part.all)
        if not other:
            return part
        names = [name for description, name in self._among(part.all) if description <= part.all]
        name = frozenset[str]().union(*names)
        return replace(part, core=part.core | name, names=part.names | name, all=part.all | other.keys())

    def _among(self, stems: frozenset[str]) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
        for stem in stems & self.pairs.keys():
            for called, _ in self.pairs[stem]:
                if name := self.named.get(frozenset(called)):
                    yield frozenset(called), name


def aliases_of(sentences: Iterable[Sentence]) -> Aliases:
    """What a document calls by a name and by a description, both ways round.

    What describes two things (“the French king”) is no name of either.
    """
    found = [pair for sentence in sentences if sentence.has_grammar for pair in _described(sentence)]
    means: dict[frozenset[str], set[frozenset[str]]] = defaultdict(set)
    for name, description in found:
        means[frozenset(description)].add(frozenset(name))
    pairs: dict[str, list[tuple[Called, Called]]] = defaultdict(list)
    for name, description in found:
        if len(means[frozenset(description)]) == 1:
            for called, other in ((name, description), (description, name)):
                for stem in called:
                    pairs[stem].append((called, other))
    only = {description: next(iter(names)) for description, names in means.items() if len(names) == 1}
    return Aliases({stem: tuple(each) for stem, each in pairs.items()}, only)


def _described(sentence: Sentence) -> Iterator[tuple[Called, Called]]:
    """The names of a sentence, each with what it is said to be, in apposition or after “is”.

    Two names side by side are as often two things (“Estonia, Latvia”) or a place in another.
    """
    for token in sentence.tokens:
        beside = _beside(sentence, token)
        if beside is None or is_name(token) == is_name(beside):
            continue
        name, noun = (token, beside) if is_name(token) else (beside, token)
        called, description = _called(sentence, name), _called(sentence, noun)
        is_telling = any(not lexicon().has("general", stem) for stem in called)
        if is_telling and noun.pos == "NOUN" and len(description) > 1:
            yield called, description


def _beside(sentence: Sentence, token: Token) -> Token | None:
    head = sentence.tokens[token.head]
    if token.dep == "appos":
        return head
    is_said = token.dep == "attr" and head.lemma == "be"
    return sentence.words.child(head, "nsubj") if is_said else None


def _called(sentence: Sentence, top: Token) -> Called:
    """The words of a name or description, without what is said of it beyond."""
    stems = {name_stem(token) if is_name(token) else telling_stem(token): token for token in _phrase(sentence, top)}
    return {stem: token.lemma.lower() for stem, token in stems.items() if stem}


_OWN = ("compound", "amod", "nummod", "poss", "flat", "nmod", "prep", "pobj")


def _phrase(sentence: Sentence, top: Token) -> Iterator[Token]:
    yield top
    for child in sentence.words.children[top.number]:
        if child.dep in _OWN:
            yield from _phrase(sentence, child)
