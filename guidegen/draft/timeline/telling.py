"""A clause told in a few words: without its date, and without what hangs on beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from guidegen.draft.analysis import Sentence, Token
from guidegen.draft.timeline.clauses import Clause
from guidegen.draft.timeline.lexicon import lexicon

MOST_WORDS = 30
GOOD_LENGTH = 24
"""Loose additions are left out down to here; what tells more only where the event would not fit."""


class Told(NamedTuple):
    """The numbers of the words that tell an event; `subject` is empty where the subject stands in the clause."""

    subject: frozenset[int]
    kept: frozenset[int]


def choose_words(clause: Clause, others: frozenset[int], good_length: int = GOOD_LENGTH) -> Told | None:
    """The words that tell the event, None where it takes more than 30. `others` are words of other dates."""
    sentence, words = clause.sentence, clause.sentence.words
    kept = {token.number for token in words.subtree(clause.verb)} - clause.dating
    kept -= _numbers(sentence, _always_dropped(clause, others))
    subject = _subject_words(clause) if _is_borrowed(clause) else set()
    if subject:
        kept -= _relative_words(clause)
    loose, dear = _droppable(clause)
    for limit, dropped in (*((good_length, one) for one in loose), *((MOST_WORDS, one) for one in dear)):
        if dropped and _length(sentence, kept | subject) > limit:
            kept -= _numbers(sentence, [*dropped, *_joined_after(clause, dropped)])
    if _length(sentence, kept | subject) > MOST_WORDS or not kept:
        return None
    return Told(frozenset(subject), frozenset(_without_loose_and(sentence, kept)))


def _joined_after(clause: Clause, dropped: Sequence[Token]) -> list[Token]:
    """Verbs that follow what is left out: without it they would lean on nothing (“…, a body that met, and ruled”)."""
    first = min(token.number for token in dropped)
    if all(token.head == clause.verb.number for token in dropped):
        return []
    return [t for t in clause.sentence.words.children[clause.verb.number] if t.dep == "conj" and t.number > first]


def _length(sentence: Sentence, numbers: set[int]) -> int:
    return sum(1 for number in numbers if sentence.tokens[number].is_word)


def _without_loose_and(sentence: Sentence, kept: set[int]) -> set[int]:
    """Without an “and” whose second part was left out."""
    loose = {
        token.number
        for number in kept
        if (token := sentence.tokens[number]).dep in ("cc", "preconj")
        and not any(
            other.dep == "conj" and other.number in kept and other.number > number
            for other in sentence.words.children[token.head]
        )
        and token.number + 1 not in kept
    }
    return kept - loose


def _numbers(sentence: Sentence, tops: Iterable[Token]) -> set[int]:
    return {token.number for top in tops for token in sentence.words.subtree(top)}


def _is_borrowed(clause: Clause) -> bool:
    """Whether the subject stands outside the clause."""
    if clause.subject is None:
        return False
    return clause.subject not in clause.sentence.words.subtree(clause.verb)


def _subject_words(clause: Clause) -> set[int]:
    """The subject without the clauses that hang on it, one of which this is."""
    sentence, top = clause.sentence, clause.subject
    assert top
    without = [
        token
        for token in sentence.words.children[top.number]
        if (token.dep in ("relcl", "acl", "appos", "punct", "cc") and not _joins_names(sentence, token))
        or lexicon().has("connectives", token.lemma.lower())
        or (token.dep in ("conj", "cc") and token.number > clause.verb.number)  # “Hawaii, which …, and Alaska”
    ]
    kept = {token.number for token in sentence.words.subtree(top)} - _numbers(sentence, without)
    return kept - {token.number for token in sentence.words.subtree(clause.verb)} - clause.dating


def _joins_names(sentence: Sentence, token: Token) -> bool:
    return any(other.dep == "conj" for other in sentence.words.children[token.head]) and token.dep in ("cc", "punct")


def _relative_words(clause: Clause) -> set[int]:
    return {t.number for t in clause.sentence.words.children[clause.verb.number] if t.tag in ("WDT", "WP")}


def _always_dropped(clause: Clause, others: frozenset[int]) -> list[Token]:
    """What ties the clause to others: its connective, clauses joined to it, what another date belongs to."""
    words = clause.sentence.words
    dropped = [t for t in words.children[clause.verb.number] if _ties(clause, t) or _stands_beside(clause, t, others)]
    loose = [t for t in words.subtree(clause.verb) if t.dep in ("relcl", "acl", "appos") and t != clause.subject]
    return dropped + [t for t in loose if others & _numbers(clause.sentence, [t]) or _is_remark(clause, t)]


def _is_remark(clause: Clause, token: Token) -> bool:
    """“…, an inclusion that many have deemed illegal”: an apposition with a clause of its own, at the end."""
    tokens = clause.sentence.words.subtree(token)
    is_last = tokens[-1].number >= clause.sentence.words.subtree(clause.verb)[-1].number - 2
    return token.dep == "appos" and is_last and any(t.dep == "relcl" for t in tokens) and _is_loose(clause, token)


def _is_loose(clause: Clause, token: Token) -> bool:
    return _follows_comma(clause.sentence, clause.sentence.words.subtree(token)[0])


def _ties(clause: Clause, token: Token) -> bool:
    """“However”, “when”, the “and” before a joined clause."""
    if token.dep in ("cc", "preconj", "intj"):
        return token.number < clause.verb.number
    if token.dep == "mark":
        return clause.shape != "main"
    if token.dep != "advmod":
        return False
    is_before_mark = clause.shape == "adverbial" and token.number < _first_mark(clause)  # “just as the war began”
    is_connective = lexicon().has("connectives", token.lemma.lower())
    came_first = token.lemma.lower() == "first" and token.number > clause.verb.number  # “came first in the examination”
    return is_before_mark or token.tag == "WRB" or (is_connective and not came_first)


def _stands_beside(clause: Clause, token: Token, others: frozenset[int]) -> bool:
    """Another clause: one with its own subject, with a date of its own, or that only sets off (“while …”)."""
    words = clause.sentence.words
    if token.dep == "conj" and words.child(token, "nsubj", "nsubjpass", "expl"):
        return True
    if token.dep in ("conj", "advcl", "npadvmod") and others & _numbers(clause.sentence, [token]):
        return True
    if token.dep in ("ccomp", "conj", "advcl", "parataxis") and _is_set_off(clause, token):
        return True
    mark = words.child(token, "mark")
    sets_off = mark is not None and mark.lemma.lower() in ("while", "although", "though", "as", "whereas")
    return token.dep == "parataxis" or (token.dep == "advcl" and sets_off)


def _is_set_off(clause: Clause, token: Token) -> bool:
    """Whether a semicolon stands between the verb and what hangs on it."""
    first, second = sorted((token.number, clause.verb.number))
    return any(one.text == ";" for one in clause.sentence.tokens[first:second])


def _first_mark(clause: Clause) -> int:
    children = clause.sentence.words.children[clause.verb.number]
    return next((token.number for token in children if token.dep == "mark"), -1)


def _droppable(clause: Clause) -> tuple[list[list[Token]], list[list[Token]]]:
    """What may be left out to be short, from what is missed least: loose additions, then what tells more."""
    words, children = clause.sentence.words, clause.sentence.words.children[clause.verb.number]
    tokens = words.subtree(clause.verb)
    loose = [t for t in tokens if t.dep in ("relcl", "appos") and _is_loose(clause, t)]
    tails = [t for t in children if t.dep == "advcl" and _is_unconditional(clause, t)]
    last = [t for t in children if t.dep == "prep" and t.number > clause.verb.number and _is_adjunct(clause, t)][-1:]
    before = [t for t in children if t.dep == "prep" and t.number < clause.verb.number and _before_comma(clause, t)]
    joined = [t for t in children if t.dep == "conj"]
    telling = [t for t in tokens if t.dep == "relcl" and _is_clear_without(clause, t) and t not in loose]
    return [loose, [t for t in tails if t.tag in ("VBG", "VBN")], before], [tails, joined, telling, last]


def without_addition(clause: Clause, told: Told, pointing: Token) -> Told | None:
    """The words without the phrase beside the verb, or the clause on a noun, that a word stands in; None if it is no
    addition: a subject, an object."""
    sentence, at = clause.sentence, pointing
    while at.head != at.number and at.number != clause.verb.number:
        if _may_go(clause, at):
            kept = told.kept - _numbers(sentence, [at])
            return Told(told.subject, frozenset(_without_loose_and(sentence, set(kept))))
        at = sentence.tokens[at.head]
    return None


def _may_go(clause: Clause, token: Token) -> bool:
    if token.dep in ("relcl", "appos"):
        return _is_loose(clause, token)
    if token.head != clause.verb.number:
        return False
    if token.number < clause.verb.number:
        return _is_fronted(clause, token)
    if token.dep == "conj":
        return True
    if token.dep == "advcl":
        return _is_unconditional(clause, token)
    if token.dep == "xcomp":
        return False
    after = _follows_comma(clause.sentence, clause.sentence.words.subtree(token)[0])
    inside = {t.number for t in clause.sentence.words.subtree(token)}
    rest = [t for t in clause.sentence.words.subtree(clause.verb) if t.number > clause.verb.number]
    names_more = any(t.pos == "PROPN" and t.number not in inside | clause.dating for t in rest)
    return token.dep == "prep" and (after or names_more)


_FRONTED = frozenset(
    ["after", "before", "during", "despite", "in", "at", "on",
     "from", "as", "for", "among", "amid", "following", "when"]
)  # fmt: skip


def _is_fronted(clause: Clause, token: Token) -> bool:
    """“Just days after it arrived, …”, “Despite this experience, …”: when and where, which the rest is true without."""
    words = clause.sentence.words
    leading = (words.child(token, "mark") or words.child(token, "advmod")) if token.dep == "advcl" else token
    if token.dep not in ("prep", "advcl") or leading is None or leading.text.lower() not in _FRONTED:
        return False
    return _before_comma(clause, token) and not any(t.dep == "neg" for t in words.subtree(token))


def _before_comma(clause: Clause, token: Token) -> bool:
    last = clause.sentence.words.subtree(token)[-1]
    return "," in (last.text, clause.sentence.tokens[last.number + 1].text)


def _is_clear_without(clause: Clause, relative: Token) -> bool:
    """“a plan that outlined …”, “the ten percent plan that …”: without the clause it is still that plan."""
    modifiers = clause.sentence.words.children[relative.head]
    telling = [token for token in modifiers if token.dep in ("amod", "compound", "nummod")]
    return len(telling) > 1 or any(token.lemma.lower() in ("a", "an") for token in modifiers)


def _is_adjunct(clause: Clause, token: Token) -> bool:
    """A long phrase at the end (“in an effort to …”) that takes nothing back."""
    words = clause.sentence.words.subtree(token)
    return len(words) > 5 and token.text.lower() in ("in", "during", "at", "after", "despite", "with", "amid", "over")


def _is_unconditional(clause: Clause, token: Token) -> bool:
    marks = [one.lemma.lower() for one in clause.sentence.words.children[token.number] if one.dep in ("mark", "aux")]
    return not any(lexicon().has("conditional_marks", mark) for mark in marks)


def _follows_comma(sentence: Sentence, token: Token) -> bool:
    before = [one.text for one in sentence.tokens[max(0, token.number - 2) : token.number]]
    return before[-1:] == [","] or before in ([",", "”"], [",", '"'])


def say(clause: Clause, told: Told, changes: Mapping[int, str]) -> str:
    """The event as a sentence; `changes` has for numbers of words what stands in their place."""
    sentence = clause.sentence
    rest = _join(sentence, told.kept, changes)
    if told.subject and rest and sentence.tokens[min(told.kept)].pos != "PROPN":
        rest = rest[0].lower() + rest[1:]  # “Founded in 1854, the party …”
    parts = (_join(sentence, told.subject, changes), _helper(clause, told), rest)
    return clean(" ".join(part for part in parts if part))


_DONE_TO = (
    "guillotine", "execute", "hang", "behead", "shoot", "kill", "sentence", "imprison", "exile", "arrest", "elect",
    "appoint", "crown", "bury", "deport", "banish", "release", "acquit", "convict", "depose", "pardon", "expel",
)  # fmt: skip
"""What is done to somebody, where a parser takes the participle for the past: of “was tried and guillotined”."""


def _shares_its_helper(clause: Clause) -> bool:
    """“Louis was tried, found guilty and guillotined on 21 January”: the third verb has the helper of the first."""
    verb, words = clause.verb, clause.sentence.words
    is_done_to = verb.tag == "VBN" or (verb.lemma in _DONE_TO and words.child(verb, "dobj") is None)
    if clause.shape != "joined" or not is_done_to:
        return False
    above = verb
    if words.child(above, "aux", "auxpass") is not None:
        return False
    while above.dep == "conj":
        above = clause.sentence.tokens[above.head]
    return words.child(above, "auxpass") is not None


def _helper(clause: Clause, told: Told) -> str:
    """“was” or “were”, which a bare participle lacks."""
    if not told.subject or not (clause.shape == "participle" or _shares_its_helper(clause)):
        return ""
    assert clause.subject
    plural = clause.subject.tag in ("NNS", "NNPS") or clause.sentence.words.child(clause.subject, "conj")
    return "were" if plural else "was"


def _join(sentence: Sentence, kept: frozenset[int], changes: Mapping[int, str]) -> str:
    """The kept words as they stand in the text; where some were left out, their commas go too."""
    tokens = [token for token in sentence.tokens if token.number in kept]
    tokens = [token for place, token in enumerate(tokens) if not _is_left_over(sentence, tokens, place)]
    said = ""
    for before, token in zip((None, *tokens), tokens, strict=False):
        gap = "" if before is None else " "
        if before and token.number == before.number + 1:
            gap = sentence.text[before.end : token.start]
        said += gap + changes.get(token.number, token.text)
    return said.strip(" ,;:–—")


def _is_left_over(sentence: Sentence, kept: Sequence[Token], place: int) -> bool:
    """A comma beside words that were left out: before them; after them only where one stood before them too."""
    token = kept[place]
    if token.text != ",":
        return False
    after = kept[place + 1] if place + 1 < len(kept) else None
    before = kept[place - 1] if place else None
    if after is None or before is None or after.number != token.number + 1:
        return True
    return before.number != token.number - 1 and "," in (before.text, sentence.tokens[before.number + 1].text)


def clean(text: str) -> str:
    """A statement as it is shown: one space, no residue of what was taken out, a capital, a full stop."""
    text = re.sub(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])", "", text)
    text = re.sub(r"^\W*[Oo]r [^,]{1,60}, ", "", text)  # of “On 27 July 1794, or 9 Thermidor in the new calendar, …”
    text = re.sub(r"[“”\"]{2,}", "”", re.sub(r"[“”\"]{2,}(?=\w)", "“", text))
    text = re.sub(r"\s+([,;:.!?)])", r"\1", re.sub(r"\s+", " ", text)).strip(" ,;:–—")
    text = re.sub(r"[,;:]+(?=[.,;:])|[,;:]+(?=[”\"]?\.?$)", "", text)
    if not text:
        return ""
    return text[0].upper() + text[1:] + ("" if text[-1] in ".!?" or text[-2:] in (".”", '."') else ".")
