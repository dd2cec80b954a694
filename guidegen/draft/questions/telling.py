"""Whether a statement can be asked about: what is asked must be known from its words alone, and be worth knowing."""

from __future__ import annotations

import re

from guidegen.draft.analysis import Token
from guidegen.draft.names import Entity
from guidegen.draft.questions.clause import Clause
from guidegen.draft.questions.context import Context
from guidegen.draft.tables import first_name
from guidegen.draft.wordlists import frequency, word_list

_COMMON = 5.0
"""The Zipf frequency from which a word tells nothing in particular."""
_TELLING = ("NOUN", "PROPN", "ADJ", "VERB", "NUM")
_FEWEST, _FEWEST_BESIDE = 4, 2
_OFTEN = 3
"""A thing that a document names so often is known to its readers."""
_MAIN = 4
"""So many sentences speak of a person whose death is worth a question."""
_PUBLIC = re.compile(
    r"\b(?:to (?:war|the throne|power|an end)|into (?:force|effect|power)|independence|independent|control of)\b"
)
"""With these, “go”, “come” and “have” are acts of state."""
_EARLIER = frozenset(("his", "her", "its", "their", "himself", "herself", "itself", "themselves"))
_PERSONAL = frozenset(("he", "she", "it", "they", "him", "them", "hers", "theirs", "one", "there"))
_POINTING = frozenset(
    ("this", "that", "these", "those", "such", "another", "other", "others", "former", "latter", "same", "both", "here")
)


def is_specific(clause: Clause, fewest: int = _FEWEST, beside_subject: int = _FEWEST_BESIDE) -> bool:
    """Whether it has a name, and enough telling words besides its subject: not “Huerta resigned”.

    A thing with a name of several words is told by it: “The Land League was founded”; and so are two names and what
    one did to the other: “Villa stormed Zacatecas”.
    """
    telling = [token for token in clause.told if is_telling(token)]
    subject = {token.number for token in clause.subject_words}
    beside = [token for token in telling if token.number not in subject]
    named = any(token.pos == "PROPN" or token.text in clause.capitals for token in clause.told)
    if named and len(telling) >= fewest and len(beside) >= beside_subject:
        return True
    return _is_named_thing(clause) or _are_two_names(clause) or (named and len(telling) >= 2 and is_public(clause))


def is_public(clause: Clause) -> bool:
    """“The French king was executed”, “France was declared a republic”: acts of state and war."""
    return clause.verb.lemma.casefold() in word_list("questions", "en", "public")


def _is_named_thing(clause: Clause) -> bool:
    """The passing, signing, founding … of one thing with a name, told of it or of who did it."""
    if clause.verb.lemma.casefold() not in word_list("questions", "en", "made"):
        return False
    done = clause.words.child(clause.verb, "dobj")
    return any(has_long_name(clause, thing) for thing in (clause.subject, done) if thing is not None)


def has_long_name(clause: Clause, thing: Token) -> bool:
    names = [token for token in clause.words.subtree(thing) if token.pos == "PROPN"]
    return len(names) >= 2 and thing.lemma.casefold() in word_list("questions", "en", "things")


def _are_two_names(clause: Clause) -> bool:
    """“Villa stormed Zacatecas”: a name that does a particular thing to another name."""
    done = clause.words.child(clause.verb, "dobj")
    return (
        clause.subject.pos == "PROPN"
        and done is not None
        and done.pos == "PROPN"
        and is_telling(clause.verb)
        and clause.verb.lemma.casefold() not in word_list("questions", "en", "trivial")
    )


def is_telling(token: Token) -> bool:
    return token.pos in _TELLING and (token.pos == "PROPN" or frequency(token.lemma.casefold(), "en") < _COMMON)


def is_askable(clause: Clause, context: Context) -> bool:
    """Whether a stem made of its words is clear by itself, and bears on what the document is about."""
    return (
        clause.is_whole
        and not is_trivial(clause, context)
        and not any(_points(clause, token, context) for token in clause.told)
        and not _is_called_by_first_name(clause, context)
    )


def is_trivial(clause: Clause, context: Context) -> bool:
    """An everyday act, or the birth, wedding or death of somebody whom the document is not about."""
    lemma = clause.verb.lemma.casefold()
    if lemma in word_list("questions", "en", "lives"):
        return not _is_main(clause, context)
    if _is_named_thing(clause):
        return False
    trivial = word_list("questions", "en", "trivial")
    joined = (token for token in clause.words.children[clause.verb.number] if token.dep == "conj")
    if lemma not in trivial or any(token.pos == "VERB" and token.lemma.casefold() not in trivial for token in joined):
        return False
    return not _PUBLIC.search(clause.said(clause.told))


