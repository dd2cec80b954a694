"""Whether two dated statements tell one event.

Dates must be able to mean one day; then what happened, who did it, where and to whom must not speak against it
(“declared” and “recognised”, the 13th and the 14th Amendment). The words that both share speak for it, rare ones the more,
and all is weighed together: the coarser the date, the more must agree.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from guidegen.dates.edtf import HistoricDate, Point
from guidegen.draft.timeline.acts import acts_of, relation
from guidegen.draft.timeline.dated import DatedStatement, telling_stem
from guidegen.draft.timeline.lexicon import lexicon
from guidegen.draft.timeline.roles import Part, Roles, roles_of
from guidegen.draft.wordlists import frequency

_NEVER = frozenset(["phase", "number", "agent", "patient"])
"""Contrasts that no likeness makes good."""
_WEIGHTS = {
    "day": 1.5, "month": 1.5, "year": 0.5, "range": 1.0,
    "same": 0.0, "near": 0.0, "open": -1.0, "other": -1.9,
    "where": -1.5, "names": -1.6, "doer": -2.0, "object": -2.5, "described": -1.0,
    "modified": -1.5,
}  # fmt: skip
"""What the coarser of two dates, the acts that are told and the contrasts weigh; a rare word that is shared weighs 0.9."""
_SHARED, _MOST_SHARED = 0.6, 3.0
_SAME_DOER, _MOST_OF_DOER = 0.25, 1.5
"""Who does two things has not done one: where the acts differ, a doer that is shared counts little."""
_NOTHING_SHARED = -1.0
_ENOUGH = 0.5


def same_event(one: DatedStatement, other: DatedStatement) -> bool:
    """Whether both tell one event, so that they are one entry of a timeline."""
    return likeness(one, other) >= _ENOUGH


def likeness(one: DatedStatement, other: DatedStatement) -> float:
    """How much speaks for one event, less what speaks against it."""
    together = compatible(one.when, other.when)
    acts = relation(acts_of(one), acts_of(other)) if together else "apart"
    if acts == "apart":
        return -_MOST
    mine, others = roles_of(one), roles_of(other)
    against = frozenset(contrasts(mine, others, acts_of(one).main == acts_of(other).main))
    if against & _NEVER:
        return -_MOST
    against |= frozenset(other_things(one, other)) if acts == "same" else frozenset()
    if _names_nothing_of(mine, other) and _names_nothing_of(others, one):
        against |= {"names"}
    signs = sum(_WEIGHTS[sign] for sign in (together, acts, *against))
    return signs + _agreement(one, other, mine.agent.all & others.agent.all, acts in ("same", "near"))


_MOST = 9.0


def _names_nothing_of(roles: Roles, other: DatedStatement) -> bool:
    """Whether there are names, and none of them stands in the other."""
    names = _telling(roles.names)
    return bool(names) and not names & weights_of(other).keys()


def _agreement(one: DatedStatement, other: DatedStatement, doer: frozenset[str], of_a_kind: bool) -> float:
    """What the telling words that both share are worth; `doer` are those of who does it in both."""
    mine, others = weights_of(one), weights_of(other)
    both = mine.keys() & others.keys()
    if not both:
        return _NOTHING_SHARED
    beside = min(_MOST_SHARED, sum(mine[word] for word in both - doer))
    by_doer = min(_MOST_OF_DOER, sum(mine[word] for word in both & doer))
    return _SHARED * (beside + by_doer * (1 if of_a_kind else _SAME_DOER))


def contrasts(one: Roles, other: Roles, of_a_kind: bool) -> Iterator[str]:
    """In what two events differ: who did it, to whom, where, which number; whether it was at all, its beginning or end."""
    if one.denied != other.denied or (one.phase and other.phase and one.phase != other.phase):
        yield "phase"
    if any(kind in other.numbers and not one.numbers[kind] & other.numbers[kind] for kind in one.numbers):
        yield "number"
    if of_a_kind and one.agent.is_person == other.agent.is_person and are_others(one.agent, other.agent):
        yield "agent"
    if of_a_kind and are_others(one.patient, other.patient) and not (_is_there(one, other) or _is_there(other, one)):
        yield "patient"
    if of_a_kind and are_other_nouns(one.agent, other.agent):
        yield "doer"
    if any(kind in other.where and not one.where[kind] & other.where[kind] for kind in one.where):
        yield "where"


def _is_there(one: Roles, other: Roles) -> bool:
    """“won the battle of Hastings”, “defeated Harold at Hastings”."""
    return any(one.patient.names & names for names in other.where.values())


def are_others(one: Part, other: Part) -> bool:
    """Other names in one part: the Soviet Union and Germany, Orville and Wilbur Wright."""
    cores = _telling(one.core), _telling(other.core)
    if cores[0] & other.of or cores[1] & one.of:
        return False
    if all(cores):
        return not cores[0] & cores[1] or bool(cores[0] - cores[1] and cores[1] - cores[0])
    names = _telling(one.names), _telling(other.names)
    if not all(names):
        return False
    return not names[0] & names[1] or bool(one.head == other.head and names[0] - names[1] and names[1] - names[0])


def are_other_nouns(one: Part, other: Part) -> bool:
    """Other doers without a name: animals and men."""
    heads = one.head, other.head
    general = any(lexicon().has("general", head) for head in heads)
    return all(heads) and not general and not (one.all & other.all or one.names or other.names)


def other_things(one: DatedStatement, other: DatedStatement) -> Iterator[str]:
    """Where the same is done, to what: polonium and radium, a paper on light and a paper on motion."""
    mine, others = roles_of(one).patient, roles_of(other).patient
    if not (mine.head and others.head):
        return
    only_here, only_there = mine.all - weights_of(other).keys(), others.all - weights_of(one).keys()
    if mine.head == others.head and _telling(only_here) and _telling(only_there):
        yield "modified"
    general = any(lexicon().has("general", head) for head in (mine.head, others.head))
    if not general and only_here == mine.all and only_there == others.all:
        yield "object" if bool(mine.names) == bool(others.names) else "described"


def _telling(names: frozenset[str]) -> frozenset[str]:
    return frozenset(name for name in names if len(name) > 1 and not lexicon().has("general", name))


def weights_of(statement: DatedStatement) -> Mapping[str, float]:
    """The telling words with what sharing each is worth: little for “state”, much for “Krakatoa”."""
    return {
        word: _weight(token.lemma.lower())
        for token in statement.told
        if (word := telling_stem(token)) and not word.startswith("@")
    }


def _weight(word: str) -> float:
    return max(0.0, min(1.5, (7 - frequency(word, "en")) / 2.5))


def compatible(one: HistoricDate, other: HistoricDate) -> str:
    """The coarser granularity of two dates that may be one (“day”, “month”, “year”, “range”), "" where they may not."""
    if one.is_range or other.is_range:
        return "range" if one == other else ""
    mine, others = one.begin, other.begin
    assert mine is not None
    assert others is not None
    if mine.span > 1 or others.span > 1:
        return "year" if (mine.year, mine.span) == (others.year, others.span) else ""
    if mine.year != others.year:
        return ""
    if mine.month is None or others.month is None:
        return "year"
    if not _same_month(mine, others):
        return ""
    if mine.day is None or others.day is None:
        return "month"
    return "day" if mine.day == others.day else ""


def _same_month(one: Point, other: Point) -> bool:
    if one.month == other.month:
        return True
    season, month = (one, other) if (one.month or 0) > 12 else (other, one)
    return (season.month or 0) > 12 and (month.month or 0) <= 12 and season.first <= month.first <= season.last
