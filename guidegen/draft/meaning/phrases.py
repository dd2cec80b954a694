"""Where phrases begin and end in the tree of a sentence."""

from __future__ import annotations

from guidegen.draft.analysis import Sentence, Token

_CLOSERS = {"—": "—", "–": "–", "(": ")", "[": "]"}


def phrase_from(sentence: Sentence, first: int) -> tuple[Token, int] | None:
    """The head and the last token of the greatest noun phrase that begins at a token."""
    tokens, edges = sentence.tokens, sentence.words.edges
    best: tuple[int, Token] | None = None
    for token in tokens[first:]:
        left, right = edges[token.number]
        if left != first or token.pos not in ("NOUN", "PROPN", "PRON", "NUM", "VERB", "ADJ"):
            continue
        if token.pos in ("VERB", "ADJ") and token.tag not in ("VBG",):
            continue
        if best is None or right > best[0]:
            best = right, token
    return (best[1], best[0]) if best else None


def closed_by(sentence: Sentence, opener: int) -> int:
    """The last token before what closes a dash or bracket; the sentence's last word where nothing does."""
    tokens = sentence.tokens
    closer = _CLOSERS[tokens[opener].text]
    for token in tokens[opener + 1 :]:
        if token.text == closer:
            return token.number - 1
    return last_word(sentence)


def last_word(sentence: Sentence) -> int:
    """The last token that is no full stop or closing quotation mark."""
    last = len(sentence.tokens) - 1
    while last > 0 and sentence.tokens[last].text in ".!?”\"’'":
        last -= 1
    return last
