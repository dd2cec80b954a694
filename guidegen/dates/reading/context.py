"""What the words before a date tell: since, by, about, probably; and whether they make a number a year.

The words are taken away from the date backwards as long as the language's lists have them, the longest phrase first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from guidegen.dates.reading.lexicon import Lexicon, load_lexicon
from guidegen.dates.reading.pieces import either

_WINDOW = 90
_OPENING = "([{“\"'‘„«*_—–"
_GLUED = re.compile(r"\S*$")
_APPROXIMATE = frozenset(["c.", "ca.", "~", "≈", "c"])
_LONGEST_PHRASE = 4
_LONGEST_TIME = 6
_NEGATED = re.compile(r"[,;:—]")


@dataclass(frozen=True)
class Context:
    """`tells`: the list (`in`, `since`, `by` …) that the governing word is in, and `phrase` that word itself.

    `names_a_year`: by the word itself (“the year 312”); `leads`: by what only a time has (“the end of”, “mid-”).
    `nearest` is the word right before the date, `glued` what touches it (“mid-”, “(”), `rest` the words left over.
    """

    tells: str = ""
    phrase: str = ""
    nearest: str = ""
    glued: str = ""
    circa: bool = False
    circa_phrase: str = ""
    uncertain: bool = False
    names_a_year: bool = False
    leads: bool = False
    rest: tuple[str, ...] = ()
    is_first: bool = False
    """Whether nothing else stands before it in the sentence."""

    @property
    def marks(self) -> str:
        return "%" if self.circa and self.uncertain else "~" if self.circa else "?" if self.uncertain else ""


def read_context(text: str, start: int, lexicon: Lexicon) -> Context:
    """The context of what begins at `start`."""
    window = text[max(0, start - _WINDOW) : start]
    glued = _GLUED.search(window)[0]  # type: ignore[index]
    tokens = window[: len(window) - len(glued)].lower().replace("’", "'").split()
    bare = glued.strip(_OPENING).lower()
    tokens, timed = _without_time_of_day(tokens, lexicon)
    peel = _Peel(tokens, lexicon)
    if timed:
        peel.tells, peel.phrase = "in", timed
    if bare in _APPROXIMATE:
        peel.circa, peel.circa_phrase = True, bare
    elif bare and lexicon.has("leading", bare.rstrip("-")):
        peel.leads = True
    if not any(sign in glued for sign in "([{") and (not bare or peel.circa or peel.leads):
        peel.run()
    nearest = tokens[-1] if tokens else ""
    return Context(
        peel.tells,
        peel.phrase,
        nearest,
        glued,
        peel.circa,
        peel.circa_phrase,
        peel.uncertain,
        peel.names_a_year,
        peel.leads,
        tuple(peel.tokens),
        is_first=start - len(window) <= 0 and not peel.tokens,
    )


def _without_time_of_day(tokens: list[str], lexicon: Lexicon) -> tuple[list[str], str]:
    """“until late on”, “before dawn on Friday,” govern the time of day and not the date: without them, and the “on”."""
    on = lexicon.words("on_a_day")
    for place in range(len(tokens) - 1, max(len(tokens) - _LONGEST_PHRASE, 0), -1):
        if tokens[place] in on:
            found = time_of_day_pattern(lexicon.tag).search(" ".join(tokens[max(0, place - _LONGEST_TIME) : place]))
            if found:
                return tokens[: place - len(found[0].split())], tokens[place]
    return tokens, ""


@cache
def time_of_day_pattern(tag: str) -> re.Pattern[str]:
    """“before dawn”, “until after dark”, “after 4 p.m.”, at the end of what stands before “on”."""
    lexicon = load_lexicon(tag)
    before = [word for name in ("since", "until", "before", "after") for word in lexicon.words(name)]
    hour = rf"(?:\d{{1,2}}(?:[:.]\d\d)?|{either(lexicon.words('hours'))})\s?{either(lexicon.words('hour_marks'))}"
    clock = r"\d{1,2}[:.]\d\d"
    time = rf"(?:{either(lexicon.words('times_of_day'))}|{hour}|{clock})"
    soon = rf"(?:{either(lexicon.words('vague_before'))}\s)?"
    return re.compile(rf"(?<!\S){soon}{either(before)}\s(?:{either(before)}\s)?{time}$")


class _Peel:
    """Takes the telling words off the end of a list of words."""

    def __init__(self, tokens: list[str], lexicon: Lexicon) -> None:
        self.tokens, self.lexicon = list(tokens), lexicon
        self.tells = self.phrase = self.circa_phrase = ""
        self.circa = self.uncertain = self.names_a_year = self.leads = False

    def run(self) -> None:
        while self.tokens and self._take():
            pass
        if not self.uncertain:
            self._look_for_doubt()

    def _take(self) -> bool:
        for length in range(min(_LONGEST_PHRASE, len(self.tokens)), 0, -1):
            words = self.tokens[-length:]
            opens = words[0] != words[0].lstrip(_OPENING)
            phrase = " ".join(words).lstrip(_OPENING)
            name = self.lexicon.before.get(phrase)
            if name and self._keep(name, phrase):
                del self.tokens[-length:]
                if opens:
                    self.tokens.clear()
                return True
        return False

    def _keep(self, name: str, phrase: str) -> bool:
        self.names_a_year |= self.lexicon.has("year_words", phrase)
        if name == "circa":
            self.circa, self.circa_phrase = True, phrase
        elif name == "uncertain":
            self.uncertain = True
        elif name in ("passed", "leading"):
            if self.tells not in ("", "in"):
                return False
            self.leads |= name == "leading"
        elif self.tells in ("", "in") and not (self.tells == "in" and name == "in"):
            self.tells, self.phrase = name, phrase
        else:
            return False
        return True

    def _look_for_doubt(self) -> None:
        """“was probably born in 1478”: the doubt stands up to two words before."""
        for length in (1, 2, 3):
            words = self.tokens[-length:]
            if len(words) == length and self.lexicon.before.get(words[0].lstrip(_OPENING)) == "uncertain":
                self.uncertain = not any(_NEGATED.search(word) for word in words)
                return


def is_denied(context: Context, lexicon: Lexicon) -> bool:
    """Whether a “not” governs the date: “did not vote until 1920” means that it began in 1920."""
    for word in reversed(context.rest[-9:]):
        if lexicon.has("not", word.lstrip(_OPENING)):
            return True
        if _NEGATED.search(word):
            return False
    return False
