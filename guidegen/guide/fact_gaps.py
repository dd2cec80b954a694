"""Which words of a key fact guided notes and flashcards leave blank: those that one has to know.

Taken in this order, as far as there are any: the words that the teacher names (`gaps:`); key terms and names of the
guide, then numbers and dates; words in strong emphasis; one long word. A blank is never in a formula, a link or code,
and what is chosen here leaves at least two thirds of the words standing, and one between two blanks, so that the
sentence can still be understood.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from guidegen.guide.model import Guide
from guidegen.inline import to_text, whole_parts
from guidegen.sections.key_facts import KeyFact, Span, place_of
from guidegen.source.words import cuts_word, has_word, parts_no_words

MOST_GAPS = 3
_SHARE = 3  # one word in so many may become a gap

_NUMBER = re.compile(
    r"(?<![\w~^.,])(?<![^\W\d_][-‐‑])"  # the 2 of H~2~O is no number to know, nor is the 14 of carbon-14
    r"[-−+±]?[€$£¥₹]?\s?"
    r"(?:\d{1,3}(?:[.,'’ \u00a0\u202f٬]\d{3})+|\d+)(?:[.,٫]\d+)?"
    r"(?:\s?(?:[%‰٪€$£¥₹]|°[CFK]?)|\w*)"  # 40 %, 20 °C; 19th, 1990s
    r"(?![\w~^])"
)
_STRONG = re.compile(r"(?<!\\)\*\*(?=\S)(.+?)(?<=\S)\*\*", re.DOTALL)
_POSSESSIVE = re.compile(r"(?:['’]s)?$")
_WORD = re.compile(r"[^\W\d_](?:[\w'’\u0300-\u036f\u064b-\u065f\u0670\-]*[^\W_])?")


def gapped(fact: KeyFact, guide: Guide) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The fact as `texts` and `gaps` of a FillGaps: texts alternate with gaps; no gap where no word can be left blank.

    Each gap holds one answer, its words as they stand in the fact.
    """
    text = fact.text
    spans = fact.named_gaps() or _chosen(text, guide)
    ends = [0, *(end for span in spans for end in span), len(text)]
    texts = tuple(text[start:end] for start, end in zip(ends[::2], ends[1::2], strict=True))
    return texts, tuple((text[start:end],) for start, end in spans)


def _chosen(text: str, guide: Guide) -> list[Span]:
    whole = whole_parts(text)
    kinds = (
        [*_terms_and_names(text, guide, whole), *_dates_and_numbers(text, guide.language)],
        [match.span(1) for match in _STRONG.finditer(text)],
    )
    for found in kinds:
        if spans := _fitting(text, found, whole):
            return spans
    return _long_word(text, whole)


def _fitting(text: str, found: Iterable[Span], whole: list[Span]) -> list[Span]:
    """Those that may be blank together, the first ones first; in the order of the text."""
    allowed = _words(text) // _SHARE
    spans: list[Span] = []
    for span in found:
        words = _words(text[slice(*span)])
        free = not _overlaps(span, [*spans, *whole]) and not any(_touch(text, span, other) for other in spans)
        if len(spans) < MOST_GAPS and words <= allowed and free:
            spans.append(span)
            allowed -= words
    return sorted(spans)


def _overlaps(span: Span, others: Iterable[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


def _touch(text: str, one: Span, other: Span) -> bool:
    """Whether no word stands between two spans: “___ ___” and “___, ___” look like one blank, or go either way."""
    first, second = sorted((one, other))
    return not has_word(text[first[1] : second[0]])


def _terms_and_names(text: str, guide: Guide, whole: list[Span]) -> Iterator[Span]:
    """The first place of each, the longest first."""
    known = {to_text(entry.term) for entry in guide.key_terms} | {
        to_text(thing.name) for thing in guide.people_and_places
    }
    taken = list(whole)
    for words in sorted(known, key=lambda words: (-len(words), words)):
        span = place_of(words, text, taken, lambda start, end: not cuts_word(text, start) and not cuts_word(text, end))
        if span and not _is_index(text, span):
            taken.append(span)
            yield span


def _is_index(text: str, span: Span) -> bool:
    """Whether it stands in sub- or superscript, which are part of the word before them."""
    return text[: span[0]].endswith(("~", "^")) and text[span[1] :].startswith(("~", "^"))


def _dates_and_numbers(text: str, language: str) -> list[Span]:
    """Dates before the numbers in them, which are taken where the whole date is too long."""
    found = [match.span() for pattern in (_date(language), _NUMBER) for match in pattern.finditer(text)]
    return sorted(found, key=lambda span: (span[0], -span[1]))


@cache
def _date(language: str) -> re.Pattern[str]:
    """A day or year with the month's name (“11 March 1990”, “March 11, 1990”, “11 de marzo de 1990”) is one thing."""
    from babel.dates import get_month_names

    tag = language.replace("-", "_")
    names = {
        name
        for width in ("abbreviated", "wide")
        for context in ("format", "stand-alone")
        for name in get_month_names(width, context, locale=tag).values()
        if not name.isdigit()
    }
    month = "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))
    day_before, day_after = r"(?:\d{1,2}\.?\s+(?:de\s+)?)", r"(?:\s+\d{1,2}\b(?!\s*,?\s*\d{1,2}\b),?)"
    year = r"(?:\s+(?:de\s+)?\d{3,4}(?!\w))"
    return re.compile(
        rf"(?<!\w)(?:{day_before}(?:{month})(?!\w){year}?|(?:{month})(?!\w)(?:{day_after}{year}?|{year}))",
        re.IGNORECASE,
    )


def _long_word(text: str, whole: list[Span]) -> list[Span]:
    """One word that is not the first: of those that begin with a capital the longest, else the longest of all.

    Words with capitals that follow each other are one name: “the ____ States” would be no gap to know.
    """
    words = _with_whole_names(text, [match.span() for match in _WORD.finditer(text)][1:])
    free = [span for span in words if not _overlaps(span, whole) and not parts_no_words(text[slice(*span)])]
    free = [span for span in free if not cuts_word(text, span[0]) and not _is_index(text, span)]
    if not free:
        return []
    return [max(free, key=lambda span: (text[span[0]].isupper(), span[1] - span[0], -span[0]))]


def _with_whole_names(text: str, words: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for start, end in words:
        if joined and text[start].isupper() and text[joined[-1][0]].isupper() and text[joined[-1][1] : start] == " ":
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return [(start, start + len(_POSSESSIVE.sub("", text[start:end]))) for start, end in joined]


def _words(text: str) -> int:
    """How many words; in scripts that do not part them, each character counts."""
    return sum(len(word) if parts_no_words(word) else 1 for word in re.findall(r"[\w'’.,\u0300-\u036f\-]*\w", text))
