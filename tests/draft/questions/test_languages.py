"""Questions in other languages than English have no English words."""

from __future__ import annotations

from guidegen.draft.draft import draft
from tests.draft.passages import document

_HANSA = """
# Die Hanse

## Aufstieg

Im Jahr 1143 gründete Graf Adolf II. von Holstein die Stadt Lübeck. Lübeck wurde im 13. Jahrhundert die wichtigste Stadt
der Hanse. Hamburg und Lübeck schlossen 1241 ein Bündnis zum Schutz ihrer Straßen. König Waldemar IV. von Dänemark
eroberte 1361 die Stadt Visby. Im Frieden von Stralsund gewann die Hanse 1370 große Rechte in Dänemark.
"""


def test_a_german_section_is_not_told_in_english() -> None:
    drafted = draft([document(_HANSA)], "de")
    assert len(drafted.facts) >= 3
    assert not [question.body for question in drafted.questions if "Summarise" in str(question.body)]
