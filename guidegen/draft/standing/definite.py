""" "the war", "the company", and last names: known by themselves, named by the sentences before, or refused."""

from __future__ import annotations

from collections.abc import Sequence

from guidegen.draft.analysis import Sentence, Token
from guidegen.draft.material import Material
from guidegen.draft.standing.antecedent import (
    PLACES,
    Antecedent,
    Named,
    has_the,
    is_person,
    name_of,
    nouns,
    places,
)
from guidegen.draft.standing.bearers import bearers, disagrees, full_name
from guidegen.draft.standing.definition import is_definition, is_present
from guidegen.draft.standing.gazetteer import may_be_called
from guidegen.draft.standing.part import NOUNS, SUBJECTS, Part
from guidegen.draft.standing.placed import is_of_a_kind_of_state, of_the_title
from guidegen.draft.wordlists import frequency, word_list

_TECHNICAL = 4.1
"""The Zipf frequency below which a noun in the present is a kind: "the right atrium", "the tenant"."""
_STATES = ("state", "country", "nation", "empire", "kingdom", "republic", "city")
_NAMING = ("call", "know", "name", "term")
_CLASSES = ("middle", "working", "upper", "lower", "ruling")
_WELL_KNOWN = 6
"""Somebody who is named more often is known to whoever reads about the document."""
_CLOSE = ("compound", "nummod", "relcl", "acl", "prep", "poss", "appos", "nmod")
_LABELS = {
    "place": PLACES,
    "person": ("PERSON",),
    "organisation": ("ORG",),
    "event": ("EVENT", "LAW", "ORG", "WORK_OF_ART", "PRODUCT", ""),
}


def name_definites(part: Part, material: Material) -> Named | str:
    """The part with "the war" named and persons in full, or the code that refuses it."""
    named = Named(part)
    for token in part.tokens:
        if token.number in named.part.changes or not _is_bare(part, token):
            continue
        if _is_named_here(part, token) or _is_of_the_defined(part, token):
            continue
        found = _of_the_same_name(part, token, material)
        if found is None and _is_known(part, token, material):
            continue
        found = found or _of_a_kind(part, token, material) or of_the_title(part, token, material)
        if found is None:
            return "the-without-name"
        named = Named(_put(named.part, token, found), [*named.antecedents, *found.sentences])
    return _with_full_names(named, material)


def name_demonstratives(part: Part, material: Material) -> Named:
    """ "according to this theory" after a sentence that speaks of activity theory, and of no other theory."""
    named = Named(part)
    for token in part.tokens:
        article = next((child for child in part.children(token) if child.text.casefold() == "this"), None)
        if article is None or token.tag != "NN" or len(part.children(token)) > 1:
            continue
        found = _of_the_same_head(token, material.before(part.sentence))
        if found is not None and found.text.casefold() not in part.plain:
            changed = named.part.leaving_out({article.number}).with_changes({token.number: found.text})
            named = Named(changed, [*named.antecedents, *found.sentences])
    return named


def _of_the_same_head(noun: Token, sentences: Sequence[Sentence]) -> Antecedent | None:
    """The one phrase of two nouns in the sentences before whose second is this noun: "activity theory"."""
    found: dict[str, Antecedent] = {}
    for sentence in sentences:
        for token in sentence.tokens:
            if token.lemma != noun.lemma:
                continue
            before = sentence.tokens[token.number - 1] if token.number else None
            if before is None or before.head != token.number or before.dep != "compound" or token.tag != "NN":
                if has_the(Part(sentence), token):
                    continue
                return None
            if before.number and sentence.tokens[before.number - 1].head in (token.number, before.number):
                return None
            text = sentence.text[before.start : token.end]
            found.setdefault(text.casefold(), Antecedent(text, (sentence,)))
    return next(iter(found.values())) if len(found) == 1 else None


def _is_bare(part: Part, noun: Token) -> bool:
    """Whether "the N" has nothing with it that says which one."""
    children = part.children(noun)
    if noun.pos == "PROPN" and noun.lemma.casefold() in _list("one_of_many"):
        return has_the(part, noun) and len(children) == 1
    if noun.pos != "NOUN":
        return False
    of_something = noun.lemma.casefold() in word_list("standing", "en", "of_something")
    if not has_the(part, noun) and not (of_something and _is_some(part, noun)):
        return False
    if of_something:
        # "the northern part": of what?
        return not any(
            child.dep in ("poss", "relcl", "acl", "compound") or child.text.casefold() in _list("complementing")
            for child in children
        )
    if noun.lemma.casefold() in word_list("standing", "en", "place"):
        # "the Spanish colony": of several
        kept = noun.tag == "NNS"
        children = tuple(child for child in children if child.dep != "amod" or child.tag == "JJS" or kept)
    return not (any(_says_which(part, noun, child) for child in children) or _has_its_name_behind(part, noun))


