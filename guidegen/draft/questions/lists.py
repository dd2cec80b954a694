"""“Name three …”, where a sentence counts up what something includes or consists of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidegen.draft.analysis import Sentence, Token
from guidegen.draft.material import whole
from guidegen.draft.questions.clause import Clause
from guidegen.draft.questions.context import Context
from guidegen.draft.statements import Question

_LISTING = ("include", "comprise", "be")
_FEWEST, _MOST = 3, 6
_NUMBERS = {3: "three", 4: "four", 5: "five", 6: "six"}
_LONGEST_HEAD, _FARTHEST, _OF_BULLETS = 7, 40, 3.6
_COUNTS = ("two", "three", "four", "five", "six", "several", "many", "some", "most", "other")


def ask(context: Context) -> Iterator[Question]:
    yield from _of_sentences(context)
    yield from _of_bullets(context)


def _of_sentences(context: Context) -> Iterator[Question]:
    for statement in context.facts:
        clause = statement.clause
        if clause is None or clause.verb.lemma not in _LISTING or clause.opening:
            continue
        parts = _listed(clause)
        asked = _asked_for(clause, len(parts))
        if asked and _FEWEST <= len(parts) <= _MOST:
            body = {"stem": f"Name {asked}.", "answer": "; ".join(parts), "points": len(parts)}
            yield Question(
                "short-answer", body, "remember", "", statement.quotes, statement.worth + 0.4, "list", asked.casefold()
            )


_COUNTED = re.compile(
    r"\b(?:(?P<number>two|three|four|five|six)|the following|several|these|the|some) "
    r"(?P<what>(?:[a-z-]+ ){0,3}[a-z]{2,}s(?: (?:of|for|in) (?:[\w’'-]+ ){0,3}[\w’'-]+)?)(?:[^.:;]*)?:$"
)
_POINTS = re.compile(r"\b(?:this|these|that|it|he|she|they|his|her|its|their|following|example)\b")
_HEAD_OF_ITEM = re.compile(r"^(?P<head>[^.:;—–]{3,60}?)(?:[.:;—–]| - |, |$)")


def _of_bullets(context: Context) -> Iterator[Question]:
    """“Name the five responses that the text lists under …”, of a list below a sentence that ends in a colon."""
    for sentence in context.material.sentences:
        match = _COUNTED.search(sentence.text)
        if match is None or sentence.kind == "list-item":
            continue
        below = _items_below(sentence, context)
        title = context.material.sections[sentence.section].title
        what, number = match["what"], match["number"] or _NUMBERS.get(len(below))
        if (
            not number
            or number != _NUMBERS.get(len(below))
            or _POINTS.search(what)
            or not title
            or title == context.material.title
        ):
            continue
        heads = [found["head"].strip() for one in below if (found := _HEAD_OF_ITEM.match(one.text)) is not None]
        if len(heads) != len(below) or any(len(head.split()) > _LONGEST_HEAD for head in heads):
            continue
        stem = f"Name the {number} {what} that the text lists under “{title}”."
        body = {"stem": stem, "answer": "; ".join(heads), "points": len(heads)}
        quotes = (whole(sentence), *map(whole, below))
        yield Question("short-answer", body, "remember", "", quotes, _OF_BULLETS, "list", f"{what} {title}".casefold())


def _items_below(sentence: Sentence, context: Context) -> list[Sentence]:
    """The first sentences of the list items right below it."""
    found: list[Sentence] = []
    passage = sentence.passage
    for other in context.material.sentences[sentence.number + 1 : sentence.number + 1 + _FARTHEST]:
        if other.source != sentence.source or other.kind != "list-item" or other.passage > passage + 1:
            break
        if other.passage == passage + 1:
            found.append(other)
            passage += 1
    return found


def _listed(clause: Clause) -> list[str]:
    """The members of the list that the verb has for its object, or nothing where they are not alike."""
    head = clause.words.child(clause.verb, "dobj", "attr")
    if head is None:
        return []
    heads: list[Token] = [head]
    while (joined := clause.words.child(heads[-1], "conj")) is not None:
        heads.append(joined)
    if any(token.pos not in ("NOUN", "PROPN") for token in heads):
        return []
    found = []
    for token, following in zip(heads, (*heads[1:], None), strict=True):
        below = set() if following is None else {one.number for one in clause.words.subtree(following)}
        kept = [one for one in clause.words.subtree(token) if one.number not in below and one.dep != "cc"]
        while kept and not kept[-1].is_word:
            kept.pop()
        found.append(clause.said(kept))
    return found if all(1 <= len(part.split()) <= 9 for part in found) else []


def _asked_for(clause: Clause, number: int) -> str:
    """“three symptoms of malaria”: the subject, with how many are asked for; "" where it cannot be asked so."""
    subject = clause.subject
    if subject.tag != "NNS" or number not in _NUMBERS or len(clause.subject_words) < 2:
        return ""
    if clause.verb.lemma == "be" and clause.helpers:
        return ""
    counts = [t for t in clause.subject_words if t.text.casefold() in _COUNTS or t.tag == "CD"]
    if clause.verb.lemma == "be" and not any(token.text.casefold() == _NUMBERS[number] for token in counts):
        return ""
    dropped = {t.number for t in counts} | {
        t.number for t in clause.subject_words if t.dep == "det" and t.head == subject.number
    }
    rest = clause.inside([token for token in clause.subject_words if token.number not in dropped])
    definite = clause.verb.lemma == "be" or any(t.text.casefold() == _NUMBERS[number] for t in counts)
    return f"the {_NUMBERS[number]} {rest}" if definite else f"{_NUMBERS[number]} {rest}"
