"""Where sentences begin and end."""

from __future__ import annotations

import pytest

from guidegen.draft.analysis.language import recognised
from guidegen.draft.analysis.sentences import sentence_spans
from guidegen.source.model import Passage, Source


@pytest.mark.parametrize(
    "sentences",
    [
        ["The U.S. Supreme Court met Dr. Smith.", "however, it failed in Fig. 3.2.", "Yahoo! Inc. bought it."],
        ["Rain falls\non the hills.", "It runs to the sea."],
        ["In 1990 J. F. Sebastian spoke (see p. 3).", "He said: “No! Never.” and left."],
    ],
)
def test_abbreviations_and_lines_part_no_sentence(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[start:end] for start, end in sentence_spans(text, "en")] == sentences


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("The river flows through the valley and ends in the cold northern sea.", "en"),
        ("Der Fluss fließt durch das Tal und endet im kalten Meer des Nordens.", "de"),
        ("El río atraviesa el valle y termina en el mar frío del norte.", "es"),
        ("La rivière traverse la vallée et finit dans la mer froide du nord.", "fr"),
        ("1789 1815", None),
    ],
)
def test_the_language_is_recognised(text: str, tag: str | None) -> None:
    assert recognised([Source("a", "a.txt", (Passage(text, 1, "paragraph", number=1),))]) == tag
