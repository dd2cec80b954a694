"""Words around the term: “called X”, “X, which …”."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from guidegen.draft.analysis import Sentence
from guidegen.draft.meaning.phrases import last_word
from guidegen.draft.meaning.reading import Meaning, Reading
from guidegen.draft.wordlists import word_list

_HAPPENED = 1.0
_QUOTES = frozenset("“”\"‘’'")
_DETERMINERS = frozenset(("the", "a", "an", "their", "his"))


def relative(reading: Reading) -> Iterator[Meaning]:
    words = [reading.text(reading.after + step) for step in range(3)]
    comma = words[0] == ","
    pronoun = words[1:] if comma else words
    if pronoun[0] in ("which", "that", "who") and _is_of_another(reading):
        return
    if pronoun[0] in ("which", "who", "whereby", "where", "when") or (
        pronoun[0] in ("in", "by", "under", "through") and pronoun[1] == "which"
    ):
        start = reading.after + comma
        worth = 2.0 if comma else 1.4
        if pronoun[0] in ("which", "who") and _tells_what_happened(reading, start):
            worth = _HAPPENED
        yield Meaning(start, _relative_end(reading, start), "which", worth, phrase=False)
    elif pronoun[0] == "that" and not comma and _hangs(reading, "relcl"):
        yield Meaning(reading.after, _relative_end(reading, reading.after), "that", 1.2, phrase=False)


def occasion(reading: Reading) -> Iterator[Meaning]:
    """“we speak of X when …”: the case in which the word is used."""
    start = reading.after
    if reading.text(start) not in ("when", "if") or reading.text(reading.first - 1) not in ("of", "called", "about"):
        return
    end = last_word(reading.sentence)
    for token in reading.tokens[start + 3 : end]:
        if token.text == "," and reading.text(token.number + 1) in ("and", "but", "or"):
            end = token.number - 1
            break
    if end - start >= _FEWEST:
        yield Meaning(start, end, "when", 2.9)


_FEWEST = 4


def _tells_what_happened(reading: Reading, start: int) -> bool:
    """“grain, which did not ripen there”: what some of it did, and not what it is."""
    verbs = (token.tag for token in reading.tokens[start:] if token.pos in ("VERB", "AUX"))
    return reading.tokens[reading.last].pos == "NOUN" and next(verbs, "") == "VBD"


def _is_of_another(reading: Reading) -> bool:
    """“the declaration of X, which …”: the clause may tell of the declaration."""
    if reading.text(reading.first - 1) != "of" or reading.first < 2:
        return False
    noun = reading.tokens[reading.first - 2]
    return noun.pos == "NOUN" and noun.lemma.lower() not in word_list("terms", "en", "classes")


def _hangs(reading: Reading, dep: str) -> bool:
    return reading.sentence.words.child(reading.head(), dep) is not None


def _relative_end(reading: Reading, start: int) -> int:
    clause = reading.sentence.words.child(reading.head(), "relcl")
    return reading.edges[clause.number][1] if clause and clause.number > start else last_word(reading.sentence)


def named(reading: Reading) -> Iterator[Meaning]:
    if (
        reading.first >= 2
        and reading.text(reading.first - 1) == "to"
        and reading.text(reading.first - 2) == "according"
    ):
        yield Meaning(0, last_word(reading.sentence), "according", 2.0, phrase=False)
    if announcer_before(reading.sentence, reading.first) is None and not _is_what_somebody_calls(reading):
        return
    yield Meaning(0, last_word(reading.sentence), "called", 2.4, phrase=False)


def _is_what_somebody_calls(reading: Reading) -> bool:
    """“—what Rousseau calls a X—”."""
    return _somebody_calls(reading.sentence, reading.first)


def _somebody_calls(sentence: Sentence, first: int) -> bool:
    """“what Rousseau calls a X”, “which she named X”."""
    before = sentence.tokens[max(0, first - 7) : first]
    while before and (before[-1].text in _QUOTES or before[-1].text.lower() in _DETERMINERS):
        before = before[:-1]
    if not before or before[-1].lemma not in _CALLING or before[-1].pos != "VERB":
        return False
    return any(token.text in ("what", "which") for token in before)


_CALLING = frozenset(("call", "name", "term", "dub", "label", "nickname", "christen"))
_CALLED = frozenset(("it", "them", "this", "these", "him", "her"))


def announcer_before(sentence: Sentence, first: int) -> str | None:
    """The words before a term that name it: “called”, “known as”, “the term”, “what Hobbes called the”."""
    at = first - 1
    tokens = sentence.tokens
    while at >= 0 and (tokens[at].text in _QUOTES or tokens[at].text.lower() in _DETERMINERS):
        at -= 1
    if at > 0 and tokens[at].text in _CALLED and tokens[at - 1].lemma in _CALLING and tokens[at - 1].pos == "VERB":
        return f"{tokens[at - 1].text} {tokens[at].text}"
    if at >= 0 and _somebody_calls(sentence, first):
        return tokens[at].text
    if at < 0 or tokens[at].text.lower() not in _last_words():
        return None
    one = tokens[at].text.lower()
    two = f"{tokens[at - 1].text.lower()} {one}" if at else one
    three = f"{tokens[at - 2].text.lower()} {two}" if at > 1 else two
    known = word_list("meaning", "en", "announcing")
    return next((words for words in (three, two, one) if words in known), None)


@cache
def _last_words() -> frozenset[str]:
    return frozenset(phrase.split()[-1] for phrase in word_list("meaning", "en", "announcing"))
