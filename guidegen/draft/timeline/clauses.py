"""Which clause of a sentence a date belongs to, and why a clause is no event of that date.

The date's own phrase (“on 11 March 1990”) hangs on a word; from there the way goes up to the verb that it dates.
Parsers hang dates on the nearest noun too readily, so a noun hands the date on to its verb unless it is a happening.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from guidegen.draft.analysis import Sentence, Token
from guidegen.draft.timeline.lexicon import lexicon

Shape = Literal["main", "joined", "relative", "participle", "adverbial", "nominal"]


@dataclass(frozen=True)
class Clause:
    """`verb` heads it, `subject` may stand outside it (what “which” stands for); `dating` are the date's own words."""

    sentence: Sentence
    verb: Token
    subject: Token | None
    shape: Shape
    dating: frozenset[int]
    owner: Token | None = None
    """The noun that carries the date, where that is the clause's subject: “the Compromise of 1850”."""

    @property
    def act(self) -> Token:
        """What says what happens: the verb, or the participle that a parser took for an adjective after “was”."""
        beside = self.sentence.words.child(self.verb, "acomp")
        return beside if beside and beside.tag == "VBN" and self.verb.lemma.lower() == "be" else self.verb

    @property
    def is_passive(self) -> bool:
        words = self.sentence.words
        bare = self.shape in ("participle", "nominal") or self.act != self.verb
        return bare or words.child(self.verb, "auxpass", "nsubjpass") is not None

    @property
    def happening(self) -> str:
        """The group of what happens, by the verb with its particle (“set up”), or by the noun beside a light verb."""
        known, words = lexicon(), self.sentence.words
        lemma = self.act.lemma.lower()
        after = self.sentence.tokens[self.act.number + 1 : self.act.number + 2]
        if after and (group := known.happening(f"{lemma} {after[0].text.lower()}")):
            return group
        if known.has("light", lemma):
            beside = [t for t in words.children[self.verb.number] if t.dep in ("dobj", "attr", "acomp")]
            for candidate in (*beside, *filter(None, [self.subject])):
                if group := known.happening(candidate.lemma.lower()):
                    return group
        return known.happening(lemma)


def main_clause(sentence: Sentence) -> Clause | str:
    """The clause of the main verb, of a sentence whose date is left out."""
    root = sentence.words.root
    return _clause_of(sentence, root, frozenset()) if root and root.pos in ("VERB", "AUX") else "no-clause"


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
        while _may_hang_higher(sentence, governor) and own.dep == "pobj":
            own = sentence.tokens[sentence.tokens[own.head].head]
    return Clause(sentence, governor, own if own != governor else None, "relative", dating)


def find_clause(sentence: Sentence, start: int, end: int) -> Clause | str:
    """The clause dated by the words between two places, or the code of the rule that refuses it."""
    inside = [token for token in sentence.tokens if token.start < end and token.end > start and token.is_word]
    if not inside:
        return "no-clause"
    numbers = {token.number for token in inside}
    top = next((token for token in inside if token.head not in numbers), inside[0])
    phrase, governor = climb_out(sentence, top, numbers)
    dating = frozenset(token.number for token in sentence.words.subtree(phrase)) if phrase else frozenset(numbers)
    if phrase.dep in ("dobj", "nsubj", "nsubjpass", "attr", "conj"):
        dating = frozenset()  # “spent the winter of 1805 there”: the clause needs it
    elif len(dating - numbers) > 6:  # “in the spring of 1848, when …”: more than a date hangs there
        dating = frozenset(numbers | {phrase.number})
    if dating:
        dating |= numbers | _small_words_before(sentence, numbers)
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
    clause = _clause_of(sentence, verb, dating)
    if owner is None or isinstance(clause, str):
        return clause
    return replace(clause, owner=owner) if clause.shape == "main" else "date-of-a-thing"


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
    while at and (token := sentence.tokens[at - 1]) and token.text.lower() in ("the", "in", "on", "during", "around"):
        found.add(token.number)
        at -= 1
    return found


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
        verb = _unhung_verb(sentence, top)
        return (verb, None) if verb and top is noun and not belongs else "date-of-a-thing"
    is_subject = below.dep in ("nsubj", "nsubjpass")
    if belongs:
        is_event = bool(known.happening(noun.lemma.lower())) or known.has("happening_nouns", noun.lemma.lower())
        if is_subject and below is noun and is_event:
            return top, noun
        made = known.happening(top.lemma.lower()) in ("adopt", "sign", "ratify") and noun.pos == "PROPN"
        return (top, noun) if made and noun.dep in ("dobj", "nsubjpass") else "date-of-a-thing"
    if top.lemma.lower() == "be" or (not is_subject and _nouns_between(sentence, noun, top) > 1):
        return "date-of-a-thing"
    is_happening = bool(known.happening(noun.lemma.lower()))
    if is_subject and noun.start < phrase.start < top.start:
        return (top, None) if is_happening and below is noun else "date-of-a-thing"
    if is_happening and not known.has("light", top.lemma.lower()) and not known.happening(top.lemma.lower()):
        return "date-of-a-thing"
    return top, None


