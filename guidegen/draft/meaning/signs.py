"""A sign behind the term: “X, a …,”, “X, or …”, “X—a …—”, “X: the …”, “X (a …)”."""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.draft.analysis import Token
from guidegen.draft.meaning.beside import beside
from guidegen.draft.meaning.phrases import closed_by, last_word, phrase_from
from guidegen.draft.meaning.reading import Meaning, Reading

_DASHES = frozenset({"—", "–", "--", "-"})
_QUOTES = frozenset("“”\"‘’'")
_SUBORDINATE = frozenset(("relcl", "acl", "ccomp", "advcl", "pcomp", "csubj", "xcomp"))
_SHORT = 4
_DOUBTFUL = 1.6
"""What an apposition by the tree is worth at most to be asked for by signs, too."""


def with_sign(reading: Reading) -> Iterator[Meaning]:
    sign, word = reading.text(reading.after), reading.text(reading.after + 1)
    if sign == "," and word == "or":
        yield from _alternative(reading, reading.after + 2)
    elif sign == ",":
        start = reading.after + 1
        while reading.text(start) in _QUOTES:
            start += 1
        said = _that_is(reading, start)
        found = list(_apposition(reading, start + said, "apposition", 3.8 if said else 3.0))
        nominal = any(meaning.phrase and meaning.worth > _DOUBTFUL for meaning in found)
        yield from found if nominal else (*found, *beside(reading, start + said))
    elif sign in _DASHES or sign == "(":
        yield from _bracketed(reading)
    elif sign == ":":
        yield from _apposition(reading, reading.after + 1, "colon", 3.6)


def _that_is(reading: Reading, start: int) -> int:
    """How many tokens “that is,”, “i.e.” or “meaning” take."""
    if reading.text(start) in ("meaning", "i.e.", "namely"):
        return 1 + (reading.text(start + 1) == ",")
    if (reading.text(start), reading.text(start + 1)) == ("that", "is"):
        return 2 + (reading.text(start + 2) == ",")
    return 0


def _alternative(reading: Reading, start: int) -> Iterator[Meaning]:
    if (
        _in_list(reading)
        or start >= len(reading.tokens)
        or reading.tokens[start].pos in ("SCONJ", "ADP", "PRON", "VERB")
    ):
        return
    phrase = phrase_from(reading.sentence, start) or _words_to_sign(reading, start)
    acts = phrase is not None and phrase[0].dep in ("nsubj", "nsubjpass") and phrase[1] < start + _SHORT
    if phrase and phrase[1] > start and not acts:
        end = reading.before_adverbial(start, reading.to_sign(phrase[1]))
        yield Meaning(start, end, "or", 4.2 + reading.value(phrase[0]))


def _in_list(reading: Reading) -> bool:
    """Whether the term is a member of a list: “A, B, or C”."""
    head = reading.head()
    before = reading.tokens[reading.edges[head.number][0] - 1].text if reading.edges[head.number][0] else ""
    return head.dep == "conj" or before == ","


def _words_to_sign(reading: Reading, start: int) -> tuple[Token, int] | None:
    """The noun phrase up to the next comma or the sentence's end, where the tree does not help."""
    end = start
    while end < len(reading.tokens) and reading.tokens[end].text not in {",", ".", ";", ":", ")", *_DASHES}:
        end += 1
    heads = [token for token in reading.tokens[start:end] if token.pos in ("NOUN", "PROPN")]
    return (heads[0], end - 1) if heads and end > start else None


def _apposition(reading: Reading, start: int, shape: str, worth: float) -> Iterator[Meaning]:
    if not _may_open(reading, start):
        return
    if reading.tokens[start].tag == "VBG" and reading.tokens[start].dep not in ("amod", "compound"):
        if shape == "apposition" and reading.tokens[start].lemma not in ("include", "follow", "begin", "start"):
            yield Meaning(start, last_word(reading.sentence), "doing", 1.0, phrase=False)
        return
    phrase = phrase_from(reading.sentence, start)
    if phrase is None or phrase[0].pos == "PRON" or phrase[1] - start < 1:
        return
    head, end = phrase
    if shape == "apposition" and _is_list(reading, start, head):
        return
    if shape == "colon" and any(child.dep == "conj" for child in reading.sentence.words.children[head.number]):
        return
    if not _is_apart(reading, start, head, end):
        return
    end = reading.before_adverbial(start, reading.to_sign(end))
    if _is_clause(reading, start, end):
        return
    if reading.is_superlative(head) and not (reading.is_general() and reading.sentence.words.child(head, "relcl")):
        yield Meaning(start, end, "most", 1.2)
        return
    if shape == "apposition" and not reading.article(start) and not _is_rounded(reading, head):
        worth -= 1.5
    yield Meaning(start, end, shape, worth + reading.value(head) + reading.article(start))


