"""What the document says somebody or something is, or did: in its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from guidegen.draft.analysis import Sentence, Token
from guidegen.draft.material import Material, Quote, whole
from guidegen.draft.meaning.display import phrase_alone
from guidegen.draft.meaning.phrases import last_word, phrase_from
from guidegen.draft.meaning.shapes import meanings
from guidegen.draft.names.index import Entity, Mention
from guidegen.draft.names.roles import by_role, role_of
from guidegen.draft.names.times import time_lost
from guidegen.draft.standing import Standing, stand_alone
from guidegen.draft.tables import listed

_ASKED = 25
_SHAPES = {"apposition": 4.0, "most": 3.9, "is": 3.8, "dash": 3.8, "bracket": 3.0, "or": 3.0}
_BY_ROLE = 2.4
_FEWEST, _MOST = 2, 28
_BEFORE = frozenset(("ADJ", "NOUN", "PROPN", "CCONJ", "PUNCT", "NUM"))


@dataclass(frozen=True)
class About:
    text: str
    quotes: tuple[Quote, ...]
    worth: float
    is_deed: bool = False


def about(entity: Entity, sentences: dict[int, Sentence], material: Material) -> About | None:
    """The best that is said of it, None where nothing says who or what it is."""
    best: About | None = None
    for order, mention in enumerate(entity.mentions[:_ASKED]):
        for found in _said(entity, mention, sentences[mention.sentence], material):
            worth = found.worth - 0.1 * order
            if best is None or worth > best.worth:
                best = replace(found, worth=worth)
    if best is None or best.is_deed:
        return _with_role(entity, best, sentences, material)
    return best


def _with_role(entity: Entity, best: About | None, sentences: dict[int, Sentence], material: Material) -> About | None:
    """“queen who proclaimed a new constitution” for “proclaimed a new constitution”."""
    if best is None:
        found = by_role(entity, sentences, material)
        return About(*found, _BY_ROLE) if found else None
    role = role_of(entity, sentences)
    if role is None or _HE_TOO.search(best.text):
        return best
    return replace(best, text=f"{role[0]} who {best.text}", quotes=tuple(dict.fromkeys((whole(role[1]), *best.quotes))))


_HE_TOO = re.compile(r", (?:and|but) (?:s?he|they)\b")
"""A second clause, which goes on about somebody as no “who …” can."""


def _said(entity: Entity, mention: Mention, sentence: Sentence, material: Material) -> Iterator[About]:
    for meaning in meanings(sentence, mention.first, mention.last):
        worth = _SHAPES.get(meaning.shape)
        if worth and meaning.phrase and _fits(entity, sentence, meaning.first, meaning.last):
            last = _before_the_next(sentence, meaning.first, meaning.last)
            if meaning.shape == "is" and time_lost(sentence, mention, range(meaning.first, last + 1)):
                continue
            yield from _as_about(phrase_alone(sentence, range(meaning.first, last + 1)), worth, entity)
    if entity.kind == "person":
        yield from _role_before(entity, mention, sentence)
        yield from _who(entity, mention, sentence)
    yield from _did(entity, mention, sentence, material)


def _before_the_next(sentence: Sentence, first: int, last: int) -> int:
    """Where a phrase ends before “, and Tipper Gore, …”, which is somebody else."""
    tokens = sentence.tokens
    for at in range(first + 1, last - 1):
        if tokens[at].text == "," and tokens[at + 1].text == "and" and tokens[at + 2].pos == "PROPN":
            return at - 1
    return last


def _fits(entity: Entity, sentence: Sentence, first: int, last: int) -> bool:
    """Whether a phrase can be said of its kind: no age, no number of years, no “decision”, no plural of a person."""
    found = phrase_from(sentence, first)
    head = found[0] if found else sentence.tokens[last]
    lemma = head.lemma.lower()
    if head.pos != "NOUN" or head.name in ("DATE", "TIME", "CARDINAL", "MONEY"):
        return False
    if entity.kind == "place":
        return lemma in listed("place_nouns")
    if entity.kind == "organisation":
        return lemma in listed("organisation_nouns") or lemma in listed("neutral_nouns")
    return head.tag != "NNS" and (lemma in listed("roles") or not lemma.endswith(_ABSTRACT))


_ABSTRACT = ("ion", "ment", "ity", "ness", "ism", "ance", "ence", "hood", "ship", "ure", "act", "year", "time")


def _as_about(found: Standing | str, worth: float, entity: Entity, is_deed: bool = False) -> Iterator[About]:
    if isinstance(found, str):
        return
    words = [word for word in found.text.split() if word[0].isalnum()]
    own = {word for name in entity.writings for word in name.split()}
    if _FEWEST <= len(words) <= _MOST and not own >= {*words}:
        yield About(found.text, found.quotes, worth - 0.02 * abs(len(words) - 9), is_deed)


def _role_before(entity: Entity, mention: Mention, sentence: Sentence) -> Iterator[About]:
    """“English philosopher and physician John Locke”."""
    tokens = sentence.tokens
    at = mention.first - 1
    if at < 0 or tokens[at].lemma not in listed("roles") - listed("kin") or tokens[at].tag not in ("NN", "NNP"):
        return
    first = at
    while first > 0 and _belongs(tokens, first - 1):
        first -= 1
    while first < at and (tokens[first].pos in ("CCONJ", "PUNCT") or tokens[first].text == "of"):
        first += 1
    cut = first > 1 and tokens[first].pos == "PROPN" and tokens[first - 1].pos in ("ADP", "DET", "CCONJ")
    if not (cut and tokens[first - 2].pos in ("PROPN", "ADP")):
        yield from _as_about(phrase_alone(sentence, range(first, at + 1)), 3.4, entity)


def _belongs(tokens: tuple[Token, ...], at: int) -> bool:
    token = tokens[at]
    if token.text == "of":
        return at > 0 and tokens[at - 1].pos == "PROPN" and tokens[at + 1].pos == "PROPN"
    if token.pos == "CCONJ":
        return at > 0 and tokens[at - 1].pos == "NOUN"
    return token.pos in _BEFORE and (token.pos != "PUNCT" or token.text == "-")


def _who(entity: Entity, mention: Mention, sentence: Sentence) -> Iterator[About]:
    """“X, who led …” → “led …”."""
    tokens = sentence.tokens
    at = mention.last + 1
    at += at < len(tokens) and tokens[at].text == ","
    if at + 2 < len(tokens) and tokens[at].text == "who":
        clause = next((t for t in tokens[at:] if t.dep == "relcl" and sentence.words.edges[t.number][0] == at), None)
        if clause is not None and _tells(entity, sentence, at + 1, clause):
            said = _own(sentence, at + 1, sentence.words.edges[clause.number][1])
            yield from _as_about(said, 2.6, entity, is_deed=True)


def _tells(entity: Entity, sentence: Sentence, start: int, verb: Token) -> bool:
    """Whether a verb phrase tells who somebody is: it names something, and is no “had been” or “kept quiet”."""
    tokens = sentence.tokens
    first = tokens[start]
    if first.pos not in ("VERB", "AUX") or first.tag == "MD" or first.text.lower() in _OF_BEFORE:
        return False
    clause = tokens[start : sentence.words.edges[verb.number][1] + 1]
    if not any(token.pos in ("PROPN", "NUM") and token.text not in entity.name for token in clause):
        return False
    after = tokens[start + 1].text.lower() if start + 1 < len(tokens) else ""
    becomes = verb.lemma == "become" and sentence.words.child(verb, "attr") is not None
    return after not in ("her", "him", "them", "it") and (becomes or verb.lemma not in listed("thin_verbs"))


_OF_BEFORE = frozenset(["were", "are", "had", "have", "has"])


def _did(entity: Entity, mention: Mention, sentence: Sentence, material: Material) -> Iterator[About]:
    """What it does in a sentence of its own: “founded Hull House in Chicago”."""
    tokens, words = sentence.tokens, sentence.words
    head = next((t for t in tokens[mention.first : mention.last + 1] if t.dep in ("nsubj", "nsubjpass")), None)
    if head is None or tokens[head.head] != words.root or any(t.dep == "conj" for t in words.children[head.number]):
        return
    verb = tokens[head.head]
    start = mention.last + 1
    if not _tells(entity, sentence, start, verb):
        return
    standing = stand_alone(sentence, material)
    if isinstance(standing, str) or standing.resolved or standing.part is None:
        return
    kept = [number for number in range(start, last_word(sentence) + 1) if number not in standing.part.without]
    found = phrase_alone(sentence, kept, owned=True)
    central = (
        1.0 * (verb.lemma == "become") + 0.4 * (words.child(verb, "dobj") is not None) + 0.3 * (sentence.place == 0)
    )
    yield from _as_about(found, 1.6 + central, entity, is_deed=True)


def _own(sentence: Sentence, first: int, last: int) -> Standing | str:
    return phrase_alone(sentence, range(first, last + 1), owned=True)
