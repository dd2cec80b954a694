"""What share of slips is noticed: each number, date and name of the samples' pinned texts, exchanged for another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest

from guidegen.build.checked import check_guide
from guidegen.build.workspace import GuideFile, Workspace
from guidegen.check.grounding.statements import Pinned
from guidegen.check.run import RULES
from guidegen.check.view import GuideView
from tests.conftest import PROJECT

WORKSPACE = Workspace(PROJECT)
KINDS = ("number", "date", "name")


def mutants(view: GuideView, pinned: Pinned) -> Iterator[tuple[str, Pinned]]:
    """The text with one number, date or name exchanged for another, which the evidence does not have."""
    for number in pinned.numbers:
        if number.numbered:
            continue
        if digits := re.search(r"\d+", number.text):
            other = str(int(digits[0]) + 17)
            yield "number", _with(pinned, number.start + digits.start(), number.start + digits.end(), other)
        elif number.text.casefold() in WORDS:
            yield "number", _with(pinned, number.start, number.end, WORDS[number.text.casefold()])
    if pinned.edtf:
        yield "date", replace(pinned, text=re.sub(r"\d{4}|\d{3}(?=X)|\d\d(?=XX)", _later, pinned.text))
        return
    for date in pinned.dates:
        if year := re.search(r"\d{3,4}", pinned.text[date.start : date.end]):
            start = date.start + year.start()
            yield "date", _with(pinned, start, start + len(year[0]), str(int(year[0]) + 13))
    names = [name for entry in view.pinned for name in view.names.names(entry.text)]
    for at, name in enumerate(view.names.names(pinned.text)):
        held = " ".join(
            [*pinned.proof.texts, *pinned.given.texts, view.guide.title, view.guide.subtitle or ""]
        ).casefold()
        others = [other.text for other in names if not any(part[:4].casefold() in held for part in other.parts)]
        if others:
            yield "name", _with(pinned, name.start, name.start + len(name.text), others[at % len(others)])


WORDS = {
    "two": "nine",
    "three": "eight",
    "six": "seven",
    "fifteen": "sixteen",
    "two million": "five million",
    "dos": "nueve",
}


def _later(match: re.Match[str]) -> str:
    return str(int(match[0]) + 13).zfill(len(match[0]))


def _with(pinned: Pinned, start: int, end: int, other: str) -> Pinned:
    return replace(pinned, text=pinned.text[:start] + other + pinned.text[end:])


def view_of(file: GuideFile) -> GuideView:
    checked = check_guide(WORKSPACE, file)
    assert checked.loaded
    return GuideView(checked.loaded, checked.sources, (), checked.looked_up)


@pytest.mark.sweep
def test_most_slips_are_noticed(capsys: pytest.CaptureFixture[str]) -> None:
    tried: Counter[str] = Counter()
    noticed: Counter[str] = Counter()
    missed: list[str] = []
    for file in WORKSPACE.guides():
        view = view_of(file)
        for pinned in view.pinned:
            for kind, mutant in mutants(view, pinned):
                if kind == "name" and not view.words.has("stop"):
                    continue
                tried[kind] += 1
                seen = GuideView(view.loaded, view.sources, view.stimuli, view.looked_up)
                seen.__dict__.update(pinned=(mutant,), names=view.names)
                if any(list(RULES[f"{one}-not-in-evidence"].check(seen)) for one in KINDS):  # type: ignore[arg-type]
                    noticed[kind] += 1
                else:
                    missed.append(f"{file.name} {kind}: {mutant.text}")
    with capsys.disabled():
        for kind in KINDS:
            print(
                f"\n{kind}s: {noticed[kind]} of {tried[kind]} slips noticed ({noticed[kind] / tried[kind]:.0%})", end=""
            )
    assert all(tried[kind] > 40 for kind in KINDS)
    assert all(noticed[kind] / tried[kind] >= 0.9 for kind in KINDS), missed
