"""What a text says to announce, to round off or to adorn: true of much, and told nobody what."""

from __future__ import annotations

import re

from guidegen.draft.analysis import Token
from guidegen.draft.standing.part import NOUNS, Part
from guidegen.draft.wordlists import phrases, word_list

_YEAR = re.compile(r"\b(?:1\d|20)\d\d")
_HOW = ("how", "what", "whether", "why", "which", "ways", "relationship", "relation")
_OF_A_SCIENCE = ("ologist", "omist", "ographer", "scientist", "historian")
_SAYING_HOW = ("in that", "because", "so that", "by ", " as ")
_CLAUSES = ("relcl", "acl", "xcomp", "advcl", "ccomp", "conj", "dative")
_ABOUT = ("of", "on", "about", "for", "against", "to", "between", "with", "by")


def empty(part: Part) -> str:
    """The code of the rule that refuses what says nothing that could be learned, "" if none does."""
    if phrases("facts", "en", "announcing").search(part.text):
        return "announces"
    if phrases("facts", "en", "empty").search(part.text):
        return "vague"
    rules = (_inquiry, _influence, _difference, _metaphor, _list_of_nothing, _work_of_nothing, _broken_off)
    return next((code for rule in rules if (code := rule(part))), "")


def _inquiry(part: Part) -> str:
    """ "A large literature studies how states fail": what is asked, and not what was found."""
    root, subject = part.root, part.subject
    if root is None or subject is None or root.lemma not in word_list("facts", "en", "inquiring"):
        return ""
    if any(child.dep == "prep" and child.text == "as" for child in part.children(root)):
        return ""
    lemma = subject.lemma.casefold()
    asked = any(token.text.casefold() in _HOW for token in part.tokens if token.number > root.number)
    # A school of thought is known by what it asks ("Functionalists"); a single study or a whole science is not.
    asking = lemma in word_list("facts", "en", "inquiries") or (asked and lemma.endswith(_OF_A_SCIENCE))
    return "announces" if asking else ""


def _influence(part: Part) -> str:
    """ "Laws shape political behavior": that there is an influence, and neither which nor when."""
    root = part.root
    if root is None or root.lemma not in ("affect", "influence", "impact", "shape") or _YEAR.search(part.plain):
        return ""
    told = ("advcl", "agent", "xcomp")
    ways = ("by", "through", "because", "in", "toward", "from")
    children = part.children(root)
    return "" if any(child.dep in told or child.text.casefold() in ways for child in children) else "vague"


def _difference(part: Part) -> str:
    """ "Presidential systems differ from parliamentary ones": that there is a difference, and not which."""
    root = part.root
    if root is None or any(sign in part.plain for sign in _SAYING_HOW):
        return ""
    differing = word_list("facts", "en", "differing")
    if root.lemma in ("differ", "vary", "diverge"):
        return "" if _says_in_what(part, root) else "vague"
    if root.lemma not in ("be", "become", "remain"):
        return ""
    said = [child for child in part.children(root) if child.dep in ("acomp", "attr")]
    if any(child.lemma.casefold() in differing and child.pos == "ADJ" for child in said):
        return "" if " in " in part.plain and " from " in part.plain else "vague"
    return ""


def _says_in_what(part: Part, root: Token) -> bool:
    """ "varies with height" tells by what; "vary from country to country", "differ in many ways" tell nothing."""
    if " to " in part.plain and root.lemma == "vary" and any(map(str.isdigit, part.plain)):
        return True
    for child in part.children(root):
        if child.dep == "prep" and child.text.casefold() in ("with", "in"):
            objects = [token for token in part.children(child) if token.dep == "pobj"]
            if any(token.lemma not in ("way", "degree", "respect", "regard", "extent") for token in objects):
                return True
    return False


def _metaphor(part: Part) -> str:
    """ "Parties are the lifeblood of democracy": a figure of speech for a statement."""
    root = part.root
    if root is None or root.lemma not in word_list("facts", "en", "linking"):
        return ""
    figures = word_list("facts", "en", "figures_of_speech")
    said = [child for child in part.children(root) if child.dep in ("attr", "oprd")]
    of = any(word.text == "of" or word.text == "for" for child in said for word in part.children(child))
    return "vague" if of and any(child.lemma.casefold() in figures for child in said) else ""


def _list_of_nothing(part: Part) -> str:
    """ "has both benefits and costs", "takes different forms": a number of things that the sentence does not name."""
    root = part.root
    if root is None or root.lemma not in ("have", "take", "come", "face", "raise", "present", "pose", "offer"):
        return ""
    for child in part.children(root):
        objects = part.children(child) if child.dep == "prep" else (child,)
        for token in objects:
            if token.dep in ("dobj", "pobj") and _is_bare(part, token):
                return "vague"
    return ""


def _is_bare(part: Part, noun: Token) -> bool:
    """A noun that only counts or sorts ("forms", "advantages"), with nothing that says which."""
    if noun.pos not in NOUNS or noun.lemma.casefold() not in word_list("facts", "en", "sorting"):
        return False
    if noun.tag not in ("NNS", "NNPS") or _YEAR.search(part.plain):
        return False
    which = ("acl", "relcl", "appos", "compound", "poss", "nmod")
    told = any(child.dep in which or child.text in (":", "including", "such") for child in part.children(noun))
    of_what = any(child.dep == "prep" and child.text != "for" for child in part.children(noun))
    return not told and not of_what


def _work_of_nothing(part: Part) -> str:
    """ "In 1951 Duverger described a pattern", "began a series of experiments": and which is told elsewhere."""
    root = part.root
    if root is None or root.lemma not in word_list("facts", "en", "bringing_forth"):
        return ""
    work = next((child for child in part.children(root) if child.dep == "dobj"), None)
    if work is None or not (
        work.tag == "NNS" or any(child.text in ("a", "an", "one") for child in part.children(work))
    ):
        return ""
    beside = [child for child in part.children(root) if child.number > work.number]
    if any(child.dep in _CLAUSES or child.text in _ABOUT for child in beside):
        return ""
    while work is not None and work.lemma.casefold() in word_list("facts", "en", "works"):
        children = [child for child in part.children(work) if child.dep not in ("det", "nummod", "punct")]
        about = [child for child in children if child.dep == "prep" and child.text in _ABOUT]
        if any(child.dep != "prep" for child in children) or len(about) > 1:
            return ""
        if not about:
            return "announces"
        work = next((token for token in part.children(about[0]) if token.dep == "pobj"), None)
    return ""


def _broken_off(part: Part) -> str:
    """ "… with politicians who weren't.": what is left unsaid has to be thought in."""
    words = [token for token in part.tokens if token.is_word or token.text in ("n't", "n’t")]
    return "vague" if words and (words[-1].pos == "AUX" or words[-1].text in ("n't", "n’t")) else ""
