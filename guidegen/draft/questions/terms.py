"""Key terms: what they mean, which one is meant, and where they belong in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from guidegen.draft.questions.context import Context
from guidegen.draft.questions.gaps import with_gap
from guidegen.draft.statements import Question, Term

_FEWEST_PAIRS, _MOST_PAIRS = 4, 6
_LONGEST = 30
_PHRASE = re.compile(r"(?:an?|the|any|all|one|those|people|persons|things) ", re.IGNORECASE)


def ask(context: Context) -> Iterator[Question]:
    phrases = [term for term in context.terms if is_phrase(term)]
    for term in context.terms:
        yield from _gapped(term)
        if term in phrases:
            yield from _named(term, phrases)
            yield from _explained(term)
    yield from _matched(phrases, context)


def is_phrase(term: Term) -> bool:
    """Whether the meaning is a phrase that can stand after “is” and does not name the term."""
    meaning = term.definition
    return (
        not meaning.endswith(".")
        and meaning[:1].islower()
        and _PHRASE.match(meaning) is not None
        and 4 <= len(meaning.split()) <= _LONGEST
        and not _shares_words(term.term, meaning)
    )


_EXPLAINING = re.compile(
    r"\b(?:is|are|was|were) (?:an?|the|any|when)\b|\b(?:refers?|referred) to\b|\bmeans?\b"
    r"|\b(?:called|known as|termed|named)\b|\b(?:defined|described) as\b|\boccurs? when\b|\bconsists? of\b"
)


def explains(term: Term) -> bool:
    """Whether the meaning is a phrase, or a sentence that says what the term is."""
    return is_phrase(term) or _EXPLAINING.search(term.definition) is not None


def _shares_words(term: str, meaning: str) -> bool:
    """Whether a telling word of the term stands in its meaning and gives it away."""
    stems = [word[:5].casefold() for word in re.findall(r"[^\W\d]{4,}", term)]
    return any(re.search(rf"\b{re.escape(stem)}", meaning, re.IGNORECASE) for stem in stems)


def _explained(term: Term) -> Iterator[Question]:
    body = {"stem": f"What does the term “{term.term}” mean?", "answer": term.definition}
    yield Question("short-answer", body, "understand", "", term.quotes, term.worth * 0.3 + 0.3, "meaning", term.term)


def _named(term: Term, phrases: Sequence[Term]) -> Iterator[Question]:
    """“What is the term for …?”, with other terms of the document to choose from."""
    others = [other for other in phrases if other is not term and _alike(term, other)]
    explanation = f"{term.term[:1].upper()}{term.term[1:]}: {term.definition}."
    stem = f"What is the term for {term.definition}?"
    worth = term.worth * 0.3
    if len(others) >= 3:
        chosen = sorted([term.term, *(other.term for other in _nearest(term, others)[:3])], key=str.casefold)
        options = [{"key" if text == term.term else "text": text} for text in chosen]
        body: dict[str, object] = {"stem": stem, "options": options}
        yield Question("single-choice", body, "remember", explanation, term.quotes, worth + 0.2, "which", term.term)
    body = {"stem": stem, "answer": term.term, "points": 1}
    yield Question("short-answer", body, "remember", explanation, term.quotes, worth, "name-the-term", term.term)


def _alike(term: Term, other: Term) -> bool:
    """Of the same writing, and neither a part of the other."""
    one, two = term.term.casefold(), other.term.casefold()
    same_case = term.term[:1].isupper() == other.term[:1].isupper()
    plural = one.endswith("s") == two.endswith("s")
    return same_case and plural and one not in two and two not in one


def _nearest(term: Term, others: Sequence[Term]) -> list[Term]:
    """Those that the document tells of near it, which a reader can mix up with it."""
    at = term.quotes[0].sentence.number
    return sorted(others, key=lambda other: (abs(other.quotes[0].sentence.number - at), other.term))


def _gapped(term: Term) -> Iterator[Question]:
    """A sentence of the document with the term as its gap."""
    text = term.definition
    if not text.endswith(".") or not 8 <= len(text.split()) <= _LONGEST or text.count(". ") or not explains(term):
        return
    gap = with_gap(text, term.term)
    if gap:
        yield Question("cloze", {"text": gap}, "remember", text, term.quotes, term.worth * 0.3, "term-gap", term.term)


def _matched(phrases: Sequence[Term], context: Context) -> Iterator[Question]:
    """Items of four to six terms and their meanings."""
    rest = [term for term in phrases if len(term.definition.split()) <= 22]
    while len(rest) >= _FEWEST_PAIRS:
        size = _MOST_PAIRS if len(rest) - _MOST_PAIRS not in (1, 2, 3) else _FEWEST_PAIRS
        chosen, rest = rest[:size], rest[size:]
        pairs = [{"stem": term.term, "option": term.definition} for term in chosen]
        quotes = tuple(dict.fromkeys(quote for term in chosen for quote in term.quotes))
        worth = sum(term.worth for term in chosen) / len(chosen) * 0.3 + 0.8
        answer = "matching: " + ", ".join(term.term for term in chosen)
        body = {"stem": context.language.say("drafting.match"), "pairs": pairs}
        yield Question("matching", body, "understand", "", quotes, worth, "match", answer)
