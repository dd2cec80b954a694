"""Where the sentences of a passage begin and end.

sentencex finds them; sentence_ends.yaml mends where it cuts “Im 19. | Jahrhundert” or “52 av. J. | -C.”, language by
language, and ends a sentence behind “44 v. Chr.” where the next word can only begin one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from guidegen.tables import read_table

_FILE = Path(__file__).parent / "sentence_ends.yaml"
_SHORT, _LONGEST_DATE = 6, 60
"""Words: “Au Ier s. av. J.-C.” is no sentence, and what follows belongs to it."""
_BEFORE = 24
_ORDINAL = re.compile(r"(?:(?P<word>[^\W\d_]+)\s)?(?:\d{1,2}|[IVX]+)\.\s*$")
_NEXT_WORD = re.compile(r"\s*[“„«\"'(]?([^\W\d_]+)")


def sentence_spans(text: str, language: str) -> list[tuple[int, int]]:
    """(start, end) of each sentence without the white space around it; line breaks count as spaces."""
    from sentencex import get_sentence_boundaries

    base, flat = language.split("-")[0], text.replace("\n", " ")
    found = [(one["start_index"], one["end_index"]) for one in get_sentence_boundaries(base, flat)]
    spans = []
    for start, end in _mended(flat, found, base):
        sentence = flat[start:end]
        start += len(sentence) - len(sentence.lstrip())
        end -= len(sentence) - len(sentence.rstrip())
        if start < end:
            spans.append((start, end))
    return spans


def _mended(flat: str, found: Sequence[tuple[int, int]], base: str) -> list[tuple[int, int]]:
    """The sentences without the cuts that are none, and with those that are missing."""
    if "." not in flat or not found:
        return list(found)
    within = _within(flat, base)
    missing = _missing(flat, base)
    mended: list[tuple[int, int]] = []
    for start, end in found:
        if mended and (start in within or _belongs_together(flat, mended[-1][0], start, base)):
            start = mended.pop()[0]
        while missing and missing[-1] < end:
            if (cut := missing.pop()) > start:
                mended.append((start, cut))
                start = cut
        mended.append((start, end))
    return mended


def _within(flat: str, base: str) -> set[int]:
    """The places inside an abbreviation of several points."""
    pattern = _abbreviations(base, "inside")
    return {place for match in pattern.finditer(flat) for place in range(match.start() + 1, match.end())}


def _missing(flat: str, base: str) -> list[int]:
    """Where a sentence ends behind an abbreviation since the next word begins one, the last first."""
    starts = _rules(base).get("starts", ())
    ends = []
    for match in _abbreviations(base, "years").finditer(flat):
        follows = _NEXT_WORD.match(flat, match.end())
        if follows and follows[1] in starts and flat[match.end()] == " ":
            ends.append(match.end() + 1)
    return ends[::-1]


def _belongs_together(flat: str, start: int, cut: int, base: str) -> bool:
    """Whether what stands before the cut (from `start`) goes on behind it."""
    before = flat[max(start, cut - _BEFORE) : cut].rstrip()
    if not before.endswith("."):
        return False
    if cut - start <= _LONGEST_DATE and _is_only_a_date(flat[start:cut], base):
        return True
    rules = _rules(base)
    follows = _NEXT_WORD.match(flat, cut)
    word = follows[1] if follows else ""
    if base == "en" or word in rules.get("starts", ()):
        return False
    ordinal = _ORDINAL.search(before)
    if ordinal and word:
        return word[0].islower() or (ordinal["word"] or "").lower() in rules.get("ordinals", ())
    if _ends_in(before, rules.get("before", ())):
        return True
    return word[:1].islower() and _ends_in(before, rules.get("years", ()))


def _is_only_a_date(piece: str, base: str) -> bool:
    """“In 44 B.C.”, “W 966 r.”, “44 m. pr. Kr.”: no more than that."""
    rules, words = _rules(base), piece.split()
    if not words or len(words) > _SHORT or not _ends_in(piece.rstrip(), rules.get("years", ())):
        return False
    opens = words[0].lower() in rules.get("opens", ())
    return (opens or words[0][0].isdigit()) and not any(word[-1:] in ".!?" and len(word) > 5 for word in words[:-1])


def _ends_in(text: str, abbreviations: Iterable[str]) -> bool:
    return any(text.endswith(one) and not text[: -len(one)][-1:].isalnum() for one in abbreviations)


@cache
def _rules(base: str) -> dict[str, tuple[str, ...]]:
    return {name: tuple(words) for name, words in read_table(_FILE).get(base, {}).items()}


@cache
def _abbreviations(base: str, name: str) -> re.Pattern[str]:
    longest_first = sorted(_rules(base).get(name, ()), key=len, reverse=True)
    ways = "|".join(re.escape(one).replace(r"\ ", r"\s?") for one in longest_first)
    return re.compile(rf"(?<!\w)(?:{ways})" if ways else r"(?!)")
