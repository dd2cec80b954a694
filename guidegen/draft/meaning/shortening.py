"""What may be left out of a sentence without making it say anything else.

Tried in this order: the halves around a semicolon, the whole sentence, then without loose additions (a bracket, a
clause with "which", a participle's tail, an apposition), then one of two joined main clauses alone. What restricts,
denies, conditions or attributes stays. For sentences that say what a term means; facts are cut less (cuts.py).
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.draft.analysis import Sentence, Token
from guidegen.draft.standing.part import SUBJECTS
from guidegen.draft.wordlists import word_list

_COMFORTABLE = 26
_MINOR = 4
_SHORT_BRACKET = 3
"""Its signs and one word: “(IMF)” is another name, and stays."""


def shortenings(sentence: Sentence) -> Iterator[frozenset[int]]:
    """Numbers of words that can be left out, the mildest cut first."""
    if not sentence.has_grammar:
        yield frozenset()
        return
    loose = _loose(sentence)
    every = frozenset().union(*loose)
    yield from _halves(sentence)
    if sentence.length <= _COMFORTABLE or not loose:
        yield frozenset()
    for tail in loose:
        if len(loose) > 1:
            yield tail
    if every:
        yield every
    if sentence.length > _COMFORTABLE and loose:
        yield frozenset()
    for clause in _clauses(sentence):
        yield clause
        if every - clause:
            yield clause | every


def _halves(sentence: Sentence) -> Iterator[frozenset[int]]:
    """Of two sentences that a semicolon joins, the first, and the second."""
    signs = [token.number for token in sentence.tokens if token.text == ";"]
    last = len(sentence.tokens) - 1
    if len(signs) == 1 and not any(sign in sentence.text for sign in '“”"«»()'):
        yield frozenset(range(signs[0], last))
        yield frozenset(range(signs[0] + 1))


def _loose(sentence: Sentence) -> list[frozenset[int]]:
    """Additions that are marked off by commas, dashes or brackets."""
    found: list[frozenset[int]] = [bracket for bracket in sentence.brackets if len(bracket) > _SHORT_BRACKET]
    for token in sentence.tokens:
        if token.dep in ("relcl", "acl", "advcl", "appos", "prep") and _is_loose(sentence, token):
            cut = _marked_off(sentence, token)
            if cut and not any(cut & other for other in found):
                found.append(cut)
    return found


def _is_loose(sentence: Sentence, token: Token) -> bool:
    """Whether a clause adds to what is complete without it."""
    words = sentence.words
    subtree = words.subtree(token)
    if any(
        word.text.casefold() in word_list("facts", "en", "binding") or word.dep == "neg"
        for word in subtree
        if word.head == token.number
    ):
        return False
    if token.dep == "relcl":
        return any(word.tag in ("WDT", "WP", "WP$", "WRB") and word.text.casefold() != "that" for word in subtree[:3])
    if token.dep == "advcl" or token.dep == "acl":
        first = subtree[0]
        return (
            token.tag == "VBG"
            and first == token
            and token.lemma not in word_list("facts", "en", "attributing")
            and token.number > token.head
        )
    if token.dep == "prep":
        return token.text.casefold() in ("including", "such", "like") and token.number > token.head
    return token.dep == "appos" and (len(subtree) > _MINOR or _is_age(sentence, subtree))


def _is_age(sentence: Sentence, subtree: tuple[Token, ...]) -> bool:
    """ ", now fifty-two,": what is true on a day that the sentence tells of."""
    return subtree[-1].tag == "CD" and sentence.tokens[subtree[0].number - 1].text.casefold() in (",", "now", "then")


def _marked_off(sentence: Sentence, token: Token) -> frozenset[int]:
    """A subtree with the signs around it; none where it is not marked off, or is in pieces."""
    tokens = sentence.tokens
    subtree = sentence.words.subtree(token)
    start, end = subtree[0].number, subtree[-1].number
    if end - start + 1 != len(subtree) or start == 0:
        return frozenset()
    while tokens[start].tag == "," and start < end:
        start += 1
    while tokens[end].text in (",", ".", ";") and end > start:
        end -= 1
    opening = tokens[start - 1].text
    closing = tokens[end + 1].text if end + 1 < len(tokens) else "."
    if opening == "," and closing in (",", ".", ";"):
        # The comma after the addition stays where it closes an opening phrase or parts two clauses.
        both = closing == "," and _is_in_the_subject(sentence, token)
        return frozenset(range(start - 1, end + 2 if both else end + 1))
    if opening in ("—", "–", "--") and closing in ("—", "–", "--", "."):
        return frozenset(range(start - 1, end + 1 if closing == "." else end + 2))
    return frozenset()


def _is_in_the_subject(sentence: Sentence, token: Token) -> bool:
    """Whether an addition stands between a subject and its verb, where no comma may stay without it."""
    above = token
    while above.head != above.number and above.dep not in SUBJECTS:
        above = sentence.tokens[above.head]
    return above.dep in SUBJECTS and token.number < above.head


def _clauses(sentence: Sentence) -> Iterator[frozenset[int]]:
    """Of two main clauses joined by "and", "but" or ";" the words of one, then those of the other."""
    words = sentence.words
    root = words.root
    if root is None:
        return
    seconds = [
        child
        for child in words.children[root.number]
        if child.dep in ("conj", "ccomp", "parataxis") and child.number > root.number and _has_subject(sentence, child)
    ]
    joints = [child for child in words.children[root.number] if child.text in ("and", "but", ";", ",")]
    if len(seconds) != 1 or seconds[0].dep == "ccomp" or not joints:
        return
    second = seconds[0]
    start = words.subtree(second)[0].number
    before = [token for token in sentence.tokens[:start] if token.number > root.number]
    joint = next((token for token in reversed(before) if token.text not in (",", ";", "and", "but")), root).number + 1
    if sentence.tokens[joint].text == "," or sentence.tokens[start - 1].text in (";", "and", "but"):
        last = len(sentence.tokens) - 1
        if any(token.text.casefold() in ("either", "neither", "only") for token in sentence.tokens[:joint]):
            return
        yield frozenset(range(joint, last))
        if not any(
            child.dep in ("advcl", "mark", "prep") and child.number < root.number and child.number < 3
            for child in words.children[root.number]
        ):
            yield frozenset(range(0, start))


def _has_subject(sentence: Sentence, verb: Token) -> bool:
    return any(child.dep in SUBJECTS for child in sentence.words.children[verb.number])
