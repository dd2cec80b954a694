"""A large part of the source has no question at all.

A test stands for the whole text: what is never asked counts for nothing. The headings that hold a good share of the
source and no question's evidence are named. Ask something of them, or leave them out of the source.

Source: Haladyna and Rodriguez 2013, chapter 2 (content coverage).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from guidegen.check.rule import Finding, Rule
from guidegen.check.view import GuideView
from guidegen.check.wording import words
from guidegen.source.quotes import Found

_FEWEST_QUESTIONS = 6
_FEWEST_WORDS = 60
_SHARE = 0.12


def _check(view: GuideView) -> Iterator[Finding]:
    asked = _sections_asked(view)
    if sum(asked.values()) < _FEWEST_QUESTIONS:
        return
    length: Counter[tuple[str, str]] = Counter()
    for source in view.sources:
        for passage in source.passages:
            if passage.kind not in ("heading", "caption", "footnote"):
                length[(source.id, passage.section)] += len(words(passage.text))
    whole = sum(length.values())
    missing = [
        name
        for (source, name), count in length.items()
        if name and count >= _FEWEST_WORDS and count >= _SHARE * whole and not asked[(source, name)]
    ]
    if missing:
        named = ", ".join(f"“{name}”" for name in missing[:5])
        said = f"no question is about {named}"
        yield Finding(("questions",), said, "ask something of that part, or take it out of the source", key=True)


def _sections_asked(view: GuideView) -> Counter[tuple[str, str]]:
    """How many quotes of questions stand under each heading."""
    return Counter(
        (entry.outcome.location.source, entry.outcome.location.section)
        for entry in view.looked_up
        if entry.statement[0] == "questions" and isinstance(entry.outcome, Found)
    )


def _guide(*sections: int) -> str:
    """Six questions, each about a section of a source of three."""
    names = ["Iron", "Gold", "Tin"]
    lines = ["source: |"]
    for name in names:
        lines += [
            f"  # {name}",
            "",
            *(f"  {name} sentence {number} is short and says nothing new." for number in range(9)),
            "",
        ]
    lines += ["questions:"]
    for number, section in enumerate(sections):
        quote = f"{names[section]} sentence {number} is short"
        lines += [
            "  - type: short-answer",
            f"    stem: What is it {number}?",
            "    answer: short",
            f"    evidence: {quote}",
        ]
    return "\n".join(lines)


RULE = Rule(
    _check,
    why="a test stands for the whole text; what is never asked counts for nothing (Haladyna and Rodriguez 2013)",
    per="guide",
    good=(_guide(0, 1, 2, 0, 1, 2), _guide(0, 0, 0)),
    bad=(_guide(0, 1, 0, 1, 0, 1),),
)
