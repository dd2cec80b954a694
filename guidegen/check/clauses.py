"""Sentences that hold two claims, told by the verbs on both sides of an “and”, a “but” or a semicolon."""

from __future__ import annotations

import re
from functools import cache

from guidegen.check.words import Words

_BREAK = re.compile(r";|\s[–—]\s")


def two_claims(text: str, words: Words) -> tuple[str, str] | None:
    """The two claims of a statement; None where it makes one."""
    start = _main_clause(text, words)
    head, rest = text[:start], text[start:]
    for joint in _BREAK.finditer(rest):
        first, second = rest[: joint.start()], rest[joint.end() :]
        if _has_verb(first, words) and _has_verb(second, words):
            return head + first, second
    for joint in words.pattern("whereas").finditer(rest):
        first, second = rest[: joint.start()], rest[joint.end() :]
        if first.rstrip().endswith(",") and _has_verb(first, words) and _has_verb(second, words):
            return head + first, second
    for joint in words.pattern("and_but").finditer(rest):
        first, second = rest[: joint.start()], rest[joint.end() :]
        if _main_verb(first, words) and _begins_claim(second, first, words):
            return head + first, second
    return None


def _main_clause(text: str, words: Words) -> int:
    """Where the main clause begins: behind the comma that closes “If …,” or “When …,”."""
    if words.pattern("conditions", "time_clauses").match(text) and "," in text:
        return text.index(",") + 1
    return 0


def _has_verb(text: str, words: Words) -> bool:
    return _finite(words).search(text) is not None


def _main_verb(text: str, words: Words) -> bool:
    """Whether a verb stands before any “that”, “which”, “if”: what comes behind one belongs to the clause of its own,
    unless a comma has closed it."""
    clause = words.pattern("relative_words", "conditions").search(text)
    if not clause:
        return _has_verb(text, words)
    if _has_verb(text[: clause.start()], words):
        return not _is_open(text[clause.end() :])
    return False


def _is_open(text: str) -> bool:
    """Whether a clause may still go on where the text ends: “the farmers who lived there [and …]”."""
    return not text.rstrip().endswith(",")


def _begins_claim(text: str, before: str, words: Words) -> bool:
    """Whether what follows “and” makes a claim: a verb at once, or a subject and its verb."""
    clause = words.pattern("relative_words", "conditions").search(text)
    own = text[: clause.start()] if clause else text
    first = _finite(words).search(own)
    if not first:
        return False
    lead = own[: first.start()].split()
    if not lead:
        return not _is_participle(first[0], own[first.end() :], words)
    if first[0].casefold() in words.set("finite_verbs") or words.pattern("subjects").match(own.lstrip()):
        return len(lead) <= 8
    return before.rstrip().endswith(",") and len(lead) <= 5


def _is_participle(verb: str, rest: str, words: Words) -> bool:
    """Whether a word such as “dissolved” describes the noun that follows: “salt and dissolved gases”."""
    if verb.casefold() in words.set("finite_verbs"):
        return False
    following = rest.split()
    return bool(following) and not (
        words.pattern("after_verbs").match(rest.lstrip()) or following[0][0].isupper() or following[0][0].isdigit()
    )


@cache
def _finite(words: Words) -> re.Pattern[str]:
    """A finite verb: one of the list, or a word with an ending that hardly any other word has."""
    endings = "|".join(map(re.escape, words.lists.get("verb_endings", ())))
    listed = words.pattern("finite_verbs").pattern
    return re.compile(
        rf"{listed}|(?<!\w)(?-i:[^\W\d_A-Z])\w{{2,}}(?:{endings})(?!\w)" if endings else listed, re.IGNORECASE
    )
