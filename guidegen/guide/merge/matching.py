"""Which entries of two guides are the same one: by section, item type and quotes, then by id, then by quotes of which
hardly a word is another (a document that was corrected); never by position."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any

from guidegen.fields import OWN
from guidegen.guide.merge.entries import SOURCES, Entry

Pairs = dict[int, int]
_MOST_COMPARED = 30
"""Entries of one type with the same quotes that are compared each with each: a sentence gives a handful."""
_NEARLY = 0.8
"""The share of the words of two quotes that stand in both: of twelve words one may be another."""


def pairs(old: Sequence[Entry], new: Sequence[Entry]) -> Pairs:
    """By the index of an old entry that of the new one that it became; both of one section."""
    return pairs_among(old, range(len(old)), new, range(len(new)))


def pairs_among(
    old: Sequence[Entry],
    some_old: Iterable[int],
    new: Sequence[Entry],
    some_new: Iterable[int],
    by_id: bool = True,
) -> Pairs:
    """The same among some of the entries only; without `by_id` an id alone says nothing."""
    found: Pairs = {}
    left_old, left_new = list(some_old), list(some_new)
    for same in (_whole, _quotes_and_id, _but_for_id, _quotes, *([_id] if by_id else [])):
        for olds, news in _groups(old, left_old, new, left_new, same):
            found.update(_nearest(old, olds, new, news))
        taken = set(found.values())
        left_old = [index for index in left_old if index not in found]
        left_new = [index for index in left_new if index not in taken]
    return {**found, **_nearly(old, left_old, new, left_new)}


def _groups(
    old: Sequence[Entry],
    left_old: list[int],
    new: Sequence[Entry],
    left_new: list[int],
    same: Callable[[Entry], Hashable],
) -> list[tuple[list[int], list[int]]]:
    groups: dict[Hashable, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, entries, left in ((0, old, left_old), (1, new, left_new)):
        for index in left:
            if (key := same(entries[index])) is not None:
                groups[key][side].append(index)
    return [group for group in groups.values() if group[0] and group[1]]


def _nearest(old: Sequence[Entry], olds: list[int], new: Sequence[Entry], news: list[int]) -> Pairs:
    """Pairs out of a group whose entries all could be the same: those that have most in common first."""
    if len(olds) == len(news) == 1 or max(len(olds), len(news)) > _MOST_COMPARED:
        return dict(zip(olds, news, strict=False))
    ranked = sorted(
        ((-_in_common(old[i].data, new[j].data), i, j) for i in olds for j in news),
    )
    found: Pairs = {}
    taken: set[int] = set()
    for _, i, j in ranked:
        if i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    return found


def _nearly(old: Sequence[Entry], left_old: list[int], new: Sequence[Entry], left_new: list[int]) -> Pairs:
    """Pairs of entries whose quotes have nearly the same words, the nearest first."""
    words = {index: _words(new[index]) for index in left_new}
    having: dict[str, list[int]] = defaultdict(list)
    for index, some in words.items():
        for word in some:
            having[word].append(index)
    ranked = []
    for i in left_old:
        mine = _words(old[i])
        shared = Counter(j for word in mine if len(having[word]) <= _MOST_COMPARED for j in having[word])
        for j in shared:
            share = len(mine & words[j]) / len(mine | words[j])
            if share >= _NEARLY and _type(old[i]) == _type(new[j]):
                ranked.append((-share, -_in_common(old[i].data, new[j].data), i, j))
    found: Pairs = {}
    taken: set[int] = set()
    for *_, i, j in sorted(ranked):
        if i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    return found


def _words(entry: Entry) -> set[str]:
    return {word for quote in quotes_of(entry) for word in quote.split()} if entry.section != SOURCES else set()


def _in_common(one: dict[str, Any], other: dict[str, Any]) -> int:
    return sum(1 for name, value in one.items() if name in other and other[name] == value)


def _whole(entry: Entry) -> Hashable:
    return repr(entry.content)


def _but_for_id(entry: Entry) -> Hashable:
    if not quotes_of(entry):
        return None
    return repr({name: value for name, value in entry.content.items() if name != "id"})


def _quotes_and_id(entry: Entry) -> Hashable:
    quotes = quotes_of(entry)
    return (_type(entry), quotes, str(entry.data["id"])) if quotes and "id" in entry.data else None


def _quotes(entry: Entry) -> Hashable:
    quotes = quotes_of(entry)
    return (_type(entry), quotes) if quotes else None


def _id(entry: Entry) -> Hashable:
    return (_type(entry), str(entry.data["id"])) if "id" in entry.data else None


def _type(entry: Entry) -> str:
    return str(entry.data.get("type", "")) if entry.section == "questions" else ""


def quotes_of(entry: Entry) -> tuple[str, ...]:
    """The words that prove it, however the line ends in them fall; of a source its path; none for the teacher's own."""
    if entry.section == SOURCES:
        return (str(entry.data.get("path", "")),)
    written = entry.data.get("evidence")
    if isinstance(written, dict) and "quotes" in written:
        written = written["quotes"]
    quotes = [
        str(quote.get("quote", "")) if isinstance(quote, dict) else str(quote or "")
        for quote in (written if isinstance(written, list) else [written])
    ]
    words = tuple(" ".join(quote.split()) for quote in quotes)
    return () if words == (OWN,) else tuple(filter(None, words))
