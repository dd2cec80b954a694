"""A student who knows nothing of the subject passes by cues alone.

guidegen lets a test-wise bot answer the quiz: it sees stems and options as they are printed, and neither keys nor
source, and guesses by length, position, grammar, words of the stem that come back, absolutes and hedges. A fault is
found where at least eight choice items give it so many points that chance would bring them (or more) in fewer than one
of a hundred quizzes. Look at the items that are named: give the options one length, take the telling words out, and
mend what the other rules find in them.

Source: Millman, Bishop and Ebel 1965; Brozo, Schmelzer and Spires 1984.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.check.bot import Guess, Score, play
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import GuideView

_FEWEST = 8
_UNLIKELY = 0.01
_SHOWN = 6


def _check(view: GuideView) -> Iterator[Finding]:
    for score in play(view):
        if score.items >= _FEWEST and score.p < _UNLIKELY:
            found = [guess for guess in score.guesses if guess.credit == 1]
            yield Finding(found[0].item.path if found else ("questions",), _said(score), _fix(found))


def _said(score: Score) -> str:
    on = f"the {score.handout}" if score.handout else "these questions"
    return (
        f"a bot that knows nothing gets {float(score.points):.1f} of {score.items} choice items of {on} right by cues "
        f"alone, where chance brings {float(score.chance):.1f} (p = {score.p:.2g})"
    )


def _fix(found: list[Guess]) -> str:
    named = [f"{guess.item.item.id} ({', '.join(guess.cues)})" for guess in found if guess.cues]
    rest = f", and {len(named) - _SHOWN} more" if len(named) > _SHOWN else ""
    return f"mend what gave these away: {'; '.join(named[:_SHOWN])}{rest}"


def _quiz(long_keys: bool) -> str:
    things = ["copper", "iron", "silver", "zinc", "lead", "gold", "nickel", "mercury", "sodium"]
    lines = ["questions:"]
    for number, metal in enumerate(things):
        other, third = things[number - 1], things[number - 2]
        key = f"{metal}, a metal that has been known for a very long time" if long_keys else metal
        lines += ["  - type: single-choice", f"    stem: Which sample is in jar {number + 1}?"]
        lines += ["    options:", f"      - {other}", f"      - key: {key}", f"      - {third}"]
    return "\n".join(lines)


RULE = Rule(
    _check,
    why="what cues give away needs no knowledge, so marks measure guessing (Millman, Bishop and Ebel 1965)",
    per="guide",
    good=(_quiz(long_keys=False),),
    bad=(_quiz(long_keys=True),),
)