def person_in(clause: Clause, context: Context) -> Entity | None:
    """Who the subject is, where it is one person and nothing else."""
    subject = clause.subject_words
    name_words = [token for token in subject if token.pos == "PROPN"]
    if not name_words or len(subject) > 9 or any(t.dep in ("conj", "relcl", "cc", "poss") for t in subject):
        return None
    last = name_words[-1]
    for begin in range(name_words[0].number, last.number + 1):
        if not begin <= clause.subject.number <= last.number:
            break
        entity = context.names.called(clause.text[clause.words.tokens[begin].start : last.end])
        if entity is not None and entity.kind == "person":
            return entity
    return None


def _is_main(clause: Clause, context: Context) -> bool:
    person = person_in(clause, context)
    if person is None or clause.verb.lemma.casefold() in ("marry", "wed", "divorce"):
        return False
    if person.name.split()[-1].casefold() in context.material.title.casefold():
        return True
    return clause.verb.lemma == "die" and len(person.numbers) >= _MAIN


def _is_called_by_first_name(clause: Clause, context: Context) -> bool:
    """“Maria finished school”, “Long was arrested”: who that is, a sheet should say."""
    word = clause.subject.text
    is_doubtful = first_name(word) or frequency(word.casefold(), "en") > _COMMON
    if len(clause.subject_words) != 1 or not is_doubtful:
        return False
    entity = context.names.called(clause.subject.text)
    return entity is not None and len(entity.name.split()) > 1


def _points(clause: Clause, token: Token, context: Context) -> bool:
    word = token.text.casefold()
    if word in _PERSONAL and token.pos == "PRON":
        return True
    if word == "her" and token.tag == "PRP":
        return True
    if word in _EARLIER:
        return not _has_noun_before(clause, token) or _is_of_the_other_sex(clause, word, context)
    if word in _POINTING:
        return token.dep not in ("mark", "nsubj", "nsubjpass", "dobj", "pobj") or token.tag not in ("WDT", "IN", "WP")
    return token.pos == "NOUN" and _is_unexplained(clause, token, context)


def _has_noun_before(clause: Clause, token: Token) -> bool:
    """Whether something before it, in the order of the question (the subject first), is what it may stand for."""
    before = {*clause.words.tokens[: token.number]}
    if token.number < clause.subject_words[0].number:
        return False
    return any(other.pos in ("NOUN", "PROPN") and other.dep not in ("compound",) for other in before)


def _is_of_the_other_sex(clause: Clause, word: str, context: Context) -> bool:
    """“Edward VII bestowed on her”: the doer is named, and it is not whom “her” stands for."""
    person = person_in(clause, context)
    sex = {"his": "male", "himself": "male", "her": "female", "herself": "female"}.get(word, "")
    return person is not None and bool(sex) and bool(person.gender) and person.gender != sex


def _is_unexplained(clause: Clause, noun: Token, context: Context) -> bool:
    """“The visitor”, “the two leaders”: a thing that neither the statement nor the whole document makes known."""
    beside = [token for token in clause.words.children[noun.number] if token.is_word]
    if not any(token.text.casefold() == "the" for token in beside):
        return False
    saying = [token for token in beside if token.text.casefold() != "the" and token.dep not in ("case", "nummod")]
    lemma = noun.lemma.casefold()
    if any(token.dep == "nummod" for token in beside) and all(t.dep in ("amod", "compound") for t in saying):
        return not any(token.pos == "PROPN" or token.text[:1].isupper() for token in saying)
    if saying:
        return all(token.dep in ("amod", "acl", "advcl") and token.text.islower() for token in saying) and _is_office(
            lemma
        )
    if any(other.lemma.casefold() == lemma for other in clause.words.tokens[: noun.number]):
        return False
    known = lemma in word_list("dated", "en", "known") or lemma in word_list("dated", "en", "loose")
    return not known and context.material.lemma_counts[lemma] < _OFTEN


def is_state(clause: Clause) -> bool:
    """“was the largest lake”, “became seriously ill when …”: no act with a date, or one tied to another time."""
    passive = any(token.dep == "auxpass" for token in clause.helpers)
    if clause.verb.lemma in ("be", "have", "know") and not passive:
        return True
    return any(token.text.casefold() in ("when", "while", "until", "before", "after", "once", "since")
               and token.dep in ("mark", "advmod", "prep") and token.tag in ("WRB", "IN")
               and token.number > clause.verb.number for token in clause.told)  # fmt: skip


def _is_office(lemma: str) -> bool:
    """“The old sultan”: one of many, whom no adjective tells from the others."""
    return any(lemma in word_list("dated", "en", key) for key in ("female", "male", "offices"))
