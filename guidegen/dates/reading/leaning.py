"""Finds the dates told by another: “that year”, “the following spring”, “two years later”, “on the 28th”.

All forms that begin with a count stand in one group for each kind, behind the one count: so most words of a sentence
are passed over after one look.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from guidegen.dates.reading.lexicon import Lexicon, load_lexicon
from guidegen.dates.reading.pieces import capital, cased, either
from guidegen.dates.reading.relative import DAY_OF_MONTH, Relative

_KINDS = ("same", "next", "previous", "later", "earlier")
_CLOSED = r"(?=\s?(?:[,.;:)!?]|$))"
_COUNTED = "{count} {unit} "
_WITHIN = 48


def relative_dates(text: str, lexicon: Lexicon) -> Iterator[Relative]:
    """All of a sentence, in order."""
    pattern = relative_pattern(lexicon.tag)
    if not pattern:
        return
    for match in pattern.finditer(text):
        kind, word = str(match.lastgroup).partition("_")[0], _part(match, "unit").lower()
        unit = lexicon.meanings("unit_words").get(word, "named")
        name = (lexicon.numbers("seasons").get(word) or lexicon.months.get(word, 0)) if unit == "named" else 0
        before = text[max(0, match.start() - 20) : match.start()].lower().split()
        vague = kind in ("later", "earlier") and bool(before) and lexicon.has("vague", before[-1])
        start, month, day = match.start(), 0, 0
        if kind in ("same", "next", "previous"):
            start, month, day = _within(text, start, lexicon)
        yield Relative(start, match.end(), _steps(match, kind, lexicon), unit, name, vague, month, day)


def _steps(match: re.Match[str], kind: str, lexicon: Lexicon) -> int:
    written = _part(match, "count").lower()
    count = int(written) if written.isdecimal() else lexicon.counts.get(written, 0)
    return {"same": 0, "next": 1, "previous": -1, "later": count, "earlier": -count}[kind]


def _within(text: str, start: int, lexicon: Lexicon) -> tuple[int, int, int]:
    """Where “12 May of that year” begins, and its month (or season) and day; 0 for what is not said."""
    pattern = _within_pattern(lexicon.tag)
    match = pattern.search(text, max(0, start - _WITHIN), start) if pattern else None
    if not match:
        return start, 0, 0
    within = match["within"]
    if within in lexicon.feasts:
        return match.start(), *lexicon.feasts[within]
    name = within.lower()
    month = lexicon.numbers("seasons").get(name) or lexicon.months.get(name, 0)
    return match.start(), month, int(match["day"] or 0)


@cache
def _within_pattern(tag: str) -> re.Pattern[str] | None:
    """What stands before “that year”: “May 12 of ”, “the autumn of ”."""
    lexicon = load_lexicon(tag)
    if not (of := lexicon.words("of_year")):
        return None
    names = [*cased([*lexicon.numbers("seasons"), *lexicon.months]), *lexicon.feasts]
    return re.compile(rf"(?<!\w)(?P<within>{either(names)})(?:\s(?P<day>\d{{1,2}}),?)?\s{either(of)}\s$")


def _part(match: re.Match[str], part: str) -> str:
    number = str(match.lastgroup).partition("_")[2]
    return str(match[f"{part}{number}"] or "") if f"{part}{number}" in match.re.groupindex else ""


@cache
def relative_pattern(tag: str) -> re.Pattern[str] | None:
    """All forms of the language; None where it has none."""
    lexicon = load_lexicon(tag)
    units = lexicon.meanings("unit_words")
    names = [*lexicon.numbers("seasons"), *lexicon.months]
    single = either([*(unit for unit in units if not lexicon.has("plural_units", unit)), *cased(names)])
    ways, firsts = [], set()
    for kind in _KINDS:
        forms = lexicon.words(kind)
        for form in (form for form in forms if not form.startswith(_COUNTED)):
            ways.append((kind, _written(form, single, lexicon) + _end_of(form, lexicon)))
            firsts |= _first_letters(form, lexicon)
        if tails := [form.removeprefix(_COUNTED) for form in forms if form.startswith(_COUNTED)]:
            ends = "|".join(_words(tail) + _end_of(tail, lexicon) for tail in tails)
            ways.append((kind, f"{_count(lexicon)}\\s(?P<unit#>{either(cased(units))})\\s(?:{ends})"))
            firsts |= _first_letters(_COUNTED, lexicon)
    if not ways:
        return None
    numbered = "|".join(f"(?P<{kind}_{at}>{way.replace('#', str(at))})" for at, (kind, way) in enumerate(ways))
    return re.compile(rf"(?<![\w-])(?=[\d{''.join(map(re.escape, sorted(firsts)))}])(?:{numbered})")


def _written(form: str, unit: str, lexicon: Lexicon) -> str:
    pattern = _words(form).replace(r"\{unit\}", f"(?P<unit#>{unit})(?!\\w)").replace(r"\{count\}", _count(lexicon))
    return f"[{pattern[0]}{pattern[0].upper()}]{pattern[1:]}" if pattern[0].isalpha() else f"(?i:{pattern})"


def _words(form: str) -> str:
    return re.escape(form.rstrip("|^")).replace(r"\ ", r"\s").replace("'", "['’]")


def _count(lexicon: Lexicon) -> str:
    """A number or word for one: “2”, “two”, “eighty-seven”."""
    tens = either(cased(lexicon.numbers("tens")))
    units = either(lexicon.numbers("units"))
    return rf"(?P<count#>\d{{1,2}}|{tens}(?:-{units})?(?!\w)|{either(cased(lexicon.numbers('counts')))})"


def _first_letters(form: str, lexicon: Lexicon) -> set[str]:
    words = [*lexicon.counts] if form[0] == "{" else [form]
    return {letter for word in words for letter in (word[0].lower(), word[0].upper())}


def _end_of(form: str, lexicon: Lexicon) -> str:
    """What may stand behind a form: of one with `|` no word, of one with `^` also “he” (but no “the war”)."""
    if form.endswith("|"):
        return _CLOSED
    if form.endswith("^"):
        return rf"(?:{_CLOSED}|(?=\s{either(lexicon.words('clause_begins'))}(?!\w)))"
    return rf"(?!\w)(?!\s{either(lexicon.words('not_behind'))}(?!\w))"


@cache
def day_pattern(tag: str) -> re.Pattern[str] | None:
    """“on the 28th”, and nothing behind it that it might be the 28th of."""
    lexicon = load_lexicon(tag)
    if not (before := lexicon.words("before_day")):
        return None
    marks = either(lexicon.words("ordinal_marks"))
    closed = rf"(?:{_CLOSED}|(?=\s{either(lexicon.words('behind_day'))}(?!\w)))"
    return re.compile(rf"(?<!\w){either(cased(before))}\s(?P<day>(?:[12]\d|3[01]|[1-9]){marks}){closed}")


def days_of_month(text: str, lexicon: Lexicon) -> Iterator[Relative]:
    """The days of a sentence that have their month from the date before them."""
    pattern = day_pattern(lexicon.tag)
    for match in pattern.finditer(text) if pattern else ():
        yield Relative(*match.span("day"), 0, DAY_OF_MONTH, day=int(re.sub(r"\D", "", match["day"])))


@cache
def leaning_hint(tag: str) -> re.Pattern[str]:
    """What a sentence without a relative date and without passing time has nowhere."""
    lexicon = load_lexicon(tag)
    telling = set(lexicon.words("drifts"))
    for form in (form for kind in _KINDS for form in lexicon.words(kind)):
        telling.add(max(re.split(r"\s*\{\w+\}\s*|\s", form.strip("|^")), key=len))
    days = [rf"\d{re.escape(mark)}(?!\w)" for mark in lexicon.words("ordinal_marks") if lexicon.words("before_day")]
    return re.compile("|".join([either([*telling, *map(capital, telling)]), *days]))
