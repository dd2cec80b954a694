"""Runs of adjectives and nouns that may be a term."""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.draft.analysis import Sentence, Token
from guidegen.draft.wordlists import word_list

LONGEST = 6
"""Words of a term, at most."""


def chunks(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Runs of adjectives and nouns that end in a noun, whole and without what stands first."""
    tokens = sentence.tokens
    at = 0
    while at < len(tokens):
        end = at
        while end < len(tokens) and _in_chunk(tokens, end):
            end += 1
        last = end - 1
        while last >= at and tokens[last].pos not in ("NOUN", "PROPN"):
            last -= 1
        if last >= at:
            yield from _parts(tokens, at, last)
        at = max(end, at + 1)


def _in_chunk(tokens: tuple[Token, ...], at: int) -> bool:
    token = tokens[at]
    if token.pos in ("NOUN", "PROPN"):
        return token.is_word
    if token.pos == "ADJ":
        return token.is_word
    if token.pos == "VERB" and token.tag in ("VBN", "VBG"):
        return token.dep in ("amod", "compound")
    if token.text == "-" and 0 < at < len(tokens) - 1:
        return tokens[at - 1].end == token.start and tokens[at + 1].start == token.end
    return token.tag == "POS" and at > 0 and tokens[at - 1].tag == "NNS" and token.text in ("’", "'")


def _is_weak(tokens: tuple[Token, ...], at: int) -> bool:
    token, following = tokens[at], tokens[at + 1]
    lower = token.text.lower()
    if following.text == "-" and following.start == token.end:
        return False
    if lower in word_list("terms", "en", "ordinals") and following.lemma.lower() in word_list("terms", "en", "heads"):
        return False
    return (
        token.tag in ("JJR", "JJS")
        or lower in word_list("terms", "en", "weak")
        or lower in word_list("terms", "en", "before")
    )


def _parts(tokens: tuple[Token, ...], first: int, last: int) -> Iterator[tuple[int, int]]:
    for at in range(first, last):
        if tokens[at].lemma.lower() in word_list("terms", "en", "before") and tokens[at - 1].text != "-":
            first = at + 1
    while first < last and (_is_weak(tokens, first) or not tokens[first].is_word):
        first += 1
    if tokens[last].lemma.lower() in word_list("terms", "en", "empty") and first == last:
        return
    starts = [
        at
        for at in range(first, last + 1)
        if tokens[at].is_word and (at == first or tokens[at - 1].text not in "-'’'s’s")
    ]
    for start in starts[-LONGEST:]:
        if tokens[start].pos != "VERB" or start < last:
            yield start, last
    after = tokens[last + 1 : last + 3]
    if len(after) == 2 and after[0].text in ("of", "with") and after[1].pos in ("NOUN", "PROPN", "ADJ"):
        end = after[1].number
        while end + 1 < len(tokens) and tokens[end].pos == "ADJ" and tokens[end + 1].pos in ("NOUN", "PROPN"):
            end += 1
        if tokens[end].pos == "NOUN":
            yield last, end
