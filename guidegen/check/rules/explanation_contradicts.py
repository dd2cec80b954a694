"""The explanation says another answer than the key.

It names a distractor and not the key, calls a true statement false, or works out another number. One of the two is
wrong, and the key that is handed out says both.

Source: guidegen; of two answers on one key at least one is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidegen.check.rule import Finding, Rule
from guidegen.check.view import ItemView
from guidegen.check.wording import folded, stems
from guidegen.interactions import ChooseOne, ShortText
from guidegen.numbers import number_value, parse_number

_NUMBER = re.compile(r"\d[\d.,]*")
_RESULT = re.compile(r"(?:=|≈)\s*([-−]?\d[\d.,]*)[^=≈\d]*$")


def _check(item: ItemView) -> Iterator[Finding]:
    if item.explanation and (said := _other(item)):
        path = (*item.path, "explanation")
        yield Finding(path, said, "correct the explanation or the key, so that they agree")


def _other(item: ItemView) -> str:
    asked = item.interaction
    if item.key:
        return _distractor(item)
    if isinstance(asked, ChooseOne) and item.is_true_false:
        return _verdict(item, is_true=asked.key == 0)
    return _number(item, asked) if isinstance(asked, ShortText) and asked.number else ""


def _distractor(item: ItemView) -> str:
    """A distractor that the explanation names as the answer: its words are there, and not all those of the key."""
    said, key = f" {folded(item.explanation)} ", item.key
    assert key
    own = key.stems - item.stem_stems
    told = stems(item.explanation, item.language.tag)
    if f" {folded(key.text)} " in said or (own and own & told):
        return ""
    for choice in item.distractors:
        other = choice.stems - item.stem_stems - key.stems
        if not other or f" {folded(choice.text)} " not in said or _is_denied(choice.text, item):
            continue
        # “Hungarian is Uralic” says why a distractor is wrong; it must answer the question, or be another number.
        is_number = _has_digit(key.text) and _has_digit(choice.text) and _is_its_number(item)
        if _answers(told - other, item) or (is_number and told & item.stem_stems):
            return f"the explanation speaks of “{choice.text}” and not of the key “{key.text}”"
    return ""


def _answers(told: frozenset[str], item: ItemView) -> bool:
    """Whether words of the explanation are those of the question, or say outright what is right."""
    shared = told & item.stem_stems
    outright = item.words.pattern("verdicts_true").search(item.explanation)
    return bool(outright) or 2 * len(shared) >= len(item.stem_stems)


def _is_its_number(item: ItemView) -> bool:
    """Whether the explanation has one number alone, and does not mean the key by “that year”."""
    one = len(_NUMBER.findall(item.explanation)) == 1
    return one and not item.words.pattern("points_at_key").search(item.explanation)


def _has_digit(text: str) -> bool:
    return any(character.isdigit() for character in text)


def _is_denied(text: str, item: ItemView) -> bool:
    """“not Mars”, “Mars is smaller”: the sentence that names the distractor also denies it."""
    for sentence in re.split(r"(?<=[.!?;])\s+", item.explanation):
        if folded(text) in folded(sentence) and item.words.pattern("negatives", "contrasts").search(sentence):
            return True
    return False


def _verdict(item: ItemView, is_true: bool) -> str:
    """An explanation that begins with the other verdict."""
    first = folded(item.explanation).split(" ")[:1]
    verdicts = {"true": item.words.set("verdicts_true"), "false": item.words.set("verdicts_false")}
    wrong = verdicts["false" if is_true else "true"]
    if first and first[0] in wrong:
        return f"the explanation begins “{item.explanation.split()[0]}”, and the key says the statement is " + (
            "true" if is_true else "false"
        )
    return ""


def _number(item: ItemView, asked: ShortText) -> str:
    """A calculation whose result is another number."""
    assert asked.number
    found = _RESULT.search(item.explanation.strip().rstrip("."))
    shown = number_value(found[1].rstrip(".,"), item.language) if found else None
    if not shown:
        return ""
    taken = [asked.number.value, *asked.number.accept]
    values = [float(parse_number(value, item.language)) for value in taken]
    slack = _slack(asked.number.tolerance, values[0])
    if any(abs(float(shown[1]) - value) <= slack for value in values):
        return ""
    return f"the explanation works out {found[1] if found else ''}, and the key is {asked.number.value}"


def _slack(tolerance: str | None, value: float) -> float:
    if tolerance is None:
        return 0.02 * abs(value)  # results are rounded on the way
    if tolerance.endswith("%"):
        return abs(value) * float(tolerance.rstrip(" %")) / 100
    return float(parse_number(tolerance))


_ITEM = "type: single-choice\nstem: Which planet is the largest?\noptions: [{key: Jupiter}, Mars, Venus]\nexplanation: "
_YEAR = (
    "type: single-choice\nstem: In which year did the Titanic sink?\n"
    "options: ['1910', {key: '1912'}, '1914']\nexplanation: "
)
_TRUE = "type: true-false\nstatement: Mars has two moons.\nanswer: true\nexplanation: "

RULE = Rule(
    _check,
    why="a key that says two answers is wrong in one of them (guidegen)",
    on=False,
    words=("negatives", "contrasts", "verdicts_true", "verdicts_false", "points_at_key"),
    good=(
        _ITEM + "Jupiter is much wider than Mars.",
        _ITEM + "It is not Mars, which is small.",
        _TRUE + "They are small.",
        _YEAR + "She sank in April of that year; the year 1914 brought the war.",
    ),
    bad=(
        _ITEM + "Mars is the largest of them.",
        _TRUE + "False. It has one.",
        _YEAR + "The year was 1914.",
    ),
)
