"""Whether a phrase that was cut out of its sentence is whole: no clause of it loses its verb or its object."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from guidegen.draft.analysis import Sentence, Token
from guidegen.draft.standing.part import NOUNS, Part

_RELATIVE = frozenset(("which", "who", "whom", "whose", "that", "whereby"))
_SUBJECTS = frozenset(("it", "they", "he", "she"))
_OBJECTS = frozenset(("it", "them", "him", "her"))
_ONE, _MANY = frozenset(("NN", "NNP")), frozenset(("NNS", "NNPS"))
_ASKED_FOR = frozenset("dobj attr xcomp ccomp acomp agent dative oprd pobj pcomp prt prep".split())  # noqa: SIM905
"""What a verb or preposition may not lose at the end of a phrase."""
_LANGUAGES = frozenset(
    "Latin Greek French German Italian Spanish Arabic Turkish Dutch Old from Japanese Russian Hebrew Sanskrit".split()  # noqa: SIM905
)


def is_broken(part: Part) -> bool:
    """Whether a clause of the phrase stops before its end, or one of its verbs only stands for another."""
    tokens = part.tokens
    return (
        open_relative(tokens)
        or _loses_object(part)
        or _ends_in_aside(tokens)
        or _does_so(tokens)
        or _is_origin(tokens)
        or _says_when_only(tokens)
        or _is_clause(part)
    )


def open_relative(tokens: Iterable[Token]) -> bool:
    """Whether “which” or “who” has no verb: “the property by which certain crystals”."""
    waiting, before = False, None
    for token in tokens:
        if token.tag in ("WDT", "WP", "WP$") and token.text.casefold() in _RELATIVE:
            waiting = True
        elif token.pos in ("VERB", "AUX") and token.tag not in ("VBG",):
            waiting = False
        elif waiting and before is not None and before.tag == "WDT" and token.text.endswith("s"):
            waiting = False  # “a gland that shrinks”, taken for a noun
        before = token
    return waiting


def _loses_object(part: Part) -> bool:
    """“reduces him, in the eyes of others”: what belongs to a verb of the phrase stands behind the phrase's end."""
    last = part.tokens[-1].number
    words = part.sentence.words
    behind = [token.text for token in part.sentence.tokens[last + 1 : last + 3]]
    if behind and behind[0] == "," and behind[-1] in ('"', "“"):
        return True
    return any(
        child.number > last and child.dep in _ASKED_FOR and not _is_apart(part.sentence, child)
        for token in part.tokens
        if token.pos in ("VERB", "ADP") and token.dep != "ROOT"
        for child in words.children[token.number]
    )


def _is_apart(sentence: Sentence, child: Token) -> bool:
    """Whether a comma parts what hangs on the verb, and it is no object: “, in 1900”."""
    left = sentence.words.edges[child.number][0]
    return child.dep == "prep" and left > 0 and sentence.tokens[left - 1].text in (",", "—", ";")


def _ends_in_aside(tokens: tuple[Token, ...]) -> bool:
    """“to cook, nurse and, not seldom”: what “and” joins is missing."""
    at = len(tokens)
    while at and tokens[at - 1].pos in ("ADV", "PART", "PUNCT"):
        at -= 1
    return 0 < at < len(tokens) and tokens[at - 1].pos == "CCONJ" and tokens[at].text == ","


def _does_so(tokens: tuple[Token, ...]) -> bool:
    """“the means by which they do so”."""
    return any(
        before.lemma == "do" and after.text.casefold() in ("so", "this", "that")
        for before, after in pairwise(tokens)
        if before.pos in ("VERB", "AUX")
    )


def _is_origin(tokens: tuple[Token, ...]) -> bool:
    """“Latin humor, fluid”: where the word comes from."""
    return tokens[0].text in _LANGUAGES and len(tokens) < 6 and any(token.text == "," for token in tokens)


def _is_clause(part: Part) -> bool:
    """“the corps set off in May”: a verb with its subject, and no “who” or “when” before it."""
    for token in part.tokens:
        if (
            token.pos == "SCONJ"
            or token.text.casefold() == "that"
            or token.tag in ("WDT", "WP", "WP$", "WRB")
            or token.dep in ("relcl", "acl")
        ):
            return False
        if token.tag in ("VBD", "VBZ", "VBP", "MD") and token.pos in ("VERB", "AUX"):
            verb = token if token.dep not in ("aux", "auxpass") else part.sentence.tokens[token.head]
            if verb.dep == "relcl":
                return False
            return any(child.dep in ("nsubj", "nsubjpass") and child in part.tokens for child in part.children(verb))
    return False


