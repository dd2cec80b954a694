"""Every option begins (or ends) with the same words.

The same words are read again in each option and hide what differs. Move them into the stem: “The organ that …” with
“heart”, “lung”, “liver”.

Source: Haladyna, Downing and Rodriguez 2002, guideline 15 (include the central idea in the stem instead of the
choices); Gronlund 1998.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from guidegen.check.kinds import quantity
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import ItemView
from guidegen.check.wording import stem_list

_FEWEST = 2
_SMALL = ("determiners", "prepositions", "subjects", "finite")
"""Lists of words that say nothing: two of them, as in “in the” or “he has”, may begin any option."""


def _check(item: ItemView) -> Iterator[Finding]:
    if len(item.choices) < 3 or any("$" in choice.written or "`" in choice.written for choice in item.choices):
        return
    if item.words.pattern("about_spelling").search(item.stem):
        return
    texts = [choice.text.rstrip(" .!?").split() for choice in item.choices]
    first = _shared(texts)
    last = _shared([list(reversed(text)) for text in texts])[::-1]
    if _is_worth(first, texts, item):
        yield _finding(item, "begins", first, "put them at the end of the stem")
    elif _is_worth(last, texts, item) and not _are_amounts(item) and stem_list(" ".join(last), item.language.tag):
        yield _finding(item, "ends", last, "put them into the stem")


def _are_amounts(item: ItemView) -> bool:
    """Numbers keep their units: “20 million years”."""
    return all(any(map(str.isdigit, choice.text)) or quantity(choice.text, item) for choice in item.choices)


def _finding(item: ItemView, where: str, words: Sequence[str], fix: str) -> Finding:
    said = f"every option {where} with “{' '.join(words)}”"
    return Finding((*item.path, "options"), said, f"{fix} and write only what differs")


def _shared(texts: Sequence[Sequence[str]]) -> list[str]:
    """The words with which all texts begin, less one where a text has no more than those."""
    shared: list[str] = []
    for words in zip(*texts, strict=False):
        if len({word.casefold() for word in words}) > 1:
            break
        shared.append(words[0])
    return shared if len(shared) < min(map(len, texts)) else shared[:-1]


def _is_worth(words: Sequence[str], texts: Sequence[Sequence[str]], item: ItemView) -> bool:
    """Whether there are two words, of which one says something, and which are no part of a name."""
    if len(words) < _FEWEST or _is_name(words, texts):
        return False
    small = frozenset().union(*map(item.words.set, _SMALL))
    telling = [word for word in words if len(word) > 1 and word.casefold().strip(",") not in small]
    return bool(telling) or len(words) > 2


def _is_name(words: Sequence[str], texts: Sequence[Sequence[str]]) -> bool:
    """“the Battle of Hastings”, “King Henry VIII”: names stay whole."""
    named = [word for word in words if word[:1].isupper()]
    rest = [text[len(words)] for text in texts]
    whole = len(named) > (words[0][:1].isupper()) or (named and len(named) == 1 and len(words) == 1)
    return bool(whole) and all(word[:1].isupper() or word[:1].isdigit() for word in rest)


def _ask(stem: str, options: str) -> str:
    return f"type: single-choice\nstem: {stem}\noptions: [{options}]"


RULE = Rule(
    _check,
    why="words that every option repeats belong in the stem (Haladyna, Downing and Rodriguez 2002)",
    words=("determiners", "prepositions", "subjects", "finite"),
    good=(
        _ask("Where is bile made?", "in the heart, {key: in the liver}, in the lung"),
        _ask(
            "Which battle ended the war?",
            "the Battle of Hastings, {key: the Battle of Yorktown}, the Battle of Waterloo",
        ),
        _ask("How far is it?", "5 km per hour, {key: 10 km per hour}, 20 km per hour"),
        _ask("What did Moscow do?", "{key: It cut off oil.}, It called elections., It raised taxes."),
    ),
    bad=(
        _ask(
            "Why do leaves look green?",
            "because they absorb green, {key: because they reflect green}, because they make green",
        ),
        _ask(
            "What is bile?", "a liquid made by the heart, {key: a liquid made by the liver}, a liquid made by the lung"
        ),
        _ask("Which war was it?", "{key: the first of the wars}, the second of the wars, the last of the wars"),
    ),
)
