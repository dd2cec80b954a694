"""Key terms: what they mean, which one is meant, and where they belong in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from guidegen.draft.analysis import Words, analyser_for
from guidegen.draft.questions.context import Context
from guidegen.draft.questions.gaps import leaves_one_answer, with_gap
from guidegen.draft.questions.ideas import POINTING
from guidegen.draft.standing import stand_alone
from guidegen.draft.statements import Question, Term
from guidegen.draft.wordlists import word_list

_FEWEST_PAIRS, _MOST_PAIRS = 3, 5
_LONGEST = 30
_PHRASE = re.compile(r"(?:an?|the|any|all|one|those|people|persons|things) ", re.IGNORECASE)


def ask(context: Context) -> Iterator[Question]:
    meant = meanings_of(context)
    phrases = [term for term in context.terms if term in meant.phrases]
    for term in context.terms:
        yield from _gapped(term)
        if term in meant.phrases:
            yield from _explained(term, term.definition, term in meant.exact)
        elif term in meant.told:
            yield from _explained(term, meant.told[term])
        if term in meant.exact:
            yield from _gapped_at_the_head(term, context)
            yield from _named(term, [one for one in phrases if one in meant.exact])
    yield from _matched([term for term in phrases if term in meant.exact], context)


@dataclass(frozen=True)
class Meanings:
    """What is known of the terms: `phrases` can stand after “is”, `exact` ones are of that term only, `told` gives the
    sentence that says what a term is."""

    phrases: frozenset[Term]
    exact: frozenset[Term]
    told: Mapping[Term, str]

    def said_of(self, term: Term) -> str:
        return term.definition if term in self.phrases else self.told.get(term, "")


def meanings_of(context: Context) -> Meanings:
    shaped = [term for term in context.terms if is_phrase(term) and (term.from_markup or _is_said_to_be(term, context))]
    if not context.material.has_grammar:
        return Meanings(frozenset(shaped), frozenset(shaped), {})
    analyse, _ = analyser_for(context.material.language)
    phrases, exact = [], []
    for term, words in zip(shaped, analyse(one.definition for one in shaped), strict=True):
        if not is_whole(words):
            continue
        if not _tells_an_instance(term, words):
            phrases.append(term)
            if _is_particular(words):
                exact.append(term)
    told = {term: said for term in context.terms if (said := _told(term))}
    return Meanings(frozenset(phrases), frozenset(exact), told)


def is_phrase(term: Term) -> bool:
    """Whether the meaning is a phrase that can stand after “is”, points to nothing and does not name the term."""
    meaning = term.definition
    return (
        not meaning.endswith(".")
        and meaning[:1].islower()
        and _PHRASE.match(meaning) is not None
        and 4 <= len(meaning.split()) <= _LONGEST
        and not _shares_words(term.term, meaning)
        and _HANGING.search(meaning) is None
    )


_HANGING = re.compile(
    r"\b(?:they|he|she|him|her|I|we|us|you|your|our|this|these|those(?! who)|do so|does so|here|above|former|latter)\b"
    r"|\bsuch(?! as)\b|^an? (?:single|certain)\b|\bthe (?:two|three|four)\b"
    r"|\b(?:in|of|on|to|with|from|by|for) it$|^\S+ \S+ (?:its|their)\b",
    re.IGNORECASE,
)
_RELATIVE = ("which", "who", "whom", "whose", "where", "that", "when")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_FEWEST_TELLING, _FEWEST_MENTIONS = 3, 2


def is_whole(words: Words) -> bool:
    """Whether it is one noun with what belongs to it, and no clause that begins in it is cut off."""
    root = words.root
    if root is None or root.pos not in ("NOUN", "PROPN", "PRON"):
        return False
    if any(token.dep in ("nsubj", "nsubjpass") and token.head == root.number for token in words.tokens):
        return False
    begun = [
        token
        for token in words.tokens
        if token.text.casefold() in _RELATIVE and token.tag in ("WDT", "WP", "WP$", "WRB")
    ]
    verbs = [token.number for token in words.tokens if token.tag in _FINITE]
    if any(not any(number > token.number for number in verbs) for token in begun):
        return False
    telling = [token for token in words.tokens if token.pos in ("NOUN", "PROPN", "VERB", "ADJ", "ADV")]
    return len(telling) >= _FEWEST_TELLING and words.tokens[-1].pos not in ("ADP", "DET", "CCONJ", "SCONJ", "PART")


def _tells_an_instance(term: Term, words: Words) -> bool:
    """Whether what should say what a kind of thing is tells of one person, year or number: “the illness of H.M.”"""
    if term.term[:1].isupper() and not term.term.isupper():
        return False
    return any(token.pos == "PROPN" or token.text[:1].isdigit() for token in words.tokens)


def _is_particular(words: Words) -> bool:
    """Whether it holds of nothing but its term, as far as its words can tell."""
    root = words.root
    if root is None or root.lemma in word_list("ideas", "en", "no_genus"):
        return False
    if any(token.text == "certain" for token in words.children[root.number]):
        return False
    return any(token.dep in ("relcl", "prep", "acl") for token in words.children[root.number])


def _is_said_to_be(term: Term, context: Context) -> bool:
    """Whether the document says so in a sentence of its own, “A lineage is …”, of what it speaks of elsewhere too."""
    if (
        context.material.lemma_counts[term.term.split()[-1].casefold().removesuffix("s")] < _FEWEST_MENTIONS
        and len(term.term.split()) == 1
        and not term.term.endswith("s")
    ):
        return False
    text = term.quotes[0].sentence.text
    pattern = rf"(?:An?|The)? ?{re.escape(term.term)} (?:is|are|was|were|refers? to|means?) "
    return re.match(pattern, text, re.IGNORECASE) is not None


_TOLD = re.compile(
    r"(?:is|are) (?:an?|the|any|when|made up|measured|defined|what)\b|refers?\b|means?\b|requires?\b|forbids?\b"
    r"|involves?\b|(?:occurs?|arises?|happens?) (?:when|if|within)\b|consists? of\b|holds? that\b|states? that\b"
    r"|suggests? that\b|argues? that\b|describes?\b|denotes?\b|claims?\b|shifts?\b|focus(?:es)? on\b|combines?\b"
    r"|depends? on\b|comprises?\b"
)


def _told(term: Term) -> str:
    """The sentence of a meaning that begins with its term and says what that is; "" if it does not stand alone."""
    if not term.definition.endswith("."):
        return ""
    first = re.split(r"(?<=[^A-Z].[.]) (?=[A-Z])", term.definition)[0]
    match = re.match(rf"(?:(?:An?|The) )?{re.escape(term.term)}s? ", first, re.IGNORECASE)
    if match is None or not 7 <= len(first.split()) <= _LONGEST or POINTING.search(first):
        return ""
    rest = first[match.end() :]
    return first if _TOLD.match(rest) and not re.search(r"\b(?:he|she|him|her|one of)\b", rest) else ""


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


def _explained(term: Term, meaning: str, is_exact: bool = True) -> Iterator[Question]:
    stem = _asked_of(term, meaning, is_exact)
    if stem:
        worth = term.worth * 0.3 + 0.6
        body = {"stem": stem, "answer": meaning}
        yield Question("short-answer", body, "understand", "", term.quotes, worth, "meaning", term.term)


_OF_PEOPLE = re.compile(
    r"(?:an?|the|any)? ?(?:\w+ )?(?:people|peoples|tribe|man|woman|person|son|daughter|king|queen)\b"
)


def _asked_of(term: Term, meaning: str, is_exact: bool) -> str:
    """“What does the term … mean?”, “What was the War of Knives?”; "" of a name that cannot be asked for so."""
    words = term.term.split()
    if not (words[0][:1].isupper() and words[-1][:1].isupper()):
        return f"What does the term “{term.term}” mean?"
    if not is_exact or _OF_PEOPLE.match(meaning):
        return ""
    if len(words) == 1:
        return f"What does the term “{term.term}” mean?"
    sentence = term.quotes[0].sentence
    root = sentence.words.root
    be = "was" if root is not None and root.tag in ("VBD", "VBN") else "is"
    the = "the " if re.search(rf"\bthe {re.escape(term.term)}\b", sentence.text, re.IGNORECASE) else ""
    return "" if words[-1].endswith("s") and be == "is" else f"What {be} {the}{term.term}?"


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
    if gap and leaves_one_answer(gap):
        yield Question("cloze", {"text": gap}, "remember", text, term.quotes, term.worth * 0.3, "term-gap", term.term)


def _gapped_at_the_head(term: Term, context: Context) -> Iterator[Question]:
    """“[[Kinship]] is the network of …”: the sentence that a meaning is from, where it stands alone."""
    standing = stand_alone(term.quotes[0].sentence, context.material)
    if isinstance(standing, str) or not 8 <= len(standing.text.split()) <= _LONGEST or POINTING.search(standing.text):
        return
    text = standing.text
    match = re.match(rf"(?:(?:An?|The) )?({re.escape(term.term)}) (?:is|are|refers? to|means?) ", text, re.IGNORECASE)
    if match is None or _shares_words(term.term, text[match.end(1) :]):
        return
    gap = f"{text[: match.start(1)]}[[{match[1]}]]{text[match.end(1) :]}"
    worth = term.worth * 0.3 + 0.4
    yield Question("cloze", {"text": gap}, "remember", text, standing.quotes, worth, "term-gap", term.term)


def _matched(phrases: Sequence[Term], context: Context) -> Iterator[Question]:
    """Items of three to five terms and their meanings, with one meaning more, so that no pair is left over."""
    rest = [term for term in phrases if len(term.definition.split()) <= 22]
    while len(rest) > _FEWEST_PAIRS:
        size = min(_MOST_PAIRS, len(rest) - 1)
        chosen, rest = rest[:size], rest[size:]
        pairs = [{"stem": term.term, "option": term.definition} for term in chosen]
        quotes = tuple(dict.fromkeys(quote for term in chosen for quote in term.quotes))
        worth = sum(term.worth for term in chosen) / len(chosen) * 0.3 + 2.0
        answer = "matching: " + ", ".join(term.term for term in chosen)
        body = {"stem": context.language.say("drafting.match"), "pairs": pairs, "distractors": [rest[0].definition]}
        yield Question("matching", body, "understand", "", quotes, worth, "match", answer)
