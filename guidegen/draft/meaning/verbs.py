"""A verb of the term: “X is a …”, “X refers to …”, “they define X as …”, “they founded X”."""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.draft.analysis import Token
from guidegen.draft.meaning.phrases import last_word
from guidegen.draft.meaning.reading import Meaning, Reading
from guidegen.draft.wordlists import frequency, word_list

_PASSING = frozenset(
    ["often", "just", "increasingly", "merely", "really", "sometimes", "also", "once", "still", "already", "simply"]
)
_NEAR = 3
_EVERYDAY = 3.6
"""From which frequency on “the” before a single word means a certain one: “the culprit is …”."""
_SELDOM = 4.0
"""Up to which frequency of its rarest word what a phrase “is” is a name for it, and not what it is."""
_BARE = frozenset({"NNS", "NNPS"})


def with_verb(reading: Reading) -> Iterator[Meaning]:
    head = reading.head()
    if head.dep not in ("nsubj", "nsubjpass"):
        return
    verb = reading.tokens[head.head]
    if verb.number < reading.last or reading.text(reading.after) in ("of", "for", "to", "between"):
        return
    if reading.text(reading.after) in ("in", "on", "from") and verb.lemma not in word_list(
        "meaning", "en", "defining_verbs"
    ):
        return
    if reading.text(reading.first - 1) == "of" or (verb.tag == "VB" and not reading.sentence.words.child(verb, "aux")):
        return
    if verb.lemma == "be":
        yield from _copula(reading, verb)
    elif verb.lemma in word_list("meaning", "en", "defining_verbs") and head.dep == "nsubj" and verb.tag != "VBD":
        yield from _object(reading, verb)
    elif verb.lemma in word_list("meaning", "en", "saying_verbs"):
        worth = 2.6 if head.lemma.lower() in word_list("meaning", "en", "thought") else 1.7
        worth *= 1.0 if verb.dep in ("ROOT", "conj") or reading.first <= 1 else 0.4
        yield Meaning(verb.number, reading.clause_end(verb), "does", worth, phrase=False)
    else:
        yield Meaning(verb.number, reading.clause_end(verb), "acts", 0.8 if verb.dep == "ROOT" else 0.3, phrase=False)


def _copula(reading: Reading, verb: Token) -> Iterator[Meaning]:
    complement = reading.sentence.words.child(verb, "attr")
    if complement is None or complement.number < reading.last:
        if verb.number > reading.last and reading.sentence.words.child(verb, "ccomp", "acomp"):
            yield Meaning(verb.number, reading.clause_end(verb), "acts", 0.9, phrase=False)
        return
    start, end = reading.edges[complement.number]
    owned = reading.sentence.words.child(complement, "poss")
    no = any(child.text.lower() == "no" for child in reading.sentence.words.children[complement.number])
    if _is_quoted(reading, verb):
        return
    if reading.negated(verb) or reading.poor(complement) or no or owned is not None or verb.tag == "VB":
        return
    bare = complement.tag in _BARE and reading.article(start) == 0
    worth = 3.3 + reading.value(complement) + reading.article(start) - (0.4 if bare and end - start < 3 else 0)
    if verb.tag in ("VBD",):
        worth -= 0.3
    if reading.is_superlative(complement):
        yield Meaning(max(start, verb.number + 1), end, "most", 1.2)
        return
    if _identifies(reading, verb) or _is_said_by_the_way(reading, verb):
        worth -= 1.5
    yield Meaning(max(start, verb.number + 1), end, "is", worth, phrase=complement.pos in ("NOUN", "PRON"))


def _identifies(reading: Reading, verb: Token) -> bool:
    """“The culprit was a water mould”: it says who did it, not what a culprit is."""
    last = reading.tokens[reading.last]
    if reading.text(reading.first - 1) not in ("the", "our", "its", "their") or last.pos != "NOUN":
        return False
    single = reading.first == reading.last or reading.text(reading.first) in word_list("terms", "en", "weak")
    return verb.tag == "VBD" or (single and frequency(last.lemma.lower(), "en") > _EVERYDAY)


def _is_quoted(reading: Reading, verb: Token) -> bool:
    """Whether somebody else says it."""
    before = [token.text for token in reading.tokens[: verb.number]]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _is_said_by_the_way(reading: Reading, verb: Token) -> bool:
    """In a clause of another, or with “often”, “just”, “increasingly”: an opinion or a state, no definition."""
    adverbs = {child.text.lower() for child in reading.sentence.words.children[verb.number] if child.dep == "advmod"}
    return verb.dep not in ("ROOT", "conj") or bool(adverbs & _PASSING)


def _object(reading: Reading, verb: Token) -> Iterator[Meaning]:
    words = reading.sentence.words
    preposition = next(
        (child for child in words.children[verb.number] if child.dep == "prep" and child.text == "to"), None
    )
    target = words.child(preposition, "pobj", "pcomp") if preposition else words.child(verb, "dobj", "ccomp", "xcomp")
    if target is None:
        yield Meaning(verb.number, reading.clause_end(verb), "does", 2.4, phrase=False)
        return
    start, end = reading.edges[target.number]
    yield Meaning(start, end, "refers", 4.6, phrase=target.pos == "NOUN" and target.dep in ("pobj", "dobj"))


