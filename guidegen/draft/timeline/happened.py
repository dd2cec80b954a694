"""Whether a clause tells that something happened, once, at its date."""

from __future__ import annotations

from guidegen.dates.edtf import HistoricDate
from guidegen.draft.analysis import Token
from guidegen.draft.timeline.clauses import Clause
from guidegen.draft.timeline.lexicon import lexicon

_QUOTES = {"“": "”", "„": "“", "«": "»"}


def refusal(clause: Clause, role: str) -> str:
    """The code of the rule by which this is no event, "" where it is one. `role` is that of the date."""
    known, words = lexicon(), clause.sentence.words
    verb = clause.verb
    children = words.children[verb.number]
    lemma = verb.lemma.lower()
    if any(token.dep == "neg" or token.lemma.lower() in ("never", "hardly", "neither", "nor") for token in children):
        return "did-not-happen"
    if any(token.tag == "MD" for token in children):
        return "not-told-as-happened"
    if lemma == "be" and words.child(verb, "xcomp") and not words.child(verb, "attr", "acomp"):
        return "planned"
    if any(token.dep == "advmod" and known.has("habits", token.lemma.lower()) for token in children):
        return "habit"
    if lemma == "use" and words.child(verb, "xcomp"):
        return "habit"
    if any(token.dep == "advmod" and known.has("doubts", token.lemma.lower()) for token in children):
        return "doubtful"
    if role in ("until", "by") and not _holds_at(clause, role):
        return "no-point-in-time"
    if _is_study(clause):
        return "date-of-a-study"
    if known.has("sayings", lemma) and (words.child(verb, "ccomp") or "“" in clause.sentence.text):
        return "said"
    if _is_misread(clause):
        return "entangled"
    if role != "since" and not _is_past(clause):
        return "not-past"
    if role in ("until", "range"):
        return ""
    if (role == "since" and lemma == "be") or (role != "since" and is_state(clause)):
        return "state"
    return ""


def is_too_wide(clause: Clause, when: HistoricDate) -> bool:
    """Decades and centuries say little of when, unless what happened is known to be an event; open ones say nothing."""
    point = when.begin or when.end
    assert point
    if point.span == 1:
        return False
    dates_itself = clause.subject is not None and clause.subject.name == "DATE"
    return when.is_range or dates_itself or (point.span == 100 and not clause.happening)


def _holds_at(clause: Clause, role: str) -> bool:
    """“By 1625 thousands had been shipped” and “lasted until 1873” are true at that date; “before 1960” is not."""
    first = min(clause.dating, default=0)
    words = [token.text.lower() for token in clause.sentence.tokens[max(0, first - 1) : first + 2]]
    return role == "by" or ("until" in words or "till" in words or "through" in words)


def _is_misread(clause: Clause) -> bool:
    """“Paine, whose essay was first published …”: a relative word between subject and verb, and no clause to it."""
    if clause.shape == "participle" and clause.verb.text.lower() == clause.verb.lemma.lower():
        return True  # “the corps set off”: the past of “set” looks like its participle
    if (
        clause.subject is None
        or clause.shape in ("relative", "participle")
        or clause.subject.number > clause.verb.number
    ):
        return False
    first = clause.sentence.words.subtree(clause.subject)[0].number
    if clause.shape == "main" and first and clause.sentence.tokens[first - 1].text.lower() == "as":
        return True  # “Natives, as the Act made clear, were not citizens”
    between = clause.sentence.tokens[clause.subject.number : clause.verb.number]
    if [token.text for token in between].count(",") == 1 and between[-1].text == "," and clause.shape == "main":
        return True  # “An embargo against Flanders, declared in 1358, forced …”
    relatives = [token for token in between if token.tag in ("WDT", "WP", "WP$")]
    return bool(relatives) and not any(token.dep in ("relcl", "acl", "pcomp", "ccomp") for token in between)


def is_quoted(text: str, start: int) -> bool:
    """Whether a place stands inside quotation marks or brackets."""
    before = text[:start]
    if any(before.rfind(opening) > before.rfind(closing) for opening, closing in (("“", "”"), ("«", "»"))):
        return True
    return before.count('"') % 2 == 1


def is_aside(text: str, start: int) -> bool:
    before = text[:start]
    return any(before.rfind(opening) > before.rfind(closing) for opening, closing in (("(", ")"), ("[", "]")))


def _is_study(clause: Clause) -> bool:
    known = lexicon()
    if not known.has("reporting", clause.verb.lemma.lower()):
        return False
    nouns = [token for token in _of_subject(clause) if token.pos in ("NOUN", "PROPN")]
    return any(known.has("studies", token.lemma.lower()) for token in nouns)


def _of_subject(clause: Clause) -> tuple[Token, ...]:
    return clause.sentence.words.subtree(clause.subject) if clause.subject else ()


def _is_past(clause: Clause) -> bool:
    """Past tense; the present only of a verb that is a happening (“In 1776 Congress declares …”)."""
    words, verb = clause.sentence.words, clause.verb
    helpers = [token for token in words.children[verb.number] if token.dep in ("aux", "auxpass")]
    if clause.shape == "participle":
        return True
    finite = next((token for token in (*helpers, verb) if token.tag in ("VBD", "VBZ", "VBP")), None)
    if finite is None:
        return clause.shape == "joined" and verb.tag == "VBN"
    if finite.tag == "VBD":
        return not (finite.number != verb.number and verb.tag == "VBG" and finite.lemma.lower() == "be")
    return finite.number == verb.number and bool(clause.happening)


def is_state(clause: Clause) -> bool:
    """What was so: “there were four million”, “the city was large”; not “was the first to …”, not a passive."""
    known, words, verb = lexicon(), clause.sentence.words, clause.verb
    if clause.shape == "participle" or words.child(verb, "auxpass"):
        return known.has("states", verb.lemma.lower())
    if clause.act != verb:
        return not clause.happening
    if verb.lemma.lower() == "be":
        told = words.child(verb, "attr")
        if told is None:
            return True
        first = any(
            token.lemma.lower() in ("first", "last", "only") or token.tag == "JJS" for token in words.subtree(told)
        )
        return not first and not known.happening(told.lemma.lower())
    return known.has("states", verb.lemma.lower())
