"""Praise, opinion, exhortation, generality: what is no fact, however well it stands alone."""

from __future__ import annotations

import re

from guidegen.draft.analysis import Token
from guidegen.draft.facts.empty import empty
from guidegen.draft.facts.illustrating import illustrates
from guidegen.draft.facts.unsaid import unsaid
from guidegen.draft.material import Material
from guidegen.draft.standing import Standing
from guidegen.draft.standing.definition import is_definition, is_past, says_who
from guidegen.draft.standing.part import SUBJECTS, Part
from guidegen.draft.wordlists import frequency, phrases, word_list

_YEAR = re.compile(r"\b(?:1\d|20)\d\ds?\b|centur|\b\d+ (?:bce|ce|bc|ad)\b")
_FIGURE = re.compile(r"(?:\d[\d,.]*|hundred|thousand|million|billion)$")
_SEVERAL = ("several", "many", "various", "different", "multiple", "numerous")
_OF_SOMEBODY = ("exhorting", "hedged")
"""Rules for what a text says itself: a thinker may demand or guess."""
_EVERYDAY = 4.6
"""The Zipf frequency from which a word alone says little."""


def judged(standing: Standing, material: Material) -> str:
    """The code of the rule that refuses a statement as a fact, "" if none does."""
    language = material.language
    for key in ("praise", "vague", "exhorting", "hedged"):
        if phrases("facts", language, key).search(standing.text) and not _is_argued(standing, key):
            return key
    part = standing.part
    if part is None:
        return ""
    rules = (_opinion, _of_nobody, _scene, _conditional, _undated, _denied, _announced, _thin, empty, unsaid)
    return next((code for rule in rules if (code := rule(part))), "") or illustrates(standing, material)


def _is_argued(standing: Standing, key: str) -> bool:
    """ "Smith argues that countries should lower their tariffs": the demand or guess is somebody's, who is named."""
    if key not in _OF_SOMEBODY:
        return False
    part = standing.part
    if part is None or part.root is None or part.subject is None:
        return False
    root, subject = part.root, part.subject
    verbs = (root, *(child for child in part.children(root) if child.dep in ("attr", "xcomp")))
    verbs = (*verbs, *(below for verb in verbs[1:] for below in part.children(verb)))
    said = next((verb for verb in verbs if verb.lemma in word_list("facts", "en", "attributing")), None)
    if said is None or subject.number > root.number:
        return False
    named = subject.pos == "PROPN" or subject.lemma.casefold().endswith(
        tuple(word_list("facts", "en", "view_suffixes"))
    )
    demand = phrases("facts", "en", key).search(standing.text)
    if demand is None or (key == "hedged" and demand[0].casefold() != "might"):
        return False
    return named and demand.start() > standing.text.find(said.text) >= 0


def _opinion(part: Part) -> str:
    """Judging words without any name or number that could be checked."""
    judging = word_list("facts", "en", "judging")
    found = [token for token in part.tokens if token.text.casefold() in judging and token.pos in ("ADJ", "ADV")]
    if not found:
        return ""
    if is_definition(part):
        # "Cohesion is the attraction …, and it is strong enough …"
        return "opinion" if any(_is_predicate(part, token) for token in found) else ""
    if any(_is_predicate(part, token) for token in found) or len(found) > 1:
        return "opinion"
    return "" if is_specific(part) else "opinion"


def _is_predicate(part: Part, token: Token) -> bool:
    """Whether the judging word is what the sentence says: "is vibrant", "was a remarkable success"."""
    root = part.root
    if root is None or root.lemma not in word_list("facts", "en", "linking"):
        return False
    head = part.sentence.tokens[token.head]
    return token.head == root.number or (head.head == root.number and head.dep in ("attr", "dobj", "oprd"))


def is_specific(part: Part) -> bool:
    """Whether a number, or a name besides the subject's, stands in the statement."""
    subject = part.subject
    family = {token.number for token in part.subtree(subject)} if subject is not None else set()
    return any(
        (token.pos == "PROPN" and token.text[0].isupper() and token.number not in family)
        or (token.tag == "CD" and any(map(str.isdigit, token.text)))
        for token in part.tokens
    )


