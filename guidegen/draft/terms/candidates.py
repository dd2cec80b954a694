"""Phrases that may be terms, with every place where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from guidegen.draft.analysis import Sentence, Token
from guidegen.draft.material import Material
from guidegen.draft.meaning.shapes import announcer_before
from guidegen.draft.names import Entity, Mention, names_of
from guidegen.draft.names.kinds import is_thing
from guidegen.draft.names.spans import shouted
from guidegen.draft.tables import demonyms, first_name
from guidegen.draft.terms.chunks import LONGEST, chunks
from guidegen.draft.terms.folding import folded
from guidegen.draft.wordlists import word_list

_NO_TERM = frozenset(("DET", "PRON", "ADP", "AUX", "SCONJ", "CCONJ"))
_OPENING, _CLOSING = '“"‘', '”"’'


class Place(NamedTuple):
    """Tokens `first` to `last` (that one included) of a sentence."""

    sentence: Sentence
    first: int
    last: int

    @property
    def text(self) -> str:
        tokens = self.sentence.tokens
        return self.sentence.text[tokens[self.first].start : tokens[self.last].end]


@dataclass
class Candidate:
    """`how` tells the ways in which it was met: chunk, name, quoted, announced, posed (what a sentence is about),
    marked, met (again, without a mark). `marked` holds the numbers of the sentences in which the document marks it."""

    key: str
    places: list[Place] = field(default_factory=list)
    how: set[str] = field(default_factory=set)
    marked: set[int] = field(default_factory=set)

    @property
    def words(self) -> list[str]:
        return self.key.split()


def candidates_of(material: Material) -> dict[str, Candidate]:
    """By their folded writing; those of one sentence are met once each."""
    found: dict[str, Candidate] = {}
    names = names_of(material)
    for sentence in material.sentences:
        if shouted(sentence) or _is_order(sentence):
            continue
        met: dict[tuple[int, int], str] = {}
        named: dict[int, Mention] = {}
        for mention, entity in names.within(sentence):
            named |= dict.fromkeys(range(mention.first, mention.last + 1), mention)
            if may_be_term(entity):
                met[mention.first, mention.last] = "name"
        for first, last in chunks(sentence):
            if _keeps_names_whole(named, first, last):
                met.setdefault((first, last), "chunk")
        for (first, last), how in (*met.items(), *_set_apart(sentence)):
            add(found, Place(sentence, first, last), how)
    return found


def _is_order(sentence: Sentence) -> bool:
    """“Explain Marxism.”: an aim or exercise, whose words say nothing of the matter."""
    first = sentence.tokens[0] if sentence.tokens else None
    return first is not None and first.tag == "VB" and first.head == first.number


def may_be_term(entity: Entity) -> bool:
    """Events, laws, bodies, ideas; not people and places, nor what is known by the look of its name to be one."""
    words = entity.name.split()
    if words[-1] in demonyms() or _is_numeral(words[-1]) or first_name(words[0].split("-")[0]):
        return is_thing(entity.name) and not _is_numeral(words[-1])
    if is_thing(entity.name):
        return True
    if 2 * sum(mention.label == "PERSON" for mention in entity.mentions) > len(entity.mentions):
        return False
    if entity.kind in ("person", "place") or entity.gender:
        return False
    return entity.leaning not in ("person", "place")


def _is_numeral(word: str) -> bool:
    """“Pius IX”, “Louis XIV”: somebody of that name."""
    return len(word) > 1 and set(word) <= set("IVX")


def _keeps_names_whole(named: dict[int, Mention], first: int, last: int) -> bool:
    """Whether a phrase cuts no name, and ends in none: “captain Meriwether Lewis” is no term, nor is “Rights Act”."""
    if last in named:
        return False
    return first not in named or named[first].first == first


def add(found: dict[str, Candidate], place: Place, how: str) -> None:
    key = folded(place.text)
    if not key or not any(map(str.isalpha, key)) or len(key.split()) > LONGEST + 1:
        return
    candidate = found.setdefault(key, Candidate(key))
    candidate.how.add(how)
    if how == "marked":
        candidate.marked.add(place.sentence.number)
    if (how != "met" and place not in candidate.places[-3:]) or place not in candidate.places:
        candidate.places.append(place)


def _set_apart(sentence: Sentence) -> Iterator[tuple[tuple[int, int], str]]:
    """What stands in quotation marks, and what “called” and its like announce."""
    tokens = sentence.tokens
    defined = _defined_at_the_head(tokens)
    if defined is not None:
        yield defined, "posed"
    for token in tokens:
        if token.text in ("“", '"'):
            last = _closing(tokens, token.number)
            if last is not None:
                yield (token.number + 1, last), "quoted"
        elif token.is_word and token.pos not in _NO_TERM and announcer_before(sentence, token.number):
            last = _announced(tokens, token.number)
            if last is not None:
                yield (token.number, last), "announced"
        elif token.tag == "POS" and _is_explained(tokens, token.number):
            yield (token.number - 1, token.number + 1), "chunk"
        elif token.text == "to" and token.number and tokens[token.number - 1].text.lower() == "according":
            last = _announced(tokens, token.number + 1)
            if last is not None and tokens[last].lemma.lower() in word_list("meaning", "en", "thought"):
                yield (token.number + 1, last), "chunk"


def _defined_at_the_head(tokens: tuple[Token, ...]) -> tuple[int, int] | None:
    """“A primary group is a …”, “Mitosis occurs when …”: whatever stands there is what the sentence is about."""
    first = 1 if tokens and tokens[0].text in ("A", "An") else 0
    for token in tokens[first + 1 : first + LONGEST]:
        if token.text.lower() in _SAYS_WHAT_IT_IS:
            whole = tokens[first : token.number]
            article = tokens[token.number + 1].text.lower() if token.number + 1 < len(tokens) else ""
            following = tokens[token.number + 1].pos if article else ""
            several = token.text == "are" and following in ("ADJ", "NOUN")
            general = first == 1 or several or article in ("a", "an", "the", "any", "when")
            opened = whole[0].pos in ("PRON", "DET", "ADP", "SCONJ", "ADV") and not first
            opened = opened or any(word.text in ("this", "these", "that") for word in whole)
            known = whole[-1].pos in ("NOUN", "PROPN") and not opened
            return (first, token.number - 1) if general and known else None
        if not token.is_word and token.text not in "-’'":
            return None
    return None


_SAYS_WHAT_IT_IS = frozenset(("is", "are", "refers", "refer", "means", "consists", "consist", "occurs"))


def _is_explained(tokens: tuple[Token, ...], at: int) -> bool:
    """“Cato’s letters, a collection of …”."""
    if not 0 < at < len(tokens) - 3 or tokens[at - 1].pos != "PROPN" or tokens[at + 1].pos != "NOUN":
        return False
    if tokens[at + 1].lemma.lower() in word_list("terms", "en", "heads"):
        return True
    return (tokens[at + 2].text == "," and tokens[at + 3].text in ("a", "an", "the")) or tokens[at + 2].text == "—"


def _closing(tokens: tuple[Token, ...], opening: int) -> int | None:
    for token in tokens[opening + 2 : opening + LONGEST + 3]:
        if token.text in ("”", '"'):
            last = token.number - 1
            while last > opening + 1 and not tokens[last].is_word:
                last -= 1
            return last if tokens[last].pos not in ("VERB", "AUX", "ADV", "ADP") else None
    return None


def _announced(tokens: tuple[Token, ...], first: int) -> int | None:
    last: int | None = None
    for token in tokens[first : first + LONGEST]:
        if token.pos in ("NOUN", "PROPN") or (token.number == first and token.tag == "VBG"):
            last = token.number
        elif (
            token.pos not in ("ADJ", "VERB", "NUM", "PART", "ADV")
            and token.text
            not in (
                "of",
                "with",
                "-",
                "for",
                "and",
                "the",
            )
        ) or (token.pos == "VERB" and token.tag not in ("VBN", "VBG")):
            break
    return last
