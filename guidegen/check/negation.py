"""Words that deny, and what they deny."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidegen.check.words import Words

_NUMBERED = re.compile(r"\bNo\.?\s*\d|\b[Nn]º|\bN°")
"""“No. 5”, which denies nothing."""


def negations(text: str, words: Words, *lists: str) -> Iterator[re.Match[str]]:
    """The words of the lists that really deny: not those of “not only”, “no fewer than”, “No. 5”."""
    found = list(words.pattern(*lists).finditer(text))
    if not found:
        return
    idle = [match.span() for match in words.pattern("no_negation").finditer(text)]
    idle += [match.span() for match in _NUMBERED.finditer(text)]
    for match in found:
        if not any(start <= match.start() < end for start, end in idle):
            yield match


def of_what_is_asked(text: str, words: Words) -> Iterator[re.Match[str]]:
    """The negations that belong to what a question asks for, and not to a condition, a reason or the story before."""
    if words.pattern("reason_questions").match(text.lstrip(" ¿*_")):
        return
    for match in negations(text, words, "negatives"):
        before, after = text[: match.start()], text[match.end() :]
        clause = re.split(r"[,;:]", before)[-1]
        if words.pattern("conditions").search(clause):
            continue
        if words.pattern("asking_words").search(after) and not words.pattern("asking_words").search(before):
            continue
        yield match
