"""What a dated clause says happened, who did it, to whom: so far as it names them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from guidegen.draft.analysis import Sentence, Token
from guidegen.draft.timeline.acts import happening, is_phase, phase_of
from guidegen.draft.timeline.clauses import Clause
from guidegen.draft.timeline.dated import DatedStatement, name_stem, telling_stem
from guidegen.draft.timeline.lexicon import lexicon


@dataclass(frozen=True)
class Part:
    """Who or what takes part: the stems of its `names`, of its noun (`head`) and of `all` its words.

    `core` are the words of its own name: of “Triton, the moon of Neptune” Triton; `of` are the names that it belongs
    to: of “King Charles of France” France.
    """

    core: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    head: str = ""
    all: frozenset[str] = frozenset()
    is_person: bool = False


@dataclass(frozen=True)
class Roles:
    """Who does it, to whom or what it is done, and `where` (names by the kind of place: in, to, from).

    `phase` is “begin” or “end” of what happens; `numbers` (by their kind) and `names` are those of the whole clause.
    """

    agent: Part = Part()
    patient: Part = Part()
    where: Mapping[str, frozenset[str]] = field(default_factory=dict)
    phase: str = ""
    numbers: Mapping[str, frozenset[str]] = field(default_factory=dict)
    names: frozenset[str] = frozenset()
    denied: bool = False


def roles_of(statement: DatedStatement) -> Roles:
    clause, sentence = statement.clause, statement.sentence
    numbers = numbers_of(statement.told)
    names = _names_among(statement.told)
    where = _where(statement)
    if clause is None:
        return Roles(where=where, numbers=numbers, names=names)
    told = frozenset(token.number for token in statement.told)
    does, done_to = _takers(clause)
    denied = any(token.dep == "neg" for token in sentence.words.children[clause.verb.number])
    if lexicon().has("of_one", happening(clause)):
        does, done_to = [*does, *done_to], []
    agent, patient = _part(sentence, does, told), _part(sentence, done_to, told)
    return Roles(agent, patient, where, phase_of(clause), numbers, names, denied)


_PLACES = {"in": "in", "at": "in", "near": "in", "over": "in", "outside": "in", "off": "in", "inside": "in",
           "around": "in", "to": "to", "into": "to", "for": "to", "from": "from", "on": "on", "upon": "on",
           "against": "on"}  # fmt: skip


def _where(statement: DatedStatement) -> Mapping[str, frozenset[str]]:
    """The names after “in”, “to”, “from” …: what one of two events has there, the other has not."""
    words = statement.sentence.words
    told = frozenset(token.number for token in statement.told)
    found: dict[str, frozenset[str]] = {}
    for token in statement.told:
        kind = _PLACES.get(token.text.lower(), "") if token.dep == "prep" else ""
        noun = words.child(token, "pobj") if kind else None
        if noun and (names := _names_among(near for near in _near(statement.sentence, noun) if near.number in told)):
            found[kind] = found.get(kind, frozenset()) | names
    return found


def _takers(clause: Clause) -> tuple[list[Token], list[Token]]:
    """The heads of who does it and of whom or what it is done to; those of a noun that names the happening included."""
    words, verb = clause.sentence.words, clause.verb
    by = _object_of(clause, words.child(verb, "agent"))
    objects = [token for token in words.children[verb.number] if token.dep in ("dobj", "oprd", "attr")]
    subject = [clause.subject] if clause.subject else []
    does, done_to = (by, subject) if clause.is_passive else (subject, objects)
    noun = next((token for token in (*objects, *subject) if lexicon().happening(token.lemma.lower())), None)
    borrows = lexicon().has("light", verb.lemma.lower()) or is_phase(clause)
    if noun is not None and borrows:
        of = next((t for t in words.children[noun.number] if t.dep == "prep" and t.text.lower() == "of"), None)
        owner = words.child(noun, "poss")
        by_whom = next((t for t in words.children[noun.number] if t.text.lower() == "by"), None)
        done_to = _object_of(clause, of)
        does = [one for one in does if one != noun] + _object_of(clause, by_whom) + ([owner] if owner else [])
    done = words.child(verb, "xcomp") if is_phase(clause) else None
    if done:
        done_to = [token for token in words.children[done.number] if token.dep == "dobj"]
    return does, done_to


def _object_of(clause: Clause, preposition: Token | None) -> list[Token]:
    noun = clause.sentence.words.child(preposition, "pobj") if preposition else None
    return [noun] if noun else []


def _part(sentence: Sentence, tops: Iterable[Token], told: frozenset[int]) -> Part:
    tops = list(tops)
    tokens = [token for top in tops for token in _near(sentence, top) if token.number in told]
    head = name_stem(tops[0]) if tops and tops[0].pos in ("NOUN", "PROPN") else ""
    is_person = any(token.name == "PERSON" for token in tokens)
    core = frozenset[str]().union(*(_core(sentence, top) for top in tops))
    belongs = [child for top in tops for child in sentence.words.children[top.number]
               if child.dep == "poss" or (child.dep == "prep" and child.text.lower() == "of")]  # fmt: skip
    of = _names_among(token for child in belongs for token in _near(sentence, child))
    return Part(core, of, _names_among(tokens), head, frozenset(filter(None, map(telling_stem, tokens))), is_person)


def _core(sentence: Sentence, top: Token) -> frozenset[str]:
    own = [child for child in sentence.words.children[top.number] if child.dep in ("compound", "flat", "conj")]
    beyond = [token for child in own if child.dep == "conj" for token in sentence.words.children[child.number]]
    return (
        _names_among([top, *own, *(token for token in beyond if token.dep == "compound")])
        if is_name(top)
        else frozenset()
    )


def _names_among(tokens: Iterable[Token]) -> frozenset[str]:
    return frozenset(name_stem(token) for token in tokens if is_name(token) and not _number(token)[1])


def is_name(token: Token) -> bool:
    return token.pos == "PROPN" or token.name == "NORP"


def _near(sentence: Sentence, top: Token) -> Iterator[Token]:
    """A phrase without the clauses that hang on it."""
    yield top
    for child in sentence.words.children[top.number]:
        is_place = child.dep == "prep" and child.text.lower() in _PLACES and not _is_topic(top, child)
        if not is_place and child.dep not in ("relcl", "acl", "advcl"):
            yield from _near(sentence, child)


def _is_topic(noun: Token, preposition: Token) -> bool:
    """“a paper on motion”, not “the landing on the Moon”."""
    return preposition.text.lower() == "on" and noun.pos == "NOUN" and not lexicon().told_by(noun)


def _words(text: str) -> dict[str, str]:
    return {word: str(number) for number, word in enumerate(text.split(), start=1)}


_ORDINALS = _words(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
_CARDINALS = _words("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen")
_ROMAN = _words("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx")


def numbers_of(tokens: Iterable[Token]) -> Mapping[str, frozenset[str]]:
    """The numbers among words, those that order apart from those that count."""
    found: dict[str, frozenset[str]] = {}
    for kind, number in map(_number, tokens):
        if number:
            found[kind] = found.get(kind, frozenset()) | {number}
    return found


def _number(token: Token) -> tuple[str, str]:
    """A number as digits: “13th”, “Thirteenth”, “thirteen”, “XIII”; not the “first” of “was first performed”."""
    word = token.text.lower()
    if token.dep == "advmod" or word == "one":
        return "", ""
    digits = re.fullmatch(r"(\d[\d,.]*)(st|nd|rd|th)?", word)
    if digits:
        return "order" if digits[2] else "count", digits[1].replace(",", "").rstrip(".")
    if word in _ORDINALS:
        return "order", _ORDINALS[word]
    roman = _ROMAN.get(word, "") if token.text.isupper() and word != "i" else ""
    return "count", roman or _CARDINALS.get(word, "")
