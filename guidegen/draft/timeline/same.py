"""Whether two dated statements tell one event.

Dates must be able to mean one day; then what happened, who did it, where and to whom must not speak against it
(“declared” and “recognised”, the 13th and the 14th Amendment). The words that both share speak for it, the more the
rarer they are, and all is weighed together: the coarser the date, the more must agree.
"""

from __future__ import annotations

from guidegen.dates.edtf import HistoricDate, Point
from guidegen.draft.timeline.account import Account
from guidegen.draft.timeline.acts import relation
from guidegen.draft.timeline.aliases import Aliases, aliases_of
from guidegen.draft.timeline.contrasts import contrasts
from guidegen.draft.timeline.dated import DatedStatement

_NEVER = frozenset(["phase", "number", "agent", "patient"])
"""Contrasts that no likeness makes good."""
_WEIGHTS = {
    "day": 1.5, "month": 1.5, "year": 0.5, "range": 1.0,
    "same": 0.0, "near": 0.0, "open": -1.0, "vague": -1.8, "other": -2.3,
    "where": -1.5, "names": -1.6, "doer": -2.0, "object": -2.5, "described": -1.0, "modified": -1.5,
    "nothing": -1.0,
}  # fmt: skip
"""What the coarser of two dates, the acts that are told and the contrasts weigh; a rare word that is shared, 0.9."""
_OF_ONE_MONTH = {"names": -0.6, "described": -0.3, "nothing": 0.0}
"""What weighs less where one kind of thing happens in one month: it may have a name here, a description there."""
_SHARED, _MOST_SHARED = 0.6, 3.0
_SAME_DOER, _MOST_OF_DOER = 0.25, 1.5
"""Who does two things has not done one: where the acts differ, a doer that is shared counts little."""
_ENOUGH = 0.5


def same_event(one: DatedStatement, other: DatedStatement, aliases: Aliases | None = None) -> bool:
    """Whether both tell one event, so that they are one entry of a timeline; `aliases` are those of their document."""
    known = aliases or aliases_of([one.sentence, other.sentence])
    return likeness(Account(one, known), Account(other, known)) >= 0


_NOTHING = -9.0


def likeness(one: Account, other: Account) -> float:
    """How much speaks for one event, less what speaks against it: from 0 on it is one."""
    together = compatible(one.statement.when, other.statement.when)
    acts = relation(one.acts, other.acts) if together else "apart"
    if acts == "apart":
        return _NOTHING
    against = frozenset(contrasts(one, other, acts == "same"))
    if against & _NEVER:
        return _NOTHING
    is_one_act = together in ("day", "month") and bool(one.acts.main) and one.acts.main == other.acts.main
    weights = _WEIGHTS | _OF_ONE_MONTH if is_one_act else _WEIGHTS
    signs = sum(weights[sign] for sign in (together, acts, *sorted(against)))
    return signs + _agreement(one, other, acts in ("same", "near"), weights["nothing"]) - _ENOUGH


def _agreement(one: Account, other: Account, same_act: bool, nothing: float) -> float:
    """What the telling words that both share are worth, those of who does it apart."""
    both = one.weights.keys() & other.weights.keys()
    if not both:
        return nothing
    doer = one.roles.agent.all & other.roles.agent.all
    beside = min(_MOST_SHARED, sum(one.weights[word] for word in sorted(both - doer)))
    by_doer = min(_MOST_OF_DOER, sum(one.weights[word] for word in sorted(both & doer)))
    return _SHARED * (beside + by_doer * (1 if same_act else _SAME_DOER))


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
