"""A date in a pinned text, or of a timeline entry, does not stand in its evidence.

Dates are compared as dates: “11 March 1990”, “March 11, 1990” and 1990-03-11 are one. A finer date of the evidence
proves a coarser one (11 March 1990 proves “in March 1990”, “the 1990s”, “the 20th century”), a coarser one never
proves a finer: where the quote says “in 1990”, the day is your own. Day and year may stand in two quotes (“On 11
March …”, “in 1990 …”). A date that is only about right (1860~) may be off by some years; a season is proved by its
months.

All quotes of a statement count together, and nothing else does: where the sentence says only “the following spring”
or “by the end of that year”, quote the sentence with the year, too, before it. The date of a timeline entry may be
worked out from both (“in 1990 …”, “two years later …”), where that leaves no doubt.
A key or an explanation may repeat a date of its question, and an explanation may name that of a wrong option in order
to refuse it.

Source: guidegen, for which a date on a sheet is a fact that somebody must be able to look up.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.check.grounding.dates import Stated, carried, lacking, stated
from guidegen.check.grounding.statements import Pinned
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import GuideView
from guidegen.check.words import load_words
from guidegen.errors import Severity
from guidegen.languages import Language

_MOST_NAMED = 4


def _check(view: GuideView) -> Iterator[Finding]:
    for pinned in view.pinned:
        told: set[str] = set()
        for date in pinned.dates:
            if date.text in told or _stands(date, pinned, view.language):
                continue
            told.add(date.text)
            yield Finding(pinned.path, _message(date, pinned), _fix(date, pinned))


def _stands(date: Stated, pinned: Pinned, language: Language) -> bool:
    held = [*pinned.proof.dates, *pinned.proof.years, *pinned.given.dates, *pinned.given.years]
    if carried(date, held) or (date.span == 100 and _is_in_words_unknown(pinned, language)):
        return True
    if pinned.edtf and carried(date, pinned.proof.worked_out):
        return True
    if date.month is None and date.season is None and date.span == 1 and not pinned.edtf and _is_number(date, pinned):
        return True
    return _is_refused(date, pinned, language)


def _is_in_words_unknown(pinned: Pinned, language: Language) -> bool:
    """A century that may stand there in words (“the fourteenth”) of which this language has no list."""
    return not load_words(language.tag).has("ordinals") and not any(date.span == 100 for date in pinned.proof.dates)


def _is_number(date: Stated, pinned: Pinned) -> bool:
    """Four digits that the evidence has as a number, or a year before Christ whose mark stands elsewhere."""
    numbers = [*pinned.proof.quantities, *pinned.given.quantities]
    return (date.is_bare_year or bool(date.era)) and any(date.year in other.values for other in numbers)


def _is_refused(date: Stated, pinned: Pinned, language: Language) -> bool:
    return pinned.refuses and carried(date, stated(pinned.refused, language))


def _message(date: Stated, pinned: Pinned) -> str:
    said = f"the date is {date.text}" if pinned.edtf else f"the {pinned.what} says {date.text}"
    held = list(dict.fromkeys(other.text for other in pinned.proof.dates))
    if not held:
        numbers = [other.text for other in pinned.proof.quantities if date.is_bare_year]
        return (
            f"{said}, the evidence has {', '.join(numbers[:_MOST_NAMED])}"
            if numbers
            else f"{said}, the evidence has no date"
        )
    if len(held) > _MOST_NAMED:
        return f"{said}, which the evidence does not have"
    shown = " and ".join(filter(None, [", ".join(held[:-1]), held[-1]]))
    part = lacking(date, pinned.proof.dates)
    if part == "year":
        return f"{said}, the evidence has {shown} and does not say in which year"
    return f"{said}, the evidence has {'only ' if part else ''}{shown}"


def _fix(date: Stated, pinned: Pinned) -> str:
    part = lacking(date, pinned.proof.dates)
    if part == "year" or not pinned.proof.dates:
        missing = "year" if date.year is not None else "date"
        return f"quote the sentence with the {missing} too, correct it, or write `evidence: own` if you answer for it"
    if part:
        return f"leave the {part} out, quote the sentence that says it, or write `evidence: own` if you answer for it"
    return "correct it, quote the sentence that says it too, or write `evidence: own` if you answer for it"


_SOURCE = "source: |\n  On 11 March 1990 it declared its independence. The following spring it was recognised.\n"


def _event(date: str, quote: str, event: str = "It declares its independence.") -> str:
    return f"{_SOURCE}timeline:\n  - date: {date}\n    event: {event}\n    evidence: {quote}\n"


def _fact(text: str) -> str:
    return f"{_SOURCE}key_facts:\n  - text: {text}\n    evidence: On 11 March 1990 it declared its independence.\n"


_QUOTE = "On 11 March 1990 it declared its independence."
_BOTH = "[On 11 March 1990 it declared its independence., The following spring it was recognised.]"

RULE = Rule(
    _check,
    why="a date that nobody can look up in the source may be wrong on every sheet (guidegen)",
    severity=Severity.ERROR,
    per="guide",
    good=(
        _event("1990-03-11", _QUOTE),
        _event("199X", _QUOTE),
        _event("1991-21", _BOTH, "It is recognised."),
        _fact("In March 1990 it declared its independence."),
        _fact("On March 11, 1990, it declared its independence."),
    ),
    bad=(
        _event("1990-03-12", _QUOTE),
        _event("1991-21", "The following spring it was recognised.", "It is recognised."),
        _event("1992-21", _BOTH, "It is recognised."),
        _fact("In May 1990 it declared its independence."),
        _fact("In 1991 it declared its independence."),
    ),
)
