""" "the parliament", "a law of 1839", "the lower chamber": whose, has to be said where nothing around says it."""

from __future__ import annotations

from guidegen.draft.analysis import Sentence, Token
from guidegen.draft.material import Material
from guidegen.draft.standing.anchors import countries_in, has_name, has_place, place_of_titles
from guidegen.draft.standing.antecedent import Antecedent, Named, has_the
from guidegen.draft.standing.definition import is_definition, is_past
from guidegen.draft.standing.part import NOUNS, SUBJECTS, Part
from guidegen.draft.tables import places_listed
from guidegen.draft.wordlists import word_list

_FURTHEST = 40
"""How many sentences back one may stand that proves a country named by the heading."""
_NEAR = 2
"""How many sentences back another country could be meant as well."""


def name_owners(part: Part, material: Material) -> Named | str:
    """The part with "the parliament" said to be whose, or the code that refuses it."""
    for token in part.tokens:
        lacking = _lacks_its_owner(part, token)
        if token.number in part.changes or not (lacking or _is_of_some_city(part, token)):
            continue
        found = of_the_title(part, token, material)
        if found is None and not lacking:
            continue
        if found is None:
            return "whose-is-not-said"
        return Named(part.with_changes({token.number: found.text}), list(found.sentences))
    if _only_enacts(part):
        return "whose-is-not-said"
    return "no-place" if _is_nowhere(part) else Named(part)


def _lacks_its_owner(part: Part, noun: Token) -> bool:
    lemma = noun.lemma.casefold()
    institution = lemma in _list("institutions")
    if noun.pos == "PROPN":
        return lemma in _list("by_capital") and _is_bare_name(part, noun) and not has_place(part)
    if noun.pos != "NOUN" or not (institution or lemma in _list("affairs")) or noun.dep == "compound":
        return False
    if says_whose(part, noun):
        return False
    main = noun.dep in SUBJECTS and noun == part.subject
    if not has_the(part, noun):
        return main and noun.tag == "NN" and is_past(part) and not has_name(part)
    if not institution:
        return is_past(part) and _is_some_affair(part, noun)
    if not is_past(part):
        return main and not (has_place(part) or is_definition(part) or is_of_a_kind_of_state(part))
    return not has_place(part) if main else not has_name(part)


def _is_of_some_city(part: Part, noun: Token) -> bool:
    """ "the lagoon", "the doge", of which a clause behind a comma tells more."""
    known = noun == part.subject and noun.lemma.casefold() in _list("of_a_city")
    return known and has_the(part, noun) and not has_place(part)


def _is_bare_name(part: Part, noun: Token) -> bool:
    """ "the Party", "the King", with nothing beside it."""
    before = part.sentence.tokens[noun.number - 1] if noun.number else None
    the = before is not None and before.text.casefold() == "the"
    return the and noun.dep != "compound" and len(part.children(noun)) == 1


def _is_some_affair(part: Part, noun: Token) -> bool:
    """ "the law" that no name beside it tells; whoever breaks the law, or is equal before it, has no special one."""
    if any(child.dep in ("amod", "relcl", "acl") and child.number < noun.number for child in part.children(noun)):
        return False
    governor = part.sentence.tokens[noun.head]
    if noun.lemma == "law" and (governor.pos == "ADP" or governor.lemma in _list("law_in_general")):
        return False
    named = (token for token in part.tokens if token.pos == "PROPN" and token != noun)
    return not any(
        token.name in ("LAW", "EVENT") or token.lemma.casefold() in _list("affairs") - {"court"} for token in named
    )


def says_whose(part: Part, noun: Token) -> bool:
    """ "of Paris", "in a republic", "Britain’s", "French", "Union", or a name beside it."""
    for child in part.children(noun):
        if child.dep in ("poss", "appos") or (child.text[:1].isupper() and child.number and child.dep != "det"):
            return True
        if child.dep == "prep" and any(below.pos in NOUNS for below in part.children(child)):
            return child.text.casefold() in ("of", "in", "between", "against", "to")
    return False


