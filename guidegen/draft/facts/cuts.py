"""The few cuts after which a fact still makes its full point; the whole sentence comes first.

A sentence as its author wrote it is complete; most of what makes one shorter takes away what it was told for. So only
this may go: what stands in brackets, what follows a semicolon, and at the very end a clause with "who" or "which" or a
participle after a comma. Nothing goes from the middle, of a list, of a contrast, of a definition or beside a dash.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidegen.draft.analysis import Sentence, Token
from guidegen.draft.standing.part import NOUNS
from guidegen.draft.wordlists import phrases, word_list

_YEAR = re.compile(r"\b(?:1\d|20)\d\d")
_DASHES = ("—", "–", "--", "-")
_QUOTES = '“”"«»„'
_DEFINING = ("refer", "mean", "call", "define", "know", "term", "consist", "denote")
_LEAST, _LEAST_DATED = 14, 9
"""Words that have to be left; fewer make a full point only with a year."""


def cuts(sentence: Sentence) -> Iterator[frozenset[int]]:
    """Numbers of words that can be left out: none first, then the mildest."""
    if not sentence.has_grammar:
        yield frozenset()
        return
    brackets = frozenset().union(*sentence.brackets)
    # A remark in brackets before the sentence belongs to what stands before it.
    if 0 not in brackets:
        yield frozenset()
    if brackets:
        yield brackets
    tail = _after_semicolon(sentence) or _tail(sentence)
    if tail and _is_enough(sentence, tail):
        yield tail
        if brackets - tail:
            yield tail | brackets


def _after_semicolon(sentence: Sentence) -> frozenset[int]:
    """The second of two sentences that a semicolon joins, where the first is no half of a contrast or of a list."""
    tokens = sentence.tokens
    signs = [token.number for token in tokens if token.text == ";"]
    if len(signs) != 1 or any(sign in sentence.text for sign in _QUOTES):
        return frozenset()
    before, after = tokens[: signs[0]], tokens[signs[0] + 1 : -1]
    if not _has_verb(before) or not _has_verb(after) or _contrasts(sentence, after):
        return frozenset()
    return frozenset(range(signs[0], len(tokens) - 1))


def _has_verb(tokens: tuple[Token, ...]) -> bool:
    """Whether there is a verb with its subject, both among these words."""
    numbers = {token.number for token in tokens}
    return any(token.dep in ("nsubj", "nsubjpass", "expl") and token.head in numbers for token in tokens)


def _contrasts(sentence: Sentence, tokens: tuple[Token, ...]) -> bool:
    """Whether words that bind or oppose stand among these: what they open is the other half of what is said before."""
    if any(token.dep == "neg" for token in tokens):
        return True
    text = sentence.text[tokens[0].start : tokens[-1].end] if tokens else ""
    if phrases("doubts", "en", "later_figures").match(text):
        return True
    return bool(phrases("facts", "en", "contrasting").search(text))


def _tail(sentence: Sentence) -> frozenset[int]:
    """A last clause that adds to what is complete without it, with the comma before it."""
    tokens = sentence.tokens
    if any(token.text in _DASHES for token in tokens):
        return frozenset()
    for token in tokens:
        if token.dep not in ("relcl", "acl", "advcl"):
            continue
        subtree = sentence.words.subtree(token)
        start, end = subtree[0].number, subtree[-1].number
        if end - start + 1 != len(subtree) or end < len(tokens) - 2 or not start or tokens[start - 1].text != ",":
            continue
        if _is_addition(sentence, token, subtree) and not _is_in_words_of_others(sentence, start):
            return frozenset(range(start - 1, len(tokens) - 1))
    return frozenset()


def _is_addition(sentence: Sentence, token: Token, subtree: tuple[Token, ...]) -> bool:
    if _contrasts(sentence, subtree) or token.lemma in word_list("facts", "en", "attributing"):
        return False
    above = sentence.tokens[token.head]
    if token.dep == "relcl":
        asking = any(word.tag in ("WDT", "WP", "WP$") and word.text.casefold() != "that" for word in subtree[:2])
        return asking and above.pos in NOUNS and not _tells_what_it_is(sentence, token)
    # A participle that carries the outcome ("claiming it for England") is more than an addition.
    return (
        token.tag == "VBG"
        and subtree[0] == token
        and token.number > token.head
        and token.lemma in word_list("facts", "en", "accompanying")
    )


def _tells_what_it_is(sentence: Sentence, token: Token) -> bool:
    """Whether the clause belongs to what a definition says: "a group of people, who interact with one another"."""
    if _YEAR.search(sentence.text[: token.start]):
        return False
    tokens, above = sentence.tokens, _above(sentence, token)
    return any(one.dep in ("attr", "oprd") or tokens[one.head].lemma in _DEFINING for one in above)


def _above(sentence: Sentence, token: Token) -> list[Token]:
    """What a word hangs on, the nearest first, without the sentence's main verb."""
    found = []
    above = sentence.tokens[token.head]
    while above.head != above.number:
        found.append(above)
        above = sentence.tokens[above.head]
    return found


def _is_in_words_of_others(sentence: Sentence, start: int) -> bool:
    """Whether the cut would begin inside a quotation, or take one away."""
    return any(sign in sentence.text[sentence.tokens[start].start :] for sign in _QUOTES)


def _is_enough(sentence: Sentence, without: frozenset[int]) -> bool:
    kept = [token for token in sentence.tokens if token.number not in without and token.is_word]
    dated = bool(_YEAR.search(" ".join(token.text for token in kept)))
    return len(kept) >= (_LEAST_DATED if dated else _LEAST)
