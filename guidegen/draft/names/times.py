"""When a statement about somebody or something held, if its sentence says so in words that are not shown."""

from __future__ import annotations

from collections.abc import Container

from guidegen.draft.analysis import Sentence, Token
from guidegen.draft.names.index import Mention
from guidegen.draft.tables import listed

_SUBJECTS = ("nsubj", "nsubjpass")
_BESIDE = ("prep", "npadvmod", "pobj", "advmod", "dep")


def time_lost(sentence: Sentence, mention: Mention, shown: Container[int]) -> bool:
    """“In the 1780s France was an absolute monarchy”: what was so for a time is not told without it."""
    verb = _verb_of(sentence, mention)
    if verb is None:
        return False
    return any(
        child.number not in shown and _tells_time(sentence, child) for child in sentence.words.children[verb.number]
    )


def _verb_of(sentence: Sentence, mention: Mention) -> Token | None:
    tokens = sentence.tokens
    head = next((token for token in tokens[mention.first : mention.last + 1] if token.dep in _SUBJECTS), None)
    return tokens[head.head] if head is not None else None


def _tells_time(sentence: Sentence, child: Token) -> bool:
    tokens = sentence.tokens
    first, last = sentence.words.edges[child.number]
    words = tokens[first : last + 1]
    if child.dep == "advcl":
        return words[0].text.casefold() in listed("of_time")
    if child.dep == "advmod" and child.text.casefold() in listed("once"):
        return True
    return child.dep in _BESIDE and (
        any(word.name in ("DATE", "TIME") for word in words) or words[0].text.casefold() in listed("of_time")
    )