def is_of_a_kind_of_state(part: Part) -> bool:
    """ "In a parliamentary system, the president …", "In democracies …": of every state of that kind."""
    if is_past(part):
        return False
    for token in part.tokens:
        if token.lemma.casefold() in _list("kinds_of_state") and token.pos == "NOUN" and not has_the(part, token):
            return True
    return False


def of_the_title(part: Part, noun: Token, material: Material) -> Antecedent | None:
    """ "the parliament" as "the parliament of Lithuania", where heading and text speak of no other country."""
    place = place_of_titles(material, material.sections[part.sentence.section])
    if not place or noun != part.subject or noun.tag != "NN" or not _is_alone(part, noun):
        return None
    if countries_in(part.text) - {place}:
        return None
    if noun.lemma.casefold() not in _list(_kind_of(place)):
        return None
    proof = _proof(place, part.sentence, material)
    if proof is None:
        return None
    name = f"the {place}" if place in _WITH_THE else place
    return Antecedent(f"{noun.text} of {name}", (proof,), takes_the=True)


def _is_alone(part: Part, noun: Token) -> bool:
    """Whether nothing but "the" and what stands behind a comma belongs to it."""
    comma = part.sentence.tokens[noun.number + 1 : noun.number + 2]
    apart = bool(comma) and comma[0].text == ","
    children = part.children(noun)
    return len(children) == 1 or (apart and all(child.number > noun.number or child.dep == "det" for child in children))


_WITH_THE = frozenset(("United States", "United Kingdom", "Netherlands", "Philippines", "Soviet Union"))


def _kind_of(place: str) -> str:
    return "of_a_city" if place in places_listed("cities") else "of_a_country"


def _proof(place: str, sentence: Sentence, material: Material) -> Sentence | None:
    """The nearest sentence before that names the place, if nothing close before names another one."""
    found: Sentence | None = None
    for other in reversed(material.sentences[max(0, sentence.number - _FURTHEST) : sentence.number]):
        if other.source != sentence.source:
            break
        near = other.section == sentence.section and sentence.number - other.number <= _NEAR
        if near and countries_in(other.text) - {place}:
            return None
        if found is None and place in other.text:
            found = other
    return found


def _only_enacts(part: Part) -> bool:
    """ "A proposed amendment passed the Senate": which law, and what it says, stands elsewhere."""
    root, subject = part.root, part.subject
    if root is None or not is_past(part) or root.lemma not in _list("enacting"):
        return False
    laws = [subject, *(child for child in part.children(root) if child.dep == "dobj")]
    return any(law is not None and law.pos == "NOUN" and _is_some_law(part, law) for law in laws)


def _is_some_law(part: Part, law: Token) -> bool:
    children = part.children(law)
    some = any(child.text.casefold() in ("a", "an", "some", "several", "the") for child in children)
    told = any(child.dep in ("prep", "relcl", "acl", "compound", "appos", "poss") for child in children)
    after = part.sentence.tokens[law.number + 1 :][:1]
    quoted = bool(after) and after[0].text in ("to", "that", "which", "forbidding", "banning", "(", ",")
    return law.lemma.casefold() in _list("laws") and some and not told and not quoted


def _is_nowhere(part: Part) -> bool:
    """A story of the past in which no place, person or event is named: whose past?"""
    root = part.root
    if root is None or root.lemma in _list("worldwide"):
        return False
    if root.text in _UNCHANGED:
        # "rumours spread": of any time, unless a helping verb is in the past.
        past = any(token.text.casefold() in ("was", "were", "had") for token in part.tokens)
    else:
        past = is_past(part)
    return past and not has_name(part)


_UNCHANGED = ("set", "put", "cut", "let", "hit", "cost", "spread")
"""Verbs whose past is their present."""


def _list(key: str) -> frozenset[str]:
    return word_list("standing_owned", "en", key)
