"""A true-false statement can be judged only by taste or opinion.

“Is the most beautiful”, “should”: whoever thinks otherwise is not wrong. Say whose opinion it is (“Plato held that
…”), or state what can be looked up.

Source: Frisbie and Becker 1991; Haladyna, Downing and Rodriguez 2002, guideline 5.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.check.prose import own_words
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import ItemView
from guidegen.inline import to_text


def _check(item: ItemView) -> Iterator[Finding]:
    if not item.is_true_false:
        return
    text = to_text(own_words(item.interaction.stem))
    words = item.words
    if words.pattern("attributions").search(text):
        return
    idle = [match.span() for match in words.pattern("no_opinions").finditer(text)]
    for match in words.pattern("opinions").finditer(text):
        if (match[0][0].isupper() and match.start()) or any(start <= match.start() < end for start, end in idle):
            continue
        said = f"“{match[0]}” is a matter of opinion, and no one can be wrong about it"
        yield Finding(item.stem_path, said, "say whose opinion it is, or state what can be looked up")
        return


def _statement(text: str) -> str:
    return f"type: true-false\nstatement: {text}\nanswer: true"


RULE = Rule(
    _check,
    why="a matter of taste has no key (Frisbie and Becker 1991)",
    words=("opinions", "no_opinions", "attributions"),
    good=(
        _statement("Vilnius is the largest city of Lithuania."),
        _statement("Silver is the best conductor of electricity."),
        _statement("According to Plato, philosophers should rule."),
        _statement("Voltaire’s best-known book is *Candide*."),
        _statement("The greatest common divisor of 12 and 18 is 6."),
    ),
    bad=(
        _statement("Vilnius is the most beautiful city of the Baltic states."),
        _statement("Philosophers should rule."),
        _statement("Shakespeare is the greatest writer of all time."),
        _statement("The novel is boring."),
    ),
)
