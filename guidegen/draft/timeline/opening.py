"""Sentences that open with a date: “In June 1699 Merian, now fifty-two, sailed for Suriname”.

Without a comma parsers take the name for a part of the date. The sentence is read again without it: its main clause is
what the date dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from guidegen.dates.reading import FoundDate
from guidegen.draft.analysis import Sentence, analyser_for
from guidegen.draft.wordlists import word_list


class Opened(NamedTuple):
    """A sentence as it is, its opening date, and the sentence without it."""

    sentence: Sentence
    found: FoundDate
    rest: Sentence


_CLEFT = re.compile(r"(?:\w+,? )?it was (?:not until|only in|only on|in|on)(?: early| late)?", re.IGNORECASE)
_THAT = re.compile(r"(?:,[^.;:“”\"]*,)? that (?=\S)")


def opens_with(sentence: Sentence, found: FoundDate) -> bool:
    """Whether nothing but “in the summer of” or “it was not until” stands before a date."""
    if is_cleft(sentence, found):
        return True
    before = re.findall(r"\w+", sentence.text[: found.start].lower())
    return len(before) < 8 and all(word in word_list("dated", "en", "opening") for word in before)


def is_cleft(sentence: Sentence, found: FoundDate) -> bool:
    """“It was not until 1917 that Puerto Ricans were granted citizenship”: in 1917 they were."""
    before, after = sentence.text[: found.start].rstrip(), sentence.text[found.end :]
    return bool(_CLEFT.fullmatch(before) and _THAT.match(after))


def without_openings(given: Sequence[tuple[Sentence, FoundDate]], language: str) -> Iterator[Opened]:
    """The sentences analysed anew without their opening dates."""
    if not given:
        return
    analyse, _ = analyser_for(language)
    texts = [_rest(sentence, found) for sentence, found in given]
    for (sentence, found), text, words in zip(given, texts, analyse(texts), strict=True):
        yield Opened(sentence, found, replace(sentence, text=text, words=words, marks=()))


def _rest(sentence: Sentence, found: FoundDate) -> str:
    if is_cleft(sentence, found):
        that = _THAT.match(sentence.text[found.end :])
        text = sentence.text[found.end + (that.end() if that else 0) :]
        return text[:1].upper() + text[1:]
    text = re.sub(r"^\W*(?:\d{4},)?[ ,]*", "", sentence.text[found.end :])  # “In the same year, 1765, …”
    return text[:1].upper() + text[1:]
