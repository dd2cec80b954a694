"""Sentences that say what something is: they may speak of kinds ("the phloem", "other substances")."""

from __future__ import annotations

from guidegen.draft.analysis import Token
from guidegen.draft.standing.part import NOUNS, SUBJECTS, Part
from guidegen.draft.wordlists import word_list

_CALLED = frozenset(("call", "know", "term", "define", "name"))
_MEANING = frozenset(("refer", "mean", "consist", "denote", "describe"))
_SPECIFYING = ("relcl", "acl", "prep")


def is_present(part: Part) -> bool:
    root = part.root
    if root is None:
        return False
    helpers = [child for child in part.children(root) if child.dep in ("aux", "auxpass")]
    return any(verb.tag in ("VBZ", "VBP") for verb in (root, *helpers))


def is_past(part: Part) -> bool:
    root = part.root
    if root is None:
        return False
    helpers = [child for child in part.children(root) if child.dep in ("aux", "auxpass")]
    return any(verb.tag == "VBD" for verb in (root, *helpers)) or (root.tag == "VBN" and not helpers)


def is_definition(part: Part) -> bool:
    """ "X is a Y that …", "Y of … is called X", "X refers to …", told in the present of something that is no name."""
    root, subject = part.root, part.subject
    if (
        root is None
        or subject is None
        or not is_present(part)
        or subject.dep not in SUBJECTS
        or subject.pos not in NOUNS
    ):
        return False
    if root.lemma == "be":
        kind = next((child for child in part.children(root) if child.dep == "attr"), None)
        return kind is not None and _is_specified(part, kind)
    if root.lemma in _CALLED:
        return root.tag == "VBN" and any(child.dep in ("oprd", "prep", "attr") for child in part.children(root))
    return root.lemma in _MEANING and len(list(part.subtree(subject))) <= 5


def says_who(part: Part) -> bool:
    """ "Ada Lovelace was an English mathematician": who or what somebody or something of a name is."""
    root, subject = part.root, part.subject
    if root is None or subject is None or root.lemma != "be" or subject.pos != "PROPN":
        return False
    kind = next((child for child in part.children(root) if child.dep == "attr"), None)
    if kind is None or kind.pos not in NOUNS or kind.lemma.casefold() in word_list("standing", "en", "empty_kinds"):
        return False
    return len(part.children(kind)) > 1


def _is_specified(part: Part, kind: Token) -> bool:
    if kind.lemma.casefold() in word_list("standing", "en", "empty_kinds") or kind.pos not in NOUNS:
        return False
    return any(child.dep in _SPECIFYING for child in part.children(kind))