def _has_its_name_behind(part: Part, noun: Token) -> bool:
    """ "the anthropologist Michel-Rolph Trouillot", "the deaconesses, an order of …": parsers hang some elsewhere."""
    after = part.sentence.tokens[noun.number + 1 : noun.number + 3]
    if not after or after[0].number in part.without:
        return False
    if after[0].pos == "PROPN" and after[0].name in ("PERSON", "ORG", "WORK_OF_ART"):
        return True
    return len(after) == 2 and after[0].text == "," and after[1].text.casefold() in ("a", "an") and noun != part.subject


def _is_some(part: Part, noun: Token) -> bool:
    """Whether "a decision", "one plan" is what the sentence speaks of, or the past event that it tells."""
    some = any(child.text.casefold() in ("a", "an", "one") for child in part.children(noun))
    return some and noun.tag == "NN" and (noun == part.subject or (noun.dep == "pobj" and not is_present(part)))


def _says_which(part: Part, noun: Token, child: Token) -> bool:
    """Whether what hangs on a noun tells it from others: "of Paris", "who fled", "Spanish"; not "young"."""
    word = child.text.casefold()
    if child.dep in ("relcl", "acl"):
        # A clause behind a comma adds something; it does not say which one.
        return part.sentence.tokens[min(token.number for token in part.subtree(child)) - 1].text != ","
    if child.dep == "compound" and child.pos == "NOUN" and noun.lemma.casefold() in _list("one_of_many_kinds"):
        # "the peace negotiations", "the segregation ordinance": one of many of its kind, and not said which
        return is_present(part)
    if child.dep == "appos" and child.name == "PERSON" and not is_person(part, noun):
        # "the treaty, Ii Naosuke": the parser hangs a person on the wrong noun
        return False
    if child.dep in _CLOSE:
        return not (child.dep == "nummod" and word in _list("weak"))
    if child.dep != "amod" or word in _list("weak") or child.number > noun.number:
        return False
    suffixes = tuple(word_list("standing", "en", "identifying_suffixes"))
    return child.text[0].isupper() or word.endswith(suffixes) or child.tag == "JJS" or "-" in word


def _is_known(part: Part, noun: Token, material: Material) -> bool:
    lemma = noun.lemma.casefold()
    if lemma == "vote" and any(token.name == "PERCENT" for token in part.tokens):
        return True
    if lemma in _STATES and any(child.text[:1].isupper() and child.dep == "amod" for child in part.children(noun)):
        # "the Italian state": there is one, as there is of no colony
        return True
    if lemma == "class" and any(child.text.casefold() in _CLASSES for child in part.children(noun)):
        return True
    if lemma in word_list("standing", "en", "known") or noun.tag == "CD" or noun.name in ("DATE", "NORP"):
        return True
    of_a_place = any(token.name in (*PLACES, "NORP") for token in part.tokens)
    if of_a_place and lemma in word_list("standing", "en", "belonging"):
        return True
    return _is_generic(part, noun, material)


def _is_named_here(part: Part, noun: Token) -> bool:
    """Whether the sentence itself has said before which one: by the same noun, or a name of its kind."""
    lemma = noun.lemma.casefold()
    before = [token for token in part.tokens if token.number < noun.number]
    if any(token.lemma.casefold() == lemma and token.pos in NOUNS for token in before):
        return True
    for kind, labels in _LABELS.items():
        if kind != "event" and lemma in word_list("standing", "en", kind):
            called = {name_of(part, token) for token in before if _is_of_kind(part, token, lemma, kind, labels)}
            # Of two countries in a sentence, "the country" is often a third one.
            if called and (kind != "place" or len(called) == 1):
                return True
    return False


def _is_of_kind(part: Part, token: Token, lemma: str, kind: str, labels: tuple[str, ...]) -> bool:
    """Whether a name may be called by a noun: no Supreme Court is "the school"."""
    if token.pos != "PROPN" or token.name not in labels:
        return False
    last = name_of(part, token).split()[-1:]
    said = {word.casefold() for word in last} & word_list("standing", "en", kind)
    return not said or lemma in said


