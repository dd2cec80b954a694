"""The dates that a text states, as EDTF: an own grammar, with the words of each language in words/<language>.yaml.

    lexicon    the words of a language
    pieces     months, eras, joints as patterns; forms: what they make; patterns: all forms in one
    scan       reads the matches of that pattern (`Stated`)
    context    what the words before a date tell; bare: when four digits are a year (early: three digits);
               sure: what is surely a date
    joined     ranges, lasting: those with words between; roles: since, until, by
    narration  the time a paragraph has reached; leaning: finds “two years later”, relative: what is meant by it
    cues       words like “had” and “every year”, from which no year follows
    sentence   all of it, for one sentence

Decided here:
- A day, month, season, year, decade, century or range is reported as precisely as it is said. “Early 1990” is 1990,
  “the late 19th century” 18XX, “the 1800s” 18XX, “the 2000s” 200X. “The turn of the century” is nothing.
- 3/11/1990 in a text whose country is not known is 1990 (11.3.1990 has the day first everywhere).
- A season or month that belongs to a name is none: “the Prague Spring of 1968” is 1968. “Before dawn on 24 June” is
  that day. “Christmas Day 800” is a day; Easter, which moves, is not.
- “From 1837 till her death in 1901” is a range; “until her death in 1901” alone dates her death: 1901.
- “In 1564 or 1565” is neither; “in the 14th or 13th century BCE” is within both. “Ten thousand years ago” counts from a
  day that nobody knows.
- A date without its year takes it from its paragraph, and only where that is certain (see `narration`); so do “that
  year” and “two years later”. What is not certain is not reported, but `read_dates` tells why.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from guidegen.dates.reading.found import FoundDate, SentenceDates, Unresolved
from guidegen.dates.reading.leaning import leaning_hint
from guidegen.dates.reading.lexicon import load_lexicon
from guidegen.dates.reading.narration import Narration
from guidegen.dates.reading.patterns import hint_pattern
from guidegen.dates.reading.sentence import SentenceReader
from guidegen.languages import Language

__all__ = ["FoundDate", "SentenceDates", "Unresolved", "find_dates", "read_dates"]


def find_dates(sentences: Sequence[str], language: Language, breaks: Collection[int] = ()) -> list[list[FoundDate]]:
    """The dates of each sentence of a document, in order.

    `breaks` are the indexes of the sentences that begin a paragraph (or stand behind a heading): a date leans on none
    before a break. Without them all sentences are one paragraph.
    """
    return [list(sentence.dates) for sentence in read_dates(sentences, language, breaks)]


def read_dates(sentences: Sequence[str], language: Language, breaks: Collection[int] = ()) -> list[SentenceDates]:
    """The same, with the dates that lean on another and could not be resolved, and why."""
    lexicon, begins = load_lexicon(language.tag), frozenset(breaks)
    hints, leaning = hint_pattern(language.tag), leaning_hint(language.tag)
    narration, read = Narration(), []
    for index, sentence in enumerate(sentences):
        if index in begins:
            narration = Narration()
        if hints.search(sentence) or (narration.sentence >= 0 and leaning.search(sentence)):
            read.append(SentenceReader(sentence, index, lexicon, narration).read())
        else:
            read.append(SentenceDates())
    return read
