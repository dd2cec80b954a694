"""Vocabulary frames: two fill a page, whatever the term."""

from __future__ import annotations

from typing import Any

import pytest

from guidegen.guide.model import Guide
from tests.test_pages import jobs, layout


@pytest.mark.parametrize("terms", [1, 2, 3, 6])
@pytest.mark.parametrize(
    "more", [{}, {"grade": 3, "language": "de", "subtitle": "Wie aus dem Wasser der Seen Wolken werden und Regen"}]
)
def test_two_frames_fill_a_page(terms: int, more: dict[str, Any]) -> None:
    term = "declaration of the independence of the thirteen united states of America"
    known = [{"id": f"t{n}", "term": term, "definition": "x", "evidence": "own"} for n in range(terms)]
    some = Guide.model_validate({"title": "Water", "key_terms": known, **more})
    for paper in ("a4", "letter"):
        document = layout(jobs(some, paper)["vocabulary-frames", "student"])
        assert len(document.pages) == -(-terms // 2)
