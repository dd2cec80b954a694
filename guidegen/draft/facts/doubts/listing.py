"""Kinds and numbers of things whose members are named elsewhere: "contrasted two kinds of bond", "several factors"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidegen.draft.analysis import Token
from guidegen.draft.facts.doubts.doubt import GRAVE, Doubt, listed
from guidegen.draft.standing.definition import is_definition, is_past
from guidegen.draft.standing.part import NOUNS, SUBJECTS, Part

_OF_ONES_OWN = re.compile(
    r"\b(?:proposal|plan|idea|scheme|programme|program|version|offer)s? of (?:his|her|its|their) own\b"
)
_LIST_FOLLOWS = re.compile(r":|—|–|\bsuch as\b|\bincluding\b|\bnamely\b|\bwhether\b")
_TELLING = ("relcl", "acl", "appos", "conj", "poss", "xcomp", "ccomp")
_COUNTS = ("two", "three", "four", "five", "six", "seven", "several", "various", "different", "many", "numerous")
_OBJECTS = ("dobj", "pobj", "attr")


def listing(part: Part) -> Iterator[Doubt]:
    if is_definition(part):
        return
    if own := _OF_ONES_OWN.search(part.plain):
        yield Doubt("announces", GRAVE, own[0])
    for token in part.tokens:
        if token.pos not in NOUNS or token.dep not in (*_OBJECTS, *SUBJECTS) or _tells_members(part, token):
            continue
        if _is_set(part, token) or _is_counted_off(part, token) or _is_work(part, token) or _is_some_name(part, token):
            yield Doubt("announces", GRAVE, token.text)


def _tells_members(part: Part, noun: Token) -> bool:
    """Whether a list, a clause or a name stands with the noun or behind it."""
    if _LIST_FOLLOWS.search(part.sentence.text[noun.end :]):
        return True
    family = part.subtree(noun)
    if any(token.dep in _TELLING or token.pos == "PROPN" for token in family if token != noun):
        return True
    after = [token for token in part.tokens if token.number > noun.number]
    return any(token.dep in ("appos", "relcl", "acl") for token in after) or any(t.text in '“"‘' for t in after)


def _is_set(part: Part, noun: Token) -> bool:
    """ "made conditional on a set of tests"; a set of something known ("a range of mountains") is the thing itself."""
    if noun.lemma.casefold() not in listed("sets") or not is_past(part):
        return False
    members = [below for child in part.children(noun) if child.text == "of" for below in part.children(child)]
    told = ("amod", "compound", "prep", "nummod", "poss")
    bare = bool(members) and not any(below.dep in told for member in members for below in part.children(member))
    return bare and _has(part, noun, ("a", "an"))


def _is_counted_off(part: Part, noun: Token) -> bool:
    """ "contrasted two kinds of social bond", "different views exist"."""
    counted = _has(part, noun, _COUNTS) or any(child.dep == "nummod" for child in part.children(noun))
    if not counted:
        return False
    head = part.sentence.tokens[noun.head]
    if noun.dep == "dobj" and head.lemma in listed("telling_apart"):
        return True
    if noun.dep in SUBJECTS and head.lemma == "exist":
        return True
    return noun.lemma.casefold() in listed("kinds") and noun.dep in ("dobj", "attr") and head == part.root


def _is_work(part: Part, noun: Token) -> bool:
    """ "drew up a plan": for what, nobody is told."""
    if noun.dep != "dobj" or noun.lemma.casefold() not in listed("plans") or not is_past(part):
        return False
    beside = (*part.children(noun), *part.children(part.sentence.tokens[noun.head]))
    about = any(
        child.number > noun.number
        and child.dep in ("prep", "advcl", "acl", "dative", "xcomp", "ccomp")
        and child.text.casefold() in ("for", "to", "of", "on", "about", "by", "against", "with", "that")
        for child in beside
    ) or any(
        child.dep in ("advcl", "xcomp", "ccomp", "acl", "compound") for child in beside if child.number != noun.number
    )
    return _has(part, noun, ("a", "an", "one")) and not about


def _is_some_name(part: Part, noun: Token) -> bool:
    """ "gave a name to an old unease"."""
    return noun.lemma == "name" and part.sentence.tokens[noun.head].lemma == "give" and _has(part, noun, ("a", "an"))


def _has(part: Part, noun: Token, words: tuple[str, ...]) -> bool:
    return any(child.text.casefold() in words for child in part.children(noun))
