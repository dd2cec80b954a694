"""The rules in their order."""

from __future__ import annotations

from dataclasses import dataclass

from guidegen.draft.analysis import Sentence
from guidegen.draft.material import Material, Quote, whole
from guidegen.draft.standing.back import pointing_back
from guidegen.draft.standing.definite import name_definites, name_demonstratives
from guidegen.draft.standing.heads import without_connectives
from guidegen.draft.standing.part import Part, cleaned, sentence_case
from guidegen.draft.standing.pronouns import name_pronouns
from guidegen.draft.standing.shape import is_balanced, misshapen, without_references, words_misshapen
from guidegen.draft.standing.today import as_of_the_source


@dataclass(frozen=True)
class Standing:
    """A statement that can be read without its document, and the words that prove it.

    Where an antecedent was put in for a pronoun, the sentence in which that stands is evidence too, and `resolved` is
    set. `part` is what was kept of the sentence; None where the language has no grammar.
    """

    text: str
    quotes: tuple[Quote, ...]
    resolved: bool = False
    part: Part | None = None


def _follows_exclamation(sentence: Sentence, material: Material) -> bool:
    """Whether "!" stands right before it, which may belong to a name that was taken for an end ("Yahoo! Inc.")."""
    before = material.before(sentence)
    return bool(before) and before[0].text.endswith("!")


def stand_alone(sentence: Sentence, material: Material, without: frozenset[int] = frozenset()) -> Standing | str:
    """The sentence as a statement of its own, or the code of the rule that refuses it.

    `without` are numbers of words that are left out, where the sentence is shortened to a clause of its own.
    """
    if not sentence.has_grammar:
        code = words_misshapen(sentence, material)
        return code or Standing(sentence_case(cleaned(sentence.text)), (whole(sentence),))
    if _follows_exclamation(sentence, material):
        return "no-full-sentence"
    shown = name_demonstratives(without_references(Part(sentence, without)), material)
    part = shown.part
    for step in (misshapen, without_connectives, as_of_the_source, pointing_back):
        stepped = step(part)
        if isinstance(stepped, str):
            return stepped
        part = stepped
    antecedents = list(shown.antecedents)
    for resolve in (name_pronouns, name_definites):
        named = resolve(part, material)
        if isinstance(named, str):
            return named
        part = named.part
        antecedents += named.antecedents
    if not is_balanced(part.text):
        return "unbalanced"
    others = sorted({other for other in antecedents if other != sentence}, key=lambda other: other.number)
    quotes = (whole(sentence), *map(whole, others))
    return Standing(part.text, quotes, bool(antecedents), part)
