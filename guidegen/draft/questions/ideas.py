"""Sentences of concept prose that can be asked about: what holds in general, said so that it stands alone.

Facts are chosen more strictly, for they are read and not asked: a sentence that says little by itself may still answer
a question well.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from guidegen.draft.analysis import Sentence, Words, analyser_for
from guidegen.draft.material import Material, Quote, whole
from guidegen.draft.names.spans import capitalised_inside
from guidegen.draft.questions.clause import Clause, clause_of
from guidegen.draft.standing.heads import without_connectives
from guidegen.draft.standing.part import Part
from guidegen.draft.standing.pronouns import name_pronouns
from guidegen.draft.standing.shape import is_balanced, without_references
from guidegen.draft.wordlists import word_list

_SHORTEST, _LONGEST = 5, 42
_SIGNS = ("When", "If", "According", "because", "due")
POINTING = re.compile(
    r"\b(?:this|these|those(?! (?:who|that|with|of|in|whose|\w+ing|\w+ed)\b)|such (?!as)|here|above|below"
    r"|remaining|former|latter|another|others?|I|we|us|our|you|your)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Idea:
    """A statement with its words; `clause` is None where it has no simple main clause."""

    text: str
    words: Words
    clause: Clause | None
    quotes: tuple[Quote, ...]


def ideas_of(material: Material) -> tuple[Idea, ...]:
    """All of them, in the order of the document; none where there is no grammar."""
    if not material.has_grammar:
        return ()
    found = [one for sentence in material.sentences if _may_tell(sentence) and (one := _found(sentence, material))]
    capitals = capitalised_inside(material.sentences)
    analyse, _ = analyser_for(material.language)
    changed = [one.text for one in found if one.text != one.quotes[0].sentence.text]
    again = dict(zip(changed, analyse(changed), strict=True))
    return tuple(_idea(one, again, capitals) for one in found)


class _Found(NamedTuple):
    text: str
    quotes: tuple[Quote, ...]


def _idea(one: _Found, again: Mapping[str, Words], capitals: Collection[str]) -> Idea:
    words = again.get(one.text) or one.quotes[0].sentence.words
    return Idea(one.text, words, clause_of(one.text, words, capitals), one.quotes)


def _may_tell(sentence: Sentence) -> bool:
    """Whether a maker could ask something of it: a look at few words, for most sentences are none of these."""
    root = sentence.words.root
    if root is None or not sentence.text.endswith(".") or not _SHORTEST <= sentence.length <= _LONGEST:
        return False
    if root.lemma in _verbs() or any(token.text in _SIGNS for token in sentence.tokens):
        return True
    hanging = sentence.words.children[root.number]
    subject = next((token for token in hanging if token.dep == "nsubj"), None)
    if subject is not None and subject.lemma in word_list("ideas", "en", "roles"):
        return True
    return any(token.text == "by" and sentence.words.child(token, "pcomp") is not None for token in hanging)


@cache
def _verbs() -> frozenset[str]:
    """The verbs that makers of questions on concepts go by."""
    keys = ("claiming", "telling", "viewing", "occurring", "founding")
    pairs = (*word_list("ideas", "en", "telling_with"), *word_list("ideas", "en", "leading"))
    said = {"concern", "base", "compose", "characterize", "divide", "root", "associate"}
    return frozenset(said.union(*(word_list("ideas", "en", key) for key in keys), (one.split("-")[0] for one in pairs)))


def _found(sentence: Sentence, material: Material) -> _Found | None:
    """A sentence that does not stand alone as a whole, of which a question and its answer may."""
    part = without_connectives(without_references(Part(sentence)))
    if isinstance(part, str) or not part.text.endswith("."):
        return None
    named = name_pronouns(part, material)
    others: list[Sentence] = []
    if not isinstance(named, str):
        part, others = named.part, [one for one in named.antecedents if one != sentence]
    text = part.text
    head, _, tail = text.partition("; ")
    if tail:
        text = f"{head}."
    if not is_balanced(text):
        return None
    return _Found(text, (whole(sentence), *map(whole, sorted(set(others), key=lambda one: one.number))))
