"""General statements in the present: what a kind of thing is like, and how a school of thought sees something."""

from __future__ import annotations

from guidegen.draft.analysis import Token
from guidegen.draft.standing.definition import is_present
from guidegen.draft.standing.part import NOUNS, SUBJECTS, Part
from guidegen.draft.wordlists import frequency, word_list

_KIND = 4.5
"""The Zipf frequency below which a subject's word says of what kind it is."""


def is_general(part: Part) -> bool:
    """ "An instrumental leader sets deadlines", "Conflict theorists view religion as …": told of no day and nobody."""
    subject = part.subject
    if subject is None or subject.dep not in SUBJECTS or subject.pos not in NOUNS or not is_present(part):
        return False
    if any(child.dep == "neg" for child in part.children(part.root or subject)):
        return False
    return _is_view(part, subject) or _is_kind(part, subject)


def is_of_a_topic(part: Part) -> bool:
    """ "Religious rituals bring order …": the present, of all of a kind, without may or not."""
    root, subject = part.root, part.subject
    if root is None or subject is None or subject.dep not in SUBJECTS or subject.pos != "NOUN" or not is_present(part):
        return False
    helpers = part.children(root)
    if any(child.tag == "MD" or child.dep == "neg" for child in helpers):
        return False
    return not any(child.dep in ("det", "poss", "nummod") for child in part.children(subject))


def _is_view(part: Part, subject: Token) -> bool:
    """A school by its name: a bare "theorists" or "the theory" is none."""
    lemma = subject.lemma.casefold()
    suffixes = tuple(word_list("facts", "en", "view_suffixes"))
    named = any(child.dep in ("amod", "compound", "poss") for child in part.children(subject))
    if lemma in word_list("facts", "en", "views"):
        return named
    return lemma.endswith(suffixes) and frequency(lemma, "en") < _KIND


def _is_kind(part: Part, subject: Token) -> bool:
    """ "A secondary group", "an expressive leader": one of a kind that a word tells from others."""
    children = part.children(subject)
    if not any(child.text.casefold() in ("a", "an") for child in children):
        return False
    return any(
        child.dep in ("amod", "compound") and frequency(child.lemma.casefold(), "en") < _KIND for child in children
    )
