"""time-blanks: the timeline drawn to scale with its dates, and its events in a box, lettered, to be matched.

Nothing here depends on which event belongs to which date: the order of the box comes from the events' words alone.
So it may, rarely, be the order of time too; whoever changed it then would make what is printed depend on the answers.
For the same reason an event loses every year that any entry has (“the census of …”), be it its own or another's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from guidegen.dates import parse_date, stated_dates
from guidegen.handout import space
from guidegen.handout.arrange import arrange
from guidegen.handout.measure import text_height
from guidegen.handout.parts import Material, Part
from guidegen.handout.student import letters
from guidegen.handout.time_drawing import TICKS_MM, label_at, lanes, pieces, with_entries
from guidegen.inline import whole_parts
from guidegen.languages import Language
from guidegen.sections.timeline import TimelineEntry

_EVENTS_MM = 76.0  # the box of events beside the axis
_BETWEEN_MM = 5.0
_HEAD_MM = 11.0  # of the box
_LETTER_MM = 14.0  # before an event: its letter and the box's edges
_EVENT_GAP_MM = 2.2
_NOTE_MM = 6.0  # that the scale changes
_HIDDEN = "…"
_LONGEST_DAY = 24  # letters of “23 de septiembre de ” before its year
_YEAR = re.compile(r"(?<![\w.,])(\d{3,4})(?:['’]?s|er)?(?!\w|[.,]\d)")


def ask(material: Material) -> dict[str, Any]:
    guide, language = material.guide, material.language
    if not guide.timeline:
        return {}
    entries = _in_time(guide.timeline)
    views = [entry.view(language) for entry in entries]
    dates = [parse_date(view["edtf"]) for view in views]
    order = _order(material)
    texts = without_years(guide.timeline, language)
    events = [texts[index] for index in order]

    page = space.PAGE_WIDTH_MM[material.paper]
    first = space.FIRST_PAGE_MM[material.paper] - space.masthead_mm(guide, [language.say("prompts.match_events")])
    rooms = (first, space.NEXT_PAGE_MM[material.paper] - _NOTE_MM)
    left = label_at(lanes(dates))
    beside = _events_mm(events, _EVENTS_MM, guide.grade)
    below = _events_mm(events, page, guide.grade)

    def drawn(width: float, rooms: tuple[float, float], least: float = 0) -> list[dict[str, Any]]:
        box = space.answer_box_mm(guide.grade)
        dates_mm, size = width - left - box - 4, space.text_size_pt(guide.grade)
        # Lines of a date are as far apart as the box is high.
        sizes = [box * text_height(view["date"], dates_mm, size) / space.line_mm(guide.grade) for view in views]
        return pieces(dates, sizes, box / 2, rooms, language, least)

    made = drawn(page - _EVENTS_MM - _BETWEEN_MM, rooms, beside)
    is_beside = beside <= first and len(made) == 1 and made[0]["height"] < first + 0.1
    own_page = False
    if not is_beside:
        rest = first - below - _BETWEEN_MM
        made = drawn(page, (rest, rooms[1]))
        own_page = len(made) > 1 or made[0]["height"] > rest + 0.1
        if own_page:
            made = drawn(page, (rooms[1], rooms[1]))
    return {
        "pieces": with_entries(
            made,
            [{"number": number, "date": view["date"], "edtf": view["edtf"]} for number, view in enumerate(views, 1)],
        ),
        "events": [
            {"letter": letter, "text": text}
            for letter, text in zip(letters(language, len(events)), events, strict=True)
        ],
        "beside": is_beside,
        "own_page": own_page,
        "events_width": _EVENTS_MM,
        "axis_at": TICKS_MM,
        "labels_at": left,
    }


def answer(material: Material) -> dict[str, Any]:
    """In the order of the dates: the letter to be written, the event, and where the source says so.

    Events of one date may stand at any of its boxes: `any_of` are then all their letters, else it is empty.
    """
    guide, language = material.guide, material.language
    lettered = dict(zip(_order(material), letters(language, len(guide.timeline)), strict=True))
    written = {entry.id: index for index, entry in enumerate(guide.timeline)}
    alike: dict[str, list[str]] = {}
    for index, entry in enumerate(guide.timeline):
        alike.setdefault(entry.date.strip(), []).append(lettered[index])
    return {
        "rows": [
            {
                "letter": lettered[written[entry.id]],
                "any_of": sorted(alike[entry.date.strip()]) if len(alike[entry.date.strip()]) > 1 else [],
                "date": entry.view(language)["date"],
                "event": entry.event,
                "where": material.grounds.where(entry.id, entry.evidence, language),
            }
            for entry in _in_time(guide.timeline)
        ]
    }


def _in_time(entries: tuple[TimelineEntry, ...]) -> list[TimelineEntry]:
    """Those of one date by how it is written: where they stand in the file may say which event is which."""
    return sorted(entries, key=lambda entry: (parse_date(entry.date.strip()).sort_key, entry.date.strip()))


def without_years(entries: Sequence[TimelineEntry], language: Language) -> list[str]:
    """The events as the sheet shows them: “the Constitution of 1876” would say beside which date it belongs."""
    dates = [parse_date(entry.date.strip()) for entry in entries]
    years = {point.year for date in dates for point in (date.begin, date.end) if point}
    found = [_without(entry.event, years, language) for entry in entries]
    # Two censuses that only their years tell apart keep them.
    return [text if found.count(text) == 1 else entry.event for entry, text in zip(entries, found, strict=True)]


def _without(text: str, years: set[int], language: Language) -> str:
    """Without these years, and the day and month before such a year."""
    whole = whole_parts(text)
    begins = [start for start, _ in stated_dates(text, language)]
    for match in reversed(list(_YEAR.finditer(text))):
        if int(match[1]) in years and not any(start < match.end() and match.start() < end for start, end in whole):
            start = max((begin for begin in begins if match.start() - _LONGEST_DAY < begin < match.start()), default=-1)
            text = text[: start if start >= 0 else match.start()] + _HIDDEN + text[match.end() :]
    return text


def _order(material: Material) -> list[int]:
    guide = material.guide
    return arrange([entry.event for entry in guide.timeline], guide.seed, "timeline-blanks", material.language)


def _events_mm(events: list[str], width: float, grade: int | None) -> float:
    room, size = width - _LETTER_MM, space.text_size_pt(grade)
    return _HEAD_MM + sum(text_height(event, room, size) + _EVENT_GAP_MM for event in events)


PART = Part(ask, answer)
