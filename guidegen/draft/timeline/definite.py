"""“The war”, “the president” in an event: named by the sentences before, known by the document, or neither.

A timeline stands in the guide of one document. What that speaks of again and again (“the blight”, “the towns”) is known
there; of laws, treaties, kings and companies there are many, so these need their name.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from guidegen.draft.analysis import Sentence, Token
from guidegen.draft.material import Material
from guidegen.draft.names import names_of
from guidegen.draft.standing.antecedent import is_person
from guidegen.draft.standing.part import Part
from guidegen.draft.timeline.lexicon import lexicon
from guidegen.draft.wordlists import word_list

_TWICE, _OFTEN = 2, 3
_LANDS = ("island", "country", "colony", "nation", "state", "kingdom", "empire", "republic", "peninsula", "continent")
"""Of these a document is mostly about one."""
_FURTHEST = 60
"""How many sentences back in its section a name is looked for."""


class Filled(NamedTuple):
    """What stands in the place of words, by their numbers, and the sentences that prove it."""

    changes: dict[int, str]
    sentences: tuple[Sentence, ...]


def name_definites(sentence: Sentence, kept: frozenset[int], material: Material) -> Filled | Token:
    """Names for each “the N” of the kept words that needs one; the first noun that is neither named nor known."""
    changes: dict[int, str] = {}
    proofs: list[Sentence] = []
    for noun in (sentence.tokens[number] for number in sorted(kept)):
        if not _is_bare(sentence, noun, kept) or _is_said_before(sentence, noun, kept):
            continue
        found = _named(sentence, noun, material) if _needs_name(noun) else None
        if found is None and noun.lemma.lower() in word_list("dated", "en", "offices"):
            found = _in_office(sentence, noun, material)
            if found is None:
                return noun
        if found is None:
            if _is_known(sentence, noun, material):
                continue
            return noun
        article = next(t for t in sentence.words.children[noun.number] if t.text.lower() == "the")
        changes |= {noun.number: found.text, **({} if found.takes_the else {article.number: ""})}
        proofs.append(found.sentence)
    return Filled(changes, tuple(dict.fromkeys(proofs)))


def _is_bare(sentence: Sentence, noun: Token, kept: frozenset[int]) -> bool:
    """Whether nothing kept beside “the” says which one: “the towns”, not “the towns of the coast”."""
    if noun.pos != "NOUN" or noun.name in ("DATE", "TIME"):
        return False
    beside = [t for t in sentence.words.children[noun.number] if t.number in kept and t.is_word]
    return [t.text.lower() for t in beside if t.dep not in ("case", "nummod")] == ["the"]


def _is_said_before(sentence: Sentence, noun: Token, kept: frozenset[int]) -> bool:
    return any(
        token.number in kept and token.lemma.lower() == noun.lemma.lower() and token.number < noun.number
        for token in sentence.tokens
    )


def _needs_name(noun: Token) -> bool:
    return noun.tag == "NN" and noun.lemma.lower() in word_list("dated", "en", "named")


class _Name(NamedTuple):
    text: str
    sentence: Sentence
    takes_the: bool


def _named(sentence: Sentence, noun: Token, material: Material) -> _Name | None:
    """The one name of the sentences before: first those of the paragraph, then those of the section."""
    is_title = is_person(Part(sentence), noun) or noun.lemma.lower() in word_list("dated", "en", "offices")
    near = material.before(sentence)
    if is_title and any(_tells_of_change(other) for other in near):
        return None  # “Emperor Komei died, and … succeeded him. The emperor …”
    for before in (near,) if is_title else (near, tuple(_section_before(sentence, material))):
        found = {name.text: name for other in before for name in _names_in(other, noun)}
        if found:
            return next(iter(found.values())) if len(found) == 1 else None
    return None


def _tells_of_change(sentence: Sentence) -> bool:
    """Whether somebody may come into or out of an office there."""
    return any(lexicon().happening(t.lemma.lower()) in _CHANGES for t in sentence.tokens if t.pos in ("VERB", "NOUN"))


_CHANGES = ("die", "kill", "execute", "depose", "resign", "enthrone", "crown", "elect", "swear", "appoint", "dismiss")


def _in_office(sentence: Sentence, noun: Token, material: Material) -> _Name | None:
    """The one person whom the section has named so far, of those that the document gives this title."""
    names, office = names_of(material), noun.lemma.lower()
    near = {other.number: other for other in _section_before(sentence, material)}
    found: dict[str, _Name] = {}
    for entity in names.entities:
        titled = any(office in mention.title.lower().split() for mention in entity.mentions)
        last = max((mention.sentence for mention in entity.mentions if mention.sentence in near), default=-1)
        if titled and last >= 0:
            said = max((m.text for m in entity.mentions if m.sentence == last), key=len)
            found[entity.name] = _Name(said, near[last], takes_the=False)
    return next(iter(found.values())) if len(found) == 1 else None


def _section_before(sentence: Sentence, material: Material) -> Iterator[Sentence]:
    earlier = reversed(material.sentences[max(0, sentence.number - _FURTHEST) : sentence.number])
    return takewhile(lambda other: other.section == sentence.section, earlier)


def _names_in(sentence: Sentence, noun: Token) -> Iterator[_Name]:
    """Names that end in the noun (“the Stamp Act”), have it before “of”, or as a title (“President Polk”)."""
    word, tokens = noun.text.capitalize(), sentence.tokens
    for token in tokens:
        if token.text != word or token.pos != "PROPN":
            continue
        first = last = token.number
        while first and _is_of_a_name(tokens[first - 1], tokens[first]):
            first -= 1
        while last + 1 < len(tokens) and tokens[last + 1].pos == "PROPN":
            last += 1
        if first == last and tokens[last + 1 : last + 2] and tokens[last + 1].text == "of":
            last += 1
            while last + 1 < len(tokens) and tokens[last + 1].pos == "PROPN":
                last += 1
            if tokens[last].text == "of":
                continue
        if first != last:
            takes_the = bool(first) and tokens[first - 1].text.lower() == "the"
            yield _Name(sentence.text[tokens[first].start : tokens[last].end], sentence, takes_the)


def _is_of_a_name(token: Token, following: Token) -> bool:
    return (token.pos == "PROPN" and token.text[:1].isupper()) or (token.text == "-" and token.end == following.start)


def _is_known(sentence: Sentence, noun: Token, material: Material) -> bool:
    """Institutions and peoples; what the document or its headings speak of again and again and does not give a name."""
    lemma = noun.lemma.lower()
    if lemma in word_list("dated", "en", "loose"):
        return True
    often = material.lemma_counts[lemma]
    titles = " ".join((material.title, *material.sections[sentence.section].path)).lower()
    is_topic = often >= _OFTEN or lemma in titles
    if lemma in _LANDS and noun.tag == "NN":
        return is_topic
    if not _needs_name(noun) and _is_beside(sentence, noun, material):
        return True
    if _needs_name(noun):
        return is_topic and often >= 2 * _OFTEN and not _is_one_of_several(sentence, noun, material)
    return is_topic or lemma in word_list("dated", "en", "known")


def _is_beside(sentence: Sentence, noun: Token, material: Material) -> bool:
    """What is no subject, nobody and nothing with a name of its own: “gave up the habit”, “closed the schools”."""
    lemma = noun.lemma.lower()
    if noun.tag == "NNS" and noun.dep in ("nsubj", "nsubjpass") and lemma in word_list("dated", "en", "groups"):
        return True  # “the two sides”
    if noun.tag == "NNS" and noun.dep in ("nsubj", "nsubjpass") and material.lemma_counts[lemma] >= _TWICE:
        return True  # “the shoguns had closed the country”, in a text about them
    is_somebody = is_person(Part(sentence), noun) or lemma in word_list("dated", "en", "offices")
    is_thing_with_a_name = lemma in word_list("dated", "en", "named") or lexicon().has("bare", lemma)
    is_often = material.lemma_counts[lemma] >= _TWICE or _is_placed(sentence, noun)
    is_beside = noun.dep in ("pobj", "poss", "conj") or (noun.dep == "dobj" and is_often)
    return is_beside and not is_somebody and not is_thing_with_a_name


def _is_placed(sentence: Sentence, noun: Token) -> bool:
    """“the palace in Kyoto”, wherever the parser hung the place."""
    after = sentence.tokens[noun.number + 1 : noun.number + 3]
    return [t.pos for t in after] == ["ADP", "PROPN"] and after[0].text.lower() in ("in", "at", "of", "on", "near")


def _is_one_of_several(sentence: Sentence, noun: Token, material: Material) -> bool:
    """Whether the section has names of such: of several presidents, “the president” may be any."""
    near = (other for other in _section_before(sentence, material))
    return any(True for other in near for _ in _names_in(other, noun))
