"""Two options are ranges, or a range and a value, that share values.

A value in both makes two options right, and who sees the overlap rules one of them out. Let each range begin behind the
end of the other: 10–19, 20–29. Where the span of an event is asked (“How long did it last?”), spans may overlap.

Source: Haladyna, Downing and Rodriguez 2002, guideline 22 (choices should not overlap); Haladyna and Rodriguez 2013.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from guidegen.check.ranges import Range, read_range
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import Choice, ItemView


def _check(item: ItemView) -> Iterator[Finding]:
    ranges = [(choice, found) for choice in item.choices if (found := read_range(choice.text, item))]
    if len(ranges) < 2 or len(ranges) < len(item.choices) - 1 or all(found.is_value for _, found in ranges):
        return
    if item.words.pattern("asks_span").search(item.stem) and all(found.is_closed for _, found in ranges):
        return
    shared = next(((a, b) for a, b in combinations(ranges, 2) if _overlap(a, b)), None)
    if shared:
        (one, first), (other, second) = shared
        said = f"“{one.text}” and “{other.text}” share values"
        end = " (each of them has the end of the other)" if first.touches(second) else ""
        yield Finding(other.path, said + end, "let each range begin where the other has ended, or take one of them out")


def _overlap(one: tuple[Choice, Range], other: tuple[Choice, Range]) -> bool:
    first, second = one[1], other[1]
    units = {first.of, second.of} - {""}
    return len(units) <= 1 and first != second and first.meets(second)


def _ask(stem: str, options: str) -> str:
    return f"type: single-choice\nstem: {stem}\noptions: [{options}]"


RULE = Rule(
    _check,
    why="a value in two ranges makes two options right (Haladyna, Downing and Rodriguez 2002)",
    words=("less", "more", "at_most", "at_least", "between"),
    good=(
        _ask("How many bones has a hand?", "10–19, {key: 20–29}, 30–39"),
        _ask("When was the town founded?", "before 1500, {key: between 1501 and 1600}, after 1600"),
        _ask("When was the First World War?", "1912–1916, {key: 1914–1918}, 1916–1920"),
        _ask("How far is it?", "less than 5 km, {key: 5 to 10 km}, more than 10 km"),
    ),
    bad=(
        _ask("How many bones has a hand?", "10–20, {key: 15–30}, 31–40"),
        _ask("When was the town founded?", "before 1500, {key: before 1600}, after 1700"),
        _ask("How many people live here?", "0–10, 10–20, {key: 20–30}"),
        _ask("How heavy is it?", "more than 5 kg, {key: 8 kg}, 2 kg"),
    ),
)
