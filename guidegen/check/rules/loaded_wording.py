"""Praise, blame or advertisement is stated as fact.

“The brilliant general”, “the shameful treaty”: such words tell students what to think, and often which answer is
wanted. Say what happened. In a quotation, or where the text says whose judgement it is (“was called heroic”), they
may stand.

Source: guidegen; Haladyna and Rodriguez 2013 (fairness of wording).
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.check.prose import statements
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import GuideView

_FAR = 45
"""So many characters before the word it is looked for who says so."""


def _check(view: GuideView) -> Iterator[Finding]:
    pattern, fixed = view.words.pattern("loaded"), view.words.pattern("not_loaded")
    said_by = view.words.pattern("judgements")
    for statement in statements(view):
        text = statement.text
        known = [match.span() for match in fixed.finditer(text)]
        for match in pattern.finditer(text):
            start = match.start()
            if any(first <= start < last for first, last in known) or said_by.search(
                text[max(0, start - _FAR) : start]
            ):
                continue
            if (
                match[0][0].isupper()
                and text[:start].strip()
                and not text[:start].rstrip().endswith((".", "?", "!", ":"))
            ):
                continue  # a name, such as “Ivan the Terrible”
            said = f"“{match[0]}” judges, where a fact is stated"
            yield Finding(statement.path, said, f"take “{match[0]}” out, or say whose judgement it is")
            break


def _is_name(word: str, before: str) -> bool:
    """A capital within a sentence, as in “Ivan the Terrible”."""
    return word[0].isupper() and bool(before.strip()) and not before.rstrip().endswith((".", "?", "!", ":"))


def _fact(text: str) -> str:
    return f"key_facts:\n  - text: {text}"


RULE = Rule(
    _check,
    why="it tells students what to think, and which answer is wanted (guidegen; Haladyna and Rodriguez 2013)",
    per="guide",
    words=("loaded", "not_loaded", "judgements"),
    good=(
        _fact("General Grant took the fort in 1862."),
        _fact("His victory was called brilliant by the newspapers."),
        _fact("The tsar is known as Ivan the Terrible."),
        _fact("The paper wrote of “a brilliant victory”."),
        _fact("The noble gases hardly react."),
        "type: single-choice\nstem: Who wrote *My Brilliant Friend*?\noptions: [{key: Ferrante}, Calvino, Eco]",
    ),
    bad=(
        _fact("The brilliant General Grant took the fort in 1862."),
        "timeline:\n  - date: 1939-08-23\n    event: The shameful pact is signed.",
        "type: single-choice\nstem: Which world-famous tower stands in Paris?\noptions: [{key: Eiffel Tower}, A, B]",
        "type: true-false\nstatement: Sadly, the library burnt down in 1914.\nanswer: true",
    ),
)
