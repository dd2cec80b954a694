"""What a pronoun or "the company" stands for, where the sentences before make that certain."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from guidegen.draft.analysis import Sentence, Token
from guidegen.draft.material import Material
from guidegen.draft.standing.definition import says_who
from guidegen.draft.standing.gazetteer import gender, is_place
from guidegen.draft.standing.part import NOUNS, SUBJECTS, Part
from guidegen.draft.wordlists import word_list

PLACES = ("GPE", "LOC")
_ARGUMENTS = (*SUBJECTS, "dobj", "attr", "pobj", "conj", "dative", "appos")
_TIMES = ("DATE", "TIME", "CARDINAL", "PERCENT", "MONEY", "QUANTITY", "ORDINAL")
_LONGEST_NAME = 6
_NEARLY = 0.8
_TOLD_OF = 10
"""How often a text says he or she of somebody whose life it tells."""
_UNTIL = re.compile(r"\s*[:,(–—]\s*|\s+[-|]\s+")


@dataclass(frozen=True)
class Antecedent:
    """Words to put in, without an article of their own where `takes_the`, and the sentences that prove them."""

    text: str
    sentences: tuple[Sentence, ...]
    takes_the: bool = False
    plural: bool = False

    @property
    def with_article(self) -> str:
        return f"the {self.text}" if self.takes_the else self.text


@dataclass(frozen=True)
class Named:
    """A part in which what pointed back was named, and where the names come from."""

    part: Part
    antecedents: list[Sentence] = field(default_factory=list)


def is_plural(part: Part, noun: Token) -> bool:
    return noun.tag in ("NNS", "NNPS") or any(child.dep == "conj" for child in part.children(noun))


def is_person(part: Part, noun: Token) -> bool:
    """A name by the model's label, a noun by the list of people."""
    if noun.pos == "PROPN":
        return noun.name == "PERSON"
    return noun.lemma.casefold() in word_list("standing", "en", "people")


def is_thing(part: Part, noun: Token) -> bool:
    return noun.name not in (*_TIMES, "PERSON") and not is_person(part, noun)


def name_of(part: Part, noun: Token) -> str:
    """The whole name of which a word is the head: "Royal African Company"; "" if it is none."""
    if noun.pos != "PROPN":
        return ""
    tokens = part.sentence.tokens
    start = noun.number
    while start and (tokens[start - 1].pos == "PROPN" or _joins(part, start)) and start - 1 not in part.without:
        start -= 1
    end = noun.number + 1
    while end < len(tokens) and tokens[end].pos == "PROPN":
        end += 1
    if end - start > _LONGEST_NAME:
        return ""
    return part.sentence.text[tokens[start].start : tokens[end - 1].end]


def _joins(part: Part, start: int) -> bool:
    """Whether the word before is the "Spanish-" of "Spanish-American War", or an initial's full stop."""
    tokens = part.sentence.tokens
    hyphens = [tokens[at].text for at in (start - 1, start) if at >= 0]
    return "-" in hyphens and tokens[start - 1].end == tokens[start].start


def has_the(part: Part, noun: Token) -> bool:
    return any(child.text.casefold() == "the" for child in part.children(noun))


def nouns(part: Part) -> Iterator[Token]:
    """The nouns that a pronoun may stand for: heads of phrases, no times and quantities."""
    for token in part.tokens:
        if token.pos in NOUNS and token.dep in (*_ARGUMENTS, "poss") and token.name not in _TIMES:
            yield token


def phrase_of(part: Part, noun: Token) -> str:
    """A short noun phrase as it stands, without what hangs loosely on it; "" if it leans on its own text."""
    kept = [token for token in part.subtree(noun) if token.number <= noun.number or _is_close(part, noun, token)]
    if not kept or len(kept) > 8 or any(token.pos in ("PRON", "PUNCT") for token in kept):
        return ""
    first, last = kept[0], kept[-1]
    if last.number - first.number + 1 != len(kept) or (
        first.tag in ("PRP$", "DT") and first.text.casefold() not in ("the", "a", "an")
    ):
        return ""
    return part.sentence.text[first.start : last.end]


