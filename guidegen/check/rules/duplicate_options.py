"""Two options read the same but for capitals, punctuation or spaces.

If one of them is right, so is the other, and students who see it strike out both. Write another answer in place of one.
Options of exactly the same text are an error: the guide does not load with them. Where capitals or commas are what is
asked, as in a spelling test, nothing is said.

Source: Haladyna, Downing and Rodriguez 2002, guidelines 19 and 22 (one right answer; choices that do not overlap).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from guidegen.check.rule import Finding, Rule
from guidegen.check.saying_the_same import is_formula, spelled_alike
from guidegen.check.view import Choice, ItemView


def _check(item: ItemView) -> Iterator[Finding]:
    alike: dict[str, list[Choice]] = defaultdict(list)
    for choice in item.choices:
        if not is_formula(choice.written):
            alike[spelled_alike(choice.text)].append(choice)
    doubled = [choices for choices in alike.values() if len(choices) > 1]
    if len(doubled) != 1 or len(doubled[0]) > 2 or item.words.pattern("about_spelling").search(item.stem):
        return
    one, other = doubled[0]
    fix = f"write another answer in place of “{(one if other.is_key else other).text}”"
    yield Finding(other.path, f"“{one.text}” and “{other.text}” are the same option", fix)


def _ask(options: str, stem: str = "What is the capital of Peru?") -> str:
    return f"type: single-choice\nstem: {stem}\noptions: [{options}]"


RULE = Rule(
    _check,
    why="of two equal options neither can be the answer (Haladyna, Downing and Rodriguez 2002)",
    good=(
        _ask("{key: Lima}, Quito, La Paz"),
        _ask("{key: Co}, CO, C", "What is the symbol of cobalt?"),
        _ask("{key: 'It’s raining.'}, 'Its raining.', 'Its’ raining.'", "Which apostrophe is right?"),
        _ask("{key: '1.5'}, '15', '-1.5'", "How much is a half of three?"),
        _ask("{key: AABB}, AaBb, aabb", "Which pea breeds true for yellow and round?"),
    ),
    bad=(
        _ask("{key: Lima}, Quito, La Paz, quito"),
        _ask("{key: Lima}, La Paz, LaPaz"),
        _ask("{key: Lima}, Quito, 'Lima.'"),
        _ask("{key: Lima}, Lima, Quito"),
    ),
)
