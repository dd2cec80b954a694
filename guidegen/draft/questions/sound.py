"""What no drafted question may be, by name: each rule looks at one item and gives its code, or ""."""

from __future__ import annotations

import re
from collections.abc import Callable

from guidegen.draft.questions.choice import stem_of
from guidegen.draft.statements import Question

Rule = Callable[[Question], str]

_READER = re.compile(r"\b(?:I|we|us|our|you|your|my)\b")
_PRONOUN = re.compile(r"\b(?:he|she|it|they|him|her|them|his|hers|its|their|theirs)\b", re.IGNORECASE)
_POINTING = re.compile(r"\b(?:this|these|such(?! as)|aforementioned|latter|former|resulting|related)\b", re.IGNORECASE)
_LONGEST = 40
_OF_TERMS = ("match", "order", "section", "compare", "meaning", "which", "name-the-term", "provision")
"""Makers whose stems hold the words of a meaning, which may say “he or she” and “such a group”."""


_OPEN = ("meaning", "provision", "why", "list", "says", "when-does", "what-if", "how", "what-does", "role")
"""Makers whose answer says something of what the stem names, and may name it too."""


def refusal(question: Question, title: str) -> str:
    """The code of the first rule that refuses a question, "" if it is sound. `title` stands above it on the sheet."""
    asked_for = question.type in ("cloze", "short-answer", "single-choice") and question.maker not in (
        "meaning",
        "provision",
    )
    if asked_for and _stands_in(question.answer, title):
        return "item-told-by-the-title"
    return next((code for rule in RULES if (code := rule(question))), "")


def _stands_in(answer: str, title: str) -> bool:
    return bool(answer) and re.search(rf"(?<!\w){re.escape(answer)}(?!\w)", title, re.IGNORECASE) is not None


def _unclear(question: Question) -> str:
    """The stem points to something that stands elsewhere."""
    stem = stem_of(question)
    if question.maker in _OF_TERMS:
        return ""
    if _READER.search(stem):
        return "item-addresses-the-reader"
    pronoun = _PRONOUN.search(stem)
    if pronoun is not None and len(stem[: pronoun.start()].split()) < 3:
        return "item-points-elsewhere"
    return "item-points-elsewhere" if _POINTING.search(stem) else ""


def _leaks(question: Question) -> str:
    """The answer, or a telling part of it, stands in the stem."""
    if question.type in ("matching", "ordering", "long-answer", "true-false"):
        return ""
    if question.maker in _OPEN:
        return ""
    stem = stem_of(question)
    parts = re.findall(r"\w{4,}", question.answer)
    leaks = any(re.search(rf"\b{re.escape(part[:6])}", stem, re.IGNORECASE) for part in parts)
    return "item-tells-its-answer" if leaks else ""


def _long(question: Question) -> str:
    return "item-too-long" if len(stem_of(question).split()) > _LONGEST else ""


def _unbalanced(question: Question) -> str:
    stem = stem_of(question)
    pairs = (("“", "”"), ("(", ")"))
    uneven = any(stem.count(one) != stem.count(other) for one, other in pairs)
    return "unbalanced" if uneven or stem.count('"') % 2 else ""


RULES: tuple[Rule, ...] = (_unclear, _leaks, _long, _unbalanced)
