"""Happenings that a sentence names beside their date: “the Sugar Act of 1764”, “the 1863 Emancipation Proclamation”.

Where the sentence itself tells of something else, the name with its date is an entry of its own.
"""

from __future__ import annotations

from collections.abc import Iterable

from guidegen.dates.reading import FoundDate
from guidegen.draft.analysis import Sentence, Token
from guidegen.draft.timeline.clauses import Clause
from guidegen.draft.timeline.lexicon import lexicon
from guidegen.draft.timeline.nouns import is_thought_of
from guidegen.draft.timeline.telling import clean
from guidegen.draft.wordlists import word_list

_INSIDE = ("of", "the", "and", "for", "against", "with", "between", "on", "to", "at", "’s", "'s", "’", "'", "-", "–")
_LINKS = ("of", "against", "with", "between", "for", "on", "to", "at")
_SIDES = ("of", "in", "(", "on")
_NO_NAME = frozenset(
    ["a", "an", "this", "that", "another", "any", "his",
     "her", "its", "their", "no", "every", "each", "proposed"]
)  # fmt: skip


def named_event(sentence: Sentence, found: FoundDate) -> tuple[Clause, str] | None:
    """The name of a happening that stands right before or after a date, as a clause and as it is told."""
    inside = [token for token in sentence.tokens if token.start < found.end and token.end > found.start]
    if not inside:
        return None
    first, last = inside[0].number, inside[-1].number
    name = name_before = _name_before(sentence, first)
    name = name or _name_after(sentence, last)
    if name is None:
        return None
    head = _happening(name)
    if head is None or is_thought_of(sentence, head):
        return None
    before = sentence.tokens[name[0].number - 1].text.lower() if name[0].number else ""
    if before in _NO_NAME or (
        name_before and _is_in(sentence, first) and head.lemma.lower() not in word_list("dated", "en", "momentary")
    ):
        return None
    with_the = before == "the" or (inside[-1].number == name[0].number - 1 and _takes_the(name))
    said = sentence.text[name[0].start : name[-1].end]
    clause = Clause(sentence, head, None, "nominal", frozenset(token.number for token in inside))
    return clause, clean(f"The {said}" if with_the and not said.lower().startswith("the ") else said)


def _is_in(sentence: Sentence, first: int) -> bool:
    """“the First World War in 1915” need not be the year of the war; “of 1915” and “(1915)” are."""
    return first > 0 and sentence.tokens[first - 1].text.lower() in ("in", "on", "the", "early", "late")


def _name_before(sentence: Sentence, first: int) -> list[Token] | None:
    """“… Treaty of Paris” before “(1763)”; the words between name and date are not a part of it."""
    tokens, at = sentence.tokens, first - 1
    while at >= 0 and tokens[at].text.lower() in ("the", "early", "late", "spring", "summer", "fall", "winter"):
        at -= 1
    if at < 1 or tokens[at].text.lower() not in _SIDES:
        return None
    last = at = at - 1
    while at >= 0 and (_is_of_name(tokens[at]) or tokens[at].text.lower() in _INSIDE):
        at -= 1
    return _trimmed(tokens[at + 1 : last + 1])


def _name_after(sentence: Sentence, last: int) -> list[Token] | None:
    """“1863 Emancipation Proclamation”, “In 1794, at the Battle of Fallen Timbers, …”."""
    tokens, at = sentence.tokens, last + 1
    if [t.text.lower() for t in tokens[at : at + 3]] in ([",", "at", "the"], [",", "in", "the"], [",", "with", "the"]):
        last, at = last + 3, last + 4
    while at < len(tokens) and (_is_of_name(tokens[at]) or tokens[at].text.lower() in ("of", "the", "’s", "'s", "-")):
        at += 1
    return _trimmed(tokens[last + 1 : at])


def _is_of_name(token: Token) -> bool:
    return token.text[:1].isupper() or _is_happening_word(token)


def _is_happening_word(token: Token) -> bool:
    lemma = token.lemma.lower()
    return lemma in word_list("dated", "en", "happenings") or lexicon().has("happening_nouns", lemma)


def _trimmed(tokens: Iterable[Token]) -> list[Token] | None:
    """Without small words at its ends, and cut at the last “and” before its happening."""
    name = list(tokens)
    for place in range(len(name) - 1, -1, -1):
        if name[place].text.lower() == "and" and any(_is_happening_word(token) for token in name[:place]):
            name = name[place + 1 :]
            break
    while name and name[0].text.lower() in _INSIDE:
        name = name[1:]
    while name and name[-1].text.lower() in _INSIDE:
        name = name[:-1]
    return name or None


def _happening(name: list[Token]) -> Token | None:
    """The word of a name that says what happened, if the rest says which one."""
    heads = [token for token in name if _is_happening_word(token)]
    if not heads or len(name) < 2:
        return None
    head = heads[0]
    others = [
        token for token in name if token != head and token.text[:1].isupper() and token.pos in ("PROPN", "ADJ", "NOUN")
    ]
    linked = head.text[:1].isupper() or any(token.text.lower() in _LINKS or token.tag == "POS" for token in name)
    return head if others and linked else None


def _takes_the(name: list[Token]) -> bool:
    return not any(token.tag == "POS" for token in name)
