"""Which clause of a sentence a date belongs to.

The date's own phrase (“on 11 March 1990”) hangs on a word; from there the way goes up to the verb that it dates.
Parsers hang dates on the nearest noun too readily, so a noun hands the date on to its verb unless it is a happening.
"""

from __future__ import annotations

from dataclasses import replace

from guidegen.draft.analysis import Sentence, Token
from guidegen.draft.timeline.clauses import Clause, clause_of, main_clause, may_hang_higher, unhung_verb
from guidegen.draft.timeline.lexicon import lexicon
from guidegen.draft.wordlists import word_list


def find_clause(sentence: Sentence, start: int, end: int) -> Clause | str:
    """The clause dated by the words between two places, or the code of the rule that refuses it."""
    inside = [token for token in sentence.tokens if token.start < end and token.end > start and token.is_word]
    if not inside:
        return "no-clause"
    numbers = {token.number for token in inside}
    top = next((token for token in inside if token.head not in numbers), inside[0])
    phrase, governor = climb_out(sentence, top, numbers)
    dating = _words_of_date(sentence, phrase, numbers)
    if governor is not None and _only_starts(sentence, governor, dating):
        dating, governor = dating | {governor.number}, sentence.tokens[governor.head]
    if governor is None:
        return "no-clause"
    if governor.pos in ("NOUN", "PROPN", "ADJ", "NUM", "PRON", "DET") or governor.dep in ("attr", "dobj", "pobj"):
        handed = _hand_on(sentence, governor, phrase)
        if isinstance(handed, str):
            return handed
        verb, owner = handed
        dating = frozenset() if owner else dating
    else:
        verb, owner = governor, None
    clause = clause_of(sentence, verb, dating)
    if owner is None or isinstance(clause, str):
        return clause
    return replace(clause, owner=owner) if clause.shape == "main" else "date-of-a-thing"


def _only_starts(sentence: Sentence, verb: Token, dating: frozenset[int]) -> bool:
    """“Starting in early 1766, the Daughters of Liberty protested”: a part of the date."""
    if verb.tag != "VBG" or verb.dep not in ("advcl", "prep") or verb.lemma.lower() not in _STARTING:
        return False
    return {t.number for t in sentence.words.subtree(verb) if t.is_word} <= dating | {verb.number}


_STARTING = ("start", "begin", "commence")


def _words_of_date(sentence: Sentence, phrase: Token, numbers: set[int]) -> frozenset[int]:
    """What is left out with the date; nothing where the clause needs it: “spent the winter of 1805 there”."""
    if phrase.dep in ("dobj", "nsubj", "nsubjpass", "attr", "conj"):
        return frozenset()
    whole = {token.number for token in sentence.words.subtree(phrase)}
    if len(whole - numbers) > 6:  # “in the spring of 1848, when …”: more than a date hangs there
        whole = {phrase.number}
    return frozenset(whole | numbers | _small_words_before(sentence, numbers))


def loose_clause(sentence: Sentence, start: int, end: int) -> Clause | None:
    """The clause of the nearest verb, where it need not be told but only compared."""
    inside = [token for token in sentence.tokens if token.start < end and token.end > start and token.is_word]
    numbers = {token.number for token in inside}
    top = next((token for token in inside if token.head not in numbers), None)
    phrase, governor = climb_out(sentence, top, numbers) if top else (None, None)
    dating = frozenset(numbers | ({phrase.number} if phrase else set()))
    if governor is None or governor.pos != "VERB":
        main = main_clause(sentence)
        return None if isinstance(main, str) else replace(main, dating=dating)
    own = sentence.words.child(governor, "nsubj", "nsubjpass")
    if own is None or own.tag in ("WDT", "WP"):
        own = sentence.tokens[governor.head]
        while may_hang_higher(sentence, governor) and own.dep == "pobj":
            own = sentence.tokens[sentence.tokens[own.head].head]
    return Clause(sentence, governor, own if own != governor else None, "relative", dating)


