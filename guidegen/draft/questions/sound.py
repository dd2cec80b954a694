"""What no drafted question may be, by name: each rule looks at one item and gives its code, or ""."""

from __future__ import annotations

import re
from collections.abc import Callable

from guidegen.draft.questions.choice import printed
from guidegen.draft.questions.context import Context
from guidegen.draft.statements import Question

Rule = Callable[[Question, Context], str]

_POINTING = re.compile(
    r"\b(?:this|these|that is|those|such|here|above|below|former|latter|aforementioned)\b", re.IGNORECASE
)
_READER = re.compile(r"\b(?:I|we|us|our|you|your|my)\b")
_PRONOUN = re.compile(r"\b(?:he|she|it|they|him|her|them|his|hers|its|their|theirs)\b", re.IGNORECASE)
_LONGEST = 40


def refusal(question: Question, context: Context) -> str:
    """The code of the first rule that refuses a question, "" if it is sound."""
    return next((code for rule in RULES if (code := rule(question, context))), "")


def _unclear(question: Question, context: Context) -> str:
    """The stem points to something that stands elsewhere."""
    stem = _stem(question)
    if question.maker in ("match", "order", "section", "compare", "meaning", "which", "name-the-term"):
        return ""
    if _READER.search(stem):
        return "addresses-the-reader"
    first = _PRONOUN.search(stem)
    if first is not None and not re.search(r"[A-Z][a-z]+|\b\w+s?\b.*\b", stem[: first.start()].partition(" ")[2]):
        return "pronoun"
    return "points-elsewhere" if re.search(r"\b(?:this|these|such|aforementioned|latter|former)\b", stem) else ""


def _leaks(question: Question, context: Context) -> str:
    """The answer, or a telling part of it, stands in the stem."""
    if question.type in ("matching", "ordering", "long-answer", "true-false") or question.maker in ("meaning", "why"):
        return ""
    stem = _stem(question).casefold()
    parts = [word for word in re.findall(r"\w{4,}", question.answer.casefold())]
    if question.maker == "list":
        return ""
    return "answer-in-stem" if any(re.search(rf"\b{re.escape(part[:6])}", stem) for part in parts) else ""


def _long(question: Question, context: Context) -> str:
    return "stem-too-long" if len(_stem(question).split()) > _LONGEST else ""


def _unbalanced(question: Question, context: Context) -> str:
    stem = _stem(question)
    pairs = (("“", "”"), ("(", ")"))
    return "unbalanced" if any(stem.count(a) != stem.count(b) for a, b in pairs) or stem.count('"') % 2 else ""


def _stem(question: Question) -> str:
    body = question.body
    return str(body.get("stem") or body.get("statement") or re.sub(r"\[\[.*?\]\]", "____", str(body.get("text", ""))))


RULES: tuple[Rule, ...] = (_unclear, _leaks, _long, _unbalanced)

__all__ = ["printed", "refusal"]
