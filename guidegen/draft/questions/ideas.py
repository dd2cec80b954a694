"""Sentences of concept prose that can be asked about: what holds in general, said so that it stands alone.

Facts are chosen more strictly, for they are read and not asked: a sentence that says little by itself may still answer
a question well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from guidegen.draft.analysis import Words, analyser_for
from guidegen.draft.facts.cuts import cuts
from guidegen.draft.facts.judgement import judged
from guidegen.draft.material import Material, Quote
from guidegen.draft.names.spans import capitalised_inside
from guidegen.draft.questions.clause import Clause, clause_of
from guidegen.draft.standing import Standing, for_strangers, stand_alone
from guidegen.draft.wordlists import word_list

_SHORTEST, _LONGEST = 5, 42
_TOLERATED = frozenset(("", "vague", "says-little", "opinion", "condition", "of-nobody", "hedged"))
"""What keeps a sentence from being a fact, and no question from being asked about it."""
_SIGNS = frozenset(("when", "if", "because", "by", "due", "therefore", "consequently", "to", "as"))
_POINTING = re.compile(
    r"\b(?:this|these|those (?!who|that|with|of|in)|such (?!as)|here|above|below|former|latter|another|others?|"
    r"I|we|us|our|you|your)\b",
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
    standing = list(_standing(material))
    capitals = capitalised_inside(material.sentences)
    analyse, _ = analyser_for(material.language)
    told = analyse(one.text for one in standing)
    return tuple(
        Idea(one.text, words, clause_of(one.text, words, capitals), one.quotes)
        for one, words in zip(standing, told, strict=True)
    )


def _standing(material: Material) -> Iterator[Standing]:
    wanted = _SIGNS.union(
        *(word_list("ideas", material.language, key) for key in ("claiming", "telling", "viewing", "occurring", "roles")),
        (pair.split("-")[0] for pair in word_list("ideas", material.language, "telling_with")),
    )
    for sentence in material.sentences:
        if any(token.lemma.casefold() in wanted for token in sentence.tokens):
            for without in cuts(sentence):
                one = stand_alone(sentence, material, without)
                if not isinstance(one, str) and _is_clear(one, material):
                    yield one
                    break


def _is_clear(standing: Standing, material: Material) -> bool:
    if not _SHORTEST <= len(standing.text.split()) <= _LONGEST or _POINTING.search(standing.text):
        return False
    strange = for_strangers(standing, material)
    code = strange if isinstance(strange, str) else judged(strange, material)
    return code in _TOLERATED
