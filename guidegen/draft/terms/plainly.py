"""Terms in a language without grammar: what is marked and what words like “se llama” and “ist ein” say of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from guidegen.draft.analysis import Sentence
from guidegen.draft.material import Material, whole
from guidegen.draft.standing import stand_alone
from guidegen.draft.standing.part import cleaned
from guidegen.draft.statements import Term
from guidegen.draft.terms.folding import folded
from guidegen.draft.wordlists import word_list

_QUOTED = re.compile(r"[“„«\"‚]\s?(?P<term>[^“”„«»\"‘‚]{2,50}?)\s?[”“»\"‘]")
_LOW_QUOTES = re.compile(r"„([^“„]*)“")
_LONGEST_TERM, _FEWEST_WORDS, _MOST_WORDS = 6, 3, 45
_MARKED, _CALLED = 6.0, 2.0


def plain_terms(material: Material) -> list[Term]:
    """The best first; each with a meaning by a pattern, or a sentence that stands alone."""
    found: dict[str, Term] = {}
    for sentence in material.sentences:
        for start, end, marked in _spans(sentence, material.language):
            term = _term(sentence, start, end, marked, material)
            if term is None:
                continue
            known = found.get(folded(term.term))
            if known is None or term.worth > known.worth:
                found[folded(term.term)] = term
    return sorted(found.values(), key=lambda term: (-term.worth, term.quotes[0].sentence.number))


def _spans(sentence: Sentence, language: str) -> Iterator[tuple[int, int, bool]]:
    for mark in sentence.marks:
        text = sentence.text[mark.start : mark.end].strip(" .,:;")
        if mark.style == "bold" and _is_term(text, sentence, language):
            start = sentence.text.index(text, mark.start)
            yield start, start + len(text), True
    for match in _QUOTED.finditer(sentence.text):
        if _is_term(match["term"], sentence, language) and _announced(sentence.text[: match.start()], language):
            yield match.start("term"), match.end("term"), False


def _is_term(text: str, sentence: Sentence, language: str) -> bool:
    words = text.split()
    if not 0 < len(words) <= _LONGEST_TERM or 2 * len(words) > sentence.length:
        return False
    labels = word_list("terms", language, "labels") | word_list("terms", "en", "labels")
    return text.casefold() not in labels and not any(map(str.isdigit, text))


def _announced(before: str, language: str) -> bool:
    return bool(_ends_with(before, word_list("plain", language, "naming")))


def _ends_with(text: str, phrases: frozenset[str]) -> str:
    text = text.casefold().rstrip(' “„«"‚')
    return next((phrase for phrase in sorted(phrases) if re.search(rf"(?<!\w){re.escape(phrase)}$", text)), "")


def _term(sentence: Sentence, start: int, end: int, marked: bool, material: Material) -> Term | None:
    name = sentence.text[start:end]
    meaning, worth = _meaning(sentence.text, start, end, material.language)
    if meaning:
        return Term(name, meaning, (whole(sentence),), worth + _MARKED * marked, marked)
    named = _announced(sentence.text[:start], material.language)
    if not (named or marked):
        return None
    even = _LOW_QUOTES.sub(r"“\1”", sentence.text)
    standing = stand_alone(replace(sentence, text=even), material)
    if isinstance(standing, str):
        material.ledger.refuse(sentence, "term", standing)
        return None
    shown = standing.text if even == sentence.text else cleaned(sentence.text)
    return Term(name, shown, (whole(sentence),), _CALLED * named + _MARKED * marked, marked)


def _meaning(text: str, start: int, end: int, language: str) -> tuple[str, float]:
    """What a pattern says that the term is, with its worth; ("", 0) where none does."""
    after = re.sub(r"^[”“»\"‘]?\s*(?:\([^)]*\))?\s*", "", text[end:])
    before = text[:start].rstrip(' “„«"‚').casefold()
    at_head = not before or before in word_list("plain", language, "articles")
    verb = _starts_with(after, word_list("plain", language, "copulas")) if at_head else ""
    rest = after[len(verb) :].lstrip() if verb else ""
    if verb and _starts_with(rest, word_list("plain", language, "articles")):
        return _phrase(rest), 4.0
    verb = _starts_with(after, word_list("plain", language, "defining")) if at_head else ""
    if verb:
        return _phrase(after[len(verb) :].lstrip()), 4.5
    sign = re.match(r"\s*(?:,|—|–|:)\s+", text[end:])
    if sign and _starts_with(text[end + sign.end() :], word_list("plain", language, "articles")):
        meaning = re.split(r"(?:—|–|;|\.$)|,\s(?!\w+\s)", text[end + sign.end() :])[0]
        return _phrase(meaning), 3.0
    return "", 0.0


def _starts_with(text: str, phrases: frozenset[str]) -> str:
    lower = text.casefold()
    fitting = [
        phrase
        for phrase in phrases
        if lower.startswith(phrase) and (phrase[-1] in "’'" or not lower[len(phrase) :][:1].isalnum())
    ]
    return text[: max(map(len, fitting))] if fitting else ""


def _phrase(text: str) -> str:
    """A phrase as it is shown; "" for one that says too little or is cut from too long a sentence."""
    text = cleaned(text).rstrip(" .,;:")
    return text if _FEWEST_WORDS <= len(text.split()) <= _MOST_WORDS else ""
