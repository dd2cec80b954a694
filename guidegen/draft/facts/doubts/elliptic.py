"""Words that stand for a noun or an act told elsewhere: "Crete followed", "Passau had one", "entry was refused"."""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.draft.analysis import Token
from guidegen.draft.facts.doubts.doubt import GRAVE, Doubt, listed
from guidegen.draft.standing.anchors import has_name
from guidegen.draft.standing.antecedent import has_the, is_person
from guidegen.draft.standing.definition import is_definition, is_past
from guidegen.draft.standing.part import SUBJECTS, Part
from guidegen.draft.wordlists import phrases

_PLACES_IN_A_CLAUSE = (*SUBJECTS, "dobj", "attr", "pobj")
_OF_WHAT = ("prep", "poss", "amod", "compound", "relcl", "acl", "nmod", "appos", "nummod")
_DOERS = ("llor", "tor", "ssor", "ist", "ian", "sman")


def elliptic(part: Part) -> Iterator[Doubt]:
    root = part.root
    if root is None:
        return
    if _follows(part, root) or _is_one_of(part):
        yield Doubt("points-back", GRAVE, root.text)
    for token in part.tokens:
        if _stands_for_a_noun(part, token) or _is_one_somebody(part, token):
            yield Doubt("points-back", GRAVE, token.text)
        elif _is_some_ruling(part, token) or (token == part.subject and _is_in_a_role(part, token)):
            yield Doubt("the-without-name", GRAVE, token.text)
        elif _is_own_victim(part, token):
            yield Doubt("pronoun-without-name", GRAVE, token.text)
        elif _lacks_of_what(part, token):
            yield Doubt("the-without-name", 0.6 if has_name(part) else GRAVE, token.text)
    marks = phrases("doubts", "en", "two_sided").search(part.plain)
    if marks and "one hand" not in part.plain:
        yield Doubt("points-back", GRAVE, marks[0])
    if phrases("doubts", "en", "sides").match(part.plain):
        yield Doubt("scene", GRAVE)


def _follows(part: Part, root: Token) -> bool:
    """ "Crete followed in 1669": what it followed in stands before."""
    if root.lemma != "follow" or not is_past(part):
        return False
    below = part.children(root)
    follower = any(child.dep == "dobj" and child.pos == "PROPN" and child.name != "GPE" for child in below)
    if follower and not any(
        child.text.casefold() in ("to", "into", "as", "in") and child.number > root.number for child in below
    ):
        # "doctors followed Galen": in what?
        return True
    return not any(child.dep in ("dobj", "agent", "auxpass", "ccomp", "advcl", "nsubjpass") for child in below)


def _is_one_of(part: Part) -> bool:
    """ "That of the Amazon covers …"."""
    subject = part.subject
    if subject is None or subject.text.casefold() not in ("that", "those"):
        return False
    return any(child.text == "of" for child in part.children(subject))


def _stands_for_a_noun(part: Part, token: Token) -> bool:
    """ "Passau had one in 2002 and another later"; "a fast car and a slow one" has its noun."""
    if token.text.casefold() not in ("one", "another", "ones") or token.dep not in _PLACES_IN_A_CLAUSE:
        return False
    if any(child.text.casefold() in ("of", "no", "every", "each") for child in part.children(token)):
        return False
    if token.number and part.sentence.tokens[token.number - 1].text.casefold() in ("no", "one", "from", "every"):
        return False
    nouns = (other for other in part.tokens if other.pos == "NOUN" and other.number < token.number)
    return not any(other.name not in ("DATE", "TIME") for other in nouns)


def _is_one_somebody(part: Part, token: Token) -> bool:
    """ "put pressure on one councillor"."""
    if token.tag != "NN" or token.dep not in ("dobj", "pobj", "dative") or not is_past(part):
        return False
    one = any(child.text.casefold() == "one" for child in part.children(token))
    told = any(child.dep in ("prep", "appos", "relcl", "acl") for child in part.children(token))
    return one and not told and (is_person(part, token) or token.lemma.endswith(_DOERS))


def _is_in_a_role(part: Part, subject: Token) -> bool:
    """ "The culprit is a mould": of what it is the culprit stands before."""
    told = any(child.dep in _OF_WHAT for child in part.children(subject))
    return subject.lemma.casefold() in listed("in_a_role") and has_the(part, subject) and not told


def _is_some_ruling(part: Part, token: Token) -> bool:
    """ "found the segregation ordinance unconstitutional": that of which town?"""
    if not is_past(part) or token.lemma.casefold() not in listed("rulings"):
        return False
    before = part.sentence.tokens[max(0, token.number - 2) : token.number]
    if not any(word.text.casefold() == "the" for word in before):
        return False
    if any(child.dep in ("prep", "relcl", "acl", "appos", "poss") for child in part.children(token)):
        return False
    return token.pos == "NOUN" and not any(below.pos == "PROPN" for below in part.subtree(token))


def _is_own_victim(part: Part, token: Token) -> bool:
    """ "The League routed its army": nobody routs an army of his own."""
    if (
        token.dep != "poss"
        or token.text.casefold() not in ("its", "their", "his", "her")
        or token.number in part.changes
    ):
        return False
    victim = part.sentence.tokens[token.head]
    verb = part.sentence.tokens[victim.head]
    if victim.dep != "dobj" or verb != part.root or verb.lemma not in listed("harming"):
        return False
    # In a clause before, somebody else may have been named.
    return not any(other.pos == "VERB" and other.number < verb.number for other in part.tokens)


def _lacks_of_what(part: Part, token: Token) -> bool:
    """ "entry was made conditional": entry to what?"""
    if token.pos != "NOUN" or token.tag != "NN" or token.lemma.casefold() not in listed("relational"):
        return False
    if not is_past(part) or is_definition(part) or token.dep not in (*SUBJECTS, "dobj"):
        return False
    if part.sentence.tokens[token.head] != part.root or any(child.dep in _OF_WHAT for child in part.children(token)):
        return False
    after = part.sentence.tokens[token.number + 1 : token.number + 2]
    return not (after and after[0].text.casefold() in ("of", "to", "in", "on", "into"))
