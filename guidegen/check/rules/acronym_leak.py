"""An abbreviation gives its long form away, or the long form its abbreviation.

Beside “(NATO)” the gap for “North Atlantic Treaty Organization” is filled letter by letter. Take the abbreviation
out, or ask for something else. Where an item asks what the letters stand for, they must stand there, and nothing is
said.

Source: Millman, Bishop and Ebel 1965 (cues in the stem); guidegen for the letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from guidegen.check.rule import Finding, Rule
from guidegen.check.view import ItemView
from guidegen.check.wording import words
from guidegen.inline import to_text
from guidegen.interactions import ChooseOne, FillGaps, ShortText

_ACRONYM = re.compile(r"(?<![\w.])(?:[A-ZÀ-Þ]{2,7}|(?:[A-ZÀ-Þ]\.){2,7})(?![\w])")
_MOST = 9
"""Words that a long form has at most."""


def _check(item: ItemView) -> Iterator[Finding]:
    asked = item.interaction
    if isinstance(asked, FillGaps):
        leak = _in_text(item, asked)
    elif isinstance(asked, (ChooseOne, ShortText)) and not item.is_true_false:
        leak = _in_stem(item, asked)
    else:
        return
    if leak:
        short, long = leak
        fix = f"take “{short}” out of the text, or ask for something else"
        yield Finding(item.stem_path, f"the letters of “{short}” and “{long}” give each other away", fix)


def _in_text(item: ItemView, asked: FillGaps) -> tuple[str, str] | None:
    """An abbreviation and its long form of which one stands in the text and the other (or a part of it) in a gap."""
    if not any(map(_ACRONYM.search, [*asked.texts, *(gap[0] for gap in asked.gaps)])):
        return None
    pieces = [part for pair in zip(asked.texts, [*(gap[0] for gap in asked.gaps), ""], strict=True) for part in pair]
    pieces = [to_text(piece) if piece.strip() else piece for piece in pieces]
    starts = [0, *accumulate(map(len, (spaced := [f" {piece} " for piece in pieces])))]
    gapped = [(starts[at], starts[at + 1]) for at in range(1, len(pieces) - 1, 2)]
    return _crossing("".join(spaced), gapped, item)


def _crossing(text: str, gapped: Sequence[tuple[int, int]], item: ItemView) -> tuple[str, str] | None:
    small = item.words.set("stop")
    tokens = list(re.finditer(r"[^\W_]+(?:[’'.-][^\W_]+)*", text))
    for match in _ACRONYM.finditer(text):
        hidden = _touches(match.span(), gapped)
        for first in range(len(tokens)):
            for last in range(first + 1, min(first + _MOST, len(tokens)) + 1):
                span = (tokens[first].start(), tokens[last - 1].end())
                if span[0] <= match.start() < span[1] or _touches(span, gapped) == hidden:
                    continue
                long = [token[0] for token in tokens[first:last]]
                near = min(abs(span[0] - match.end()), abs(match.start() - span[1])) < 6
                if spells(match[0], long, small, near):
                    return match[0], " ".join(long)
    return None


def _touches(span: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def _in_stem(item: ItemView, asked: ChooseOne | ShortText) -> tuple[str, str] | None:
    if item.words.pattern("asks_for_letters").search(item.stem):
        return None
    answers = [item.key.text] if item.key else list(map(to_text, getattr(asked, "answers", ())))
    if not answers:
        return None
    others = [choice.text for choice in item.distractors]
    return next((found for answer in answers if (found := _leak(item, answer, others))), None)


def _leak(item: ItemView, answer: str, others: Sequence[str]) -> tuple[str, str] | None:
    small = item.words.set("stop")
    for match in _ACRONYM.finditer(item.stem):
        if spells(match[0], words(answer), small) and not any(spells(match[0], words(o), small) for o in others):
            return match[0], answer
    if _ACRONYM.fullmatch(answer.strip()):
        tokens = words(item.stem)
        for first in range(len(tokens)):
            for last in range(first + 2, min(first + _MOST, len(tokens)) + 1):
                if spells(answer.strip(), tokens[first:last], small):
                    return answer.strip(), " ".join(tokens[first:last])
    return None


def spells(short: str, long: Sequence[str], small: frozenset[str], near: bool = False) -> bool:
    """Whether the letters are the first ones of the words, of which small ones may be left out; near its long form an
    abbreviation may take more letters of a word, as “DNA” does, and two letters are enough."""
    letters = short.replace(".", "").casefold()
    parts = [part.casefold() for word in long for part in re.split(r"[-’']", word) if part]
    if not parts or parts[0] in small or parts[-1] in small or "".join(parts) == letters:
        return False
    telling = [part for part in parts if part not in small]
    initials = ("".join(part[0] for part in telling), "".join(part[0] for part in parts))
    if len(letters) >= (2 if near else 3) and len(telling) > 1 and letters in initials:
        return True
    return near and len(letters) > 2 and len(parts) <= 3 and _threads(letters, telling)


def _threads(letters: str, parts: Sequence[str]) -> bool:
    """Whether the letters stand in the words in this order, each word beginning with one of them."""
    if not parts:
        return not letters
    if not letters or letters[0] != parts[0][0]:
        return False
    return any(
        _threads(letters[taken:], parts[1:])
        for taken in range(1, len(letters) + 1)
        if _in_order(letters[:taken], parts[0])
    )


def _in_order(letters: str, word: str) -> bool:
    rest = iter(word)
    return all(letter in rest for letter in letters)


def _cloze(text: str) -> str:
    return f"type: cloze\ntext: {text}"


RULE = Rule(
    _check,
    why="the letters of an abbreviation spell the answer out (guidegen; cf. Millman, Bishop and Ebel 1965)",
    words=("asks_for_letters",),
    good=(
        _cloze("The treaty of 1949 founded the [[North Atlantic Treaty Organization]]."),
        _cloze("The USA joined the [[North Atlantic Treaty Organization]] in 1949."),
        _cloze("NATO was founded in [[Washington]]."),
        "type: short-answer\nstem: What does NATO stand for?\nanswer: North Atlantic Treaty Organization",
        "type: single-choice\nstem: In which city does the UN meet?\noptions: [{key: New York}, Paris, Rome]",
    ),
    bad=(
        _cloze("The treaty of 1949 founded the [[North Atlantic Treaty Organization]] (NATO)."),
        _cloze("In 1945 the United [[Nations]] (UN) were founded."),
        _cloze("Hereditary traits are stored in [[deoxyribonucleic acid]] (DNA)."),
        _cloze("The North Atlantic Treaty Organization, in short [[NATO]], was founded in 1949."),
        "type: short-answer\nstem: What is the full name of the alliance (NATO) of 1949?\n"
        "answer: North Atlantic Treaty Organization",
    ),
)
