"""Whom “he”, “she” or “they” means in an event: whom the sentences before tell of, or the one whose life is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from guidegen.draft.analysis import Sentence, Token
from guidegen.draft.material import Material
from guidegen.draft.names import Entity, names_of
from guidegen.draft.standing.antecedent import is_person, phrase_of
from guidegen.draft.standing.bearers import sex_of
from guidegen.draft.standing.gazetteer import gender, is_place
from guidegen.draft.standing.part import Part
from guidegen.draft.wordlists import frequency, word_list

_GENDERS = {"he": "male", "his": "male", "him": "male", "she": "female", "her": "female"}
_MANY = ("they", "their")
_SUBJECTS = ("nsubj", "nsubjpass")
_FURTHEST = 8
_MOST_WORDS = 7
_RARE = 3.7
"""The Zipf frequency below which a capital word that opens a sentence is a name, and no “Illness”."""


class Person(NamedTuple):
    """A name, and the sentences by which it is the pronoun's."""

    name: str
    sentences: tuple[Sentence, ...]


class _Told(NamedTuple):
    """A person whom a sentence names, at a word of that number."""

    name: str
    is_subject: bool
    is_certain: bool
    number: int


def person_of(pronoun: Token, sentence: Sentence, material: Material) -> Person | None:
    """The only person whom the pronoun can stand for; nobody where two could be meant."""
    if pronoun.text.lower() in _MANY:
        return _group_of(pronoun, sentence, material)
    sex = _GENDERS.get(pronoun.text.lower())
    if sex is None or _is_named_here(pronoun, sentence, sex, material):
        return None
    hero = _hero(material)
    for distance, other in enumerate(_before(sentence, material)):
        told = {one.name: one for one in _told_in(other, sex, material)}
        subjects = [one for one in told.values() if one.is_subject]
        last = max((t.number for t in other.tokens if _is_subject_pronoun(t, sex)), default=-1)
        if last > max((one.number for one in subjects), default=-1):
            others = any(one.is_certain for one in told.values() if not one.is_subject)
            if hero is None and (others or (not subjects and _has_unknown_subject(other, material))):
                return None
            continue
        found = subjects if len(subjects) == 1 else list(told.values())
        if any(one.is_certain and one not in found for one in told.values()):
            return None  # “Mary Lincoln met Elizabeth Keckley”
        if _has_nameless_person(other, sex) or len(found) > 1 or (not found and _has_unknown_subject(other, material)):
            return None
        if found and hero is not None and hero.sex == sex and not _is_hero(found[0], hero):
            if distance == 0:
                return None
            break
        if found:
            return _in_full(found[0].name, other, material)
    if hero is not None and hero.sex == sex:
        return Person(hero.name, (hero.sentence,))
    return None


def _before(sentence: Sentence, material: Material) -> tuple[Sentence, ...]:
    """The sentences before: those of the paragraph, and of the paragraph before it in the section."""
    here = material.before(sentence)
    first = sentence.number - len(here)
    last = material.sentences[first - 1] if first else None
    above = (last, *material.before(last)) if last and last.section == sentence.section else ()
    return (*here, *above)[:_FURTHEST]


def _is_named_here(pronoun: Token, sentence: Sentence, sex: str, material: Material) -> bool:
    """Whether its own sentence may say whom it means: before it, or as the subject of the main clause behind it."""
    before = sentence.tokens[: pronoun.number]
    if any(t.name == "PERSON" and t.pos == "PROPN" and sex_of(t.text) in (sex, "") for t in before):
        return True
    if any(_told_in(sentence, sex, material, until=pronoun.number)):
        return True
    main = sentence.words.child(sentence.words.root, *_SUBJECTS) if sentence.words.root else None
    return main is not None and main.number > pronoun.number and main.pos == "PROPN"


def _is_subject_pronoun(token: Token, sex: str) -> bool:
    return _GENDERS.get(token.text.lower()) == sex and token.dep in _SUBJECTS


def _is_hero(told: _Told, hero: _Hero) -> bool:
    own = {token.text for token in hero.sentence.tokens if token.pos == "PROPN"}
    return told.name.split()[-1] in own


