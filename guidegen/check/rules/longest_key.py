"""The key is clearly longer or more detailed than every other option.

Who writes a question takes care that the right answer is right, adds what makes it exact, and is short with the wrong
ones; students know that. Take out of the key what is not needed (put it into the explanation), or give the others as
much detail.

Source: Haladyna, Downing and Rodriguez 2002, guideline 24 (keep the length of choices about equal); Tarrant et al.
2006; Millman, Bishop and Ebel 1965.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.check.catch_alls import is_catch_all
from guidegen.check.combined import combined
from guidegen.check.kinds import quantity
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import Choice, ItemView

_LONGER = 1.5
"""The key's letters beside those of the longest distractor …"""
_LONGER_THAN_MOST = 1.7
"""… and of the distractors together, in the mean."""
_LETTERS_MORE = 14
_FEWEST_WORDS = 4
_LONGEST_AMOUNT = 5
_MUCH_LONGER = 2.5
"""From here on three words are enough."""


def _check(item: ItemView) -> Iterator[Finding]:
    key = item.key
    others = [choice for choice in item.distractors if not is_catch_all(choice, item)]
    if key is None or len(others) < 2 or "$" in key.written or "`" in key.written:
        return
    length = len(key.text)
    lengths = [len(choice.text) for choice in others]
    longest, mean = max(lengths), sum(lengths) / len(lengths)
    if length < longest * _LONGER or length < mean * _LONGER_THAN_MOST or length - longest < _LETTERS_MORE:
        return
    words = len(key.text.split())
    if words < 3 or (words < _FEWEST_WORDS and length < longest * _MUCH_LONGER):
        return
    if _has_its_own_length(key, item):
        return
    nearest = max(others, key=lambda choice: len(choice.text))
    counts = f"{words} words, the longest of the others has {len(nearest.text.split())} (“{nearest.text}”)"
    fix = f"shorten “{key.text}”, and put what you take out into the explanation; or give the others as much detail"
    yield Finding(key.path, f"the key is clearly the longest option: {counts}", fix)


def _has_its_own_length(key: Choice, item: ItemView) -> bool:
    """Whether nothing is to be shortened: a name, an amount, what speaks of other options, two things asked for."""
    is_amount = len(key.text.split()) <= _LONGEST_AMOUNT and quantity(key.text, item) is not None
    if is_amount or _is_name(key.text) or is_catch_all(key, item):
        return True
    asks_several = item.words.pattern("asks_two", "asks_several", "ends_plural").search(item.stem)
    return key in combined(item) or bool(asks_several and item.words.pattern("and").search(key.text))


def _is_name(text: str) -> bool:
    """A name is as long as it is: all words that are not short ones are capitalised."""
    words = [word for word in text.split() if len(word) > 3]
    return len(words) > 1 and all(word[:1].isupper() for word in words)


def _ask(options: str) -> str:
    return f"type: single-choice\nstem: What does the heart do?\noptions: [{options}]"


RULE = Rule(
    _check,
    why="test-wise students choose the longest option (Millman, Bishop and Ebel 1965)",
    good=(
        _ask("{key: It pumps blood through the body.}, It takes oxygen out of the air., It breaks down what we eat."),
        _ask("{key: it pumps}, it digests, it thinks"),
        _ask("{key: Archduke Franz Ferdinand of Austria}, Lenin, Pope Pius"),
        _ask("It filters all of the body's blood and makes urine of it., {key: It pumps blood.}, It thinks."),
    ),
    bad=(
        _ask("{key: 'It pumps blood through the body, and so brings oxygen to cells.'}, It digests., It thinks."),
        _ask("cleans the blood, {key: 'moves blood through the vessels of the whole body'}, digests food"),
        _ask("thinking, {key: pumping blood through arteries and veins}, digesting, all of these"),
    ),
)
