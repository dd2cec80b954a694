"""he, she, it, they and theirs: named in the sentence itself, or the antecedent put in."""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.draft.analysis import Token
from guidegen.draft.material import Material
from guidegen.draft.standing.antecedent import (
    PLACES,
    Antecedent,
    Named,
    has_the,
    is_person,
    is_plural,
    is_thing,
    name_of,
    nouns,
    phrase_of,
    protagonist,
)
from guidegen.draft.standing.bearers import bearers, full_name, sex_of
from guidegen.draft.standing.definition import is_definition
from guidegen.draft.standing.gazetteer import is_first_name, is_place
from guidegen.draft.standing.part import NOUNS, SUBJECTS, Part, governing_verb
from guidegen.draft.wordlists import word_list

_PERSON = frozenset(("he", "she", "him", "her", "his", "hers"))
_THING = frozenset(("it", "its"))
_MANY = frozenset(("they", "them", "their", "theirs"))
_OWNING = frozenset(("his", "her", "its", "their"))
_FEMALE = frozenset(("she", "her", "hers"))
_FURTHEST = 5


def name_pronouns(part: Part, material: Material) -> Named | str:
    """The part with its first dangling pronoun named, or the code that refuses it."""
    dangling = next((token for token in part.tokens if _kind(token) and not _is_told(part, token)), None)
    if dangling is None:
        return Named(part)
    if dangling.dep not in (*SUBJECTS, "poss") or not _leads(part, dangling):
        return "pronoun-without-name"
    if _is_empty_it(part, dangling):
        return "announces"
    if _kind(dangling) in ("he", "she") and _may_be_somebody_before(part, dangling):
        return "pronoun-without-name"
    found = _antecedent(part, dangling, material)
    if found is None:
        return "pronoun-without-name"
    if found.text.casefold() in part.plain:
        return "pronoun-without-name"
    named = part.with_changes({dangling.number: _in_place(found, dangling)})
    rest = [token for token in part.tokens if token.number > dangling.number and _kind(token)]
    if any(_kind(token) != _kind(dangling) and not _has_company(part, token) for token in rest):
        return "pronoun-without-name"
    return Named(named, list(found.sentences))


def _may_be_somebody_before(part: Part, pronoun: Token) -> bool:
    """ "Irène and her husband": a name before the pronoun may be its own, whatever the model takes it for."""
    return any(
        token.pos == "PROPN"
        and token.number < pronoun.number
        and (token.name in ("PERSON", "", "ORG") or is_first_name(token.text))
        and not is_place(token.text)
        and not _is_other_sex(name_of(part, token), _kind(pronoun))
        and token.name != "DATE"
        for token in part.tokens
    )


def _is_told(part: Part, token: Token) -> bool:
    return _is_anybody(part, token) or _has_company(part, token)


def _is_anybody(part: Part, token: Token) -> bool:
    """ "him or her", "his or her": whoever it is."""
    tokens = part.sentence.tokens
    around = [one.text.casefold() for one in tokens[max(0, token.number - 2) : token.number + 3]]
    return len([word for word in around if word in _PERSON]) == 2 and any(word == "or" for word in around)


def _kind(token: Token) -> str:
    word = token.text.casefold()
    if token.pos not in ("PRON", "DET"):
        return ""
    if word in _PERSON:
        return "she" if word in _FEMALE else "he"
    return "it" if word in _THING else "they" if word in _MANY else ""


def _leads(part: Part, token: Token) -> bool:
    """Whether it is the subject of the main clause, or owns it, or stands before it."""
    subject = part.subject
    if subject is None:
        return False
    return token.number <= subject.number or token.head == subject.number


def _is_empty_it(part: Part, token: Token) -> bool:
    """ "It is likely that …", "It took years to …": it stands for nothing."""
    root = part.root
    if token.text.casefold() != "it" or root is None:
        return False
    return any(child.dep in ("ccomp", "csubj", "advcl", "xcomp", "relcl") for child in part.children(root)) and (
        root.lemma in ("be", "seem", "appear", "take", "become", "happen")
    )


