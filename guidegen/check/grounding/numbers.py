"""Numbers of a text, in digits and in words: “2,000,000”, “2 million”, “two million”, “3rd”, “two thirds”, “15 %”."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache, lru_cache
from typing import Literal

from guidegen.check.grounding.units import Units, are_one, in_base, money_before, units_of
from guidegen.check.wording import stem_list
from guidegen.check.words import Words, load_words
from guidegen.languages import Language

Kind = Literal["number", "ordinal", "part"]
Span = tuple[int, int]

_SPACES = " \u00a0\u202f\u2009"
_DIGITS = re.compile(
    rf"(?<![\w.,]\b)(?<![\w])\d{{1,3}}(?:[{_SPACES}'’]\d{{3}})+(?!\d)(?:[.,]\d+)?|(?<!\w)(?<!\d[.,])\d+(?:[.,]\d+)*"
)
_EXPONENTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_POWER = re.compile(r"\s*[×x·*⋅]\s*10(?:\^?\{?(-?\d{1,3})\}?|([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}))|[eE](-?\d{1,3})(?!\w)")
_TIME = re.compile(r"([01]?\d|2[0-4])[:h]([0-5]\d)(?![\w:]|[.,]\d)")
_SLASH = re.compile(r"\s?[/⁄]\s?(\d{1,3})(?![\d/.])")
_GLYPHS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅛": (1, 8), "⅜": (3, 8)}
_FOREIGN = re.compile(r"(?![0-9])[\d٫٬−]")
_MOST_DIGITS = 60
_JOINED = ("de",)
"""Languages that write numbers in one word: zweihundertfünfzig."""


@dataclass(frozen=True)
class Quantity:
    """A number of a text. `values`: how it may be read, the likeliest first (“1.500” is 1500 or 1.5).

    `beside`: the stems of the words behind it, which say what is counted. `about`: it is only about right. `numbered`:
    it only numbers a thing (line 3). `shown`: it with its unit, as it stands there.
    """

    text: str
    start: int
    end: int
    values: tuple[Fraction, ...]
    unit: str = ""
    kind: Kind = "number"
    in_words: bool = False
    beside: tuple[str, ...] = ()
    about: bool = False
    numbered: bool = False
    shown: str = ""

    @property
    def value(self) -> Fraction:
        return self.values[0]

    @property
    def is_small_word(self) -> bool:
        return self.in_words and 2 <= self.value <= 12 and self.kind != "part"

    def says(self, other: Quantity, below_zero: bool = False) -> bool:
        """Whether the other, of the evidence, carries this one."""
        if self.unit and other.unit:
            return self._in_units(other, below_zero)
        if {self.kind, other.kind} == {"number", "ordinal"} and self.in_words != other.in_words:
            pass  # “5. Kreuzzug”, “fünfter”
        elif self.kind != other.kind and not self._is_part_of_hundred(other):
            return False
        return self._equals(self.value, other.values, below_zero) or self._as_percent(other)

    def _in_units(self, other: Quantity, below_zero: bool) -> bool:
        if are_one(self.unit, other.unit):
            return self._equals(self.value, other.values, below_zero)
        value, unit = in_base(self.value, self.unit)
        others = [in_base(reading, other.unit) for reading in other.values]
        return any(base == unit and value == reading for reading, base in others)

    def _equals(self, value: Fraction, readings: Sequence[Fraction], below_zero: bool) -> bool:
        if value in readings or (self.about and any(abs(value - near) * 20 <= abs(near) for near in readings)):
            return True
        return (value > 0 or below_zero) and (-value in readings)

    def _is_part_of_hundred(self, other: Quantity) -> bool:
        return {self.kind, other.kind} == {"part", "number"} and (
            self.value < 1 or "percent" in (self.unit, other.unit)
        )

    def _as_percent(self, other: Quantity) -> bool:
        if other.unit == "percent" and self.kind == "part":
            return self.value * 100 in other.values
        return self.unit == "percent" and other.kind == "part" and self.value in [value * 100 for value in other.values]


def quantities(text: str, language: Language, taken: Sequence[Span] = ()) -> tuple[Quantity, ...]:
    """All numbers of a text but those in the spans that are taken (dates), in order; “one” alone is none."""
    return _quantities(text, language.tag, tuple(taken))


@lru_cache(maxsize=4096)
def _quantities(text: str, tag: str, taken: tuple[Span, ...]) -> tuple[Quantity, ...]:
    """Kept, since one quote often proves several statements."""
    known = _Numerals.of(tag)
    plain = in_western_digits(text)
    found: list[Quantity] = []
    spans = list(taken)
    for match in known.fractions.finditer(plain):
        _add(found, spans, known.fraction(match, plain))
    for match in _DIGITS.finditer(plain):
        _add(found, spans, _in_digits(match, plain, known))
    for glyph in re.finditer("[" + "".join(_GLYPHS) + "]", plain):
        above, below = _GLYPHS[glyph[0]]
        _add(found, spans, Quantity(glyph[0], glyph.start(), glyph.end(), (Fraction(above, below),), kind="part"))
    for start, end, value, kind in known.in_words(plain):
        _add(found, spans, Quantity(plain[start:end], start, end, (Fraction(value),), kind=kind, in_words=True))
    return tuple(_dressed(number, plain, known) for number in sorted(found, key=lambda number: number.start))


def in_western_digits(text: str) -> str:
    """The text with Western digits and signs, letter for letter as long as before."""
    if not _FOREIGN.search(text):
        return text
    return "".join(
        str(unicodedata.decimal(c)) if c.isdecimal() else {"٫": ".", "٬": ",", "−": "-"}.get(c, c) for c in text
    )


def _add(found: list[Quantity], spans: list[Span], number: Quantity | None) -> None:
    if number and not any(number.start < end and start < number.end for start, end in spans):
        found.append(number)
        spans.append((number.start, number.end))


def _in_digits(match: re.Match[str], text: str, known: _Numerals) -> Quantity | None:
    start, end = match.span()
    if time := _TIME.match(text, start):  # 8:30 is also written 8.30, and read as that
        return Quantity(time[0], start, time.end(), (Fraction(f"{time[1]}.{time[2]}"),))
    values = readings(match[0], known.group)
    if not values:
        return None
    kind: Kind = "number"
    if slash := _SLASH.match(text, end):
        if not int(slash[1]) or values[0].denominator != 1:
            return None
        values, end, kind = (values[0] / int(slash[1]),), slash.end(), "part"
    elif power := _POWER.match(text, end):
        exponent = int(power[1] or power[3] or (power[2] or "0").translate(_EXPONENTS))
        values, end = tuple(value * Fraction(10) ** exponent for value in values), power.end()
    elif magnitude := known.magnitude_behind.match(text, end):
        factor = known.magnitudes[magnitude[1].casefold()]
        values, end = tuple(value * factor for value in values), magnitude.end()
    elif ordinal := known.ordinal_behind.match(text, end):
        end, kind = ordinal.end(), "ordinal"
    if end == match.end() and text[end : end + 1].isalpha() and not known.units.after(text, end):
        return None  # 3D, 2x
    if re.search(r"(?:^|[\s(=<>≤≥,;:])[-−]$", text[max(0, start - 2) : start]):
        values = tuple(-value for value in values)
    return Quantity(text[start:end], start, end, values, kind=kind)


def _dressed(number: Quantity, text: str, known: _Numerals) -> Quantity:
    """The number with its unit, with what it counts, and with what stands before it."""
    unit, end = known.units.behind_number(text, number.end)
    money = money_before(text, number.start)
    behind = text[number.end : number.end + 40].lstrip("- \u00a0")
    beside = stem_list(re.split(r"[.,;:!?()]", behind)[0], known.tag)[:2]
    before = text[max(0, number.start - 24) : number.start]
    numbered = (
        bool(known.reference_before.search(before))
        or bool(re.search(r"[¶§#№]\s?$", before))
        or _is_in_name(number, text)
        or (number.kind == "ordinal" and bool(known.reference_behind.match(text, number.end)))
    )
    return replace(
        number,
        unit=unit or money,
        beside=tuple(beside),
        about=bool(known.about_before.search(before)),
        numbered=numbered,
        shown=text[number.start - (1 if money in ("dollar", "euro", "£", "¥") and not unit else 0) : end],
    )


def _is_in_name(number: Quantity, text: str) -> bool:
    """“The Second World War”, “the Thirty Years’ War”: a number word with a capital inside a sentence."""
    begins = re.search(r"(?:^|[.!?:;]\s|[“„«\"(\n])$", text[max(0, number.start - 2) : number.start])
    return (
        number.in_words
        and number.text[0].isupper()
        and not begins
        and text[number.end : number.end + 2].strip().isupper()
    )


def readings(digits: str, group: str) -> tuple[Fraction, ...]:
    """How digits with marks may be read, the likeliest first; none for what is no number (1.2.3).

    `group` is the sign that the language puts between thousands.
    """
    plain = re.sub(rf"[{_SPACES}'’]", "", digits)
    if len(plain) > _MOST_DIGITS:
        return ()
    marks = [c for c in plain if c in ".,"]
    if not marks:
        return (Fraction(int(plain)),)
    if len(set(marks)) == 2:
        point = plain[max(plain.rfind("."), plain.rfind(","))]
        if plain.count(point) > 1:
            return ()
        return (Fraction(plain.replace("," if point == "." else ".", "").replace(point, ".")),)
    mark = marks[0]
    grouped = bool(re.fullmatch(rf"[1-9]\d{{0,2}}(?:{re.escape(mark)}\d{{2,3}})*{re.escape(mark)}\d{{3}}", plain))
    whole = (Fraction(int(plain.replace(mark, ""))),) if grouped else ()
    if len(marks) > 1:
        return whole
    decimal = (Fraction(plain.replace(mark, ".")),)
    return whole + decimal if mark == group else decimal + whole


def enumerated(text: str, language: Language) -> int:
    """How many things the longest list in a text has: “Vilnius, Riga and Tallinn” are three."""
    ands = load_words(language.tag).pattern("list-and")
    longest = 0
    for sentence in re.split(r"[.:;!?]\s", text):
        for match in ands.finditer(sentence):
            items = re.split(r",\s", sentence[: match.start()].rstrip(", "))
            count = 2
            for item in reversed(items[1:]):
                if len(item.split()) > 8:
                    break
                count += 1
            longest = max(longest, count)
    return longest


@dataclass(frozen=True)
class _Numerals:
    """The number words of a language; a language without lists has digits alone."""

    tag: str
    group: str
    values: dict[str, int]
    ordinals: dict[str, int]
    magnitudes: dict[str, int]
    parts: dict[str, Fraction]
    run: re.Pattern[str]
    form: re.Pattern[str]
    fractions: re.Pattern[str]
    magnitude_behind: re.Pattern[str]
    ordinal_behind: re.Pattern[str]
    about_before: re.Pattern[str]
    reference_before: re.Pattern[str]
    reference_behind: re.Pattern[str]

    @property
    def units(self) -> Units:
        return units_of(self.tag)

    @staticmethod
    @cache
    def of(tag: str) -> _Numerals:
        return _numerals(tag)

    def in_words(self, text: str) -> Iterator[tuple[int, int, int, Kind]]:
        """Runs of number words, put together as far as they make one number."""
        for match in self.run.finditer(text):
            yield from self._parse(match[0], match.start())

    def _parse(self, run: str, at: int) -> Iterator[tuple[int, int, int, Kind]]:
        counted = _Counted()
        start = end = -1
        ordinal = False
        for match in self.form.finditer(run):
            word = _key(match[0])
            between = _key(run[end : match.start()].strip(" -\u00a0")) if end >= 0 else ""
            value = self.values.get(word) or self.ordinals.get(word)
            if start >= 0 and (
                ordinal or not counted.takes(value, self.magnitudes.get(word), between, self.tag.split("-")[0])
            ):
                yield from self._number(run, start, end, at, counted, ordinal)
                counted, start, ordinal = _Counted(), -1, False
            start = match.start() if start < 0 else start
            end = match.end()
            ordinal = word in self.ordinals and word not in self.values
            counted.add(value or 0, self.magnitudes.get(word))
        if start >= 0:
            yield from self._number(run, start, end, at, counted, ordinal)

    def _number(
        self, run: str, start: int, end: int, at: int, counted: _Counted, ordinal: bool
    ) -> Iterator[tuple[int, int, int, Kind]]:
        written = _key(run[start:end])
        if counted.total <= 1 or (written in self.magnitudes and not self._stands_alone(written)):
            return  # “one” is an article in half of the languages; “thousands of people” are no number
        yield at + start, at + end, counted.total, "ordinal" if ordinal else "number"

    def _stands_alone(self, word: str) -> bool:
        """Magnitudes that are numbers without “a” before them: mil, mille, cent, hundert, tausend."""
        return word in ("mil", "mille", "cent", "hundert", "tausend")

    def fraction(self, match: re.Match[str], text: str) -> Quantity | None:
        how_many, form = match["count"], _key(match["form"])
        part = self.parts[form]
        count = Fraction(1)
        if how_many:
            word = _key(how_many)
            count = Fraction(int(word) if word.isdigit() else self.values.get(word, 1))
        if part >= 1:
            return Quantity(match[0], *match.span(), (part * count,), in_words=True)
        if form in self.ordinals and not how_many:
            return None
        return Quantity(match[0], *match.span(), (part * count,), kind="part", in_words=True)


@dataclass
class _Counted:
    """A number as its words come in: millions and thousands that are done, and what is being counted."""

    done: int = 0
    current: int = 0

    @property
    def total(self) -> int:
        return self.done + self.current

    def takes(self, value: int | None, magnitude: int | None, between: str, language: str) -> bool:
        """Whether the next word goes on with this number (“two hundred | four”), or begins another (“two | three”)."""
        if magnitude:
            return between == "" and (self.current > 0 or magnitude < 1000 or self.done > 0)
        if value is None:
            return False
        tens = self.current % 100
        if language == "de" and between == "und":
            return (self.current % 10 > 0 and tens < 10 and value in range(20, 100, 10)) or self.current % 100 == 0
        if language == "fr" and (tens in (60, 80) and 10 <= value <= 19):
            return True
        if between and language == "en":
            return self.current % 100 == 0 and value < 100
        if between and language == "fr":
            return tens >= 20 and value in (1, 11)
        return self.total > 0 and self.current % 10 ** len(str(value)) == 0

    def add(self, value: int, magnitude: int | None) -> None:
        if magnitude is None:
            self.current += value
        elif magnitude < 1000:
            self.current = max(1, self.current) * magnitude
        else:
            self.done += max(1, self.current) * magnitude
            self.current = 0


def _numerals(tag: str) -> _Numerals:
    from babel.numbers import get_group_symbol

    listed = load_words(tag)
    values = {form: int(number) for number, form in _forms(listed, "cardinals")}
    ordinals = {form: int(number) for number, form in _forms(listed, "ordinals")}
    magnitudes = {form: int(number) for number, form in _forms(listed, "magnitudes")}
    parts = {form: Fraction(number) for number, form in _forms(listed, "fractions")}
    joined = tag.split("-")[0] in _JOINED
    forms = _alternatives([*values, *ordinals, *magnitudes])
    ands = _alternatives(listed.lists.get("number-and", ()))
    between = (
        rf"(?:[\s\u00a0-]{{1,2}}(?:(?:{ands})[\s-])?|(?<=[a-zß])(?:{ands})?)"
        if joined
        else (rf"[\s\u00a0-]{{1,2}}(?:(?:{ands})[\s-])?")
    )
    references = _alternatives(listed.lists.get("references", ()))
    ones = _alternatives([form for form, value in values.items() if value == 1 and len(form) < 5])
    counts = _alternatives([form for form, value in values.items() if 1 <= value <= 10])
    return _Numerals(
        tag,
        _group(get_group_symbol(tag.replace("-", "_"), numbering_system="latn")),
        values,
        ordinals,
        magnitudes,
        parts,
        re.compile(rf"(?<!\w)(?:{forms})(?:{between}(?:{forms}))*(?!\w)", re.IGNORECASE),
        re.compile(forms if joined else rf"(?<!\w)(?:{forms})(?!\w)", re.IGNORECASE),
        re.compile(
            rf"(?<!\w)(?:(?P<count>{counts}|{ones}|\d{{1,2}})[\s-])?(?P<form>{_alternatives(parts)})(?!\w)",
            re.IGNORECASE,
        ),
        re.compile(rf"[\s\u00a0-]({_alternatives(magnitudes)})(?!\w)", re.IGNORECASE),
        re.compile(rf"(?:{_alternatives(listed.lists.get('number-suffixes', ()))})(?!\w)", re.IGNORECASE),
        re.compile(
            rf"(?<!\w)(?:{_alternatives(listed.lists.get('about-words', ()))})\s(?:the\s|los\s|las\s|de\s)?$",
            re.IGNORECASE,
        ),
        re.compile(
            rf"(?<!\w)(?:{references})\.?\s(?:\d+(?:\s?[–—-]\s?|\s\w{{1,3}}\s))?$",
            re.IGNORECASE,
        ),
        re.compile(rf"[\s-](?:{references})(?!\w)", re.IGNORECASE),
    )


def _group(symbol: str) -> str:
    return " " if symbol in _SPACES else symbol


def _forms(listed: Words, name: str) -> Iterator[tuple[str, str]]:
    for entry in listed.lists.get(name, ()):
        number, *forms = entry.split()
        yield from ((number, form) for form in forms)


def _alternatives(forms: Sequence[str] | Mapping[str, object]) -> str:
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    return "|".join(re.escape(form).replace(r"\-", r"[\s-]").replace(r"\ ", r"\s") for form in ordered) or "(?!)"


def _key(word: str) -> str:
    return re.sub(r"\s+", "-", word.casefold().strip())
