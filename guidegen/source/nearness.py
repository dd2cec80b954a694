"""What a quote that cannot be found was probably copied from, and the first place where the two part.

Only a help for the message: nearness never finds a quote.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from itertools import takewhile

from guidegen.source.dashes import HYPHENS
from guidegen.source.folding import WIDE, Traced, plain
from guidegen.source.locations import JoinedText, Location
from guidegen.source.model import Passage

_ENOUGH = 0.5
_LONGEST = 2_000
"""Characters of a quote that is compared word by word, and a tenth of those of a passage."""
_SHOWN = 8
"""So many words of a difference are shown, besides one of agreement on each side."""
_CHARACTERS = 20
_WORD = re.compile(rf"[{WIDE}]|[^\W{WIDE}]+")  # Chinese and Japanese by the character
_WRITTEN = re.compile(rf"[{WIDE}]|–+|[^\s–{WIDE}]+")
_JOINED = re.compile(r"(?<=\w)-\n(?=\w)")
_HYPHEN_AT_END = re.compile(rf"(?<=\w)[{HYPHENS}\xad]\s*\n\s*(?=\w)")
_DASHES = {ord("-"): "", ord("–"): ""}

_Step = tuple[str, int, int, int, int]
"""As difflib's opcodes: what to do, and from where to where in the quote's words and in the source's."""
_NONE: _Step = ("equal", 0, 0, 0, 0)


@dataclass(frozen=True)
class Nearest:
    """The passage that has most of a quote's words, and `share` of them.

    Where they first part, the quote has `quote_part` and the source `source_part`, each with a word of agreement on
    either side. `location` is the place in the source that corresponds to the quote.
    """

    passage: Passage
    location: Location
    quote_part: str
    source_part: str
    share: float


@dataclass(frozen=True)
class _Word:
    """Where a word is written, and how it is compared."""

    start: int
    end: int
    folded: str


class Neighbours:
    """The passages of some sources by their words."""

    def __init__(self, texts: Sequence[JoinedText]) -> None:
        self._texts = texts

    @cached_property
    def _passages(self) -> dict[str, list[tuple[int, int]]]:
        """For each word, the passages with it, as the number of the text and of the passage in it."""
        passages: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, text in enumerate(self._texts):
            for index, passage in enumerate(text.source.passages):
                for word in _words(passage.text):
                    passages[word].append((number, index))
        return passages

    def nearest(self, quote: str, source: str | None = None) -> Nearest | None:
        """The passage with most of the quote's words, the shortest of several; None when that is under half."""
        if len(quote) > _LONGEST:
            return None
        words = _words(quote)
        common = Counter(place for word in words for place in self._passages.get(word, ()))
        best = [place for place in common if source is None or self._texts[place[0]].source.id == source]
        best = [place for place in best if self._length(place) <= _LONGEST * 10]
        if not best:
            return None
        number, index = min(best, key=lambda place: (-common[place], self._length(place), place))
        share = common[number, index] / len(words)
        return _compared(self._texts[number], index, quote, share) if share >= _ENOUGH else None

    def _length(self, place: tuple[int, int]) -> int:
        return len(self._texts[place[0]].source.passages[place[1]].text)


def _prepared(text: str) -> Traced:
    return plain(text).replaced(_JOINED, lambda _: "")


def _words(text: str) -> set[str]:
    return set(_WORD.findall(_prepared(text).text.casefold()))


def _written(text: str) -> list[_Word]:
    prepared = _prepared(text)
    return [
        _Word(prepared.starts[found.start()], prepared.ends[found.end() - 1], found[0])
        for found in _WRITTEN.finditer(prepared.text)
    ]


