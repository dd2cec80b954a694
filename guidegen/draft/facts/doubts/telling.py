"""Comparisons without their other half, steps of a story, judgements, vague nouns and verbs, figures of speech."""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.draft.analysis import Token
from guidegen.draft.facts.doubts.doubt import GRAVE, Doubt, listed
from guidegen.draft.material import Material
from guidegen.draft.standing.antecedent import is_person
from guidegen.draft.standing.definition import is_definition, is_past, says_who
from guidegen.draft.standing.part import NOUNS, Part
from guidegen.draft.wordlists import phrases, word_list

_SETTLED = ("older", "younger", "elder", "upper", "lower", "higher", "later", "more", "less", "inner", "outer")


def untelling(part: Part, material: Material) -> Iterator[Doubt]:
    defining = is_definition(part)
    if " than " not in part.plain:
        yield from _compared(part, 0.5 if defining else 1.5)
    if phrases("doubts", "en", "sequence").search(part.text) or _is_a_step(part):
        yield Doubt("points-back", 1.0)
    yield from _looking_back(part)
    yield from _judging(part)
    if phrases("doubts", "en", "figures").search(part.text):
        yield Doubt("vague", GRAVE)
    if not defining:
        yield from _vague(part)
        if not says_who(part) and _goes_on_from_an_example(part, material):
            yield Doubt("example-of-another", GRAVE)


def _compared(part: Part, weight: float) -> Iterator[Doubt]:
    for token in part.tokens:
        if token.tag in ("JJR", "RBR") and token.text.casefold() not in _SETTLED:
            yield Doubt("compares-with-what", weight, token.text)
            return
    for token in part.tokens:
        if token.tag == "RBR" and part.sentence.tokens[token.head].pos in ("ADJ", "ADV"):
            yield Doubt("compares-with-what", weight, token.text)
            return


def _looking_back(part: Part) -> Iterator[Doubt]:
    """ "The resulting graph", "the existing states", "a related theme"."""
    for token in part.tokens:
        if token.dep != "amod" or token.text.casefold() not in listed("comparing"):
            continue
        noun = part.sentence.tokens[token.head]
        before = (other for other in part.tokens if other.number < token.number)
        to = any(
            child.text.casefold() in ("to", "from", "in") for child in (*part.children(token), *part.children(noun))
        )
        if not to and not any(other.lemma == noun.lemma for other in before):
            yield Doubt("points-back", GRAVE, token.text)


def _is_a_step(part: Part) -> bool:
    """ "further split", "soon left": what a story goes on with."""
    root = part.root
    hanging = part.children(root) if root is not None else ()
    return any(child.pos == "ADV" and child.text.casefold() in listed("steps") for child in hanging)


def _judging(part: Part) -> Iterator[Doubt]:
    judging = word_list("facts", "en", "judging") | listed("judging")
    for token in part.tokens:
        if token.pos in ("ADJ", "ADV") and token.text.casefold() in judging and token.tag not in ("JJS", "RBS"):
            mild = token.dep == "amod" or part.sentence.tokens[token.head].dep == "amod"
            yield Doubt("opinion", 0.7 if mild else GRAVE, token.text)
            return


def _vague(part: Part) -> Iterator[Doubt]:
    root = part.root
    if root is None:
        return
    if root.lemma in listed("vague_verbs"):
        yield Doubt("vague", 1.0, root.text)
    subject = part.subject
    if subject is not None and root.lemma in listed("interpreting") and not _is_somebody(part, subject):
        yield Doubt("opinion", GRAVE if is_past(part) else 1.0, root.text)
    inquired = subject is not None and subject.lemma in listed("inquiries")
    if inquired and root.lemma not in listed("finding"):
        yield Doubt("announces", GRAVE, root.text)
    for child in part.children(root):
        if (
            child.dep == "attr"
            and child.lemma in listed("instances")
            and not any(below.text == "of" for below in part.children(child))
        ):
            yield Doubt("example-of-another", GRAVE, child.text)
        if child.dep in ("dobj", "attr", "pobj") and _is_bare(part, child):
            yield Doubt("vague", GRAVE, child.text)
        if child.dep == "dobj" and root.lemma in listed("light_verbs") and child.lemma in listed("light_nouns"):
            yield Doubt("vague", GRAVE, child.text)


def _is_somebody(part: Part, subject: Token) -> bool:
    family = part.subtree(subject)
    return any(token.name == "PERSON" or token.number in part.changes for token in family) or is_person(part, subject)


def _is_bare(part: Part, noun: Token) -> bool:
    """ "faced challenges", "brought changes"."""
    if noun.pos not in NOUNS or noun.lemma.casefold() not in listed("vague_nouns"):
        return False
    which = ("acl", "relcl", "appos", "compound", "poss", "nmod", "prep")
    return not any(child.dep in which for child in part.children(noun))


def _goes_on_from_an_example(part: Part, material: Material) -> bool:
    """Whether the sentence right before opens an example."""
    before = material.before(part.sentence)[:1]
    return bool(before) and bool(phrases("facts", "en", "illustrating").search(before[0].text))