def climb_out(sentence: Sentence, top: Token, numbers: set[int]) -> tuple[Token, Token | None]:
    """The top of the date's phrase with its preposition and “early”, “summer”; and the word on which it hangs."""
    phrase = top
    while phrase.head != phrase.number:
        head = sentence.tokens[phrase.head]
        small = head.number in numbers or head.pos in ("ADP", "SCONJ") or head.lemma.lower() in _PARTS_OF_TIME
        if not small or head.pos in ("VERB", "AUX"):
            return phrase, head
        phrase = head
    return phrase, None


def _small_words_before(sentence: Sentence, numbers: set[int]) -> set[int]:
    """“the” and “in” right before a date, wherever the parser hung them."""
    at = min(numbers)
    found: set[int] = set()
    while at and (token := sentence.tokens[at - 1]) and token.text.lower() in _BEFORE_A_DATE:
        found.add(token.number)
        at -= 1
    return found


_BEFORE_A_DATE = frozenset(["the", "in", "on", "during", "around", "by", "mid", "-", "mid-", "early", "late", "until"])
_PARTS_OF_TIME = frozenset(
    ["spring", "summer", "autumn", "fall", "winter", "beginning", "end", "middle", "start", "day", "morning", "evening",
     "night", "year", "month", "week", "afternoon", "midnight", "dawn", "eve", "decade", "century"]
)  # fmt: skip


def _hand_on(sentence: Sentence, noun: Token, phrase: Token) -> tuple[Token, Token | None] | str:
    """The verb that a date beside a noun belongs to, and the noun where the date is part of what it names."""
    known = lexicon()
    belongs = phrase.text.lower() in ("of", "from") or phrase.pos != "ADP"
    top = noun
    while top.pos not in ("VERB", "AUX") and top.head != top.number:
        below, top = top, sentence.tokens[top.head]
    if top.pos not in ("VERB", "AUX"):
        verb = unhung_verb(sentence, top)
        return (verb, None) if verb and top is noun and not belongs else "date-of-a-thing"
    is_subject = below.dep in ("nsubj", "nsubjpass")
    if belongs:
        return (top, noun) if _dates_its_verb(sentence, noun, below, top) else "date-of-a-thing"
    if top.lemma.lower() == "be" or (not is_subject and _nouns_between(sentence, noun, top) > 1):
        return "date-of-a-thing"
    is_happening = bool(known.happening(noun.lemma.lower()))
    if is_subject and noun.start < phrase.start < top.start:
        return (top, None) if is_happening and below is noun else "date-of-a-thing"
    if is_happening and not known.has("light", top.lemma.lower()) and not known.happening(top.lemma.lower()):
        return "date-of-a-thing"
    return top, None


def _dates_its_verb(sentence: Sentence, noun: Token, below: Token, top: Token) -> bool:
    """Whether a happening with its date (“the election of 1920”) is what the verb tells of, or its occasion."""
    known, lemma = lexicon(), noun.lemma.lower()
    is_event = bool(known.happening(lemma)) or known.has("happening_nouns", lemma)
    is_event = is_event or lemma in word_list("dated", "en", "happenings")
    if below is noun and noun.dep in ("nsubj", "nsubjpass") and is_event:
        return True
    if noun.dep in ("dobj", "nsubjpass") and noun.pos == "PROPN":
        return top.lemma.lower() in word_list("dated", "en", "making")
    if noun.dep != "pobj" or not is_event:
        return False
    preposition = sentence.tokens[noun.head]
    return preposition.head == top.number and preposition.text.lower() in word_list("dated", "en", "occasions")


def _nouns_between(sentence: Sentence, noun: Token, verb: Token) -> int:
    """How deep a noun hangs below its verb, in prepositions other than “of”."""
    depth, at = 0, noun
    while at != verb:
        depth += at.dep == "prep" and at.text.lower() not in ("of", "to")
        at = sentence.tokens[at.head]
    return depth
