"""What a dated clause says happened, who did it, to whom: so far as it names them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from guidegen.draft.analysis import Sentence, Token
from guidegen.draft.timeline.clauses import Clause
from guidegen.draft.timeline.dated import DatedStatement, name_stem, telling_stem
from guidegen.draft.timeline.lexicon import lexicon


@dataclass(frozen=True)
class Part:
    """Who or what takes part: the stems of its `names`, of its noun (`head`) and of `all` its words."""

    names: frozenset[str] = frozenset()
    head: str = ""
    all: frozenset[str] = frozenset()
    is_person: bool = False


@dataclass(frozen=True)
class Roles:
    """`happening` is a group of the lexicon, `act` the verb itself; `phase` is “begin” or “end” of what happens.

    `numbers` and `names` are those of the whole clause.
    """

    happening: str = ""
    act: str = ""
    phase: str = ""
    agent: Part = Part()
    patient: Part = Part()
    numbers: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    denied: bool = False


def roles_of(statement: DatedStatement) -> Roles:
    clause, sentence = statement.clause, statement.sentence
    numbers = frozenset(number for token in statement.told if (number := _number(token)))
    names = frozenset(name_stem(token) for token in statement.told if _is_name(token))
    if clause is None:
        verb = next((token for token in statement.told if token.pos == "VERB"), None)
        lemma = verb.lemma.lower() if verb else ""
        return Roles(lexicon().happening(lemma), lemma, numbers=numbers, names=names)
    told = frozenset(token.number for token in statement.told)
    does, done_to = _takers(clause)
    denied = any(token.dep == "neg" for token in sentence.words.children[clause.verb.number])
    happening, phase = _happening(clause)
    if lexicon().has("of_one", happening):
        does, done_to = [*does, *done_to], []
    agent, patient = _part(sentence, does, told), _part(sentence, done_to, told)
    act = "" if lexicon().has("light", clause.act.lemma.lower()) else clause.act.lemma.lower()
    return Roles(happening, act, phase, agent, patient, numbers, names, denied)


_PHASES = {"begin": "begin", "start": "begin", "open": "begin", "end": "end", "complete": "end", "close": "end",
           "agree": "", "commence": "begin", "finish": "end"}  # fmt: skip


def _happening(clause: Clause) -> tuple[str, str]:
    """The group, and its phase where the verb says that it began or ended: “the invasion began”, “began to build”."""
    known, words = lexicon(), clause.sentence.words
    lemma = clause.verb.lemma.lower()
    if lemma not in _PHASES:
        return clause.happening, ""
    done = words.child(clause.verb, "xcomp")
    noun = done or clause.subject
    group = known.happening(noun.lemma.lower()) if noun else ""
    return (group, _PHASES[lemma]) if group else (clause.happening, "")


def _takers(clause: Clause) -> tuple[list[Token], list[Token]]:
    """The heads of who does it and of whom or what it is done to; those of a noun that names the happening included."""
    words, verb = clause.sentence.words, clause.verb
    by = _object_of(clause, words.child(verb, "agent"))
    objects = [token for token in words.children[verb.number] if token.dep in ("dobj", "oprd", "attr")]
    subject = [clause.subject] if clause.subject else []
    does, done_to = (by, subject) if clause.is_passive else (subject, objects)
    noun = next((token for token in (*objects, *subject) if lexicon().happening(token.lemma.lower())), None)
    borrows = lexicon().has("light", verb.lemma.lower()) or verb.lemma.lower() in _PHASES
    if noun is not None and borrows:
        of = next((t for t in words.children[noun.number] if t.dep == "prep" and t.text.lower() == "of"), None)
        owner = words.child(noun, "poss")
        by_whom = next((t for t in words.children[noun.number] if t.text.lower() == "by"), None)
        done_to = _object_of(clause, of)
        does = [one for one in does if one != noun] + _object_of(clause, by_whom) + ([owner] if owner else [])
    done = words.child(verb, "xcomp") if verb.lemma.lower() in _PHASES else None
    if done:
        done_to = [token for token in words.children[done.number] if token.dep == "dobj"]
    return does, done_to


def _object_of(clause: Clause, preposition: Token | None) -> list[Token]:
    noun = clause.sentence.words.child(preposition, "pobj") if preposition else None
    return [noun] if noun else []


def _part(sentence: Sentence, tops: Iterable[Token], told: frozenset[int]) -> Part:
    tops = list(tops)
    tokens = [token for top in tops for token in _near(sentence, top) if token.number in told]
    names = frozenset(name_stem(token) for token in tokens if _is_name(token))
    head = name_stem(tops[0]) if tops and tops[0].pos in ("NOUN", "PROPN") else ""
    is_person = any(token.name == "PERSON" for token in tokens)
    return Part(names, head, frozenset(filter(None, map(telling_stem, tokens))), is_person)


def _is_name(token: Token) -> bool:
    return token.pos == "PROPN" or token.name == "NORP"


def _near(sentence: Sentence, top: Token) -> Iterator[Token]:
    """A phrase without the clauses that hang on it."""
    yield top
    for child in sentence.words.children[top.number]:
        if child.dep not in ("relcl", "acl", "advcl"):
            yield from _near(sentence, child)


def _words(text: str) -> dict[str, str]:
    return {word: str(number) for number, word in enumerate(text.split(), start=1)}


_ORDINALS = _words(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
_CARDINALS = _words("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen")
_ROMAN = _words("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx")


def _number(token: Token) -> str:
    """A number as digits: “13th”, “Thirteenth”, “thirteen”, “XIII”; not the “first” of “was first performed”."""
    word = token.text.lower()
    if token.dep == "advmod":
        return ""
    digits = re.fullmatch(r"(\d[\d,.]*)(?:st|nd|rd|th)?", word)
    if digits:
        return digits[1].replace(",", "").rstrip(".")
    if token.text.isupper() and word in _ROMAN and word != "i":
        return _ROMAN[word]
    return _ORDINALS.get(word) or _CARDINALS.get(word, "")