def _has_company(part: Part, pronoun: Token) -> bool:
    """Whether the sentence itself has a word that the pronoun can stand for."""
    kind = _kind(pronoun)
    candidates = [noun for noun in part.tokens if noun.pos in NOUNS or noun.text.casefold() in _MANY_WORDS]
    verb = governing_verb(part, pronoun)
    owning = pronoun.text.casefold() in _OWNING and pronoun.dep == "poss"
    for noun in candidates:
        before = noun.number < pronoun.number
        if not before and not _is_subject_of_later_clause(part, pronoun, noun):
            continue
        if noun.dep == "compound" or not _fits(part, noun, kind):
            continue
        if pronoun.dep in SUBJECTS and pronoun == part.subject and not _in_clause_before(part, noun):
            continue
        if owning and noun == part.subject and _is_of_the_predicate(part, pronoun):
            continue
        if not owning and governing_verb(part, noun) == verb and pronoun.dep not in SUBJECTS:
            continue
        return True
    # A pronoun of the same kind before it has been named or refused already.
    return any(_kind(other) == kind for other in part.tokens if other.number < pronoun.number)


_MANY_WORDS = word_list("standing", "en", "collective") - {"percent"}


def _is_of_the_predicate(part: Part, pronoun: Token) -> bool:
    """ "Hoover became his Secretary of Commerce": nobody is somebody of his own."""
    tokens = part.sentence.tokens
    owned = tokens[pronoun.head]
    root = part.root
    return root is not None and root.lemma in ("be", "become") and owned.dep == "attr" and owned.head == root.number


def _fits(part: Part, noun: Token, kind: str) -> bool:
    if noun.name in ("DATE", "TIME") and not is_place(noun.text):
        return False
    if kind in ("he", "she"):
        if _is_other_sex(name_of(part, noun), kind):
            return False
        return (is_person(part, noun) or _acts(part, noun)) and not is_plural(part, noun)
    if kind == "they":
        return is_plural(part, noun) or noun.text.casefold() in _MANY_WORDS or noun.name in ("ORG", "NORP")
    if noun.tag not in ("NN", "NNP") or noun.dep == "compound":
        return False
    if is_first_name((name_of(part, noun) or noun.text).split()[0]) and not is_place(noun.text):
        return False  # "Louis called the estates. It opened …": no model's label makes a thing of a Louis
    return is_thing(part, noun) or (noun.pos == "PROPN" and is_place(noun.text))


def _is_other_sex(name: str, kind: str) -> bool:
    return bool(name) and sex_of(name) == ("male" if kind == "she" else "female")


def _acts(part: Part, noun: Token) -> bool:
    """A name that is a subject beside "he": the model takes many a Caesar for a firm or a town."""
    if noun.tag != "NNP" or noun.dep not in SUBJECTS or noun.name in ("DATE", "TIME", "NORP", "LOC"):
        return False
    return noun.name in ("PERSON", "") or len(name_of(part, noun).split()) == 1


def _is_subject_of_later_clause(part: Part, pronoun: Token, noun: Token) -> bool:
    """ "When he arrived, Lincoln …": the main clause's subject behind a pronoun of a clause before it."""
    could_be = pronoun.dep in (*SUBJECTS, "poss")
    return could_be and noun == part.subject and pronoun.number < noun.number and pronoun.head != noun.number


def _in_clause_before(part: Part, noun: Token) -> bool:
    """ "After Lincoln won, he …": the subject of a clause before the main one."""
    return noun.dep in SUBJECTS and governing_verb(part, noun) != part.root


def _antecedent(part: Part, pronoun: Token, material: Material) -> Antecedent | None:
    """The one thing that the sentences before let the pronoun stand for, going up a chain of equal pronouns."""
    kind = _kind(pronoun)
    nearest = 0
    for sentence in material.before(part.sentence)[:_FURTHEST]:
        if not sentence.has_grammar:
            return None
        other = Part(sentence)
        subject = other.subject
        nearest += 1
        if subject is not None and _kind(subject) == kind:
            if _rivals(other, part, kind, subject):
                return _whom_it_is_about(part, kind, material)
            continue
        if kind in ("he", "she") and not _names_somebody(other):
            continue
        found = _from(other, part, kind, subject, material)
        return found or _whom_it_is_about(part, kind, material)
    return _whom_it_is_about(part, kind, material)


def _whom_it_is_about(part: Part, kind: str, material: Material) -> Antecedent | None:
    """The person of a life's story, for he or she in a paragraph that has named nobody before."""
    about = protagonist(material)
    if about is None or about.pronoun != kind:
        return None
    before = material.before(part.sentence)[:_FURTHEST]
    others = [other for other in map(Part, before) if _names_other(other, about.name, kind, material)]
    return None if others else Antecedent(about.name, (about.sentence,))


