"""When a number of three digits with “about” is a year: “reached Iceland around 870”, “by about 900, Cahokia …”.

“About 300” is far more often an amount. It is a year behind a word of time (“by about 900”), a name (“Iceland around
870”), a passive (“was built around 870”) or a verb that has no object (“began around 650”), and at the head of a
sentence where a clause follows (“Around 650 the text …”); never where things are counted or change in number.
"""

from __future__ import annotations

import re

from guidegen.dates.reading.context import Context
from guidegen.dates.reading.lexicon import Lexicon
from guidegen.dates.reading.stated import Stated

_ENDS = re.compile(r"\s?(?:[,.;:)–—]|$)")
_OTHER_END = re.compile(r"\sand\s(?:[a-z.]+\s)?\d{3,4}(?=[,.;:)]|$)")
_NEXT_WORD = re.compile(r",?\s(\S+)")
_NAME = re.compile(r"(?<!\S)(?P<lead>\w+)\s(?:the\s)?(?:[A-Z][\w’'-]*\s){1,3}(?P<about>(?:[a-z.]+\s){1,4})\W?$")
"""“reached Iceland around ”, “crossed the Danube by about ”; after “and”, “but” or a comma things are counted."""
_FEWEST = 100
_SENTENCE = 60


def is_early_year(date: Stated, context: Context, text: str, lexicon: Lexicon) -> bool:
    """Whether a number below 1000 behind a word like “about” is a year."""
    if not context.circa or (date.year or 0) < _FEWEST or context.glued.strip("(“\"'"):
        return False
    words, follows = _words(text, date.start), _NEXT_WORD.match(text, date.end)
    behind = follows[1].lower().strip(",.;:)") if follows else ""
    if lexicon.has("sure_circa", context.circa_phrase):
        return not (follows and lexicon.states("free_years") and follows[1][:1].isupper())
    if any(lexicon.has("amounts", word) or (context.tells and lexicon.has("changes", word)) for word in words):
        return False
    if context.tells == "between" and _OTHER_END.match(text, date.end):
        return True
    if context.is_first:
        return _begins_a_clause(behind, context, lexicon)
    if not (_ENDS.match(text, date.end) or lexicon.has("behind_early", behind)):
        return lexicon.has("joints", behind)
    if context.tells in ("since", "until", "from") or (context.tells == "in" and context.phrase != "of"):
        return True
    return _may_have_time(date, context, text, lexicon)


def _words(text: str, end: int) -> list[str]:
    return [word.lower().strip(",;") for word in text[max(0, end - _SENTENCE) : end].split()]


def _begins_a_clause(behind: str, context: Context, lexicon: Lexicon) -> bool:
    return lexicon.has("begins_clause", behind) or (context.tells in ("by", "since") and behind != "")


def _may_have_time(date: Stated, context: Context, text: str, lexicon: Lexicon) -> bool:
    """Whether the word before “about” may be told when it happened."""
    if not context.rest:
        return False
    last, name = context.rest[-1], _NAME.search(text, max(0, date.start - _SENTENCE), date.start)
    about = f"{context.phrase} {context.circa_phrase}".split()
    if name and name["about"].split() == about:
        lead = name["lead"].lower()
        return not (lexicon.has("lists", lead) or lexicon.has("articles", lead))
    if lexicon.has("happens", last):
        return True
    return any(lexicon.has("passives", word) for word in context.rest[-3:-1]) and last.endswith(("ed", "en", "t", "n"))
