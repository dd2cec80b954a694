"""What analysis gives: sentences and their words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from guidegen.source.model import Kind, Mark


class Token(NamedTuple):
    """A word or a sign of a sentence; `start` and `end` are places in the sentence's text.

    `pos` is a part of speech of Universal Dependencies, `tag` the finer one of the Penn Treebank, `dep` a label of
    ClearNLP as spaCy has them, `head` the number of the word it hangs on (its own where it is the root), `name` the
    model's label of a name it belongs to, which is one witness and no more. All but text, lemma (then the text in lower
    case) and place are "" (head: the word itself) where a language has no model.
    """

    number: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str = ""
    tag: str = ""
    dep: str = ""
    head: int = 0
    name: str = ""
    begins_name: bool = False

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum()


@dataclass(frozen=True)
class Words:
    """The tokens of one sentence, and the way down its tree."""

    tokens: tuple[Token, ...]

    @cached_property
    def children(self) -> tuple[tuple[Token, ...], ...]:
        """For each token those that hang on it, in order."""
        hanging: list[list[Token]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.number:
                hanging[token.head].append(token)
        return tuple(map(tuple, hanging))

    @cached_property
    def edges(self) -> tuple[tuple[int, int], ...]:
        """For each token the first and the last of those that hang on it, itself included."""
        left = [token.number for token in self.tokens]
        right = list(left)
        for token in self.tokens:
            above = token
            while above.head != above.number:
                above = self.tokens[above.head]
                left[above.number] = min(left[above.number], token.number)
                right[above.number] = max(right[above.number], token.number)
        return tuple(zip(left, right, strict=True))

    @property
    def root(self) -> Token | None:
        return next((token for token in self.tokens if token.dep and token.head == token.number), None)

    def subtree(self, top: Token) -> tuple[Token, ...]:
        """A token and all that hangs on it, in the order of the text."""
        found, waiting = [], [top]
        while waiting:
            token = waiting.pop()
            found.append(token)
            waiting += self.children[token.number]
        return tuple(sorted(found))

    def child(self, top: Token, *deps: str) -> Token | None:
        """The first child with one of these labels."""
        return next((token for token in self.children[top.number] if token.dep in deps), None)


@dataclass(frozen=True)
class Sentence:
    """One sentence of a document.

    `text` is what stands in the passage from `start` on, a space for each line break, without soft hyphens and marks of
    notes; `original` is the same with them, and `places` says where in it each character of `text` stands (None: at its
    own place).
    `number` counts the sentences of all documents from 0; `place` those of the paragraph; `section` is an index into
    the material's sections.
    """

    text: str
    number: int
    source: int
    passage: int
    start: int
    kind: Kind
    section: int
    place: int
    words: Words
    marks: tuple[Mark, ...] = ()
    original: str = ""
    places: tuple[int, ...] | None = None

    def verbatim(self, start: int, end: int) -> tuple[int, str]:
        """Where text[start:end] stands in `original`, and its words there."""
        if self.places is None:
            return start, self.text[start:end]
        first = self.places[start]
        last = len(self.original) if end >= len(self.text) else self.places[end - 1] + 1
        return first, self.original[first:last]

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.words.tokens

    @property
    def has_grammar(self) -> bool:
        return any(token.pos for token in self.tokens)

    @property
    def brackets(self) -> tuple[frozenset[int], ...]:
        """The numbers of the words of each pair of round brackets, those of the signs included."""
        found, opened = [], -1
        for token in self.tokens:
            if token.text == "(":
                opened = token.number
            elif token.text == ")" and opened >= 0:
                found.append(frozenset(range(opened, token.number + 1)))
                opened = -1
        return tuple(found)

    @cached_property
    def length(self) -> int:
        """How many words it has."""
        return sum(1 for token in self.tokens if token.is_word)

    def __hash__(self) -> int:
        return self.number
