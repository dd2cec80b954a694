"""time-scale: the timeline drawn to scale, each event beside its date.

Where an event needs more room than a page has, nothing is drawn (`pieces` is empty): the entries then stand below each
other.
"""

from __future__ import annotations

from typing import Any

from guidegen.dates import parse_date
from guidegen.handout import space
from guidegen.handout.measure import text_height
from guidegen.handout.parts import Material, Part
from guidegen.handout.time_drawing import TICKS_MM, label_at, lanes, pieces, with_entries
from guidegen.sections.timeline import in_time

_SOURCES_MM = 14.0  # where the text is from, at the foot of the last page


def ask(material: Material) -> dict[str, Any]:
    guide, language = material.guide, material.language
    views = [entry.view(language) for entry in in_time(guide.timeline)]
    if not views:
        return {}
    dates = [parse_date(view["edtf"]) for view in views]
    left = label_at(lanes(dates))
    line = space.line_mm(guide.grade)
    size = space.text_size_pt(guide.grade)
    width = space.PAGE_WIDTH_MM[material.paper] - left - 2
    sizes = [text_height(view["date"], width, size) + text_height(view["event"], width, size) for view in views]
    rooms = (
        space.FIRST_PAGE_MM[material.paper] - space.masthead_mm(guide) - _SOURCES_MM,
        space.NEXT_PAGE_MM[material.paper] - _SOURCES_MM,
    )
    try:
        drawn = pieces(dates, sizes, line / 2, rooms, language)
    except ValueError:
        drawn = []
    return {"pieces": with_entries(drawn, views), "entries": views, "axis_at": TICKS_MM, "labels_at": left}


PART = Part(ask)
