"""Numbers as they are typed in YAML, read exactly, and shown as the language of a guide writes them.

A teacher types 9.81, -3, 12000, 6.02e23, 3/4 or 1 1/2 in every language; decimal sign and groups of a printed number
come from CLDR. Digits are those of the rest of the sheet (0–9), also where a region has others.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from guidegen.languages import Language

LONGEST = 60
"""Characters of a number; exponents are bounded too, for 1e999999999 would fill the memory when it is read exactly."""

_LARGEST_EXPONENT = 400
_GROUPED_FROM = 5
"""Digits from which a number is parted into groups: 1234, but 12 000 (so most languages advise)."""

_NO_BREAK = "\u00a0"
_DECIMAL = re.compile(
    r"(?P<sign>[+−-]?)(?P<whole>[0-9]*)(?:\.(?P<decimals>[0-9]+))?(?:[eE](?P<exponent>[+−-]?[0-9]+))?"
)
_FRACTION = re.compile(r"(?P<sign>[+−-]?)(?:(?P<whole>[0-9]+) +)?(?P<above>[0-9]+) ?/ ?(?P<below>[0-9]+)")
_GROUPED = re.compile(r"[+−-]?[0-9]{1,3}(?P<between>[,. '’\u00a0\u2009\u202f])[0-9]{3}(?:(?P=between)[0-9]{3})*")
_DECIMAL_COMMA = re.compile(r"[+−-]?[0-9]*,[0-9]+(?:[eE][+−-]?[0-9]+)?")
_POWER = re.compile(r"(?P<number>[+−-]?[0-9.]+) ?[×x*·] ?10(?:\^|\*\*)?\{?(?P<exponent>[+−-]?[0-9]+)[}^]?")
_IN_WORDS = re.compile(r"(?P<before>\D*?)(?P<sign>[-−]?)(?P<digits>\d[\d.,٫٬\s'’]*)(?P<after>.*)", re.DOTALL)
_HALVES = {"½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅕": "1/5", "⅛": "1/8"}


@dataclass(frozen=True)
class _Parts:
    """A number taken apart, all as typed; of a decimal or of a fraction."""

    sign: str
    whole: str
    decimals: str = ""
    exponent: str = ""
    above: str = ""
    below: str = ""


def parse_number(text: str, language: Language | None = None) -> Fraction:
    """The exact value of a number. Raises ValueError that says, for a teacher, how to write it.

    With a language the message knows whether a comma is meant as decimal sign.
    """
    parts = _parts(text, language)
    if parts.below:
        value = Fraction(int(parts.whole or "0") * int(parts.below) + int(parts.above), int(parts.below))
    else:
        value = Fraction(f"{parts.whole or '0'}.{parts.decimals or '0'}")
        value *= Fraction(10) ** int(parts.exponent.replace("−", "-") or "0")
    return -value if parts.sign == "-" else value


def show_number(text: str, language: Language) -> str:
    """A typed number as the language writes it, in inline Markdown: `9.81` is 9,81 in Spanish, `6e23` is 6 × 10^23^.

    All typed decimals are kept (2.50 says how exact a number is). Raises ValueError as `parse_number` does.
    """
    from babel.numbers import get_decimal_symbol, get_minus_sign_symbol

    parts = _parts(text, language)
    locale = language.babel_tag
    # CLDR has the hyphen for typewriters; before it, in Arabic, the mark that keeps it left of its number.
    minus = get_minus_sign_symbol(locale, numbering_system="latn").replace("-", "−")
    sign = minus if parts.sign == "-" else parts.sign
    if parts.below:
        whole = f"{_grouped(parts.whole, language)}{_NO_BREAK}" if parts.whole else ""
        return f"{sign}{whole}{parts.above}/{parts.below}"
    point = get_decimal_symbol(locale, numbering_system="latn")
    shown = sign + _grouped(parts.whole or "0", language) + (f"{point}{parts.decimals}" if parts.decimals else "")
    if not parts.exponent:
        return shown
    power = parts.exponent.replace("-", "−").removeprefix("+")
    return f"{shown} × 10^{power}^"


def show_percent(number: str, language: Language) -> str:
    """A number that is shown already, with the language's sign for percent where it belongs: “2%”, “2 %”."""
    from babel import Locale

    pattern = Locale.parse(language.babel_tag).percent_formats[None].pattern.partition(";")[0]
    return re.sub(r"[#,]*0", lambda _: number, pattern, count=1)


def number_value(text: str, language: Language) -> tuple[tuple[str, str], Decimal] | None:
    """A number as the language writes it, with the words before and after it; None where the text is not one number."""
    match = _IN_WORDS.fullmatch(text.strip())
    if not match or any(character.isdigit() for character in match["after"]):
        return None
    value = _decimal(match["digits"], language)
    if value is None:
        return None
    return (match["before"].strip(), match["after"].strip()), -value if match["sign"] else value


