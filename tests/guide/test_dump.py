"""Writing: what the program writes it reads back the same, whatever texts a guide holds."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from guidegen.guide.dump import MODELINE, dump_guide
from guidegen.guide.load import load_guide
from guidegen.guide.model import Guide
from tests.specimens import STATEMENTS, specimen_guide, specimens

# Every text that a guide may hold: no control characters, surrogates or noncharacters.
texts = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cn"), include_characters="\n\t", exclude_characters="\ufeff"),
    min_size=1,
    max_size=60,
).filter(lambda text: text.strip())
quotes = texts.filter(
    lambda text: not text.strip().startswith(("…", "...")) and not text.strip().endswith(("…", "..."))
)
evidence = st.one_of(
    st.just("own"),
    quotes.filter(lambda text: text != "own"),
    st.lists(
        st.fixed_dictionaries({"quote": quotes}, optional={"source": st.just("book"), "nth": st.integers(1, 9)}),
        min_size=1,
        max_size=3,
    ),
)


@st.composite
def guides(draw: st.DrawFn) -> Guide:
    raw: dict[str, Any] = {
        "title": draw(texts),
        "subtitle": draw(st.none() | texts),
        "seed": draw(texts),
        "sources": [{"id": "book", "path": draw(texts)}],
        "objectives": draw(st.lists(texts, max_size=3)),
        "key_facts": [{"id": "a", "text": draw(texts), "evidence": draw(evidence)}],
        "questions": [
            {
                "id": "b",
                "type": "single-choice",
                "stem": draw(texts),
                "options": [
                    {"key": draw(texts) + "1", "feedback": draw(texts)},
                    *({"text": f"{text}{n}2"} for n, text in enumerate(draw(st.lists(texts, min_size=1, max_size=3)))),
                ],
                "evidence": draw(evidence),
            },
            {
                "id": "c",
                "type": "short-answer",
                "stem": draw(texts),
                "answer": draw(texts),
                "points": 3,
                "evidence": draw(evidence),
            },
        ],
    }
    return Guide.model_validate(raw)


@given(guides())
@settings(max_examples=150, deadline=None)
def test_a_guide_reads_back_as_it_was_written(guide: Guide) -> None:
    loaded = load_guide(dump_guide(guide), "guide.yaml")
    assert loaded.problems == ()
    assert loaded.guide == guide


def test_the_specimens_read_back() -> None:
    guide = specimen_guide()
    assert load_guide(dump_guide(guide), "guide.yaml").guide == guide


def test_the_canonical_form_is_one_that_a_person_can_read() -> None:
    guide = Guide.model_validate({**STATEMENTS, "questions": specimens("single-choice")[:1]})
    written = dump_guide(guide)
    assert written.startswith(MODELINE)
    assert (
        """
questions:
  - id: largest-planet
    type: single-choice
    evidence: own
    explanation: Jupiter is about eleven times as wide as Earth.
    stem: Which planet of the solar system is the largest?
    options:
      - text: Saturn
      - key: Jupiter
      - text: Neptune
        feedback: Neptune is the fourth largest.
      - text: Earth
"""
        in written
    )
    assert dump_guide(guide) == written
