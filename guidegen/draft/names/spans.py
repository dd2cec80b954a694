"""Where names stand in sentences: runs of capitalised words.

A library's labels are not asked here. A capital at the beginning of a sentence proves nothing; that word belongs to a
name if it is written with a capital elsewhere inside a sentence, or if a table or the grammar says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from guidegen.draft.analysis import Sentence, Token
from guidegen.draft.tables import first_name, listed, place_called

_MANY = frozenset(
    ("Women", "Men", "Children", "People", "Workers", "Farmers", "Teachers", "Veterans", "Mothers", "Boys", "Girls")
)
"""Whose name goes on over an apostrophe: “Women’s Political Council”."""
_ARTICLE = frozenset({"the", "The"})
_CAPITALS_ALLOWED = 0.6
"""Share of words with a capital above which a sentence is a heading or shouted, and says nothing of names."""


class Span(NamedTuple):
    """Tokens `first` to `last` (that one included) of a sentence."""

    first: int
    last: int


def capitalised_inside(sentences: Iterable[Sentence]) -> frozenset[str]:
    """Words that are written with a capital where no sentence begins, and never in lower case."""
    upper: set[str] = set()
    lower: set[str] = set()
    for sentence in sentences:
        if shouted(sentence):
            continue
        for token in sentence.tokens[1:]:
            if token.text[0].isupper() and not _begins(sentence.tokens, token.number):
                upper.add(token.text)
            elif token.text[0].islower():
                lower.add(token.text)
    return frozenset(word for word in upper if word.lower() not in lower or word.isupper())


def shouted(sentence: Sentence) -> bool:
    words = [token for token in sentence.tokens if token.is_word]
    capital = sum(token.text[0].isupper() for token in words)
    return (
        len(words) > 5
        and capital > _CAPITALS_ALLOWED * len(words)
        and sum(token.text.isupper() for token in words) > 0.5 * len(words)
    )


def name_spans(sentence: Sentence, inside: frozenset[str]) -> Iterator[Span]:
    """The names of a sentence, in order, without the article before them."""
    tokens = sentence.tokens
    if shouted(sentence):
        return
    at = 0
    while at < len(tokens):
        if not _may_begin(tokens, at, inside):
            at += 1
            continue
        last = _end(tokens, at)
        yield Span(at, last)
        at = last + 1


def _may_begin(tokens: tuple[Token, ...], at: int, inside: frozenset[str]) -> bool:
    token = tokens[at]
    if not _capital(token) or (token.text in listed("not_names") and not _goes_on(tokens, at)):
        return False
    if not _begins(tokens, at):
        return token.pos in ("", "PROPN", "NOUN", "ADJ", "VERB", "X", "NUM") or _goes_on(tokens, at)
    if token.text in inside or first_name(token.text) or place_called(token.text):
        return True
    return token.pos == "PROPN" and (token.tag in ("NNP", "NNPS") and (_goes_on(tokens, at) or bool(token.name)))


def _goes_on(tokens: tuple[Token, ...], at: int) -> bool:
    return at + 1 < len(tokens) and _capital(tokens[at + 1])


def _begins(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a word stands where any word would have a capital: first, or after a colon or opening quotation mark."""
    before = at - 1
    while before >= 0 and not tokens[before].is_word and tokens[before].text in "“\"‘'([—–-":
        before -= 1
    return before < 0 or tokens[before].text in (":", ".", "?", "!") or (before < at - 1 and at > 0 and before < 0)


def _capital(token: Token) -> bool:
    text = token.text
    return text[0].isupper() and (len(text) > 1 or token.pos == "PROPN" or text != "I") and token.pos != "PRON"


def _end(tokens: tuple[Token, ...], first: int) -> int:
    last = first
    while True:
        step = _step(tokens, first, last)
        if not step:
            return last
        last += step


def _step(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """How many tokens a name goes on after `last`: 0 where it ends."""
    following = tokens[last + 1 : last + 4]
    if not following:
        return 0
    one = following[0]
    glued = one.start == tokens[last].end
    if _capital(one) and not glued and one.pos not in ("VERB", "AUX", "DET", "ADP", "SCONJ", "CCONJ"):
        return 1
    if one.text in listed("after"):
        return 1
    if one.text == "." and glued and len(tokens[last].text) == 1:
        return 1
    if len(following) < 2:
        return 0
    return _joint(tokens, first, last, following)


def _joint(tokens: tuple[Token, ...], first: int, last: int, following: tuple[Token, ...]) -> int:
    """A name that goes on over a small word or sign: “of”, “van”, a hyphen, the apostrophe of “Shays’s Rebellion”."""
    one, two = following[0], following[1]
    if one.text in listed("parts") and _capital(two) and one.text != "al":
        return 2
    if one.text in ("-", "–") and one.start == tokens[last].end and two.start == one.end and two.text[0].isalpha():
        return 2
    if one.text == "of":
        over = 3 if two.text in _ARTICLE and len(following) > 2 else 2
        if _capital(following[over - 1]) and _takes_of(tokens[first : last + 1], following[over - 1]):
            return over
    if one.text in ("'s", "’s", "’", "'") and two.text in listed("things") and not place_called(tokens[last].text):
        return 2
    if one.text in ("'s", "’s", "’", "'") and _capital(two) and tokens[last].text in _MANY:
        return 2
    if one.text in ("and", "for") and _capital(two) and _is_body(tokens, last, one.text):
        return 2
    return 0


def _takes_of(name: tuple[Token, ...], following: Token) -> bool:
    """Whether “X of Y” is one name: “Treaty of Paris”, “Sons of Liberty”; not “President of France”."""
    head = name[-1].text
    if following.text in listed("not_names"):
        return False
    if len(name) == 1 and head in listed("titles"):
        return False
    if head in listed("organisations") | listed("places") | listed("things"):
        return True
    return len(name) == 1 and not place_called(head) and not first_name(head) and not place_called(following.text)


def _is_body(tokens: tuple[Token, ...], last: int, word: str) -> bool:
    """Whether “X and Y” is inside the name of a body: “Food and Drug Administration”."""
    at = last + 2
    while at < len(tokens) and (_capital(tokens[at]) or tokens[at].text == "and"):
        if tokens[at].text in listed("organisations") and at > last + 2 - (word == "for"):
            return not place_called(tokens[last].text) and not first_name(tokens[last].text)
        at += 1
    return False
