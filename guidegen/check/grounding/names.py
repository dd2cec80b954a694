"""Names of a text, and what in the evidence carries them: by their parts, as an adjective, as initials.

A name is a word that begins with a capital where a sentence does not begin. Where one does, it counts only if the
guide or its sources write it with a capital inside of sentences too, and nowhere with a small letter. German writes
all nouns with capitals: there a word is a name if it belongs to a person or place that the guide lists, if CLDR knows
it as a country, or if it stands beside another capitalised word (“Michail Gorbatschow”).
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import pairwise

from guidegen.check.grounding.proof import Proof
from guidegen.check.grounding.units import units_of
from guidegen.check.wording import stem
from guidegen.check.words import load_words
from guidegen.dates import month_names
from guidegen.languages import Language

_WORD = re.compile(r"[^\W\d_](?:[^\W_]|['’‘ʻʿʾ.-](?=[^\W_]))*\.?")
_BEGINS = re.compile(r"(?:^|[.!?:;…·][\s\u00a0)\]”’\"»]+|[“„«\"(\[‘—–¿¡/•|]\s?|\n\s*|\d\.\s)$")
_ROMAN = re.compile(r"[IVXLC]+(?:e|er|ème)?")
_PARTICLES = frozenset(
    [
        "of",
        "the",
        "de",
        "del",
        "la",
        "las",
        "los",
        "le",
        "les",
        "du",
        "des",
        "von",
        "van",
        "der",
        "den",
        "zu",
        "da",
        "di",
        "d",
        "al",
        "el",
        "ibn",
        "bin",
        "y",
        "e",
        "et",
        "and",
        "und",
        "a",
        "i",
    ]
)
_ACRONYM = re.compile(r"(?:[A-Z]\.?){2,}s?|EE\.\s?UU\.?|UdSSR")
_VERB = re.compile(r"\s(?:is|was|has|had|will|did|does|became|began|[a-z]{2,}(?:s|ed))(?!\w)")
_NOT_BARE = re.compile(r"(?:s|ing|ly|tion|sion|ment|ity|ness|ism|ance|ence|ics|logy|phy)$")
_SHORTEST_SHARED = 4
_NEAR = 0.75


@dataclass(frozen=True)
class Name:
    """A name of a text: its parts as they stand there, without genitive and particles."""

    text: str
    start: int
    parts: tuple[str, ...]


@dataclass(frozen=True)
class NameReader:
    """Tells names from other words, by what the guide and its sources write.

    `seen`: words with a capital inside of sentences; `small`: words without one; `listed`: parts of the names that the
    guide lists; all folded.
    """

    language: Language
    seen: Collection[str] = frozenset()
    small: Collection[str] = frozenset()
    listed: Collection[str] = frozenset()
    _cache: dict[str, tuple[Name, ...]] = field(default_factory=dict, compare=False)

    @property
    def _is_german(self) -> bool:
        return self.language.tag.startswith("de")

    def names(self, text: str) -> tuple[Name, ...]:
        if text not in self._cache:
            self._cache[text] = tuple(self._names(text))
        return self._cache[text]

    def _names(self, text: str) -> Iterator[Name]:
        for run in _runs(text):
            words = self._from_first_name(text, run)
            parts = tuple(plain for match in words if (plain := _plain(match[0])) and self._tells(plain))
            parts = tuple(part for part in parts if fold(part) not in _titles(self.language.tag)) or parts
            if len(parts) == 1 and _refers(text, words[-1].end(), parts[0], self.language.tag):
                continue  # “Act 3”
            if parts and (not self._is_german or self._is_german_name(words, parts)):
                start, end = words[0].start(), words[-1].end()
                yield Name(_GENITIVE.sub("", text[start:end].rstrip(".'’")), start, parts)

    def _from_first_name(self, text: str, run: Sequence[re.Match[str]]) -> Sequence[re.Match[str]]:
        """The run without a word that has its capital only because a sentence begins."""
        first = run[0]
        if not _BEGINS.search(text[: first.start()]) or self._is_name_anywhere(_plain(first[0])):
            return run
        if len(run) == 1 and self._is_bare_subject(text, first):
            return run
        dropped = len(run) == 1 or self._is_german or self._is_common(_plain(first[0]))
        rest = run[1:] if dropped else run
        return rest[next((at for at, match in enumerate(rest) if match[0][0].isupper()), len(rest)) :]

    def _is_name_anywhere(self, word: str) -> bool:
        key = fold(word)
        return bool(_ACRONYM.fullmatch(word)) or (key in self.seen and key not in self.small)

    def _is_bare_subject(self, text: str, first: re.Match[str]) -> bool:
        """“Robespierre is executed”: English gives an article to what is no name, no plural and no stuff."""
        word = _plain(first[0])
        if not self.language.tag.startswith("en") or self._is_common(word) or _NOT_BARE.search(word):
            return False
        return _VERB.match(text, first.end()) is not None

    def _is_common(self, word: str) -> bool:
        key = fold(word)
        return key in self.small or key in _common(self.language.tag) or len(key) < 3

    def _tells(self, word: str) -> bool:
        if _ROMAN.fullmatch(word) or any(c.isdigit() for c in word) or fold(word) in _PARTICLES:
            return False
        if len(word) < 3 and not _ACRONYM.fullmatch(word):
            return False
        return word.casefold() not in month_names(self.language.babel_tag) and fold(word) not in _common(
            self.language.tag
        )

    def _is_german_name(self, words: Sequence[re.Match[str]], parts: Sequence[str]) -> bool:
        keys = [fold(part) for part in parts]
        if any(key in self.listed or key in _territories("de") for key in keys):
            return True
        is_unit = any(match[0].casefold() in units_of("de").forms for match in words)
        return len(parts) > 1 and not is_unit and all(match[0][0].isupper() for match in words)


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    """Words with capitals that stand together, with particles between them (“Bay of Pigs”)."""
    run: list[re.Match[str]] = []
    pending: list[re.Match[str]] = []
    for match in _WORD.finditer(text):
        joined = not run or text[(pending or run)[-1].end() : match.start()] in (" ", "\u00a0", "-", "’", "'")
        ended = bool(run) and run[-1][0].endswith(".") and len(run[-1][0]) > 3 and not _ACRONYM.fullmatch(run[-1][0])
        if run and (not joined or ended):
            yield run
            run, pending = [], []
        if match[0][0].isupper():
            run = [*run, *pending, match]
            pending = []
        elif run and fold(match[0]) in _PARTICLES - {"and", "und", "et", "y", "e", "a", "i"} and len(pending) < 2:
            pending.append(match)
        elif run:
            yield run
            run, pending = [], []
    if run:
        yield run


def carrying(name: Name, proof: Proof, free: Iterable[str] = ()) -> bool:
    """Whether the evidence (or the guide's title) carries a name."""
    held = _Held.of(proof)
    if _as_one(name, held):
        return True
    carried = [part for part in name.parts if held.carries(part) or any(_shares(part, word) for word in free)]
    if len(carried) == len(name.parts):
        return True
    return bool(carried) and carried[-1] == name.parts[-1] and not held.has_other_before(name)


def nearest(name: Name, proof: Proof, reader: NameReader) -> str:
    """The name of the evidence that was probably meant, or "": one spelt much alike, or with a part in common."""
    others = [other for text in proof.texts for other in reader.names(text)]
    folded = {fold(other.text): other.text for other in others}
    for text in (name.text, *name.parts):
        if near := difflib.get_close_matches(fold(text), [key for key in folded if key != fold(text)], 1, _NEAR):
            return folded[near[0]]
    shared = [other.text for other in others if set(map(fold, other.parts)) & set(map(fold, name.parts))]
    return shared[0] if shared else ""


def _as_one(name: Name, held: _Held) -> bool:
    """As initials (USSR), spelt out (Union of …), or by another name of the same thing."""
    letters = re.sub(r"[^A-ZÄÖÜÉ]", "", name.text)
    if _ACRONYM.fullmatch(name.text) and len(letters) >= 2 and held.has_initials(letters):
        return True
    if len(name.parts) > 1 and held.has_word("".join(part[0] for part in name.parts)):
        return True
    return any(held.says(other) for other in _other_names(fold(name.text), held.language.tag))


@dataclass(frozen=True)
class _Held:
    """The words of some evidence as names are looked for in them."""

    proof: Proof

    @staticmethod
    def of(proof: Proof) -> _Held:
        found = proof.__dict__.get("_held")
        if found is None:
            found = proof.__dict__["_held"] = _Held(proof)
        return found

    @property
    def language(self) -> Language:
        return self.proof.language

    @cached_property
    def words(self) -> list[str]:
        return [_plain(match[0]) for match in _WORD.finditer(self.proof.joined)]

    @cached_property
    def pairs(self) -> list[tuple[str, str]]:
        """Words that stand side by side, with nothing but a space between."""
        text = self.proof.joined
        found = list(_WORD.finditer(text))
        beside = [(one, two) for one, two in pairwise(found) if text[one.end() : two.start()] in (" ", "\u00a0", "-")]
        return [(_plain(one[0]), _plain(two[0])) for one, two in beside]

    @cached_property
    def keys(self) -> frozenset[str]:
        pieces = [piece for word in self.words for piece in (word, *re.split(r"[-'’]", word))]
        return frozenset(fold(piece) for piece in pieces if piece)

    @cached_property
    def text(self) -> str:
        return f" {' '.join(fold(word) for word in self.words)} "

    def has_word(self, word: str) -> bool:
        return fold(word) in self.keys

    def says(self, phrase: str) -> bool:
        if phrase.endswith("*"):
            return any(key.startswith(phrase[:-1]) for key in self.keys)
        return f" {phrase} " in self.text or any(_shares(phrase, key) for key in self.keys if " " not in phrase)

    def carries(self, part: str) -> bool:
        key = fold(part)
        tag = self.language.tag
        if key in self.keys or any(_shares(key, other) for other in self.keys):
            return True
        if stem(part.casefold(), tag) in {
            stem(word.casefold(), tag) for word in self.words if fold(word)[:2] == key[:2]
        }:
            return True
        pieces = [piece for piece in re.split(r"[-'’]", part) if len(piece) > 2]
        if len(pieces) > 1 and all(fold(piece) in self.keys for piece in pieces):
            return True
        return any(self.says(other) for other in _other_names(key, tag))

    def has_initials(self, letters: str) -> bool:
        """Whether words in a row begin with these letters, small words left out."""
        initials = "".join(word[0] for word in self.words if fold(word) not in _PARTICLES and word)
        capitals = "".join(c if c.isupper() else "·" for c in initials)
        return letters in capitals or letters in self.keys or letters.casefold() in self.keys

    def has_other_before(self, name: Name) -> bool:
        """Whether the evidence has the last part of the name behind another capitalised word than the name has."""
        last = fold(name.parts[-1])
        given = {fold(part) for part in name.parts[:-1]}
        titles = _titles(self.language.tag)
        for before, word in self.pairs:
            other = fold(before)
            is_other = before[:1].isupper() and len(before) > 1 and other not in given and other not in titles
            if fold(word) == last and is_other and other not in _folded_stop(self.language.tag):
                return not any(_shares(other, part) or other[0] == part for part in given)
        return False


_OF_PLACES = re.compile(
    r"(?:ianos?|ianas?|ians?|anos?|anas?|ans?|iens?|iennes?|aises?|ais|ois|eses?|ish|ics?|isch(?:e[nrms]?)?|innen|ern?|en|ins?"
    r"|ias?|ies?|ia|e|s|a|o|y|n|i|os|as|es)$"
)
"""Endings of countries, of their people and of what is theirs: Lituania, lituano; Litauen, litauische."""


def _shares(one: str, other: str) -> bool:
    """Whether two words are of one root: Lithuania, Lithuanian, Lithuanians; Soviet, Soviets; Mexico, Mexican."""
    if one == other:
        return True
    short, long = sorted((fold(one), fold(other)), key=len)
    if len(short) < _SHORTEST_SHARED:
        return False
    if long.startswith(short) and len(long) - len(short) <= 4:
        return True
    return len(long) > len(short) and len(_root(short)) >= _SHORTEST_SHARED and _root(short) == _root(long)


@cache
def _root(word: str) -> str:
    return _OF_PLACES.sub("", word)


@cache
def _other_names(key: str, tag: str) -> tuple[str, ...]:
    """What else the same thing is called, folded (`same-names` of the word lists)."""
    for group in _same_names(tag):
        if any(
            key == name or (name.endswith("*") and key.startswith(name[:-1])) or key == name + "s" for name in group
        ):
            return tuple(name for name in group if name != key)
    return ()


@cache
def _same_names(tag: str) -> tuple[tuple[str, ...], ...]:
    entries = load_words(tag).lists.get("same-names", ())
    return tuple(
        tuple(fold(name) + ("*" if name.strip().endswith("*") else "") for name in entry.split("="))
        for entry in entries
    )


@cache
def _titles(tag: str) -> frozenset[str]:
    return frozenset(map(fold, load_words(tag).set("before-names")))


def _refers(text: str, end: int, word: str, tag: str) -> bool:
    """Whether a word with its number names a part of a work: “Act 3”, “Figure 2”."""
    return word.casefold() in load_words(tag).set("references") and re.match(r"\s[\dIVX]", text[end:]) is not None


@cache
def _folded_stop(tag: str) -> frozenset[str]:
    return frozenset(fold(word) for word in load_words(tag).set("stop"))


@cache
def _common(tag: str) -> frozenset[str]:
    """Words that are no names where a sentence begins with them: the commonest, numbers, and marks of eras."""
    listed = load_words(tag).lists
    counted = [
        form
        for name in ("cardinals", "ordinals", "magnitudes")
        for entry in listed.get(name, ())
        for form in entry.split()
    ]
    eras = [mark.replace(".", "") for name in ("before-christ", "our-era") for mark in listed.get(name, ())]
    return _folded_stop(tag) | frozenset(map(fold, [*counted, *eras, *listed.get("never-names", ())]))


@cache
def _territories(tag: str) -> frozenset[str]:
    from babel import Locale

    return frozenset(fold(name) for name in Locale.parse(tag).territories.values() if " " not in name)


_GENITIVE = re.compile(r"['’]s?$")
_ARTICLE = re.compile(r"^[dlDL]['’](?=\w)")


@cache
def _plain(word: str) -> str:
    """A word without genitive and point: “Gorbachev’s”, “L’”."""
    word = _ARTICLE.sub("", _GENITIVE.sub("", word))
    return word if _ACRONYM.fullmatch(word) else word.rstrip(".")


@cache
def fold(text: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return " ".join(
        re.findall(r"[\w*]+(?:[-'’]\w+)*", plain.replace(".", "") if _ACRONYM.fullmatch(text) else plain)
    ).rstrip("*")


def name_reader(language: Language, texts: Iterable[str], listed: Iterable[str]) -> NameReader:
    """From the texts of a guide and its sources, and from the names that the guide lists."""
    seen: set[str] = set()
    small: set[str] = set()
    for text in set(texts):
        for match in _WORD.finditer(text):
            if match[0][0].islower():
                small.add(match[0])
            elif match[0] not in seen and match.start() and not _BEGINS.search(text[: match.start()][-4:]):
                seen.add(match[0])
    parts = {fold(_plain(match[0])) for name in listed for match in _WORD.finditer(name) if match[0][0].isupper()}
    return NameReader(language, _folded(seen), _folded(small), frozenset(parts - _PARTICLES))


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(_plain(word)) for word in words)


def name_words(text: str) -> frozenset[str]:
    """The words with capitals of a title, which are free, folded."""
    return frozenset(fold(_plain(match[0])) for match in _WORD.finditer(text) if match[0][0].isupper())
