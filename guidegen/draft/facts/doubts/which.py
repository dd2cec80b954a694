""" "the boycott", "the local population", "the native understanding": which one, or whose."""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.draft.analysis import Token
from guidegen.draft.facts.doubts.doubt import GRAVE, Doubt, listed
from guidegen.draft.material import Material
from guidegen.draft.standing.definition import is_definition, is_past
from guidegen.draft.standing.part import NOUNS, Part
from guidegen.draft.tables import places_listed
from guidegen.draft.wordlists import frequency, word_list

_TECHNICAL = 4.3
"""The Zipf frequency below which "the N" in the present is a kind: "the nucleus"."""
_DESCRIBED = 1.5
_NEAR = 12
"""Sentences back in which the same word makes "the N" a certain one."""
_AFTER = ("relcl", "acl", "appos", "prep", "nummod")


def _is_certain_one(part: Part, noun: Token) -> bool:
    """ "The rift is part of …", "The magma is basalt", "The culprit is a mould, Phytophthora": a certain one."""
    root = part.root
    if root is None or root.lemma != "be" or noun != part.subject or _is_marked(part, noun):
        return False
    kind = next((child for child in part.children(root) if child.dep == "attr"), None)
    if kind is None:
        return False
    children = part.children(kind)
    named = any(child.dep == "appos" and child.pos == "PROPN" for child in children)
    return named or not any(child.dep in ("det", "nummod", "poss") for child in children)


def _is_marked(part: Part, noun: Token) -> bool:
    return any(mark.start <= noun.start < mark.end for mark in part.sentence.marks)


def which(part: Part, material: Material) -> Iterator[Doubt]:
    past = is_past(part)
    for token in part.tokens:
        if token.pos != "NOUN" or token.dep == "compound" or token.number in part.changes or not _has_the(part, token):
            continue
        if _is_told_without_name(part, token) or _is_some_town(part, token) or _is_introduced(part, token, material):
            yield Doubt("the-without-name", GRAVE, token.text)
            continue
        if _is_known(token) or _is_told(part, token) or _is_named_before(part, token):
            continue
        if past:
            described = any(child.dep in ("amod", "compound") for child in part.children(token))
            yield Doubt("the-without-name", _DESCRIBED if described else GRAVE, token.text)
        elif _is_certain_one(part, token) or _is_just_spoken_of(part, token, material):
            yield Doubt("the-without-name", GRAVE, token.text)
        elif not is_definition(part) and frequency(token.lemma.casefold(), "en") >= _TECHNICAL:
            yield Doubt("the-without-name", 1.0, token.text)


def _is_just_spoken_of(part: Part, noun: Token, material: Material) -> bool:
    """ "The rift is part of …" after sentences that speak of a certain rift, in no heading and not in bold."""
    if noun != part.subject or noun.tag != "NN" or _is_marked(part, noun):
        return False
    if is_definition(part) and any(child.dep in ("amod", "compound") for child in part.children(noun)):
        return False
    titles = " ".join((material.title, *material.sections[part.sentence.section].path)).casefold()
    first = max(0, part.sentence.number - _NEAR)
    before = (
        other for other in material.sentences[first : part.sentence.number] if other.section == part.sentence.section
    )
    lemma = noun.lemma.casefold()
    return lemma not in titles and any(token.lemma.casefold() == lemma for other in before for token in other.tokens)


def _is_told_without_name(part: Part, noun: Token) -> bool:
    """ "The idea that allowed everyone to climb down came from a Canadian": what the clause says is no name of it."""
    if noun != part.subject or not is_past(part) or noun.tag != "NN":
        return False
    children = part.children(noun)
    clauses = [child for child in children if child.dep == "relcl" and child.number > noun.number]
    if not clauses or any(child.dep in ("appos", "compound", "poss") or child.text == "of" for child in children):
        return False
    family = part.subtree(noun)
    return not any(token.pos == "PROPN" or any(map(str.isdigit, token.text)) for token in family)


