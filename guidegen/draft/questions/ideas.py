"""Sentences of concept prose that can be asked about: what holds in general, said so that it stands alone.

Facts are chosen more strictly, for they are read and not asked: a sentence that says little by itself may still answer
a question well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from guidegen.draft.analysis import Sentence, Words, analyser_for
from guidegen.draft.facts.cuts import cuts
from guidegen.draft.facts.judgement import judged
from guidegen.draft.material import Material, Quote, whole
from guidegen.draft.names.spans import capitalised_inside
from guidegen.draft.questions.clause import Clause, clause_of
from guidegen.draft.standing import Standing, for_strangers, stand_alone
from guidegen.draft.standing.heads import without_connectives
from guidegen.draft.standing.part import Part
from guidegen.draft.standing.pronouns import name_pronouns
from guidegen.draft.standing.shape import is_balanced, without_references
from guidegen.draft.wordlists import word_list

_SHORTEST, _LONGEST = 5, 42
_TOLERATED = frozenset(("", "vague", "says-little", "opinion", "condition", "of-nobody", "hedged"))
"""What keeps a sentence from being a fact, and no question from being asked about it."""
_SIGNS = frozenset(("when", "if", "because", "by", "due", "according", "to", "be"))
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
    stands: bool = True


def ideas_of(material: Material) -> tuple[Idea, ...]:
    """All of them, in the order of the document; none where there is no grammar."""
    if not material.has_grammar:
        return ()
    found = list(_found(material))
    capitals = capitalised_inside(material.sentences)
    analyse, _ = analyser_for(material.language)
    told = analyse(one.text for one in found)
    return tuple(
        Idea(one.text, words, clause_of(one.text, words, capitals), one.quotes, one.stands)
        for one, words in zip(found, told, strict=True)
    )


class _Found(NamedTuple):
    text: str
    quotes: tuple[Quote, ...]
    stands: bool


def _found(material: Material) -> Iterator[_Found]:
    wanted = _SIGNS.union(
        *(
            word_list("ideas", material.language, key)
            for key in ("claiming", "telling", "viewing", "occurring", "roles")
        ),
        (pair.split("-")[0] for pair in word_list("ideas", material.language, "telling_with")),
        (pair.split("-")[0] for pair in word_list("ideas", material.language, "being")),
    )
    for sentence in material.sentences:
        if any(token.lemma.casefold() in wanted for token in sentence.tokens):
            found = _standing(sentence, material) or _leaning(sentence, material)
            if found is not None and _SHORTEST <= len(found.text.split()) <= _LONGEST:
                yield found


def _standing(sentence: Sentence, material: Material) -> _Found | None:
    for without in cuts(sentence):
        one = stand_alone(sentence, material, without)
        if not isinstance(one, str) and _is_clear(one, material):
            return _Found(one.text, one.quotes, True)
    return None


def _leaning(sentence: Sentence, material: Material) -> _Found | None:
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
    return _Found(text, (whole(sentence), *map(whole, sorted(set(others), key=lambda one: one.number))), False)


def _is_clear(standing: Standing, material: Material) -> bool:
    if POINTING.search(standing.text):
        return False
    strange = for_strangers(standing, material)
    code = strange if isinstance(strange, str) else judged(strange, material)
    return code in _TOLERATED
