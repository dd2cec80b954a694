"""What two dated statements have in the same place, and have not in common: signs that they tell two events."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from guidegen.draft.timeline.account import Account
from guidegen.draft.timeline.lexicon import lexicon
from guidegen.draft.timeline.roles import Part, Roles


def contrasts(one: Account, other: Account, same_act: bool) -> Iterator[str]:
    """In what they differ: who did it, to whom, where, which number; whether it was at all, its beginning or end.

    Doers and things are compared where the act is of one group; `same_act`, where it may be of two (bought, sold).
    """
    mine, others = one.roles, other.roles
    if mine.denied != others.denied or (mine.phase and others.phase and mine.phase != others.phase):
        yield "phase"
    if _share_none(mine.numbers, others.numbers):
        yield "number"
    if _share_none(mine.where, others.where):
        yield "where"
    if _names_nothing_of(one, other) and _names_nothing_of(other, one):
        yield "names"
    if one.acts.main == other.acts.main:
        yield from _takers(mine, others)
    if same_act:
        yield from _things(one, other)


def _takers(mine: Roles, others: Roles) -> Iterator[str]:
    if mine.agent.is_person == others.agent.is_person and _are_others(_seated(mine.agent), _seated(others.agent)):
        yield "agent"
    if _are_others(mine.patient, others.patient) and not (_is_there(mine, others) or _is_there(others, mine)):
        yield "patient"
    if _are_other_nouns(mine.agent, others.agent):
        yield "doer"


def _things(one: Account, other: Account) -> Iterator[str]:
    """To what it is done: polonium and radium; a paper on light and a paper on motion; Hitler, the dictator."""
    mine, others = one.roles.patient, other.roles.patient
    if not (mine.head and others.head):
        return
    only_here = mine.all - others.all - other.weights.keys()
    only_there = others.all - mine.all - one.weights.keys()
    if mine.head == others.head and telling(only_here) and telling(only_there):
        yield "modified"
    general = any(lexicon().has("general", head) for head in (mine.head, others.head))
    if not general and only_here == mine.all and only_there == others.all:
        yield "object" if bool(mine.names) == bool(others.names) else "described"


def telling(names: frozenset[str]) -> frozenset[str]:
    """The names without such as many things have (Act, Treaty, War, President)."""
    return frozenset(name for name in names if len(name) > 1 and not lexicon().has("general", name))


def _share_none(mine: Mapping[str, frozenset[str]], others: Mapping[str, frozenset[str]]) -> bool:
    """Whether of one kind both have some, and none in common."""
    return any(not mine[kind] & others[kind] for kind in mine.keys() & others.keys())


def _names_nothing_of(one: Account, other: Account) -> bool:
    """Whether there are names, and none of them stands in the other."""
    names = telling(one.roles.names)
    return bool(names) and not names & other.weights.keys()


def _is_there(one: Roles, other: Roles) -> bool:
    """“won the battle of Hastings”, “defeated Harold at Hastings”."""
    return any(one.patient.names & names for names in other.where.values())


def _are_others(one: Part, other: Part) -> bool:
    """Other names in one part: the Soviet Union and Germany, Orville and Wilbur Wright."""
    cores = telling(one.core), telling(other.core)
    if cores[0] & other.of or cores[1] & one.of:
        return False
    if all(cores):
        return not cores[0] & cores[1] or _each_has_more(*cores)
    names = telling(one.names), telling(other.names)
    if not all(names) or any(cores):
        return False
    return not names[0] & names[1] or (one.head == other.head and _each_has_more(*names))


def _seated(part: Part) -> Part:
    """A doer that is a capital, as its country."""
    core, names = (frozenset(map(lexicon().seated, stems)) for stems in (part.core, part.names))
    return replace(part, core=core, names=names)


def _each_has_more(mine: frozenset[str], others: frozenset[str]) -> bool:
    return bool(mine - others and others - mine)


def _are_other_nouns(one: Part, other: Part) -> bool:
    """Other doers without a name: animals and people."""
    if not (one.head and other.head) or one.all & other.all or one.names or other.names:
        return False
    return not any(lexicon().has("general", head) for head in (one.head, other.head))