def _nouns_between(sentence: Sentence, noun: Token, verb: Token) -> int:
    """How deep a noun hangs below its verb, in prepositions other than “of”."""
    depth, at = 0, noun
    while at != verb:
        depth += at.dep == "prep" and at.text.lower() not in ("of", "to")
        at = sentence.tokens[at.head]
    return depth


def _unhung_verb(sentence: Sentence, noun: Token) -> Token | None:
    """The finite verb that a parser hung on its own subject (“citizens rebelled”)."""
    for token in sentence.words.children[noun.number] if noun.head == noun.number else ():
        relative = any(one.tag in ("WDT", "WP", "WRB") for one in sentence.words.subtree(token))
        if token.dep in ("acl", "relcl") and token.tag == "VBD" and not relative:
            return token
    return None


def _clause_of(sentence: Sentence, verb: Token, dating: frozenset[int]) -> Clause | str:
    """The clause that a verb heads; what has no subject of its own borrows it, or hands the date up."""
    words, known = sentence.words, lexicon()
    if verb.pos == "AUX" and verb.dep in ("aux", "auxpass"):
        verb = sentence.tokens[verb.head]
    own = words.child(verb, "nsubj", "nsubjpass", "expl", "csubj")
    head = sentence.tokens[verb.head]
    if verb.dep == "acomp" and verb.tag == "VBN" and head.lemma.lower() == "be":
        return _clause_of(sentence, head, dating)
    if verb.head == verb.number:
        return Clause(sentence, verb, own, "main", dating) if own else "no-clause"
    if verb.dep == "conj":
        if own:
            above = _clause_of(sentence, head, dating)
            return above if isinstance(above, str) else Clause(sentence, verb, own, "joined", dating)
        above = _clause_of(sentence, head, dating)
        if isinstance(above, str):
            return above
        return Clause(sentence, verb, above.subject, "participle" if above.shape == "participle" else "joined", dating)
    if _is_infinitive(sentence, verb):
        told = _is_first_to(sentence, head) or (verb.dep == "xcomp" and known.has("came_true", head.lemma.lower()))
        return _clause_of(sentence, _verb_above(sentence, head), dating) if told else "planned"
    if _unhung_verb(sentence, head) == verb:
        return Clause(sentence, verb, head, "main", dating)
    if verb.dep == "relcl":
        return _relative(sentence, verb, own, head, dating)
    if verb.dep == "acl" and verb.tag == "VBN" and _has_finite_root(sentence) and not _may_hang_higher(sentence, verb):
        return Clause(sentence, verb, head, "participle", dating)
    if verb.dep == "xcomp" and known.has("came_true", head.lemma.lower()):
        return _clause_of(sentence, head, dating)
    if verb.dep in ("advcl", "ccomp", "parataxis"):
        return _adverbial(sentence, verb, own, head, dating)
    return "entangled"


