"""Words that hang on another sentence: pronouns whose name stands elsewhere, "the oldest", a verb for another verb, the
first half of what the next sentence goes on with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidegen.draft.analysis import Token
from guidegen.draft.facts.doubts.doubt import GRAVE, Doubt, listed
from guidegen.draft.material import Material
from guidegen.draft.standing.antecedent import is_person, is_plural, is_thing
from guidegen.draft.standing.definition import is_definition, is_past
from guidegen.draft.standing.gazetteer import is_place
from guidegen.draft.standing.part import NOUNS, SUBJECTS, Part
from guidegen.draft.wordlists import phrases, word_list

_HE = ("he", "she", "him", "her", "his", "hers")
_THEY = ("they", "them", "their", "theirs")
_IT = ("it", "its")
_OBJECTS = ("dobj", "nsubjpass", "dative", "ccomp", "auxpass")
_TO = ("to", "from", "that", "of", "on", "about", "with", "for")
_GENERIC = ("a", "an", "each", "every", "any", "no")
_NUMBER = re.compile(r"\d|\b(?:half|third|quarter|per cent|percent|in (?:ten|eleven|twelve|five|four|three|two))\b")


def hanging(part: Part, material: Material) -> Iterator[Doubt]:
    for token in part.tokens:
        if token.pos in ("PRON", "DET") and token.number not in part.changes and not _is_answered(part, token):
            yield Doubt("pronoun-without-name", GRAVE, token.text)
            break
    yield from _leading(part)
    yield from _headless(part)
    yield from _for_another_verb(part)
    yield from _first_half(part, material)


def _leading(part: Part) -> Iterator[Doubt]:
    """ "Literally a state of law, it is …", "The ILO estimated that it employs …": of what is spoken, no name tells."""
    subjects = {part.subject, *(part.children(part.root) if part.root is not None else ())}
    for subject in subjects:
        if subject is not None and _is_unnamed(part, subject) and not _is_named_in_clause_before(part, subject):
            yield Doubt("pronoun-without-name", GRAVE, subject.text)
    for token in part.tokens:
        verb = part.sentence.tokens[token.head]
        above = part.sentence.tokens[verb.head]
        if token.text.casefold() != "it" or token.dep != "nsubj" or verb.dep != "ccomp" or token.number in part.changes:
            continue
        speakers = [child for child in part.children(above) if child.dep in SUBJECTS]
        if above.lemma in listed("reporting") and not _is_empty(part, token) and any(map(_is_speaker, speakers)):
            yield Doubt("pronoun-without-name", GRAVE, token.text)


def _is_unnamed(part: Part, subject: Token) -> bool:
    personal = subject.text.casefold() in ("he", "she", "it", "they") and subject.number not in part.changes
    if not personal or subject.dep not in SUBJECTS:
        return False
    below = part.children(part.sentence.tokens[subject.head])
    is_something = any(child.dep == "attr" for child in below) and not any(child.dep == "ccomp" for child in below)
    return is_something or not _is_empty(part, subject)


def _is_named_in_clause_before(part: Part, pronoun: Token) -> bool:
    """ "When Emperor Meiji died, he …"."""
    root = part.root
    clauses = [child for child in part.children(root) if child.dep == "advcl"] if root is not None else []
    subjects = [below for clause in clauses for below in part.children(clause) if below.dep in SUBJECTS]
    return any(one.number < pronoun.number and (one.pos == "PROPN" or one.number in part.changes) for one in subjects)


def _is_speaker(token: Token) -> bool:
    """An institute or a person speaks of something else than itself; a country or a tribe may not."""
    return token.pos == "PROPN" and token.name in ("ORG", "PERSON", "")


def _is_answered(part: Part, pronoun: Token) -> bool:
    """Whether what a pronoun stands for is named before it in the statement."""
    word = pronoun.text.casefold()
    if word not in (*_HE, *_THEY, *_IT) or _is_of_anybody(part, pronoun):
        return True
    before = [token for token in part.tokens if token.number < pronoun.number]
    if any(token.number in part.changes for token in before):
        return True
    if word in _HE:
        return any(_is_somebody(part, token) for token in before)
    if word in _THEY:
        many = word_list("standing", "en", "collective") | {"who", "each", "everyone", "anyone", "one"}
        return any(
            (token.pos in NOUNS and (is_plural(part, token) or token.name in ("ORG", "NORP")))
            or token.text.casefold() in many
            or _is_any(part, token)
            for token in before
        )
    return any(token.pos in NOUNS and is_thing(part, token) for token in before) or _is_empty(part, pronoun)


def _is_of_anybody(part: Part, pronoun: Token) -> bool:
    """ "his or her"."""
    around = part.sentence.tokens[max(0, pronoun.number - 2) : pronoun.number + 3]
    return any(token.text.casefold() == "or" for token in around)


def _is_somebody(part: Part, token: Token) -> bool:
    if token.pos == "PROPN":
        return token.name in ("PERSON", "") or (token.dep in SUBJECTS and not is_place(token.text))
    return is_person(part, token) and _is_any(part, token) and not (is_past(part) and token == part.subject)


def _is_any(part: Part, token: Token) -> bool:
    return token.pos == "NOUN" and any(child.text.casefold() in _GENERIC for child in part.children(token))


def _is_empty(part: Part, pronoun: Token) -> bool:
    """ "it is hard to …", "make it hard to …"."""
    head = part.sentence.tokens[pronoun.head]
    return any(child.dep in ("xcomp", "ccomp", "csubj", "advcl", "relcl") for child in part.children(head))


def _headless(part: Part) -> Iterator[Doubt]:
    """ "The oldest is …", "the first was …", "the others": of what?"""
    for token in part.tokens:
        article = any(child.text.casefold() == "the" for child in part.children(token))
        if token.dep not in (*SUBJECTS, "attr", "dobj") or not (article or token == part.subject):
            continue
        superlative = token.tag in ("JJS", "RBS", "JJR")
        if not superlative and token.text.casefold() not in listed("headless"):
            continue
        if token.pos == "NOUN" and token.text.casefold() not in listed("headless"):
            continue
        if any(other.pos in NOUNS and other.number < token.number for other in part.tokens):
            continue
        if not any(child.text.casefold() in ("of", "to", "among") for child in part.children(token)):
            yield Doubt("points-back", GRAVE, token.text)


def _for_another_verb(part: Part) -> Iterator[Doubt]:
    """ "The Hopi do.", "Parliament could.", "showed them a film": what is said stands in the sentence before."""
    words = [token for token in part.tokens if token.is_word]
    last = words[-1] if words else None
    if last is not None and (last.tag == "MD" or _stands_for_a_verb(part, last)):
        yield Doubt("points-back", GRAVE, last.text)
    root = part.root
    if root is None:
        return
    children = part.children(root)
    if root.lemma == "do" and not any(child.dep in ("dobj", "nsubjpass", "ccomp", "xcomp") for child in children):
        yield Doubt("points-back", GRAVE, root.text)
    for token in part.tokens:
        if _lacks_whom(part, token) or _lacks_to_whom(part, token):
            yield Doubt("says-little", GRAVE, token.text)


def _lacks_whom(part: Part, verb: Token) -> bool:
    """ "Vienna obliged by sending an ultimatum"."""
    if verb.lemma not in listed("needing_an_object") or verb.tag not in ("VBD", "VBZ", "VBP"):
        return False
    return not any(child.dep in _OBJECTS for child in part.children(verb))


def _lacks_to_whom(part: Part, noun: Token) -> bool:
    """ "sent a note"."""
    if noun.lemma not in listed("sent_to") or noun.dep != "dobj" or not is_past(part):
        return False
    around = (*part.children(noun), *part.children(part.sentence.tokens[noun.head]))
    return not any(child.text.casefold() in _TO or child.dep in ("dative", "acl", "relcl") for child in around)


def _stands_for_a_verb(part: Part, last: Token) -> bool:
    """ "as the others do": not "show what they can do"."""
    if last.lemma not in ("do", "be", "have") or last.pos not in ("VERB", "AUX"):
        return False
    asked = any(token.tag in ("WP", "WDT", "WRB") for token in part.tokens[-7:])
    return not asked and not any(child.dep in ("dobj", "attr", "acomp") for child in part.children(last))


def _first_half(part: Part, material: Material) -> Iterator[Doubt]:
    """What the next sentence completes: a figure that it compares, an experiment or plan whose outcome it tells."""
    after = material.sentences[part.sentence.number + 1 : part.sentence.number + 2]
    if not after or after[0].passage != part.sentence.passage or after[0].source != part.sentence.source:
        return
    following = after[0].text
    if phrases("doubts", "en", "outcomes").match(following) and is_past(part):
        yield Doubt("announces", GRAVE)
    compared = phrases("doubts", "en", "later_figures").match(following)
    if compared and _NUMBER.search(part.plain) and _NUMBER.search(following) and _is_figure(part):
        yield Doubt("compares-with-what", GRAVE)


def _is_figure(part: Part) -> bool:
    """Whether the statement tells how many or how much, and is no definition."""
    if is_definition(part):
        return False
    if any(word in f" {part.plain} " for word in (" from ", " than ", " against ")):
        return False
    return any(token.name in ("PERCENT", "CARDINAL", "QUANTITY") for token in part.tokens)
