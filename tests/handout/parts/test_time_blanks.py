from __future__ import annotations

from guidegen.guide.model import Guide
from guidegen.handout.grounds import Grounds
from guidegen.handout.parts import Material
from guidegen.handout.parts.time_blanks import answer
from guidegen.languages import load_language


def test_events_of_one_date_may_stand_at_any_of_its_boxes() -> None:
    entries = [("1990", "A wall falls."), ("1990", "A vote is held."), ("1991", "A treaty is signed.")]
    timeline = [
        {"id": f"e{n}", "date": date, "event": event, "evidence": "own"} for n, (date, event) in enumerate(entries)
    ]
    guide = Guide.model_validate({"title": "x", "timeline": timeline})
    rows = answer(Material(guide, load_language("en"), Grounds(), "a4"))["rows"]
    alike = {row["letter"] for row in rows if row["date"] == "1990"}
    assert [set(row["any_of"]) for row in rows] == [alike, alike, set()]
