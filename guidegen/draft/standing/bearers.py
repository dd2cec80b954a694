"""Who bears a last name in the documents: its one full name, or nobody for certain.

Wives and husbands, fathers and sons share a name. So a last name belongs to one full name only where no other first
name, no title ("President Wilson" beside Edith Wilson) and no word of kin lets it be somebody else's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from guidegen.draft.analysis import Sentence, Token
from guidegen.draft.material import Material
from guidegen.draft.standing.antecedent import Antecedent, name_of
from guidegen.draft.standing.gazetteer import gender, is_place
from guidegen.draft.standing.part import SUBJECTS, Part
from guidegen.draft.tables import listed
from guidegen.draft.wordlists import frequency, phrases, word_list

_RARE = 3.7
"""The Zipf frequency below which a capital word is hardly an ordinary one."""
_NEAR = 40
"""Characters within which a word of kin speaks of a name."""
_ROW = re.compile(r"(?:[A-Z][\w’'-]*\.?\s+)+[A-Z][\w’'-]*[\w]")
_INITIAL = re.compile(r"(?:[A-Z]\.?)+")


@dataclass(frozen=True)
class Bearer:
    name: str
    sentence: Sentence


@lru_cache(maxsize=1)
def bearers(material: Material) -> dict[str, Bearer]:
    """For each last name the one person who certainly bears it, without titles, and who first names her or him."""
    full = _full_names(material)
    found: dict[str, Bearer] = {}
    for last, names in full.items():
        first = next(iter(names.values()))
        if all(_are_one(first.name, name) for name in names) and not _is_anothers(first.name, last, material):
            found[last] = first
    return found


@lru_cache(maxsize=1)
def last_names(material: Material) -> frozenset[str]:
    """All last names that the documents have with a first name, of one person or several."""
    return frozenset(_full_names(material))


@lru_cache(maxsize=1)
def first_names(material: Material) -> frozenset[str]:
    """All first names that the documents have with a last name."""
    return frozenset(name.split()[0] for names in _full_names(material).values() for name in names)


def without_title(name: str) -> str:
    """ "Secretary of Commerce Herbert Hoover" ends in a whole name as well as "President Hoover" in none."""
    words = name.split()
    while words and (_is_title(words[0]) or _is_office(words)):
        words = words[1:]
    return " ".join(words)


def _is_office(words: list[str]) -> bool:
    """Whether an ordinary word stands before a first name."""
    return len(words) > 2 and not gender(words[0]) and bool(gender(words[1])) and not _is_rare(words[0])


def _is_title(word: str) -> bool:
    bare = word.rstrip(".")
    return bare in listed("titles") or word in listed("titles") or bare.casefold() in _list("titles")


def sex_of(name: str) -> str:
    """female or male, by a title or by the first of several names; "" where neither tells."""
    first, *rest = name.split()
    title = first.rstrip(".").casefold()
    if title in _list("titles_of_women"):
        return "female"
    if title in _list("titles_of_men"):
        return "male"
    bare = without_title(name)
    found = gender(bare) if rest and len(bare.split()) > 1 else ""
    return "" if found == "either" else found


def full_name(name: str, material: Material, sentence: Sentence) -> Antecedent:
    """A person's name as it is first given in full, where the documents have one person of that last name."""
    known = bearers(material).get(name.split()[-1])
    if known is None or not known.name.endswith(name):
        return Antecedent(name, (sentence,))
    return Antecedent(known.name, (sentence, known.sentence))


def disagrees(name: str, part: Part) -> bool:
    """Whether the sentence speaks of a woman where the name is a man's, or the other way, and of nobody else."""
    other = {"female": ("he", "his", "him", "himself"), "male": ("she", "her", "hers", "herself")}.get(gender(name), ())
    last = name.split()[-1]
    if any(token.name == "PERSON" and token.text not in name for token in part.tokens if token.text != last):
        return False
    return any(token.text.casefold() in other for token in part.tokens)


