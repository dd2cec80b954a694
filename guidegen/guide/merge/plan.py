"""What is to be done with each entry of a teacher's guide, and with each of a new draft."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from guidegen.guide.merge.entries import REMARK, Entry
from guidegen.guide.merge.matching import Pairs, pairs, pairs_among

_LONGEST_REMARK = 2000
_NOT_SHOWN = ("id", "review")


@dataclass
class Count:
    """What came of a merge, in entries; an own order of a list and a field of the guide count as one each."""

    kept: int = 0
    updated: int = 0
    added: int = 0
    removed: int = 0


@dataclass
class Plan:
    """For one list. Keys are indices of the teacher's entries; `after` -1 is the beginning of the list."""

    replaced: dict[int, Entry] = field(default_factory=dict)
    removed: set[int] = field(default_factory=set)
    added: list[tuple[int, Entry]] = field(default_factory=list)
    """After which of the teacher's entries; in the order in which they come."""
    remarks: dict[int, list[str]] = field(default_factory=dict)
    """The remarks that are to stand above an entry instead of those that do; none: they go."""
    fields: list[tuple[int, str, str]] = field(default_factory=list)
    """Single fields with their new text."""
    order: list[tuple[bool, int]] = field(default_factory=list)
    """Empty, or the whole list in its new order: (whether it was added, index among the added or the teacher's)."""

    @property
    def is_empty(self) -> bool:
        return not (self.replaced or self.removed or self.added or self.remarks or self.fields or self.order)

    def as_they_come(self, length: int) -> Iterator[tuple[bool, int]]:
        """What is in the list afterwards, as in `order`; `length` is the teacher's."""
        for after in range(-1, length):
            if after >= 0 and after not in self.removed:
                yield False, after
            yield from ((True, index) for index, (behind, _) in enumerate(self.added) if behind == after)


@dataclass(frozen=True)
class Three:
    """One list in three guides, and which entries are the same. `base` is None where no draft is known."""

    base: Sequence[Entry] | None
    theirs: Sequence[Entry]
    ours: Sequence[Entry]

    def matched(self) -> tuple[Pairs, Pairs]:
        """By the index of a teacher's entry that of the old draft's; and that of the new draft's."""
        base = self.base or ()
        theirs_of = pairs(base, self.theirs)
        ours_of = pairs(base, self.ours)
        old = {t: b for b, t in theirs_of.items()}
        new = {t: ours_of[b] for t, b in old.items() if b in ours_of}
        drafted = set(ours_of.values())
        alone = [index for index in range(len(self.ours)) if index not in drafted]
        waiting = [index for index in range(len(self.theirs)) if index not in new]
        # An id that a teacher gave to an entry of her own may be that of a new one by chance.
        return old, {**new, **pairs_among(self.theirs, waiting, self.ours, alone, by_id=self.base is None)}

    def deleted(self) -> set[int]:
        """The new draft's entries whose forerunners the teacher took out."""
        base = self.base or ()
        theirs_of = pairs(base, self.theirs)
        return {ours for old, ours in pairs(base, self.ours).items() if old not in theirs_of}


def plan_list(three: Three, count: Count) -> Plan:
    """The plan for a list of statements."""
    old, new = three.matched()
    plan = Plan()
    for index, theirs in enumerate(three.theirs):
        base = three.base[old[index]] if three.base is not None and index in old else None
        ours = three.ours[new[index]] if index in new else None
        _decide(plan, count, index, base, theirs, ours)
    deleted = three.deleted()
    count.kept += len(deleted - set(new.values()))
    at = {o: t for t, o in new.items() if t not in plan.removed}
    _add(plan, three.ours, at, skip=set(new.values()) | deleted)
    count.added += len(plan.added)
    moved = _was_reordered(three, old)
    count.kept += moved
    if three.base is not None and not moved:
        plan.order = _order(plan, three, at)
    return plan


