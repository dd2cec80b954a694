"""A distractor is of another kind than the rest, so that nobody takes it.

A person among cities or a year among names is struck out at once: the item has one option less. Write a wrong answer of
the same kind as the key.

Source: Haladyna, Downing and Rodriguez 2002, guidelines 23 and 29 (homogeneous choices, plausible distractors).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from guidegen.check.catch_alls import is_catch_all
from guidegen.check.kinds import kind, quantity
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import Choice, ItemView

_WORDS = "word"
_NAME = "name"
_SMALL = "small word"
"""One word in small letters, which is no name: “pharaoh” among cities."""
_NUMERIC = ("number", "date")


def _check(item: ItemView) -> Iterator[Finding]:
    choices = [choice for choice in item.choices if not is_catch_all(choice, item)]
    if len(choices) < 3 or len(choices) < len(item.choices) or len(item.keys) != 1:
        return
    kinds = _as_words(_with_names([_kind(choice, item) for choice in choices]))
    (usual, count), *_ = Counter(kinds).most_common(1)
    if count != len(choices) - 1 or not usual:
        return
    odd = next(at for at, found in enumerate(kinds) if found != usual)
    if not choices[odd].is_key and _is_other(usual, kinds[odd]):
        said = f"“{choices[odd].text}” is {_NAMES[kinds[odd]]} among {_MANY[usual]}, so that nobody takes it"
        yield Finding(choices[odd].path, said, f"write {_ONE[usual]} in its place, like “{item.keys[0].text}”")


def _with_names(kinds: list[str]) -> list[str]:
    """Names that are not known are what the known ones are: places among places, persons among persons."""
    known = Counter(found for found in kinds if found in ("place", "person"))
    if not known or _NAME not in kinds:
        return kinds
    (usual, count), *others = known.most_common()
    if others and count == others[0][1]:
        return kinds
    return [usual if found == _NAME else found for found in kinds]


def _as_words(kinds: list[str]) -> list[str]:
    """Small words are words like others where they are not alone among names."""
    return kinds if kinds.count(_SMALL) == 1 else [_WORDS if found == _SMALL else found for found in kinds]


def _kind(choice: Choice, item: ItemView) -> str:
    if "$" in choice.written or "*" in choice.written or "`" in choice.written:
        return ""
    if found := kind(choice.text, item):
        return found
    if any(character.isdigit() for character in choice.text) or quantity(choice.text, item):
        return ""
    words = choice.text.split()
    if len(words) == 1 and words[0].islower():
        return _SMALL
    return _NAME if all(word[:1].isupper() for word in words) else _WORDS


def _is_other(usual: str, odd: str) -> bool:
    """Whether no answer to one question could be of both kinds: “infinite” may stand among numbers."""
    if not odd:
        return False
    if usual in _NUMERIC:
        return odd in ("place", "person", "month or day")
    if usual in (_WORDS, _NAME):
        return odd in (*_NUMERIC, "month or day")
    return odd in ("place", "person", *_NUMERIC, "month or day", _SMALL)


_NAMES = {
    "number": "a number",
    "date": "a date",
    "place": "a place",
    "person": "a person",
    "month or day": "a month or day",
    _WORDS: "a word",
    _NAME: "a name",
    _SMALL: "no name",
}
_ONE = {**_NAMES, _WORDS: "something of the kind of the others"}
_MANY = {
    "number": "numbers",
    "date": "dates",
    "place": "places",
    "person": "persons",
    "month or day": "months or days",
    _WORDS: "words",
    _NAME: "names",
}


def _ask(options: str) -> str:
    return f"type: single-choice\nstem: Which one is right?\noptions: [{options}]"


RULE = Rule(
    _check,
    why="nobody takes an option of another kind (Haladyna, Downing and Rodriguez 2002)",
    good=(
        _ask("{key: Vilnius}, Riga, Tallinn"),
        _ask("'0', {key: '1'}, '2', infinitely many"),
        _ask("'1918', '1940', {key: in March 1990}"),
        _ask("{key: a planet}, a moon, a star"),
    ),
    bad=(
        _ask("{key: Vilnius}, Riga, Tallinn, Albert Einstein"),
        _ask("{key: Marie Curie}, Isaac Newton, '1911', Albert Einstein"),
        _ask("'1918', '1940', {key: '1990'}, Paris"),
        _ask("{key: evaporation}, condensation, '37'"),
    ),
)
