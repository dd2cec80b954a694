"""A fact with a name of several words, or a key term, as its gap."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidegen.draft.names import Entity
from guidegen.draft.questions.context import Context
from guidegen.draft.questions.statements import Statement
from guidegen.draft.statements import Question

_LONGEST = 26
_FEWEST_BEFORE = 4
"""Words before a gap with an apposition, which is none behind an opening (“According to …, the …”)."""


def ask(context: Context) -> Iterator[Question]:
    for statement in context.statements:
        if not 8 <= len(statement.text.split()) <= _LONGEST:
            continue
        for entity in context.names.entities:
            text = _gapped(statement, entity)
            if text:
                yield Question(
                    "cloze", {"text": text}, "remember", statement.text, statement.quotes, statement.worth - 0.3,
                    "name-gap", entity.name,
                )  # fmt: skip
                break


def ask_for_terms(context: Context) -> Iterator[Question]:
    for statement in context.facts:
        if not 8 <= len(statement.text.split()) <= _LONGEST:
            continue
        for term in context.terms:
            text = with_gap(statement.text, term.term)
            if text and statement.text != term.definition and leaves_one_answer(text):
                yield Question(
                    "cloze", {"text": text}, "remember", statement.text, statement.quotes, statement.worth - 0.8,
                    "fact-gap", term.term,
                )  # fmt: skip


_BEFORE = re.compile(
    r"\b(?:called|known as|termed|named|dubbed|labell?ed|refer(?:s|red)? to(?: \w+){0,4} as|defined as|term|word|name"
    r"|(?:is|are|was|were)(?: (?:called|termed|the|an?))?)[ “\"‘']*$",
    re.IGNORECASE,
)
_CALLED = re.compile(r"\b(?:calls?|called|terms?|termed|names?|named|dubbed)\b[^.;]* [“\"‘']*$")
_AFTER = re.compile(
    r"[”\"’']*(?:, (?:an?|the|our|any|or|that is|meaning|in which|defined as) |,? (?:is|are|was|were) (?:an?|the|any) "
    r"|,? (?:refers?|referred) to |,? means? )"
)


def leaves_one_answer(text: str) -> bool:
    """Whether the words around the gap say what the term means, so that no other term fits: not a mere mention."""
    before, rest = text.split("[[", 1)
    after = rest.split("]]", 1)[1]
    at_end = after in (".", "”.", '".') or after.startswith((", ", " ("))
    if _AFTER.match(after) and (not after.startswith(",") or len(before.split()) >= _FEWEST_BEFORE):
        return True
    return at_end and (_BEFORE.search(before) or _CALLED.search(before)) is not None


def with_gap(text: str, words: str) -> str:
    """The text with the one place of these words as its gap, "" where what is left gives them away."""
    places = list(re.finditer(rf"(?<!\w){re.escape(words)}s?(?!\w)", text, re.IGNORECASE))
    if len(places) != 1:
        return ""
    start, end = places[0].span()
    rest = text[:start] + " " + text[end:]
    if (
        start < 10
        or re.search(r"\b(?:an?|and|or)\s+$", text[:start])
        or re.match(r"\s*(?:\(|and\b|or\b|’s|'s)", text[end:])
    ):
        return ""
    if any(re.search(rf"\b{re.escape(word[:5])}", rest, re.IGNORECASE) for word in re.findall(r"[^\W\d]{4,}", words)):
        return ""
    return f"{text[:start]}[[{text[start:end]}]]{text[end:]}"


def _gapped(statement: Statement, entity: Entity) -> str:
    """The text with the one place of the name as its gap, "" where that gives it away or leaves two answers."""
    if entity.kind != "person" or len(entity.numbers) < 2:
        return ""
    written = [one for one in entity.writings if len(one.split()) > 1 and one in statement.text]
    if not written:
        return ""
    gap = with_gap(statement.text, max(written, key=len))
    return "" if re.search(r"\b(?:he|she|his|her|him)\b|\bnamed $", gap.split("[[")[0], re.IGNORECASE) else gap