def _told_in(sentence: Sentence, sex: str, material: Material, until: int | None = None) -> Iterator[_Told]:
    """The persons of that sex, or of none that is known, whom a sentence names."""
    by_place = {mention.last: entity for mention, entity in names_of(material).within(sentence)}
    for token in sentence.tokens[:until]:
        entity = by_place.get(token.number)
        if token.pos != "PROPN" or token.dep in ("compound", "nmod"):
            continue
        name = entity.name if entity else token.text
        is_subject = _is_subject(sentence, token)
        if _may_be_person(sentence, token, entity, is_subject) and _sex(sentence, token, entity, name) in (sex, ""):
            certain = (entity is not None and entity.kind == "person") or bool(gender(name))
            yield _Told(name, is_subject, certain, token.number)


def _is_subject(sentence: Sentence, token: Token) -> bool:
    above = sentence.tokens[token.head]
    return token.dep in _SUBJECTS or (token.dep == "appos" and above.dep in _SUBJECTS and above.pos == "NOUN")


def _may_be_person(sentence: Sentence, token: Token, entity: Entity | None, is_subject: bool) -> bool:
    """By two witnesses; a subject that no table takes for a place needs none against it."""
    if entity is not None and (entity.kind == "person" or (entity.kind is None and entity.leaning == "person")):
        return True
    if entity is not None and entity.kind is not None:
        return False
    if sentence.tokens[token.number + 1 : token.number + 2] and sentence.tokens[token.number + 1].text in (
        "v.",
        "v",
        "vs.",
    ):
        return False
    if token.number == 0 and entity is None and token.name != "PERSON" and not gender(token.text):
        return False  # “Illness forced her to return”
    has_article = any(t.dep == "det" for t in sentence.words.children[token.number])
    name = entity.name if entity else token.text
    is_many = token.tag == "NNPS" and token.name != "PERSON" and not gender(name)
    is_other = is_many or token.name in ("NORP", "DATE", "EVENT", "LAW") or is_place(name)
    return is_subject and not has_article and not is_other and (token.name == "PERSON" or bool(gender(name)))


def _sex(sentence: Sentence, token: Token, entity: Entity | None, name: str) -> str:
    above = sentence.tokens[token.head]
    word = above.lemma.lower() if token.dep == "appos" else ""
    for sex in ("female", "male"):
        if word in word_list("dated", "en", sex):
            return sex
    return (entity.gender if entity else "") or sex_of(name)


def _has_nameless_person(sentence: Sentence, sex: str) -> bool:
    """“The king …”: a subject that is a person, may be of that sex, and has no name."""
    part = Part(sentence)
    other = word_list("dated", "en", "male" if sex == "female" else "female")
    return any(
        t.dep in _SUBJECTS
        and t.pos == "NOUN"
        and t.tag == "NN"
        and is_person(part, t)
        and t.lemma.lower() not in other
        and not any(one.dep == "appos" and one.pos == "PROPN" for one in sentence.words.children[t.number])
        for t in sentence.tokens
    )


def _has_unknown_subject(sentence: Sentence, material: Material) -> bool:
    """Whether a subject is a name of which nobody can say whether it is a person’s."""
    kinds = {mention.last: entity.kind for mention, entity in names_of(material).within(sentence)}
    return any(
        (token.number or frequency(token.text.lower(), "en") < _RARE)
        and token.pos == "PROPN"
        and token.dep in _SUBJECTS
        and kinds.get(token.number) is None
        and not is_place(token.text)
        and token.name != "NORP"
        and not any(t.dep == "det" for t in sentence.words.children[token.number])
        for token in sentence.tokens
    )


class _Hero(NamedTuple):
    name: str
    sex: str
    sentence: Sentence


