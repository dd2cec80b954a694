"""A word gives the answer of a true-false statement away.

Hardly anything is always so: “always”, “never”, “all” speak for false, “usually”, “often”, “sometimes” for true, and
test-wise students know it. Take the word out, or give a number. A statement that holds in spite of “all” gives nothing
away, and nothing is said of it.

Source: Frisbie and Becker 1991; Millman, Bishop and Ebel 1965; Haladyna, Downing and Rodriguez 2002, guideline 28a.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.check.prose import own_words
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import ItemView
from guidegen.inline import to_text
from guidegen.interactions import ChooseOne


def _check(item: ItemView) -> Iterator[Finding]:
    asked = item.interaction
    if not (isinstance(asked, ChooseOne) and asked.as_words):
        return
    is_true = asked.key == 0
    word = _cue(item, to_text(own_words(asked.stem)).strip(), "hedged_claims" if is_true else "absolute_claims")
    if word:
        answer = item.language.say("true_word" if is_true else "false_word")
        said = f"“{word}” tells that the answer is “{answer}”"
        yield Finding(item.stem_path, said, f"make the statement without “{word}”, or with a number or a case")


def _cue(item: ItemView, text: str, name: str) -> str:
    words = item.words
    idle = [match.span() for match in words.pattern("no_claims").finditer(text)]
    for match in words.pattern(name).finditer(text):
        if match[0].istitle() and match.start():
            continue  # a name: “the month of May”, “All Saints’ Day”
        if not any(start <= match.start() < end for start, end in idle):
            return match[0]
    first = words.pattern(f"{name}_first").match(text)
    return first[0] if first else ""


def _statement(text: str, answer: str) -> str:
    return f"type: true-false\nstatement: {text}\nanswer: {answer}"


RULE = Rule(
    _check,
    why="who knows nothing calls “always” false and “usually” true, and is right (Frisbie and Becker 1991)",
    words=("absolute_claims", "hedged_claims", "absolute_claims_first", "hedged_claims_first", "no_claims"),
    good=(
        _statement("All mammals breathe with lungs.", "true"),
        _statement("The Olympic Games take place every two years.", "false"),
        _statement("The war ended in May 1946.", "false"),
        _statement("A chain of people stretched all the way from Vilnius to Minsk.", "false"),
        _statement("Not only Latvia but also Sweden was part of the chain.", "false"),
        _statement("The play *All My Sons* is by Tennessee Williams.", "false"),
    ),
    bad=(
        _statement("All mammals live on land.", "false"),
        _statement("Metals never melt below 100 °C.", "false"),
        _statement("No mammal lays eggs.", "false"),
        _statement("Metals usually conduct electricity.", "true"),
        _statement("A cold front may bring thunderstorms.", "true"),
    ),
)
