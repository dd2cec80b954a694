"""The key can be found by taking what most options share.

Distractors are often made by changing one part of the key at a time; the key is then the option whose parts come most
often. Let each part come equally often (two by two), or make distractors of their own.

Source: Haladyna and Rodriguez 2013, chapter 6; Millman, Bishop and Ebel 1965 (deduction from similar options); Case and
Swanson 2002 (convergence strategy).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from guidegen.check.kinds import quantities
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import Choice, ItemView
from guidegen.check.wording import folded, stem_list

_FEWEST = 3
_LONGEST = 4
"""Words of an option that is compared word by word: in a longer one words come back by chance."""


def _check(item: ItemView) -> Iterator[Finding]:
    key = item.key
    if key is None or len(item.choices) < _FEWEST or quantities(item) is not None:
        return
    for split in (_parts, _words):
        elements = [split(choice, item) for choice in item.choices]
        if any(len(each) < 2 for each in elements) or len({len(each) for each in elements}) > 1:
            continue
        if shared := _shared(elements, item.choices.index(key)):
            shown = " and ".join(f"“{part}” ({count} times)" for part, count in shared)
            said = f"the key “{key.text}” is the option that has what comes most often: {shown}"
            fix = "let each part come equally often, or give distractors parts of their own"
            yield Finding(key.path, said, fix)
        return


def _parts(choice: Choice, item: ItemView) -> list[str]:
    """The parts of “red and round”, “Paris, 1789”."""
    pattern = item.words.pattern("parts")
    text = choice.text.replace(",", " , ").replace(";", " , ").replace("/", " , ").replace("–", " , ")
    return [folded(part) for piece in text.split(" , ") for part in pattern.split(piece) if folded(part)]


def _words(choice: Choice, item: ItemView) -> list[str]:
    """The telling words of a short option."""
    return stem_list(choice.text, item.language.tag) if len(choice.text.split()) <= _LONGEST else []


def _shared(elements: Sequence[Sequence[str]], key: int) -> list[tuple[str, int]]:
    """The elements of the key with how often they come, where these alone lead to it: all of them come back (but not
    in every option), and each distractor has one that comes less often than the key's in its place."""
    counts = Counter(element for each in elements for element in set(each))
    told = [element for element in dict.fromkeys(elements[key]) if counts[element] < len(elements)]
    if len(told) < 2 or any(counts[element] < 2 for element in told):
        return []
    scores = [sum(counts[element] for element in each) for each in elements]
    lone = [min(counts[element] for element in each) == 1 for at, each in enumerate(elements) if at != key]
    is_alone = all(score < scores[key] for at, score in enumerate(scores) if at != key)
    return [(element, counts[element]) for element in told] if is_alone and all(lone) else []


def _ask(options: str) -> str:
    return f"type: single-choice\nstem: What is it like?\noptions: [{options}]"


RULE = Rule(
    _check,
    why="the key has the parts that come most often (Millman, Bishop and Ebel 1965)",
    words=("parts",),
    good=(
        _ask("{key: red and round}, red and square, blue and round, blue and square"),
        _ask("{key: red and round}, green and flat, blue and square"),
        _ask("{key: iron}, gold, tin"),
    ),
    bad=(
        _ask("{key: red and round}, red and square, blue and round, green and flat"),
        _ask("'sodium, chlorine', {key: 'sodium, iodine'}, 'iron, iodine'"),
        _ask("{key: high pressure with low heat}, high pressure with strong wind, thin air with low heat"),
    ),
)
