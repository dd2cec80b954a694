"""One sentence, looked at from a term in it: what every pattern asks."""

from __future__ import annotations

from dataclasses import dataclass

from guidegen.draft.analysis import Sentence, Token
from guidegen.draft.meaning.complete import open_relative
from guidegen.draft.meaning.phrases import closed_by, last_word
from guidegen.draft.wordlists import word_list

_COMPLETING = frozenset(["of", "in", "from", "for", "by", "between", "toward"])
_LONG_ENOUGH = 4
_QUOTES = frozenset("“”\"‘’'")
_WHERE = frozenset(("on", "at", "to", "into", "near"))
_RELATIVE = frozenset(("which", "whom", "whose"))
_ADVERBIAL = frozenset(["when", "while", "although", "because", "after", "before", "but", "until", "though"])


@dataclass(frozen=True)
class Meaning:
    """Tokens `first` to `last` (that one included) of a sentence say what a term is.

    `shape` names the pattern; `phrase` tells that they are a noun phrase, which can be printed without the sentence.
    """

    first: int
    last: int
    shape: str
    worth: float
    phrase: bool = True


class Reading:
    """A sentence and the tokens `first` to `last` (that one included) of a term; `after` is what follows the term."""

    def __init__(self, sentence: Sentence, first: int, last: int) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.first, self.last = first, last
        self.edges = sentence.words.edges
        self.after = self._after()

    def _after(self) -> int:
        """The first token after the term, its closing quotation marks and a citation in brackets."""
        at = self.last + 1
        while at < len(self.tokens) and self.tokens[at].text in _QUOTES:
            at += 1
        if (
            at + 2 < len(self.tokens)
            and self.tokens[at].text == ","
            and self.tokens[at + 1].text in ("however", "then")
        ):
            at += 2
        if at < len(self.tokens) and self.tokens[at].text == "(":
            end = closed_by(self.sentence, at)
            inside = self.tokens[at + 1 : end + 1]
            if end + 2 < len(self.tokens) and any(len(one.text) == 4 and one.text.isdigit() for one in inside):
                return end + 2
        return at

    def is_whole(self) -> bool:
        """Whether the term is all of its phrase: of “theory” nothing is said in “exchange theory is …”."""
        head = self.head()
        if head.dep == "compound" and self.last < head.head <= self.last + 2:
            return False
        before = self.tokens[self.first - 1] if self.first else None
        if before is None or before.text in _QUOTES:
            return True
        if before.text == "-" or (before.pos == "NUM" and head.tag != "NNS"):
            return False
        if before.pos == "NUM":
            return True
        modifies = before.pos in ("ADJ", "NOUN", "PROPN", "VERB") and self.first <= before.head <= self.last
        return not modifies or before.text.lower() in word_list("terms", "en", "weak")

    def words(self) -> list[str]:
        """The term's words in small letters."""
        return [token.text.lower() for token in self.tokens[self.first : self.last + 1] if token.is_word] or [""]

    def text(self, at: int) -> str:
        return self.tokens[at].text.lower() if 0 <= at < len(self.tokens) else ""

    def head(self) -> Token:
        """The token of the term on which its other tokens hang."""
        for token in self.tokens[self.first : self.last + 1]:
            if not self.first <= token.head <= self.last or token.head == token.number:
                return token
        return self.tokens[self.last]

    def clause_end(self, verb: Token) -> int:
        end = self.edges[verb.number][1]
        return min(end, last_word(self.sentence))

    def negated(self, verb: Token) -> bool:
        """“is not”, “is hardly”, “is almost”: what follows is denied."""
        return any(
            child.dep == "neg" or child.text.lower() in word_list("meaning", "en", "denying")
            for child in self.sentence.words.children[verb.number]
        )

    def poor(self, head: Token) -> bool:
        if head.text.lower() in ("one", "those", "anyone", "someone", "something", "anything"):
            return self.sentence.words.child(head, "relcl", "acl") is None or self.text(head.number + 1) == "of"
        if head.pos in ("PRON", "ADJ", "NUM", "PROPN") and head.text.lower() not in ("people",):
            return True
        return head.lemma.lower() in word_list("meaning", "en", "no_meaning") and not self.goes_on(head)

    def goes_on(self, head: Token) -> bool:
        """“the change of … to …”, “a way of deciding in which …”: what follows the noun makes it a meaning."""
        if head.lemma.lower() not in word_list("meaning", "en", "completed"):
            return False
        before = self.sentence.words.children[head.number]
        bare = not any(child.dep == "amod" for child in before) and any(child.dep == "det" for child in before)
        after = self.tokens[head.number + 1 : self.edges[head.number][1] + 1]
        opened = bool(after) and (after[0].text in _COMPLETING or after[0].tag == "TO")
        return bare and opened and len(after) >= _LONG_ENOUGH and not any(one.pos == "PROPN" for one in after)

    def value(self, head: Token) -> float:
        lemma = head.lemma.lower()
        if lemma in word_list("meaning", "en", "no_meaning"):
            return 0.0 if self.goes_on(head) else -3.0
        return 0.8 if lemma in word_list("meaning", "en", "good_heads") else 0.0

    def article(self, start: int) -> float:
        return {"a": 0.4, "an": 0.4, "the": 0.2, "any": 0.4}.get(self.text(start), 0.0)

    def is_general(self) -> bool:
        """“a threshold, the least share that …”: any one of its kind, and no certain one."""
        return self.text(self.first - 1) in ("a", "an") and self.tokens[self.last].pos == "NOUN"

    def is_superlative(self, head: Token) -> bool:
        """“the largest lake”, “the only system”, “the first country to …”: a fact about it, and not what it is."""
        return any(
            child.tag in ("JJS", "RBS")
            or child.text.lower() in ("only", "first", "last", "fastest")
            or any(word.tag in ("JJS", "RBS") for word in self.sentence.words.children[child.number])
            for child in self.sentence.words.children[head.number]
            if child.number < head.number
        )

    def to_sign(self, end: int) -> int:
        """The end of a phrase, moved on to the next sign where the tree left words hanging behind it."""
        start = end
        while end + 1 < len(self.tokens) and self.tokens[end + 1].is_word and self.tokens[end + 1].pos != "CCONJ":
            end += 1
        return end if end == start or self.tokens[start + 1].pos not in ("VERB", "AUX") else start

    def before_adverbial(self, start: int, end: int) -> int:
        """The end of a phrase before “, when …” and its like, which belong to the sentence and not to the phrase."""
        for token in self.tokens[start + 1 : end]:
            if token.text != "," or open_relative(self.tokens[start : token.number]):
                continue
            before, after = self.text(token.number - 1), self.text(token.number + 1)
            if after in _ADVERBIAL and before not in ("that", "which", "who"):
                return token.number - 1
            where = after in _WHERE and self.tokens[token.number + 1].tag != "TO"
            if where and self.text(token.number + 2) not in _RELATIVE:
                return token.number - 1
        return end
