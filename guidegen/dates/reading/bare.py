"""When four digits (or “nineteen forty-five”) are a year: only where the words around them say so.

Decided here: a year before a noun (“a 1990 study”, “Darwin’s 1859 book”, “the 2001 film”) dates a thing and not what
the sentence tells; it is reported only before an event (“the 1906 earthquake”, “the 1848 revolutions”). Three digits
need “the year”, an era, a reign or “c.”, or what `early` asks of “around 870”.
"""

from __future__ import annotations

import re

from guidegen.dates.reading.context import Context
from guidegen.dates.reading.early import is_early_year
from guidegen.dates.reading.lexicon import Lexicon
from guidegen.dates.reading.roles import until_now_pattern
from guidegen.dates.reading.stated import Stated

_FIRST, _LAST = 1000, 2100
_NEXT_WORDS = re.compile(r"\s([^\W\d_][\w/’'-]*\.?)(?:\s([\w/’'-]+))?")
_AHEAD, _COMPOUND = 60, 4
_VOLUME = re.compile(r"\d+(?:\(\d+\))?[,:]")
"""What stands before the pages of a journal: “12(3), 1990–1995”."""
_OPEN_END = re.compile(r"\s?[–—-]\s?\)")
_WRAPPED = re.compile(r"[”\"’'*_»]")
_OPENING = "([{“\"'‘„«*_—–"
_SURE_CIRCA = ("c.", "ca.", "circa", "~", "≈")


def is_pair_of_years(one: Stated, other: Stated, context: Context, text: str, lexicon: Lexicon) -> bool:
    """Whether “1914–18” are years: no pages, nothing counted, not before a noun (“the 1914–18 war”)."""
    first, last = one.year or 0, other.year or 0
    if context.glued.strip(_OPENING) and not (context.circa or context.leads):
        return False
    if lexicon.has("labels", context.nearest) or _VOLUME.fullmatch(context.nearest):
        return False
    if counts_things(other, context, text, lexicon):
        return False
    ends_here = re.match(r"\s?(?:[^\w\s]|$)", text[other.end : other.end + 2])
    if lexicon.has("articles", context.nearest) and not context.names_a_year and not ends_here:
        return dates_an_event(other.end, text, lexicon)
    if first >= _FIRST and last <= _LAST:
        return True
    return first < _FIRST and (context.glued == "(" or _is_supported(context, lexicon))


def is_year(date: Stated, context: Context, text: str, lexicon: Lexicon, after: Stated | None) -> bool:
    """Whether a bare number is a year. `after`: the year whose list or range it continues."""
    assert date.year is not None
    is_early = date.year < _FIRST and is_early_year(date, context, text, lexicon)
    if not (is_early or _is_likely_number(date, context, lexicon) or _ends_an_early_range(date, after)):
        return False
    if counts_things(date, context, text, lexicon):
        return False
    if _is_wrapped(context, text, date.end):
        return False
    if after:
        return True
    if lexicon.has("articles", context.nearest) and not context.glued and not context.names_a_year:
        return dates_an_event(date.end, text, lexicon)
    if _follows_an_adjective(context, lexicon) and dates_an_event(date.end, text, lexicon):
        return True
    if context.names_a_year or context.leads:
        return True
    if is_early:
        return True
    if context.circa and not _is_about_a_number(context, text, date.end, lexicon):
        return True
    if context.tells and not context.circa:
        return not _is_amount(context, text, date.end, lexicon)
    if until_now_pattern(lexicon.tag).match(text, date.end) or (
        context.glued == "(" and _OPEN_END.match(text, date.end)
    ):
        return True
    if context.glued == "(":
        return _is_dated_name(date, text, lexicon)
    return _heads_a_sentence(date, context, text, lexicon) or _stands_free(date, context, text, lexicon)


def _follows_an_adjective(context: Context, lexicon: Lexicon) -> bool:
    """“Chile’s 1973 …”, “the deadly 2004 …”."""
    if context.tells or context.circa or context.glued:
        return False
    return context.nearest.endswith("'s") or any(lexicon.has("articles", word) for word in context.rest[-2:-1])


def _is_likely_number(date: Stated, context: Context, lexicon: Lexicon) -> bool:
    assert date.year is not None
    glued = context.glued.strip(_OPENING)
    if glued and not (context.circa or context.leads):
        return False
    return _FIRST <= date.year <= _LAST or (date.year < _FIRST and _is_supported(context, lexicon))


def _ends_an_early_range(date: Stated, after: Stated | None) -> bool:
    """“ruled from 117 to 138”."""
    return bool(after and after.year and date.year and after.is_bare and after.year < date.year < _FIRST)


def _is_supported(context: Context, lexicon: Lexicon) -> bool:
    governors = (context.phrase, *context.rest[-1:])
    return (
        context.names_a_year
        or any(lexicon.has("reigns", word) for word in governors)
        or context.circa_phrase in _SURE_CIRCA
    )