def inverted(reading: Reading) -> Iterator[Meaning]:
    """“Another theory is X”: the subject says what the term is."""
    yield from _naming(reading)
    head = reading.head()
    verb = reading.tokens[head.head]
    if head.dep != "attr" or verb.lemma != "be":
        return
    subject = reading.sentence.words.child(verb, "nsubj")
    if subject is None or subject.number > verb.number:
        return
    first, last = reading.edges[subject.number]
    if _is_class(reading, subject):
        yield Meaning(first, last, "inverted", 2.4 + reading.value(subject), phrase=False)


def _naming(reading: Reading) -> Iterator[Meaning]:
    """“The holding of material over time is storage.”, “The flood that results is a jökulhlaup, …”: by the words."""
    tokens = reading.tokens
    at = reading.first - 1 - (reading.text(reading.first - 1) in ("a", "an"))
    ends = reading.after >= len(tokens) or reading.text(reading.after) in (".", ";", ",", ":")
    if at < _FEWEST_NAMED or reading.text(at) not in ("is", "are") or not ends or tokens[reading.last].pos == "PROPN":
        return
    first = next((token.number + 1 for token in reversed(tokens[:at]) if token.text in (";", ":")), 0)
    subject = tokens[first:at]
    if len(subject) < _FEWEST_NAMED or not _is_said_at_length(subject):
        return
    if frequency(min(reading.words(), key=lambda word: frequency(word, "en")), "en") < _SELDOM:
        yield Meaning(first, at - 1, "naming", 2.8)


def _is_said_at_length(subject: tuple[Token, ...]) -> bool:
    """Whether the words before “is” are one noun phrase that says of what sort, or doing what, something is."""
    opened = subject[0].pos in ("DET", "ADJ", "NOUN", "PROPN") or subject[0].tag == "VBG"
    finite = any(token.tag in ("VBZ", "VBP", "VBD", "MD") for token in subject)
    related = any(token.text in ("that", "which", "who") for token in subject)
    acting = any(token.tag in ("VBG", "VBN") or token.text in ("or", "of") for token in subject)
    nouns = any(token.pos == "NOUN" for token in subject)
    return opened and nouns and (related or (acting and not finite)) and subject[0].text.lower() not in _BACK


_BACK = frozenset(("this", "these", "that", "those", "another", "one", "its", "their", "his", "her"))
_FEWEST_NAMED = 3


def _is_class(reading: Reading, noun: Token) -> bool:
    lemma = noun.lemma.lower()
    known = word_list("meaning", "en", "good_heads") | word_list("terms", "en", "heads")
    return noun.pos == "NOUN" and lemma in known and not reading.poor(noun)


def defined_as(reading: Reading) -> Iterator[Meaning]:
    head = reading.head()
    verb = reading.tokens[head.head]
    defines = reading.first > 0 and reading.tokens[reading.first - 1].lemma == "define"
    if defines:
        verb = reading.tokens[reading.first - 1]
    elif verb.lemma not in word_list("meaning", "en", "viewing_verbs") or head.dep not in ("dobj", "nsubjpass"):
        return
    for token in reading.tokens[max(verb.number, reading.last) :]:
        if token.text == "as" and token.number + 2 < len(reading.tokens):
            end = reading.to_sign(max(reading.edges[token.number][1], reading.clause_end(verb)))
            if verb.lemma in ("define", "describe", "understand"):
                yield Meaning(token.number + 1, end, "defined", 5.0 if verb.lemma == "define" else 3.2)
            elif token.head == verb.number and token.number <= reading.last + _NEAR:
                yield Meaning(token.number + 1, end, "seen", 2.0, phrase=False)
            return


def held_by(reading: Reading) -> Iterator[Meaning]:
    """“Proponents of X theory argue that …”: what they say of it is what it says."""
    head = reading.head()
    of = reading.tokens[head.head]
    people = reading.tokens[of.head]
    verb = reading.tokens[people.head]
    if of.text != "of" or people.dep != "nsubj" or verb.lemma not in word_list("meaning", "en", "stating_verbs"):
        return
    if people.lemma.lower() in word_list("meaning", "en", "holders") and not reading.negated(verb):
        yield Meaning(verb.number, reading.clause_end(verb), "does", 2.6, phrase=False)


def made(reading: Reading) -> Iterator[Meaning]:
    head = reading.head()
    verb = reading.tokens[head.head]
    made = verb.lemma in word_list("meaning", "en", "making_verbs")
    if made and head.dep in ("dobj", "nsubjpass") and head.pos == "PROPN":
        yield Meaning(0, last_word(reading.sentence), "made", 1.65, phrase=False)


def states(reading: Reading) -> Iterator[Meaning]:
    """“X theory says that …”: what it says is what it is."""
    head = reading.head()
    verb = reading.tokens[head.head]
    said = reading.sentence.words.child(verb, "ccomp")
    if said is None or head.dep != "nsubj" or verb.lemma not in word_list("meaning", "en", "stating_verbs"):
        return
    first, last = reading.edges[said.number]
    thought = (
        reading.first < reading.last
        and head.pos == "NOUN"
        and head.lemma.lower() in word_list("meaning", "en", "thought")
    )
    if thought and reading.text(first) == "that" and verb.tag in ("VBZ", "VBP") and not reading.negated(verb):
        yield Meaning(first, min(last, last_word(reading.sentence)), "states", 3.2, phrase=False)