def _decimal(digits: str, language: Language) -> Decimal | None:
    from babel.numbers import get_decimal_symbol, get_group_symbol

    group, point = get_group_symbol(language.babel_tag), get_decimal_symbol(language.babel_tag)
    plain = re.sub(r"[\s'’٬]", "", digits.rstrip(" .,")).replace("٫", point)  # Arabic digits come with their own signs
    # A lone sign of the other kind is a decimal point typed by habit ("3.5" in German), unless three digits follow.
    if plain.count(group) == 1 and point not in plain and not re.search(rf"{re.escape(group)}\d{{3}}$", plain):
        group, point = point, group
    try:
        return Decimal(plain.replace(group, "").replace(point, "."))
    except InvalidOperation:
        return None


def _grouped(digits: str, language: Language) -> str:
    """The digits in groups. (Babel's own formatting fails on numbers of more than 28 digits.)"""
    from babel import Locale
    from babel.numbers import get_group_symbol

    if len(digits) < _GROUPED_FROM:
        return digits
    last, others = Locale.parse(language.babel_tag).decimal_formats[None].grouping
    groups = [digits[-last:]]
    rest = digits[:-last]
    while rest:
        groups.insert(0, rest[-others:])
        rest = rest[:-others]
    return get_group_symbol(language.babel_tag, numbering_system="latn").join(groups)


def _parts(text: str, language: Language | None) -> _Parts:
    typed = text.strip()
    if len(typed) > LONGEST:
        raise ValueError(f"this is no number: it has {len(typed)} characters; at most {LONGEST} are read")
    if match := _FRACTION.fullmatch(typed):
        if not int(match["below"]):
            raise ValueError(f"“{typed}” divides by zero")
        sign = match["sign"].replace("−", "-")
        return _Parts(sign, match["whole"] or "", above=match["above"], below=match["below"])
    match = _DECIMAL.fullmatch(typed)
    if not match or not (match["whole"] or match["decimals"]):
        raise ValueError(_how_to_write(typed, language))
    exponent = match["exponent"] or ""
    if exponent and abs(int(exponent.replace("−", "-"))) > _LARGEST_EXPONENT:
        raise ValueError(f"“{typed}” is out of reach: exponents go from −{_LARGEST_EXPONENT} to {_LARGEST_EXPONENT}")
    return _Parts(match["sign"].replace("−", "-"), match["whole"], match["decimals"] or "", exponent)


def _how_to_write(typed: str, language: Language | None) -> str:
    """What is wrong with a number, and how it is written."""
    if match := _GROUPED.fullmatch(typed):
        whole = re.sub(r"[^0-9+−-]", "", typed)
        if typed.count(match["between"]) > 1 or match["between"] not in ",.":
            return f"write {whole} without marks between the thousands; the sheet prints them as the language does"
        point = typed.replace(",", ".")
        if _has_decimal_comma(language) is None:
            return f"“{typed}” can be read in two ways: write {point} with a point, or {whole} if it is in thousands"
        if not _has_decimal_comma(language):
            return f"write {whole} without a comma; the sheet prints the thousands as the language does"
        return (
            f"write {point} with a point (or {whole}, if it is in thousands); the sheet prints it as the language does"
        )
    if _DECIMAL_COMMA.fullmatch(typed):
        return f"write {typed.replace(',', '.')} with a point; the sheet prints it as the language does"
    if re.fullmatch(r"[+−-]?[0-9.]+,[0-9]+|[+−-]?[0-9,]+\.[0-9]+", typed):
        last = max(typed.rfind(","), typed.rfind("."))
        plain = re.sub(r"[.,]", "", typed[:last]) + "." + typed[last + 1 :]
        return (
            f"write {plain}, with a point and nothing between the thousands; the sheet prints it as the language does"
        )
    if match := _POWER.fullmatch(typed):
        return f"write {match['number']}e{match['exponent']}; the sheet prints it as a power of ten"
    if typed[-1:] in _HALVES:
        return f"write {f'{typed[:-1].strip()} {_HALVES[typed[-1]]}'.strip()}"
    if match := re.fullmatch(r"(?P<number>[+−-]?[0-9][0-9.]*)(?P<rest>\s*[^\s0-9.,].*)", typed):
        return f"“{typed}” is not a number alone: write {match['number'].rstrip('.')}, and a unit where units stand"
    return f"“{typed}” is no number: write it like 9.81, -3, 12000, 6.02e23, 3/4 or 1 1/2"


def _has_decimal_comma(language: Language | None) -> bool | None:
    from babel.numbers import get_decimal_symbol

    return get_decimal_symbol(language.babel_tag, numbering_system="latn") == "," if language else None
