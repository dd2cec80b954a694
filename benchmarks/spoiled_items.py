"""Drafted questions spoiled in ways that drafts are known to fail, for judges to find."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.judged import YEAR, with_other_year
from guidegen.draft.material import Material
from guidegen.draft.names import names_of
from guidegen.draft.statements import Question

Body = Mapping[str, Any]
_GAP = re.compile(r"\[\[(.+?)\]\]")
_TRIVIAL = re.compile(r"(?<=\w )(?:the|of|in|was|were|is|are|by|to|and|with|that)(?= \w)")
_ASKED = re.compile(r"(?:\b(?:did|does|was|were|is|are) |^)(?:the )?$", re.IGNORECASE)


@dataclass(frozen=True)
class Spoiled:
    """`question` is the sound one; `body` and `explanation` are what it was made into."""

    question: Question
    body: Body
    explanation: str
    how: str


@dataclass(frozen=True)
class Draft:
    """The questions of one text of which none is spoiled yet."""

    left: list[Question]
    material: Material


Kind = Callable[[Draft, random.Random], Spoiled | None]


def _pick(draft: Draft, chance: random.Random, fits: Callable[[Question], bool]) -> Question | None:
    fitting = [question for question in draft.left if fits(question)]
    return chance.choice(fitting) if fitting else None


def _told(question: Question, was: str, put: str) -> str:
    """The explanation with the same words changed, so that it does not betray what was done."""
    told = re.sub(rf"(?<!\w){re.escape(was)}(?!\w)", put, question.explanation, flags=re.IGNORECASE)
    return told[:1].upper() + told[1:]


def _key(question: Question) -> str:
    return next(str(one["key"]) for one in question.body["options"] if "key" in one)


def _others(question: Question) -> list[str]:
    return [str(one["text"]) for one in question.body["options"] if "text" in one]


def other_key(draft: Draft, chance: random.Random) -> Spoiled | None:
    """A distractor is the key."""
    question = _pick(draft, chance, lambda one: one.type == "single-choice")
    if question is None:
        return None
    key, put = _key(question), chance.choice(_others(question))
    options = [{"key" if put in one.values() else "text": next(iter(one.values()))} for one in question.body["options"]]
    return Spoiled(
        question, {**question.body, "options": options}, _told(question, key, put), "a distractor is the key"
    )


def other_year(draft: Draft, chance: random.Random) -> Spoiled | None:
    """The year that is asked for is another one."""
    question = _pick(draft, chance, lambda one: _dated(one) is not None)
    name = _dated(question) if question is not None else None
    if question is None or name is None:
        return None
    text = str(question.body[name])
    gap = _GAP.search(text)
    years = with_other_year(gap[1] if gap else text, chance)
    assert years is not None
    body = {**question.body, name: text.replace(*years)}
    return Spoiled(question, body, question.explanation.replace(*years), "another year in the key")


def _dated(question: Question) -> str | None:
    """The field whose year is the key."""
    body = question.body
    if question.type == "cloze" and all(map(YEAR.search, _GAP.findall(str(body["text"])))):
        return "text"
    if question.type == "short-answer" and YEAR.search(str(body["answer"])):
        return "answer"
    if question.type == "true-false" and body["answer"] is True and YEAR.search(str(body["statement"])):
        return "statement"
    return "correction" if question.type == "true-false" and YEAR.search(str(body.get("correction", ""))) else None


def second_right_option(draft: Draft, chance: random.Random) -> Spoiled | None:
    """A distractor gives way to the key in other words."""
    question = _pick(draft, chance, lambda one: one.type == "single-choice")
    if question is None:
        return None
    key, gone = _key(question), chance.choice(_others(question))
    put = f"in the {key[:3]}0s" if YEAR.fullmatch(key) else f"what the text calls {key}"
    options = [{"text": put} if one.get("text") == gone else one for one in question.body["options"]]
    return Spoiled(question, {**question.body, "options": options}, question.explanation, "a second right option")


def answer_in_stem(draft: Draft, chance: random.Random) -> Spoiled | None:
    """The key stands in brackets behind what is asked."""
    question = _pick(draft, chance, lambda one: _closed(one) and str(one.body["stem"]).endswith("?"))
    if question is None:
        return None
    stem = f"{str(question.body['stem'])[:-1]} ({question.answer})?"
    return Spoiled(question, {**question.body, "stem": stem}, question.explanation, "the answer in the stem")


def _closed(question: Question) -> bool:
    """Whether the answer is a few words that are not asked for in the stem."""
    short = question.type in ("single-choice", "short-answer") and len(question.answer.split()) <= 5
    return short and question.answer.casefold() not in str(question.body["stem"]).casefold()


def pronoun(draft: Draft, chance: random.Random) -> Spoiled | None:
    """The name that a question is about gives way to a pronoun."""
    names = names_of(draft.material)
    found = []
    for question in draft.left:
        for name in ("stem", "statement", "text"):
            text = str(question.body.get(name, ""))
            for entity in names.entities:
                written = next((one for one in entity.writings if _is_subject(text, one)), "")
                if written and entity.name.casefold() != question.answer.casefold():
                    put = {"female": "she", "male": "he"}.get(entity.gender, "he" if entity.kind == "person" else "it")
                    found.append((question, name, _with_pronoun(text, written, put)))
                    break
    if not found:
        return None
    question, name, text = chance.choice(found)
    body = {**question.body, name: text}
    return Spoiled(question, body, question.explanation, "a pronoun for the subject")


def _is_subject(text: str, written: str) -> bool:
    """Whether the name stands once, at the beginning or behind “did”."""
    places = [found.start() for found in re.finditer(rf"(?<!\w){re.escape(written)}(?![\w’',])", text)]
    return len(places) == 1 and _ASKED.search(text[: places[0]]) is not None


def _with_pronoun(text: str, written: str, put: str) -> str:
    changed = re.sub(rf"(?:\bthe )?(?<!\w){re.escape(written)}(?!\w)", put, text, count=1, flags=re.IGNORECASE)
    return changed[:1].upper() + changed[1:]


def trivial_gap(draft: Draft, chance: random.Random) -> Spoiled | None:
    """The gap is in a word that says nothing."""
    question = _pick(draft, chance, lambda one: one.type == "cloze" and bool(_TRIVIAL.search(_filled(one))))
    if question is None:
        return None
    text = _filled(question)
    word = chance.choice(list(_TRIVIAL.finditer(text)))
    gapped = f"{text[: word.start()]}[[{word[0]}]]{text[word.end() :]}"
    return Spoiled(question, {**question.body, "text": gapped}, question.explanation, "a gap in a trivial word")


def _filled(question: Question) -> str:
    return _GAP.sub(r"\1", str(question.body["text"]))


def other_meaning(draft: Draft, chance: random.Random) -> Spoiled | None:
    """The meaning of another term is the key, or two pairs have changed theirs."""
    asked = [one for one in draft.left if one.maker == "meaning"]
    meanings = {one.answer: str(one.body["answer"]) for one in asked}
    for one in draft.left:
        if one.type == "matching":
            meanings |= {str(pair["stem"]): str(pair["option"]) for pair in one.body["pairs"]}
    question = _pick(draft, chance, lambda one: one.type == "matching" or one in asked)
    if question is None:
        return None
    if question.type == "matching":
        return Spoiled(question, _swapped(question.body, chance), question.explanation, "two pairs have changed")
    others = [meaning for term, meaning in meanings.items() if term != question.answer]
    if not others:
        return None
    body = {**question.body, "answer": chance.choice(others)}
    return Spoiled(question, body, question.explanation, "another term's meaning is the key")


def _swapped(body: Body, chance: random.Random) -> Body:
    pairs = [dict(pair) for pair in body["pairs"]]
    one, two = chance.sample(range(len(pairs)), 2)
    pairs[one]["option"], pairs[two]["option"] = pairs[two]["option"], pairs[one]["option"]
    return {**body, "pairs": pairs}


def other_order(draft: Draft, chance: random.Random) -> Spoiled | None:
    """The first and the last thing have changed places."""
    question = _pick(draft, chance, lambda one: one.type == "ordering")
    if question is None:
        return None
    first, *middle, last = question.body["things"]
    return Spoiled(question, {**question.body, "things": [last, *middle, first]}, question.explanation, "wrong order")


KINDS: Sequence[Kind] = (
    other_key,
    other_year,
    other_meaning,
    answer_in_stem,
    pronoun,
    trivial_gap,
    second_right_option,
    other_order,
)
