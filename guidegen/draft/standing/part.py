"""A sentence with the words that are kept of it, and its rendering as a statement."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from guidegen.draft.analysis import Sentence, Token

_DOUBLED = ((re.compile(r"[“\"][“”\"](?=\w)"), "“"), (re.compile(r"(?<=[\w,.])[”\"]{2}"), "”"))
_CLEANINGS = (
    (re.compile(r"\(\s*[,;]?\s*\)|\[\s*\]"), ""),
    (re.compile(r"\s+"), " "),
    (re.compile(r"\s+([,;:.!?])(?!\d)"), r"\1"),
    (re.compile(r"[,;:–—-]+\s*\.$"), "."),
    (re.compile(r"[,;](”|\")\.$"), r".\1"),
    (re.compile(r",\s*,"), ","),
    (re.compile(r"^[\s,;:–—•*-]+"), ""),
)
_UNCLEAN = re.compile(
    r"[“\"][“”\"]|”[”\"]|\(\s*[,;]?\s*\)|\[\s*\]|[^\S ]|  | [,;:.!?]|[,;:–—-]\s*\.$|,\s*,|^[\s,;:–—•*-]|[,;][”\"]\.$"
)
"""Whether there is anything to clean, which is seldom."""
NOUNS = ("NOUN", "PROPN")
SUBJECTS = ("nsubj", "nsubjpass")
_BEFORE_THE_VERB = (*SUBJECTS, "expl", "csubj", "csubjpass")
_CLAUSES = ("conj", "ccomp", "parataxis")


def cleaned(text: str) -> str:
    """A text as it is shown: one pair of quotation marks, no residue of what a reader took out."""
    if not _UNCLEAN.search(text):
        return text.strip()
    for pattern, replacement in (*_DOUBLED, *_CLEANINGS):
        text = pattern.sub(replacement, text)
    return text.strip()


def sentence_case(text: str) -> str:
    return text[:1].upper() + text[1:]


@dataclass(frozen=True)
class Part:
    """The words of a sentence that are not in `without`; `changes` gives some another wording."""

    sentence: Sentence
    without: frozenset[int] = frozenset()
    changes: Mapping[int, str] = field(default_factory=dict)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        return tuple(token for token in self.sentence.tokens if token.number not in self.without)

    @cached_property
    def plain(self) -> str:
        """The kept words in lower case, spaced as in the sentence: what phrases are looked up in."""
        return self._joined({}).casefold()

    @cached_property
    def root(self) -> Token | None:
        """The main verb; where the clause of the sentence's own is left out, that of the first clause kept."""
        root = self.sentence.words.root
        if root is None or root.number not in self.without:
            return root
        return next((token for token in self.tokens if token.head in self.without and token.dep in _CLAUSES), None)

    @cached_property
    def subject(self) -> Token | None:
        root = self.root
        if root is None:
            return None
        # The parser hangs some subjects on the helping verb.
        helpers = (child for child in self.children(root) if child.dep in ("aux", "auxpass"))
        children = [child for verb in (root, *helpers) for child in self.children(verb)]
        found = next((child for child in children if child.dep in _BEFORE_THE_VERB), None)
        return found or self._missed_subject(root)

    def _missed_subject(self, root: Token) -> Token | None:
        """What the parser took for something else: of "keeps …, sets … and gives …" the last is not the main verb,
        and "In the summer of 1961 Stanley Milgram began …" has its subject right before the verb."""
        if root.tag == "VB" and not any(child.dep == "ccomp" for child in self.children(root)):
            return None
        for child in self.children(root):
            if child.dep == "ccomp" and child.number < root.number:
                return next((below for below in self.children(child) if below.dep in SUBJECTS), None)
        before = self.sentence.tokens[root.number - 1] if root.number else None
        return before if before is not None and before.pos in NOUNS and before.number not in self.without else None

    @cached_property
    def length(self) -> int:
        return sum(1 for token in self.tokens if token.is_word)

    def children(self, top: Token) -> tuple[Token, ...]:
        return tuple(child for child in self.sentence.words.children[top.number] if child.number not in self.without)

    def subtree(self, top: Token) -> tuple[Token, ...]:
        return tuple(token for token in self.sentence.words.subtree(top) if token.number not in self.without)

    def leaving_out(self, numbers: frozenset[int] | set[int]) -> Part:
        return Part(self.sentence, self.without | numbers, self.changes)

    def with_changes(self, changes: Mapping[int, str]) -> Part:
        return Part(self.sentence, self.without, {**self.changes, **changes})

    @cached_property
    def text(self) -> str:
        """What is shown: the words that are kept, with a capital and a full stop."""
        text = sentence_case(cleaned(self._joined(self.changes)))
        return text if text.endswith((".", ".”", '."', ".’", "!”", "?”")) else f"{text}."

    def _joined(self, changes: Mapping[int, str]) -> str:
        tokens = self.sentence.tokens
        pieces = []
        for token in self.tokens:
            after = token.number + 1
            until = tokens[after].start if after < len(tokens) else token.end
            space = self.sentence.text[token.end : until]
            if not space and after in self.without and token.is_word:
                space = " "
            pieces.append(changes.get(token.number, token.text) + space)
        return "".join(pieces)


def governing_verb(part: Part, token: Token) -> Token:
    """The verb in whose clause a word stands."""
    tokens = part.sentence.tokens
    seen = token
    while seen.head != seen.number:
        seen = tokens[seen.head]
        if seen.pos in ("VERB", "AUX"):
            break
    return seen
