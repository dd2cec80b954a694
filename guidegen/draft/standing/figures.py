"""Numbers of people, and what is compared or counted off: a number needs its year and place."""

from __future__ import annotations

import re

from guidegen.draft.analysis import Token
from guidegen.draft.standing.anchors import has_place, has_year
from guidegen.draft.standing.definition import is_past
from guidegen.draft.standing.part import SUBJECTS, Part
from guidegen.draft.wordlists import word_list

_PERCENT = re.compile(r"\bpercent\b|\bper cent\b|%|\bone in (?:two|three|four|five|six|seven|eight|nine|ten)\b")
_MANY = re.compile(r"\b\d{1,3}(?:,\d{3})+\b|\b\d{3,}\b|\b(?:hundred|thousand|million|billion)s?\b")
_SUM = re.compile(r"[$€£]\s?\d|\d (?:million|billion|trillion)? ?(?:dollars|euros|pounds)\b")
_FORECAST = re.compile(r"\b(?:is|are|was|were) (?:projected|forecast|predicted|expected|estimated)\b")
_EXPECTING = re.compile(r"\b(?:expect|predict|project|forecast)s?\b.* to \w+.* by (?:1\d|20)\d\d")
_YEARS = re.compile(r"\b(?:1\d|20)\d\d\b")
_SETTLED = ("older", "upper", "lower", "higher")


def unfounded_figure(part: Part) -> str:
    """The code that refuses "About 13 percent of households are poor": where, and when?"""
    if _FORECAST.search(part.plain) and not has_year(part):
        return "figure-without-date"
    if _EXPECTING.search(part.plain) and not has_place(part):
        return "no-place"
    root = part.root
    timely = _list("by_vote") | _list("by_occasion")
    if root is not None and is_past(part) and not has_year(part) and root.lemma in timely:
        return "no-year"
    without_years = _YEARS.sub("", part.plain)
    percent = _PERCENT.search(without_years)
    counted = any(_is_counted(token) for token in part.tokens)
    if not is_past(part) and not has_year(part) and _of_its_year(part, bool(percent)):
        return "figure-without-date"
    if not counted or not (percent or _MANY.search(without_years)):
        return ""
    if not has_year(part):
        return "figure-without-date"
    return "" if has_place(part) or (is_past(part) and _has_body(part)) else "no-place"


def _of_its_year(part: Part, percent: bool) -> bool:
    """Shares and sums of a country, told in the present: "Farming employs 40 percent of Kenya", "costs $20"."""
    return bool(_SUM.search(part.plain)) or (percent and has_place(part))


def _is_counted(token: Token) -> bool:
    return token.lemma.casefold() in word_list("standing_owned", "en", "counted_people") or (
        token.name == "NORP" and token.tag in ("NNS", "NNPS")
    )


def _has_body(part: Part) -> bool:
    return any(token.pos == "PROPN" and token.name in ("ORG", "EVENT", "LAW") for token in part.tokens)


def counted_off(part: Part) -> str:
    """ "A third advantage", "The earliest were …", "a more comprehensive approach", "other ways"."""
    subject = part.subject
    for token in part.tokens:
        if token == subject and token.dep in SUBJECTS and any(rule(part, token) for rule in _COUNTING):
            return "points-back"
        if _is_some_more(part, token) and " than " not in part.plain:
            return "compares-with-what"
        if token.lemma.casefold() in _list("other_ones") and _has_other(part, token):
            return "points-back"
        if _is_by_itself(part, token):
            return "pronoun-without-name"
    return ""


def _is_ordinal(part: Part, noun: Token) -> bool:
    children = part.children(noun)
    words = {child.text.casefold() for child in children}
    if noun.pos != "NOUN" or not words & _list("ordinals") or not words & {"a", "an", "the"}:
        return False
    return not any(child.dep in ("prep", "poss", "relcl", "compound") for child in children)


def _is_superlative(part: Part, noun: Token) -> bool:
    """ "The earliest were …", "The most common is …": of what?"""
    if noun.tag != "JJS" and not (noun.tag == "JJ" and any(child.tag == "RBS" for child in part.children(noun))):
        return False
    return any(child.text.casefold() == "the" for child in part.children(noun)) and not any(
        child.text == "of" for child in part.children(noun)
    )


def _is_edition(part: Part, noun: Token) -> bool:
    """ "The 2021 index": of what?"""
    children = part.children(noun)
    if noun.lemma.casefold() not in _list("editions") or any(child.dep in ("prep", "compound") for child in children):
        return False
    return any(_YEARS.fullmatch(child.text) for child in children)


_COUNTING = (_is_ordinal, _is_superlative, _is_edition)


def _is_some_more(part: Part, noun: Token) -> bool:
    """ "a more comprehensive approach", "a better system"."""
    children = part.children(noun)
    if noun.tag != "NN" or not any(child.text.casefold() in ("a", "an") for child in children):
        return False
    for child in children:
        more = [below.text.casefold() for below in part.children(child) if below.tag == "RBR"]
        if child.dep == "amod" and (more or (child.tag == "JJR" and child.text.casefold() not in _SETTLED)):
            return True
    return False


def _has_other(part: Part, noun: Token) -> bool:
    other = next((child for child in part.children(noun) if child.text.casefold() == "other"), None)
    if other is None:
        return False
    before = [token.text.casefold() for token in part.tokens if token.number < other.number]
    named = any(token.lemma == noun.lemma for token in part.tokens if token.number < noun.number)
    return not named and before[-1:] not in (["and"], ["or"], ["each"], ["any"]) and " than " not in part.plain


def _is_by_itself(part: Part, noun: Token) -> bool:
    """ "The system it instituted": the pronoun in the clause behind a first noun stands for something before."""
    if noun != part.subject or noun.pos != "NOUN":
        return False
    for clause in part.children(noun):
        if clause.dep != "relcl":
            continue
        for below in part.children(clause):
            if below.dep in SUBJECTS and below.text.casefold() in ("it", "they", "he", "she"):
                return not any(
                    token.pos == "PROPN" or (token.pos == "NOUN" and token != noun)
                    for token in part.tokens
                    if token.number < below.number
                )
    return False


def _list(key: str) -> frozenset[str]:
    return word_list("standing_owned", "en", key)
