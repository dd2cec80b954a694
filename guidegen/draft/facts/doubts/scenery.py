"""Scenes: what somebody of no name did, acts of a day, and how a place looked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidegen.draft.analysis import Token
from guidegen.draft.facts.doubts.doubt import GRAVE, Doubt, listed
from guidegen.draft.standing.anchors import places_in
from guidegen.draft.standing.antecedent import has_the, is_person
from guidegen.draft.standing.definition import is_definition, is_past, is_present
from guidegen.draft.standing.part import Part

_HARDLY_WHEN = re.compile(r"\b(?:had (?:barely|scarcely|hardly|just)|no sooner had)\b.*\b(?:when|than)\b")


def scenery(part: Part) -> Iterator[Doubt]:
    root, subject = part.root, part.subject
    if _HARDLY_WHEN.search(part.plain):
        yield Doubt("scene", GRAVE)
    if root is not None and (_is_shown(part, root) or _is_found_nowhere(part, root)):
        yield Doubt("scene", GRAVE, root.text)
    if root is None or subject is None:
        return
    if is_past(part):
        if _is_some_single(part, subject) and is_person(part, subject):
            yield Doubt("of-nobody", GRAVE, subject.text)
        # Verbs of a day tell a public act only of bodies ("the unions marched").
        if root.lemma in listed("daily") and not any(child.dep == "auxpass" for child in part.children(root)):
            yield Doubt("scene", GRAVE, root.text)
        if root.lemma == "be" and _looks(part, root):
            yield Doubt("scene", GRAVE)
    elif is_present(part) and _is_a_place_in(part, subject) and root.lemma in listed("showing") | listed("scenic"):
        yield Doubt("scene", GRAVE, root.text)


def _is_shown(part: Part, root: Token) -> bool:
    """ "In the National Museum in Beijing stands a camel"."""
    if is_past(part) or root.lemma not in listed("scenic"):
        return False
    return any(token.lemma.casefold() in listed("showplaces") for token in part.tokens)


def _is_found_nowhere(part: Part, root: Token) -> bool:
    """ "discovered behind a wall a chamber packed with manuscripts": in which place?"""
    if root.lemma not in ("discover", "find", "unearth", "excavate") or not is_past(part) or places_in(part.text):
        return False
    if any(token.name in ("GPE", "LOC", "FAC") for token in part.tokens):
        return False
    return any(token.lemma.casefold() in listed("finds") for token in part.tokens if token.number > root.number)


def _is_some_single(part: Part, subject: Token) -> bool:
    """ "a student of Freiburg": of no name of her own."""
    if subject.tag != "NN" or is_definition(part):
        return False
    if not any(child.text.casefold() in ("a", "an", "one") for child in part.children(subject)):
        return False
    beside = (child for child in part.children(subject) if child.dep in ("appos", "acl", "relcl"))
    return not any(token.pos == "PROPN" and token.name == "PERSON" for child in beside for token in part.subtree(child))


def _looks(part: Part, root: Token) -> bool:
    """ "was an immense yellow building"."""
    kind = next((child for child in part.children(root) if child.dep == "attr"), None)
    if kind is None:
        return False
    before = (token for token in part.subtree(kind) if token.number < kind.number)
    looks = [token for token in before if token.text.casefold() in listed("looks")]
    return len(looks) > 1 or bool(looks and is_person(part, kind))


def _is_a_place_in(part: Part, subject: Token) -> bool:
    """ "The stone in the churchyard of East Wellow"."""
    return has_the(part, subject) and any(
        child.dep == "prep" and child.text in ("in", "at", "on", "over", "above", "near")
        for child in part.children(subject)
    )