def _decide(plan: Plan, count: Count, index: int, base: Entry | None, theirs: Entry, ours: Entry | None) -> None:
    """Keep one of the teacher's entries, put the new draft's in its place, or take it out."""
    if base is None:
        count.kept += ours is None or not theirs.says_what(ours)
        return
    edited = not theirs.says_what(base) or bool(theirs.comments)
    if ours is not None and (ours.says_what(base) or ours.says_what(theirs)):
        count.kept += edited and not ours.says_what(theirs)
        if theirs.remarks and not ours.says_what(base):
            plan.remarks[index] = []
    elif not edited and ours is not None:
        plan.replaced[index] = ours
        count.updated += 1
    elif not edited:
        plan.removed.add(index)
        count.removed += 1
    else:
        count.kept += 1
        remarks = remarks_on(base, theirs, ours) if ours is not None else []
        if remarks or theirs.remarks:
            plan.remarks[index] = remarks


def remarks_on(base: Entry, theirs: Entry, ours: Entry) -> list[str]:
    """What the draft has now where the teacher has something else; nothing if all that is new in it stands there."""
    shown = [name for name in dict.fromkeys([*ours.data, *theirs.data]) if name not in _NOT_SHOWN]
    other = [name for name in shown if ours.data.get(name) != theirs.data.get(name)]
    if all(ours.data.get(name) == base.data.get(name) for name in other):
        return []
    return [f"{REMARK}{name}: {_in_line(ours.data.get(name))}" for name in other]


def _in_line(value: Any) -> str:
    """A value as a comment can hold it."""
    text = value if isinstance(value, str) else "(nothing)" if value is None else json.dumps(value, ensure_ascii=False)
    line = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    return line if len(line) <= _LONGEST_REMARK else line[:_LONGEST_REMARK] + " …"


def _add(plan: Plan, ours: Sequence[Entry], at: dict[int, int], skip: set[int]) -> None:
    """New entries come behind the one that stands before them in the draft, or before the first of the list."""
    after = -1
    for index, entry in enumerate(ours):
        if index in at:
            after = at[index]
        elif index not in skip:
            plan.added.append((after, entry))


def _was_reordered(three: Three, old: Pairs) -> bool:
    places = [old[index] for index in range(len(three.theirs)) if index in old]
    return any(one > other for one, other in pairwise(places))


def _order(plan: Plan, three: Three, at: dict[int, int]) -> list[tuple[bool, int]]:
    """The order of the new draft, if it is not the one that comes of itself; what is not in the draft stays behind the
    entry that it stands behind."""
    place = {index: ours for ours, index in at.items()}
    drafted = {id(entry): index for index, entry in enumerate(three.ours)}
    now = list(plan.as_they_come(len(three.theirs)))
    keys: list[int] = []
    for is_added, index in now:
        ours = drafted[id(plan.added[index][1])] if is_added else place.get(index)
        keys.append(ours if ours is not None else keys[-1] if keys else -1)
    wanted = [now[place] for place in sorted(range(len(now)), key=lambda place: keys[place])]
    return [] if wanted == now or _is_held(plan, three, *now[0]) else wanted


def _is_held(plan: Plan, three: Three, is_added: bool, index: int) -> bool:
    """Whether comments stand above the entry that comes first: they would not move with it."""
    if is_added:
        return False
    return bool(plan.remarks.get(index)) or three.theirs[index].top != three.theirs[index].start


def plan_sources(three: Three, is_quoted: bool, is_needed: bool) -> Plan:
    """The plan for the documents, field by field: what a teacher wrote of them stays.

    `is_quoted`: whether the guide keeps entries of the teacher's, which may quote a document that is drafted from no
    more; `is_needed`: whether entries come in that quote one which the teacher took out.
    """
    old, new = three.matched()
    plan = Plan()
    for index, theirs in enumerate(three.theirs):
        if three.base is None or index not in old:
            continue
        base = three.base[old[index]]
        if index not in new:
            if not is_quoted and theirs.says_what(base) and not theirs.comments:
                plan.removed.add(index)
            continue
        for name, value in three.ours[new[index]].data.items():
            was, stands = base.data.get(name), theirs.data.get(name)
            if name != "id" and value != was and stands == was and isinstance(stands, str):
                plan.fields.append((index, name, value))
    at = {o: t for t, o in new.items() if t not in plan.removed}
    _add(plan, three.ours, at, skip=set(new.values()) | (set() if is_needed else three.deleted()))
    return plan
