"""The timeline drawn to scale on the laid-out page: the room that is reckoned for labels is enough for them."""

from __future__ import annotations

import random
from itertools import pairwise
from typing import Any

import pytest

from guidegen.guide.model import Guide
from tests.test_pages import MM, jobs, layout

WORDS = "In 1789 people of towns met; Wilhelmina MWW, illi, Königsberg, verfassungsgebende Nationalversammlung"


def guide(entries: int, words: int, **more: Any) -> Guide:
    chance = random.Random(entries)
    events = [" ".join(chance.choices(WORDS.split(), k=chance.randint(1, words))) for _ in range(entries)]
    dates = [f"{chance.randint(1500, 1999)}-{chance.randint(1, 12):02d}" for _ in events]
    timeline = [
        {"id": f"e{n}", "date": date, "event": event, "evidence": "own"}
        for n, (date, event) in enumerate(zip(dates, events, strict=True))
    ]
    return Guide.model_validate({"title": "Times of change", "timeline": timeline, **more})


def labels_on(page: Any) -> list[Any]:
    found = page._page_box.descendants(placeholders=True)
    return [box for box in found if box.element is not None and box.element.get("class") == "label"]


GERMAN = {"grade": 3, "language": "de", "subtitle": "From the old to the new " * 9}


@pytest.mark.parametrize(
    ("entries", "words", "more"),
    [
        *((entries, words, more) for entries, words in ((1, 5), (6, 12), (15, 20)) for more in ({}, GERMAN)),
        (40, 30, {}),
        pytest.param(40, 30, GERMAN, marks=pytest.mark.sweep),
    ],
)
def test_no_label_reaches_into_another_or_out_of_its_page(entries: int, words: int, more: dict[str, Any]) -> None:
    all_jobs = jobs(guide(entries, words, **more), "letter" if more else "a4")
    for name in (("timeline", "student"), ("timeline-blanks", "student"), ("timeline-blanks", "teacher")):
        document = layout(all_jobs[name])
        labels = [labels_on(page) for page in document.pages]
        assert sum(len(found) for found in labels) == entries
        for page, found in zip(document.pages, labels, strict=True):
            assert all(below.position_y - above.position_y >= above.height for above, below in pairwise(found))
            assert all(box.position_y + box.height < page.height - 17 / MM for box in found)
        assert len(document.pages) == sum(bool(found) for found in labels) or name[0] == "timeline-blanks"


def test_an_event_longer_than_a_page_is_printed_all_the_same() -> None:
    entry = {"id": "long", "date": "1789", "event": "people of many towns met " * 250, "evidence": "own"}
    job = jobs(Guide.model_validate({"title": "Times of change", "timeline": [entry]}))["timeline", "student"]
    assert not job.data["time_scale"]["pieces"]
    assert len(layout(job).pages) == 2
