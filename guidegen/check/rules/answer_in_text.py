"""The answer of a gap stands elsewhere in the same text, or the answer to a short question in the question.

Then it is copied and not known. Reword the text so that the word stands only in its gap. Common words, and those
between which a question lets one choose (“a fish or a mammal”), do not count.

Source: Millman, Bishop and Ebel 1965; Gronlund 1998.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from guidegen.check.prose import own_words
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import GAP, ItemView
from guidegen.check.wording import folded, stem_list
from guidegen.inline import to_text
from guidegen.interactions import FillGaps, ShortText

_LONGEST = 4
"""Longer answers are sentences, which repeat words of the question as they should."""


def _check(item: ItemView) -> Iterator[Finding]:
    asked = item.interaction
    if isinstance(asked, FillGaps) and not asked.table:
        found = _of_gaps(item, asked)
    elif isinstance(asked, ShortText):
        found = _of_question(item, asked)
    else:
        return
    for answer in found:
        said = f"the answer “{answer}” stands in the text itself, where it can be copied"
        yield Finding(item.stem_path, said, f"reword the text without “{answer}”, or ask for something else")


def _of_gaps(item: ItemView, asked: FillGaps) -> list[str]:
    text = stem_list(to_text(f" {GAP} ".join(asked.texts)), item.language.tag)
    return [gap[0] for gap in asked.gaps if _stands(stem_list(to_text(gap[0]), item.language.tag), text)]


def _stands(answer: Sequence[str], text: Sequence[str]) -> bool:
    """Whether the telling words stand in the text, one after another; one or two digits tell nothing."""
    if not answer or all(len(word) < 3 for word in answer) or answer[0] not in text:
        return False
    size = len(answer)
    return any(list(text[at : at + size]) == list(answer) for at in range(len(text) - size + 1))


def _of_question(item: ItemView, asked: ShortText) -> list[str]:
    text = own_words(asked.stem)
    if asked.number or item.words.pattern("or", "find_in").search(text) or re.search(r"[:\n]\s*\S", text):
        return []
    plain = f" {folded(to_text(text))} "
    for answer in map(to_text, asked.answers):
        if len(answer.split()) <= _LONGEST and _telling(item, answer) and f" {folded(answer)} " in plain:
            return [answer]
    return []


def _telling(item: ItemView, answer: str) -> bool:
    return any(len(word) > 2 for word in stem_list(answer, item.language.tag))


def _cloze(text: str) -> str:
    return f"type: cloze\ntext: {text}"


def _short(stem: str, answer: str) -> str:
    return f"type: short-answer\nstem: {stem}\nanswer: {answer}"


RULE = Rule(
    _check,
    why="an answer that stands there is copied, not known (Millman, Bishop and Ebel 1965)",
    words=("stop", "or"),
    good=(
        _cloze("Lithuania declared its independence in [[1990]]; the whole world knew in 1991."),
        _cloze("Photosynthetic cells hold the green [[chlorophyll]]."),
        _cloze("Of the 2 moons of Mars, Phobos goes round it in less than [[1]] day, and 1 is smaller."),
        _short("Is a whale a fish or a mammal?", "a mammal"),
        _short("Who wrote the play about the Danish prince?", "William Shakespeare"),
        _short("Which word in the sentence “The dog barks” is the verb?", "barks"),
    ),
    bad=(
        _cloze("The [[Baltic Way]] was a chain of people. The Baltic Way linked three capitals."),
        _cloze("Plants take in carbon dioxide; the gas that they use is called [[carbon dioxide]]."),
        _short("Who wrote the sonnets that William Shakespeare published in 1609?", "William Shakespeare"),
        _short("In which month did the October Revolution begin?", "October"),
    ),
)