def _is_close(part: Part, noun: Token, token: Token) -> bool:
    """Whether a word after the noun belongs to its "of …", "and …"."""
    tokens = part.sentence.tokens
    while token.head != noun.number:
        above = tokens[token.head]
        if above.head == above.number or above.dep in ("relcl", "acl", "appos"):
            return False
        token = above
    return (token.dep == "prep" and token.text == "of") or token.dep in ("conj", "cc")


@lru_cache(maxsize=1)
def persons(material: Material) -> dict[str, tuple[str, Sentence]]:
    """For each last name the one full name that the documents have for it, and the sentence that first has it."""
    full: dict[str, dict[str, Sentence]] = {}
    for sentence in material.sentences:
        part = Part(sentence)
        for token in sentence.tokens:
            if token.pos == "PROPN" and token.name == "PERSON" and token.dep != "compound":
                name = name_of(part, token)
                if len(name.split()) > 1 and name.endswith(token.text) and not name.endswith(("’s", "'s")):
                    full.setdefault(token.text, {}).setdefault(name, sentence)
    return {last: next(iter(names.items())) for last, names in full.items() if len(names) == 1}


@lru_cache(maxsize=1)
def places(material: Material) -> frozenset[str]:
    """Last words of names that the model takes for places nearly wherever they stand, and that are no person's."""
    labels: dict[str, Counter[bool]] = {}
    for sentence in material.sentences:
        for token in sentence.tokens:
            if token.pos == "PROPN" and token.dep != "compound":
                labels.setdefault(token.text, Counter())[token.name in PLACES] += 1
    found = (name for name, seen in labels.items() if seen[True] >= _NEARLY * seen.total())
    return frozenset(found) - frozenset(persons(material))


@dataclass(frozen=True)
class Protagonist:
    name: str
    pronoun: str
    sentence: Sentence


@lru_cache(maxsize=1)
def protagonist(material: Material) -> Protagonist | None:
    """Whom a life's story is about: its title, or who it says at once that somebody is; and then it says he or she."""
    for at, sentence in enumerate(material.sentences[:3]):
        part = Part(sentence)
        subject = part.subject
        if subject is None or subject.pos != "PROPN":
            continue
        name = name_of(part, subject)
        headed = bool(name) and name in material.title
        if len(name.split()) < 2 or not (headed or (subject.name == "PERSON" and says_who(part))):
            break
        said = [_pronoun(Part(other)) for other in material.sentences[at + 1 : at + 3]]
        found = next((pronoun for pronoun in said if pronoun), "")
        if found:
            return Protagonist(name, found, sentence)
        break
    return _of_the_title(material)


def _of_the_title(material: Material) -> Protagonist | None:
    """The person whose whole name the title is, or opens with, where the text says he or she of hardly anybody else."""
    name = _UNTIL.split(material.title, maxsplit=1)[0].strip()
    words = name.split()
    if not 2 <= len(words) <= _LONGEST_NAME or not all(word[:1].isupper() and word.isalpha() for word in words):
        return None
    sex = gender(name)
    if sex not in ("female", "male") or is_place(name):
        return None
    said: Counter[str] = Counter(
        token.text.casefold() for sentence in material.sentences for token in sentence.tokens if token.pos == "PRON"
    )
    own, other = ("she", "he") if sex == "female" else ("he", "she")
    if said[own] < _TOLD_OF or said[own] < 2 * said[other]:
        return None
    # A last name behind a small letter is hers; behind another first name it is her father's.
    alone = re.compile(
        rf"(?:^|(?<![A-Z.])\b[a-z]+ ){re.escape(words[-1])}\b|{re.escape(name)}|{words[0]} (?:\S+ ){words[-1]}"
    )
    proof = next((sentence for sentence in material.sentences if alone.search(sentence.text)), None)
    return Protagonist(name, own, proof) if proof is not None else None


def _pronoun(part: Part) -> str:
    """he or she, where a sentence has that as its subject and names nobody."""
    subject = part.subject
    if subject is None or any(token.name == "PERSON" for token in part.tokens):
        return ""
    word = subject.text.casefold()
    return word if word in ("he", "she") else ""
