"""Two options say the same in nearly the same words.

“In March 1990” and “during March 1990” cannot both be wrong and cannot both be right but for the key, so that whoever
sees it has fewer options to guess among. Give one of them a meaning of its own, or take it out.

Source: Haladyna, Downing and Rodriguez 2002, guideline 22 (choices that are independent and do not overlap).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from guidegen.check.rule import Finding, Rule
from guidegen.check.saying_the_same import is_formula, meaning, spelled_alike
from guidegen.check.view import Choice, ItemView


def _check(item: ItemView) -> Iterator[Finding]:
    alike: dict[tuple[str, ...], list[Choice]] = defaultdict(list)
    if len(item.choices) < 2 or item.words.pattern("about_spelling").search(item.stem):
        return
    ordered = bool(item.words.pattern("in_order").search(item.stem))
    for choice in item.choices:
        if not is_formula(choice.written):
            alike[_unordered(meaning(choice.text, item), item, ordered)].append(choice)
    doubled = [choices for means, choices in alike.items() if len(choices) > 1 and means]
    if len(doubled) != 1 or len(doubled[0]) > 2:
        return
    one, other = doubled[0]
    if spelled_alike(one.text) != spelled_alike(other.text):
        said = f"“{one.text}” and “{other.text}” say the same"
        fix = f"give “{(one if other.is_key else other).text}” a meaning of its own, or take it out"
        yield Finding(other.path, said, fix)


def _unordered(means: tuple[str, ...], item: ItemView, ordered: bool) -> tuple[str, ...]:
    """The parts of “Germany and France” in one order, unless the order is what is asked."""
    joiners = [at for at, word in enumerate(means) if word in item.words.set("joiners")]
    if ordered or len(joiners) != 1 or any(word.isdigit() for word in means):
        return means
    one, other = means[: joiners[0]], means[joiners[0] + 1 :]
    return (*min(one, other), means[joiners[0]], *max(one, other))


def _ask(stem: str, options: str) -> str:
    return f"type: single-choice\nstem: {stem}\noptions: [{options}]"


RULE = Rule(
    _check,
    why="options that say the same are one option less to guess among (Haladyna, Downing and Rodriguez 2002)",
    words=("same_meaning", "empty_words"),
    good=(
        _ask("Where does the reaction take place?", "{key: in the cell}, on the cell, outside of the cell"),
        _ask("When did it happen?", "{key: before the war}, during the war, after the war"),
        _ask("Which form is right?", "{key: She goes.}, She go., She going."),
        _ask("Who beat whom?", "{key: Rome beat Carthage}, Carthage beat Rome, Greece beat Rome"),
    ),
    bad=(
        _ask("When did Lithuania declare its independence?", "{key: in March 1990}, during March 1990, in May 1991"),
        _ask("Why did prices rise?", "because of the drought, due to the drought, {key: because of the war}"),
        _ask("Which countries signed?", "{key: Spain and Italy}, France and Spain, Spain and France"),
        _ask("How many moons has Mars?", "one, {key: two}, '2', four"),
    ),
)
