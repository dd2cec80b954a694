"""A statement's main clause, and the questions that its grammar allows: “when did …”, “who …”."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from guidegen.draft.analysis import Token, Words
from guidegen.draft.tables import demonyms, place_called

_SUBJECTS = ("nsubj", "nsubjpass")
_HELPERS = ("aux", "auxpass")
_POINTING = (
    "also",
    "then",
    "thus",
    "therefore",
    "however",
    "still",
    "finally",
    "soon",
    "eventually",
    "again",
    "instead",
)
"""Adverbs that tie a sentence to the one before it, and that a question does without."""
_PLACING = ("in", "at", "on", "under", "by", "from", "near", "within", "during", "after", "before", "with")
_LONGEST_SUBJECT = 14
_LONGEST_OPENING = 7
_COUNTING = ("many", "most", "several", "few", "other", "more", "such")


@dataclass(frozen=True)
class Clause:
    """The main clause of a statement.

    `capitals` are words that keep their capital inside a sentence, `skipped` counts words left out at its head.
    """

    text: str
    words: Words
    verb: Token
    subject: Token
    helpers: tuple[Token, ...]
    capitals: Collection[str]
    skipped: int = 0

    @cached_property
    def subject_words(self) -> tuple[Token, ...]:
        """The subject, without a phrase of place or time before it that the parser hung on it."""
        return tuple(t for t in self.words.subtree(self.subject) if t.number >= self._first_of_subject)

    @cached_property
    def _first_of_subject(self) -> int:
        tree = self.words.subtree(self.subject)
        before = [
            t for t in self.words.children[self.subject.number] if t.dep == "prep" and t.number < self.subject.number
        ]
        return max([tree[0].number, *(self.words.subtree(t)[-1].number + 1 for t in before)])

    @property
    def opening(self) -> tuple[Token, ...]:
        """What stands before the subject, without its comma."""
        first = self.subject_words[0].number
        return tuple(token for token in self.words.tokens[self.skipped : first] if token.text != ",")

    @property
    def is_passive(self) -> bool:
        return any(helper.dep == "auxpass" for helper in self.helpers)

    @property
    def opens_plainly(self) -> bool:
        """Whether nothing stands before the subject but one place or time (“At Toba”, “Under the armistice”)."""
        return self._is_plain(self.opening)

    def _is_plain(self, opening: Sequence[Token]) -> bool:
        return not opening or (
            opening[0].text.casefold() in _PLACING
            and len(opening) <= _LONGEST_OPENING
            and not any(t.text == "," for t in opening)
        )

    @property
    def is_simple(self) -> bool:
        """Whether nothing after the verb could take a date at the end for its own."""
        after = self.words.tokens[self.verb.number + 1 :]
        return not any(token.dep in ("advcl", "relcl", "ccomp", "acl", "conj", "xcomp", "pcomp") for token in after)

    @property
    def is_whole(self) -> bool:
        """Whether nothing looks cut off or misread: no comma alone between subject and verb, no “In” before a name, no
        second verb of a row taken for an adjective (“dug trenches, strung wire”)."""
        after_comma = zip(
            self.words.tokens[self.verb.number :], self.words.tokens[self.verb.number + 1 :], strict=False
        )
        if any(one.text == "," and other.tag in ("VBN", "VBD") and other.dep == "amod" for one, other in after_comma):
            return False
        opening = self.opening
        if opening and (opening[-1].pos == "ADP" or opening[-1].tag in ("IN", "CC")):
            return False
        subject = self.subject_words
        if subject[-1].text == "," and sum(token.text == "," for token in subject) == 1:
            return False
        last = subject[-1].number
        after = self.words.tokens[last + 1 : last + 2]
        lonely = bool(after) and after[0].text == "," and not any(token.text == "," for token in subject)
        between = self.words.tokens[last + 1 : self.verb.number]
        return not (lonely and sum(token.text == "," for token in between) % 2)

    @property
    def told(self) -> tuple[Token, ...]:
        """All its words, in order."""
        return self.words.tokens[self.skipped :]

    @cached_property
    def shortened(self) -> Clause:
        """Without what only adds to it: “Needing soldiers, …”, “…, a silver town in the hills”, “…, which opened …”."""
        return self._without_circumstance()._without_aside()

    def _without_circumstance(self) -> Clause:
        """Without a participle before the subject, or a clause that says after what it was."""
        first = self.subject_words[0].number
        opening = self.words.tokens[:first]
        tops = [token for token in opening if token.head >= first and token.text not in (",", "and")]
        if len(tops) != 1 or not opening or opening[-1].text != "," or tops[0].dep != "advcl":
            return self
        head = opening[0].text.casefold()
        is_circumstance = opening[0].tag in ("VBG", "VBN") or head in ("when", "after", "as")
        return replace(self, skipped=first) if is_circumstance else self

    def _without_aside(self) -> Clause:
        tokens = self.words.tokens
        for comma in tokens[self.verb.number + 1 :]:
            rest = [token for token in tokens[comma.number + 1 :] if token.is_word]
            tops = [token for token in rest if token.head <= comma.number]
            if (
                comma.text == ","
                and len(tops) == 1
                and tops[0].dep in ("appos", "relcl", "acl")
                and all(token.head <= comma.number for token in tokens[: comma.number])
            ):
                kept = (
                    t if t.head < comma.number else t._replace(head=self.verb.number) for t in tokens[: comma.number]
                )
                return replace(self, words=Words(tuple(kept)))
        return self

    def said(self, tokens: Iterable[Token]) -> str:
        """Words as they stand in the text, a gap where some between them are left out."""
        said, before = "", None
        for token in tokens:
            if before is not None:
                follows = token.number == before.number + 1
                said += self.text[before.end : token.start] if follows else "" if token.text in ",.;" else " "
            said += token.text
            before = token
        return said.strip(" ,;.")

    def inside(self, tokens: Iterable[Token]) -> str:
        """The same inside a sentence: the first word of the statement in small letters, where it is no name."""
        kept = tuple(tokens)
        said = self.said(kept)
        if kept and (self._opens(kept[0]) or kept[0].pos == "DET") and not self._keeps_capital(kept[0]):
            return said[:1].lower() + said[1:]
        return said

    def _opens(self, token: Token) -> bool:
        """Whether it is the first word of the statement, and no name that goes on with a capital (“New York …”)."""
        if token.number:
            return False
        after = self.words.tokens[1:2]
        names = bool(after) and after[0].pos == "PROPN" and after[0].text[:1].isupper()
        return not (names and token.pos in ("ADJ", "NOUN") and token.dep != "det" and token.lemma not in _COUNTING)

    def _keeps_capital(self, token: Token) -> bool:
        word = token.text
        known = word in self.capitals or word in demonyms() or place_called(word) is not None
        if not known and token.dep == "compound" and token.tag == "NNPS":  # “Scientists Barré-Sinoussi and Montagnier”
            return False
        return known or token.pos == "PROPN" or any(letter.isupper() for letter in word[1:])

    def inverted(self, without: Collection[int] = ()) -> str | None:
        """“did Lithuania declare its independence”, None where that cannot be formed safely.

        `without` are numbers of words to leave out.
        """
        subject = [token for token in self.subject_words if token.number not in without]
        opening = [token for token in self.opening if token.number not in without]
        if len(subject) > _LONGEST_SUBJECT or not self._is_plain(opening):
            return None
        helper = self.helpers[0] if self.helpers else self.verb if self.verb.lemma == "be" else None
        if helper is not None and helper.lemma not in ("be", "can", "may", "could", "must", "should"):
            return None
        rest = [token for token in self._after_subject(helper) if token.number not in without]
        first = helper.text.lower() if helper is not None else {"VBD": "did", "VBZ": "does"}.get(self.verb.tag, "do")
        told = self._in_base_form(rest) if helper is None else self.said(rest)
        if told is None:
            return None
        tail = f" {self.inside(opening)}" if opening else ""
        comma = "," if self._ends_with_aside(subject) else ""
        return f"{first} {self.inside(subject)}{comma} {told}{tail}"

    def _ends_with_aside(self, subject: Sequence[Token]) -> bool:
        """Whether what is said of the subject between commas ends it: “the first railway, from Tokyo to Yokohama,”."""
        if subject[-1].text == ",":
            return True
        around = self.words.tokens[subject[-1].number : subject[-1].number + 2]
        inside = sum(token.text == "," for token in subject[:-1])
        return inside % 2 == 1 and any(token.text == "," for token in around)

    def _after_subject(self, helper: Token | None) -> list[Token]:
        last = self.subject_words[-1].number
        after = [token for token in self.words.tokens[last + 1 :] if token != helper and not _is_stop(token)]
        return [t for t in after if not (t.number < self.verb.number and t.text.lower() in (*_POINTING, ","))]

    def _in_base_form(self, rest: list[Token]) -> str | None:
        """The verb after “did”, and those joined to it, without their endings."""
        changed = {self.verb.number, *(token.number for token in self._joined())}
        if any(token.number in changed and token.tag not in ("VBD", "VBZ", "VBP") for token in rest):
            return None
        said, before = "", None
        for token in rest:
            if before is not None:
                said += self.text[before.end : token.start] if token.number == before.number + 1 else " "
            said += token.lemma if token.number in changed else token.text
            before = token
        return said.strip(" ,;.")

    def _joined(self) -> list[Token]:
        found, waiting = [], [self.verb]
        while waiting:
            top = waiting.pop()
            new = [token for token in self.words.children[top.number] if token.dep == "conj"]
            found += new
            waiting += new
        return found


def _is_stop(token: Token) -> bool:
    return token.text in (".", "”", '"') and token.dep == "punct" and token.head != token.number and token.text == "."


def clause_of(text: str, words: Words, capitals: Collection[str]) -> Clause | None:
    """The main clause of a one-clause statement with a subject before its verb; None for every other sentence."""
    root = words.root
    if root is None or root.pos not in ("VERB", "AUX") or ";" in text or ":" in text:
        return None
    children = words.children[root.number]
    subjects = [token for token in children if token.dep in _SUBJECTS]
    if (
        len(subjects) != 1
        or subjects[0].number > root.number
        or any(t.dep in ("csubj", "expl", "neg") for t in children)
    ):
        return None
    if any(token.dep == "conj" and words.child(token, *_SUBJECTS) is not None for token in children):
        return None
    helpers = tuple(token for token in children if token.dep in _HELPERS and token.number < root.number)
    if not helpers and root.tag not in ("VBD", "VBZ", "VBP"):
        return None
    return Clause(text, words, root, subjects[0], helpers, capitals)