def _is_some_town(part: Part, noun: Token) -> bool:
    """ "refused to fight Austria and fled the city": no country is the city."""
    clauses = [child for child in part.children(noun) if child.dep == "acl" and child.tag == "VBN"]
    if noun.lemma.casefold() not in listed("towns") or (_is_told(part, noun) and not clauses):
        return False
    countries = places_listed("countries") | places_listed("historic")
    before = {token.text for token in part.tokens if token.number < noun.number and token.name in ("GPE", "LOC", "FAC")}
    put_in = any(token.number in part.changes for token in part.tokens)
    said = any(token.lemma == noun.lemma and token.number < noun.number for token in part.tokens)
    return not (before - countries or put_in or said)


def _is_introduced(part: Part, noun: Token, material: Material) -> bool:
    """ "The cell flows round the bacterium" after "a cell" in its paragraph: that one, and no kind of thing."""
    if noun.tag != "NN" or is_definition(part) or is_past(part) or _is_told(part, noun) or _is_marked(part, noun):
        return False
    if any(child.dep in ("amod", "compound") for child in part.children(noun)):
        return False
    lemma = noun.lemma.casefold()
    here = (token for token in part.tokens if token.number < noun.number)
    if any(token.lemma.casefold() == lemma or _is_akin(token.lemma.casefold(), lemma) for token in here):
        return False
    for other in material.before(part.sentence):
        for token in other.tokens:
            if token.lemma.casefold() != lemma or token.pos != "NOUN":
                continue
            before = other.tokens[token.number - 1].text.casefold() if token.number else ""
            if before in ("a", "an", "one", "another", "each") or token.tag == "NNS":
                return True
            opened = {child.text.casefold() for child in other.words.children[token.number]}
            if opened & {"a", "an", "one", "another", "each"}:
                return True
    return False


def _has_the(part: Part, noun: Token) -> bool:
    """Whether "the" opens the noun's own phrase: not in "the profane (ordinary life)"."""
    the = next((child for child in part.children(noun) if child.text.casefold() == "the"), None)
    between = part.sentence.tokens[the.number : noun.number] if the is not None else ()
    return the is not None and not any(token.text in '(“"' for token in between)


def _is_known(noun: Token) -> bool:
    lemma = noun.lemma.casefold()
    return lemma in word_list("standing", "en", "known") or lemma in listed("known") or noun.name in ("DATE", "TIME")


def _is_told(part: Part, noun: Token) -> bool:
    """Whether anything beside the noun says which one: a name, "of …", "who …", "largest"."""
    for child in part.children(noun):
        if child.dep in _AFTER and child.number > noun.number:
            return True
        if child.dep in ("poss", "compound", "nmod") and (child.pos == "PROPN" or child.dep == "poss"):
            return True
        if child.text[:1].isupper() and child.text.casefold() != "the":
            return True
        if child.tag in ("JJS", "RBS") or child.text.casefold() in listed("telling_which"):
            return True
        if any(below.tag == "RBS" for below in part.children(child)):
            return True
    return _has_place_behind(part, noun)


def _has_place_behind(part: Part, noun: Token) -> bool:
    """The parser may hang "of …", "in …" on the verb."""
    after = part.sentence.tokens[noun.number + 1 : noun.number + 3]
    if not after or after[0].number in part.without:
        return False
    if after[0].text.casefold() in ("of", "that", "who", "which", "whose", "whom", "to", "between", "for"):
        return True
    return len(after) == 2 and after[0].text.casefold() in ("at", "in", "near", "on") and after[1].pos == "PROPN"


def _is_named_before(part: Part, noun: Token) -> bool:
    """Whether the same word, or a name or phrase that can be meant, stands before it in the sentence."""
    lemma = noun.lemma.casefold()
    before = [token for token in part.tokens if token.number < noun.number]
    if any(token.pos in (*NOUNS, "VERB") and _is_akin(token.lemma.casefold(), lemma) for token in before):
        return True
    if any(token.number in part.changes for token in before):
        return lemma in word_list("standing", "en", "belonging")
    place = any(token.name in ("GPE", "LOC", "NORP") for token in part.tokens)
    return place and (lemma in word_list("standing", "en", "belonging") or lemma in listed("of_a_place"))


def _is_akin(one: str, other: str) -> bool:
    """The same noun, or the verb or name of it: murdered – the murder."""
    return one == other or (len(other) > 4 and one[:5] == other[:5])
