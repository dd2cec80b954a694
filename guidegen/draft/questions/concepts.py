"""What a theory says, when a thing happens, how it is done, what it depends on: asked of sentences of concept prose."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from guidegen.draft.analysis import Token, Words
from guidegen.draft.questions.clause import Clause
from guidegen.draft.questions.context import Context
from guidegen.draft.questions.ideas import POINTING, Idea
from guidegen.draft.statements import Question
from guidegen.draft.wordlists import frequency, word_list

_SHORTEST_ANSWER, _LONGEST_ANSWER, _LONGEST_STEM = 4, 34, 20
_LONGEST_TOPIC, _LONGEST_CONDITION = 9, 13
_FEWEST_NEW, _SHORT = 3, 8
_NUMBERLESS = re.compile(r"\b(?:several|various|certain|many)\b", re.IGNORECASE)
"""A short answer with one of these only says that there is something: “religion serves several functions”."""
_PERSONAL = re.compile(r"\b(?:he|she|it|they|him|her|them|his|its|their|this|that|these|those)\b", re.IGNORECASE)
_ALONE = re.compile(r"\b(?:he|she|him|his|her)\b", re.IGNORECASE)
_SAID_BY = (
    "theory",
    "law",
    "principle",
    "perspective",
    "hypothesis",
    "model",
    "rule",
    "doctrine",
    "effect",
    "approach",
)
_PRESENT = ("VBZ", "VBP")
_COMMON, _RARE = 4.7, 3.5
_LISTS = "ideas"


class _Asked(NamedTuple):
    maker: str
    stem: str
    answer: str
    bonus: float = 0.0


def ask(context: Context) -> Iterator[Question]:
    terms = [term.term.casefold() for term in context.terms]
    for idea in context.ideas:
        for form in _FORMS:
            asked = form(idea, terms)
            if asked is not None and _is_sound(asked):
                yield _question(asked, idea, terms)
                break


def _question(asked: _Asked, idea: Idea, terms: Sequence[str]) -> Question:
    answer = asked.answer.strip(" ,;.")
    body = {"stem": asked.stem, "answer": f"{answer[:1].upper()}{answer[1:]}."}
    worth = 2.6 + asked.bonus + (1.0 if _names_term(asked.stem, terms) else 0.0)
    return Question("short-answer", body, "understand", idea.text, idea.quotes, worth, asked.maker, answer.casefold())


def _is_sound(asked: _Asked) -> bool:
    stem, answer = asked.stem, asked.answer
    if not 4 <= len(stem.split()) <= _LONGEST_STEM or not len(answer.split()) <= _LONGEST_ANSWER:
        return False
    if POINTING.search(f"{stem} {answer}") or _PERSONAL.search(stem) or _ALONE.search(answer) or ";" in answer:
        return False
    if len(answer.split()) <= _SHORT and _NUMBERLESS.search(answer):
        return False
    known = {word[:5] for word in re.findall(r"\w{4,}", stem.casefold())}
    new = {word[:5] for word in re.findall(r"\w{4,}", answer.casefold())} - known
    return len(new) >= _FEWEST_NEW


def _names_term(text: str, terms: Sequence[str]) -> bool:
    lowered = text.casefold()
    return any(term in lowered for term in terms)


def _says(idea: Idea, terms: Sequence[str]) -> _Asked | None:
    """“What do functionalists argue about religion?”"""
    clause = idea.clause
    if clause is None or clause.verb.lemma not in word_list(_LISTS, "en", "claiming") or clause.helpers:
        return None
    told = clause.words.child(clause.verb, "ccomp")
    subject = _named_subject(clause, terms)
    if told is None or told.number < clause.verb.number or not subject or not _opens_named(clause):
        return None
    tokens = clause.words.subtree(told)
    if tokens[-1].number < clause.words.tokens[-1].number - 1:
        return None
    mark = clause.words.child(told, "mark")
    if mark is None or mark.text != "that" or tokens[0] != mark:
        return None
    supposed = _supposed(clause, told, mark)
    if supposed:
        return _Asked("says", f"According to {subject}, what happens {supposed[0]}?", supposed[1], 0.8)
    topic = clause.words.child(told, "nsubj", "nsubjpass")
    about = _topic(clause, topic)
    by_name = any(word in subject.casefold() for word in _SAID_BY)
    if not about and not by_name:
        return None
    verb = clause.verb.lemma + (" out" if clause.verb.lemma == "point" else "")
    demanding = clause.verb.lemma in word_list(_LISTS, "en", "demanding")
    behind = f" about {about}" if about and not demanding else ""
    stem = f"{_opening(clause)}hat {_did(clause.verb)} {subject} {verb}{behind}?"
    return _Asked("says", stem, clause.said(tokens), 0.8)


def _supposed(clause: Clause, told: Token, mark: Token) -> tuple[str, str] | None:
    """“… that when a society changes, its norms become weak”: the condition, and what follows from it."""
    tokens = clause.words.tokens
    if tokens[mark.number + 1].text not in ("when", "if"):
        return None
    condition = next(
        (t for t in clause.words.children[told.number] if t.dep == "advcl" and t.number < told.number), None
    )
    if condition is None:
        return None
    first, last = clause.words.edges[condition.number]
    if first != mark.number + 1 or tokens[last + 1].text != "," or last - first > _LONGEST_CONDITION:
        return None
    return clause.said(tokens[first : last + 1]), clause.said(tokens[last + 2 :])


def _according(idea: Idea, terms: Sequence[str]) -> _Asked | None:
    """“According to continuity theory, the elderly …”: “What does continuity theory say about the elderly?”"""
    clause = idea.clause
    if clause is None or [token.text for token in clause.words.tokens[:2]] != ["According", "to"]:
        return None
    opening = clause.opening[2:]
    source = clause.said(opening)
    named = _names_term(source, terms) or any(word in source.casefold() for word in _SAID_BY)
    about = _topic(clause, clause.subject)
    if not named or not about or len(opening) > _LONGEST_TOPIC or re.search(r"\bthis\b|,", source):
        return None
    answer = clause.said(clause.words.tokens[clause.subject_words[0].number :])
    return _Asked("says", f"What does {source} say about {about}?", answer, 0.8)


def _topic(clause: Clause, topic: Token | None) -> str:
    if topic is None or topic.pos not in ("NOUN", "PROPN"):
        return ""
    sorts = topic.lemma in ("kind", "form", "type") and clause.words.child(topic, "prep") is not None
    if topic.lemma in word_list(_LISTS, "en", "vague_heads") and not sorts:
        return ""
    words = clause.words.subtree(topic)
    said = clause.said(words)
    if len(words) > _LONGEST_TOPIC or _PERSONAL.search(said) or re.search("[,—–]", said):
        return ""
    return said


def _opening(clause: Clause) -> str:
    opening = clause.opening
    return f"{clause.said(opening)}, w" if opening else "W"


def _opens_named(clause: Clause) -> bool:
    """Whether what stands before the subject is a named place, time or work: not “In a similar vein”."""
    opening = clause.opening
    return not opening or (clause.opens_plainly and any(token.pos in ("PROPN", "NUM") for token in opening))


def _claims(clause: Clause) -> bool:
    told = clause.words.child(clause.verb, "ccomp")
    return told is not None and clause.verb.lemma in word_list(_LISTS, "en", "claiming")


def _did(verb: Token) -> str:
    return {"VBD": "did", "VBZ": "does"}.get(verb.tag, "do")


def _named_subject(clause: Clause, terms: Sequence[str]) -> str:
    """The subject as it is said in a question; "" where it names nothing in particular."""
    top = clause.subject
    if top.pos not in ("NOUN", "PROPN") or top.lemma.casefold() in word_list(_LISTS, "en", "vague_heads"):
        return ""
    loose: set[int] = set()
    for token in clause.words.children[top.number]:
        tree = clause.words.subtree(token)
        if token.dep in ("relcl", "appos", "acl") and clause.words.tokens[tree[0].number - 1].text == ",":
            loose |= {one.number for one in tree}
    kept = [token for token in clause.subject_words if token.number not in loose]
    said = clause.inside(kept)
    if len(kept) > _LONGEST_TOPIC or _PERSONAL.search(said) or re.search(r"[,:(]|^(?:both|neither|either) ", said):
        return ""
    is_common = not any(word[:5] == kept[0].text[:5] for word in clause.capitals)
    known = said.casefold() in terms or frequency(kept[0].text.casefold(), "en") > _COMMON
    if known and is_common and kept[0].number == 0:
        said = said[:1].lower() + said[1:]
    telling = [one for one in kept if one.pos in ("NOUN", "PROPN", "ADJ")]
    if _names_term(said, terms) or any(one.pos == "PROPN" for one in kept):
        return said
    is_definite = any(one.dep == "det" and one.text.casefold() == "the" for one in kept)
    rare = any(frequency(one.lemma.casefold(), "en") < _COMMON for one in telling)
    return said if rare and not (is_definite and len(kept) < 3) else ""


def _when(idea: Idea, terms: Sequence[str]) -> _Asked | None:
    """“When does demand-pull inflation arise?”"""
    clause = idea.clause
    if clause is None or clause.verb.lemma not in word_list(_LISTS, "en", "occurring") or not _is_present(clause):
        return None
    told = clause.words.child(clause.verb, "advcl")
    subject = _named_subject(clause, terms)
    if told is None or not subject or told.number < clause.verb.number or clause.opening:
        return None
    tokens = clause.words.tokens[clause.words.subtree(told)[0].number :]
    if tokens[0].text not in ("when", "if", "where") or tokens[0].number != clause.verb.number + 1:
        return None
    stem = f"When {_did(clause.verb)} {subject} {clause.verb.lemma}?"
    return _Asked("when-does", stem, clause.said(tokens), 0.9)


def _is_present(clause: Clause) -> bool:
    return clause.verb.tag in _PRESENT and not clause.helpers


def _what_if(idea: Idea, terms: Sequence[str]) -> _Asked | None:
    """“What happens if a central bank buys bonds?”"""
    words = idea.words
    root = words.root
    if root is None or words.tokens[0].text not in ("If", "When") or ";" in idea.text or ":" in idea.text:
        return None
    told = next((one for one in words.children[root.number] if one.dep == "advcl" and one.number < root.number), None)
    subject = words.child(root, "nsubj", "nsubjpass")
    if told is None or subject is None or subject.pos not in ("NOUN", "PROPN"):
        return None
    condition = words.subtree(told)
    after = condition[-1].number + 1
    inner = words.child(told, "nsubj", "nsubjpass")
    if inner is None or inner.pos not in ("NOUN", "PROPN") or condition[0].number != 0:
        return None
    if words.tokens[after].text != "," or not (_holds_now(words, told) and _holds_now(words, root)):
        return None
    if (told.lemma == "be" and words.child(told, "attr") is not None) or len(condition) > _LONGEST_CONDITION:
        return None
    said = idea.text[condition[1].start : condition[-1].end]
    answer = idea.text[words.tokens[after + 1].start :]
    mark = words.tokens[0].text.lower()
    return _Asked("what-if", f"What happens {mark} {said}?", answer, 0.6)


def _holds_now(words: Words, verb: Token) -> bool:
    helpers = [one for one in words.children[verb.number] if one.dep in ("aux", "auxpass")]
    if any(one.text.casefold() in ("would", "could", "might", "had", "was", "were", "did") for one in helpers):
        return False
    return verb.tag in _PRESENT or bool(helpers)


def _how(idea: Idea, terms: Sequence[str]) -> _Asked | None:
    """“How is social mobility measured?”: what is done by doing something, at the end of the sentence."""
    clause = idea.clause
    if clause is None or not _named_subject(clause, terms):
        return None
    ways = [
        token
        for token in clause.words.children[clause.verb.number]
        if token.text.casefold() in ("by", "through")
        and token.number > clause.verb.number
        and clause.words.child(token, "pcomp") is not None
    ]
    if len(ways) != 1:
        return None
    tokens = clause.words.tokens[ways[0].number :]
    if clause.words.subtree(ways[0])[-1].number < clause.words.tokens[-1].number - 1:
        return None
    inverted = clause.inverted({token.number for token in tokens})
    if inverted is None or len(inverted.split()) < 4:
        return None
    return _Asked("how", f"How {inverted}?", clause.said(tokens), 0.8)


def _object(idea: Idea, terms: Sequence[str]) -> _Asked | None:
    """“What does relative poverty depend on?”, “How do conflict theorists view religion?”"""
    clause = idea.clause
    if clause is None or not _holds(clause) or not _opens_named(clause):
        return None
    subject = _named_subject(clause, terms)
    if not subject or _claims(clause) or clause.verb.number != clause.subject_words[-1].number + 1:
        return None
    rest = clause.words.tokens[clause.verb.number + 1 :]
    lemma = clause.verb.lemma
    viewed = _viewed(clause, subject)
    if viewed is not None or len(rest) < _SHORTEST_ANSWER or not (_is_particular(subject, terms)):
        return viewed
    particle = ""
    if f"{lemma}-{rest[0].text}" in word_list(_LISTS, "en", "telling_with"):
        particle, rest = f" {rest[0].text}", rest[1:]
    elif (
        not _is_present(clause)
        or lemma not in word_list(_LISTS, "en", "telling")
        or not _begins_object(clause, rest[0])
    ):
        return None
    stem = f"{_opening(clause)}hat {_did(clause.verb)} {subject} {lemma}{particle}?"
    return _Asked("what-does", stem, clause.said(rest), 0.3)


def _is_particular(subject: str, terms: Sequence[str]) -> bool:
    """Of several words, a term, or a word that few use: not “storms”."""
    single = " " not in subject and not _names_term(subject, terms)
    return not single or frequency(subject.casefold(), "en") < _RARE


def _holds(clause: Clause) -> bool:
    """Whether it holds in general, or tells what something led to or how somebody saw it."""
    if _is_present(clause):
        return True
    following = clause.words.tokens[clause.verb.number + 1].text
    past = f"{clause.verb.lemma}-{following}" in word_list(_LISTS, "en", "leading")
    viewed = clause.subject.pos == "PROPN" and clause.verb.lemma in word_list(_LISTS, "en", "viewing")
    return clause.verb.tag == "VBD" and not clause.helpers and (past or viewed)


def _state(idea: Idea, terms: Sequence[str]) -> _Asked | None:
    """“What is feminist theory concerned with?”"""
    clause = idea.clause
    if clause is None or not _opens_named(clause) or len(clause.helpers) > 1:
        return None
    subject = _named_subject(clause, terms)
    be = clause.helpers[0] if clause.helpers else clause.verb
    said = clause.verb if clause.helpers else clause.words.child(clause.verb, "acomp")
    if not subject or said is None or be.lemma != "be" or said.number + 2 >= len(clause.words.tokens):
        return None
    if be.number != clause.subject_words[-1].number + 1:
        return None
    following = clause.words.tokens[said.number + 1]
    if f"{said.text.casefold()}-{following.text}" not in word_list(_LISTS, "en", "being"):
        return None
    stem = f"{_opening(clause)}hat {be.text} {subject} {said.text} {following.text}?"
    return _Asked("what-does", stem, clause.said(clause.words.tokens[following.number + 1 :]), 0.5)


def _begins_object(clause: Clause, first: Token) -> bool:
    told = clause.words.child(clause.verb, "dobj", "ccomp")
    return told is not None and clause.words.subtree(told)[0] == first


def _viewed(clause: Clause, subject: str) -> _Asked | None:
    if clause.verb.lemma not in word_list(_LISTS, "en", "viewing"):
        return None
    thing = clause.words.child(clause.verb, "dobj")
    way = next((t for t in clause.words.children[clause.verb.number] if t.dep == "prep" and t.text == "as"), None)
    if thing is None or way is None or thing.pos not in ("NOUN", "PROPN") or way.number < thing.number:
        return None
    said = clause.said(clause.words.tokens[clause.verb.number + 1 : way.number])
    stem = f"{_opening(clause)[:-1]}"
    how = "how" if stem else "How"
    answer = clause.said(clause.words.tokens[way.number :])
    return _Asked("what-does", f"{stem}{how} {_did(clause.verb)} {subject} {clause.verb.lemma} {said}?", answer, 0.8)


def _role(idea: Idea, terms: Sequence[str]) -> _Asked | None:
    """“What is the function of a party?”"""
    clause = idea.clause
    if clause is None or clause.verb.lemma != "be" or clause.helpers or clause.opening:
        return None
    top = clause.subject
    of = clause.words.child(top, "prep")
    if top.lemma not in word_list(_LISTS, "en", "roles") or of is None or of.text not in ("of", "in", "between"):
        return None
    said = clause.inside(clause.subject_words)
    if _PERSONAL.search(said) or not re.match(r"(?:the|an?|one) ", said):
        return None
    rest = clause.words.tokens[clause.verb.number + 1 :]
    return _Asked("role", f"What {clause.verb.text} {said}?", clause.said(rest), 0.8)


_FORMS: tuple[Callable[[Idea, Sequence[str]], _Asked | None], ...] = (
    _says,
    _according,
    _when,
    _what_if,
    _how,
    _role,
    _object,
    _state,
)