def _of_nobody(part: Part) -> str:
    """ "Many people …", "Some …", "The decision …" without a name or number: true of nobody in particular."""
    subject = part.subject
    if subject is None:
        return ""
    lemma = subject.lemma.casefold()
    if lemma in word_list("facts", "en", "taking_sides") and _is_some(part, subject):
        return "of-nobody"
    if lemma in word_list("facts", "en", "nobody") and subject.pos != "PROPN":
        bare = not any(child.dep in ("amod", "compound", "prep", "relcl", "acl") for child in part.children(subject))
        if bare or not is_specific(part):
            return "of-nobody"
    if lemma in word_list("facts", "en", "abstract") and not is_specific(part):
        return "vague"
    if subject.dep == "csubj" or subject.text.casefold() == "much":
        return "vague"
    return ""


def _is_some(part: Part, subject: Token) -> bool:
    return any(child.text.casefold() in ("some", "many", "several", "most") for child in part.children(subject))


def _scene(part: Part) -> str:
    """Somebody's thoughts and doings that no date or number ties down."""
    root = part.root
    if root is None or not is_past(part):
        return ""
    # The parser hangs the first of two sentences that a semicolon joins on the second.
    verbs = (root, *(child for child in part.children(root) if child.dep == "ccomp" and child.number < root.number))
    if root.tag != "VBG" and not any(verb.lemma in word_list("facts", "en", "thinking") for verb in verbs):
        return ""
    as_what = any(child.dep == "prep" and child.text == "as" for child in part.children(root))
    return "" if as_what or _YEAR.search(part.plain) else "scene"


def _conditional(part: Part) -> str:
    """ "If …" at the head, and comparisons with what the text has said before."""
    first = part.tokens[0].text.casefold()
    if first in ("if", "unless", "whether", "suppose"):
        return "condition"
    if any(token.tag in ("JJR", "RBR") for token in part.tokens) and " than " not in part.plain:
        return _compared(part)
    return ""


def _compared(part: Part) -> str:
    """ "became more common", "had greater power": than what is left to the text."""
    for token in part.tokens:
        if token.tag in ("JJR", "RBR") and token.text.casefold() not in ("later", "more", "less", "lower", "upper"):
            return "compares-with-what"
    root = part.root
    more = re.search(r"\b(?:more|less) (\w+)", part.plain)
    if (
        more
        and root is not None
        and any(
            child.dep in ("acomp", "advmod", "attr", "dobj") and more[1] in child.text.casefold()
            for child in part.children(root)
        )
    ):
        return "compares-with-what"
    return ""


def _undated(part: Part) -> str:
    """A figure of the past without its year: "won 57 percent of the vote"."""
    if not is_past(part) or _YEAR.search(part.plain):
        return ""
    figures = [token for token in part.tokens if token.name in ("PERCENT", "MONEY") or _FIGURE.match(token.text)]
    return "figure-without-date" if figures else ""


def _denied(part: Part) -> str:
    """What somebody does not say: "does not claim that everyone …"."""
    root = part.root
    if root is None or root.lemma not in word_list("facts", "en", "saying"):
        return ""
    return "says-little" if any(child.dep == "neg" for child in part.children(root)) else ""


def _announced(part: Part) -> str:
    """ "Two main factors are responsible", "conflict increased": what the factors are, and by how much, is not said."""
    counted = word_list("facts", "en", "counted")
    for token in part.tokens:
        number = any(child.dep == "nummod" or child.text.casefold() in _SEVERAL for child in part.children(token))
        if token.lemma in counted and number and not any(child.dep == "appos" for child in part.children(token)):
            return "vague"
    root = part.root
    if root is None or root.lemma not in word_list("facts", "en", "changing") or _YEAR.search(part.plain):
        return ""
    measures = ("dobj", "xcomp", "ccomp", "attr", "auxpass", "agent")
    ways = ("through", "from", "to", "into", "by")
    measured = any(child.dep in measures or child.text in ways for child in part.children(root))
    return "" if measured or any(map(str.isdigit, part.plain)) else "vague"


def _thin(part: Part) -> str:
    """Whether what is said of the subject is everyday words only: "changed in many places"."""
    subject = part.subject
    if is_definition(part) or says_who(part):
        return ""
    certain = subject is not None and subject.dep in SUBJECTS and is_past(part)
    family = {token.number for token in part.subtree(subject)} if subject is not None and certain else set()
    telling = 0
    for token in part.tokens:
        if token.number in family or token.pos not in ("NOUN", "PROPN", "VERB", "ADJ", "NUM"):
            continue
        named = token.pos == "PROPN" or any(map(str.isdigit, token.text))
        telling += 2 if named else frequency(token.lemma.casefold(), "en") < _EVERYDAY
    return "" if telling >= 2 else "says-little"
