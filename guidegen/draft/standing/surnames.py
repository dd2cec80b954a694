"""Persons by their last names: the full name put in from the document, or the sentence refused."""

from __future__ import annotations

import re

from guidegen.draft.analysis import Token
from guidegen.draft.material import Material
from guidegen.draft.standing.antecedent import Named, name_of
from guidegen.draft.standing.bearers import bearers, disagrees, last_names
from guidegen.draft.standing.gazetteer import is_place
from guidegen.draft.standing.part import SUBJECTS, Part
from guidegen.draft.wordlists import word_list

_MOST_PUT_IN = 2
_ELSEWHERE = ("poss", "agent", "dobj", "dative")
_BEFORE_PERSONS = ("by", "against", "under", "for", "like", "than")
_OF_PERSONS = ("he", "she", "his", "her")
_OWNING = re.compile(r"[’']s?$")


def name_persons(part: Part, material: Material) -> Named | str:
    """The part with its last names in full, or the code that refuses it."""
    named = _put_in_before(part, material)
    if isinstance(named, str):
        return named
    left: list[Token] = []
    for token in part.tokens:
        if token.number in part.changes or not _is_alone(part, token) or _is_headed(token, material):
            continue
        full = bearers(material).get(token.text)
        if full is not None and disagrees(full.name, part):
            return "last-name-only"
        if full is not None and full.name not in named.part.text and len(named.antecedents) < _MOST_PUT_IN:
            changed = named.part.with_changes({token.number: full.name})
            named = Named(changed, [*named.antecedents, full.sentence])
        elif full is None and _is_somebody(part, token, material) and not _is_understood(token.text, material):
            return "last-name-only"
        else:
            left.append(token)
    put_in = named.part.changes.keys() - part.changes.keys()
    # "Murad and Denis Mukwege": either both or none
    uneven = any(token.head in put_in and token.dep == "conj" for token in left) or any(
        child.number in put_in and child.dep == "conj" for token in left for child in part.children(token)
    )
    return "last-name-only" if uneven else named


def _put_in_before(part: Part, material: Material) -> Named | str:
    """The last names that stand for pronouns, in full as well."""
    named = Named(part)
    for number, text in part.changes.items():
        name = _OWNING.sub("", text)
        if part.sentence.tokens[number].pos != "PRON" or not name.istitle() or " " in name or is_place(name):
            continue
        full = bearers(material).get(name)
        if full is not None:
            changed = named.part.with_changes({number: full.name + text[len(name) :]})
            named = Named(changed, [*named.antecedents, full.sentence])
        elif part.sentence.tokens[number].text.casefold() in _OF_PERSONS and not _is_understood(name, material):
            return "last-name-only"
    return named


def _is_alone(part: Part, token: Token) -> bool:
    """Whether one word is a whole name, with no title, first name or other name beside it, and here for the first time.

    "Washington County" and "the Taft government" name things.
    """
    # The tagger takes the name “Santos” for a plural.
    plural = token.tag == "NNS" and token.name == "PERSON"
    if not (token.pos == "PROPN" or plural) or not token.text.istitle() or token.dep in ("compound", "amod", "nmod"):
        return False
    if (not plural and name_of(part, token) != token.text) or (is_place(token.text) and token.name != "PERSON"):
        return False
    if any(child.dep in ("compound", "det", "amod", "appos", "nummod", "flat") for child in part.children(token)):
        return False
    if any(child.text == "of" for child in part.children(token)):
        # "William of Normandy"
        return False
    if token.dep == "poss" and _is_eponym(part, token):
        return False
    before = part.sentence.tokens[token.number - 1] if token.number else None
    if before is not None and (before.text in ("“", '"', "-", "of the") or before.pos == "PROPN"):
        return False
    return not any(
        other.text == token.text and other.number < token.number and other.dep != "compound" for other in part.tokens
    )


def _is_eponym(part: Part, token: Token) -> bool:
    """ "Duverger's law", "Jay's Treaty": so the thing is called."""
    owned = part.sentence.tokens[token.head]
    if owned.lemma.casefold() in word_list("standing_known", "en", "titles"):
        # "Harding's Secretary of the Treasury"
        return False
    return owned.pos == "PROPN" or owned.lemma.casefold() in word_list("standing_owned", "en", "eponyms")


def _is_headed(token: Token, material: Material) -> bool:
    """Whether the document's own title has the name, which then needs no more."""
    return token.text in material.title.replace("’", " ").replace("'", " ").split()


def _is_somebody(part: Part, token: Token, material: Material) -> bool:
    """Whether a word is certainly a person: by the label, by what it does, or by a full name of the documents."""
    if is_place(token.text) or token.tag != "NNP":
        return False
    if token.dep in SUBJECTS and part.sentence.tokens[token.head].lemma in word_list("facts", "en", "attributing"):
        return token.text.casefold() not in word_list("standing_owned", "en", "institutions")
    tokens = part.sentence.tokens
    known = token.text in last_names(material)
    if token.name != "PERSON" and not (known and token.name in ("", "ORG", "GPE")):
        return False
    after = tokens[token.number + 1 :][:1]
    if after and after[0].text.casefold() in ("v", "v.", "vs", "vs.", "-"):
        return False
    if token.dep == "pobj":
        # The model takes many a town for a person.
        return known or tokens[token.head].text.casefold() in _BEFORE_PERSONS
    return token.dep in (*SUBJECTS, *_ELSEWHERE) or (token.dep == "conj" and tokens[token.head].name == "PERSON")


def _is_understood(name: str, material: Material) -> bool:
    """Whether everybody knows whose name it is; not where the documents speak of Eleanor Roosevelt as well."""
    return name.casefold() in word_list("standing_known", "en", "known_by_last_name") and name not in last_names(
        material
    )