@lru_cache(maxsize=1)
def _full_names(material: Material) -> dict[str, dict[str, Bearer]]:
    seen: dict[str, dict[str, Bearer]] = {}
    for sentence in material.sentences:
        part = Part(sentence)
        for token in sentence.tokens:
            if token.tag in ("NNP", "NNPS") and token.dep != "compound" and token.text.istitle():
                words = without_title(name_of(part, token)).split()
                # The tagger takes the name “Adams” for a plural; of plurals only a first name makes a person.
                if token.tag == "NNPS" and not (words and gender(words[0])):
                    continue
                if len(words) > 1 and words[-1] == token.text and _is_whole(part, token, words):
                    name = " ".join(words)
                    seen.setdefault(words[-1], {}).setdefault(name, Bearer(name, sentence))
    for words in _rows(material):
        # What the model took for no name still shows that there is another bearer.
        if words[-1] in seen and len(words) > 1 and gender(words[0]):
            name = " ".join(words)
            seen[words[-1]].setdefault(name, Bearer(name, next(iter(seen[words[-1]].values())).sentence))
    return seen


def _rows(material: Material) -> Iterator[list[str]]:
    for text in _texts(material):
        for match in _ROW.finditer(text):
            words = without_title(match[0].removesuffix("’s").removesuffix("'s")).split()
            if words:
                yield words


def _texts(material: Material) -> Iterator[str]:
    yield from (section.title for section in material.sections)
    yield from (sentence.text for sentence in material.sentences)


def _is_whole(part: Part, last: Token, words: list[str]) -> bool:
    """Whether a row of capitals is a person's: by its first name, or by the label and a rare last name."""
    if any(last.text in listed(kind) for kind in ("organisations", "places", "things", "not_names")):
        return False
    if gender(words[0]):
        return True
    if is_place(" ".join(words)) or any(child.dep == "det" for child in part.children(last)) or len(words) > 3:
        return False
    if last.name == "PERSON":
        return _is_rare(words[0]) or _is_rare(last.text)
    return last.name == "" and len(words) == 2 and last.dep in SUBJECTS and _is_rare(last.text)


def _is_rare(word: str) -> bool:
    return frequency(word.casefold(), "en") < _RARE


def _are_one(name: str, other: str) -> bool:
    """ "Franklin Roosevelt" and "Franklin D. Roosevelt" are one; John Adams and John Quincy Adams are two."""
    first, second = name.split()[:-1], other.split()[:-1]
    if first[0] != second[0]:
        return _initials(first) == _initials(second) and (_are_initials(first) or _are_initials(second))
    middle, others = first[1:], second[1:]
    if not middle or not others:
        return all(_INITIAL.fullmatch(word) for word in middle or others)
    return middle == others or _initials(middle)[0] == _initials(others)[0]


def _are_initials(words: list[str]) -> bool:
    return all(_INITIAL.fullmatch(word) for word in words)


def _initials(words: list[str]) -> str:
    return "".join(word[0] for word in words)


def _is_anothers(name: str, last: str, material: Material) -> bool:
    """Whether the last name may be that of somebody whom the documents never give in full."""
    woman = gender(name) == "female"
    if woman and last.casefold() in _list("famous_husbands"):
        return True
    titled = re.compile(rf"\b([A-Z][a-z]+)\.?\s+{re.escape(last)}\b")
    own = re.compile(rf"\b{re.escape(name)}\b")
    for text in _texts(material):
        if last not in text:
            continue
        if any(_is_kin(text, match) for match in own.finditer(text)):
            return True
        for match in titled.finditer(text):
            title = match[1].casefold()
            if title in _list("titles_of_women") and not woman:
                return True
            if woman and title in _list("titles") - _list("titles_of_women") - _list("titles_of_all"):
                return True
    return False


def _is_kin(text: str, name: re.Match[str]) -> bool:
    """ "the president’s wife, Edith Wilson", "Marie Curie and her husband": somebody near bears the name as well."""
    kin = phrases("standing_known", "en", "kin")
    return bool(kin.search(text[max(0, name.start() - _NEAR) : name.start()] + text[name.end() : name.end() + _NEAR]))


def _list(key: str) -> frozenset[str]:
    return word_list("standing_known", "en", key)