@lru_cache(maxsize=1)
def _hero(material: Material) -> _Hero | None:
    """Whose life is told: the person in the title, if the document says “he” or “she” and hardly the other."""
    words = material.title.split()
    if not 1 < len(words) < 6 or not all(
        word[:1].isupper() or word in ("of", "the", "de", "von", "van") for word in words
    ):
        return None
    said = Counter(_GENDERS[t.text.lower()] for s in material.sentences for t in s.tokens if t.text.lower() in _GENDERS)
    sex, times = next(iter(said.most_common(1)), ("", 0))
    first = next((s for s in material.sentences if words[-1] in s.text), None)
    known = gender(words[0])
    if first is None or times * 40 < len(material.sentences) * 10 or (known and known not in (sex, "either")):
        return None
    named = any(words[-1] == t.text and t.pos == "PROPN" for t in first.tokens)
    is_a_person = bool(known) or any(
        entity.kind == "person" and entity.name.split()[-1] == words[-1] for entity in names_of(material).entities
    )
    if not (named and is_a_person and first.number < 3):
        return None
    said_name = material.title if material.title in first.text else _as_said(words, first)
    return _Hero(said_name, sex, first)


def _as_said(words: list[str], sentence: Sentence) -> str:
    """The name as the sentence has it (“Marie Skłodowska Curie” for “Marie Curie”)."""
    start, end = sentence.text.find(words[0]), sentence.text.find(words[-1])
    between = sentence.text[start : end + len(words[-1])]
    return between if 0 <= start < end and len(between.split()) < 6 else words[-1]


def _group_of(pronoun: Token, sentence: Sentence, material: Material) -> Person | None:
    """Of “they” the one group of people that is the subject of the sentence before."""
    if any(_is_group(sentence, token) for token in sentence.tokens[: pronoun.number]):
        return None
    for other in material.before(sentence)[:3]:
        groups = [token for token in other.tokens if _is_group(other, token) and not _is_inside(other, token)]
        subjects = [token for token in groups if token.dep in _SUBJECTS and token.head == _root(other)]
        goes_on = any(t.text.lower() in _MANY and t.dep in _SUBJECTS for t in other.tokens)
        if goes_on and not groups:
            continue
        if len(groups) != 1 or len(subjects) != 1:
            return None
        phrase = phrase_of(Part(other), subjects[0])
        leans = phrase.split()[:1] in (
            ["these"],
            ["those"],
            ["such"],
            ["both"],
            ["other"],
            ["others"],
            ["some"],
            ["many"],
        )
        if not phrase or leans or len(phrase.split()) > _MOST_WORDS:
            return None
        if other.text.startswith(phrase) and other.tokens[0].pos != "PROPN":
            phrase = phrase[0].lower() + phrase[1:]
        return Person(phrase, (other,))
    return None


def _root(sentence: Sentence) -> int:
    root = sentence.words.root
    return root.number if root else -1


def _is_group(sentence: Sentence, token: Token) -> bool:
    """Names joined by “and”, a people, or a noun for people in the plural."""
    if token.pos == "PROPN":
        joined = any(t.dep == "conj" and t.pos == "PROPN" for t in sentence.words.children[token.number])
        return joined or token.tag == "NNPS"
    if token.pos != "NOUN" or token.tag != "NNS":
        return False
    lemma = token.lemma.lower()
    return (
        token.name == "NORP"
        or lemma in word_list("standing", "en", "people")
        or lemma in word_list("dated", "en", "groups")
    )


def _is_inside(sentence: Sentence, token: Token) -> bool:
    """“the leaders of the rebels”: a part of another phrase."""
    return token.dep == "conj" or (
        token.dep == "pobj" and sentence.tokens[sentence.tokens[token.head].head].tag == "NNS"
    )


def _in_full(name: str, told: Sentence, material: Material) -> Person:
    """The fullest name, with the sentence that first has it where `told` has only a part of it."""
    if name in told.text:
        return Person(name, (told,))
    entity = next((e for e in names_of(material).entities if e.name == name), None)
    first = next((m.sentence for m in entity.mentions if m.text == name), None) if entity else None
    if first is None:
        said = max((m.text for m, other in names_of(material).within(told) if other == entity), key=len)
        return Person(said, (told,))
    return Person(name, (told, material.sentences[first]))
