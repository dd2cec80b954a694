"""Guided notes: what is missing, where it stands, and that the sheet does not say it."""

from __future__ import annotations

import random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from guidegen.guide.model import Guide
from guidegen.handout.grounds import Grounds, Proof
from guidegen.handout.parts import Material
from guidegen.handout.parts.gapped_facts import answer, ask
from guidegen.inline import GAP
from guidegen.languages import load_language
from guidegen.source.model import Passage, Source

SENTENCES = ("{} melts first.", "Then {} melts, and last of all {}.", "Nothing is as hard as {}.")
WORDS = ["iron", "the oldest gold", "zinc", "Ti"]


def material(words: list[str], sections: dict[str, frozenset[str]] | None = None) -> Material:
    rest = iter(words)
    facts: list[dict[str, Any]] = []
    for index, sentence in enumerate(SENTENCES):
        gaps = [next(rest) for _ in range(sentence.count("{}"))]
        facts.append({"id": f"f{index}", "text": sentence.format(*gaps), "gaps": gaps, "evidence": "x"})
    guide = Guide.model_validate({"title": "Metals", "key_facts": facts})
    passages = [Passage(heading, 1, "paragraph", 1, heading) for heading in ("Metals", "Soft", "Hard")]
    grounds = Grounds({"f0": [Proof("x", "¶ 2")]}, sections or {}, (Source("s", "s.md", tuple(passages), "Metals"),))
    return Material(guide, load_language("en"), grounds, "a4")


@given(st.integers(0, 10_000))
def test_the_sheet_does_not_say_which_word_is_missing_where(seed: int) -> None:
    words = WORDS.copy()
    random.Random(seed).shuffle(words)
    assert ask(material(words)) == ask(material(WORDS))
    assert [gap for fact in answer(material(words))["facts"] for gap in fact["gaps"]] == words


def test_the_box_is_in_order_and_the_gaps_are_in_the_text() -> None:
    asked = ask(material(WORDS))
    assert asked["bank"] == ["iron", "the oldest gold", "Ti", "zinc"]
    assert [fact["text"].count(GAP) for group in asked["groups"] for fact in group["facts"]] == [1, 2, 1]


def test_a_word_that_is_missing_twice_stands_in_the_box_once() -> None:
    words = ["iron", "Mercury", "mercury", "iron"]
    bank = ask(material(words))["bank"]
    assert bank == ["iron (2×)", "mercury (2×)"]
    assert ask(material(words[::-1]))["bank"] == bank


def test_facts_stand_under_the_headings_of_the_source() -> None:
    def headings(**sections: frozenset[str]) -> list[tuple[str, list[int]]]:
        groups = ask(material(WORDS, sections))["groups"]
        return [(group["heading"], [fact["index"] for fact in group["facts"]]) for group in groups]

    soft, hard, both = frozenset({"Soft"}), frozenset({"Hard"}), frozenset({"Hard", "Soft"})
    assert headings() == [("", [0, 1, 2])]
    assert headings(f0=soft, f1=soft, f2=soft) == [("", [0, 1, 2])]
    assert headings(f0=both, f1=hard, f2=soft) == [("Soft", [0, 2]), ("Hard", [1])]
    assert headings(f0=frozenset({"Metals"}), f1=hard) == [("", [0]), ("Hard", [1, 2])]


def test_the_key_says_where() -> None:
    assert [fact["where"] for fact in answer(material(WORDS))["facts"]] == [["¶ 2"], [], []]