def _says_when_only(tokens: tuple[Token, ...]) -> bool:
    """“a place when at midnight they were told to stop”: the clause belongs to the sentence."""
    return any(
        token.text.casefold() == "when" and before.pos in NOUNS and before.lemma not in _TIMES
        for before, token in pairwise(tokens[:4])
    )


_TIMES = frozenset("time day year moment period point case age era stage date hour situation state".split())  # noqa: SIM905


def stands_for_its_head(part: Part) -> bool:
    """Whether “they”, “it”, “them” can only mean what the phrase itself names: “a valve that opens it”."""
    tokens = part.tokens
    head = head_of(part)
    for at, token in enumerate(tokens):
        word = token.text.casefold()
        if token.pos != "PRON" or token.dep == "expl" or word not in _SUBJECTS | _OBJECTS or token.tag == "PRP$":
            continue
        tags = _ONE if word == "it" else _MANY if word in ("they", "them") else _ONE | _MANY
        others = [one for one in tokens[:at] if one.pos in NOUNS and one is not head]
        if any(one.tag in tags or one.lemma in ("people", "person") for one in others) or _is_pair(tokens, at):
            continue
        if not _is_deep(part, token):
            return True
    return False


def _is_pair(tokens: tuple[Token, ...], at: int) -> bool:
    """“he or she”, “him or her”: anybody."""
    near = {token.text.casefold() for token in tokens[max(0, at - 2) : at + 3]}
    return "or" in near and len(near & {"he", "she", "him", "her"}) > 1


def _is_deep(part: Part, token: Token) -> bool:
    """Whether it stands in a clause within the clause, where the head may be meant: “people who think that they …”."""
    tokens, clauses = part.sentence.tokens, 0
    while token.head != token.number:
        clauses += token.dep in ("relcl", "advcl", "ccomp", "xcomp", "acl", "conj")
        token = tokens[token.head]
    return clauses > 1


def head_of(part: Part) -> Token | None:
    """The noun that the phrase hangs on: the one that hangs on nothing in it."""
    kept = {token.number for token in part.tokens}
    for token in part.tokens:
        if token.pos in (*NOUNS, "PRON", "NUM", "VERB") and (token.head not in kept or token.head == token.number):
            return token
    return None


_SAYING = frozenset(("NOUN", "PROPN", "ADJ", "VERB", "NUM"))
_ADDED = frozenset(("ADP", "VERB", "AUX", "PRON", "SCONJ", "CCONJ", "PART"))
_FEWEST = 3


def is_bare(part: Part) -> bool:
    """Whether it is a noun with few words before it and none behind: “any further violations”, “the special tax”."""
    tokens = part.tokens
    first = next((at for at, token in enumerate(tokens) if token.pos in NOUNS), None)
    if first is None:
        return False
    while first + 1 < len(tokens) and (tokens[first + 1].pos in NOUNS or tokens[first + 1].tag == "POS"):
        first += 1
    if any(token.pos in _ADDED or token.text in ("—", ":", ",") for token in tokens[first + 1 :]):
        return False
    told = sum(token.pos in _SAYING for token in tokens)
    definite = tokens[0].text.casefold() == "the" or any(token.tag in ("POS", "PRP$") for token in tokens)
    return definite or told < _FEWEST


def is_of_a_case(part: Part) -> bool:
    """“the condition from which H.M. suffered”: nothing but one person's case."""
    told = [token for token in part.tokens if token.pos in _SAYING]
    related = any(token.tag in ("WDT", "WP") for token in part.tokens)
    return related and len(told) <= _FEWEST and any(token.pos == "PROPN" for token in told)


_LOOSE = frozenset(("punct", "cc", "ROOT", "mark", "advmod", "det", "case"))


def is_torn(part: Part) -> bool:
    """Whether a cut left words that hang on what was cut out, or one comma between a subject and its verb."""
    if not part.without:
        return False
    kept = {token.number for token in part.tokens}
    orphans = [token for token in part.tokens if token.head not in kept and token.dep not in _LOOSE]
    root = part.sentence.words.root
    if len(orphans) > (root is None or root.number not in kept):
        return True
    return any(_is_parted(part, token) for token in part.tokens if token.dep in ("nsubj", "nsubjpass"))


def _is_parted(part: Part, subject: Token) -> bool:
    """“The Protocol of Sèvres, ran as follows.”"""
    between = [token for token in part.tokens if subject.number < token.number < subject.head]
    commas = sum(token.text == "," for token in between)
    opens = any(token is subject for token in part.tokens[:_OPENING])
    if commas != 1 or any(token.dep in ("conj", "cc", "advcl") for token in between):
        return False
    return opens or not any(token.dep in ("nsubj", "nsubjpass") for token in between)


_OPENING = 4
