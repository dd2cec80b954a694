"""What a dated statement says happened, as groups of the lexicon, and whether two of them can be one happening."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from guidegen.draft.analysis import Token
from guidegen.draft.timeline.clauses import Clause
from guidegen.draft.timeline.dated import DatedStatement
from guidegen.draft.timeline.lexicon import lexicon

Relation = Literal["same", "near", "open", "vague", "other", "apart"]


@dataclass(frozen=True)
class Acts:
    """`main` is the group of what happens, "" where it has none; `verb` says it; `subject` is the group of what
    does it, where that is a happening too (“the eruption killed …”); `beside` are all groups mentioned."""

    main: str = ""
    verb: str = ""
    subject: str = ""
    beside: frozenset[str] = frozenset()

    @property
    def mains(self) -> frozenset[str]:
        return frozenset({self.main, self.subject} - {""})


def acts_of(statement: DatedStatement) -> Acts:
    known, clause = lexicon(), statement.clause
    words = (*statement.told, *statement.joined)
    beside = {group for token in words if token.pos in ("VERB", "NOUN", "ADJ")
              and (group := known.told_by(token))}  # fmt: skip
    if clause is None:
        verb = next((token for token in statement.told if token.pos == "VERB"), statement.sentence.words.root)
        lemma = verb.lemma.lower() if verb else ""
        return Acts(known.happening(lemma), lemma, "", frozenset(beside))
    beside |= {group for token in words if token.pos == "VERB" and (group := by_phrase(clause, token))}
    act = clause.act.lemma.lower()
    main = happening(clause)
    subject = clause.subject if clause.subject and not known.has("about", main) and not is_phase(clause) else None
    does = known.told_by(subject) if subject and subject.pos == "NOUN" else ""
    return Acts(main, "" if known.has("light", act) else act, does, frozenset(beside))


def happening(clause: Clause) -> str:
    """The group of a clause: by the words that make one verb (“put into orbit”), else by the noun beside “took place”.

    Of what began or ended it is that: “the invasion began”, “began to build”.
    """
    if is_phase(clause) and (group := _phased(clause)):
        return group
    if clause.subject and lexicon().has("messages", clause.subject.lemma.lower()):
        return "announce"
    group = by_phrase(clause, clause.act)
    if group == "take-effect" and clause.subject:  # the withdrawal took effect: they withdrew
        return lexicon().told_by(clause.subject) or group
    return group or _taken(clause) or clause.happening


def _taken(clause: Clause) -> str:
    """“took Singapore”: with a name, to take is to conquer."""
    children = clause.sentence.words.children[clause.act.number]
    taken = next((token for token in children if token.dep == "dobj"), clause.subject if clause.is_passive else None)
    is_place = taken is not None and taken.pos == "PROPN"
    return "conquer" if is_place and lexicon().has("takes", clause.act.lemma.lower()) else ""


_PHASES = {"begin": "begin", "start": "begin", "commence": "begin", "open": "begin", "end": "end", "finish": "end",
           "complete": "end", "close": "end", "agree": ""}  # fmt: skip


def is_phase(clause: Clause) -> bool:
    return clause.verb.lemma.lower() in _PHASES


def phase_of(clause: Clause) -> str:
    """“begin” or “end” where the verb says that of what happens."""
    return _PHASES[clause.verb.lemma.lower()] if is_phase(clause) and _phased(clause) else ""


def _phased(clause: Clause) -> str:
    beside = [clause.sentence.words.child(clause.verb, kind) for kind in ("xcomp", "dobj")]
    groups = (lexicon().told_by(noun) for noun in (*beside, clause.subject) if noun)
    return next(filter(None, groups), "")


def by_phrase(clause: Clause, verb: Token) -> str:
    """The group of the longest phrase of the lexicon that a verb makes with what hangs on it."""
    groups = ((phrase, lexicon().happening(phrase)) for phrase in _phrases(clause, verb))
    found = [(len(phrase), group) for phrase, group in groups if group]
    return max(found)[1] if found else ""


def _phrases(clause: Clause, verb: Token) -> Iterator[str]:
    words, lemma = clause.sentence.words, verb.lemma.lower()
    for child in words.children[verb.number]:
        below = child.lemma.lower()
        if child.dep in ("prt", "advmod", "dobj", "attr", "acomp", "prep", "dative", "oprd", "nsubjpass"):
            yield f"{lemma} {below}"
        noun = words.child(child, "pobj") if child.dep in ("prep", "dative") else None
        if noun:
            yield f"{lemma} {below} {noun.lemma.lower()}"
        beyond = words.child(noun or child, "prep") if child.dep in ("prep", "dobj") else None
        last = words.child(beyond, "pobj") if beyond else None
        if beyond and last and child.dep == "dobj":
            yield f"{lemma} {beyond.lemma.lower()} {last.lemma.lower()}"
        if child.dep == "prt":
            yield from (
                f"{lemma} {below} {other.lemma.lower()}" for other in words.children[verb.number] if other.dep == "dobj"
            )


def relation(one: Acts, other: Acts) -> Relation:
    """How what two statements tell goes together.

    “same” kind of happening; “near”, where one mentions the other's; “apart”, where they are stages of one course, or
    one is about the other; “open”, where one has none; “vague”, where a verb is of no group; “other”, where
    both are of groups that differ.
    """
    known = lexicon()
    if any(known.are_kin(mine, others) for mine in one.mains for others in other.mains):
        return "same"
    if known.are_stages(one.main, other.main) or _is_about(one, other) or _is_about(other, one):
        return "apart"
    if _mentions(one, other) or _mentions(other, one):
        return "near"
    if any(known.has("by_name", acts.main) for acts in (one, other)):
        return "apart"
    if one.verb and one.verb == other.verb:
        return "same"
    if not (one.main or one.verb) or not (other.main or other.verb):
        return "open"
    return "other" if one.main and other.main else "vague"


def _mentions(one: Acts, other: Acts) -> bool:
    """Whether one has beside it what happens in the other."""
    return bool(other.main) and any(lexicon().are_kin(group, other.main) for group in one.beside)


def _is_about(one: Acts, other: Acts) -> bool:
    """Whether one is what is said, planned or done about the other."""
    known = lexicon()
    if not known.has("about", one.main) or not other.main or one.main == other.main:
        return False
    return any(known.are_kin(group, other.main) for group in one.beside - {one.main})
