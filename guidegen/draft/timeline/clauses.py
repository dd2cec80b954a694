"""The clause that a verb heads, and why a clause cannot be told on its own."""

from __future__ import annotations

from dataclasses import dataclass
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
                if group := known.told_by(candidate):
                    return group
        return known.happening(lemma)


def main_clause(sentence: Sentence) -> Clause | str:
    """The clause of the main verb, of a sentence whose date is left out."""
    root = sentence.words.root
    return clause_of(sentence, root, frozenset()) if root and root.pos in ("VERB", "AUX") else "no-clause"


def unhung_verb(sentence: Sentence, noun: Token) -> Token | None:
    """The finite verb that a parser hung on its own subject (“citizens rebelled”)."""
    for token in sentence.words.children[noun.number] if noun.head == noun.number else ():
        relative = any(one.tag in ("WDT", "WP", "WRB") for one in sentence.words.subtree(token))
        if token.dep in ("acl", "relcl") and token.tag == "VBD" and not relative:
            return token
    return None


def clause_of(sentence: Sentence, verb: Token, dating: frozenset[int]) -> Clause | str:
    """The clause that a verb heads; what has no subject of its own borrows it, or hands the date up."""
    words, known = sentence.words, lexicon()
    if verb.pos == "AUX" and verb.dep in ("aux", "auxpass"):
        verb = sentence.tokens[verb.head]
    own = words.child(verb, "nsubj", "nsubjpass", "expl", "csubj")
    head = sentence.tokens[verb.head]
    if verb.dep == "acomp" and verb.tag == "VBN" and head.lemma.lower() == "be":
        return clause_of(sentence, head, dating)
    if verb.head == verb.number:
        return Clause(sentence, verb, own, "main", dating) if own else "no-clause"
    if verb.dep == "conj":
        if own:
            above = clause_of(sentence, head, dating)
            return above if isinstance(above, str) else Clause(sentence, verb, own, "joined", dating)
        above = clause_of(sentence, head, dating)
        if isinstance(above, str):
            return above
        return Clause(sentence, verb, above.subject, "participle" if above.shape == "participle" else "joined", dating)
    if _is_infinitive(sentence, verb):
        told = _is_first_to(sentence, head) or (verb.dep == "xcomp" and known.has("came_true", head.lemma.lower()))
        return clause_of(sentence, _verb_above(sentence, head), dating) if told else "planned"
    if unhung_verb(sentence, head) == verb:
        return Clause(sentence, verb, head, "main", dating)
    if verb.dep == "relcl":
        return _relative(sentence, verb, own, head, dating)
    if verb.dep == "acl" and verb.tag == "VBN" and _has_finite_root(sentence) and not may_hang_higher(sentence, verb):
        return Clause(sentence, verb, head, "participle", dating)
    if verb.dep == "xcomp" and known.has("came_true", head.lemma.lower()):
        return clause_of(sentence, head, dating)
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
    if own and head.pos == "PROPN" and any(token.tag == "WP$" for token in sentence.words.children[own.number]):
        return Clause(sentence, verb, own, "adverbial", dating)
    restrictive = sentence.tokens[own.number - 1].text != "," if own and own.number else False
    if restrictive and any(token.lemma.lower() in ("a", "an") for token in sentence.words.children[head.number]):
        return "entangled"  # “in a war that lasted from …”: which war, the rest of the sentence says
    if (
        own
        and plain
        and not may_hang_higher(sentence, verb)
        and own.tag in ("WDT", "WP")
        and head.pos in ("NOUN", "PROPN")
    ):
        return Clause(sentence, verb, head, "relative", dating)
    return "entangled"


def may_hang_higher(sentence: Sentence, verb: Token) -> bool:
    """“the formula of a lawyer, published in 1878”: after a comma it may be the formula as well as the lawyer."""
    noun = sentence.tokens[verb.head]
    first = sentence.words.subtree(verb)[0]
    above = sentence.tokens[sentence.tokens[noun.head].head]
    return noun.dep == "pobj" and above.pos in ("NOUN", "PROPN") and sentence.tokens[first.number - 1].text == ","


def _adverbial(sentence: Sentence, verb: Token, own: Token | None, head: Token, dating: frozenset[int]) -> Clause | str:
    known, words = lexicon(), sentence.words
    marks = [token.lemma.lower() for token in words.children[verb.number]
             if token.dep == "mark" or (token.dep == "advmod" and token.tag == "WRB")]  # fmt: skip
    came_about = marks in (["before"], ["until"]) and _is_told_as_past(
        sentence, verb
    )  # “until it became a state in 1912”
    is_that = marks == ["that"] and verb.dep == "ccomp"
    if any(known.has("conditional_marks", mark) for mark in marks) and not (is_that or came_about):
        return "not-told-as-happened"
    if own and verb.dep in ("ccomp", "parataxis", "advcl") and not marks and _is_parted(sentence, verb, head):
        return Clause(sentence, verb, own, "joined", dating)
    if verb.dep == "ccomp":
        if known.has("came_true", head.lemma.lower()) or head.lemma.lower() in ("learn", "discover"):
            return Clause(sentence, verb, own, "adverbial", dating) if own else "entangled"
        return "reported"
    if own and (came_about or all(known.has("factual_marks", mark) for mark in marks)):
        return Clause(sentence, verb, own, "adverbial", dating)
    if not own and not marks and verb.tag == "VBG" and verb.dep == "advcl" and _opens(sentence, verb):
        main = clause_of(sentence, head, dating)
        return main if isinstance(main, str) or main.shape == "main" else "entangled"
    if not own and not marks and verb.tag == "VBN" and verb.start < head.start:
        subject = words.child(head, "nsubj", "nsubjpass")
        if subject and verb.number == min(t.number for t in words.subtree(verb)):
            return Clause(sentence, verb, subject, "participle", dating)
    return "entangled"


def _is_told_as_past(sentence: Sentence, verb: Token) -> bool:
    helpers = [token for token in sentence.words.children[verb.number] if token.dep in ("aux", "auxpass")]
    return any(token.tag == "VBD" for token in (*helpers, verb)) and not any(token.tag == "MD" for token in helpers)


def _opens(sentence: Sentence, verb: Token) -> bool:
    """“Returning in 1820 with a smaller force, Long was arrested.”"""
    return all(not token.is_word for token in sentence.tokens[: verb.number])


def _is_parted(sentence: Sentence, verb: Token, head: Token) -> bool:
    """Whether a semicolon or colon stands between two clauses, one of which a parser hung on the other."""
    first, second = sorted((verb, head))
    return any(token.text in (";", ":") for token in sentence.tokens[first.number : second.number])
