"""Nearly all true-false statements have one answer.

Who circles the same word everywhere passes. Have about as many false statements as true ones; a few more false ones do
no harm, since students who guess say “true”.

Source: Frisbie and Becker 1991; Haladyna and Rodriguez 2013, chapter 6.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.check.rule import Finding, Rule
from guidegen.check.view import GuideView
from guidegen.interactions import ChooseOne

_FEWEST = 5
_LEAST_SHARE = 0.125


def _check(view: GuideView) -> Iterator[Finding]:
    statements = [(item, item.interaction) for item in view.items if item.is_true_false]
    keys = [asked.key for _, asked in statements if isinstance(asked, ChooseOne)]
    fewer = min(keys.count(0), keys.count(1))
    if len(keys) < _FEWEST or fewer > _LEAST_SHARE * len(keys):
        return
    often, word = (keys.count(0), "true") if keys.count(0) > fewer else (keys.count(1), "false")
    said = f"{often} of {len(keys)} statements are {word}"
    yield Finding(statements[0][0].path, said, f"change some of them, so that about half are {word}")


def _quiz(*answers: bool) -> str:
    lines = ["questions:"]
    for number, answer in enumerate(answers, 1):
        lines += ["  - type: true-false", f"    statement: Jar {number} holds iron."]
        lines += [f"    answer: {str(answer).lower()}"]
    return "\n".join(lines)


RULE = Rule(
    _check,
    why="who circles one word everywhere passes without knowledge (Frisbie and Becker 1991)",
    per="guide",
    good=(_quiz(True, False, True, True, False, False), _quiz(True, True, True)),
    bad=(_quiz(*[True] * 6), _quiz(*[False] * 8, True)),
)
