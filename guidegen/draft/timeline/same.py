"""Whether two dated statements tell one event.

Dates must be able to mean one day; then what happened, who did it and to whom must not speak against it (“declared” and
“recognised”, the 13th and the 14th Amendment); and the words that tell it must agree, the more the coarser the date is.
"""

from __future__ import annotations

from guidegen.dates.edtf import HistoricDate, Point
from guidegen.draft.timeline.dated import DatedStatement
from guidegen.draft.timeline.lexicon import lexicon
from guidegen.draft.timeline.roles import Part, Roles, roles_of

_NEEDED = {"day": 0.25, "month": 0.30, "year": 0.37, "range": 0.30}
"""The share of telling words that must agree where both tell the same kind of happening, by the coarser date."""
_OTHER_ACT = {"day": 0.55, "month": 0.65, "year": 0.75, "range": 0.65}
"""The same where what happened is put in other words, of which it is not known whether they mean the same."""
_UNKNOWN_ACT = 0.13
_OTHER_AGENT = 0.31
_OF_HIS_COUNTRY = 0.1
_SAME_PARTS = 0.25
"""How much more must agree where the sentence has no verb for it, and where the doers are called otherwise."""


def same_event(one: DatedStatement, other: DatedStatement) -> bool:
    """Whether both tell one event, so that they are one entry of a timeline."""
    together = compatible(one.when, other.when)
    if not together:
        return False
    mine, others = roles_of(one), roles_of(other)
    if speaks_against(mine, others):
        return False
    return likeness(one, other) >= _needed(mine, others, together)


def _needed(mine: Roles, others: Roles, together: str) -> float:
    known = mine.happening and others.happening
    if not known and mine.act and others.act and mine.act != others.act:
        return _OTHER_ACT[together] - (_SAME_PARTS if _share_parts(mine, others) else 0)
    needed = _NEEDED[together] + (0 if known or mine.act == others.act != "" else _UNKNOWN_ACT)
    if mine.happening != others.happening:
        return needed  # two sides of one event have other doers
    agents = mine.agent.all, others.agent.all
    if not all(agents) or agents[0] & agents[1]:
        return needed
    return needed + (_OTHER_AGENT if mine.agent.is_person == others.agent.is_person else _OF_HIS_COUNTRY)


def _share_parts(mine: Roles, others: Roles) -> bool:
    """Whether the same people or things do it, and it is done to the same."""
    return bool(mine.agent.all & others.agent.all and mine.patient.all & others.patient.all)


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


def likeness(one: DatedStatement, other: DatedStatement) -> float:
    """The share of the shorter statement's telling words that stand in the other too, or have their kin there."""
    shorter, longer = sorted((one.stems, other.stems), key=len)
    shared = sum(1 for word in shorter if word in longer or _has_kin(word, longer))
    return shared / len(shorter) if shorter else 0.0


def _has_kin(word: str, others: frozenset[str]) -> bool:
    known = lexicon()
    return word.startswith("@") and any(known.are_kin(word[1:], other[1:]) for other in others if other[0] == "@")


def speaks_against(one: Roles, other: Roles) -> bool:
    """What cannot be of one event: another act, another number, other people in the same part."""
    known = lexicon()
    if one.happening and other.happening and not known.are_kin(one.happening, other.happening):
        return True
    if one.denied != other.denied or (one.phase and other.phase and one.phase != other.phase):
        return True
    if one.numbers and other.numbers and not one.numbers & other.numbers:
        return True
    if one.names and other.names and _differ(one.names, other.names):
        return True
    alike = one.agent.is_person == other.agent.is_person  # a president acts for a country
    others_do = alike and _differ(one.agent.names, other.agent.names)
    if one.happening != other.happening:
        return others_do and not (one.happening and other.happening)
    return others_do or _are_other_things(one.patient, other.patient)


def _differ(mine: frozenset[str], others: frozenset[str]) -> bool:
    """Both have names, and share none but such as many things have (Act, Treaty, War, President)."""
    shared = {name for name in mine & others if not lexicon().has("general", name)}
    return bool(mine and others) and mine != others and not shared


def _are_other_things(mine: Part, others: Part) -> bool:
    """Other names; or other nouns, neither of which is a general word that may stand for the other (“the law”)."""
    if mine.names and others.names:
        return _differ(mine.names, others.names)
    if not (mine.head and others.head) or mine.all & others.all:
        return False
    return not any(lexicon().has("general", head) for head in (mine.head, others.head))