def _compared(joined: JoinedText, index: int, quote: str, share: float) -> Nearest:
    last = min(len(joined.source.passages) - 1, index + 1)  # a quote may run over the ends of its passage
    start, end = joined.span_of(max(0, index - 1), last)
    ours, theirs = _written(quote), _written(joined.text[start:end])
    theirs = _around(ours, theirs)
    steps = _steps(ours, theirs)
    _, i1, i2, j1, j2 = _first_change(ours, theirs, steps, _DASHES) or _first_change(ours, theirs, steps, {}) or _NONE
    place = theirs[steps[0][3] : steps[-1][4]] or theirs
    location = joined.location(start + place[0].start, start + place[-1].end)
    parts = _shown(quote, ours, i1, i2), _shown(joined.text[start:end], theirs, j1, j2)
    if parts[0] == parts[1]:
        parts = _written_otherwise(quote, location.text)
    return Nearest(joined.source.passages[index], location, *parts, share)


def _around(ours: list[_Word], theirs: list[_Word]) -> list[_Word]:
    """The source's words where the quote should be: around the longest run of words that both have."""
    match = _matcher(ours, theirs).find_longest_match()
    slack = 2 + len(ours) // 8
    first = max(0, match.b - match.a - slack)
    return theirs[first : match.b + len(ours) - match.a + slack]


def _steps(ours: list[_Word], theirs: list[_Word]) -> list[_Step]:
    """How the quote's words become the source's, without what the source has before and after."""
    steps: list[_Step] = [*_matcher(ours, theirs).get_opcodes()]
    if steps[0][0] == "insert" and len(steps) > 1:
        steps = steps[1:]
    if steps[-1][0] == "insert" and len(steps) > 1:
        steps = steps[:-1]
    tag, i1, i2, j1, j2 = steps[0]
    steps[0] = (tag, i1, i2, max(j1, j2 - (i2 - i1)), j2) if tag == "replace" else steps[0]
    tag, i1, i2, j1, j2 = steps[-1]
    steps[-1] = (tag, i1, i2, j1, min(j2, j1 + i2 - i1)) if tag == "replace" else steps[-1]
    return steps


def _matcher(ours: list[_Word], theirs: list[_Word]) -> SequenceMatcher[str]:
    """Compares letters and digits only, so that a comma does not hide where the quote comes from."""
    quoted, stated = (["".join(_WORD.findall(word.folded.casefold())) for word in words] for words in (ours, theirs))
    return SequenceMatcher(None, quoted, stated, autojunk=False)


def _first_change(ours: list[_Word], theirs: list[_Word], steps: list[_Step], ignored: dict[int, str]) -> _Step | None:
    """Where the two part, in words or in how a word is written."""
    for tag, i1, i2, j1, j2 in steps:
        if tag != "equal":
            return tag, i1, i2, j1, j2
        for i, j in zip(range(i1, i2), range(j1, j2), strict=True):
            quoted, stated = (word.folded.translate(ignored) for word in (ours[i], theirs[j]))
            # The quote may leave out the punctuation around its first and last word.
            if not (
                quoted == stated
                or (i == 0 and stated.endswith(quoted))
                or (i == len(ours) - 1 and stated.startswith(quoted))
            ):
                return "replace", i, i + 1, j, j + 1
    return None


def _shown(text: str, words: list[_Word], first: int, last: int) -> str:
    """The words from `first` up to `last` as they are written, with their neighbours; nothing if that is no change."""
    if first == last == 0:
        return ""
    chosen = words[max(0, first - 1) : min(last, first + _SHOWN) + 1]
    written = text[chosen[0].start : chosen[-1].end] if chosen else ""
    return " ".join(_HYPHEN_AT_END.sub("-", written).split())


def _written_otherwise(quote: str, stated: str) -> tuple[str, str]:
    """The first difference between the same words, such as a space beside a dash; empty if there is none."""
    ours, theirs = (" ".join(plain(text).text.split()) for text in (quote, stated))
    if ours == theirs:
        return "", ""
    same = takewhile(lambda pair: pair[0] == pair[1], zip(ours, theirs, strict=False))
    at = sum(1 for _ in same)
    first = ours.rfind(" ", 0, at) + 1
    return ours[first : at + _CHARACTERS], theirs[first : at + _CHARACTERS]
