""" "the ruined city", "the federal armory", "original law", "gender roles": which one, or whose, has to be said."""

from __future__ import annotations

from guidegen.draft.analysis import Token
from guidegen.draft.standing.anchors import has_place, has_year
from guidegen.draft.standing.antecedent import has_the, is_person, name_of
from guidegen.draft.standing.definition import is_past
from guidegen.draft.standing.gazetteer import gender
from guidegen.draft.standing.part import NOUNS, Part
from guidegen.draft.wordlists import word_list

_TELLING = ("poss", "relcl", "acl", "compound", "appos", "nummod", "nmod", "prep")


def undescribed(part: Part) -> str:
    """The code that refuses a thing of the past which an adjective alone is to tell from others."""
    if not is_past(part):
        return ""
    for token in part.tokens:
        if token.number in part.changes or token.pos != "NOUN":
            continue
        if _is_some_thing(part, token) and not _is_told_before(part, token):
            return "the-without-name"
        if _is_some_election(part, token):
            return "no-year"
        if _is_everybodys(part, token):
            return "no-place"
    return ""


def _is_some_thing(part: Part, noun: Token) -> bool:
    """ "the ruined city", "the original law": one adjective, and it is no name and belongs to no kind of its own."""
    children = part.children(noun)
    adjectives = [child for child in children if child.dep == "amod" and child.number < noun.number]
    original = any(child.text.casefold() in _list("earlier_ones") for child in adjectives)
    some = any(child.dep in ("det", "poss") for child in children)
    if not adjectives or noun.dep == "compound" or not (has_the(part, noun) or (original and not some)):
        return False
    if any(child.dep in _TELLING and child.number != noun.number and _tells(part, child) for child in children):
        return False
    if any(_is_a_name(child) for child in adjectives) or _has_place_behind(part, noun):
        return False
    return original or noun.lemma.casefold() in _list("single_things")


def _tells(part: Part, child: Token) -> bool:
    """ "at Harpers Ferry" tells which armory, "in the morning" does not."""
    if child.dep != "prep":
        return True
    return child.text == "of" or any(_is_named(token) for token in part.subtree(child))


def _is_named(token: Token) -> bool:
    return token.pos == "PROPN" and token.name not in ("DATE", "TIME")


def _has_place_behind(part: Part, noun: Token) -> bool:
    """ "raided the armory at Harpers Ferry": the parser may hang the place on the verb."""
    after = part.sentence.tokens[noun.number + 1 : noun.number + 3]
    return len(after) == 2 and after[0].text in ("at", "in", "near", "of") and _is_named(after[1])


def _is_a_name(child: Token) -> bool:
    return child.text[:1].isupper() or child.tag == "JJS" or "-" in child.text


def _is_told_before(part: Part, noun: Token) -> bool:
    """Whether a name or the same noun before it in the sentence can be meant."""
    for token in part.tokens:
        if token.number >= noun.number:
            return False
        if token.pos in NOUNS and token.lemma.casefold() == noun.lemma.casefold():
            return True
        if token.pos != "PROPN" or token.dep == "compound":
            continue
        somebody = token.name == "PERSON" or bool(gender(name_of(part, token) or token.text))
        if somebody == is_person(part, noun):
            return True
    return False


def _is_some_election(part: Part, noun: Token) -> bool:
    """ "won the election", "lost the presidential election": of which year?"""
    if noun.lemma.casefold() not in _list("elections") or has_year(part) or not has_the(part, noun):
        return False
    return not any(child.dep in ("poss", "relcl", "nummod") or child.text == "of" for child in part.children(noun))


def _is_everybodys(part: Part, noun: Token) -> bool:
    """ "gender roles changed": whose, if no place or people is named?"""
    if has_place(part) or not part.subject or part.subject.number != noun.number:
        return False
    before = part.sentence.tokens[noun.number - 1] if noun.number else None
    phrase = f"{before.text} {noun.lemma}".casefold() if before is not None else ""
    return phrase in _list("of_a_society")


def _list(key: str) -> frozenset[str]:
    return word_list("standing_owned", "en", key)
