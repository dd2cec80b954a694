"""Cases and suppositions by which a text makes something clear: what is told in them is no fact of its subject."""

from __future__ import annotations

import re

from guidegen.draft.analysis import Sentence
from guidegen.draft.material import Material
from guidegen.draft.standing import Standing
from guidegen.draft.standing.definition import is_definition, is_present, says_who
from guidegen.draft.standing.part import Part
from guidegen.draft.wordlists import phrases, word_list

_YEAR = re.compile(r"\b(?:1\d|20)\d\d")
_REACH = 4
"""Sentences over which a supposition goes on in its paragraph."""
_AROUND = 15
"""Sentences before and after that show whether a section explains."""
_GENERAL = 0.55
"""The share of sentences in the present from which a section explains, and does not tell what happened."""


def illustrates(standing: Standing, material: Material) -> str:
    """The code of the rule that refuses an illustration, "" where it is none."""
    part = standing.part
    if part is None:
        return ""
    if phrases("facts", "en", "illustrating").search(standing.text):
        return "example-of-another"
    sentence = part.sentence
    if not (is_definition(part) or says_who(part)) and _is_supposed(sentence, part, material):
        return "supposed"
    told = phrases("facts", "en", "anecdotal").search(standing.text) and not _YEAR.search(standing.text)
    if told or _is_case(part, material):
        return "anecdote"
    return ""


def _is_supposed(sentence: Sentence, part: Part, material: Material) -> bool:
    """Whether it goes on from "Suppose that …" or "Imagine …" in its paragraph, in the present or with would."""
    if not is_present(part) and not any(token.tag == "MD" for token in part.tokens):
        return False
    supposing = phrases("facts", "en", "supposing")
    return any(supposing.search(other.text) for other in (sentence, *material.before(sentence)[:_REACH]))


def _is_case(part: Part, material: Material) -> bool:
    """What a person of a single paragraph did, in a section that otherwise explains in the present."""
    root, subject = part.root, part.subject
    if root is None or subject is None or subject.name != "PERSON" or is_present(part):
        return False
    if root.lemma in word_list("facts", "en", "attributing") or root.lemma in word_list("facts", "en", "authoring"):
        return False
    name = subject.lemma.casefold()
    here = sum(token.lemma.casefold() == name for other in material.paragraph(part.sentence) for token in other.tokens)
    return here >= material.lemma_counts[name] and explains(part.sentence, material)


def explains(sentence: Sentence, material: Material) -> bool:
    first = max(0, sentence.number - _AROUND)
    around = [other for other in material.sentences[first : sentence.number + _AROUND] if other != sentence]
    verbs = [Part(other) for other in around if other.section == sentence.section]
    return sum(map(is_present, verbs)) > _GENERAL * len(verbs)