def _names_other(part: Part, name: str, kind: str, material: Material) -> bool:
    """Whether a person may be named who is not the one of that name, nor of the other sex."""
    own = set(name.split())
    return any(
        token.text not in own and not _is_other_sex(_in_full(name_of(part, token), material), kind)
        for token in _somebody(part)
    )


def _in_full(name: str, material: Material) -> str:
    known = bearers(material).get(name)
    return known.name if known is not None else name


def _names_somebody(part: Part) -> bool:
    """Whether a person may be named: by the model's label, or as a subject that is no place and no people."""
    return any(True for _ in _somebody(part))


def _somebody(part: Part) -> Iterator[Token]:
    for token in part.tokens:
        named = token.pos == "PROPN" and token.dep in SUBJECTS and token.name not in (*PLACES, "NORP", "DATE")
        if (named and not (is_place(token.text) and not is_first_name(token.text))) or token.name == "PERSON":
            yield token


def _from(other: Part, part: Part, kind: str, subject: Token | None, material: Material) -> Antecedent | None:
    """The subject of a sentence, if it fits and nothing else in that sentence does."""
    if subject is None or subject.pos not in NOUNS or not _fits(other, subject, kind):
        return None
    if subject.text.casefold() in {token.text.casefold() for token in part.tokens}:
        return None
    if _rivals(other, part, kind, subject):
        return None
    sentence = other.sentence
    if kind in ("he", "she"):
        if not is_person(other, subject):
            return None
        about = protagonist(material)
        name = name_of(other, subject)
        if not name or (about is not None and about.pronoun == kind and not about.name.endswith(name)):
            return None
        found = full_name(name, material, sentence)
        return None if _is_other_sex(found.text, kind) else found
    if kind == "they" and not is_plural(other, subject):
        return None
    if subject.pos == "PROPN" and not any(
        child.dep == "conj" or child.text == "of" for child in other.children(subject)
    ):
        name = name_of(other, subject)
        return Antecedent(name, (sentence,), has_the(other, subject), subject.tag == "NNPS") if name else None
    phrase = phrase_of(other, subject)
    if not phrase or not _is_known_by_itself(other, subject):
        return None
    return Antecedent(_lowered(other, phrase), (sentence,), plural=is_plural(other, subject))


def _is_known_by_itself(other: Part, subject: Token) -> bool:
    """Whether a phrase that is no name can be read elsewhere: "Africans", "enslaved people", not "the soldiers"."""
    determiners = [child.text.casefold() for child in other.children(subject) if child.dep in ("det", "poss")]
    if "the" in determiners:
        return any(child.dep in ("compound", "amod") or child.text == "of" for child in other.children(subject))
    counted = any(child.dep == "nummod" for child in other.children(subject))
    return (not determiners and not counted) or (determiners[:1] in (["a"], ["an"]) and is_definition(other))


def _rivals(other: Part, part: Part, kind: str, subject: Token) -> list[Token]:
    """What else in a sentence the pronoun could stand for: not what the pronoun's own sentence names."""
    said = {token.text.casefold() for token in part.tokens}
    family = {token.number for token in other.subtree(subject)}
    return [
        noun
        for noun in nouns(other)
        if noun.number not in family
        and noun.text.casefold() not in said
        and _fits(other, noun, kind)
        and not (kind == "it" and noun.pos != "PROPN" and subject.pos == "PROPN" and noun.dep in ("pobj", "appos"))
        and not _is_predicate(other, noun)
    ]


def _is_predicate(other: Part, noun: Token) -> bool:
    """ "was a mathematician and writer": what somebody is, and no other thing."""
    tokens = other.sentence.tokens
    while noun.dep == "conj":
        noun = tokens[noun.head]
    return noun.dep == "attr"


def _lowered(other: Part, phrase: str) -> str:
    """A phrase as it stands inside a sentence."""
    first = next((token for token in other.tokens if phrase.startswith(token.text)), None)
    if first is not None and first.pos != "PROPN" and first.name == "" and first.number == 0:
        return phrase[:1].lower() + phrase[1:]
    return phrase


def _in_place(found: Antecedent, pronoun: Token) -> str:
    if pronoun.dep != "poss":
        return found.with_article
    text = found.with_article
    return f"{text}’" if found.plural and text.endswith("s") else f"{text}’s"
