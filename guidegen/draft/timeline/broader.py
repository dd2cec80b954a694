"""Sentences whose date hangs on a noun or a clause beside the main one: told as they stand, the date left in them.

“Lübeck and Hamburg promised each other protection in a treaty of 1241”: of such a sentence the date says when, though
it dates the treaty. Who reads the entry sees what is dated, so that nothing is said that the source does not say.
"""

from __future__ import annotations

import re

from guidegen.dates.edtf import parse_date
from guidegen.dates.reading import FoundDate
from guidegen.draft.analysis import Sentence, Token
from guidegen.draft.timeline.clauses import Clause, main_clause
from guidegen.draft.timeline.happened import is_state, refusal
from guidegen.draft.timeline.lexicon import lexicon
from guidegen.draft.timeline.named import named_event
from guidegen.draft.wordlists import word_list

_PREPOSITIONS = frozenset(
    ["of", "in", "from", "at", "with", "by", "under",
     "through", "during", "on", "to", "for", "into", "after", "when"]
)  # fmt: skip
_CLAUSES = ("advcl", "relcl", "acl", "conj", "pcomp", "xcomp", "ccomp", "appos")


def broad_clause(sentence: Sentence, found: FoundDate) -> Clause | None:
    """The main clause, to be told with the date in it; None where the date may be of another time."""
    main = main_clause(sentence)
    if isinstance(main, str) or found.role not in ("at", "by") or found.kind != "explicit":
        return None
    point = parse_date(found.edtf).begin
    if point is None or point.span > 1:
        return None
    inside = [
        token for token in sentence.tokens if token.start < found.end and token.end > found.start and token.is_word
    ]
    if not inside:
        return None
    numbers = frozenset(token.number for token in inside)
    way = _way_up(sentence, next((t for t in inside if t.head not in numbers), inside[0]))
    if not all(_keeps_the_time(sentence, token) for token in way):
        return None
    code = refusal(main, "at")
    if not code and not _is_told_as_past(sentence, main):
        return None
    dated_clause = any(t.pos == "VERB" and t != main.verb and t.tag in ("VBD", "VBN", "VBG") for t in way)
    if code and not (code == "state" and dated_clause and is_state(main)):
        return None
    return main


def bracketed_clause(sentence: Sentence, found: FoundDate) -> Clause | None:
    """“By the Treaty of Paris (1763), France gave up Canada”: the clause of a happening with its date in brackets."""
    named = named_event(sentence, found)
    main = main_clause(sentence)
    if named is None or isinstance(main, str) or found.kind != "explicit" or refusal(main, "at"):
        return None
    head = named[0].verb
    if head == main.subject:
        return main
    above = sentence.tokens[head.head]
    is_occasion = head.dep == "pobj" and above.head == main.verb.number
    return main if is_occasion and above.text.lower() in word_list("dated", "en", "occasions") else None


def _is_told_as_past(sentence: Sentence, clause: Clause) -> bool:
    helpers = [t for t in sentence.words.children[clause.verb.number] if t.dep in ("aux", "auxpass")]
    return any(token.tag == "VBD" for token in (*helpers, clause.verb))


def when_clause(sentence: Sentence, found: FoundDate) -> Clause | None:
    """The clause of the “when” that follows a date at once."""
    after = next((t for t in sentence.tokens if t.start >= found.end and t.is_word), None)
    if after is None or after.text.lower() != "when" or sentence.text[found.end : after.start].strip(" ,"):
        return None
    verb = sentence.tokens[after.head]
    subject = sentence.words.child(verb, "nsubj", "nsubjpass")
    if verb.pos != "VERB" or subject is None or subject.number < after.number:
        return None
    dating = frozenset(t.number for t in sentence.tokens if t.start < found.end and t.end > found.start)
    return Clause(sentence, verb, subject, "adverbial", dating)


def is_not_until(clause: Clause, found: FoundDate) -> bool:
    """“was not readmitted until 1358”: then it was, and the text says so with its date."""
    before = clause.sentence.text[: found.start].rstrip().lower()
    return found.kind == "explicit" and re.search(r"\b(?:until|till)(?: early| late| the \w+ of)?$", before) is not None


def _way_up(sentence: Sentence, token: Token) -> list[Token]:
    way = [token]
    while token.head != token.number:
        token = sentence.tokens[token.head]
        way.append(token)
    return way


def _keeps_the_time(sentence: Sentence, token: Token) -> bool:
    """Whether what hangs below is told as of the same time as what stands above: not “since 1846”, “if”, “would”."""
    if token.pos in ("ADP", "SCONJ") and token.dep in ("prep", "mark", "agent", "pcomp"):
        before = sentence.text[: token.start].rstrip().lower()
        as_early_as = token.text.lower() == "as" and before.endswith(("as early", "as late"))
        return token.text.lower() in _PREPOSITIONS or as_early_as
    children = sentence.words.children[token.number]
    if token.pos in ("VERB", "AUX"):
        if token.dep in _CLAUSES and lexicon().has("thought_of", sentence.tokens[token.head].lemma.lower()):
            return False
        if token.dep in ("xcomp", "ccomp") and sentence.tokens[token.head].lemma.lower() in word_list(
            "dated", "en", "wishes"
        ):
            return False
        if any(t.dep == "neg" or t.tag == "MD" for t in children):
            return False
        marks = [t.lemma.lower() for t in children if t.dep == "mark"]
        return not any(lexicon().has("conditional_marks", mark) for mark in marks)
    return not lexicon().has("studies", token.lemma.lower()) and not lexicon().has("thought_of", token.lemma.lower())