def _is_list(reading: Reading, start: int, head: Token) -> bool:
    """“the treasury, the fleet, the forests, and …”, “drug courts, job training and justice”: what stands beside it."""
    chain = sorted(token.number for token in _chain(reading, head))
    if len(chain) == 1:
        return False
    article = reading.text(start)
    if article not in ("a", "an", "the"):
        several = reading.tokens[reading.last].tag in ("NNS", "NNPS") and head.tag in ("NNS", "NNPS")
        return not several or reading.sentence.words.child(head, "relcl", "acl") is None
    return any(child.text.lower() == article for at in chain[1:] for child in reading.sentence.words.children[at])


def _is_rounded(reading: Reading, head: Token) -> bool:
    """“groups that …”, “beads used as …”: a bare noun with a clause, or one that says of what sort a thing is."""
    return reading.value(head) > 0 or reading.sentence.words.child(head, "relcl", "acl") is not None


def _may_open(reading: Reading, start: int) -> bool:
    if start >= len(reading.tokens):
        return False
    token = reading.tokens[start]
    if token.tag == "CD" and token.text.lower() != "one":
        return False
    return token.pos in ("DET", "NOUN", "ADJ", "NUM", "PROPN", "VERB") and token.text.lower() not in (
        "this",
        "these",
        "that",
        "those",
        "such",
        "another",
        "which",
        "each",
        "both",
        "all",
        "what",
    )


def _is_apart(reading: Reading, start: int, head: Token, end: int) -> bool:
    """Whether a phrase after a comma stands in apposition, and is no next member of a list or subject of a verb."""
    if head.dep in ("nsubj", "nsubjpass") and head.head > end and reading.tokens[head.head].pos in ("VERB", "AUX"):
        return False
    if head.pos == "PROPN" and reading.text(start) not in ("a", "an"):
        return False
    if reading.text(end + 1) in ("and", "or") and reading.tokens[reading.after].text == ",":
        return False
    chain = _chain(reading, head)
    several = len(chain) > 2 or (len(chain) == 2 and reading.text(start) not in ("a", "an", "the"))
    if (several and reading.text(head.number + 1) == ",") or len(chain) > 2:
        return False
    return not (head.dep == "conj" and _ends_list(reading, start, chain))


def _chain(reading: Reading, head: Token) -> list[Token]:
    """A noun and those that are joined to it."""
    chain = [head]
    for token in chain:
        chain += [child for child in reading.sentence.words.children[token.number] if child.dep == "conj"]
    return chain


def _ends_list(reading: Reading, start: int, chain: list[Token]) -> bool:
    """Whether “and” or “or” joins something to a phrase that the tree takes for a member of a list."""
    heads = {token.number for token in chain} | {chain[0].head}
    return any(token.dep == "cc" and token.number > start and token.head in heads for token in reading.tokens)


def _bracketed(reading: Reading) -> Iterator[Meaning]:
    opener = reading.tokens[reading.after]
    if opener.text not in ("—", "–", "("):
        return
    start, end = reading.after + 1, closed_by(reading.sentence, reading.after)
    if reading.text(start) == "that" and reading.text(start + 1) != "is":
        return
    while start < end and reading.tokens[start].text.lower() in ("or", "that", "is", ",", "i.e.", "meaning"):
        start += 1
    if (
        (reading.tokens[start].tag == "VBG" and opener.text != "(")
        or _closes(reading, opener)
        or _is_clause(reading, start, end)
    ):
        return
    if end - start < 1 or not _may_open(reading, start):
        return
    phrase = phrase_from(reading.sentence, start)
    head = phrase[0] if phrase else reading.tokens[start]
    if opener.text == "(" and sum(token.text == "," for token in reading.tokens[start:end]) > 1:
        return
    if head.pos == "PRON" or (head.dep in ("nsubj", "nsubjpass") and start <= head.head <= end):
        return
    shape, worth = ("bracket", 2.6) if opener.text == "(" else ("dash", 3.6)
    if head.pos == "PROPN" and reading.tokens[start].pos != "DET":
        return
    yield Meaning(start, end, shape, worth + reading.value(head) + reading.article(start))


def _closes(reading: Reading, dash: Token) -> bool:
    """Whether a dash is the second of two, behind an addition to what stands before both."""
    return dash.text in _DASHES and sum(token.text in ("—", "–") for token in reading.tokens[: dash.number]) % 2 == 1


def _is_clause(reading: Reading, first: int, last: int) -> bool:
    """Whether the words tell something on their own, and are no phrase: “the corps set off in May”."""
    if reading.tokens[first].pos in ("ADP", "SCONJ", "AUX") or reading.tokens[first].tag in ("VB", "VBD", "VBZ", "VBP"):
        return True
    for verb in reading.tokens[first : last + 1]:
        if verb.tag in ("VBD", "VBZ", "VBP") and not _is_subordinate(reading, verb):
            return True
    return False


def _is_subordinate(reading: Reading, verb: Token) -> bool:
    for _ in range(len(reading.tokens)):
        if verb.dep in _SUBORDINATE:
            return True
        above = reading.tokens[verb.head]
        if verb.dep not in ("conj", "aux", "auxpass") or above == verb or above.pos not in ("VERB", "AUX"):
            return False
        verb = above
    return False
