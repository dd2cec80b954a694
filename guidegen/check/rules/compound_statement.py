"""A true-false statement holds two statements that could differ in truth.

Who calls it false may have either half in mind, and who calls it true may have looked at one only. Make two items of
it, or take the half out that does not matter.

Source: Frisbie and Becker 1991; Gronlund 1998.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.check.clauses import two_claims
from guidegen.check.prose import own_words
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import ItemView
from guidegen.inline import to_text


def _check(item: ItemView) -> Iterator[Finding]:
    if not item.is_true_false:
        return
    found = two_claims(to_text(own_words(item.interaction.stem)).strip(), item.words)
    if found:
        first, second = found
        said = f"“{_short(first)}” and “{_short(second)}” could differ in truth"
        yield Finding(item.stem_path, said, "make two statements of it, or keep the one that matters")


def _short(text: str) -> str:
    words = text.strip(" ,;.–—").split()
    return " ".join(words) if len(words) <= 8 else f"{' '.join(words[:7])} …"


def _statement(text: str) -> str:
    return f"type: true-false\nstatement: {text}\nanswer: true"


RULE = Rule(
    _check,
    why="who calls it false may mean either half (Frisbie and Becker 1991)",
    words=("finite_verbs", "and_but", "whereas", "relative_words", "conditions"),
    good=(
        _statement("Lithuania declared its independence in 1990."),
        _statement("Latvia and Estonia were taken over in 1940."),
        _statement("The cell has a wall and a nucleus that contains DNA."),
        _statement("Water is made of hydrogen and oxygen."),
        _statement("Animals that eat meat and plants are called omnivores."),
        _statement("Between 1940 and 1990 Lithuania was part of the Soviet Union."),
        _statement("If ice is heated and salt is added, it melts."),
    ),
    bad=(
        _statement("Lithuania declared its independence in 1990 and joined the European Union in 2004."),
        _statement("The heart pumps blood, and the lungs take in oxygen."),
        _statement("Arteries carry blood away from the heart, while veins carry it back."),
        _statement("Whales are mammals, but sharks are fish."),
        _statement("Bats are mammals and lay eggs."),
        _statement("Venus is hot; Mars is cold."),
    ),
)