def counts_things(date: Stated, context: Context, text: str, lexicon: Lexicon) -> bool:
    """Whether a thing is counted behind the number: “1990 km”, “of 2000 soldiers”; but “In 1990 women …” is a year."""
    follows = _NEXT_WORDS.match(text, date.end)
    if not follows:
        return False
    one = follows[1].lower().rstrip(".")
    two = f"{one} {(follows[2] or '').lower()}"
    if not (lexicon.has("counted", one) or lexicon.has("counted", two)):
        return False
    begins = context.is_first and context.tells and context.phrase not in ("of", "up to") and not context.circa
    return not (begins and lexicon.has("may_be_doing", one))


def _is_wrapped(context: Context, text: str, end: int) -> bool:
    """“1984”, *1984*: a title, not a year; **1776** is only bold."""
    if context.glued.endswith(("**", "__")) or not context.glued:
        return False
    return context.glued[-1] in "“\"'‘*_«„" and bool(_WRAPPED.match(text, end))


def _is_about_a_number(context: Context, text: str, end: int, lexicon: Lexicon) -> bool:
    """“about 1500 Spanish soldiers”: behind “about” only what cannot be counted shows a year."""
    if context.tells and context.phrase not in ("of", "for", "by", "after", "before"):
        return False
    if context.circa_phrase in _SURE_CIRCA or lexicon.has("sure_circa", context.circa_phrase):
        return False
    follows = _NEXT_WORDS.match(text, end)
    return bool(follows) and not lexicon.has("behind_about", follows[1].lower())  # type: ignore[index]


def _is_amount(context: Context, text: str, end: int, lexicon: Lexicon) -> bool:
    """“a total of 1990”, “the class of 1965”, “a herd of 1200 reindeers” (“the crash of 1929” is an event)."""
    if context.phrase == "up to":
        return bool(context.rest) and lexicon.has("up_to_a_number", context.rest[-1])
    if context.phrase != "of" or not context.rest:
        return False
    governor = context.rest[-1]
    if lexicon.has("amounts", governor):
        return True
    follows = _NEXT_WORDS.match(text, end)
    plural = bool(follows) and follows[1].endswith("s") and not lexicon.has("no_plurals", follows[1].lower())  # type: ignore[index]
    return plural and not lexicon.has("events", governor) and not lexicon.has("events", governor.removesuffix("s"))


def dates_an_event(end: int, text: str, lexicon: Lexicon) -> bool:
    """“the 1906 San Francisco earthquake”, “the 1848 revolutions”: the noun itself happened then (no “1200 raids”)."""
    is_round = text[:end].endswith("00")
    words = text[end : end + _AHEAD].split(" ")[1:]
    for word, next_word in zip(words[:_COMPOUND], [*words[1:], ""], strict=False):
        plain = word.lower().strip(",.;:)”")
        singular = plain if is_round else plain.removesuffix("s")
        if any(lexicon.has(name, noun) for name in ("events", "dated_nouns") for noun in (plain, singular)):
            is_last = not word[-1:].isalpha()
            return is_last or not lexicon.has("not_an_event_before", next_word.lower().strip(",.;:)”"))
        if lexicon.has("ends_a_name", plain) or word != word.rstrip(",.;:)”"):
            return False
    return False


def _is_dated_name(date: Stated, text: str, lexicon: Lexicon) -> bool:
    """“the Battle of Hastings (1066)” but not “Smith (2008)”, which is a citation."""
    if text[date.end : date.end + 1] != ")":
        return False
    before = text[max(0, date.start - 90) : date.start - 1].rstrip()
    if before.endswith(("”", '"', "’", "»")):
        return False
    words = before.split()[-7:]
    if any(lexicon.has("events", word.lower().strip(",.")) for word in words):
        return True
    if date.year is None or date.year >= 1950 or not words:
        return False
    before_last = words[-2] if len(words) > 1 and not lexicon.has("ends_a_name", words[-2].lower()) else ""
    return not words[-1][:1].isupper() or before_last[:1].isupper() or _names_a_work(words)


def _names_a_work(words: list[str]) -> bool:
    return len(words) >= 2 and words[-2] in ("of", "the", "de", "der", "la") and len(words) >= 3


def _heads_a_sentence(date: Stated, context: Context, text: str, lexicon: Lexicon) -> bool:
    """“1848 was a year of revolutions”, “1917: the Tsar falls”."""
    title = any(text.startswith(name, date.start) for name in lexicon.words("titles"))
    if not context.is_first or context.glued or title:
        return False
    if text[date.end : date.end + 1] == ":":
        return True
    follows = _NEXT_WORDS.match(text, date.end)
    return bool(follows) and lexicon.has("heads", follows[1].lower())  # type: ignore[index]


def _stands_free(date: Stated, context: Context, text: str, lexicon: Lexicon) -> bool:
    """In German a year needs no preposition (“wurde 1990 unabhängig”); a noun beside it makes it a number."""
    if not lexicon.states("free_years") or context.circa or context.glued:
        return False
    before = text[max(0, date.start - 40) : date.start].split()
    if len(before) > 1 and before[-1][:1].isupper():
        return False
    if lexicon.has("refused_before", context.nearest) or re.search(r"\d$", context.nearest):
        return False
    follows = _NEXT_WORDS.match(text, date.end)
    return not (follows and follows[1][:1].isupper())