def _is_of_the_defined(part: Part, noun: Token) -> bool:
    """ "A wasted vote is a vote that went to a loser or was more than the winner needed": of whatever case it is."""
    subject = part.subject
    if subject is None or noun == subject or is_person(part, noun) or not is_definition(part):
        return False
    return subject.pos == "NOUN" and not any(
        child.dep in ("det", "poss") for child in part.children(subject) if child.text.casefold() not in ("a", "an")
    )


def _is_generic(part: Part, noun: Token, material: Material) -> bool:
    """ "The nucleus contains …": a thing of its kind, told in the present, which the document is about."""
    lemma = noun.lemma.casefold()
    if lemma in word_list("standing_owned", "en", "institutions") and is_of_a_kind_of_state(part):
        return True
    if not is_present(part) or is_person(part, noun):
        return False
    if noun == part.subject and is_definition(part):
        # "The period is known as …" gives a name to what stands elsewhere.
        return part.root is None or part.root.lemma not in _NAMING
    if any(mark.style == "bold" and mark.start <= noun.start < mark.end for mark in part.sentence.marks):
        return True
    if frequency(lemma, "en") < _TECHNICAL:
        return True
    titles = " ".join(material.sections[part.sentence.section].path).casefold()
    return lemma in titles or material.lemma_counts[lemma] >= (4 if noun.tag == "NN" else 6)


def _of_the_same_name(part: Part, noun: Token, material: Material) -> Antecedent | None:
    """The one name of the sentences before that ends in the same word: the Royal African Company."""
    same: dict[str, Antecedent] = {}
    for sentence in material.before(part.sentence):
        other = Part(sentence)
        for token in sentence.tokens:
            if token.pos == "PROPN" and token.text.casefold() == noun.text.casefold():
                name = name_of(other, token)
                if len(name.split()) > 1 and name.split()[-1].casefold() == noun.text.casefold():
                    same.setdefault(name, Antecedent(name, (sentence,), has_the(other, token)))
    return next(iter(same.values())) if len(same) == 1 else None


def _of_a_kind(part: Part, noun: Token, material: Material) -> Antecedent | None:
    """ "the country" after sentences that speak of Lithuania, and of no other country but those named here."""
    if noun.tag != "NN" or noun.lemma.casefold() not in word_list("standing", "en", "place"):
        return None
    said = {token.text.casefold() for token in part.tokens}
    found: dict[str, Antecedent] = {}
    sentences = material.before(part.sentence)
    for sentence in sentences:
        other = Part(sentence)
        for token in nouns(other):
            if token.text in places(material) and token.name in PLACES and token.dep in (*SUBJECTS, "poss"):
                name = name_of(other, token)
                if name and name.split()[-1].casefold() not in said and _may_be(name, noun, sentences):
                    found.setdefault(name, Antecedent(name, (sentence,), has_the(other, token)))
    return next(iter(found.values())) if len(found) == 1 else None


def _may_be(name: str, noun: Token, sentences: Sequence[Sentence]) -> bool:
    return may_be_called(name, noun.lemma.casefold(), (sentence.text for sentence in sentences))


def _list(key: str) -> frozenset[str]:
    return word_list("standing", "en", key)


def _put(part: Part, noun: Token, found: Antecedent) -> Part:
    """The name for "the N": the article goes where the name takes none."""
    article = next(child for child in part.children(noun) if child.text.casefold() == "the")
    between = {token.number for token in part.tokens if article.number < token.number < noun.number}
    dropped = between if found.takes_the else between | {article.number}
    return part.leaving_out(dropped).with_changes({noun.number: found.text})


def _with_full_names(named: Named, material: Material) -> Named:
    """A subject's last name as the full name that the documents first give, if they know one such person."""
    part = named.part
    known = bearers(material)
    for token in part.tokens:
        if token.pos != "PROPN" or token.name != "PERSON" or token.text not in known or token.number in part.changes:
            continue
        name, sentence = known[token.text].name, known[token.text].sentence
        if token.dep not in SUBJECTS or name_of(part, token) != token.text or name in part.sentence.text:
            continue
        if part.children(token) or material.lemma_counts[token.text.casefold()] > _WELL_KNOWN:
            continue
        if disagrees(name, part):
            continue
        found = full_name(token.text, material, sentence)
        return Named(part.with_changes({token.number: found.text}), [*named.antecedents, sentence])
    return named