def _is_infinitive(sentence: Sentence, verb: Token) -> bool:
    return verb.tag == "VB" and any(token.tag == "TO" for token in sentence.words.children[verb.number])


def _is_first_to(sentence: Sentence, head: Token) -> bool:
    """“became the first nation to proclaim …”: it did. `head` is the noun, or the verb where parsers hang it there."""
    noun = head if head.pos in ("NOUN", "PROPN") else sentence.words.child(head, "attr", "dobj")
    return noun is not None and any(
        token.lemma.lower() in ("first", "last", "only", "second", "third") or token.tag == "JJS"
        for token in sentence.words.children[noun.number]
    )


def _has_finite_root(sentence: Sentence) -> bool:
    root = sentence.words.root
    return root is not None and root.pos in ("VERB", "AUX")


def _verb_above(sentence: Sentence, token: Token) -> Token:
    while token.pos not in ("VERB", "AUX") and token.head != token.number:
        token = sentence.tokens[token.head]
    return token


def _relative(sentence: Sentence, verb: Token, own: Token | None, head: Token, dating: frozenset[int]) -> Clause | str:
    plain = own is not None and all(
        token.dep in ("aux", "auxpass", "advmod", "neg") for token in sentence.tokens[own.number + 1 : verb.number]
    )
    restrictive = sentence.tokens[own.number - 1].text != "," if own and own.number else False
    if restrictive and any(token.lemma.lower() in ("a", "an") for token in sentence.words.children[head.number]):
        return "entangled"  # “in a war that lasted from …”: which war, the rest of the sentence says
    if (
        own
        and plain
        and not _may_hang_higher(sentence, verb)
        and own.tag in ("WDT", "WP")
        and head.pos in ("NOUN", "PROPN")
    ):
        return Clause(sentence, verb, head, "relative", dating)
    return "entangled"


def _may_hang_higher(sentence: Sentence, verb: Token) -> bool:
    """“the formula of a lawyer, published in 1878”: after a comma it may be the formula as well as the lawyer."""
    noun = sentence.tokens[verb.head]
    first = sentence.words.subtree(verb)[0]
    above = sentence.tokens[sentence.tokens[noun.head].head]
    return noun.dep == "pobj" and above.pos in ("NOUN", "PROPN") and sentence.tokens[first.number - 1].text == ","


def _adverbial(sentence: Sentence, verb: Token, own: Token | None, head: Token, dating: frozenset[int]) -> Clause | str:
    known, words = lexicon(), sentence.words
    marks = [token.lemma.lower() for token in words.children[verb.number]
             if token.dep == "mark" or (token.dep == "advmod" and token.tag == "WRB")]  # fmt: skip
    if any(known.has("conditional_marks", mark) for mark in marks) and not (marks == ["that"] and verb.dep == "ccomp"):
        return "not-told-as-happened"
    if own and verb.dep in ("ccomp", "parataxis", "advcl") and not marks and _is_parted(sentence, verb, head):
        return Clause(sentence, verb, own, "joined", dating)
    if verb.dep == "ccomp":
        if known.has("came_true", head.lemma.lower()) or head.lemma.lower() in ("learn", "discover"):
            return Clause(sentence, verb, own, "adverbial", dating) if own else "entangled"
        return "reported"
    if own and all(known.has("factual_marks", mark) for mark in marks):
        return Clause(sentence, verb, own, "adverbial", dating)
    if not own and not marks and verb.tag == "VBN" and verb.start < head.start:
        subject = words.child(head, "nsubj", "nsubjpass")
        if subject and verb.number == min(t.number for t in words.subtree(verb)):
            return Clause(sentence, verb, subject, "participle", dating)
    return "entangled"


def _is_parted(sentence: Sentence, verb: Token, head: Token) -> bool:
    """Whether a semicolon or colon stands between two clauses, one of which a parser hung on the other."""
    first, second = sorted((verb, head))
    return any(token.text in (";", ":") for token in sentence.tokens[first.number : second.number])
