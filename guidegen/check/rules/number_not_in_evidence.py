"""A number in a pinned text does not stand in its evidence.

Facts, events, definitions, keys, explanations and the overview say only what their quotes say. Numbers are compared
as numbers: “two million”, “2 million” and “2,000,000” are one, so are 15 % and “15 per cent”, “third” and “3rd”, 5 km
and 5,000 m; 5 km and 5 miles are not. All quotes of a statement count together; the rest of their paragraph and the
heading above do not: what proves a number is to be quoted. A key or an explanation may also repeat a number of its
question, and an explanation may name that of a wrong option in order to refuse it (“not in 1918”).

Free are “one”, numbers that only number something (line 3), what a rubric counts (“two reasons”), and small numbers
in words that count what the quotes or the text list (“three capitals: Vilnius, Riga and Tallinn”). What is computed
from the source stands in no quote: such a statement is your own word (`evidence: own`). In languages without word
lists only numbers in digits are compared.

Source: guidegen, for which a number on a sheet is a fact that somebody must be able to look up.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.check.grounding.numbers import Quantity, enumerated, quantities
from guidegen.check.grounding.statements import Pinned
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import GuideView
from guidegen.check.words import load_words
from guidegen.errors import Severity
from guidegen.languages import Language

_SMALL = 12
_MOST_NAMED = 4


def _check(view: GuideView) -> Iterator[Finding]:
    for pinned in view.pinned:
        told: set[str] = set()
        for number in pinned.numbers:
            if number.text in told or not _is_unproved(number, pinned, view.language):
                continue
            told.add(number.text)
            severity = None if _is_plain(number, pinned) else Severity.WARNING
            yield Finding(
                pinned.path, f"the {pinned.what} says {_said(number)}, {_instead(number, pinned)}", _FIX, severity
            )


_FIX = "correct it, quote the sentence that says it too, or write `evidence: own` if you answer for it"


def _is_unproved(number: Quantity, pinned: Pinned, language: Language) -> bool:
    if number.numbered or (number.value in (0, 1) and number.kind != "part" and not number.unit):
        return number.value == 0 and not number.numbered and not _stands(number, pinned, language)
    if (pinned.counts_parts and number.value <= _SMALL) or (number.unit == "percent" and number.value == 100):
        return False
    if _stands(number, pinned, language) or _is_refused(number, pinned, language):
        return False
    return not (_counts_a_list(number, pinned, language) or _is_loose_part(number, pinned))


def _stands(number: Quantity, pinned: Pinned, language: Language) -> bool:
    below = bool(load_words(language.tag).pattern("below-zero").search(pinned.proof.joined))
    held = [*pinned.proof.quantities, *pinned.given.quantities]
    if any(number.says(other, below) for other in held):
        return True
    return number.value == 0 and bool(load_words(language.tag).pattern("negatives").search(pinned.proof.joined))


def _is_refused(number: Quantity, pinned: Pinned, language: Language) -> bool:
    """Whether the explanation says no to the number of a wrong option."""
    return pinned.refuses and any(number.says(other) for other in quantities(pinned.refused, language))


def _counts_a_list(number: Quantity, pinned: Pinned, language: Language) -> bool:
    """“Three capitals”, where three are named, unless the evidence counts the same things otherwise."""
    if not number.is_small_word or number.unit or _rivals(number, pinned):
        return False
    listed = max(pinned.proof.enumerated, enumerated(pinned.text, language))
    return number.value <= listed or number.value == len(pinned.proof.texts)


def _is_loose_part(number: Quantity, pinned: Pinned) -> bool:
    """“Half” and “a quarter” are said of much that nobody measured; they count where the evidence has a share too."""
    return (
        number.kind == "part"
        and number.in_words
        and not any(other.kind == "part" or other.unit == "percent" for other in pinned.proof.quantities)
    )


def _is_plain(number: Quantity, pinned: Pinned) -> bool:
    """An ordinal in words may be ours (“the second step”); it is an error only where the evidence has another."""
    if not (number.in_words and number.kind == "ordinal" and number.value <= _SMALL):
        return True
    return any(other.kind == "ordinal" for other in pinned.proof.quantities)


def _rivals(number: Quantity, pinned: Pinned) -> list[Quantity]:
    """Numbers of the evidence that count the same: with the same unit, or before the same word."""
    same = [other for other in pinned.proof.quantities if number.unit and other.unit == number.unit]
    return same or [other for other in pinned.proof.quantities if set(other.beside) & set(number.beside)]


def _instead(number: Quantity, pinned: Pinned) -> str:
    held = [other for other in pinned.proof.quantities if other.value != 1]
    equal = [other for other in held if other.value == number.value and other.unit != number.unit]
    named = equal or _rivals(number, pinned) or held
    if not named:
        return "the evidence has no number"
    shown = list(dict.fromkeys(_said(other) for other in named))
    if len(shown) > _MOST_NAMED:
        return "which the evidence does not have"
    return f"the evidence has {' and '.join(filter(None, [', '.join(shown[:-1]), shown[-1]]))}"


def _said(number: Quantity) -> str:
    return f"“{number.shown}”" if number.in_words else number.shown


_SOURCE = (
    "source: |\n  In all, 124 members voted for it and six abstained.\n"
    "  The blockade lasted two years, about 5 km from the sea.\n"
)
_QUOTE = "    evidence:\n      - In all, 124 members voted for it and six abstained.\n"


def _fact(text: str, quote: str = _QUOTE) -> str:
    return f"{_SOURCE}key_facts:\n  - text: {text}\n{quote}"


_LENGTH = "    evidence: The blockade lasted two years, about 5 km from the sea.\n"

RULE = Rule(
    _check,
    why="a number that nobody can look up in the source may be wrong on every sheet (guidegen)",
    severity=Severity.ERROR,
    per="guide",
    good=(
        _fact("Six members abstained, and 124 voted for it."),
        _fact("One hundred and twenty-four members voted for it."),
        _fact("It stood 5,000 metres from the sea for two years.", _LENGTH),
        _fact("It stood 7 km from the sea.", "    evidence: own\n"),
    ),
    bad=(
        _fact("In all, 142 members voted for it."),
        _fact("Seven members abstained."),
        _fact("It stood 5 miles from the sea.", _LENGTH),
        _fact("It lasted three years.", _LENGTH),
    ),
)
