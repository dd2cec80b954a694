"""A time that was clear when it was written, and is not when it is read.

“Recently”, “last year”, “the current president”: sheets are kept and copied for years. Name the year or the person.

Source: guidegen; Haladyna, Downing and Rodriguez 2002, guideline 13 (clear wording) asks for it in general.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.check.prose import Statement, statements
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import GuideView
from guidegen.interactions import ShortText


def _check(view: GuideView) -> Iterator[Finding]:
    pattern, fixed = view.words.pattern("vague_times"), view.words.pattern("no_vague_times")
    for statement in statements(view):
        if _is_calculation(statement):
            continue
        known = [match.span() for match in fixed.finditer(statement.text)]
        for match in pattern.finditer(statement.text):
            if not any(start <= match.start() < end for start, end in known):
                said = f"“{match[0]}” says another time whenever it is read"
                yield Finding(statement.path, said, f"write the year or the date in the place of “{match[0]}”")
                break


def _is_calculation(statement: Statement) -> bool:
    """A story with numbers in it, in which “today” is any day."""
    asked = statement.item and statement.item.interaction
    return isinstance(asked, ShortText) and asked.number is not None


def _fact(text: str) -> str:
    return f"key_facts:\n  - text: {text}"


RULE = Rule(
    _check,
    why="sheets are kept for years, and then nobody knows when it was (guidegen)",
    per="guide",
    words=("vague_times", "no_vague_times"),
    good=(
        _fact("In 2004 Lithuania joined the European Union."),
        _fact("Fossils in what is today Lithuania are millions of years old."),
        _fact("Dinosaurs died out 66 million years ago."),
        _fact("In the last year of the war the bridge was blown up."),
        _fact("The paper *USA Today* was founded in 1982."),
        _fact("The electric current flows through the wire."),
        "timeline:\n  - date: 1941\n    event: Soon after the attack the city falls.",
        "type: numeric\nstem: It was 3 degrees; today it is 5 degrees warmer. How warm is it today?\nanswer: 8",
    ),
    bad=(
        _fact("Lithuania recently joined the European Union."),
        _fact("The bridge was rebuilt a few years ago."),
        "key_terms:\n  - term: euro\n    definition: the money that is currently used in Lithuania",
        "type: single-choice\nstem: Who is the current president of Lithuania?\noptions: [{key: A}, B, C]",
        "type: true-false\nstatement: Last year Lithuania had fewer than three million inhabitants.\nanswer: true",
    ),
)
