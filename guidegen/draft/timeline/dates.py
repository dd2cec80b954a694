"""The dates of a document's sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidegen.dates.reading import FoundDate, find_dates
from guidegen.draft.analysis import Sentence, Words
from guidegen.draft.material import Material
from guidegen.draft.timeline.attached import find_clause, loose_clause
from guidegen.draft.timeline.dated import DatedStatement
from guidegen.draft.timeline.nouns import dated_noun
from guidegen.languages import Language, load_language


def dates_of(material: Material) -> Iterator[tuple[Sentence, list[FoundDate]]]:
    """The sentences that state dates, with these."""
    if not has_months(material.language):
        return
    texts = [sentence.text for sentence in material.sentences]
    breaks = {index for index, sentence in enumerate(material.sentences) if sentence.place == 0}
    for sentence, dates in zip(
        material.sentences, find_dates(texts, _language(material.language), breaks), strict=True
    ):
        if dates:
            yield sentence, dates


def find_in(text: str, language: str) -> list[FoundDate]:
    """The dates of one sentence."""
    return find_dates([text], _language(language))[0]


def has_months(tag: str) -> bool:
    """Whether CLDR knows the language: without its months a date cannot be told from other numbers."""
    from babel import Locale, UnknownLocaleError

    try:
        Locale.parse(tag.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return False
    return True


def _language(tag: str) -> Language:
    try:
        return load_language(tag)
    except KeyError:
        return Language(tag, {})


def anchor_of(found: FoundDate, sentence: Sentence, material: Material) -> tuple[Sentence, ...] | str:
    """The sentences before from which a date has what it does not say itself, none for a date that is said in full.

    What cannot be shown from sentences close before is refused.
    """
    if found.kind == "explicit":
        return ()
    year = found.edtf[:4]
    if (found.kind == "relative" and found.edtf != year) or not _nearest(sentence, year, material):
        return _worked_out_from(found, sentence, material)
    return _nearest(sentence, year, material)


def _nearest(sentence: Sentence, year: str, material: Material) -> tuple[Sentence, ...]:
    before = (other for other in material.before(sentence) if _states_year(other, year, material.language))
    return tuple(other for other in [next(before, None)] if other)


_FURTHEST = 4


def _worked_out_from(found: FoundDate, sentence: Sentence, material: Material) -> tuple[Sentence, ...] | str:
    """The sentences before by which “two years later” is that date, as few as it takes."""
    before: list[Sentence] = []
    for other in (None, *material.before(sentence)[:_FURTHEST]):
        before = [other, *before] if other else before
        texts = [each.text for each in (*before, sentence)]
        if any(date.edtf == found.edtf for date in find_dates(texts, _language(material.language))[-1]):
            stating = tuple(each for each in before if find_in(each.text, material.language))
            again = find_dates([*(each.text for each in stating), sentence.text], _language(material.language))[-1]
            return stating if any(date.edtf == found.edtf for date in again) else tuple(before)
    return "date-worked-out"


_SEASON = re.compile(r"\d{4}-2[1-4]")


def _states_year(sentence: Sentence, year: str, language: str) -> bool:
    """Whether a sentence says a year, other than as “the summer of 1765”, of which a day is not seen to be a part."""
    if year.lstrip("0") not in sentence.text:
        return False
    return any(date.edtf[:4] == year and not _SEASON.match(date.edtf) for date in find_in(sentence.text, language))


def statement_of(quote: str, words: Words, date: str, language: str = "en") -> DatedStatement:
    """An analysed sentence with a date that is known to be its event's, wherever the sentence states it."""
    sentence = Sentence(quote, 0, 0, 0, 0, "paragraph", 0, 0, words)
    stated = find_dates([quote], _language(language))[0]
    found = next((one for one in stated if one.edtf == date), stated[0] if len(stated) == 1 else None)
    if found is None:
        return DatedStatement(sentence, date)
    clause = find_clause(sentence, found.start, found.end) if sentence.has_grammar else None
    if isinstance(clause, str):
        clause = dated_noun(sentence, found.start, found.end) or loose_clause(sentence, found.start, found.end)
    return DatedStatement(sentence, date, found.start, found.end, clause)
