"""The names of a document: each with its other writings, its mentions, and what it is the name of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from guidegen.draft.analysis import Sentence
from guidegen.draft.names.spans import Span, capitalised_inside, name_spans
from guidegen.draft.statements import Kind
from guidegen.draft.tables import demonyms, first_name, listed, place_called, plain


class Mention(NamedTuple):
    """One place where a name stands: tokens `first` to `last` (that one included) of the sentence with that number."""

    sentence: int
    first: int
    last: int
    text: str
    title: str = ""
    label: str = ""


@dataclass(frozen=True)
class Entity:
    """Somebody or something with a name; `name` is its fullest usual writing, `kind` is None where it is not certain.

    `gender` is “female”, “male” or "": by title and first name. `leaning` is for what a single witness is enough.
    """

    name: str
    aliases: tuple[str, ...]
    mentions: tuple[Mention, ...]
    kind: Kind | None = None
    gender: str = ""
    leaning: Kind | None = None

    @property
    def writings(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)

    @cached_property
    def numbers(self) -> frozenset[int]:
        """The numbers of the sentences in which it is mentioned."""
        return frozenset(mention.sentence for mention in self.mentions)

    def __hash__(self) -> int:
        return hash(self.name)


@dataclass(frozen=True)
class Names:
    """The names of one material, most often mentioned first."""

    entities: tuple[Entity, ...]
    _by_sentence: dict[int, list[tuple[Mention, Entity]]] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        found: dict[int, list[tuple[Mention, Entity]]] = {}
        for entity in self.entities:
            for mention in entity.mentions:
                found.setdefault(mention.sentence, []).append((mention, entity))
        for each in found.values():
            each.sort(key=lambda pair: pair[0].first)
        object.__setattr__(self, "_by_sentence", found)

    def within(self, sentence: Sentence) -> Sequence[tuple[Mention, Entity]]:
        """The names of a sentence, in order."""
        return self._by_sentence.get(sentence.number, ())

    @cached_property
    def _by_writing(self) -> dict[str, Entity]:
        return {writing: entity for entity in reversed(self.entities) for writing in entity.writings}

    def called(self, writing: str) -> Entity | None:
        return self._by_writing.get(plain(writing)) or self._by_writing.get(writing)


def mentions_of(sentences: Sequence[Sentence]) -> Iterator[Mention]:
    """Every name of the sentences, the title before a person's taken off."""
    inside = capitalised_inside(sentences)
    for sentence in sentences:
        for span in name_spans(sentence, inside):
            mention = _mention(sentence, span)
            if mention is not None:
                yield mention


def _mention(sentence: Sentence, span: Span) -> Mention | None:
    tokens = sentence.tokens
    first, last = span
    title = ""
    while first < last and (size := _title_size(sentence, first, last)):
        title = sentence.text[tokens[first].start : tokens[first + size - 1].end]
        first += size
    text = sentence.text[tokens[first].start : tokens[last].end]
    if first == last and (text in listed("titles") or text in listed("not_names") or text in demonyms()):
        return None
    return Mention(sentence.number, first, last, text, title, tokens[last].name)


def _title_size(sentence: Sentence, first: int, last: int) -> int:
    """How many tokens of a title stand at the beginning of a name, if a name is left after them.

    What stands before the title goes with it: “Chicago Mayor Tony Cermak”.
    """
    tokens = sentence.tokens
    if tokens[last].text in listed("organisations") | listed("places") | listed("things"):
        return 0
    if tokens[first].text not in listed("titles"):
        for at in range(first + 1, last):
            if tokens[at].text in listed("titles") and tokens[at + 1].text != "of":
                return at - first
    for size in (3, 2, 1):
        after = first + size
        if after <= last and sentence.text[tokens[first].start : tokens[after - 1].end] in listed("titles"):
            return 0 if tokens[after].text == "of" else size
    return 0


def grouped(sentences: Sequence[Sentence], mentions: Iterable[Mention]) -> list[tuple[str, list[Mention]]]:
    """The mentions by what they name; the name of each group is its fullest usual writing."""
    groups: dict[str, list[Mention]] = {}
    for mention in mentions:
        name = plain(mention.text)
        groups.setdefault(place_called(name) or name, []).append(mention)
    acronyms = _acronyms(sentences, groups)
    for short, full in {**acronyms, **_short_names(groups)}.items():
        if short not in groups or full not in groups or short == full:
            continue
        if short in acronyms or not _is_another(groups[short], groups[full]):
            groups[full] += groups.pop(short)
    for mentions_of_one in groups.values():
        mentions_of_one.sort(key=lambda mention: (mention.sentence, mention.first))
    return sorted(groups.items(), key=lambda item: (-len(item[1]), item[1][0].sentence, item[0]))


def _short_names(groups: dict[str, list[Mention]]) -> dict[str, str]:
    """Surnames and first names that only one full name of the document has → that name."""
    full = [name for name, found in groups.items() if _looks_personal(name, found)]
    last = Counter(map(_surname, full))
    first = Counter(name.split()[0] for name in full)
    found = {name.split()[0]: name for name in full if first[name.split()[0]] == 1 and first_name(name.split()[0])}
    return found | {_surname(name): name for name in full if last[_surname(name)] == 1 and len(name.split()) > 1}


def _is_another(short: Sequence[Mention], full: Sequence[Mention]) -> bool:
    """Whether a name alone is that of somebody else: “President Wilson … Wilson …”, before “his wife, Edith Wilson”.

    Whom a document is about it names in full first; a man with an office may first stand there by that.
    """
    first, named = (min((mention.sentence, mention.first) for mention in found) for found in (short, full))
    if first > named:
        return False
    by_office = all(mention.title for mention in short if (mention.sentence, mention.first) < named)
    is_woman = first_name(full[0].text.split()[0]) == "female"
    return not by_office or (is_woman and not any(mention.title for mention in full))


def _looks_personal(name: str, mentions: Sequence[Mention]) -> bool:
    words = name.split()
    heads = listed("organisations") | listed("places") | listed("things")
    if not 2 <= len(words) <= 5 or heads & {*words} or "of" in words or place_called(name) is not None:
        return False
    return bool(first_name(words[0])) or any(mention.title or mention.label == "PERSON" for mention in mentions)


def _surname(name: str) -> str:
    return next((word for word in reversed(name.split()) if word.rstrip(",") not in listed("after")), name)


_IN_BRACKETS = re.compile(r"\s\(([A-Z][A-Za-z]{1,8}s?)\)")


def _acronyms(sentences: Sequence[Sentence], groups: dict[str, list[Mention]]) -> dict[str, str]:
    """“NAWSA” → the name before “(NAWSA)” whose first letters it has."""
    ends = {(m.sentence, m.last): name for name, found in groups.items() for m in found}
    found: dict[str, str] = {}
    for sentence in sentences:
        if "(" not in sentence.text:
            continue
        for match in _IN_BRACKETS.finditer(sentence.text):
            before = next((token.number for token in sentence.tokens if token.end == match.start()), None)
            name = ends.get((sentence.number, before)) if before is not None else None
            if name and initials_fit(match[1], name):
                found[match[1]] = name
    return found


def initials_fit(acronym: str, name: str) -> bool:
    """Whether the letters of an acronym are the first letters of a name's words, small words left out or not."""
    words = re.split(r"[\s-]+", name)
    small = {"of", "the", "for", "and", "in", "on", "to", "de", "du", "des"}
    letters = acronym.rstrip("s").upper()
    every = "".join(word[:1] for word in words).upper()
    large = "".join(word[:1] for word in words if word.lower() not in small).upper()
    return len(letters) >= 2 and letters in (every, large)
