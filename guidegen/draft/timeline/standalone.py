"""A clause told so that it can be read without its document, and the words that prove it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from guidegen.draft.analysis import Token
from guidegen.draft.material import Material, Quote, whole
from guidegen.draft.standing import Standing, stand_alone
from guidegen.draft.timeline.clauses import Clause
from guidegen.draft.timeline.dangling import points_back
from guidegen.draft.timeline.definite import name_definites
from guidegen.draft.timeline.happened import is_quoted
from guidegen.draft.timeline.lexicon import lexicon
from guidegen.draft.timeline.persons import Person, person_of
from guidegen.draft.timeline.pronouns import named_within
from guidegen.draft.timeline.telling import GOOD_LENGTH, MOST_WORDS, Told, choose_words, say, without_addition
from guidegen.draft.wordlists import word_list

_FEWEST_WORDS = 3
_MOST_CUT = 3
_YEAR = re.compile(r"(?:1[0-9]|20)[0-9][0-9]")
_ABOUT_THE_REST = ("no-full-sentence", "too-long", "colon", "speech", "unbalanced", "true-on-its-day")
"""Refusals of a sentence that say nothing about one clause of it."""
_OF_THE_WORDS = ("question", "exclamation", "about-the-document", "no-grammar", "colon")
"""Refusals that a named subject does not mend."""

_WHERE = frozenset(
    (
        "to",
        "from",
        "into",
        "for",
        "at",
        "in",
        "on",
        "home",
        "back",
        "through",
        "across",
        "up",
        "down",
        "off",
        "out",
        "over",
        "ashore",
    )
)
_OF_US = frozenset(("i", "we", "you", "us", "me", "my", "our", "your"))
_WHAT_IS_NOW = re.compile(r"\bwhat (?:is|are) (?:now|today)\b")
_OF_TODAY = frozenset(("today", "now", "nowadays", "currently", "recently", "presently"))


class Alone(NamedTuple):
    text: str
    quotes: tuple[Quote, ...]


def told_alone(clause: Clause, role: str, others: frozenset[int], material: Material) -> Alone | str:
    """The event's text and evidence, or the code of the rule that refuses it. `others` are words of other dates.

    What is left out to be short may hold what a pronoun stands for; then more is kept.
    """
    if _is_of_nothing(clause):
        return "points-back"
    for good_length in (GOOD_LENGTH, MOST_WORDS):
        told = choose_words(clause, others, good_length)
        if told is None:
            return "event-too-long"
        made = _made(clause, told, role, others, material)
        if made != "points-back":
            return made
    return "points-back"


def told_whole(clause: Clause, dated: frozenset[int], material: Material) -> Alone | str:
    """The event told with its date: `dated` are the words of that, which have to stand in what is told."""
    told = choose_words(clause, frozenset(), MOST_WORDS)
    if told is None:
        return "event-too-long"
    return _made(clause, told, "at", None, material) if dated <= told.kept else "entangled"


def told_words(clause: Clause, told: Told, material: Material) -> Alone | str:
    """The event told in words that are chosen already."""
    return _made(clause, told, "at", None, material)


def _made(clause: Clause, told: Told, role: str, others: frozenset[int] | None, material: Material) -> Alone | str:
    """The words as a statement; an addition that points elsewhere is left out (“, as bad as before”).

    `others` is None where all dates are told.
    """
    for _ in range(_MOST_CUT):
        if others is not None and _has_another_date(clause, told, others):
            return "several-dates"
        standing = _standing(clause, told, material)
        if isinstance(standing, str):
            return standing
        if isinstance(standing, Token):
            shorter = without_addition(clause, told, standing)
            if shorter is None:
                return "the-without-name"
            told = shorter
            continue
        changes = {**standing.changes, **_in_the_past(clause, role)}
        pointing = points_back(clause, told.subject | told.kept, changes)
        if pointing is not None and (person := _object(pointing, clause, changes, material)):
            changes[pointing.number] = person.name + ("’s" if pointing.tag == "PRP$" else "")
            standing = _Resolved(changes, tuple(dict.fromkeys((*standing.quotes, *map(whole, person.sentences)))))
            pointing = points_back(clause, told.subject | told.kept, changes)
        if pointing is None:
            # “By 1968 it was accepted by nearly all” is no event of 1968: the text has to say “by”.
            dated = Told(told.subject, told.kept | clause.dating) if role == "by" else told
            text = say(clause, dated, changes)
            if not _is_balanced(text):
                return "unbalanced"
            return Alone(text, standing.quotes) if _tells_enough(clause, told, text, changes) else "too-short"
        shorter = without_likeness(clause, told, pointing) or without_addition(clause, told, pointing)
        if shorter is None:
            break
        told = shorter
    return "points-back"


def _is_balanced(text: str) -> bool:
    return text.count('"') % 2 == 0 and text.count("“") == text.count("”") and not text.startswith(('" ', "”"))


def without_likeness(clause: Clause, told: Told, pointing: Token) -> Told | None:
    """“A similar revolt erupted”: a revolt erupted."""
    if pointing.dep != "amod" or pointing.text.lower() not in (
        "similar",
        "further",
        "resulting",
        "subsequent",
        "additional",
    ):
        return None
    noun = clause.sentence.tokens[pointing.head]
    if not any(t.dep in ("prep", "compound") for t in clause.sentence.words.children[noun.number]):
        return None  # “obtained similar rights”
    return Told(told.subject - {pointing.number}, told.kept - {pointing.number})


def _is_of_nothing(clause: Clause) -> bool:
    """“The prefect, an institution created by Napoleon”: of “an institution” nobody needs to know."""
    if clause.shape not in ("participle", "relative") or clause.subject is None:
        return False
    beside = clause.sentence.words.children[clause.subject.number]
    return clause.subject.pos == "NOUN" and any(t.lemma.lower() in ("a", "an") for t in beside)


def _object(pronoun: Token, clause: Clause, changes: Mapping[int, str], material: Material) -> Person | None:
    """“introduced her to Pierre Curie”: whom, where the sentences before make that certain."""
    if pronoun.text.lower() not in ("him", "her", "his") or any(
        t.tag == "PRP" for t in clause.sentence.tokens[: pronoun.number]
    ):
        return None
    person = person_of(pronoun, clause.sentence, material)
    return person if person and person.name not in changes.values() else None


def _tells_enough(clause: Clause, told: Told, text: str, changes: Mapping[int, str]) -> bool:
    """“Napoleon died” does; “The House concurred” does not: with what, stands elsewhere."""
    unlabelled = clause.is_passive and clause.subject is not None and not clause.subject.name
    filled = clause.subject is not None and bool(changes.get(clause.subject.number))
    if not filled and (unlabelled or not _is_named(clause)) and len(text.split()) <= _FEWEST_WORDS:
        return False  # “Conscription was introduced”: where, and by whom?
    if clause.verb.lemma.lower() in word_list("dated", "en", "ways"):
        beside = [t for t in clause.sentence.words.children[clause.verb.number] if t.number in told.kept]
        return any(t.dep in ("dobj", "pobj", "agent") or t.text.lower() in _WHERE for t in beside)
    if clause.happening:
        return True
    return any(number > clause.act.number and clause.sentence.tokens[number].is_word for number in told.kept)


def _has_another_date(clause: Clause, told: Told, others: frozenset[int]) -> bool:
    """“grew from 1,360 tonnes in 2006 to 7,000 in 2016”; but the “Sugar Act of 1764” has its year as a name."""
    tokens = clause.sentence.tokens
    for number in sorted(told.kept | told.subject):
        token = tokens[number]
        above = tokens[token.head].text.lower()
        if (
            number in others
            and token.is_word
            and above != "of"
            and token.head not in others
            and not _is_in_name(clause, token)
        ):
            return True
        if _YEAR.fullmatch(token.text) and above in ("in", "by", "until"):
            return True  # one that was not sure to be a date
    return False


def _is_in_name(clause: Clause, token: Token) -> bool:
    """“the 1928 election”."""
    head = clause.sentence.tokens[token.head]
    return (
        head.pos in ("NOUN", "PROPN")
        and token.dep in ("compound", "nummod", "amod", "nmod")
        and head.number > token.number
    )


@dataclass(frozen=True)
class _Resolved:
    changes: Mapping[int, str]
    quotes: tuple[Quote, ...]


def _whose(clause: Clause) -> dict[int, str]:
    """“Thomas Paine, whose essay was published in 1776”: Thomas Paine’s essay was."""
    sentence = clause.sentence
    if clause.subject is None or clause.verb.dep != "relcl":
        return {}
    whose = next((t for t in sentence.words.children[clause.subject.number] if t.tag == "WP$"), None)
    owner = sentence.tokens[clause.verb.head]
    if whose is None or owner.pos != "PROPN":
        return {}
    first = owner.number
    while first and sentence.tokens[first - 1].pos == "PROPN" and sentence.tokens[first - 1].head == owner.number:
        first -= 1
    return {whose.number: sentence.text[sentence.tokens[first].start : owner.end] + "’s"}


def _standing(clause: Clause, told: Told, material: Material) -> _Resolved | Token | str:
    """What stands in the place of words that point back: by the rules for the clause alone, else for the sentence."""
    sentence = clause.sentence
    if (owner := _whose(clause)) and (whose := _mended(clause, told, "", material)):
        return replace(whose, changes={**whose.changes, **owner}) if isinstance(whose, _Resolved) else whose
    if named := named_within(clause, told.subject | told.kept):
        return _Resolved(named, (whole(sentence),))
    standing: Standing | str = ""
    if not told.subject:
        kept = told.kept | clause.dating
        without = frozenset(token.number for token in sentence.tokens if token.number not in kept and token.is_word)
        standing = stand_alone(sentence, material, without)
    if isinstance(standing, str) and standing in ("", *_ABOUT_THE_REST):
        standing = stand_alone(sentence, material)
    if isinstance(standing, str):
        return standing if standing in _OF_THE_WORDS else _mended(clause, told, standing, material)
    part = standing.part
    dropped = dict.fromkeys(part.without & told.kept, "") if part and not told.subject else {}
    return _Resolved({**dropped, **(part.changes if part else {})}, standing.quotes)


def _is_named(clause: Clause) -> bool:
    """Whether the subject needs no sentence before it: a name, “a crowd”, “British diplomats”."""
    if clause.subject is None or clause.subject.pos not in ("PROPN", "NOUN"):
        return False
    words = clause.sentence.words
    modifiers = words.children[clause.subject.number]
    if clause.subject.pos == "PROPN" or any(token.lemma.lower() in ("a", "an") for token in modifiers):
        return True
    named = any(token.pos == "PROPN" or token.name == "NORP" for token in modifiers)
    return named and not any(token.tag in ("PRP$", "DT") for token in modifiers)


def _mended(clause: Clause, told: Told, code: str, material: Material) -> _Resolved | Token | str:
    """What the sentence is refused for may stand outside the clause, or be known on a page about this document."""
    sentence, kept = clause.sentence, told.subject | told.kept
    said = {
        sentence.tokens[number].text.lower()
        for number in kept
        if not is_quoted(sentence.text, sentence.tokens[number].start)
    }
    if said & _OF_US:
        return "first-or-second-person"
    if said & _OF_TODAY and not _WHAT_IS_NOW.search(sentence.text):
        return "true-on-its-day"
    definite = name_definites(sentence, kept, material)
    if isinstance(definite, Token):
        return definite
    changes, sentences = dict(definite.changes), definite.sentences
    subject = clause.subject
    if subject is None:
        return code
    leading = next((t for t in sentence.words.subtree(subject) if t.tag in ("PRP", "PRP$")), None)
    if leading is not None and (leading == subject or leading.head == subject.number):
        person = person_of(leading, sentence, material)
        if person is None:
            return code if code.startswith("pronoun") else "pronoun-without-name"
        changes[leading.number] = person.name + ("’s" if leading.tag == "PRP$" else "")
        sentences = (*sentences, *person.sentences)
    elif subject.pos not in ("NOUN", "PROPN") and not _is_some_of_a_name(clause):
        return code
    proofs = sorted({other for other in sentences if other != sentence}, key=lambda other: other.number)
    return _Resolved(changes, (whole(sentence), *map(whole, proofs)))


def _is_some_of_a_name(clause: Clause) -> bool:
    """“Two of the Radical Republicans”."""
    words = clause.sentence.words
    of = next((t for t in words.children[clause.subject.number] if t.text == "of"), None) if clause.subject else None
    named = words.child(of, "pobj") if of else None
    return named is not None and named.pos == "PROPN"


def _in_the_past(clause: Clause, role: str) -> dict[int, str]:
    """“has governed” as “governed”: what a source says of its own day is told as past. “Had” goes likewise."""
    words, verb = clause.sentence.words, clause.verb
    have = next((t for t in words.children[verb.number] if t.dep == "aux" and t.lemma.lower() == "have"), None)
    if have is not None and any("sel" in t.text for t in words.children[verb.number] if t.tag == "PRP"):
        return {}  # “had himself crowned”
    if have is None or role == "by" or not (role == "since" or have.text.lower() == "had"):
        return {}
    helper = words.child(verb, "auxpass")
    many = clause.subject is not None and (
        clause.subject.tag in ("NNS", "NNPS") or words.child(clause.subject, "conj") is not None
    )
    if helper:
        return {have.number: "were" if many else "was", helper.number: ""}
    past = lexicon().past_of(verb.text.lower())
    past = "were" if past == "was" and many else past
    return {have.number: "", verb.number: past} if past and verb.tag == "VBN" else {}
