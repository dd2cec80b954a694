"""Over the whole quiz the key is the longest option far more often than chance.

Each item may look well for itself; together they teach to take the longest. In seven public question banks the longest
option was the key in up to 77 of 100 items. Shorten keys, or make distractors as full, until the longest is as often
wrong as it is right by chance.

Source: Haladyna, Downing and Rodriguez 2002, guideline 26; Millman, Bishop and Ebel 1965.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.check.chance import hits_at_least
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import GuideView, ItemView

_FEWEST = 6
_UNLIKELY = 0.01


def _check(view: GuideView) -> Iterator[Finding]:
    comparable = [(item, longest) for item in view.items if (longest := _longest(item)) is not None]
    if len(comparable) < _FEWEST:
        return
    hits = [item for item, longest in comparable if item.choices[longest].is_key]
    if hits_at_least(len(hits), [1 / len(item.choices) for item, _ in comparable]) < _UNLIKELY:
        said = f"the key is the longest option in {len(hits)} of {len(comparable)} choice items"
        named = ", ".join(item.item.id for item in hits[:6])
        yield Finding(hits[0].path, said, f"make keys shorter or distractors as full: {named}")


def _longest(item: ItemView) -> int | None:
    """The option that is longer than all others by more than a letter or two; None where there is none."""
    if item.key is None:
        return None
    lengths = [len(choice.text) for choice in item.choices]
    *_, second, longest = sorted(lengths)
    return lengths.index(longest) if longest >= second + 3 else None


def _quiz(*long: bool) -> str:
    lines = ["questions:"]
    for number, is_long in enumerate(long, 1):
        key, other = ("iron that was found", "tin") if is_long else ("tin", "iron that was found")
        lines += ["  - type: single-choice", f"    stem: What was in jar {number}?"]
        lines += ["    options:", f"      - key: {key}", f"      - {other}", "      - zinc"]
    return "\n".join(lines)


RULE = Rule(
    _check,
    why="in public question banks the longest option is the key too often, and students know it (Millman et al. 1965)",
    per="guide",
    good=(_quiz(True, False, True, False, False, True, False), _quiz(True, True, True)),
    bad=(_quiz(*[True] * 7), _quiz(*[True] * 8, False)),
)
