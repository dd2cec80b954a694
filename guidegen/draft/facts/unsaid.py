"""That somebody inquired, and not what was found; that there is a method, and not for what; that there is a role."""

from __future__ import annotations

from guidegen.draft.analysis import Token
from guidegen.draft.standing.part import NOUNS, SUBJECTS, Part
from guidegen.draft.wordlists import word_list

_FINDING = ("ccomp", "relcl", "acl", "advcl", "xcomp")
_ROLES = ("role", "part")


def unsaid(part: Part) -> str:
    """The code of the rule that refuses a sentence whose content stands elsewhere, "" if none does."""
    rules = (_inquiry_without_finding, _one_of_its_kind, _role)
    return next((code for rule in rules if (code := rule(part))), "")


def _inquiry_without_finding(part: Part) -> str:
    """ "conducted a survey of teenagers", "released revisions to its guidelines"."""
    root = part.root
    if root is None or root.lemma not in _list("carrying_out"):
        return ""
    passive = part.subject is not None and part.subject.dep == "nsubjpass"
    work = part.subject if passive else next((child for child in part.children(root) if child.dep == "dobj"), None)
    if work is None or work.lemma.casefold() not in _list("inquired_works") or work.pos not in NOUNS:
        return ""
    if _is_named(part, work) or any(child.dep in _FINDING for child in part.children(work)):
        return ""
    # "conducted a survey and found that …"
    found = (child for child in part.children(root) if child.number > work.number)
    return "" if any(child.dep in (*_FINDING, "conj") for child in found) else "announces"


def _is_named(part: Part, work: Token) -> bool:
    """ "published the Kinsey Report", "issued a report, The Negro Family": a work of its own name."""
    if work.pos == "PROPN":
        return True
    beside = (child for child in part.children(work) if child.dep in ("appos", "compound", "oprd"))
    return any(child.pos == "PROPN" or child.dep == "appos" for child in beside)


def _one_of_its_kind(part: Part) -> str:
    """ "One method is …", "Another common approach is …": for what stands elsewhere."""
    root, subject = part.root, part.subject
    if root is None or subject is None or root.lemma not in ("be", "involve", "include") or subject.dep not in SUBJECTS:
        return ""
    children = part.children(subject)
    # "A solution is a mixture of …" is a definition, and "a common solution is …" is none.
    common = any(child.text.casefold() in _list("common_adjectives") for child in children)
    counted = ("one", "another", "the", *(("a", "an") if common else ()))
    told = ("prep", "relcl", "acl", "poss", "compound")
    if not any(child.text.casefold() in counted for child in children):
        return ""
    told_which = any(child.dep in told or (child.dep == "amod" and _is_a_name(child)) for child in children)
    return "" if told_which or subject.lemma.casefold() not in _list("ways") else "vague"


def _is_a_name(adjective: Token) -> bool:
    return adjective.number > 0 and adjective.text[:1].isupper()


def _role(part: Part) -> str:
    """ "Religion plays a role in politics", "played an active part in the movement": which one?"""
    root = part.root
    if root is None or root.lemma != "play":
        return ""
    role = next((child for child in part.children(root) if child.dep == "dobj" and child.lemma in _ROLES), None)
    if role is None:
        return ""
    told = any(child.text.casefold() == "of" or child.dep in ("relcl", "acl") for child in part.children(role))
    ways = any(child.dep == "advcl" or child.text.casefold() == "by" for child in part.children(root))
    return "" if told or ways else "vague"


def _list(key: str) -> frozenset[str]:
    return word_list("facts", "en", key)
