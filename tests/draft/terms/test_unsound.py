"""What no definition says: a time counted from another day, and praise."""

from __future__ import annotations

import pytest

from guidegen.draft.analysis import analyser_for
from guidegen.draft.meaning.unsound import unsound
from guidegen.draft.terms import find_terms
from tests.draft.passages import material

pytestmark = pytest.mark.skipif(bool(analyser_for("en")[1]), reason="needs the English language model")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Three days later the Oath of the Court was sworn by the deputies.", "points-back"),
        ("The next year the Oath of the Court was sworn by the deputies.", "points-back"),
        ("The oath was sworn by the deputies two weeks earlier.", "points-back"),
        ("In 1789 the oath was sworn, and three days later the king gave way.", ""),
        ("On 20 June the Oath of the Court was sworn by the deputies.", "date-without-year"),
        ("On 20 June 1789 the Oath of the Court was sworn by the deputies.", ""),
        ("In October the harvest festival is held in each village.", ""),
        ("The day of an equinox has twelve hours of light.", ""),
        ("The Taj is the most beautiful tomb in the world.", "praise"),
        ("a tomb, one of the finest works of its age", "praise"),
        ("a tomb, the finest work of its age", "praise"),
        ("one of the greatest painters of the age", "praise"),
        ("the greatest good for the greatest number of people", ""),
        ("the largest lake in Africa and its most common fish", ""),
        ("each opening", "points-back"),
        ("Each opening is called a stoma.", "points-back"),
        ("Each state has two senators.", ""),
        ("groups that lived as best they could", ""),
    ],
)
def test_a_text_is_refused_as_a_definition(text: str, code: str) -> None:
    (sentence, *_) = material(f"# Title\n\n{text[0].upper()}{text[1:].rstrip('.')}.").sentences
    assert unsound(text, sentence) == code


def test_a_term_is_not_defined_by_praise_or_from_another_day() -> None:
    text = """
# The palace

The **orangery** is the most beautiful building of the palace. The **Long Water** is a canal that leads to the river.

Three days later the **Garden Treaty** was signed there by the two kings.
"""
    found = {term.term: term.definition for term in find_terms(material(text), 10)}
    assert found["Long Water"] == "a canal that leads to the river"
    assert "beautiful" not in found.get("orangery", "")
    assert "days later" not in found.get("Garden Treaty", "")
