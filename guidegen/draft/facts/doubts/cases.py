"""Scenes, cases and experiments: what happened in one, whose point the text tells in other sentences."""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.draft.analysis import Token
from guidegen.draft.facts.doubts.doubt import GRAVE, Doubt, listed
from guidegen.draft.facts.illustrating import explains
from guidegen.draft.material import Material
from guidegen.draft.standing.definition import is_definition, is_past, is_present
from guidegen.draft.standing.part import Part
from guidegen.draft.wordlists import phrases, word_list

_FINDING = ("ccomp", "xcomp", "advcl", "conj")


def cases(part: Part, material: Material) -> Iterator[Doubt]:
    root, subject = part.root, part.subject
    if root is None or subject is None:
        return
    if phrases("facts", "en", "anecdotal").search(part.text):
        yield Doubt("anecdote", GRAVE)
    if root.lemma in listed("for_something") and subject.dep == "nsubjpass":
        reasons = (child for child in part.children(root) if child.dep in ("prep", "advcl", "oprd", "xcomp"))
        if not any(child.text.casefold() in ("for", "of", "to", "with", "after", "as") for child in reasons):
            yield Doubt("says-little", GRAVE)
    if root.lemma == "hold" and subject.lemma in listed("held") and subject.dep == "nsubjpass":
        about = (child.text for child in (*part.children(subject), *part.children(root)))
        if not any(word in ("on", "about", "over", "for", "to", "of") for word in about):
            yield Doubt("says-little", GRAVE)
    if root.lemma == "show" and any(child.dep == "dative" for child in part.children(root)):
        yield Doubt("anecdote", GRAVE)
    some = any(child.text.casefold() in ("a", "an") for child in part.children(subject))
    if some and subject.pos == "NOUN" and not is_definition(part):
        yield from _scenes(part)
        if is_past(part) and subject.lemma in listed("somebody") and not _is_named(part, subject):
            yield Doubt("of-nobody", GRAVE, subject.text)
    if is_past(part) and subject.name == "PERSON" and explains(part.sentence, material):
        yield from _experiments(part)


def _is_named(part: Part, subject: Token) -> bool:
    """ "an Italian exile, Felice Orsini", "a slave named Sakura"."""
    return any(token.pos == "PROPN" and token.name not in ("NORP", "GPE", "LOC") for token in part.subtree(subject))


def _scenes(part: Part) -> Iterator[Doubt]:
    """ "A path leads down to a valley where the Vikings held their parliament"."""
    assert part.root is not None
    named = any(token.pos == "PROPN" and token.name not in ("NORP", "DATE") for token in part.tokens)
    if part.root.lemma in listed("scenic") or (is_present(part) and named):
        yield Doubt("scene", GRAVE)


def _experiments(part: Part) -> Iterator[Doubt]:
    """What a person did in a text that explains: a finding, a thought or a work is a fact of its subject."""
    root = part.root
    assert root is not None
    children = part.children(root)
    if (
        root.lemma in listed("trying") and not any(child.dep in _FINDING for child in children)
    ) or root.lemma not in word_list("facts", "en", "attributing") | word_list("facts", "en", "authoring"):
        yield Doubt("anecdote", GRAVE, root.text)
